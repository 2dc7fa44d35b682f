"""What shops tell an agency's hub, and who could have told it."""

import base64
import hashlib
import hmac
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import PlatformRefused
from studio.core.ids import ConnectionId
from studio.platforms.generic.signing import key_of, sign
from studio.platforms.inbound import Notice, Relayed, notice_of, pass_on, relayed, subject_of
from studio.sales.connection import ConnectionSpec, PlatformKind
from tests.servers.shops.stand_in import BUYER, NOW_MS, golden

VECTOR_BODY = b'{"id":820982911946154508,"email":"jon@example.com"}'
VECTOR_SIGNATURE = "D0UMXmhjwBRi4y66TmhJrDlhQABD7zI2fm3p6/QLMo8="
HUSH = "hush"
SHOP_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105 - of the specification


def shop(kind: PlatformKind, **options: str) -> ConnectionSpec:
    """Return a shop."""
    return ConnectionSpec(
        connection_id=ConnectionId("shop-1"), kind=kind, name="A shop", options=options
    )


def told(
    kind: PlatformKind, headers: dict[str, str], body: bytes, secret: str = HUSH
) -> Notice | None:
    """Return what is made of a request that a hub passed on."""
    request = relayed(pass_on(Relayed(headers=headers, body=body)))
    return notice_of(request, shop(kind, app_key="29a39d"), secret, now_utc_ms=NOW_MS)


def test_shopify_signs_the_body_and_makes_the_studio_ask() -> None:
    headers = {
        "X-Shopify-Hmac-SHA256": VECTOR_SIGNATURE,
        "X-Shopify-Topic": "orders/updated",
        "X-Shopify-Webhook-Id": "b54557e4",
    }

    notice = told(PlatformKind.SHOPIFY, headers, VECTOR_BODY)
    other = told(PlatformKind.SHOPIFY, headers | {"X-Shopify-Topic": "themes/publish"}, VECTOR_BODY)

    assert notice == Notice(notice_id="b54557e4", ask_again=True)
    assert other is None


def test_woocommerce_signs_likewise_and_brings_the_order_itself() -> None:
    order = json.dumps(golden("woocommerce/order")).encode()
    headers = {
        "X-WC-Webhook-Topic": "order.created",
        "X-WC-Webhook-Delivery-ID": "72",
        "X-WC-Webhook-Signature": VECTOR_SIGNATURE,
    }

    with pytest.raises(PlatformRefused) as caught:
        told(PlatformKind.WOOCOMMERCE, headers, order)
    with_vector = headers | {"X-WC-Webhook-Topic": "product.updated"}
    assert told(PlatformKind.WOOCOMMERCE, with_vector, VECTOR_BODY) is None
    assert told(PlatformKind.WOOCOMMERCE, {}, b"webhook_id=7") is None

    assert caught.value.reason_code == "wrong_signature"


def test_an_order_that_woocommerce_brings_is_the_one_that_asking_would_bring() -> None:
    body = json.dumps(golden("woocommerce/order")).encode()
    digest = hmac.new(b"hush", body, hashlib.sha256).digest()
    headers = {
        "X-WC-Webhook-Topic": "order.updated",
        "X-WC-Webhook-Delivery-ID": "73",
        "X-WC-Webhook-Signature": base64.b64encode(digest).decode(),
    }

    notice = told(PlatformKind.WOOCOMMERCE, headers, body)

    assert notice is not None
    (order,) = notice.orders
    assert (order.order_id, order.total.amount_minor) == ("shop-1:727:315", 1_990)
    assert order.tracking == "show-one"
    assert BUYER not in repr(notice)


def test_tiktok_shop_signs_key_and_body_without_a_scheme() -> None:
    body = b'{"type":1,"tts_notification_id":"735","shop_id":"7","timestamp":1,"data":{}}'
    digest = hmac.new(b"hush", b"29a39d" + body, hashlib.sha256).hexdigest()

    assert told(PlatformKind.TIKTOK_SHOP, {"Authorization": digest}, body) == Notice(
        notice_id="735", ask_again=True
    )


def of_our_own(body: bytes, *, at_ms: int = NOW_MS) -> dict[str, str]:
    """Return the headers of a notice of the open interface."""
    at_s = at_ms // 1_000
    signature = sign(key_of(SHOP_SECRET), "msg_1", at_s, body)
    return {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(at_s),
        "webhook-signature": f"v1,d3Jvbmc= {signature}",
    }


def test_the_open_interface_brings_orders_and_refunds() -> None:
    lines = {"kind": "orders", "orders": [golden("generic/order"), {"id": "broken"}]}
    body = json.dumps(lines | {"refunds": [golden("generic/refund")]}).encode()

    notice = told(PlatformKind.GENERIC, of_our_own(body), body, SHOP_SECRET)

    assert notice is not None
    assert [order.order_id for order in notice.orders] == ["shop-1:1001-1"]
    assert [refund.refund_id for refund in notice.refunds] == ["shop-1:r-1"]
    assert notice.ask_again


def test_an_old_notice_is_not_taken_again() -> None:
    body = b'{"kind":"stock"}'
    headers = of_our_own(body, at_ms=NOW_MS - 400_000)

    with pytest.raises(PlatformRefused) as caught:
        told(PlatformKind.GENERIC, headers, body, SHOP_SECRET)

    assert caught.value.reason_code == "clock"


@pytest.mark.parametrize(
    "kind", [PlatformKind.SHOPIFY, PlatformKind.TIKTOK_SHOP, PlatformKind.GENERIC]
)
def test_a_notice_of_nobody_s_is_refused(kind: PlatformKind) -> None:
    with pytest.raises(PlatformRefused) as caught:
        told(kind, {"webhook-id": "1", "webhook-timestamp": "x"}, b"{}", SHOP_SECRET)

    assert caught.value.reason_code == "wrong_signature"


def test_a_notice_without_end_is_not_even_looked_at() -> None:
    with pytest.raises(PlatformRefused) as caught:
        told(PlatformKind.SHOPIFY, {}, b"x" * 1_100_000)

    assert caught.value.reason_code == "too_long"


@given(payload=st.binary(max_size=200))
def test_whatever_a_hub_passes_on_is_a_request_or_refused(payload: bytes) -> None:
    try:
        request = relayed(payload)
    except PlatformRefused:
        return

    assert relayed(pass_on(request)) == request


def test_each_shop_has_its_own_subject() -> None:
    subject = subject_of("demo", "one", ConnectionId("shop-1"))

    assert subject == "ag.demo.st.one.shop.shop-1"
