"""The sound track never stops, whatever the microphone does."""

import math
import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.capture.source import SampleRing, SoundBlock, SourceStatus
from studio.core.clock import SystemClock
from studio.core.source_spec import TONE, SourceSpec
from studio.engine.audio_mix import AudioMix, LevelMeter, SoundTrack
from studio.engine.sound_clock import FRAME_SAMPLES, RATE_HZ, StereoFrame
from studio.show.state import Sound

BLOCK_S = 0.02


class Heard:
    """Everything a track gave out."""

    def __init__(self) -> None:
        self.firsts: list[int] = []
        self.frames: list[StereoFrame] = []

    def emit(self, first_sample: int, frame: StereoFrame) -> None:
        """Keep a frame."""
        self.firsts.append(first_sample)
        self.frames.append(frame.copy())

    @property
    def left(self) -> StereoFrame:
        """Every sample of the left side."""
        return np.concatenate(self.frames)[:, 0]

    def is_unbroken(self) -> bool:
        """Return whether each frame begins where the one before ended."""
        begins = range(self.firsts[0], self.firsts[0] + FRAME_SAMPLES * len(self.firsts), 1_024)
        sizes = {frame.shape for frame in self.frames}
        return self.firsts == list(begins) and sizes == {(FRAME_SAMPLES, 2)}


def block(samples: StereoFrame, *, rate_hz: int = RATE_HZ) -> SoundBlock:
    """Return a block; its time is told to the track apart from it."""
    return SoundBlock(samples=samples, rate_hz=rate_hz, ended_ns=0)


def silence(length_s: float = BLOCK_S, *, rate_hz: int = RATE_HZ, channels: int = 1) -> StereoFrame:
    """Return samples of nothing."""
    return np.zeros((round(length_s * rate_hz), channels), np.float32)


def play(
    track: SoundTrack, *, from_s: float, to_s: float, of: Callable[[float], StereoFrame]
) -> None:
    """Let blocks of 20 ms come in time; `of` gives the samples that begin at a moment."""
    for number in range(round(from_s / BLOCK_S), round(to_s / BLOCK_S)):
        began_s = number * BLOCK_S
        track.add(block(of(began_s)), began_s + BLOCK_S)
        track.go_on(began_s + BLOCK_S)


def clicks_at(*moments_s: float) -> Callable[[float], StereoFrame]:
    """Return a sound of silence with clicks of 2 ms."""

    def samples(began_s: float) -> StereoFrame:
        made = silence()
        for moment_s in moments_s:
            at = round((moment_s - began_s) * RATE_HZ)
            if 0 <= at < len(made):
                made[at : at + 96] = 0.9
        return made

    return samples


def steady(level: float) -> Callable[[float], StereoFrame]:
    """Return a sound of one level."""
    return lambda _: np.full((960, 1), level, np.float32)


def first_click_s(heard: Heard, *, after_s: float = 0.0) -> float:
    """Return when the first click is heard."""
    begin = max(0, round(after_s * RATE_HZ) - heard.firsts[0])
    return float(np.argmax(heard.left[begin:] > 0.4) + begin + heard.firsts[0]) / RATE_HZ


def test_a_click_is_heard_at_its_own_moment() -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)

    play(track, from_s=0, to_s=4, of=clicks_at(2.5))

    assert heard.is_unbroken()
    assert first_click_s(heard) == pytest.approx(2.5, abs=0.002)


