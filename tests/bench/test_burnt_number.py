"""The number in the picture is read back, and repeats and skips are counted by it."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.bench.child import MeasurementFailed
from studio.bench.formats import FORMATS, NUMBERS
from studio.bench.pictures import Content, content_of, number_in, numbers_in


def drawn(number: int, cell_px: int, *, black: int, white: int) -> np.ndarray[tuple[int, int]]:
    luma = np.full((cell_px * 4, cell_px * 20), 90, np.uint8)
    for bit in range(12):
        luma[:cell_px, bit * cell_px : (bit + 1) * cell_px] = white if number >> bit & 1 else black
    return luma


@given(number=st.integers(0, NUMBERS - 1), scale=st.integers(1, 3), limited=st.booleans())
def test_every_number_is_read_in_either_range(number: int, scale: int, limited: bool) -> None:
    black, white = (16, 235) if limited else (0, 255)
    luma = drawn(number, 12 * scale, black=black, white=white)

    assert number_in(luma, 12 * scale) == number


def test_smeared_edges_and_noise_do_not_change_the_number() -> None:
    luma = drawn(0b101010101010, 24, black=16, white=235)
    noise = np.random.default_rng(1).normal(0, 25, luma.shape)
    smeared = (luma.astype(float) + np.roll(luma, 3, 1)) / 2 + noise

    assert number_in(np.clip(smeared, 0, 255).astype(np.uint8), 24) == 0b101010101010


def test_pictures_in_a_row_are_neither_repeated_nor_skipped() -> None:
    numbers = [(4090 + step) % NUMBERS for step in range(20)]

    assert content_of(numbers) == Content(shown=20, repeated=0, skipped=0)


def test_repeats_and_skips_are_counted() -> None:
    assert content_of([1, 2, 2, 2, 5, 6]) == Content(shown=6, repeated=2, skipped=2)


def test_the_clip_beginning_anew_is_no_skip() -> None:
    assert content_of([1798, 1799, 0, 1]) == Content(shown=4, repeated=0, skipped=0)


def test_nothing_shown_is_nothing_lost() -> None:
    assert content_of([]) == Content(shown=0, repeated=0, skipped=0)


def test_a_file_that_is_no_video_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "no.flv"
    path.write_bytes(b"nothing of the kind")

    with pytest.raises(MeasurementFailed, match="no video"):
        numbers_in(path, FORMATS[0])
