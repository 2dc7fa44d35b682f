"""A shop's secrets, as an adapter reads them and keeps new ones."""

from typing import Protocol

from studio.platforms import reason
from studio.sales.connection import ConnectionSpec

SECRET = "secret"  # noqa: S105 - what a secret is called, not one
TOKEN = "token"  # noqa: S105
REFRESH = "refresh"
NOTICES = "notices"
HUB = "hub"


class ShopSecrets(Protocol):
    """Where the secrets of one shop are."""

    async def read(self, what: str) -> str:
        """Return a secret, or an empty text: `secret`, `token` or `refresh`."""
        ...

    async def keep(self, what: str, value: str) -> None:
        """Keep a new one instead."""
        ...


async def needed(secrets: ShopSecrets, what: str, spec: ConnectionSpec) -> str:
    """Return a secret.

    Raises:
        PlatformRefused: There is none (`signed_out`).
    """
    value = await secrets.read(what)
    if not value:
        raise reason.refused(reason.SIGNED_OUT, f"the {what} of {spec.name} is missing")
    return value


def option(spec: ConnectionSpec, name: str) -> str:
    """Return one of a shop's options.

    Raises:
        PlatformRefused: It was not given (`bad_setting`).
    """
    value = spec.options.get(name, "").strip()
    if not value:
        raise reason.refused(reason.BAD_SETTING, f"{spec.name} needs the option {name}")
    return value
