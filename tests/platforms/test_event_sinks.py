"""What webhook and file do beside the contract: batches, who is to blame, what a file has."""

import asyncio
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks.webhooks import Webhook

from studio.core.clock import SystemClock
from studio.core.ids import EventId, SinkId
from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkKind, SinkSpec
from studio.platforms.sinks.file import FileSink
from studio.platforms.sinks.port import SinkTools
from studio.platforms.sinks.post import retry_after_s
from studio.platforms.sinks.webhook import WebhookSink
from tests.servers.event_receiver import SECRET, EventReceiver, event_receiver

SENT, PENDING, PARKED = DeliveryState.SENT, DeliveryState.PENDING, DeliveryState.PARKED
TOOLS = SinkTools(clock=SystemClock(), read_key=lambda _spec: SECRET)


def a_letter(number: int, *, event_id: str = "") -> Letter:
    key = event_id or f"show-1/{number}/0"
    body = {
        "specversion": "1.0",
        "id": key,
        "type": "live.shop.product.shown.v1",
        "partitionkey": "show-1",
        "sequence": f"{number:016d}",
    }
    return Letter(
        event_id=EventId(key),
        kind="product.shown",
        body=json.dumps(body, ensure_ascii=False).encode(),
    )


def a_webhook(receiver: EventReceiver, batch: int) -> WebhookSink:
    spec = SinkSpec(
        sink_id=SinkId("sink-1"),
        kind=SinkKind.WEBHOOK,
        name="shop",
        address=receiver.url,
        batch=batch,
    )
    return WebhookSink(spec, TOOLS)


def delivered(receiver: EventReceiver, batch: int, some: Sequence[Letter]) -> tuple[Outcome, ...]:
    async def story() -> tuple[Outcome, ...]:
        sink = a_webhook(receiver, batch)
        try:
            return await sink.deliver(some)
        finally:
            await sink.close()

    return asyncio.run(story())


def test_in_a_batch_only_those_are_parked_that_are_refused() -> None:
    with event_receiver() as receiver:
        some = [a_letter(number) for number in range(1, 65)]
        receiver.refuses = {some[9].event_id, some[40].event_id}

        outcomes = delivered(receiver, 64, some)

        parked = [outcome.event_id for outcome in outcomes if outcome.state is PARKED]
        assert parked == [some[9].event_id, some[40].event_id]
        assert [outcome.event_id for outcome in outcomes] == [one.event_id for one in some]
        assert receiver.received.out_of_order() == []
        assert set(receiver.received.times.values()) == {1}
        assert receiver.received.requests < 30, "halving finds one in 64 with few requests"


def test_a_wrong_secret_is_not_asked_again_for_each_event_of_a_batch() -> None:
    with event_receiver() as receiver:
        receiver.always = "401"

        outcomes = delivered(receiver, 64, [a_letter(number) for number in range(1, 65)])

        assert {outcome.state for outcome in outcomes} == {PARKED}
        assert len(outcomes) == 64
        assert receiver.received.requests == 1


def test_a_failure_in_the_middle_of_single_events_keeps_the_rest_back() -> None:
    with event_receiver() as receiver:
        receiver.faults.extend(["", "", "503"])
        some = [a_letter(number) for number in range(1, 9)]

        outcomes = delivered(receiver, 1, some)

        assert [outcome.state for outcome in outcomes] == [SENT, SENT, PENDING]
        assert outcomes[-1].retry_after_s == 2.0
        assert len(receiver.received.bodies) == 2


def test_a_shops_own_id_never_breaks_a_header() -> None:
    with event_receiver() as receiver:
        some = [a_letter(1, event_id="order/日本\r\nX-Evil: 1/ü"), a_letter(2)]

        outcomes = delivered(receiver, 1, some)

        assert [outcome.state for outcome in outcomes] == [SENT, SENT]
        assert receiver.received.wrong == ["the key of a single event is not its id"]


def test_signatures_are_those_of_the_published_vector() -> None:
    webhook = Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")

    signed = webhook.sign(
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        datetime.fromtimestamp(1_614_265_330, UTC),
        '{"test": 2432232314}',
    )

    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        ("Thu, 01 Jan 1970 00:01:00 GMT", 30.0),
        ("Thu, 01 Jan 1970 00:00:10 GMT", 0.0),
        ("", None),
        ("-3", None),
        ("soon", None),
        ("٧", None),
    ],
)
def test_a_wish_to_be_left_alone_is_read(text: str, seconds: float | None) -> None:
    assert retry_after_s(text, 30_000) == seconds


@given(st.text(max_size=60))
def test_no_wish_breaks_anything(text: str) -> None:
    wish = retry_after_s(text, 30_000)

    assert wish is None or wish >= 0


# --- the file ----------------------------------------------------------------------------------


def a_file(path: Path) -> FileSink:
    spec = SinkSpec(sink_id=SinkId("sink-1"), kind=SinkKind.FILE, name="file", address=str(path))
    return FileSink(spec, TOOLS)


def written(path: Path, some: Sequence[Letter]) -> None:
    async def story() -> None:
        sink = a_file(path)
        outcomes = await sink.deliver(some)
        assert {outcome.state for outcome in outcomes} == {SENT}
        await sink.close()

    asyncio.run(story())


def ids_in(path: Path) -> list[str]:
    return [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("cut", [1, 30, 10_000])
def test_a_line_that_a_killed_program_left_half_written_is_written_anew(
    tmp_path: Path, cut: int
) -> None:
    path = tmp_path / "events.ndjson"
    some = [a_letter(number) for number in range(1, 6)]
    written(path, some[:3])
    whole = path.read_bytes()
    path.write_bytes(whole[: -min(cut, len(some[0].body))])

    written(path, some[2:])

    assert ids_in(path) == [letter.event_id for letter in some]


def test_events_of_two_shows_that_were_under_way_are_both_known_again(tmp_path: Path) -> None:
    path = tmp_path / "events.ndjson"
    one = [a_letter(number, event_id=f"one/{number}") for number in range(20)]
    two = [a_letter(number, event_id=f"two/{number}") for number in range(20)]
    written(path, one)
    written(path, two)

    written(path, one)

    assert ids_in(path) == [letter.event_id for letter in (*one, *two)]


def test_a_file_that_was_moved_away_begins_anew(tmp_path: Path) -> None:
    path, some = tmp_path / "events.ndjson", [a_letter(number) for number in range(1, 4)]

    async def story() -> None:
        sink = a_file(path)
        await sink.deliver(some[:2])
        path.rename(tmp_path / "yesterday.ndjson")
        await sink.deliver(some[2:])
        await sink.close()

    asyncio.run(story())

    assert ids_in(path) == [some[2].event_id]


def test_lines_of_others_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "events.ndjson"
    path.write_bytes(b'\xff\n{"id":7}\nhello\n[[[\n')

    written(path, [a_letter(1)])

    assert path.read_bytes().splitlines()[:4] == [b"\xff", b'{"id":7}', b"hello", b"[[["]
    assert path.read_bytes().endswith(a_letter(1).body + b"\n")
