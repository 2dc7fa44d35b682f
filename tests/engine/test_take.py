"""Preview, take and clip on the whole pipeline: real threads, real files."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest

from studio.core.clock import SystemClock
from studio.core.ids import DestinationId
from studio.core.source_spec import TONE, SourceKind, SourceSpec
from studio.engine.media import Media, MediaPorts
from studio.overlay import registry
from studio.overlay.fonts import ensure_gui_application
from studio.protocol.engine_messages import OutputSpec, SetProgram, SetUp
from studio.protocol.preview_ring import Planes, PreviewPicture, PreviewReader
from studio.protocol.reports import SourceReport, SourceState
from studio.show.overlays import LowerThird, TimedOverlay
from studio.show.scene import Box, PictureSource, Placed, Scene
from studio.show.staging import Side, Transition
from studio.show.state import Sound
from tests.builders import a_canvas, a_scene, a_show
from tests.fakes.media_files import FLASH_S, is_flash, write_clip
from tests.waiting import wait_until

CANVASES = (a_canvas(), a_canvas("landscape"))
BARE = tuple(a_scene(a_show(), canvas=canvas) for canvas in CANVASES)
TITLE = TimedOverlay(overlay=LowerThird(title="Ana", line="Host", market="es-ES"))
SPLIT = (
    Placed(box=Box(height=0.5)),
    Placed(source=PictureSource.SECOND, box=Box(top=0.5, height=0.5)),
)


def every(scenes: tuple[Scene, ...], **changes: Any) -> tuple[Scene, ...]:  # noqa: ANN401 - fields
    """Return these scenes with the same changes on each canvas."""
    return tuple(replace(scene, **changes) for scene in scenes)


@dataclass(slots=True)
class Staging:
    """A pipeline, its rings, and what it said."""

    media: Media
    folder: Path
    clock: SystemClock = field(default_factory=SystemClock)
    on_air: list[tuple[int, int, int]] = field(default_factory=list)
    revision: int = 0

    def show(
        self,
        scenes: tuple[Scene, ...],
        preview: tuple[Scene, ...] = (),
        transition: Transition = Transition.CUT,
    ) -> int:
        """Set program and preview, and return when it is on air."""
        self.revision += 1
        asked = SetProgram(
            revision=self.revision, scenes=scenes, preview=preview, transition=transition
        )
        self.media.set_program(asked)
        wait_until(lambda: any(news[0] == self.revision for news in self.on_air), "it is on air")
        return next(news[1] for news in self.on_air if news[0] == self.revision)

    def reader(self, index: int, side: Side) -> PreviewReader:
        """Return a reader of a ring."""
        rings = [ring for ring in self.media.snapshot().previews if ring.side is side]
        return PreviewReader(Path(rings[index].path))

    def seen(self, reader: PreviewReader, *, after_tick: int = 0) -> Planes:
        """Return the next picture of a ring."""
        found: list[PreviewPicture] = []

        def look() -> bool:
            picture = reader.read(self.clock.monotonic_ns())
            if picture is not None and picture.tick > after_tick:
                found.append(picture)
            return bool(found)

        wait_until(look, "a picture is written")
        return found[0].planes

    def clips(self) -> tuple[SourceReport, ...]:
        """Return how the clips do."""
        return tuple(one for one in self.media.snapshot().sources if one.role == "clip")


@pytest.fixture
def still(tmp_path: Path) -> SourceSpec:
    """A picture with something in every corner."""
    path = tmp_path / "still.png"
    pixels = np.random.default_rng(5).integers(0, 255, (36, 64, 3), np.uint8)
    assert cv2.imwrite(str(path), cv2.resize(pixels, (1280, 720)))
    return SourceSpec(kind=SourceKind.STILL, name=str(path))


@pytest.fixture
def staging(tmp_path: Path, still: SourceSpec) -> Iterator[Staging]:
    ensure_gui_application()
    on_air: list[tuple[int, int, int]] = []
    ports = MediaPorts(
        clock=SystemClock(),
        key_of=lambda _: None,
        changed=lambda: None,
        on_air=lambda *news: on_air.append(news),
        ring_folder=tmp_path,
    )
    media = Media(ports)
    media.start()
    media.set_up(SetUp(canvases=CANVASES, encoder="libx264", preset="ultrafast"))
    other = tmp_path / "other.png"
    assert cv2.imwrite(str(other), np.full((90, 160, 3), (200, 90, 30), np.uint8))
    second = SourceSpec(kind=SourceKind.STILL, name=str(other))
    media.open_sources(still, TONE, second)
    media.set_sound(Sound(muted=True))
    wait_until(lambda: pictures_come(media), "both sources give pictures")
    yield Staging(media, tmp_path, on_air=on_air)
    media.close()


def pictures_come(media: Media) -> bool:
    """Return whether camera and second source give pictures; until then there is a slate."""
    live = {s.role for s in media.snapshot().sources if s.state is SourceState.LIVE}
    return {"camera", "second"} <= live


def settled(tick: int) -> int:
    """Return a tick after every animation."""
    return tick + 12


@pytest.mark.parametrize("transition", Transition)
@pytest.mark.parametrize("index", [0, 1], ids=["portrait", "landscape"])
def test_the_preview_is_what_the_take_shows_to_the_pixel(
    staging: Staging, index: int, transition: Transition
) -> None:
    next_one = every(BARE, pictures=SPLIT, overlays=(TITLE,))
    tick = staging.show(BARE, next_one)
    preview = staging.reader(index, Side.PREVIEW)
    wait_until(lambda: staging.media._lanes[index].next_compositor.scene, "it is drawn")
    staging.seen(preview, after_tick=tick)
    promised = staging.seen(preview, after_tick=tick + 5)

    tick = staging.show(next_one, BARE, transition)
    shown = staging.seen(staging.reader(index, Side.PROGRAM), after_tick=settled(tick))

    assert all(map(np.array_equal, promised, shown))
    assert len(np.unique(promised[0])) > 20


def test_the_snapshot_tells_program_preview_second_source_and_their_rings(
    staging: Staging,
) -> None:
    preview = every(BARE, overlays=(TITLE,))
    staging.show(BARE, preview)

    snapshot = staging.media.snapshot()

    assert snapshot.scenes == BARE
    assert snapshot.preview == preview
    assert snapshot.second is not None
    assert [(ring.canvas_id, ring.side) for ring in snapshot.previews] == [
        (canvas.canvas_id, side) for canvas in CANVASES for side in (Side.PROGRAM, Side.PREVIEW)
    ]
    assert [report.role for report in snapshot.sources] == ["camera", "second", "microphone"]


def test_another_preview_is_reported_and_leaves_the_picture_alone(staging: Staging) -> None:
    staging.show(BARE)
    before = [lane.compositor.scene for lane in staging.media._lanes]

    staging.show(BARE, every(BARE, overlays=(TITLE,)))

    assert [lane.compositor.scene for lane in staging.media._lanes] == before
    assert staging.media.snapshot().program_revision == 2


def test_a_take_out_of_the_preview_draws_nothing(
    staging: Staging, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_one = every(BARE, overlays=(TITLE,))
    staging.show(BARE, next_one)
    lanes = staging.media._lanes
    wait_until(lambda: all(lane.next_compositor.scene for lane in lanes), "it is drawn")
    drawn: list[object] = []
    monkeypatch.setattr(registry, "draw", lambda *what, **_: drawn.append(what))

    staging.show(next_one, BARE)

    assert drawn == []
    # One tick where nothing else runs; a busy machine may need more.
    assert staging.media.snapshot().stats.take_ticks_last >= 1


def test_a_clip_plays_from_its_take_with_its_sound_in_step_and_ends(
    staging: Staging, tmp_path: Path
) -> None:
    clip = str(write_clip(tmp_path / "clip.mkv", seconds=2))
    with_clip = every(BARE, pictures=(Placed(), Placed(source=PictureSource.CLIP)), clip=clip)
    staging.show(BARE, with_clip)
    wait_until(lambda: [c.state for c in staging.clips()] == [SourceState.LIVE], "it waits")
    recording = tmp_path / "show.mkv"
    spec = OutputSpec(destination_id=DestinationId("r"), name="r", url=str(recording))
    staging.media.start_output(spec)
    wait_until(lambda: frames_sent(staging) > 10, "it records")

    staging.show(with_clip)
    wait_until(lambda: [c.text for c in staging.clips()] == ["clip.mkv has ended."], "it ends")
    sent = frames_sent(staging)
    wait_until(lambda: frames_sent(staging) > sent + 10, "the camera is seen again")
    staging.media.stop_output(DestinationId("r"))

    flashes, beeps, after = seen_and_heard(recording)
    assert len(flashes) == len(beeps) == 2
    for flash_s, beep_s in zip(flashes, beeps, strict=True):
        assert beep_s == pytest.approx(flash_s, abs=0.040)
    assert flashes[1] - flashes[0] == pytest.approx(1.0, abs=0.034)
    assert after > 5


def frames_sent(staging: Staging) -> int:
    """Return how many pictures were recorded."""
    return staging.media.snapshot().outputs[0].frames_sent


def seen_and_heard(path: Path) -> tuple[list[float], list[float], int]:
    """Return when it begins to flash and to beep, and how many colourful pictures come last."""
    flashes: list[float] = []
    loud: list[float] = []
    was_flash, colourful = False, 0
    with av.open(str(path)) as container:
        for packet in container.demux():
            for frame in packet.decode():
                if not isinstance(frame, av.VideoFrame | av.AudioFrame):
                    continue
                at_s = float((frame.pts or 0) * (frame.time_base or Fraction(0)))
                if isinstance(frame, av.VideoFrame):
                    luma = frame.to_ndarray()[: frame.height, : frame.width]
                    flat = float(luma[200:900].std()) < 5
                    flash = flat and is_flash(float(luma.mean()))
                    if flash and not was_flash:
                        flashes.append(at_s)
                    was_flash, colourful = flash, 0 if flat else colourful + 1
                elif isinstance(frame, av.AudioFrame):
                    samples = np.abs(frame.to_ndarray()[0])
                    loud += list(at_s + np.flatnonzero(samples > 0.25) / 48_000)
    beeps = [at for n, at in enumerate(loud) if n == 0 or at - loud[n - 1] > FLASH_S]
    return flashes, beeps, colourful


def test_a_clip_in_preview_stands_at_its_first_picture(staging: Staging, tmp_path: Path) -> None:
    clip = str(write_clip(tmp_path / "clip.mkv", seconds=2))
    with_clip = every(BARE, pictures=(Placed(), Placed(source=PictureSource.CLIP)), clip=clip)
    tick = staging.show(BARE, with_clip)
    wait_until(lambda: [c.state for c in staging.clips()] == [SourceState.LIVE], "it waits")
    wait_until(lambda: staging.media._lanes[0].next_compositor.scene, "it is drawn")
    reader = staging.reader(0, Side.PREVIEW)

    first = staging.seen(reader, after_tick=tick + 4)
    wait_until(lambda: is_flash(float(staging.seen(reader)[0].mean())), "the clip is seen")
    staging.seen(reader, after_tick=tick + 40)

    assert is_flash(float(staging.seen(reader)[0].mean()))
    assert first[0].shape == (640, 360)


def test_a_clip_that_is_missing_leaves_the_camera_and_says_so(
    staging: Staging, tmp_path: Path
) -> None:
    plain = staging.show(BARE)
    expected = staging.seen(staging.reader(0, Side.PROGRAM), after_tick=settled(plain))
    missing = every(
        BARE,
        pictures=(Placed(), Placed(source=PictureSource.CLIP)),
        clip=str(tmp_path / "none.mp4"),
    )

    tick = staging.show(missing)

    shown = staging.seen(staging.reader(0, Side.PROGRAM), after_tick=settled(tick))
    assert all(map(np.array_equal, shown, expected))
    wait_until(
        lambda: (
            [(c.state, c.text) for c in staging.clips()]
            == [(SourceState.LOST, "none.mp4 is not there.")]
        ),
        "it is told",
    )


def test_a_second_source_that_is_lost_is_told_and_comes_back(
    staging: Staging, still: SourceSpec, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = write_clip(tmp_path / "second.mkv")
    staging.media.open_sources(still, TONE, SourceSpec(kind=SourceKind.FILE, name=str(path)))
    staging.show(every(BARE, pictures=(Placed(), Placed(source=PictureSource.SECOND))))
    reader = staging.reader(0, Side.PROGRAM)

    def is_second() -> bool:
        return float(staging.seen(reader)[0].std()) < 5

    def state() -> SourceState:
        return next(s.state for s in staging.media.snapshot().sources if s.role == "second")

    wait_until(is_second, "the second source is seen")
    path.rename(tmp_path / "away.mkv")
    wait_until(lambda: state() is SourceState.LOST, "its loss is told")
    wait_until(lambda: not is_second(), "the camera is seen below it")

    (tmp_path / "away.mkv").rename(path)

    wait_until(lambda: state() is SourceState.LIVE, "it is back")
    wait_until(is_second, "it is seen again")
    assert set(caplog.messages) == {"camera-file: second.mkv is not there."}


def test_without_a_second_source_it_is_closed_and_not_reported(
    staging: Staging, still: SourceSpec
) -> None:
    assert staging.media.snapshot().second is not None

    staging.media.open_sources(still, TONE)

    assert staging.media.snapshot().second is None
    assert [s.role for s in staging.media.snapshot().sources] == ["camera", "microphone"]


def test_a_flood_of_programs_ends_with_the_last_one_on_every_canvas(
    staging: Staging, tmp_path: Path
) -> None:
    clips = [str(tmp_path / f"{n}.mkv") for n in range(50)]
    titles = [
        TimedOverlay(overlay=LowerThird(title=f"Title {n}", market="es-ES")) for n in range(50)
    ]
    for revision in range(1, 1_001):
        scenes = every(BARE, overlays=(titles[revision % 50],), clip=clips[revision % 50])
        staging.media.set_program(
            SetProgram(
                revision=revision,
                scenes=scenes,
                preview=BARE,
                transition=tuple(Transition)[revision % 2],
            )
        )
    wait_until(lambda: staging.on_air and staging.on_air[-1][0] == 1_000, "the last is on air")

    assert staging.media.snapshot().scenes == scenes
    revisions = [news[0] for news in staging.on_air]
    assert revisions == sorted(set(revisions))
    wait_until(lambda: len(staging.clips()) <= 1, "only its own clip is open")
