"""What shops tell by themselves: webhooks that an agency's hub takes in and passes on.

No shop reaches a studio by itself: it has no public address. A hub has one; it passes on headers
and body as they came (`relayed`), and here they are checked again, with the shop's own secret. A
notice only makes the studio ask sooner, or brings what asking would bring: one that is lost is no
order lost.
"""

import hmac
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from studio.core.ids import ConnectionId
from studio.platforms import reason
from studio.platforms.exchange import read_json
from studio.platforms.generic import shapes
from studio.platforms.generic.signing import key_of, sign
from studio.platforms.told import line, understood
from studio.platforms.woocommerce import orders as of_woo
from studio.sales.connection import ConnectionSpec, PlatformKind
from studio.sales.order import Order, Refund

LONGEST_BODY = 1_024 * 1_024
MOST_HEADERS = 100
LONGEST_ID = 200
TOLERANCE_S = 300
TELLING = frozenset(
    {
        PlatformKind.SHOPIFY,
        PlatformKind.WOOCOMMERCE,
        PlatformKind.TIKTOK_SHOP,
        PlatformKind.GENERIC,
    }
)
"""Platforms that tell by themselves."""

Headers = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a shop told.

    Attributes:
        notice_id: The same for the same notice, however often it comes.
        ask_again: Whether the shop is to be asked now, because the notice does not tell all.
        orders: Lines.
        refunds: Money given back.
    """

    notice_id: str
    ask_again: bool = False
    orders: tuple[Order, ...] = ()
    refunds: tuple[Refund, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relayed:
    """A request as a hub took it in.

    Attributes:
        headers: By lower-case name.
        body: As it came.
    """

    headers: Headers
    body: bytes


class _Passed(msgspec.Struct):
    headers: dict[str, str]
    body: str


class _TikTok(msgspec.Struct):
    tts_notification_id: str = ""
    type: int = 0


class _Told(msgspec.Struct):
    kind: str
    orders: list[msgspec.Raw] = []
    refunds: list[msgspec.Raw] = []


def relayed(payload: bytes) -> Relayed:
    """Return a request from what a hub passes on: `{"headers": {…}, "body": "<base64>"}`.

    Raises:
        PlatformRefused: It is none (`malformed`), or too long.
    """
    if len(payload) > 2 * LONGEST_BODY:
        raise reason.refused(reason.TOO_LONG, "a notice is too long")
    passed = read_json(payload, _Passed, "the hub")
    if len(passed.headers) > MOST_HEADERS:
        raise reason.refused(reason.TOO_LONG, "a notice has too many headers")
    try:
        body = b64decode(passed.body, validate=True)
    except ValueError as error:
        raise reason.refused(reason.MALFORMED, "a notice's body is no base64") from error
    return Relayed(
        headers={name.lower(): value for name, value in passed.headers.items()}, body=body
    )


def pass_on(request: Relayed) -> bytes:
    """Return what a hub passes on of a request; `relayed` reads it back."""
    body = b64encode(request.body).decode()
    return msgspec.json.encode({"headers": dict(request.headers), "body": body})


def subject_of(agency: str, studio: str, connection_id: ConnectionId) -> str:
    """Return the NATS subject on which a hub passes a shop's notices on."""
    return f"ag.{agency}.st.{studio}.shop.{connection_id}"


def notice_of(
    request: Relayed, spec: ConnectionSpec, secret: str, *, now_utc_ms: int
) -> Notice | None:
    """Return what a shop told; None: nothing that matters here.

    Args:
        request: As it came.
        spec: The shop.
        secret: With which the shop signs.
        now_utc_ms: Now.

    Raises:
        PlatformRefused: It was not signed with the secret (`wrong_signature`), too long ago
            (`clock`), or tells what the platform does not document (`malformed`).
    """
    if len(request.body) > LONGEST_BODY:
        raise reason.refused(reason.TOO_LONG, "a notice is too long")
    match spec.kind:
        case PlatformKind.SHOPIFY:
            _check_digest(request, "x-shopify-hmac-sha256", secret)
            topic = request.headers.get("x-shopify-topic", "")
            matters = topic.startswith(("orders/", "refunds/"))
            return _ask_again(request, "x-shopify-webhook-id") if matters else None
        case PlatformKind.WOOCOMMERCE:
            return _of_woocommerce(request, spec, secret)
        case PlatformKind.TIKTOK_SHOP:
            return _of_tiktok_shop(request, spec, secret)
        case PlatformKind.GENERIC:
            return _of_generic(request, spec, secret, now_utc_ms=now_utc_ms)
        case _:
            raise reason.not_offered(spec.kind.value, "notices")


