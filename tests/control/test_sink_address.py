"""Receivers that can't be told anything are refused before they are saved."""

from collections.abc import Mapping

import pytest

from studio.control.trade.sink_address import check_sink
from studio.core.errors import BadInput, Refused
from studio.core.ids import SinkId
from studio.outbox.sink import SinkKind, SinkSpec

ARN = "arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh"
GOOD: list[tuple[SinkKind, str, Mapping[str, str]]] = [
    (SinkKind.GA4, "", {"measurement_id": "G-AB12CD34EF"}),
    (SinkKind.META, "", {"pixel_id": "1234567890", "consent": "yes"}),
    (SinkKind.IVS, ARN, {}),
    (SinkKind.IVS, "http://127.0.0.1:9", {"channel": ARN}),
    (SinkKind.NATS, "tls://hub.example:4222", {}),
    (SinkKind.NATS, "nats://127.0.0.1:4222", {"sign_in": "none"}),
]
BAD: list[tuple[SinkKind, str, Mapping[str, str]]] = [
    (SinkKind.GA4, "", {}),
    (SinkKind.GA4, "", {"measurement_id": "UA-1-1"}),
    (SinkKind.GA4, "http://google.example", {"measurement_id": "G-AB12CD34EF"}),
    (SinkKind.META, "", {"pixel_id": "1234567890"}),
    (SinkKind.META, "", {"pixel_id": "../me", "consent": "yes"}),
    (SinkKind.IVS, "", {}),
    (SinkKind.IVS, "arn:aws:s3:::bucket", {}),
    (SinkKind.IVS, "http://aws.example", {"channel": ARN}),
    (SinkKind.NATS, "", {}),
    (SinkKind.NATS, "nats://hub.example:4222", {}),
    (SinkKind.NATS, "tls://me:secret@hub.example", {}),
    (SinkKind.NATS, "https://hub.example", {}),
    (SinkKind.NATS, "tls://hub.example:port", {}),
]


def a_sink(kind: SinkKind, address: str, options: Mapping[str, str]) -> SinkSpec:
    return SinkSpec(sink_id=SinkId("s"), kind=kind, name="s", address=address, options=options)


@pytest.mark.parametrize(("kind", "address", "options"), GOOD)
def test_what_makes_sense_is_taken(
    kind: SinkKind, address: str, options: Mapping[str, str]
) -> None:
    check_sink(a_sink(kind, address, options), rehearsal=False)


@pytest.mark.parametrize(("kind", "address", "options"), BAD)
def test_what_makes_no_sense_is_refused_and_nothing_secret_is_repeated(
    kind: SinkKind, address: str, options: Mapping[str, str]
) -> None:
    with pytest.raises(BadInput) as raised:
        check_sink(a_sink(kind, address, options), rehearsal=False)

    assert "me:secret" not in f"{raised.value}"


@pytest.mark.parametrize(("kind", "address", "options"), GOOD)
def test_a_rehearsal_tells_only_this_machine(
    kind: SinkKind, address: str, options: Mapping[str, str]
) -> None:
    sink = a_sink(kind, address, options)
    if "127.0.0.1" in address:
        check_sink(sink, rehearsal=True)
    else:
        with pytest.raises(Refused):
            check_sink(sink, rehearsal=True)
