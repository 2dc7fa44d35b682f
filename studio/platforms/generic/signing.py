"""How the studio's own interface wants requests signed: by a token, or by Standard Webhooks.

Source: `resources/platform/openapi.json`, security schemes `bearer`, `signed` and `webhook`;
standardwebhooks.com, specification 1.0.
"""

import binascii
import hmac
from base64 import b64decode, b64encode
from collections.abc import Callable, Generator
from uuid import uuid4

import httpx

from studio.platforms import reason

SECRET_PREFIX = "whsec_"  # noqa: S105 - how such a secret begins
SHORTEST_KEY = 24


def key_of(secret: str) -> bytes:
    """Return the key in a secret such as `whsec_…`.

    Raises:
        PlatformRefused: It is none (`bad_setting`).
    """
    try:
        key = b64decode(secret.strip().removeprefix(SECRET_PREFIX), validate=True)
    except binascii.Error:
        key = b""
    if len(key) < SHORTEST_KEY:
        raise reason.refused(
            reason.BAD_SETTING,
            "the shop's secret is none",
            advice="A secret is whsec_ and 32 letters of base64 or more.",
        )
    return key


def sign(key: bytes, message_id: str, at_s: int, payload: bytes) -> str:
    """Return the signature as it stands in `webhook-signature`."""
    signed = f"{message_id}.{at_s}.".encode() + payload
    return "v1," + b64encode(hmac.new(key, signed, "sha256").digest()).decode()


class BearerAuth(httpx.Auth):
    """Shows a token."""

    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request with the token."""
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


class SignedAuth(httpx.Auth):
    """Signs method, address and body."""

    requires_request_body = True

    def __init__(self, key: bytes, *, now_utc_ms: Callable[[], int]) -> None:
        self._key = key
        self._now_utc_ms = now_utc_ms

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send the request signed."""
        message_id = f"msg_{uuid4().hex}"
        at_s = self._now_utc_ms() // 1_000
        first = request.method.encode() + b" " + request.url.raw_path + b"\n"
        request.headers["webhook-id"] = message_id
        request.headers["webhook-timestamp"] = str(at_s)
        request.headers["webhook-signature"] = sign(
            self._key, message_id, at_s, first + request.content
        )
        yield request
