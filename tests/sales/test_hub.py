"""Where a shop's notices come is read from its options, or refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.core.ids import ConnectionId
from studio.sales.connection import ConnectionSpec, PlatformKind
from studio.sales.hub import ADDRESS, STREAM, SUBJECT, Hub, hub_of

HERE = {ADDRESS: "nats://127.0.0.1:4222", SUBJECT: "ag.demo.st.one.shop.c1"}


def shop(options: dict[str, str]) -> ConnectionSpec:
    """Return a shop."""
    return ConnectionSpec(
        connection_id=ConnectionId("c1"),
        kind=PlatformKind.SHOPIFY,
        name="A shop",
        options=options,
    )


def test_a_shop_without_a_hub_has_none() -> None:
    assert hub_of(shop({"api_version": "2026-01", ADDRESS: " "})) is None


def test_a_hub_has_an_address_a_subject_and_perhaps_a_stream() -> None:
    hub = hub_of(shop({**HERE, ADDRESS: "nats://hub.example", STREAM: "NOTICES"}))

    assert hub is not None
    assert (hub.address.url, hub.address.secure) == ("tls://hub.example:4222", True)
    assert (hub.subject, hub.stream) == ("ag.demo.st.one.shop.c1", "NOTICES")


@pytest.mark.parametrize(
    "options",
    [
        {ADDRESS: HERE[ADDRESS]},
        {SUBJECT: HERE[SUBJECT]},
        {STREAM: "NOTICES"},
        {**HERE, ADDRESS: "https://hub.example"},
        {**HERE, ADDRESS: "tls://studio:hush-hush@hub.example"},
        {**HERE, SUBJECT: "ag.demo.>"},
        {**HERE, SUBJECT: "ag..shop"},
        {**HERE, SUBJECT: "a" * 201},
        {**HERE, STREAM: "a.b"},
    ],
)
def test_what_is_no_hub_is_refused_and_no_password_repeated(options: dict[str, str]) -> None:
    with pytest.raises(BadInput) as caught:
        hub_of(shop(options))

    assert "hush-hush" not in str(caught.value)


@given(
    address=st.text(max_size=60).filter(str.isprintable),
    subject=st.text(max_size=60).filter(str.isprintable),
    stream=st.text(max_size=20).filter(str.isprintable),
)
def test_whatever_is_typed_is_a_hub_or_refused(address: str, subject: str, stream: str) -> None:
    try:
        hub = hub_of(shop({ADDRESS: address, SUBJECT: subject, STREAM: stream}))
    except BadInput:
        return

    assert hub is None or isinstance(hub, Hub)
