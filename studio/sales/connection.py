"""A shop the studio is connected to: what the host set up once. Its secrets are in the keyring."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from studio.core.errors import BadInput
from studio.core.ids import ConnectionId, SecretName

LONGEST_NAME = 40
LONGEST_ADDRESS = 2_000
MOST_CONNECTIONS = 12
MOST_OPTIONS = 20


class PlatformKind(StrEnum):
    """Which platform a shop is on."""

    ALIEXPRESS = "aliexpress"
    TIKTOK_SHOP = "tiktok_shop"
    SHOPIFY = "shopify"
    WOOCOMMERCE = "woocommerce"
    GENERIC = "generic"  # the studio's own open interface, `resources/platform/openapi.json`


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionSpec:
    """A shop.

    Attributes:
        connection_id: Stays when the rest changes.
        kind: Which platform.
        name: What the host calls it.
        address: Of the shop, where it has one of its own (`https://shop.example`); for the
            platforms empty: their own; tests put theirs.
        options: What else its kind needs and is no secret: `app_key`, `shop_cipher`,
            `tracking_id`, `api_version`; `hub_address`, `hub_subject` and `hub_stream`, see
            `studio.sales.hub`.
        market: Tag such as `es-ES` that its prices are for; empty: all.
        orders: Whether its orders are asked for.
        enabled: Whether it is asked for anything.
    """

    connection_id: ConnectionId
    kind: PlatformKind
    name: str
    address: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    market: str = ""
    orders: bool = True
    enabled: bool = True

    def __post_init__(self) -> None:
        _check_line("name", self.name, shortest=1, longest=LONGEST_NAME)
        _check_line("address", self.address, shortest=0, longest=LONGEST_ADDRESS)
        if len(self.options) > MOST_OPTIONS:
            raise BadInput(f"a shop has at most {MOST_OPTIONS} options")
        for name, text in self.options.items():
            _check_line("option", name, shortest=1, longest=LONGEST_NAME)
            _check_line("option", text, shortest=0, longest=LONGEST_ADDRESS)


class ConnectionState(StrEnum):
    """How a connection is doing."""

    NEVER = "never"  # not asked yet
    WORKING = "working"
    WAITING = "waiting"  # it failed, and is tried again by itself
    FAILED = "failed"  # it needs somebody: signed out, wrong secret, no such shop


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionReport:
    """How a shop does.

    Attributes:
        connection_id: Which.
        state: As above.
        code: Stable word for what is wrong, or empty.
        text: One sentence about it.
        orders: How many came from it.
        asked_utc_ms: When it last answered; None: never.
        next_try_utc_ms: When it is asked next; None: it is not.
    """

    connection_id: ConnectionId
    state: ConnectionState = ConnectionState.NEVER
    code: str = ""
    text: str = ""
    orders: int = 0
    asked_utc_ms: int | None = None
    next_try_utc_ms: int | None = None


def secret_of_connection(connection_id: ConnectionId, what: str = "secret") -> SecretName:
    """Return the name under which a shop's secret is kept.

    Of the shop: `secret`, `token`, `refresh`; `notices`, with which it signs those; of its `hub`.
    """
    return SecretName(f"shop-{connection_id}-{what}")


def _check_line(what: str, text: str, *, shortest: int, longest: int) -> None:
    if not shortest <= len(text.strip()) <= len(text) <= longest or not text.isprintable():
        raise BadInput(f"the {what} of a shop is one line of at most {longest} characters")
