"""Signatures, against what the platforms themselves print."""

import base64
import hashlib
import hmac

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import PlatformRefused
from studio.platforms.aliexpress import signing as of_aliexpress
from studio.platforms.generic import signing as of_generic
from studio.platforms.tiktok_shop import signing as of_tiktok
from studio.platforms.woocommerce import signing as of_woo

NOW_MS = 1_623_812_664_000


def test_aliexpress_signs_a_call_of_the_system_as_its_page_does() -> None:
    fields = {
        "app_key": "123456",
        "access_token": "test",
        "timestamp": "1517820392000",
        "sign_method": "sha256",
        "order_id": "1234",
    }

    signature = of_aliexpress.sign("helloworld", fields.items(), path="/order/get")

    assert signature == "4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A"


@pytest.mark.parametrize(
    ("path", "query", "body", "digest"),
    [
        (
            "/authorization/202309/shops",
            {"app_key": "29a39d", "timestamp": "1623812664"},
            b"",
            "b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8",
        ),
        (
            "/event/202309/webhooks",
            {
                "timestamp": "1696909648",
                "app_key": "68xu9ks5p4i8",
                "shop_cipher": "ROW_xkMbgAAAeVAQra0eZWebFQq5aIK",
                "access_token": "is not signed",
                "sign": "is not signed",
            },
            b"",
            "ed58e1b5e59865c22a7b828c1cab65007441f43cc91a6cb2f2cdc638e0995a37",
        ),
        (
            "/event/202309/webhooks",
            {
                "app_key": "68xu9ks5p4i8",
                "timestamp": "1696909648",
                "shop_cipher": "ROW_xkMbgAAAeVAQra0eZWebFQq5aIK",
            },
            b'{"address":"https://partner.tiktokshop.com","event_type":"PACKAGE_UPDATE"}',
            "cd0d6268252f4ba293bf7ea4c0a2873bf9beec600d22530638564ab301435f7a",
        ),
    ],
    ids=["shops", "webhooks", "with a body"],
)
def test_tiktok_shop_signs_path_query_and_body_as_its_page_does(
    path: str, query: dict[str, str], body: bytes, digest: str
) -> None:
    assert of_tiktok.sign("e59af819cc", path, query.items(), body) == digest


def test_standard_webhooks_sign_as_the_specification_does() -> None:
    key = of_generic.key_of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")

    signature = of_generic.sign(
        key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, b'{"test": 2432232314}'
    )

    assert signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize("secret", ["", "whsec_", "whsec_c2hvcnQ=", "whsec_not base64 at all!"])
def test_a_secret_that_is_none_is_refused_without_being_repeated(secret: str) -> None:
    with pytest.raises(PlatformRefused) as caught:
        of_generic.key_of(secret)

    assert caught.value.reason_code == "bad_setting"
    assert secret not in str(caught.value) or not secret


def test_oauth_signs_the_example_of_its_specification() -> None:
    # RFC 5849, 3.4.1.1, as far as there is no form and no token; digest by HMAC-SHA256 here.
    parameters = [
        ("b5", "=%3D"),
        ("a3", "a"),
        ("c@", ""),
        ("a2", "r b"),
        ("oauth_consumer_key", "9djdj82h48djs9d2"),
        ("oauth_signature", "is not signed"),
    ]
    base = (
        "GET&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3Da%26b5%3D%253D%25253D"
        "%26c%2540%3D%26oauth_consumer_key%3D9djdj82h48djs9d2"
    )

    signature = of_woo.sign("j49sk3j29djd", "GET", "http://example.com/request", parameters)

    digest = hmac.new(b"j49sk3j29djd&", base.encode(), hashlib.sha256).digest()
    assert signature == base64.b64encode(digest).decode()


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
NAMES = st.text(st.sampled_from("abcxyz_&=%+ é"), min_size=1, max_size=8)


@given(fields=st.dictionaries(NAMES, TEXTS, max_size=6))
def test_what_is_signed_is_what_is_sent(fields: dict[str, str]) -> None:
    taken = {"app_key", "sign_method", "timestamp", "sign"}
    auth = of_aliexpress.AliExpressAuth("1", "secret", now_utc_ms=lambda: NOW_MS)
    plain = {name: value for name, value in fields.items() if name not in taken}
    request = httpx.Request("POST", "https://shop.example/sync", data=plain)
    request.read()

    sent = dict(httpx.QueryParams(next(auth.auth_flow(request)).content.decode()))

    assert {name: sent[name] for name in plain} == plain
    assert sent["sign"] == of_aliexpress.sign("secret", sent.items())


@given(fields=st.dictionaries(NAMES, TEXTS, max_size=6), body=st.binary(max_size=40))
def test_a_query_is_signed_as_it_arrives(fields: dict[str, str], body: bytes) -> None:
    taken = {"app_key", "timestamp", "sign", "access_token"}
    plain = {name: value for name, value in fields.items() if name not in taken}
    auth = of_tiktok.TikTokShopAuth("1", "secret", "token", now_utc_ms=lambda: NOW_MS)
    request = httpx.Request("POST", "https://shop.example/a/b", params=plain, content=body)

    sent = next(auth.auth_flow(request))

    query = dict(sent.url.params)
    assert {name: query[name] for name in plain} == plain
    assert query["sign"] == of_tiktok.sign("secret", "/a/b", query.items(), body)
