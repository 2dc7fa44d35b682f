"""Setting a show up: sources, canvases, layouts, destinations, recording, encoding."""

from dataclasses import replace

import pytest

from studio.core.errors import BadInput, Refused
from studio.core.ids import CanvasId, DestinationId
from studio.core.source_spec import PATTERN, TONE, SourceKind, SourceSpec
from studio.show import setup
from studio.show.canvas import Canvas, Fill, Framing, Layout
from studio.show.look import SafeArea
from studio.show.scene import scene_of
from studio.show.state import Encoding, Sound, go_live
from tests.builders import NOW_UTC_MS, a_canvas, a_destination, a_show

ON_AIR = go_live(a_show(), now_utc_ms=NOW_UTC_MS)
CAMERA = SourceSpec(kind=SourceKind.CAMERA, name="C920")
WITH_PASSWORD = SourceSpec(kind=SourceKind.ADDRESS, name="http://anna:pass@192.0.2.7/video")


def test_sources_that_are_not_named_stay() -> None:
    state = setup.choose_sources(a_show(), camera=CAMERA, microphone=None)

    assert (state.camera, state.microphone) == (CAMERA, TONE)
    assert setup.choose_sources(state, camera=PATTERN, microphone=None).camera == PATTERN


def test_the_close_up_gets_a_camera_of_its_own_and_loses_it() -> None:
    state = setup.choose_second(a_show(), CAMERA)

    assert state.second == CAMERA
    assert setup.choose_second(state, None).second is None


def test_an_address_with_its_password_in_it_never_becomes_part_of_the_show() -> None:
    with pytest.raises(BadInput, match="kept apart"):
        setup.choose_sources(a_show(), camera=WITH_PASSWORD, microphone=None)
    with pytest.raises(BadInput, match="kept apart"):
        setup.choose_sources(a_show(), camera=None, microphone=WITH_PASSWORD)
    with pytest.raises(BadInput, match="kept apart"):
        setup.choose_second(a_show(), WITH_PASSWORD)


def test_framing_sound_and_recording_are_taken_over() -> None:
    framing = Framing(fill=Fill.CROP, centre_x=0.2, zoom=2)
    close = Framing(fill=Fill.CROP, zoom=3)
    sound = Sound(muted=True, gain_db=-6)

    state = setup.set_framing(a_show(), framing)
    state = setup.set_framing(state, close, close_up=True)
    state = setup.set_record(setup.set_sound(state, sound), record=False, path="a.mkv")

    assert (state.framing, state.close_up, state.sound) == (framing, close, sound)
    assert (state.record, state.recording_path) == (False, "a.mkv")
    assert state.revision == a_show().revision + 4


def test_a_layout_is_of_one_canvas_and_replaces_the_one_before() -> None:
    name = CanvasId("portrait")
    first = setup.set_layout(a_show(), Layout(canvas_id=name, platform="tiktok"))
    second = setup.set_layout(first, Layout(canvas_id=name, safe=SafeArea(top=0.3)))

    assert len(second.layouts) == 1
    assert scene_of(first, a_canvas()).look.safe == SafeArea(
        top=0.13, bottom=0.25, left=0.06, right=0.12
    )
    assert scene_of(second, a_canvas()).look.safe == SafeArea(top=0.3)


def test_a_layout_of_a_canvas_that_is_not_there_is_bad_input() -> None:
    with pytest.raises(BadInput, match="there is no canvas square"):
        setup.set_layout(a_show(), Layout(canvas_id=CanvasId("square")))


def test_a_canvas_that_goes_takes_its_layout_with_it() -> None:
    state = setup.set_layout(a_show(), Layout(canvas_id=CanvasId("portrait"), platform="tiktok"))

    assert setup.set_canvases(state, (a_canvas("landscape"),)).layouts == ()
    assert len(setup.set_canvases(state, (a_canvas(), a_canvas("landscape"))).layouts) == 1


@pytest.mark.parametrize(
    "canvases",
    [(), (a_canvas(), a_canvas()), tuple(a_canvas(f"landscape{n}") for n in range(5))],
    ids=["none", "twice", "five"],
)
def test_canvases_that_make_no_show_are_bad_input(canvases: tuple[Canvas, ...]) -> None:
    with pytest.raises(BadInput, match="a show has at"):
        setup.set_canvases(a_show(), canvases)


def test_on_air_nothing_changes_that_a_stream_could_not_follow() -> None:
    with pytest.raises(Refused, match="end the show"):
        setup.set_canvases(ON_AIR, (a_canvas(),))
    with pytest.raises(Refused, match="end the show"):
        setup.set_encoding(ON_AIR, Encoding())
    assert setup.set_encoding(a_show(), Encoding(bitrate_bps=10**6)).encoding.bitrate_bps == 10**6


def test_a_destination_is_added_changed_and_removed() -> None:
    added = setup.save_destination(a_show(), a_destination("Bazaar"))
    both = setup.save_destination(added, a_destination("Souq"))
    changed = setup.save_destination(both, a_destination("Bazaar", enabled=False))
    removed = setup.remove_destination(changed, DestinationId("destination-bazaar"))

    assert [d.name for d in both.destinations] == ["Bazaar", "Souq"]
    assert [d.enabled for d in changed.destinations] == [False, True]
    assert [d.name for d in removed.destinations] == ["Souq"]


def test_two_destinations_of_one_name_are_refused() -> None:
    state = setup.save_destination(a_show(), a_destination("Bazaar"))

    with pytest.raises(BadInput, match="another destination is called Bazaar"):
        setup.save_destination(
            state, a_destination("Bazaar", destination_id=DestinationId("destination-2"))
        )


def test_there_is_an_end_to_destinations_but_not_to_changing_them() -> None:
    state = replace(a_show(), destinations=tuple(a_destination(f"D{n}") for n in range(20)))

    with pytest.raises(Refused, match="at most 20"):
        setup.save_destination(state, a_destination("One more"))
    changed = setup.save_destination(state, a_destination("D7", enabled=False))
    assert not changed.destinations[7].enabled


def test_a_destination_is_not_removed_on_air_or_when_it_is_not_there() -> None:
    state = setup.save_destination(ON_AIR, a_destination())

    with pytest.raises(Refused, match="end the show"):
        setup.remove_destination(state, DestinationId("destination-bazaar"))
    with pytest.raises(Refused, match="no such destination"):
        setup.remove_destination(a_show(), DestinationId("none"))
