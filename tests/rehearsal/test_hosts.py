"""Scripted hosts are pure policies: they keep to people's pace and do not insist."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.coach.fault import FaultKind
from studio.coach.record import Planned
from studio.core.errors import BadInput
from studio.core.ids import CueId, ProductId, PromptId, QuestionId
from studio.protocol.question_commands import MarkAnswered
from studio.protocol.setup_commands import EndShow
from studio.protocol.show_commands import AcknowledgePrompt, MarkMoment, SetPreview, Take
from studio.questions.question import Question
from studio.questions.understood import RowMatch
from studio.rehearsal.fault_clock import Strike
from studio.rehearsal.host_port import Act, Sight
from studio.rehearsal.hosts import HOSTS, IDLE, PERFECT, SILENT, host_named
from studio.show.cue import Cue, CueKind
from studio.show.prompt import Prompt
from studio.show.staging import Staged
from studio.show.state import ShowState
from tests.builders import NOW_UTC_MS, a_show

LOOK_MS = 250
CUES = (CueId("one"), CueId("two"), CueId("three"))


def a_plan(lasts_s: float = 10.0) -> tuple[Planned, ...]:
    return tuple(
        Planned(cue_id=cue_id, title=cue_id, begins_s=number * lasts_s, lasts_s=lasts_s)
        for number, cue_id in enumerate(CUES)
    )


def on_air(program: CueId | None = None, preview: CueId | None = CUES[0]) -> ShowState:
    """Return a show on air, its cues without products."""
    cues = tuple(Cue(cue_id=one, kind=CueKind.BREAK, title=one) for one in CUES)
    return replace(
        a_show(),
        rundown=cues,
        program=Staged(cue_id=program, since_utc_ms=NOW_UTC_MS),
        preview=Staged(cue_id=preview),
        on_air_since_utc_ms=NOW_UTC_MS,
    )


def acts(
    host_name: str, sight: Sight, seconds: float, *, seed: int = 1, plan_s: float = 10.0
) -> list[tuple[int, Act]]:
    """Let a host look at the same thing for a time: nothing of what it asks is done."""
    host = host_named(host_name, a_plan(plan_s), seed)
    moments = range(0, round(seconds * 1_000), LOOK_MS)
    return [(at_ms, host.look(replace(sight, at_ms=at_ms))) for at_ms in moments]


def asked(question: str, *, viewers: int = 1, buyer: bool = False) -> Question:
    return Question(
        question_id=QuestionId(question),
        text=question,
        language="en",
        product_id=ProductId("watch"),
        rows=(RowMatch(product_id=ProductId("watch"), row_id="ip", score=0.9),),
        viewers=viewers,
        buyer=buyer,
        first_at_utc_ms=NOW_UTC_MS,
        last_at_utc_ms=NOW_UTC_MS,
    )


def test_there_is_no_host_of_another_name() -> None:
    with pytest.raises(BadInput, match="perfect, idle, silent"):
        host_named("eager", a_plan(), 1)


def test_the_idle_host_neither_speaks_nor_acts() -> None:
    strike = Strike(number=0, kind=FaultKind.CAMERA_LOST, at_ms=0, until_ms=60_000)
    sight = Sight(at_ms=0, state=on_air(), questions=(asked("a"),), faults=(strike,))

    assert {act for _, act in acts(IDLE, sight, 60)} == {Act()}


@given(st.integers(0, 10_000), st.sampled_from([name for name in HOSTS if name != IDLE]))
def test_nobody_has_more_than_two_hands(seed: int, name: str) -> None:
    strikes = tuple(
        Strike(number=number, kind=kind, at_ms=0, until_ms=90_000)
        for number, kind in enumerate(FaultKind)
    )
    questions = tuple(asked(str(number)) for number in range(5))
    sight = Sight(at_ms=0, state=on_air(), questions=questions, faults=strikes)

    done = [at_ms for at_ms, act in acts(name, sight, 90, seed=seed) if act.command is not None]

    assert len(done) > 10
    assert min(later - sooner for sooner, later in pairwise(done)) >= LOOK_MS


def test_a_take_names_the_preview_and_waits_for_its_time() -> None:
    early = acts(PERFECT, Sight(at_ms=0, state=on_air(CUES[0], CUES[1])), 10)
    late = acts(PERFECT, Sight(at_ms=0, state=on_air(CUES[0], CUES[1])), 12)

    assert [act.command for _, act in early if isinstance(act.command, Take)] == []
    takes = [act.command for _, act in late if isinstance(act.command, Take)]
    assert takes[0] == Take(expected_preview=CUES[1])


def test_another_cue_in_preview_is_put_right_before_the_take() -> None:
    looks = acts(PERFECT, Sight(at_ms=0, state=on_air(CUES[0], CUES[2])), 13)

    asked_for = {act.command for _, act in looks if act.command is not None}
    assert asked_for == {SetPreview(cue_id=CUES[1])}


def test_the_show_is_ended_when_its_last_cue_is_over_and_not_without_end() -> None:
    looks = acts(PERFECT, Sight(at_ms=0, state=on_air(CUES[2], None)), 90)

    ends = [at_ms for at_ms, act in looks if act.command == EndShow()]
    assert ends[0] == 30_000
    assert len(ends) == 2


def test_the_question_of_most_viewers_is_answered_first_and_a_buyer_before_it() -> None:
    crowd, lone, buyer = asked("crowd", viewers=9), asked("lone"), asked("buyer", buyer=True)

    def first(*questions: Question) -> MarkAnswered:
        looks = acts(PERFECT, Sight(at_ms=0, state=on_air(CUES[0]), questions=questions), 9)
        return next(act.command for _, act in looks if isinstance(act.command, MarkAnswered))

    assert first(lone, crowd).question_id == "crowd"
    assert first(lone, crowd, buyer) == MarkAnswered(
        question_id=QuestionId("buyer"), product_id=ProductId("watch"), row_id="ip"
    )


def test_nobody_answers_faster_than_it_can_be_heard_and_said() -> None:
    sight = Sight(at_ms=0, state=on_air(CUES[0]), questions=(asked("a"),))
    for seed in range(20):
        looks = acts(PERFECT, sight, 12, seed=seed)
        answered = [at_ms for at_ms, act in looks if isinstance(act.command, MarkAnswered)]
        assert 3_000 <= answered[0] <= 9_000

    silent = acts(SILENT, sight, 60)
    assert not any(isinstance(act.command, MarkAnswered) for _, act in silent)


def test_a_message_is_read_before_it_is_acknowledged() -> None:
    prompt = Prompt(prompt_id=PromptId("p"), text="Price!", by="A", at_utc_ms=NOW_UTC_MS)
    state = replace(on_air(CUES[0]), prompts=(prompt,))

    looks = acts(SILENT, Sight(at_ms=0, state=state), 6)

    at_ms, act = next((at_ms, act) for at_ms, act in looks if act.command is not None)
    assert act.command == AcknowledgePrompt(prompt_id=PromptId("p"))
    assert 1_500 <= at_ms <= 4_250


def test_a_fault_is_answered_once_however_long_it_stands() -> None:
    strike = Strike(number=4, kind=FaultKind.DISK_FILLING, at_ms=0, until_ms=60_000)

    looks = acts(SILENT, Sight(at_ms=0, state=on_air(CUES[2]), faults=(strike,)), 25)

    (answer,) = [act for _, act in looks if act.command is not None]
    assert answer.command == MarkMoment(note=FaultKind.DISK_FILLING)


def test_a_host_speaks_most_of_the_time_and_breathes() -> None:
    looks = acts(PERFECT, Sight(at_ms=0, state=on_air(CUES[0])), 600, plan_s=1_000)

    share = sum(act.speaks for _, act in looks) / len(looks)
    assert 0.8 < share < 0.97
    pauses = "".join("x" if act.speaks else "." for _, act in looks).split("x")
    assert max(len(pause) for pause in pauses) * LOOK_MS <= 2_000
