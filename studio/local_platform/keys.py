"""What opens the platform: a token, a secret to sign with, and whoever tests has another token."""

import base64
import os
import secrets
from pathlib import Path

import msgspec

from studio.core.errors import StorageError


class Keys(msgspec.Struct, frozen=True, kw_only=True):
    """The platform's own secrets, made at its first start.

    Attributes:
        shop_token: Opens `/v1` as a bearer token.
        signing_secret: To sign requests and events with, as Standard Webhooks writes it.
        admin_token: Opens `/orders`, `/faults`, `/report` and the like.
        stream_key: Of the first broadcast.
    """

    shop_token: str
    signing_secret: str
    admin_token: str
    stream_key: str

    def __repr__(self) -> str:
        return "Keys()"


def keys_in(folder: Path | None) -> Keys:
    """Return the keys kept in a folder, made there first if need be; None: fresh ones.

    Raises:
        StorageError: They can't be read or written.
    """
    if folder is None:
        return _fresh()
    path = folder / "keys.json"
    try:
        if path.exists():
            return msgspec.json.decode(path.read_bytes(), type=Keys)
        folder.mkdir(parents=True, exist_ok=True)
        made = _fresh()
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(msgspec.json.encode(made))
    except (OSError, msgspec.DecodeError, msgspec.ValidationError) as error:
        raise StorageError(f"the platform's keys in {path} can't be used: {error}") from error
    return made


def _fresh() -> Keys:
    return Keys(
        shop_token=f"shop-{secrets.token_urlsafe(24)}",
        signing_secret=f"whsec_{base64.b64encode(secrets.token_bytes(24)).decode()}",
        admin_token=f"admin-{secrets.token_urlsafe(24)}",
        stream_key=f"live-{secrets.token_urlsafe(18)}",
    )
