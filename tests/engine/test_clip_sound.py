"""The sound of clips in the sound track, and that the sum is never too loud."""

from collections.abc import Callable

import numpy as np
import pytest

from studio.engine.audio_mix import SoundTrack
from studio.engine.sound_clock import FRAME_SAMPLES, RATE_HZ, StereoFrame
from studio.show.state import Sound
from tests.engine.test_audio_mix import BLOCK_S, Heard, block, play, steady


def beside(*, begins_s: float, level: float) -> Callable[[int, int], StereoFrame | None]:
    """Return a clip's sound of one level from a moment on."""
    begin = round(begins_s * RATE_HZ)

    def sound(first: int, count: int) -> StereoFrame | None:
        if first + count <= begin:
            return None
        numbers = np.arange(first, first + count)
        return np.repeat(np.where(numbers >= begin, level, 0)[:, None], 2, 1).astype(np.float32)

    return sound


def test_a_clip_is_heard_beside_the_microphone_at_its_own_moment() -> None:
    heard = Heard()
    track = SoundTrack(heard.emit, beside(begins_s=2.0, level=0.3))

    play(track, from_s=0, to_s=3, of=steady(0.25))

    at = 2 * RATE_HZ - heard.firsts[0]
    assert heard.is_unbroken()
    assert heard.left[at - 100 : at] == pytest.approx(0.25, abs=0.001)
    assert heard.left[at : at + 100] == pytest.approx(0.55, abs=0.001)


def test_a_clip_is_heard_where_there_is_no_microphone_and_where_it_is_muted() -> None:
    for muted in (False, True):
        heard = Heard()
        track = SoundTrack(heard.emit, beside(begins_s=0.5, level=0.3))
        track.sound = Sound(muted=muted)

        if muted:
            play(track, from_s=0, to_s=2, of=steady(0.25))
        else:
            for turn in range(100):
                track.go_on(turn * BLOCK_S)

        assert heard.left[RATE_HZ:] == pytest.approx(0.3, abs=0.001)


def test_two_loud_sounds_together_are_made_quieter_and_not_cut() -> None:
    heard = Heard()
    track = SoundTrack(heard.emit, beside(begins_s=1.0, level=0.8))

    play(track, from_s=0, to_s=3, of=steady(0.7))

    settled = heard.left[round(1.1 * RATE_HZ) :]
    assert np.abs(heard.left).max() <= 1.0
    assert settled == pytest.approx(0.97, abs=0.005)


def test_after_a_loud_moment_the_sound_comes_back_to_what_it_was() -> None:
    heard = Heard()

    def short(first: int, count: int) -> StereoFrame | None:
        loud = beside(begins_s=1.0, level=0.8)(first, count)
        return loud if first < 1.2 * RATE_HZ else None

    track = SoundTrack(heard.emit, short)
    play(track, from_s=0, to_s=5, of=steady(0.7))

    assert heard.left[RATE_HZ // 2 : RATE_HZ - FRAME_SAMPLES] == pytest.approx(0.7, abs=0.001)
    assert heard.left[-FRAME_SAMPLES:] == pytest.approx(0.7, abs=0.001)
    assert track._limiter.rests


@pytest.mark.parametrize("lip_sync_ms", [-1_000, 0, 1_000])
def test_nothing_is_given_out_before_its_time_whatever_the_lip_sync(lip_sync_ms: int) -> None:
    now_s, early = 0.0, []
    heard = Heard()

    def clips(first: int, count: int) -> None:
        if first + count > now_s * RATE_HZ + 1:
            early.append(first)

    track = SoundTrack(heard.emit, clips)
    track.sound = Sound(lip_sync_ms=lip_sync_ms)
    for number in range(200):
        now_s = (number + 1) * BLOCK_S
        track.add(block(steady(0.2)(0)), now_s)
        track.go_on(now_s)

    assert not early
    assert heard.is_unbroken()
