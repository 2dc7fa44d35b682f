"""Two people at one show: a command says what its sender saw, and nobody overwrites unnoticed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.control.afar import check_from_afar
from studio.control.asker import Asker
from studio.control.commands import Change, Moment, next_state
from studio.control.past import STATES_KEPT, Past
from studio.core.errors import NotAllowed, StaleRequest
from studio.core.ids import CueId
from studio.protocol import show_commands as asked
from studio.protocol.setup_commands import SetSound
from studio.show.cue import Cue, CueKind
from studio.show.state import ShowState, Sound, Texts
from tests.builders import NOW_UTC_MS, WATCH, a_cue, a_rundown_show

SHOW = a_rundown_show()
FIRST, SECOND, THIRD = (cue.cue_id for cue in SHOW.rundown[:3])

OTHER = a_cue("other", kind=CueKind.BREAK)


def after(state: ShowState, command: Change) -> ShowState:
    return next_state(state, command, Moment(now_utc_ms=NOW_UTC_MS, by="Ana"))


def past_of(*steps: tuple[ShowState, str]) -> Past:
    past = Past()
    for state, by in steps:
        past.note(state, by)
    return past


def looking_at(state: ShowState, name: str = "Bea") -> Asker:
    return Asker(name=name, role="producer", seen=state.revision)


STALE: list[tuple[Change, Change]] = [
    (asked.SetPreview(cue_id=SECOND), asked.SetPreview(cue_id=THIRD)),
    (asked.SetPreview(cue_id=SECOND), asked.Take(expected_preview=SECOND)),
    (asked.MoveCue(cue_id=FIRST), asked.MoveCue(cue_id=FIRST, before=THIRD)),
    (asked.RemoveCue(cue_id=FIRST), asked.ChangeCue(cue=SHOW.rundown[0])),
    (
        asked.ChangeCue(cue=replace(SHOW.rundown[0], title="Otra")),
        asked.ChangeCue(cue=replace(SHOW.rundown[0], title="Autre")),
    ),
    (asked.SetTexts(texts=Texts(ticker=("a",))), asked.SetTexts(texts=Texts(ticker=("b",)))),
    (asked.HoldTakes(held=True), asked.HoldTakes(held=False)),
    (asked.SetLength(length_s=600), asked.SetLength(length_s=900)),
    (asked.SetStock(product_id=WATCH, stock=5), asked.SetStock(product_id=WATCH, stock=9)),
    (SetSound(sound=Sound(gain_db=3)), SetSound(sound=Sound(gain_db=6))),
]

FRESH: list[tuple[Change, Change]] = [
    (asked.SetPreview(cue_id=SECOND), asked.AddCue(cue=OTHER)),
    (asked.AddCue(cue=OTHER), asked.SetPreview(cue_id=SECOND)),
    (asked.MoveCue(cue_id=THIRD, before=FIRST), asked.ChangeCue(cue=SHOW.rundown[0])),
    (asked.SetPreview(cue_id=SECOND), asked.SendPrompt(text="Slow down")),
    (asked.ShowSlate(shown=True), asked.ShowSlate(shown=True)),
    (SetSound(sound=Sound(gain_db=3)), SetSound(sound=Sound(gain_db=3, muted=True))),
]


@pytest.mark.parametrize(("theirs", "mine"), STALE)
def test_what_somebody_else_changed_meanwhile_is_refused_with_their_name(
    theirs: Change, mine: Change
) -> None:
    now = after(SHOW, theirs)
    past = past_of((SHOW, "host"), (now, "Ana"))

    with pytest.raises(StaleRequest, match=r"^Ana changed .+ meanwhile; look again$"):
        past.check(now, mine, looking_at(SHOW))


@pytest.mark.parametrize(("theirs", "mine"), FRESH)
def test_what_is_about_something_else_or_makes_the_show_safer_is_never_stale(
    theirs: Change, mine: Change
) -> None:
    now = after(SHOW, theirs)

    past_of((SHOW, "host"), (now, "Ana")).check(now, mine, looking_at(SHOW))


@pytest.mark.parametrize(("first", "second"), STALE)
def test_a_second_press_of_the_same_person_is_no_conflict(first: Change, second: Change) -> None:
    now = after(SHOW, first)

    past_of((SHOW, "host"), (now, "Bea")).check(now, second, looking_at(SHOW))


def test_who_does_not_say_what_they_saw_is_not_refused() -> None:
    now = after(SHOW, asked.SetPreview(cue_id=SECOND))

    past_of((SHOW, "host"), (now, "Ana")).check(
        now, asked.SetPreview(cue_id=THIRD), Asker(name="Bea")
    )


def test_who_looked_longer_ago_than_anybody_remembers_looks_again() -> None:
    past, state = past_of((SHOW, "host")), SHOW
    for _ in range(STATES_KEPT + 1):
        state = after(state, asked.ShowSlate(shown=not state.slate_shown))
        past.note(state, "Ana")

    with pytest.raises(StaleRequest, match="look again"):
        past.check(state, asked.SetPreview(cue_id=THIRD), looking_at(SHOW))


def test_a_change_that_was_taken_back_meanwhile_is_no_conflict() -> None:
    away = after(SHOW, asked.SetPreview(cue_id=SECOND))
    back = after(away, asked.SetPreview(cue_id=SHOW.preview.cue_id))

    past_of((SHOW, "host"), (away, "Ana"), (back, "Ana")).check(
        back, asked.SetPreview(cue_id=THIRD), looking_at(SHOW)
    )


def test_of_two_who_stretch_one_offer_the_second_is_told() -> None:
    running = after(SHOW, asked.SetPreview(cue_id=SECOND))
    running = after(running, asked.Take(expected_preview=SECOND))
    running = after(running, asked.StartOffer(percent=10, duration_s=60, override="a test"))
    stretched = after(running, asked.ExtendOffer(by_s=60))
    past = past_of((running, "host"), (stretched, "Ana"))

    with pytest.raises(StaleRequest, match="Ana changed the offer"):
        past.check(stretched, asked.ExtendOffer(by_s=60), looking_at(running))
    past.check(stretched, asked.StopOffer(), looking_at(running))


@given(st.lists(st.sampled_from([FIRST, SECOND, THIRD]), min_size=1, max_size=8))
def test_of_any_number_of_producers_cueing_at_once_exactly_one_succeeds(
    wanted: list[CueId],
) -> None:
    state, past, done = SHOW, past_of((SHOW, "host")), 0

    for number, cue_id in enumerate(wanted):
        command = asked.SetPreview(cue_id=cue_id)
        try:
            past.check(state, command, looking_at(SHOW, f"producer {number}"))
        except StaleRequest:
            continue
        state, changed = after(state, command), cue_id != state.preview.cue_id
        past.note(state, f"producer {number}")
        done += changed

    assert done <= 1


HELD = replace(SHOW, takes_held=True)
NAMES_A_FILE: list[Change] = [
    asked.AddCue(cue=Cue(cue_id=CueId("x"), kind=CueKind.BREAK, clip="/clips/secret.mp4")),
    asked.ChangeCue(cue=replace(SHOW.rundown[0], clip="/clips/secret.mp4")),
    asked.SetTexts(texts=Texts(logo="/clips/secret.png")),
    asked.SetRundown(cues=(replace(SHOW.rundown[0], clip="//server/share/x.mp4"),)),
]


@pytest.mark.parametrize("command", [asked.Take(expected_preview=SECOND), asked.UndoTake()])
def test_while_the_host_holds_takes_a_producer_cues_only(command: Change) -> None:
    with pytest.raises(NotAllowed, match="the host holds takes"):
        check_from_afar(HELD, command, "producer")
    check_from_afar(HELD, asked.SetPreview(cue_id=SECOND), "producer")
    check_from_afar(HELD, command, "host")
    check_from_afar(SHOW, command, "producer")


@pytest.mark.parametrize("command", NAMES_A_FILE, ids=lambda c: type(c).__name__)
def test_a_producer_names_no_file_of_the_hosts_machine(command: Change) -> None:
    with pytest.raises(NotAllowed, match="files are chosen at the host's machine"):
        check_from_afar(SHOW, command, "producer")
    check_from_afar(SHOW, command, "host")


def test_a_producer_may_use_the_files_that_the_show_has() -> None:
    with_clip = replace(SHOW, rundown=(replace(SHOW.rundown[0], clip="/clips/a.mp4"),))

    check_from_afar(with_clip, asked.ChangeCue(cue=with_clip.rundown[0]), "producer")