def test_a_lost_microphone_leaves_silence_and_comes_back_in_its_place() -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)
    play(track, from_s=0, to_s=2, of=steady(0.5))

    for number in range(100, 250):  # two to five seconds: nothing comes
        track.go_on(number * BLOCK_S)
    play(track, from_s=5, to_s=8, of=clicks_at(6.5))

    assert heard.is_unbroken()
    assert np.abs(heard.left[round(2.1 * RATE_HZ) : round(5 * RATE_HZ)]).max() == 0.0
    assert first_click_s(heard, after_s=5) == pytest.approx(6.5, abs=0.002)
    assert track.silence_s == pytest.approx(2.75, abs=0.3)


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 44_100, 96_000])
def test_a_microphone_of_any_rate_is_heard_at_once_however_late_it_comes(rate_hz: int) -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)
    track.begin_at(600.0)
    track.go_on(603.0)

    for number in range(20):
        loud = np.full((round(BLOCK_S * rate_hz), 1), 0.5, np.float32)
        ended_s = 603.0 + (number + 1) * BLOCK_S
        track.add(block(loud, rate_hz=rate_hz), ended_s)
        track.go_on(ended_s)

    first_loud_s = heard.firsts[0] / RATE_HZ + float(np.argmax(heard.left > 0.4)) / RATE_HZ
    assert heard.is_unbroken()
    assert abs(first_loud_s - 603.0) < 0.005


def test_the_track_is_never_further_behind_than_its_patience() -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)
    track.begin_at(100.0)

    track.go_on(101.0)

    assert heard.firsts[0] == 100 * RATE_HZ
    assert heard.firsts[-1] / RATE_HZ == pytest.approx(101 - 0.25, abs=0.05)


_steps = st.one_of(
    st.tuples(st.just("wait"), st.floats(0, 0.6), st.just(48_000), st.just(1)),
    st.tuples(
        st.just("block"),
        st.floats(-0.2, 0.3),
        st.sampled_from([8_000, 44_100, 48_000]),
        st.sampled_from([1, 2]),
    ),
    st.tuples(st.just("empty"), st.floats(0, 0.1), st.just(48_000), st.just(2)),
    st.tuples(st.just("other"), st.just(0.0), st.just(48_000), st.just(1)),
    st.tuples(st.just("sync"), st.floats(-1, 1), st.just(48_000), st.just(1)),
)


@given(st.lists(_steps, max_size=60))
@settings(max_examples=60)
def test_no_order_of_blocks_makes_a_gap_or_an_overlap(
    steps: list[tuple[str, float, int, int]],
) -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)
    now_s = 0.0

    for what, time_s, rate_hz, channels in steps:
        if what == "wait":
            now_s += time_s
        elif what == "block":
            now_s += BLOCK_S
            samples = silence(rate_hz=rate_hz, channels=channels)
            track.add(block(samples, rate_hz=rate_hz), now_s + time_s)
        elif what == "empty":
            track.add(block(silence(0, channels=channels)), now_s)
        elif what == "other":
            track.forget_source()
        else:
            track.sound = Sound(lip_sync_ms=round(time_s * 1_000))
        track.go_on(now_s)
    track.sound = Sound()
    track.go_on(now_s + 5)

    assert heard.is_unbroken()
    assert heard.firsts[0] == 0
    assert heard.firsts[-1] + FRAME_SAMPLES > (now_s + 4.7) * RATE_HZ


def test_a_source_of_another_rate_and_channels_goes_on_where_the_last_one_ended() -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)
    play(track, from_s=0, to_s=1, of=steady(0.25))

    for number in range(50, 150):
        track.add(block(np.full((882, 2), 0.5, np.float32), rate_hz=44_100), (number + 1) * BLOCK_S)
        track.go_on((number + 1) * BLOCK_S)

    assert heard.is_unbroken()
    assert np.allclose(heard.left[RATE_HZ // 2 : RATE_HZ // 2 + 9_600], 0.25, atol=0.01)
    assert np.allclose(heard.left[RATE_HZ * 2 : RATE_HZ * 2 + 9_600], 0.5, atol=0.01)


def test_mute_is_silence_without_a_click_on_the_way() -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)
    play(track, from_s=0, to_s=1, of=steady(0.8))
    track.sound = Sound(muted=True)

    play(track, from_s=1, to_s=2, of=steady(0.8))

    assert np.abs(heard.left[round(1.2 * RATE_HZ) :]).max() == 0.0
    assert np.abs(np.diff(heard.left[4_800:])).max() < 0.005


def test_gain_is_reached_by_steps_too_small_to_hear() -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)
    play(track, from_s=0, to_s=1, of=steady(0.2))
    track.sound = Sound(gain_db=6.0)

    play(track, from_s=1, to_s=2, of=steady(0.2))

    assert heard.left[-4_800:].mean() == pytest.approx(0.2 * 10 ** (6 / 20), rel=0.01)
    assert np.abs(np.diff(heard.left[4_800:])).max() < 0.005


