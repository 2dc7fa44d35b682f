"""Decoded pictures and sound of phones, as the rings take them."""

from fractions import Fraction

import numpy as np
import pytest
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace
from hypothesis import given
from hypothesis import strategies as st

from studio.protocol.phone_pictures import MOST_PX
from studio.protocol.phone_sound import MOST_SAMPLES, PhoneBlock
from studio.remote.phone.media import LONGEST_SIDE_PX, SoundReader, picture_of


def a_frame(width_px: int, height_px: int, pixel_format: str = "yuv420p") -> VideoFrame:
    """Return a decoded picture that is bright on its left half."""
    grey = np.full((height_px, width_px), 60, np.uint8)
    grey[:, : width_px // 2] = 200
    return VideoFrame.from_ndarray(grey, format="gray").reformat(format=pixel_format)


@pytest.mark.parametrize("pixel_format", ["yuv420p", "yuvj420p", "nv12", "rgb24"])
def test_a_picture_keeps_its_size_and_what_is_on_it(pixel_format: str) -> None:
    picture = picture_of(a_frame(640, 360, pixel_format), 7)

    luma = picture.planes[0]
    assert [plane.shape for plane in picture.planes] == [(360, 640), (180, 320), (180, 320)]
    assert luma[:, :300].mean() > luma[:, 340:].mean() + 80
    assert picture.captured_ns == 7


@given(st.integers(1, 2_600), st.integers(1, 2_600))
def test_whatever_its_size_it_fits_the_ring(width_px: int, height_px: int) -> None:
    picture = picture_of(VideoFrame(width_px, height_px, "yuv420p"), 0)

    height, width = picture.planes[0].shape
    assert width % 2 == height % 2 == 0
    assert 2 <= width <= LONGEST_SIDE_PX
    assert 2 <= height <= LONGEST_SIDE_PX
    assert width * height <= MOST_PX
    assert {plane.shape for plane in picture.planes[1:]} == {(height // 2, width // 2)}


def test_untagged_pictures_are_bt601_and_tags_are_believed() -> None:
    plain, tagged = a_frame(1280, 720), a_frame(1280, 720)
    tagged.colorspace, tagged.color_range = Colorspace.ITU709, ColorRange.JPEG

    pictures = [picture_of(frame, 0) for frame in (plain, tagged)]

    assert [(one.matrix, one.full_range) for one in pictures] == [("bt601", False), ("bt709", True)]


@pytest.mark.parametrize(
    ("rate_hz", "layout"), [(48_000, "stereo"), (48_000, "mono"), (8_000, "mono")]
)
def test_sound_of_any_rate_becomes_blocks_in_order(rate_hz: int, layout: str) -> None:
    reader = SoundReader()
    blocks: list[PhoneBlock] = []
    channels = 2 if layout == "stereo" else 1
    for at in range(10):
        samples = np.full((1, rate_hz // 50 * channels), 1_000, np.int16)
        frame = AudioFrame.from_ndarray(samples, format="s16", layout=layout)
        frame.sample_rate, frame.pts = rate_hz, at * rate_hz // 50
        frame.time_base = Fraction(1, rate_hz)
        blocks.extend(reader.blocks_of(frame, at * 20_000_000))

    firsts = [block.first_sample for block in blocks]
    ends = [block.first_sample + len(block.samples) for block in blocks]
    assert firsts[1:] == ends[:-1]
    assert ends[-1] > 9 * 960 - 480
    assert all(block.samples.shape[1] == channels for block in blocks)
    assert all(len(block.samples) <= MOST_SAMPLES for block in blocks)
    assert abs(int(blocks[len(blocks) // 2].samples.mean()) - 1_000) < 60
