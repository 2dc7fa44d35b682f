"""Receivers in a whole control room: they are told what happens, whatever comes between."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from studio.cli.client import StudioClient
from studio.control.trade.sink_address import check_sink
from studio.core.errors import BadInput, Refused, RefusedElsewhere
from studio.core.ids import SinkId
from studio.outbox.delivery import SinkReport
from studio.outbox.sink import SinkKind, SinkSpec, secret_of_sink
from studio.protocol.setup_commands import HoldKey
from studio.protocol.show_commands import MarkMoment
from studio.protocol.trade_commands import (
    AskParked,
    RemoveSink,
    Resend,
    SaveSink,
    TestSink,
    TryDelivery,
)
from studio.protocol.trade_reports import ParkedListed
from tests.fakes.courier_here import CouriersHere
from tests.fakes.studio_room import FakeStarter, a_client, a_room, ask, hear, ready
from tests.servers.event_receiver import SECRET, EventReceiver, event_receiver

SHOP = SinkId("shop")


@pytest.fixture
def receiver() -> Iterator[EventReceiver]:
    with event_receiver() as running:
        yield running


@contextmanager
def a_host(database: Path) -> Iterator[tuple[StudioClient, CouriersHere]]:
    starter, couriers = FakeStarter(), CouriersHere()
    starter.courier = couriers
    with a_room(starter, database), a_client() as host:
        ready(host)
        yield host, couriers


def a_webhook(receiver: EventReceiver, *, enabled: bool = True, batch: int = 10) -> SinkSpec:
    return SinkSpec(
        sink_id=SHOP,
        kind=SinkKind.WEBHOOK,
        name="Shop",
        address=receiver.url,
        kinds=("moment.",),
        batch=batch,
        enabled=enabled,
    )


def connect(host: StudioClient, sink: SinkSpec, *, from_show: bool = False) -> None:
    host.request(HoldKey(secret_name=secret_of_sink(sink.sink_id), key=SECRET))
    host.request(SaveSink(sink=sink, from_show=from_show))


def mark(host: StudioClient, *notes: str) -> None:
    for note in notes:
        host.request(MarkMoment(note=note))


def notes_of(receiver: EventReceiver) -> list[str]:
    return [body["data"]["note"] for body in receiver.received.bodies.values()]


def report(host: StudioClient, sink_id: SinkId = SHOP) -> SinkReport:
    told = host.outbox
    found = [one for one in told.reports if one.sink_id == sink_id] if told else []
    return found[0] if found else SinkReport(sink_id=sink_id)


def test_what_happens_is_told_in_order_and_what_happened_before_where_that_is_asked_for(
    tmp_path: Path, receiver: EventReceiver
) -> None:
    with a_host(tmp_path / "studio.db") as (host, couriers):
        mark(host, "early", "earlier still")
        assert couriers.runs == [], "nobody is to be told anything, so there is no courier"

        connect(host, a_webhook(receiver), from_show=True)
        mark(host, "one", "two", "three")

        hear(host, lambda: report(host).sent == 5 and report(host).waiting == 0)
        assert notes_of(receiver) == ["early", "earlier still", "one", "two", "three"]
        assert (receiver.received.wrong, receiver.received.out_of_order()) == ([], [])
        assert set(receiver.received.times.values()) == {1}


def test_what_a_receiver_missed_waits_and_goes_on_after_the_studio_was_closed(
    tmp_path: Path, receiver: EventReceiver
) -> None:
    database = tmp_path / "studio.db"
    with a_host(database) as (host, _):
        receiver.always = "503"
        connect(host, a_webhook(receiver))
        mark(host, "one", "two")
        hear(host, lambda: report(host).code == "unavailable")
        assert report(host).waiting == 2
        assert report(host).next_try_utc_ms is not None
        assert "503" in report(host).text

    with a_host(database) as (host, _):
        hear(host, lambda: report(host).waiting == 2)
        receiver.always = ""
        host.request(HoldKey(secret_name=secret_of_sink(SHOP), key=SECRET))
        mark(host, "three")
        host.request(TryDelivery(sink_id=SHOP))

        hear(host, lambda: report(host).sent == 3)
        assert notes_of(receiver) == ["one", "two", "three"]
        assert report(host).code == ""


def test_a_courier_that_dies_is_started_again_and_nothing_is_missing(
    tmp_path: Path, receiver: EventReceiver, caplog: pytest.LogCaptureFixture
) -> None:
    with a_host(tmp_path / "studio.db") as (host, couriers):
        receiver.faults.append("silent")
        connect(host, a_webhook(receiver))
        mark(host, "one")
        hear(host, lambda: receiver.received.requests == 1)

        couriers.runs[0].kill()
        mark(host, "two")

        hear(host, lambda: report(host).sent == 2)
        assert len(couriers.runs) == 2
        assert notes_of(receiver) == ["one", "two"]
        assert SECRET not in caplog.text


def test_what_is_refused_is_parked_blocks_nobody_and_is_sent_again_when_asked(
    tmp_path: Path, receiver: EventReceiver
) -> None:
    with a_host(tmp_path / "studio.db") as (host, _):
        receiver.faults.extend(["", "400"])
        connect(host, a_webhook(receiver, batch=1))
        mark(host, "one", "two", "three")
        hear(host, lambda: report(host).sent == 2)
        assert (report(host).parked, report(host).waiting) == (1, 0)

        listed = ask(host, AskParked(sink_id=SHOP), ParkedListed)
        (parked,) = listed.parked
        assert (listed.total, parked.kind, parked.status) == (1, "moment.marked", 400)
        assert "400" in parked.reason
        assert "\x1b" not in parked.reason

        host.request(Resend(sink_id=SHOP, event_ids=(parked.event_id,)))

        hear(host, lambda: report(host).sent == 3)
        assert report(host).parked == 0
        assert notes_of(receiver) == ["one", "three", "two"]


def test_one_that_is_switched_off_is_told_later_what_happened_meanwhile(
    tmp_path: Path, receiver: EventReceiver
) -> None:
    with a_host(tmp_path / "studio.db") as (host, couriers):
        connect(host, a_webhook(receiver, enabled=False))
        mark(host, "one")
        hear(host, lambda: report(host).waiting == 1)
        assert couriers.runs == []

        host.request(SaveSink(sink=a_webhook(receiver)))

        hear(host, lambda: report(host).sent == 1)


def test_a_test_event_says_how_it_went(tmp_path: Path, receiver: EventReceiver) -> None:
    with a_host(tmp_path / "studio.db") as (host, _):
        connect(host, a_webhook(receiver))

        host.request(TestSink(sink_id=SHOP))
        receiver.always = "401"
        with pytest.raises(RefusedElsewhere, match="secret right") as raised:
            host.request(TestSink(sink_id=SHOP))

        assert raised.value.reason_code == "signed_out"
        assert [body["type"] for body in receiver.received.bodies.values()] == [
            "live.shop.test.sent.v1"
        ]


def test_one_that_is_removed_is_forgotten(tmp_path: Path, receiver: EventReceiver) -> None:
    with a_host(tmp_path / "studio.db") as (host, _):
        receiver.always = "500"
        connect(host, a_webhook(receiver))
        mark(host, "one")
        hear(host, lambda: report(host).code == "unavailable")

        host.request(RemoveSink(sink_id=SHOP))

        hear(host, lambda: host.outbox is not None and host.outbox.sinks == ())
        with pytest.raises(RefusedElsewhere, match="no such receiver"):
            host.request(TryDelivery(sink_id=SHOP))


def test_a_file_and_a_webhook_are_told_the_same(tmp_path: Path, receiver: EventReceiver) -> None:
    path = tmp_path / "events.ndjson"
    with a_host(tmp_path / "studio.db") as (host, _):
        connect(host, a_webhook(receiver))
        archive = SinkSpec(
            sink_id=SinkId("file"), kind=SinkKind.FILE, name="Archive", address=str(path)
        )
        host.request(SaveSink(sink=archive))
        mark(host, "one", "two")

        hear(host, lambda: report(host).sent == 2 and report(host, SinkId("file")).sent >= 2)

    events = [json.loads(line) for line in path.read_bytes().splitlines()]
    assert [e for e in events if e["type"] == "live.shop.moment.marked.v1"] == list(
        receiver.received.bodies.values()
    )


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        (SinkKind.WEBHOOK, ""),
        (SinkKind.WEBHOOK, "http://shop.example/events"),
        (SinkKind.WEBHOOK, "https://me:secret@shop.example/events"),
        (SinkKind.WEBHOOK, "ftp://shop.example"),
        (SinkKind.WEBHOOK, "https://[::1"),
        (SinkKind.FILE, "events.ndjson"),
        (SinkKind.FILE, "/nowhere/at/all/events.ndjson"),
        (SinkKind.FILE, "/"),
    ],
)
def test_an_address_that_makes_no_sense_is_refused(kind: SinkKind, address: str) -> None:
    with pytest.raises(BadInput):
        check_sink(SinkSpec(sink_id=SHOP, kind=kind, name="x", address=address), rehearsal=False)


def test_a_rehearsal_tells_nobody_outside() -> None:
    def a_sink(address: str) -> SinkSpec:
        return SinkSpec(sink_id=SHOP, kind=SinkKind.WEBHOOK, name="x", address=address)

    check_sink(a_sink("http://127.0.0.1:8000/events"), rehearsal=True)
    with pytest.raises(Refused, match="rehearsal"):
        check_sink(a_sink("https://shop.example/events"), rehearsal=True)