def test_too_much_gain_is_clipped_and_shown() -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)
    track.sound = Sound(gain_db=24.0)

    play(track, from_s=0, to_s=1, of=steady(0.5))

    assert heard.left.max() == 1.0
    assert track.meter.read().clipping


@pytest.mark.parametrize("lip_sync_ms", [-1_000, -400, -150, 150, 400, 1_000])
def test_lip_sync_moves_the_sound_by_as_much(lip_sync_ms: int) -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)
    track.sound = Sound(lip_sync_ms=lip_sync_ms)

    play(track, from_s=0, to_s=8, of=clicks_at(5.0))

    assert heard.is_unbroken()
    assert first_click_s(heard) == pytest.approx(5.0 + lip_sync_ms / 1_000, abs=0.003)


def test_the_sound_waits_for_pictures_that_are_late() -> None:
    heard = Heard()
    track = SoundTrack(heard.emit)
    track.picture_delay_s = 0.04

    play(track, from_s=0, to_s=6, of=clicks_at(4.0))

    assert first_click_s(heard) == pytest.approx(4.04, abs=0.003)


def test_the_meter_shows_a_sine_as_it_is() -> None:
    meter = LevelMeter()
    sine = 0.5 * np.sin(2 * np.pi * 1_000 * np.arange(4_800) / RATE_HZ)

    meter.add(np.stack([sine, sine], 1).astype(np.float32))
    level = meter.read()

    assert level.peak_db == pytest.approx(20 * math.log10(0.5), abs=0.02)
    assert level.rms_db == pytest.approx(20 * math.log10(0.5 / math.sqrt(2)), abs=0.02)
    assert not level.clipping


def test_the_meter_begins_anew_after_each_look() -> None:
    meter = LevelMeter()
    meter.add(np.ones((1_024, 2), np.float32))

    assert meter.read().clipping
    assert meter.read().peak_db == -96.0


class _Microphone:
    """An `AudioSource` that a test fills by hand."""

    def __init__(self) -> None:
        self.spec: SourceSpec = TONE
        self.ring = SampleRing()

    def start(self) -> None:
        """Nothing is to be opened."""

    def stop(self) -> None:
        """Nothing is to be closed."""

    def status(self) -> SourceStatus:
        """Nobody asks."""
        raise NotImplementedError


class Running:
    """A mix in its thread, and what it needs."""

    def __init__(self) -> None:
        self.heard = Heard()
        self.microphone: _Microphone | None = _Microphone()
        self.enough = threading.Event()
        self.clock = SystemClock()
        self.mix = AudioMix(
            self.clock,
            self.clock.monotonic_ns(),
            source=lambda: self.microphone,
            emit=self._emit,
        )

    def _emit(self, first_sample: int, frame: StereoFrame) -> None:
        self.heard.emit(first_sample, frame)
        if len(self.heard.frames) >= 20:
            self.enough.set()


@pytest.fixture
def running() -> Iterator[Running]:
    made = Running()
    made.mix.start()
    yield made
    made.mix.stop()


def test_the_thread_goes_on_without_any_microphone(running: Running) -> None:
    running.microphone = None

    assert running.enough.wait(60)

    assert running.heard.is_unbroken()


def test_a_block_that_can_not_be_used_costs_only_itself(
    running: Running, caplog: pytest.LogCaptureFixture
) -> None:
    assert running.microphone is not None
    bad = SoundBlock(
        samples=np.zeros((960, 7), np.float32), rate_hz=-1, ended_ns=running.clock.monotonic_ns()
    )

    running.microphone.ring.put(bad)

    assert running.enough.wait(60)
    assert running.heard.is_unbroken()
    assert "a turn of the sound track failed" in caplog.text
