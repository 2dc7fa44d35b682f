"""Ten minutes of a sound card that counts by its own crystal, in a simulation without waiting."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.engine.sound_clock import RATE_HZ, DelayLockedLoop, Stretcher

BLOCK_S = 0.04
MINUTES_S = 600.0


def late_by_s(random: np.random.Generator) -> float:
    """Return by how much a callback comes too late: 2 ms as a rule, 60 ms now and then."""
    return float(random.exponential(0.002) + 0.06 * (random.random() < 0.005))


@pytest.mark.parametrize("true_hz", [48_010.0, 48_000 * (1 + 208e-6), 48_000 * (1 - 208e-6)])
def test_ten_minutes_of_a_drifting_card_stay_within_10_ms(true_hz: float) -> None:
    random = np.random.default_rng(1)
    loop, stretcher = DelayLockedLoop(), Stretcher(RATE_HZ, 1, first_sample=0)
    samples = np.zeros((round(BLOCK_S * RATE_HZ), 1), np.float32)
    # The sample that is heard first carries its own time: a ramp of milliseconds.
    worst_s, next_sample = 0.0, 0

    for number in range(round(MINUTES_S / BLOCK_S)):
        true_begin_s = number * len(samples) / true_hz
        ended_s = (number + 1) * len(samples) / true_hz + late_by_s(random)
        samples[:, 0] = true_begin_s + np.arange(len(samples)) / true_hz
        stretcher.push(samples, loop.smooth(ended_s, BLOCK_S))
        for first, frame in stretcher.pull():
            assert first == next_sample
            next_sample += len(frame)
            middle = len(frame) // 2
            if first > 10 * RATE_HZ:
                heard_s = (first + middle) / RATE_HZ
                worst_s = max(worst_s, abs(heard_s - float(frame[middle, 0])))

    assert worst_s < 0.010
    assert next_sample > (MINUTES_S - 1) * RATE_HZ


@given(
    st.lists(st.tuples(st.floats(0, 5), st.floats(0.005, 0.1)), max_size=60),
)
def test_no_jitter_moves_a_block_further_than_the_loop_allows(
    blocks: list[tuple[float, float]],
) -> None:
    loop = DelayLockedLoop()
    ended_s = 0.0

    for pause_s, length_s in blocks:
        ended_s += length_s + pause_s
        began_s = loop.smooth(ended_s, length_s)

        assert abs(began_s - (ended_s - length_s)) <= 0.26


def test_a_gap_is_believed_at_once() -> None:
    loop = DelayLockedLoop()
    for number in range(1, 51):
        loop.smooth(number * 0.02, 0.02)

    began_s = loop.smooth(3.0, 0.02)

    assert began_s == pytest.approx(2.98)


def test_another_device_begins_anew() -> None:
    loop = DelayLockedLoop()
    for number in range(1, 51):
        loop.smooth(number * 0.02, 0.02)

    loop.reset()

    assert loop.smooth(1.1, 0.02) == pytest.approx(1.08)


@pytest.mark.parametrize(
    ("rate_hz", "channels"), [(8_000, 1), (16_000, 1), (44_100, 2), (48_000, 2), (96_000, 1)]
)
def test_every_rate_becomes_48_khz_stereo(rate_hz: int, channels: int) -> None:
    stretcher = Stretcher(rate_hz, channels, first_sample=0)
    block = np.full((rate_hz // 50, channels), 0.25, np.float32)

    rows = []
    for number in range(50):
        stretcher.push(block, number / 50)
        rows += [frame for _, frame in stretcher.pull()]

    sound = np.concatenate(rows)
    assert sound.shape[1] == 2
    assert 0.9 * RATE_HZ < len(sound) <= RATE_HZ
    assert np.allclose(sound[4_800:-4_800], 0.25, atol=0.01)


def test_what_lies_before_the_first_sample_is_cut() -> None:
    stretcher = Stretcher(RATE_HZ, 2, first_sample=RATE_HZ)

    for number in range(75):
        stretcher.push(np.zeros((960, 2), np.float32), number / 50)

    assert stretcher.pull()[0][0] == RATE_HZ