def _check_digest(request: Relayed, header: str, secret: str) -> None:
    digest = hmac.new(secret.encode(), request.body, "sha256").digest()
    _compare(b64encode(digest).decode(), request.headers.get(header, ""))


def _compare(expected: str, given: str) -> None:
    if not secret_equal(expected, given):
        raise reason.refused(reason.WRONG_SIGNATURE, "a notice is not signed by the shop")


def secret_equal(expected: str, given: str) -> bool:
    """Return whether two signatures are one, in a time that does not tell where they differ."""
    return hmac.compare_digest(expected.encode(), given.strip().encode())


def _ask_again(request: Relayed, header: str) -> Notice:
    return Notice(notice_id=_id_in(request, header), ask_again=True)


def _id_in(request: Relayed, header: str) -> str:
    notice_id = line(request.headers.get(header, ""), LONGEST_ID)
    if not notice_id:
        raise reason.refused(reason.MALFORMED, "a notice has no id")
    return notice_id


def _of_woocommerce(request: Relayed, spec: ConnectionSpec, secret: str) -> Notice | None:
    if "x-wc-webhook-topic" not in request.headers:
        return None  # the first ping is unsigned and says nothing
    _check_digest(request, "x-wc-webhook-signature", secret)
    if not request.headers["x-wc-webhook-topic"].startswith("order."):
        return None
    told = read_json(request.body, of_woo.WooOrder, "the shop")
    left_out: list[str] = []
    orders = tuple(
        understood([told], lambda o: of_woo.lines_of(o, spec.connection_id), left_out, "an order")
    )
    return Notice(
        notice_id=_id_in(request, "x-wc-webhook-delivery-id"),
        ask_again=bool(told.refunds or left_out),
        orders=orders,
    )


def _of_tiktok_shop(request: Relayed, spec: ConnectionSpec, secret: str) -> Notice:
    signed = spec.options.get("app_key", "").encode() + request.body
    expected = hmac.new(secret.encode(), signed, "sha256").hexdigest()
    _compare(expected, request.headers.get("authorization", ""))
    told = read_json(request.body, _TikTok, "TikTok Shop")
    notice_id = line(told.tts_notification_id, LONGEST_ID)
    if not notice_id:
        raise reason.refused(reason.MALFORMED, "a notice has no id")
    return Notice(notice_id=notice_id, ask_again=True)


def _of_generic(request: Relayed, spec: ConnectionSpec, secret: str, *, now_utc_ms: int) -> Notice:
    message_id = request.headers.get("webhook-id", "")
    at = request.headers.get("webhook-timestamp", "")
    at_s = int(at) if at.isascii() and at.isdigit() and len(at) < 16 else 0
    expected = sign(key_of(secret), message_id, at_s, request.body)
    given = request.headers.get("webhook-signature", "").split()[:8]
    if not any(secret_equal(expected, one) for one in given):
        raise reason.refused(reason.WRONG_SIGNATURE, "a notice is not signed by the shop")
    if abs(now_utc_ms / 1_000 - at_s) > TOLERANCE_S:
        raise reason.refused(reason.CLOCK, "a notice is too old, or a clock is wrong")
    told = read_json(request.body, _Told, "the shop")
    left_out: list[str] = []
    own = spec.connection_id
    orders = [bytes(raw) for raw in told.orders]
    refunds = [bytes(raw) for raw in told.refunds]
    return Notice(
        notice_id=_id_in(request, "webhook-id"),
        orders=tuple(understood(orders, lambda o: shapes.order_of(o, own), left_out, "an order")),
        refunds=tuple(
            understood(refunds, lambda r: shapes.refund_of(r, own), left_out, "a refund")
        ),
        ask_again=bool(left_out) or not (orders or refunds),
    )
