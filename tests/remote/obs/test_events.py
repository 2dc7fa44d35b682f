"""Events: each change is told once to those who asked for it, whoever made it."""

from dataclasses import replace

import pytest

from studio.core.ids import QuestionId, ShowId
from studio.protocol.messages import Meters
from studio.protocol.reports import Health, OutputReport, OutputState
from studio.remote.obs.codes import Bit
from studio.remote.obs.events import ObsEvent, Telling, meters_event, settled, steps
from studio.remote.obs.studio import Known
from studio.remote.obs.view import Phase
from studio.show.destination import RECORDING
from studio.show.selling import extend_offer, stop_offer
from studio.show.staging import OverlayKind, SceneKind, Side, Transition
from studio.show.state import ShowState, pin_question, show_slate
from studio.show.taking import set_preview, set_scene, set_transition, take
from tests.builders import NOW_UTC_MS, a_destination, a_rundown_show, a_selling_show, a_show
from tests.remote.obs.asking import a_box, a_gate
from tests.remote.obs.fake_studio import FakeStudio


def news(*shows: ShowState, by: str = "Host") -> list[ObsEvent]:
    """Return what is told while the show goes through these."""
    telling = Telling()
    told = [telling.news(Known(show=show, changed_by=by)) for show in shows]
    return [event for events in told for event in events]


def kinds(events: list[ObsEvent]) -> list[str]:
    """Return what they are, vendor events by their own name."""
    return [str(event.data.get("eventType", event.kind)) for event in events]


def test_nothing_is_told_of_the_first_show_and_nothing_of_the_same_again() -> None:
    assert news(a_rundown_show(), a_rundown_show()) == []


def test_a_scene_is_told_with_its_name() -> None:
    before = a_rundown_show()
    after = set_scene(before, SceneKind.SPLIT, side=Side.PROGRAM, clip="")

    events = [event for event in news(before, after) if event.bit is Bit.SCENES]

    assert kinds(events) == ["CurrentProgramSceneChanged"]
    assert events[0].data["sceneName"] == "Split"


def test_the_slate_is_a_scene_of_its_own() -> None:
    before = a_rundown_show()
    after = show_slate(before, shown=True)

    scenes = [e.data["sceneName"] for e in news(before, after, before) if e.bit is Bit.SCENES]

    assert scenes == ["Slate", "Camera"]


def test_a_take_is_told_with_the_cue_and_what_comes_next() -> None:
    before = a_rundown_show()
    after = take(before, expected=before.preview.cue_id, now_utc_ms=NOW_UTC_MS)

    vendor = [event for event in news(before, after, by="Tablet") if event.bit is Bit.VENDORS]

    assert kinds(vendor) == ["ProductCued", "CueTaken"]
    assert vendor[1].data["eventData"] == {
        "cue_id": "cue-opening",
        "slot": 1,
        "product_id": None,
        "title": "Hola",
        "by": "Tablet",
    }


def test_an_overlay_is_told_for_each_scene_that_stands_for_its_side() -> None:
    before = a_rundown_show()
    on_air = take(before, expected=before.preview.cue_id, now_utc_ms=NOW_UTC_MS)
    on_air = take(on_air, expected=on_air.preview.cue_id, now_utc_ms=NOW_UTC_MS)
    hidden = replace(on_air, program=on_air.program.with_overlay(OverlayKind.CARD, shown=False))

    items = [event.data for event in news(on_air, hidden) if event.bit is Bit.SCENE_ITEMS]

    assert {item["sceneItemId"] for item in items} == {11}
    assert {item["sceneItemEnabled"] for item in items} == {False}
    assert "Camera" in {item["sceneName"] for item in items}


