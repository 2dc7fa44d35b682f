"""What every receiver's adapter does: at least once, in order, by its key, each failure named."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from importlib import import_module
from pathlib import Path

import pytest

from studio.core.ids import EventId, ShowId
from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.platforms.sinks.port import LONGEST_REASON, Sink, SinkTrouble
from studio.show.cloud_event import cloud_event_bytes
from studio.show.events import ShowEvent
from studio.show.happened import Fact
from tests.contracts.sink_cases.case import Failing, SinkCase, SinkStage
from tests.servers.event_receiver import SECRET

NO_CASES = {"case", "service"}
CASES_FOLDER = Path(__file__).with_name("sink_cases")
SENT, PENDING = DeliveryState.SENT, DeliveryState.PENDING


FACTS: dict[str, dict[str, Fact]] = {
    "product.shown": {
        "product": "watch-1",
        "name": "A watch",
        "price_minor": 1_990,
        "price_currency": "EUR",
    },
    "offer.started": {
        "offer": "offer-1",
        "product": "watch-1",
        "name": "A watch",
        "price_minor": 1_490,
        "price_currency": "EUR",
    },
    "order.received": {
        "order": "1001/1",
        "product": "watch-1",
        "name": "A watch",
        "quantity": 2,
        "total_minor": 2_980,
        "total_currency": "EUR",
    },
}
"""What the events of the suite are about."""


def _cases() -> list[SinkCase]:
    names = sorted(path.stem for path in CASES_FOLDER.glob("*.py") if path.stem not in NO_CASES)
    return [import_module(f"tests.contracts.sink_cases.{name}").CASE for name in names]


CASES = _cases()
FAILURES = [(case, how) for case in CASES for how in case.failures]

every = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
each_failure = pytest.mark.parametrize(
    ("case", "how"), FAILURES, ids=[f"{case.name}-{how}" for case, how in FAILURES]
)


def a_letter(case: SinkCase, number: int) -> Letter:
    kind = case.kinds[number % len(case.kinds)]
    event = ShowEvent(
        event_id=EventId(f"show-1/{number}/0"),
        kind=kind,
        show_id=ShowId("show-1"),
        revision=number,
        at_utc_ms=1_800_000_000_000 + number,
        facts=FACTS.get(kind, {}),
    )
    body = cloud_event_bytes(event, seq=number, source="/studio/one")
    return Letter(event_id=event.event_id, kind=kind, body=body)


def letters(case: SinkCase, count: int, *, first: int = 1) -> list[Letter]:
    return [a_letter(case, number) for number in range(first, first + count)]


def ids(some: list[Letter]) -> list[str]:
    return [letter.event_id for letter in some]


def on_stage(case: SinkCase, story: Callable[[SinkStage], Coroutine[None, None, None]]) -> None:
    with case.open() as stage:
        asyncio.run(story(stage))


async def deliver_all(sink: Sink, some: list[Letter]) -> list[Outcome]:
    """Deliver what a receiver that works takes; on a busy machine it may stop for time between."""
    outcomes: list[Outcome] = []
    while len(outcomes) < len(some):
        outcomes += await sink.deliver(some[len(outcomes) :])
        if outcomes[-1].state is PENDING:
            break
    return outcomes


@every
def test_events_arrive_in_order_and_are_said_to(case: SinkCase) -> None:
    async def story(stage: SinkStage) -> None:
        sink, some = stage.sink(), letters(case, 7)

        first = await deliver_all(sink, some[:3])
        second = await deliver_all(sink, some[3:])

        assert [one.event_id for one in (*first, *second)] == ids(some)
        assert {one.state for one in (*first, *second)} == {SENT}
        assert {one.code for one in (*first, *second)} == {""}
        assert stage.held() == ids(some)
        await sink.close()
        await sink.close()

    on_stage(case, story)


@every
def test_who_was_killed_delivers_again_and_it_is_there_once(case: SinkCase) -> None:
    async def story(stage: SinkStage) -> None:
        some = letters(case, 6)
        killed = stage.sink()
        await deliver_all(killed, some[:4])
        await killed.close()

        again = stage.sink()
        outcomes = await deliver_all(again, some[2:])
        await again.close()

        assert [one.state for one in outcomes] == [SENT] * 4
        assert stage.held() == ids(some)

    on_stage(case, story)


@each_failure
def test_a_failure_is_named_and_keeps_the_order(case: SinkCase, how: str) -> None:
    failing: Failing = case.failures[how]

    async def story(stage: SinkStage) -> None:
        some = letters(case, 4)
        before = stage.sink()
        await before.deliver(some[:1])
        await before.close()

        stage.fail(how)
        bad = stage.sink()
        failed = await bad.deliver(some[1:])
        await bad.close()

        assert failed
        first = failed[0]
        assert (first.event_id, first.code, first.state) == (
            some[1].event_id,
            failing.code,
            failing.state,
        )
        assert first.retry_after_s == failing.retry_after_s
        assert first.reason.isprintable()
        assert 0 < len(first.reason) <= LONGEST_REASON
        assert SECRET not in first.reason
        if failing.state is PENDING:
            assert len(failed) == 1, "what comes after a failure waits for it"
            assert stage.held() == ids(some[:1])

        stage.mend()
        good = stage.sink()
        await deliver_all(good, some[1:])
        await good.close()
        assert stage.held() == ids(some)

    on_stage(case, story)


@every
def test_a_test_event_says_what_it_is(case: SinkCase) -> None:
    async def story(stage: SinkStage) -> None:
        sink = stage.sink()
        event = ShowEvent(
            event_id=EventId("test-1"),
            kind="test.sent",
            show_id=ShowId("no-show"),
            revision=0,
            at_utc_ms=1_800_000_000_000,
            facts={},
        )
        body = cloud_event_bytes(event, seq=0, source="/studio/one")

        told = await sink.check(Letter(event_id=event.event_id, kind=event.kind, body=body))

        await sink.close()
        assert told
        assert told.isprintable()
        assert json.loads(body)["type"] == "live.shop.test.sent.v1"

    on_stage(case, story)


@pytest.mark.parametrize(
    ("case", "how"), [(case, how) for case, how in FAILURES if case.failures[how].state is not SENT]
)
def test_a_test_event_that_does_not_arrive_says_why(case: SinkCase, how: str) -> None:
    async def story(stage: SinkStage) -> None:
        stage.fail(how)
        sink = stage.sink()

        with pytest.raises(SinkTrouble) as raised:
            await sink.check(a_letter(case, 1))

        await sink.close()
        assert raised.value.code == case.failures[how].code

    on_stage(case, story)
