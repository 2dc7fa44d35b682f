"""What services do beside the contract: their words, their limits, and what is not sent."""

import asyncio
import json
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import EventId, ShowId, SinkId
from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkKind, SinkSpec
from studio.platforms.sinks.ivs import LONGEST_METADATA
from studio.platforms.sinks.port import SinkTools, SinkTrouble
from studio.platforms.sinks.registry import sink_for
from studio.platforms.sinks.sigv4 import AwsKey, Signable, signed
from studio.show.cloud_event import cloud_event_bytes
from studio.show.events import ShowEvent
from studio.show.happened import Fact
from tests.contracts.sink_cases import ga4, ivs, meta, nats
from tests.contracts.sink_cases.service import ServiceStage
from tests.contracts.test_sinks import FACTS
from tests.fakes.fake_clock import FakeClock
from tests.servers.service_receivers import NOW_MS, Ga4Receiver, ServiceReceiver
from tests.waiting import wait_until

SENT, PARKED = DeliveryState.SENT, DeliveryState.PARKED
HOUR_MS = 3_600_000


def a_letter(
    number: int,
    kind: str = "order.received",
    *,
    age_ms: int = 0,
    facts: Mapping[str, Fact] | None = None,
    source: str = "/studio/one",
) -> Letter:
    event = ShowEvent(
        event_id=EventId(f"show-1/{number}/0"),
        kind=kind,
        show_id=ShowId("show-1"),
        revision=number,
        at_utc_ms=NOW_MS - age_ms,
        facts=FACTS.get(kind, {}) if facts is None else facts,
    )
    body = cloud_event_bytes(event, seq=number, source=source)
    return Letter(event_id=event.event_id, kind=kind, body=body)


def delivered(stage: ServiceStage, *letters: Letter) -> tuple[Outcome, ...]:
    async def story() -> tuple[Outcome, ...]:
        sink = stage.sink()
        try:
            return await sink.deliver(letters)
        finally:
            await sink.close()

    outcomes = asyncio.run(story())
    assert [one.event_id for one in outcomes] == [letter.event_id for letter in letters]
    return outcomes


def words(outcomes: tuple[Outcome, ...]) -> list[tuple[str, str]]:
    return [(one.state.value, one.code) for one in outcomes]


def sent_first(receiver: ServiceReceiver) -> dict[str, object]:
    told: dict[str, object] = next(iter(receiver.told.values()))
    return told


# --- signatures ----------------------------------------------------------------------------------

