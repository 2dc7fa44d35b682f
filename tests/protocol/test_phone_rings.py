"""The rings between the phone process and the engine: newest wins, nothing torn is ever seen."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import ProtocolError
from studio.protocol.phone_pictures import SLOTS, PhonePictureReader, PhonePictureWriter
from studio.protocol.phone_sound import SLOTS as BLOCKS
from studio.protocol.phone_sound import PhoneSoundReader, PhoneSoundWriter
from tests.fakes.phones import BLOCK_SAMPLES, a_block, a_picture

PICTURES = 3_000
_WRITER = """
import sys
from pathlib import Path
from studio.protocol.phone_pictures import PhonePictureWriter
from tests.fakes.phones import a_picture
ring = PhonePictureWriter(Path(sys.argv[1]), 640 * 360)
print("there", flush=True)
for number in range(int(sys.argv[2])):
    ring.put(a_picture(number, width_px=320 + number % 2 * 320, height_px=360 - number % 2 * 180))
ring.close()
"""

_names = itertools.count()


def test_a_picture_comes_out_as_it_went_in(tmp_path: Path) -> None:
    writer = PhonePictureWriter(tmp_path / "ring")
    reader = PhonePictureReader(tmp_path / "ring")
    sent = a_picture(7, width_px=1080, height_px=1920)

    assert reader.read() is None
    writer.put(sent)
    got = reader.read()

    assert got is not None
    assert (got.number, got.captured_ns) == (0, sent.captured_ns)
    assert (got.matrix, got.full_range) == ("bt601", False)
    for plane, expected in zip(got.planes, sent.planes, strict=True):
        assert np.array_equal(plane, expected)
    assert reader.read(after=0) is None


@given(sizes=st.lists(st.tuples(st.integers(1, 32), st.integers(1, 32)), min_size=1, max_size=9))
def test_the_newest_picture_is_read_whatever_the_sizes(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[tuple[int, int]]
) -> None:
    path = tmp_path_factory.getbasetemp() / f"ring-{next(_names)}"
    writer = PhonePictureWriter(path, 64 * 64)
    reader = PhonePictureReader(path)

    for number, (width, height) in enumerate(sizes):
        writer.put(a_picture(number, width_px=2 * width, height_px=2 * height))
    got = reader.read()

    assert got is not None
    assert got.number == len(sizes) - 1
    assert got.planes[0].shape == (2 * sizes[-1][1], 2 * sizes[-1][0])
    writer.close()


def test_no_reader_ever_sees_a_torn_picture(tmp_path: Path) -> None:
    path = tmp_path / "ring"
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path), str(PICTURES)],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"there\n"
    reader = PhonePictureReader(path)

    seen: list[int] = []
    while not reader.ended:
        picture = reader.read(seen[-1] if seen else -1)
        if picture is None:
            continue
        number = picture.number
        width, height = 320 + number % 2 * 320, 360 - number % 2 * 180
        assert picture.planes[0].shape == (height, width)
        for shift, plane in enumerate(picture.planes):
            assert plane.min() == plane.max() == (number + shift) % 251
        seen.append(number)

    assert writer.wait() == 0
    writer.stdout.close()
    assert len(seen) > SLOTS
    assert seen == sorted(set(seen))


def test_a_picture_too_large_or_odd_is_refused(tmp_path: Path) -> None:
    writer = PhonePictureWriter(tmp_path / "ring", 64 * 64)

    with pytest.raises(ProtocolError):
        writer.put(a_picture(width_px=66, height_px=64))
    with pytest.raises(ProtocolError):
        writer.put(a_picture(width_px=31, height_px=32))

    assert PhonePictureReader(tmp_path / "ring").read() is None


def test_sound_comes_out_once_and_in_order(tmp_path: Path) -> None:
    writer = PhoneSoundWriter(tmp_path / "ring")
    writer.put(a_block(0))
    reader = PhoneSoundReader(tmp_path / "ring")

    assert reader.read() == []
    for at in (1, 2, 3):
        writer.put(a_block(at * BLOCK_SAMPLES, channels=1 + at % 2))

    blocks = reader.read()
    assert [block.number for block in blocks] == [1, 2, 3]
    assert [block.first_sample // BLOCK_SAMPLES for block in blocks] == [1, 2, 3]
    assert [block.samples.shape[1] for block in blocks] == [2, 1, 2]
    assert all((block.samples == 8_192).all() for block in blocks)
    assert reader.read() == []


def test_a_reader_that_was_away_goes_on_with_what_is_still_there(tmp_path: Path) -> None:
    writer = PhoneSoundWriter(tmp_path / "ring")
    reader = PhoneSoundReader(tmp_path / "ring")

    for at in range(3 * BLOCKS):
        writer.put(a_block(at * BLOCK_SAMPLES))
    numbers = [block.number for block in reader.read()]

    assert numbers == list(range(2 * BLOCKS + 1, 3 * BLOCKS))


def test_the_end_is_told_and_the_file_is_gone(tmp_path: Path) -> None:
    pictures, sound = PhonePictureWriter(tmp_path / "a"), PhoneSoundWriter(tmp_path / "b")
    readers = (PhonePictureReader(tmp_path / "a"), PhoneSoundReader(tmp_path / "b"))

    assert not any(reader.ended for reader in readers)
    pictures.close()
    sound.close()

    assert all(reader.ended for reader in readers)
    assert not any((tmp_path / name).exists() for name in "ab")


@given(junk=st.binary(max_size=300))
def test_what_is_no_ring_is_refused(tmp_path_factory: pytest.TempPathFactory, junk: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / f"junk-{next(_names)}"
    path.write_bytes(junk)

    with pytest.raises(ProtocolError):
        PhonePictureReader(path)
    with pytest.raises(ProtocolError):
        PhoneSoundReader(path)


def test_rings_are_readable_by_their_user_alone(tmp_path: Path) -> None:
    PhonePictureWriter(tmp_path / "a", 64)
    PhoneSoundWriter(tmp_path / "b")

    assert all((tmp_path / name).stat().st_mode & 0o077 == 0 for name in "ab")
