"""The preview ring hands over whole pictures or none, and knows whether anybody looks."""

import os
import stat
import threading
from pathlib import Path

import numpy as np
import pytest

from studio.core.errors import ProtocolError
from studio.protocol.preview_ring import (
    SLOTS,
    WATCHED_NS,
    PreviewReader,
    PreviewWriter,
    preview_size_px,
)

SIZE_PX = (64, 36)
NOW_NS = 10**12


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the ring is."""
    return tmp_path / "preview.ring"


def draw(writer: PreviewWriter, number: int) -> None:
    """Write a picture in which every sample is the number."""
    for plane in writer.begin():
        plane[:] = number % 256
    writer.end(tick=number, composed_ns=NOW_NS + number)


def test_a_picture_comes_out_as_it_went_in(path: Path) -> None:
    writer = PreviewWriter(path, *SIZE_PX)
    reader = PreviewReader(path)
    y, u, v = writer.begin()
    y[:], u[:], v[:] = 10, 20, 30
    writer.end(tick=7, composed_ns=NOW_NS)

    picture = reader.read(NOW_NS)

    assert picture is not None
    assert (picture.tick, picture.composed_ns) == (7, NOW_NS)
    assert [plane.shape for plane in picture.planes] == [(36, 64), (18, 32), (18, 32)]
    assert [int(plane.min()) for plane in picture.planes] == [10, 20, 30]
    assert [int(plane.max()) for plane in picture.planes] == [10, 20, 30]


def test_before_the_first_picture_there_is_none(path: Path) -> None:
    writer = PreviewWriter(path, *SIZE_PX)
    reader = PreviewReader(path)
    assert reader.read(NOW_NS) is None

    writer.begin()

    assert reader.read(NOW_NS) is None


def test_the_newest_picture_is_read_however_many_there_were(path: Path) -> None:
    writer = PreviewWriter(path, *SIZE_PX)
    reader = PreviewReader(path)

    for number in range(3 * SLOTS + 1):
        draw(writer, number)

    picture = reader.read(NOW_NS)
    assert picture is not None
    assert picture.tick == 3 * SLOTS


def test_a_picture_being_written_is_not_read_and_the_one_before_is(path: Path) -> None:
    writer = PreviewWriter(path, *SIZE_PX)
    reader = PreviewReader(path)
    draw(writer, 1)

    writer.begin()[0][:] = 99

    picture = reader.read(NOW_NS)
    assert picture is not None
    assert picture.tick == 1


def test_a_picture_given_up_halfway_does_not_confuse_the_next(path: Path) -> None:
    writer = PreviewWriter(path, *SIZE_PX)
    reader = PreviewReader(path)
    writer.begin()

    draw(writer, 5)

    picture = reader.read(NOW_NS)
    assert picture is not None
    assert picture.tick == 5


def test_a_picture_overtaken_while_it_is_copied_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = PreviewWriter(path, *SIZE_PX)
    reader = PreviewReader(path)
    draw(writer, 0)
    planes_of = reader._planes

    def overtaken(slot: int) -> object:
        for number in range(1, SLOTS + 1):  # the engine comes round during the copy
            draw(writer, number)
        return planes_of(slot)

    monkeypatch.setattr(reader, "_planes", overtaken)

    assert reader.read(NOW_NS) is None


def test_a_reader_beside_a_busy_writer_never_sees_half_a_picture(path: Path) -> None:
    writer = PreviewWriter(path, 320, 180)
    reader = PreviewReader(path)
    done = threading.Event()

    def write() -> None:
        for number in range(2_000):
            draw(writer, number)
        done.set()

    thread = threading.Thread(target=write)
    thread.start()
    torn, read = 0, 0
    while not done.is_set():
        picture = reader.read(NOW_NS)
        if picture is not None:
            read += 1
            torn += any(np.any(plane != picture.tick % 256) for plane in picture.planes)
    thread.join()

    assert read > 0
    assert torn == 0


def test_the_engine_knows_whether_somebody_looked_in_the_last_two_seconds(path: Path) -> None:
    writer = PreviewWriter(path, *SIZE_PX)
    reader = PreviewReader(path)
    assert not writer.watched(NOW_NS)

    reader.read(NOW_NS)

    assert writer.watched(NOW_NS + WATCHED_NS - 1)
    assert not writer.watched(NOW_NS + WATCHED_NS)


@pytest.mark.skipif(os.name == "nt", reason="permissions of files are POSIX's")
def test_the_picture_is_for_this_user_alone(path: Path) -> None:
    PreviewWriter(path, *SIZE_PX)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a file that is mapped")
def test_a_reader_of_an_engine_that_is_gone_keeps_its_picture(path: Path) -> None:
    first = PreviewWriter(path, *SIZE_PX)
    draw(first, 1)
    reader = PreviewReader(path)

    first.close()
    PreviewWriter(path, 128, 72)

    picture = reader.read(NOW_NS)
    assert picture is not None
    assert picture.tick == 1
    assert PreviewReader(path).width_px == 128


def test_a_ring_that_is_not_there_says_so(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        PreviewReader(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"CUERING1",
        b"\0" * 4_096,
        b"CUERING1" + b"\xff" * 4_088,
        b"CUERING1\x40\0\0\0\x24\0\0\0" + b"\0" * 200,
    ],
)
def test_a_file_that_is_no_ring_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    with pytest.raises(ProtocolError, match="not a preview ring"):
        PreviewReader(path)


@pytest.mark.parametrize(
    ("canvas_px", "preview_px"),
    [
        ((1080, 1920), (540, 960)),
        ((720, 1280), (360, 640)),
        ((1920, 1080), (960, 540)),
        ((1280, 720), (640, 360)),
    ],
)
def test_the_preview_is_half_the_canvas_and_even(
    canvas_px: tuple[int, int], preview_px: tuple[int, int]
) -> None:
    assert preview_size_px(*canvas_px) == preview_px