EXAMPLE = AwsKey(
    key_id="AKIDEXAMPLE",
    secret="wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",  # noqa: S106 - of the published examples
    region="us-east-1",
    service="service",
)
AT_MS = round(datetime(2015, 8, 30, 12, 36, tzinfo=UTC).timestamp() * 1_000)
FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("request_", "signature"),
    [
        (
            Signable(method="GET", host="example.amazonaws.com", path="/"),
            "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        ),
        (
            Signable(method="POST", host="example.amazonaws.com", path="/"),
            "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        ),
        (
            Signable(
                method="POST",
                host="example.amazonaws.com",
                path="/",
                headers={"Content-Type": FORM},
                body=b"Param1=value1",
            ),
            "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
        ),
        (
            Signable(
                method="GET",
                host="example.amazonaws.com",
                path="/",
                query=(("Param2", "value2"), ("Param1", "value1")),
            ),
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        ),
    ],
    ids=["get-vanilla", "post-vanilla", "post-x-www-form-urlencoded", "get-query-order"],
)
def test_signatures_are_those_that_amazon_prints(request_: Signable, signature: str) -> None:
    headers = signed(request_, EXAMPLE, now_utc_ms=AT_MS)

    assert headers["x-amz-date"] == "20150830T123600Z"
    assert headers["authorization"].endswith(f"Signature={signature}")
    assert EXAMPLE.secret not in f"{EXAMPLE} {headers}"


# --- Google Analytics ----------------------------------------------------------------------------


def test_an_order_is_a_purchase_in_googles_words() -> None:
    with ga4.a_stage() as stage:
        delivered(stage, a_letter(1))

        told = sent_first(stage.receiver)
        params = told["params"]
        assert isinstance(params, dict)
        assert told["name"] == "purchase"
        assert told["timestamp_micros"] == NOW_MS * 1_000
        assert (params["transaction_id"], params["value"], params["currency"]) == (
            "1001/1",
            29.8,
            "EUR",
        )
        assert params["items"] == [
            {"item_id": "watch-1", "item_name": "A watch", "price": 14.9, "quantity": 2}
        ]


def test_google_is_told_25_at_once_and_nothing_that_it_has_no_word_for() -> None:
    with ga4.a_stage() as stage:
        letters = [a_letter(n, "product.shown" if n % 3 else "cue.taken") for n in range(1, 61)]

        outcomes = delivered(stage, *letters)

        assert {one.state for one in outcomes} == {SENT}
        assert [one.code for one in outcomes] == ["" if n % 3 else "left_out" for n in range(1, 61)]
        assert sum(stage.receiver.sizes) == 40
        assert max(stage.receiver.sizes) <= 25
        assert stage.held() == [one.event_id for one in letters if one.kind == "product.shown"]


def test_what_google_takes_no_more_is_parked_and_holds_nothing_up() -> None:
    with ga4.a_stage() as stage:
        outcomes = delivered(
            stage,
            a_letter(1, age_ms=73 * HOUR_MS),
            a_letter(2, age_ms=71 * HOUR_MS),
            Letter(event_id=EventId("odd"), kind="order.received", body=b'{"id": 7}'),
            a_letter(3, "order.refunded", facts={"order": "7", "refund": "r"}),
        )

        assert words(outcomes) == [
            ("parked", "too_old"),
            ("sent", ""),
            ("parked", "refused"),
            ("sent", ""),
        ]
        assert stage.held() == ["show-1/2/0", "show-1/3/0"]


def test_what_google_finds_wrong_with_a_test_is_told() -> None:
    with ga4.a_stage() as stage:
        receiver = stage.receiver
        assert isinstance(receiver, Ga4Receiver)
        receiver.faults_found = [{"fieldPath": "events", "description": "Name\x1b[1m is wrong."}]

        async def story() -> str:
            sink = stage.sink()
            try:
                await sink.check(a_letter(1, "test.sent"))
            except SinkTrouble as trouble:
                return str(trouble)
            finally:
                await sink.close()
            return ""

        told = asyncio.run(story())

        assert "is wrong" in told
        assert told.isprintable()
        assert stage.held() == []


# --- Meta ----------------------------------------------------------------------------------------


def test_meta_is_told_of_orders_alone_and_of_nobody() -> None:
    with meta.a_stage() as stage:
        outcomes = delivered(stage, a_letter(1), a_letter(2, "product.shown"))

        told = sent_first(stage.receiver)
        assert words(outcomes) == [("sent", ""), ("sent", "left_out")]
        assert told["event_id"] == "show-1/1/0"
        assert told["custom_data"] == {
            "currency": "EUR",
            "value": 29.8,
            "order_id": "1001/1",
            "content_type": "product",
            "contents": [{"id": "watch-1", "quantity": 2}],
        }
        assert stage.held() == ["show-1/1/0"]


def test_without_a_word_of_the_host_meta_is_told_nothing() -> None:
    with meta.a_stage() as stage:
        stage.options["consent"] = "maybe"

        outcomes = delivered(stage, a_letter(1))

        assert words(outcomes) == [("parked", "no_consent")]
        assert stage.receiver.received.requests == 0


def test_an_order_that_is_too_old_or_refused_does_not_spoil_those_beside_it() -> None:
    with meta.a_stage() as stage:
        stage.receiver.refuses = {"show-1/4/0"}
        letters = [a_letter(n, age_ms=170 * HOUR_MS if n == 2 else 0) for n in range(1, 7)]
        letters.append(a_letter(7, facts={"order": "no total"}))

        outcomes = delivered(stage, *letters)

        assert words(outcomes) == [
            ("sent", ""),
            ("parked", "too_old"),
            ("sent", ""),
            ("parked", "refused"),
            ("sent", ""),
            ("sent", ""),
            ("parked", "refused"),
        ]
        assert stage.held() == [f"show-1/{n}/0" for n in (1, 3, 5, 6)]


# --- Amazon IVS ----------------------------------------------------------------------------------


def test_a_stream_is_told_in_short_words_many_at_once() -> None:
    with ivs.a_stage() as stage:
        outcomes = delivered(stage, *(a_letter(n, "offer.started") for n in range(1, 13)))

        assert {one.state for one in outcomes} == {SENT}
        assert sum(stage.receiver.sizes) == 12
        assert len(stage.receiver.sizes) <= 3
        assert sent_first(stage.receiver) == {
            "i": "show-1/1/0",
            "k": "offer.started",
            "t": NOW_MS,
            "p": "watch-1",
            "n": "A watch",
            "a": "14.90",
            "c": "EUR",
            "o": "offer-1",
        }


def test_a_stream_is_told_nothing_that_is_a_minute_old_or_too_long() -> None:
    with ivs.a_stage() as stage:
        long = {"product": "p", "name": "ü" * 400, "url": "https://shop.example/" + "x" * 2_000}
        outcomes = delivered(
            stage,
            a_letter(1, "product.shown", age_ms=61_000),
            a_letter(2, "product.shown", facts=long),
            a_letter(3, "offer.started", facts={"offer": "o" * LONGEST_METADATA}),
            a_letter(4, "product.shown", source="/studio/one/rehearsal"),
        )

        assert words(outcomes) == [
            ("parked", "too_old"),
            ("sent", ""),
            ("parked", "too_long"),
            ("sent", ""),
        ]
        assert stage.held() == ["show-1/2/0", "show-1/4/0"]
        assert "u" not in stage.receiver.told["show-1/2/0"]
        assert stage.receiver.told["show-1/4/0"]["r"] == 1


# --- JetStream -----------------------------------------------------------------------------------


def test_a_hub_that_is_killed_and_comes_back_has_each_event_once_in_its_place() -> None:
    with nats.a_stage() as stage:
        letters = [a_letter(n, source="/agency/demo/studio/one.two") for n in range(1, 6)]

        async def story() -> list[tuple[str, str]]:
            sink = stage.sink()
            first = await sink.deliver(letters[:2])
            stage.server.kill()
            lost = await sink.deliver(letters[1:4])
            away = await sink.deliver(letters[1:4])
            stage.server.start()
            await asyncio.to_thread(wait_until, stage.has_stream, "the stream is back")
            back = await sink.deliver(letters[1:])
            await sink.close()
            assert words(lost) == words(away) == [("pending", "unreachable")]
            return words(first) + words(back)

        assert asyncio.run(story()) == [("sent", "")] * 6
        assert stage.held() == [letter.event_id for letter in letters]
        subjects = {subject for _, subject in stage.kept()}
        assert subjects == {"ag.demo.st.one_two.sh.show-1.order.received"}


@given(
    st.sampled_from([SinkKind.GA4, SinkKind.META, SinkKind.IVS, SinkKind.NATS]),
    st.binary(max_size=60)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: st.dictionaries(
            st.sampled_from(["id", "source", "time", "showid", "data", "order", "offer"]), inner
        ),
        max_leaves=8,
    ).map(lambda value: json.dumps(value).encode()),
)
def test_a_letter_that_nobody_understands_is_parked(kind: SinkKind, body: bytes) -> None:
    spec = SinkSpec(
        sink_id=SinkId("s"),
        kind=kind,
        name="s",
        address="nats://127.0.0.1:9" if kind is SinkKind.NATS else "http://127.0.0.1:9",
        options={
            "measurement_id": "G-1",
            "pixel_id": "1",
            "consent": "yes",
            "channel": "arn:aws:ivs:r:1:channel/c",
        },
    )
    tools = SinkTools(clock=FakeClock(utc_ms=NOW_MS), read_key=lambda _spec: "a:b")

    async def story() -> tuple[Outcome, ...]:
        sink = sink_for(spec, tools)
        try:
            return await sink.deliver(
                [Letter(event_id=EventId("e"), kind="order.received", body=body)]
            )
        finally:
            await sink.close()

    (outcome,) = asyncio.run(story())

    assert outcome.state is PARKED