def test_an_offer_is_told_when_it_starts_runs_longer_and_stops() -> None:
    show = a_show()
    selling = a_selling_show(show)
    longer = extend_offer(selling, by_s=30, product_id=None, now_utc_ms=NOW_UTC_MS + 1)
    stopped = stop_offer(longer, product_id=None, now_utc_ms=NOW_UTC_MS + 2)

    vendor = [e for e in news(show, selling, longer, stopped) if e.bit is Bit.VENDORS]

    assert kinds(vendor) == ["OfferStopped", "OfferStarted", "OfferExtended", "OfferStopped"]
    assert vendor[3].data["eventData"]["ended_by"] == "hand"  # type: ignore[index, call-overload]


def test_a_question_is_told_when_it_comes_and_goes() -> None:
    before = a_rundown_show()
    shown = pin_question(before, QuestionId("question-1"), asker="Ana", question="Is it loud?")
    gone = pin_question(shown, None, asker="", question="")

    vendor = [e for e in news(before, shown, gone) if e.bit is Bit.VENDORS]

    assert kinds(vendor) == ["QuestionShown", "QuestionHidden"]


def test_another_transition_is_told() -> None:
    before = a_rundown_show()

    events = news(before, set_transition(before, Transition.FADE))

    assert kinds(events) == ["CurrentSceneTransitionChanged"]


def test_a_clip_comes_as_an_input_and_leaves() -> None:
    before = a_rundown_show()
    with_clip = replace(before, preview=replace(before.preview, clip="/a.mp4"))

    inputs = [e for e in news(before, with_clip, before) if e.bit is Bit.INPUTS]

    assert kinds(inputs) == ["InputCreated", "InputRemoved"]


def test_another_show_is_told_by_what_is_seen_of_it_alone() -> None:
    before = a_rundown_show()
    after = set_preview(replace(before, show_id=ShowId("show-2")), None)

    assert [e for e in news(before, after) if e.bit is Bit.VENDORS] == []


# --- outputs -------------------------------------------------------------------------------------


def states(*moments: tuple[bool, OutputState | None]) -> list[tuple[str, bool]]:
    """Return what is told of the recording while it goes through these."""
    telling = Telling()
    told: list[ObsEvent] = []
    for on_air, state in moments:
        show = a_rundown_show(on_air_since_utc_ms=NOW_UTC_MS if on_air else None)
        report = OutputReport(destination_id=RECORDING, name="r", state=state or OutputState.IDLE)
        outputs = () if state is None else (report,)
        told += telling.news(Known(show=show, health=Health(outputs=outputs)))
    recording = [event.data for event in told if event.kind == "RecordStateChanged"]
    return [(str(d["outputState"]).rpartition("_")[2], bool(d["outputActive"])) for d in recording]


UP = [("STARTING", False), ("STARTED", True)]
DOWN = [("STOPPING", False), ("STOPPED", False)]


@pytest.mark.parametrize(
    ("moments", "told"),
    [
        # the show is on air first, or the output is
        ([(False, None), (True, None), (True, OutputState.LIVE)], UP),
        ([(False, None), (False, OutputState.CONNECTING), (True, OutputState.LIVE)], UP),
        ([(False, None), (False, OutputState.LIVE), (True, OutputState.LIVE)], UP),
        ([(False, None), (True, OutputState.LIVE)], UP),
        # the show is off air first, or the output is
        ([(True, OutputState.LIVE), (False, OutputState.LIVE), (False, OutputState.IDLE)], DOWN),
        ([(True, OutputState.LIVE), (True, OutputState.IDLE), (False, OutputState.IDLE)], DOWN),
        ([(True, OutputState.LIVE), (False, None)], DOWN),
        # on the way
        (
            [(True, OutputState.LIVE), (True, OutputState.RECONNECTING), (True, OutputState.LIVE)],
            [("RECONNECTING", True), ("RECONNECTED", True)],
        ),
        ([(True, OutputState.LIVE), (True, OutputState.FAILED)], DOWN),
    ],
)
def test_an_output_is_told_step_by_step(
    moments: list[tuple[bool, OutputState | None]], told: list[tuple[str, bool]]
) -> None:
    assert states(*moments) == told


