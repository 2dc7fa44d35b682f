"""Which fault strikes when: scripted, by chance, the same for the same seed."""

from hypothesis import given
from hypothesis import strategies as st

from studio.coach.fault import FaultKind
from studio.rehearsal.fault_clock import LATE_MS, FaultClock, Strike
from studio.rehearsal.pack import FaultPlan

SCRIPTED = FaultPlan(kind=FaultKind.CAMERA_LOST, at_s=12.5, lasts_s=3)
SOMETIME = FaultPlan(kind=FaultKind.DISK_FILLING, lasts_s=20)
PERHAPS = FaultPlan(kind=FaultKind.PLATFORM_FAILS, chance=0.3)

plans = st.lists(
    st.builds(
        FaultPlan,
        kind=st.sampled_from(FaultKind),
        at_s=st.none() | st.floats(0, 700),
        lasts_s=st.floats(0, 200),
        chance=st.floats(0, 1),
    ),
    max_size=8,
)


def test_a_scripted_fault_strikes_when_it_says_and_heals_by_itself() -> None:
    clock = FaultClock((SCRIPTED,), seed=1, length_s=60)

    assert clock.struck(12_499) == ()
    (strike,) = clock.struck(12_500)
    assert (strike.kind, strike.at_ms, strike.until_ms) == (FaultKind.CAMERA_LOST, 12_500, 15_500)
    assert clock.struck(12_600) == ()
    assert list(clock.standing) == [strike]
    assert clock.over(15_499) == ()
    assert clock.over(15_500) == (strike,)
    assert clock.over(99_000) == ()
    assert not clock.standing


def test_what_the_host_heals_is_not_over_a_second_time() -> None:
    clock = FaultClock((SCRIPTED,), seed=1, length_s=60)
    (strike,) = clock.struck(13_000)

    assert clock.heal(strike)
    assert not clock.heal(strike)
    assert clock.over(60_000) == ()


def test_chance_decides_for_every_seed_anew() -> None:
    struck = [bool(FaultClock((PERHAPS,), seed=seed, length_s=60).strikes) for seed in range(400)]

    assert 0.2 < sum(struck) / len(struck) < 0.4


@given(st.integers(), st.floats(1, 7_200))
def test_a_fault_without_a_time_strikes_in_the_middle_half(seed: int, length_s: float) -> None:
    (strike,) = FaultClock((SOMETIME,), seed=seed, length_s=length_s).strikes

    assert length_s * 250 - 1 <= strike.at_ms <= length_s * 750 + 1


@given(plans, st.integers(0, 1_000), st.lists(st.integers(1, 60_000), max_size=40))
def test_every_strike_begins_once_and_ends_once(
    faults: list[FaultPlan], seed: int, steps: list[int]
) -> None:
    clock = FaultClock(faults, seed, 600)
    assert clock.strikes == FaultClock(faults, seed, 600).strikes
    assert all(strike.at_ms < 600_000 for strike in clock.strikes)

    begun: list[Strike] = []
    ended: list[Strike] = []
    now_ms = 0
    for step in [*steps, 1_000_000, 1_000_000]:
        now_ms += step
        begun += clock.struck(now_ms)
        ended += clock.over(now_ms)
        assert all(one.at_ms <= now_ms < one.until_ms for one in clock.standing)

    assert [one.number for one in begun] == [one.number for one in clock.strikes]
    for one, drawn in zip(begun, clock.strikes, strict=True):
        assert one.until_ms - one.at_ms == drawn.until_ms - drawn.at_ms
        assert one == drawn or one.at_ms - drawn.at_ms > LATE_MS
    assert sorted(one.number for one in ended) == sorted(one.number for one in begun)
    assert clock.next_ms() is None


def test_a_fault_that_strikes_late_lasts_as_long() -> None:
    clock = FaultClock((SCRIPTED,), seed=1, length_s=60)

    (strike,) = clock.struck(20_000)

    assert (strike.at_ms, strike.until_ms) == (20_000, 23_000)
    assert clock.over(22_999) == ()
    assert clock.over(23_000) == (strike,)


@given(plans, st.integers(0, 100))
def test_a_fault_more_changes_nothing_about_those_before_it(
    faults: list[FaultPlan], seed: int
) -> None:
    before = FaultClock(faults, seed, 600).strikes
    after = FaultClock([*faults, SOMETIME], seed, 600).strikes

    assert [one for one in after if one.number < len(faults)] == list(before)
