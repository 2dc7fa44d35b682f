"""The frame clock, with time that a test moves by hand."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from studio.capture.source import Picture
from studio.engine.compositor import ComposeTimes
from studio.engine.drawn import Moment
from studio.engine.ground import Pictures
from studio.engine.lane import Composed, Lane
from studio.engine.source_desk import SourceDesk
from studio.engine.ticker import Ticker
from studio.engine.video_encoder import VideoEncoder
from studio.overlay.fonts import ensure_gui_application
from studio.protocol.preview_ring import PreviewReader
from studio.show.canvas import Canvas
from studio.show.scene import PictureSource
from tests.builders import NOW_UTC_MS, a_canvas, a_scene
from tests.engine.drawing import HandCamera, a_picture, a_program, at, from_camera
from tests.fakes.fake_clock import FakeClock
from tests.fakes.media_files import write_clip
from tests.waiting import wait_until

SECOND = 1_000_000_000
ZERO_NS = 5 * SECOND + 123_456_789
MS = 1_000_000


class NotingLane(Lane):
    """A lane that composes as ever and notes what it was asked, as if it encoded."""

    def __init__(self, canvas: Canvas, ring_folder: Path) -> None:
        super().__init__(canvas, ring_folder)
        self.asked: list[tuple[int, int, Picture | None]] = []
        self.revisions: list[object] = []
        self.pictures: Pictures = {}
        self.nexts: list[tuple[int, Pictures]] = []
        self.fails_at = -1

    @property
    def encoder(self) -> VideoEncoder | None:
        """Something, so that ticks count."""
        return cast(VideoEncoder, self)

    def compose(self, pictures: Pictures, *, tick: int, now: Moment) -> Composed:
        """Note the tick."""
        if tick == self.fails_at:
            raise ZeroDivisionError
        self.pictures = dict(pictures)
        self.asked.append((tick, now.ns, pictures.get(PictureSource.CAMERA)))
        self.revisions.append(self.compositor.scene)
        return Composed(1, 1, encoded=True)

    def compose_next(self, pictures: Pictures, *, tick: int, now: Moment) -> None:
        """Note the tick."""
        assert now.ns
        self.nexts.append((tick, pictures))

    def wants_pictures(self, now_ns: int) -> bool:
        """Always."""
        return now_ns >= 0

    @property
    def ticks(self) -> list[int]:
        """The numbers it composed."""
        return [tick for tick, _, _ in self.asked]


class Ticking:
    """A ticker over two canvases."""

    def __init__(self, folder: Path, fps: int) -> None:
        self.fps = fps
        self.clock = FakeClock(ZERO_NS, utc_ms=NOW_UTC_MS)
        self.clock.hold_at(ZERO_NS)
        self.canvases = (a_canvas(fps=fps), a_canvas("landscape", fps=fps))
        self.lanes = tuple(NotingLane(canvas, folder) for canvas in self.canvases)
        self.desk = SourceDesk(self.clock)
        self.on_air: list[tuple[int, int, int]] = []
        self.ticker = Ticker(
            self.clock,
            ZERO_NS,
            lanes=self.lanes,
            desk=self.desk,
            on_air=lambda *news: self.on_air.append(news),
        )

    def due_ns(self, tick: int) -> int:
        """Return when a tick is due."""
        return ZERO_NS + tick * SECOND // self.fps

    def run_through(self, tick: int) -> None:
        """Let every tick up to this one happen."""
        self.clock.let_run(self.due_ns(tick))

    def close(self) -> None:
        """End everything."""
        self.clock.hold_at(None)
        self.ticker.stop()
        self.desk.close()
        for lane in self.lanes:
            lane.close()


@pytest.fixture(params=[30])
def ticking(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Ticking]:
    ensure_gui_application()
    made = Ticking(tmp_path, request.param)
    made.ticker.start()
    yield made
    made.close()


@pytest.mark.parametrize("ticking", [25, 30, 60], indirect=True)
def test_every_tick_is_composed_at_its_moment_without_drift(ticking: Ticking) -> None:
    ticking.run_through(10 * ticking.fps)

    for lane in ticking.lanes:
        assert lane.ticks == list(range(1, 10 * ticking.fps + 1))
        assert [now for _, now, _ in lane.asked] == [ticking.due_ns(tick) for tick in lane.ticks]
    assert ticking.due_ns(10 * ticking.fps) == ZERO_NS + 10 * SECOND


def test_a_ticker_that_begins_later_counts_from_the_same_zero(tmp_path: Path) -> None:
    ticking = Ticking(tmp_path, 30)
    ticking.clock.advance(60 * SECOND)
    ticking.clock.hold_at(ticking.clock.now_ns)
    ticking.ticker.start()

    ticking.run_through(1_802)
    ticking.close()

    assert ticking.lanes[0].ticks[:2] == [1_801, 1_802]


def test_ticks_late_by_less_than_a_quarter_second_are_all_composed(ticking: Ticking) -> None:
    ticking.clock.oversleep_ns[ticking.due_ns(10)] = 240 * MS

    ticking.run_through(40)

    assert ticking.lanes[0].ticks == list(range(1, 41))
    assert ticking.ticker.counters.stats().ticks_lost == 0
    assert ticking.ticker.counters.stats().late_ms.max_ms == 240.0


def test_ticks_later_than_that_are_lost_and_counted(ticking: Ticking) -> None:
    ticking.clock.oversleep_ns[ticking.due_ns(10)] = SECOND

    ticking.run_through(60)

    stats = ticking.ticker.counters.stats()
    assert ticking.lanes[0].ticks == [*range(1, 10), *range(40, 61)]
    assert (stats.ticks, stats.ticks_lost, stats.composed) == (60, 30, 2 * 30)
    assert stats.interval_ms.max_ms == pytest.approx(1_033.3, abs=0.1)


def test_a_tick_that_fails_is_counted_and_the_next_one_comes(
    ticking: Ticking, caplog: pytest.LogCaptureFixture
) -> None:
    ticking.lanes[0].fails_at = 5

    ticking.run_through(10)

    stats = ticking.ticker.counters.stats()
    assert ticking.lanes[0].ticks == [1, 2, 3, 4, 6, 7, 8, 9, 10]
    assert (stats.ticks, stats.ticks_lost) == (10, 1)
    assert "tick 5 failed" in caplog.text


def test_two_canvases_do_not_count_a_tick_twice(ticking: Ticking) -> None:
    ticking.run_through(30)

    stats = ticking.ticker.counters.stats()
    assert (stats.ticks, stats.composed, stats.repeated) == (30, 60, 60)
    assert stats.interval_ms.p50_ms == pytest.approx(33.3, abs=0.1)


def test_a_program_comes_onto_all_canvases_at_one_tick_and_says_which(ticking: Ticking) -> None:
    ticking.run_through(10)
    program = a_program(
        tuple(a_scene(canvas=canvas) for canvas in ticking.canvases),
        ticking.canvases,
        revision=7,
        at_utc_ms=NOW_UTC_MS,
    )

    ticking.ticker.show(program)
    ticking.run_through(20)

    for lane in ticking.lanes:
        shown = program.scenes[lane.canvas.canvas_id]
        first = lane.revisions.index(shown)
        assert lane.asked[first][0] == 11
        assert lane.revisions == [None] * first + [shown] * (20 - first)
    assert ticking.on_air == [(7, 11, ticking.clock.utc_offset_ms + ticking.due_ns(11) // MS)]


def test_of_programs_that_come_between_two_ticks_the_last_one_is_shown(ticking: Ticking) -> None:
    ticking.run_through(3)
    programs = [
        a_program((a_scene(),), ticking.canvases[:1], revision=revision, at_utc_ms=NOW_UTC_MS)
        for revision in (1, 2)
    ]

    for program in programs:
        ticking.ticker.show(program)
    ticking.run_through(5)

    assert [revision for revision, _, _ in ticking.on_air] == [2]
    assert ticking.lanes[0].revisions[-1] is programs[1].scenes[a_canvas().canvas_id]
    assert ticking.lanes[1].revisions[-1] is None


def test_how_long_pictures_wait_is_learned_for_the_sound(ticking: Ticking) -> None:
    ticking.desk.camera = camera = HandCamera()

    for tick in range(1, 150):
        captured_ns = ticking.due_ns(tick) - 20 * MS
        camera.latest.put(a_picture(captured_ns=captured_ns, number=tick))
        ticking.run_through(tick)

    assert ticking.ticker.picture_delay_s == pytest.approx(0.020, abs=0.001)
    assert ticking.ticker.counters.stats().repeated == 0
    assert ticking.ticker.counters.stats().camera_frames == 149


def test_counting_anew_begins_at_zero(ticking: Ticking) -> None:
    ticking.run_through(5)

    counters = ticking.ticker.count_anew()
    ticking.run_through(8)

    assert ticking.ticker.counters is counters
    assert counters.stats().ticks == 3
    assert counters.stats().interval_ms.max_ms == pytest.approx(33.3, abs=0.1)


def test_a_lane_that_fails_to_compose_gives_its_frame_back(tmp_path: Path) -> None:
    lane = Lane(a_canvas(), tmp_path)
    broken = Picture(
        planes=(np.zeros((0, 0), np.uint8),) * 3,
        matrix="bt709",
        full_range=False,
        captured_ns=0,
        number=0,
    )
    scene = a_program((a_scene(),), (lane.canvas,), revision=1, at_utc_ms=NOW_UTC_MS)
    lane.compositor.scene = scene.scenes[lane.canvas.canvas_id]
    taken: list[object] = []

    def compose(pictures: Pictures, target: object, now: Moment) -> ComposeTimes:
        taken.append(target)
        raise ZeroDivisionError(f"{pictures} {now}")

    lane.compositor.compose = compose  # type: ignore[method-assign] # a compositor that fails
    for tick in range(2):
        with pytest.raises(ZeroDivisionError):
            lane.compose(from_camera(broken), tick=tick, now=at(0))
    lane.close()

    assert taken[0] is taken[1]


def test_a_take_says_how_many_ticks_it_needed(ticking: Ticking) -> None:
    ticking.run_through(10)
    scenes = tuple(a_scene(canvas=canvas) for canvas in ticking.canvases)
    asked_ns = ticking.due_ns(10) + 5 * MS
    program = replace(
        a_program(scenes, ticking.canvases, revision=7, at_utc_ms=NOW_UTC_MS), asked_ns=asked_ns
    )

    ticking.ticker.show(program)
    ticking.run_through(11)
    first = ticking.ticker.counters.stats()
    late = replace(
        a_program(scenes, ticking.canvases, revision=8, at_utc_ms=NOW_UTC_MS), asked_ns=asked_ns
    )
    ticking.ticker.show(late)
    ticking.run_through(14)
    ticking.ticker.show(replace(late, revision=9))
    ticking.run_through(30)
    last = ticking.ticker.counters.stats()

    assert (first.take_ticks_last, first.take_ticks_worst) == (1, 1)
    # The same scenes once more are no take.
    assert (last.take_ticks_last, last.take_ticks_worst) == (2, 2)
    assert [revision for revision, _, _ in ticking.on_air] == [7, 8, 9]


@pytest.mark.parametrize("ticking", [25, 30, 60], indirect=True)
def test_the_preview_is_composed_while_somebody_looks_and_at_most_15_times_a_second(
    ticking: Ticking,
) -> None:
    fps = ticking.fps
    readers = [PreviewReader(lane.next_preview.path) for lane in ticking.lanes]
    ticking.run_through(fps)
    assert not any(lane.nexts for lane in ticking.lanes)

    for second in range(1, 4):
        for reader in readers:
            reader.read(ticking.clock.now_ns)
        ticking.run_through((second + 1) * fps)
    watched = [len(lane.nexts) for lane in ticking.lanes]
    ticking.run_through(10 * fps)

    assert all(30 <= count <= 45 for count in watched)
    # Two seconds after the last look nothing is done any more.
    assert all(
        len(lane.nexts) <= count + 30 for lane, count in zip(ticking.lanes, watched, strict=True)
    )
    # No tick has both.
    assert not {tick for tick, _ in ticking.lanes[0].nexts} & {
        tick for tick, _ in ticking.lanes[1].nexts
    }


def test_a_late_tick_leaves_the_preview_out(ticking: Ticking) -> None:
    reader = PreviewReader(ticking.lanes[0].next_preview.path)
    reader.read(ticking.clock.now_ns)
    ticking.clock.oversleep_ns[ticking.due_ns(10)] = 100 * MS

    ticking.run_through(20)

    ticks = [tick for tick, _ in ticking.lanes[0].nexts]
    assert 8 in ticks
    assert 10 not in ticks
    assert 14 in ticks


def test_the_previews_scene_is_shown_there_and_nowhere_else(ticking: Ticking) -> None:
    scenes = tuple(a_scene(canvas=canvas) for canvas in ticking.canvases)
    preview = a_program(scenes, ticking.canvases, revision=7, at_utc_ms=NOW_UTC_MS)

    ticking.ticker.show_next(preview)
    ticking.run_through(5)

    for lane in ticking.lanes:
        assert lane.next_compositor.scene is preview.scenes[lane.canvas.canvas_id]
        assert lane.compositor.scene is None
    assert ticking.on_air == []


def test_the_second_source_is_there_beside_the_camera(ticking: Ticking) -> None:
    ticking.desk.camera, ticking.desk.second = camera, second = HandCamera(), HandCamera()
    camera.latest.put(a_picture(luma=1, captured_ns=ZERO_NS))
    second.latest.put(a_picture(luma=2, captured_ns=ZERO_NS))

    ticking.run_through(1)
    first = ticking.lanes[0].pictures
    ticking.run_through(20)
    camera.latest.put(a_picture(luma=3, captured_ns=ticking.due_ns(20), number=1))
    ticking.run_through(21)
    lost = ticking.lanes[0].pictures
    second.latest.put(a_picture(luma=4, captured_ns=ticking.due_ns(21), number=1))
    ticking.run_through(22)
    back = ticking.lanes[0].pictures

    assert [set(shown) for shown in (first, lost, back)] == [
        {PictureSource.CAMERA, PictureSource.SECOND},
        {PictureSource.CAMERA},
        {PictureSource.CAMERA, PictureSource.SECOND},
    ]
    assert ticking.ticker.counters.stats().camera_frames == 2


def test_a_clip_begins_at_the_tick_of_its_take_and_ends_with_its_scene(
    ticking: Ticking, tmp_path: Path
) -> None:
    path = str(write_clip(tmp_path / "clip.mkv"))
    clips = ticking.desk.clips
    clips.prepare("", path)
    wait_until(lambda: clips.waiting(path, 0), "its first picture is there")
    scene = replace(a_scene(), clip=path)
    with_clip, without = (
        a_program((one,), ticking.canvases[:1], revision=n, at_utc_ms=NOW_UTC_MS)
        for n, one in enumerate((scene, a_scene()))
    )

    ticking.ticker.show(with_clip)
    ticking.run_through(1)
    shown = ticking.lanes[0].pictures
    ticking.ticker.show(without)
    ticking.run_through(2)

    assert PictureSource.CLIP in shown
    assert PictureSource.CLIP not in ticking.lanes[0].pictures
    assert [clip.begun_ns for clip, _ in clips._leaving] == [ticking.due_ns(1)]
    assert [clip.ended_ns for clip, _ in clips._leaving] == [ticking.due_ns(2)]
