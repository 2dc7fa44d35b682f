"""Frames that are used again."""

import av
import numpy as np
import pytest

from studio.engine.frame_pool import MOST_FREE, FramePool


@pytest.mark.parametrize("size_px", [(720, 1280), (1080, 1920), (1920, 1080), (62, 34)])
def test_what_is_written_into_the_planes_is_in_the_frame(size_px: tuple[int, int]) -> None:
    width, height = size_px
    frame = FramePool(width, height).take()
    random = np.random.default_rng(3)

    for plane in frame.planes:
        plane[:] = random.integers(0, 256, plane.shape, np.uint8)

    whole = frame.frame.to_ndarray()
    assert np.array_equal(whole[:height], frame.planes[0])
    chroma = whole[height:].reshape(2, height // 2, width // 2)
    assert np.array_equal(chroma[0], frame.planes[1])
    assert np.array_equal(chroma[1], frame.planes[2])


def test_a_frame_says_in_which_colours_it_is() -> None:
    frame = FramePool(64, 48).take().frame

    assert frame.format.name == "yuv420p"
    assert int(frame.colorspace) == 1
    assert int(frame.color_range) == 1


def test_a_frame_given_back_is_taken_again_and_no_other() -> None:
    pool = FramePool(64, 48)
    first, second = pool.take(), pool.take()

    pool.give_back(first)

    assert first is not second
    assert pool.take() is first
    assert pool.take() not in (first, second)


def test_planes_outlive_their_pool() -> None:
    frame = FramePool(64, 48).take()

    frame.planes[0][:] = 9

    assert isinstance(frame.frame, av.VideoFrame)
    assert int(frame.planes[0].sum()) == 9 * 64 * 48


def test_a_burst_of_frames_does_not_stay_in_memory_for_good() -> None:
    pool = FramePool(64, 48)
    burst = [pool.take() for _ in range(MOST_FREE + 10)]

    for frame in burst:
        pool.give_back(frame)

    taken_again = [pool.take() for _ in burst]
    assert len([frame for frame in taken_again if frame in burst]) == MOST_FREE
