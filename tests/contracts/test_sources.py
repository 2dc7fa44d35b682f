"""What every camera and microphone keeps to, whatever it is made of."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pytest

from studio.capture.address import AddressCamera
from studio.capture.camera import DeviceCamera
from studio.capture.microphone import DeviceMicrophone
from studio.capture.registry import open_camera, open_microphone
from studio.capture.source import AudioSource, Condition, Picture, SoundBlock, VideoSource
from studio.core.clock import SystemClock
from studio.core.source_spec import PATTERN, TONE, SourceKind, SourceSpec
from tests.fakes.cameras import FakeCameras, FakeSound, a_camera, a_microphone
from tests.fakes.media_files import write_clip, write_wav
from tests.fakes.phones import FakePhone
from tests.fakes.picture_server import Manners, PictureServer

WITHIN_S = 20.0
CLOCK = SystemClock()

Source = VideoSource | AudioSource
Change = Callable[[], None]


@dataclass
class Subject:
    """A source and what can be done to it from outside."""

    make: Callable[[], Source]
    lose: Change | None = None
    bring_back: Change | None = None
    stall: Change | None = None
    go_on: Change | None = None


def _wait(condition: Callable[[], bool]) -> bool:
    deadline_s = time.monotonic() + WITHIN_S
    while not condition():
        if time.monotonic() > deadline_s:
            return False
        time.sleep(0.005)
    return True


def _becomes(source: Source, condition: Condition) -> bool:
    return _wait(lambda: source.status().condition is condition)


def _camera(spec: SourceSpec) -> Source:
    return open_camera(spec, clock=CLOCK, epoch_ns=CLOCK.monotonic_ns())


def _microphone(spec: SourceSpec) -> Source:
    return open_microphone(spec, clock=CLOCK, epoch_ns=CLOCK.monotonic_ns())


@contextmanager
def _pattern(_: Path) -> Iterator[Subject]:
    yield Subject(lambda: _camera(PATTERN))


@contextmanager
def _tone(_: Path) -> Iterator[Subject]:
    yield Subject(lambda: _microphone(TONE))


def _of_file(path: Path, make: Callable[[SourceSpec], Source], kind: SourceKind) -> Subject:
    aside = path.with_suffix(".aside")
    spec = SourceSpec(kind=kind, name=str(path))
    return Subject(
        lambda: make(spec),
        lose=lambda: (path.rename(aside), None)[1],
        bring_back=lambda: (aside.rename(path), None)[1],
    )


@contextmanager
def _mjpeg_file(folder: Path) -> Iterator[Subject]:
    yield _of_file(write_clip(folder / "clip.mkv"), _camera, SourceKind.FILE)


@contextmanager
def _h264_file(folder: Path) -> Iterator[Subject]:
    clip = write_clip(folder / "clip.mp4", codec="libx264", pixel_format="yuv420p")
    yield _of_file(clip, _camera, SourceKind.FILE)


@contextmanager
def _sound_of_video(folder: Path) -> Iterator[Subject]:
    yield _of_file(write_clip(folder / "clip.mkv"), _microphone, SourceKind.FILE)


@contextmanager
def _wav(folder: Path) -> Iterator[Subject]:
    path = write_wav(folder / "sound.wav", rate_hz=44_100)
    yield _of_file(path, _microphone, SourceKind.FILE)


@contextmanager
def _still(folder: Path) -> Iterator[Subject]:
    path = folder / "still.png"
    cv2.imwrite(str(path), np.full((181, 321, 3), 200, np.uint8))
    yield Subject(lambda: _camera(SourceSpec(kind=SourceKind.STILL, name=str(path))))


@contextmanager
def _address(manners: Manners) -> Iterator[Subject]:
    server = PictureServer(manners)
    server.start()
    spec = SourceSpec(kind=SourceKind.ADDRESS, name=server.address)
    yield Subject(
        lambda: AddressCamera(spec, clock=CLOCK),
        lose=server.stop,
        bring_back=server.start,
        stall=manners.stalled.set,
        go_on=manners.stalled.clear,
    )
    server.stop()


@contextmanager
def _http(_: Path) -> Iterator[Subject]:
    with _address(Manners()) as subject:
        yield subject


@contextmanager
def _http_without_lengths(_: Path) -> Iterator[Subject]:
    with _address(Manners(tells_length=False)) as subject:
        yield subject


@contextmanager
def _plugged_camera(_: Path) -> Iterator[Subject]:
    device = a_camera()
    cameras = FakeCameras(device)
    spec = SourceSpec(kind=SourceKind.CAMERA, name=device.name)
    yield Subject(
        lambda: DeviceCamera(spec, clock=CLOCK, system=cameras),
        lose=lambda: setattr(cameras, "plugged", ()),
        bring_back=lambda: setattr(cameras, "plugged", (device,)),
        stall=cameras.stalled.set,
        go_on=cameras.stalled.clear,
    )
    assert cameras.open_now == 0


@contextmanager
def _plugged_microphone(_: Path) -> Iterator[Subject]:
    device = a_microphone()
    sound = FakeSound(device)
    spec = SourceSpec(kind=SourceKind.MICROPHONE, name=device.name)
    yield Subject(
        lambda: DeviceMicrophone(spec, clock=CLOCK, system=sound),
        lose=lambda: setattr(sound, "plugged", ()),
        bring_back=lambda: setattr(sound, "plugged", (device,)),
    )


def _of_phone(make: Callable[[SourceSpec], Source]) -> Iterator[Subject]:
    phone = FakePhone()
    phone.connect()
    spec = SourceSpec(kind=SourceKind.PHONE, name=phone.name, device_id=phone.device_id)
    yield Subject(
        lambda: make(spec),
        lose=phone.leave,
        bring_back=phone.connect,
        stall=phone.stalled.set,
        go_on=phone.stalled.clear,
    )
    phone.leave()


@contextmanager
def _phone_camera(_: Path) -> Iterator[Subject]:
    yield from _of_phone(_camera)


@contextmanager
def _phone_microphone(_: Path) -> Iterator[Subject]:
    yield from _of_phone(_microphone)


ALL = [
    _pattern,
    _tone,
    _mjpeg_file,
    _h264_file,
    _sound_of_video,
    _wav,
    _still,
    _http,
    _http_without_lengths,
    _plugged_camera,
    _plugged_microphone,
    _phone_camera,
    _phone_microphone,
]
THAT_GO_AWAY = [entry for entry in ALL if entry not in (_pattern, _tone, _still)]
THAT_STALL = [_http, _http_without_lengths, _plugged_camera, _phone_camera, _phone_microphone]


@pytest.fixture
def subject(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Subject]:
    with request.param(tmp_path) as made:
        yield made


def every(*entries: object) -> pytest.MarkDecorator:
    """Run a test with each of these sources."""
    names = [getattr(entry, "__name__", "").strip("_") for entry in entries]
    return pytest.mark.parametrize("subject", entries, ids=names, indirect=True)


@contextmanager
def _started(subject: Subject) -> Iterator[Source]:
    source = subject.make()
    source.start()
    try:
        yield source
    finally:
        source.stop()


def _given(source: Source, count: int) -> list[Picture | SoundBlock]:
    """Return the next things a source gives."""
    found: list[Picture | SoundBlock] = []

    def enough() -> bool:
        if hasattr(source, "ring"):
            found.extend(source.ring.take_all())
        else:
            newest = source.latest.peek()
            if newest is not None and (not found or newest is not found[-1]):
                found.append(newest)
        return len(found) >= count

    assert _wait(enough)
    return found


@every(*ALL)
def test_a_source_that_was_not_started_is_starting(subject: Subject) -> None:
    source = subject.make()

    status = source.status()

    assert status.condition is Condition.STARTING
    assert not status.text


@every(*ALL)
def test_a_started_source_becomes_live_without_complaint(subject: Subject) -> None:
    with _started(subject) as source:
        assert _becomes(source, Condition.LIVE)

        assert source.status().text == ""


@every(*ALL)
def test_what_it_gives_is_well_formed_and_in_order(subject: Subject) -> None:
    before_ns = CLOCK.monotonic_ns()

    with _started(subject) as source:
        given = _given(source, 4)

    if isinstance(given[0], Picture):
        _check_pictures([each for each in given if isinstance(each, Picture)], before_ns)
    else:
        _check_blocks([each for each in given if isinstance(each, SoundBlock)], before_ns)


def _check_pictures(pictures: list[Picture], before_ns: int) -> None:
    numbers = [picture.number for picture in pictures]
    captured = [picture.captured_ns for picture in pictures]
    assert numbers == sorted(set(numbers))
    assert captured == sorted(set(captured))
    assert before_ns - 1_000_000_000 < captured[0] <= CLOCK.monotonic_ns()
    for picture in pictures:
        width, height = picture.size_px
        chroma = {(height, width), (height, width // 2), (height // 2, width // 2)}
        assert picture.planes[1].shape == picture.planes[2].shape
        assert picture.planes[1].shape in chroma
        assert all(plane.dtype == np.uint8 for plane in picture.planes)
        assert all(plane.strides[1] == 1 for plane in picture.planes)


def _check_blocks(blocks: list[SoundBlock], before_ns: int) -> None:
    ended = [block.ended_ns for block in blocks]
    assert ended == sorted(set(ended))
    assert before_ns - 1_000_000_000 < ended[0] <= CLOCK.monotonic_ns()
    for block in blocks:
        assert block.samples.dtype == np.float32
        assert block.samples.shape[1] in (1, 2)
        assert 0.0 < len(block.samples) / block.rate_hz <= 0.045
        assert float(np.abs(block.samples).max()) <= 1.0


@every(*ALL)
def test_stopping_ends_its_threads_and_its_status_ages(subject: Subject) -> None:
    threads = set(threading.enumerate())
    with _started(subject) as source:
        assert _becomes(source, Condition.LIVE)
        given = set(threading.enumerate()) - threads

        source.stop()

    own = [thread for thread in given if thread.name.startswith(("camera-", "microphone-"))]
    assert own
    assert not any(thread.is_alive() for thread in own)
    assert _becomes(source, Condition.STALLED)
    assert source.status().age_s > 0.9


@every(*ALL)
def test_it_can_be_stopped_twice_or_before_it_has_begun(subject: Subject) -> None:
    never_started = subject.make()
    never_started.stop()
    never_started.start()

    at_once = subject.make()
    at_once.start()
    at_once.stop()
    at_once.stop()

    assert never_started.status().condition is Condition.STARTING
    assert not [t for t in threading.enumerate() if t.name.startswith(("camera-", "microphone-"))]


@every(*THAT_GO_AWAY)
def test_gone_it_is_lost_with_a_reason_and_it_comes_back_by_itself(
    subject: Subject, caplog: pytest.LogCaptureFixture
) -> None:
    assert subject.lose is not None
    assert subject.bring_back is not None
    with _started(subject) as source:
        assert _becomes(source, Condition.LIVE)

        subject.lose()
        assert _becomes(source, Condition.LOST)
        text = source.status().text
        subject.bring_back()

        assert _becomes(source, Condition.LIVE)
    assert text.endswith(".")
    assert caplog.records


@every(*THAT_GO_AWAY)
def test_absent_at_the_start_it_is_lost_and_live_once_it_is_there(subject: Subject) -> None:
    assert subject.lose is not None
    assert subject.bring_back is not None
    subject.lose()
    with _started(subject) as source:
        assert _becomes(source, Condition.LOST)

        subject.bring_back()

        assert _becomes(source, Condition.LIVE)


@every(*THAT_STALL)
def test_silent_it_is_stalled_and_live_again_when_it_goes_on(
    subject: Subject, caplog: pytest.LogCaptureFixture
) -> None:
    assert subject.stall is not None
    assert subject.go_on is not None
    with _started(subject) as source:
        assert _becomes(source, Condition.LIVE)

        subject.stall()
        assert _becomes(source, Condition.STALLED)
        subject.go_on()

        assert _becomes(source, Condition.LIVE)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
