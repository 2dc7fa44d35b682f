"""A recorder writes a run down, finds what the host reacted to, and never grows without end."""

from collections.abc import Mapping

import pytest

from studio.coach import recorder as recording
from studio.coach.fault import EXPECTED, FaultKind
from studio.coach.record import Run, Struck
from studio.coach.recorder import Recorder
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.show.happened import Fact
from tests.builders import NOW_UTC_MS
from tests.coach.runs import a_plan, about, asked, event, samples, sold

PRICE = Money(amount_minor=3_890, currency="EUR")
LIST_PRICE = Money(amount_minor=5_990, currency="EUR")


def run_of(recorder: Recorder, length_ms: int = 240_000) -> Run:
    """Return what was written down."""
    return recorder.run(started_utc_ms=NOW_UTC_MS, length_ms=length_ms)


def reacted(kind: FaultKind, *answers: tuple[str, int, Mapping[str, Fact]]) -> Struck:
    """Let a fault strike at 10 s and heal at 40 s, the host doing something in between."""
    recorder = Recorder(about())
    recorder.struck(kind, 10_000)
    healed = False
    for what, at_ms, facts in answers:
        if at_ms > 40_000 and not healed:
            recorder.healed(kind, 40_000)
            healed = True
        recorder.event(event(what, at_ms, facts))
    return run_of(recorder).struck[0]


@pytest.mark.parametrize("kind", [kind for kind in FaultKind if kind != FaultKind.WRONG_CLAIM])
def test_what_is_expected_of_a_host_counts_as_a_reaction(kind: FaultKind) -> None:
    for what in EXPECTED[kind].answered_by - {"overlay.hidden"}:
        struck = reacted(kind, ("question.answered", 11_000, {}), (what, 12_000, {}))

        assert (struck.reacted_at_ms, struck.reaction) == (12_000, what)


def test_the_overlays_that_a_take_hides_put_no_wrong_claim_right() -> None:
    taken = ("overlay.hidden", 12_000, {"overlay": "coupon"})
    hidden = ("overlay.hidden", 15_000, {"overlay": "lower_third"})

    assert reacted(FaultKind.WRONG_CLAIM, taken).reacted_at_ms is None
    assert reacted(FaultKind.WRONG_CLAIM, taken, hidden).reacted_at_ms == 15_000


def test_what_comes_far_too_late_is_no_reaction() -> None:
    late_ms = 10_000 + round(EXPECTED[FaultKind.MICROPHONE_MUTED].within_s * 2_000)

    struck = reacted(FaultKind.MICROPHONE_MUTED, ("sound.unmuted", 40_001, {}))

    assert late_ms < 40_001
    assert struck.reacted_at_ms is None
    assert struck.until_ms == 40_000


def test_what_the_rehearsal_itself_does_is_no_reaction() -> None:
    recorder = Recorder(about())
    recorder.struck(FaultKind.MICROPHONE_MUTED, 10_000)

    recorder.event(event("sound.unmuted", 11_000, by="rehearsal"))

    assert run_of(recorder).struck[0].reacted_at_ms is None


def test_one_mark_answers_one_fault_the_one_that_it_names() -> None:
    recorder = Recorder(about())
    recorder.struck(FaultKind.DISK_FILLING, 10_000)
    recorder.struck(FaultKind.UPLOAD_HALVES, 11_000)

    recorder.event(event("moment.marked", 12_000, {"note": "upload_halves"}))
    recorder.event(event("moment.marked", 14_000, {"note": ""}))

    assert [one.reacted_at_ms for one in run_of(recorder).struck] == [14_000, 12_000]


def test_panic_makes_a_fault_worse_and_the_planned_end_does_not() -> None:
    recorder = Recorder(about())
    recorder.struck(FaultKind.DESTINATION_DIES, 10_000)
    recorder.event(event("show.ended", 12_000))
    recorder.struck(FaultKind.PLATFORM_FAILS, 230_000)
    recorder.event(event("show.ended", 240_000))

    assert [one.made_worse for one in run_of(recorder).struck] == [True, False]


def test_a_question_keeps_its_first_moment_and_its_first_answer() -> None:
    recorder = Recorder(about())
    recorder.asked(asked(1, 10))
    recorder.event(event("question.answered", 30_000, {"question": "q-1"}))
    recorder.event(event("question.answered", 90_000, {"question": "q-1"}))
    recorder.asked(asked(1, 95, viewers=12))

    (found,) = run_of(recorder).asked

    assert (found.at_ms, found.viewers, found.answered_at_ms) == (10_000, 12, 30_000)


def test_an_answer_may_be_told_before_its_question() -> None:
    recorder = Recorder(about())
    recorder.event(event("question.answered", 30_000, {"question": "q-1"}))
    recorder.asked(asked(1, 10))

    assert run_of(recorder).asked[0].answered_at_ms == 30_000


def test_captions_give_words_and_prices_beside_what_is_shown() -> None:
    recorder = Recorder(about())
    seconds = samples(a_plan())

    said = ("Hoy cuesta 38,90 €", "Hoy cuesta 38,90 € y antes 59,90 €", "mañana cuesta 40 € más")
    for number, text in enumerate(said):
        recorder.caption(text, number * 1_000, shown=PRICE, usual=LIST_PRICE)
        recorder.sample(seconds[number])
    run = run_of(recorder)

    assert run.captions
    assert [(one.said.amount_minor, one.said == one.shown) for one in run.prices_said] == [
        (3_890, True),
        (5_990, True),
        (4_000, False),
    ]
    assert sum(one.words or 0 for one in run.samples) == 8


def test_without_captions_there_are_no_words() -> None:
    recorder = Recorder(about())
    recorder.sample(samples(a_plan())[0])
    run = run_of(recorder)

    assert not run.captions
    assert run.samples[0].words is None


def test_a_run_without_end_takes_up_no_memory_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("MOST_SAMPLES", "MOST_EVENTS", "MOST_ASKED", "MOST_SOLD"):
        monkeypatch.setattr(recording, name, 5)
    monkeypatch.setattr(recording, "MOST_COMMON", 2)
    recorder = Recorder(about())

    for number, second in enumerate(samples(a_plan())):
        recorder.sample(second)
        recorder.asked(asked(number, number))
        recorder.sold(sold(number))
        recorder.event(event("order.received", number))
        recorder.event(event("stock.changed", number, {"product": "p-1", "stock": 3}))
        recorder.event(event("cue.taken", number))
    run = run_of(recorder)

    assert len(run.samples) == len(run.events) == len(run.asked) == len(run.sold) == 5
    assert sum(one.kind == "order.received" for one in run.events) == 2


def test_hints_come_from_what_was_recorded_and_go_with_their_cause() -> None:
    plan = a_plan()
    recorder = Recorder(about(plan))
    said: list[set[str]] = []

    for second in samples(plan, speaking=False)[:30]:
        recorder.sample(second)
        said.append({one.code for one in recorder.hints()})
    loud = samples(plan)[30:40]
    for second in loud:
        recorder.sample(second)
        said.append({one.code for one in recorder.hints()})

    assert said[5] == set()
    assert said[6] == said[29] == {"hint.dead_air"}
    assert said[-1] == set()


def test_a_product_that_is_sold_out_and_still_shown_is_hinted_at() -> None:
    plan = a_plan()
    recorder = Recorder(about(plan))
    recorder.event(event("product.sold_out", 60_000, {"product": ProductId("p-1")}, by=""))

    for second in samples(plan)[:80]:
        recorder.sample(second)

    assert [one.code for one in recorder.hints()] == ["hint.sold_out_offer"]