@pytest.mark.parametrize("was", list(Phase))
@pytest.mark.parametrize("now", list(Phase))
def test_every_way_between_two_phases_ends_where_it_leads(was: Phase, now: Phase) -> None:
    now = settled(was, now)
    told = steps(was, now)

    assert (told == ()) == (was is now)
    assert not told or told[-1].active == now.active


# --- who is told ---------------------------------------------------------------------------------


def test_only_those_are_told_who_asked() -> None:
    studio = FakeStudio()
    before = studio.show
    with (
        a_gate(studio) as gate,
        a_box(gate.port, eventSubscriptions=int(Bit.SCENES)) as scenes,
        a_box(gate.port, eventSubscriptions=int(Bit.TRANSITIONS)) as transitions,
        a_box(gate.port, eventSubscriptions=0) as deaf,
    ):
        gate.do(
            lambda: studio.become(set_scene(before, SceneKind.SPLIT, side=Side.PROGRAM, clip=""))
        )
        gate.do(lambda: studio.become(set_transition(studio.show, Transition.FADE)))
        for box in (scenes, transitions, deaf):
            box.ask("GetVersion")

    told = [[event["eventType"] for event in box.events] for box in (scenes, transitions, deaf)]
    assert told == [["CurrentProgramSceneChanged"], ["CurrentSceneTransitionChanged"], []]


def test_who_says_otherwise_later_is_told_otherwise() -> None:
    studio = FakeStudio()
    with a_gate(studio) as gate, a_box(gate.port, eventSubscriptions=0) as box:
        box.send(3, {"eventSubscriptions": int(Bit.TRANSITIONS)})
        identified = box.receive()
        gate.do(lambda: studio.become(set_transition(studio.show, Transition.FADE)))
        told = box.event("CurrentSceneTransitionChanged")

    assert identified == {"op": 2, "d": {"negotiatedRpcVersion": 1}}
    assert told["transitionName"] == "Fade"


def test_levels_are_wanted_only_while_somebody_asks_for_them() -> None:
    studio = FakeStudio()
    wanted = []
    with a_gate(studio) as gate:
        with a_box(gate.port):
            gate.do(lambda: wanted.append(studio.meters_wanted))
        with a_box(gate.port, eventSubscriptions=int(Bit.INPUT_VOLUME_METERS)) as box:
            gate.do(lambda: wanted.append(studio.meters_wanted))
            gate.do(lambda: studio.hear(Meters(peak_db=0.0, rms_db=-20.0)))
            told = box.event("InputVolumeMeters")
            box.send(3, {"eventSubscriptions": 0})
            box.receive()
            gate.do(lambda: wanted.append(studio.meters_wanted))

    assert wanted == [False, True, False]
    assert told["inputs"][0]["inputLevelsMul"] == [[pytest.approx(0.1), 1.0, 1.0]]


def test_silence_is_nothing() -> None:
    event = meters_event(Meters(peak_db=-120.0, rms_db=-120.0))

    assert event.data["inputs"][0]["inputLevelsMul"] == [[0.0, 0.0, 0.0]]  # type: ignore[index, call-overload]


def test_a_stream_is_told_over_the_destinations_that_are_switched_on() -> None:
    telling = Telling()
    report = OutputReport(
        destination_id=a_destination().destination_id, name="Bazaar", state=OutputState.LIVE
    )
    on_air = a_rundown_show(destinations=(a_destination(),), on_air_since_utc_ms=NOW_UTC_MS)

    telling.news(Known(show=a_rundown_show(destinations=(a_destination(),))))
    told = telling.news(Known(show=on_air, health=Health(outputs=(report,))))

    assert [e.data["outputState"] for e in told if e.kind == "StreamStateChanged"] == [
        "OBS_WEBSOCKET_OUTPUT_STARTING",
        "OBS_WEBSOCKET_OUTPUT_STARTED",
    ]
