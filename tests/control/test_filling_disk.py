"""A disk that a rehearsal lets fill up, as far as anybody is told."""

from hypothesis import given
from hypothesis import strategies as st

from studio.control.filling_disk import FROM_BYTES, TO_BYTES, FillingDisk
from studio.control.health import LOW_DISK_BYTES
from tests.fakes.fake_clock import FakeClock

S = 1_000_000_000
LARGE_BYTES = 400 * S


def test_it_fills_step_by_step_stays_full_and_is_as_it_was() -> None:
    clock = FakeClock()
    disk = FillingDisk(clock)
    told = [disk.free_bytes(LARGE_BYTES)]
    disk.fill(20)
    for _ in range(20):
        told.append(disk.free_bytes(LARGE_BYTES))
        clock.advance(S)
    told.append(disk.free_bytes(LARGE_BYTES))

    assert told[0] == told[-1] == LARGE_BYTES
    during = told[1:-1]
    assert during == sorted(during, reverse=True)
    assert LOW_DISK_BYTES < during[0] < FROM_BYTES
    assert set(during[10:]) == {TO_BYTES}
    assert len(set(during)) > 8


@given(truly=st.integers(-1, 10**13), lasts_s=st.floats(0, 1e5), at=st.floats(0, 2))
def test_never_more_is_told_than_there_is(truly: int, lasts_s: float, at: float) -> None:
    clock = FakeClock()
    disk = FillingDisk(clock)
    disk.fill(lasts_s)
    clock.advance(round(lasts_s * at * S))

    told = disk.free_bytes(truly)

    assert told <= truly or (truly == -1 and 0 <= told <= FROM_BYTES)
    disk.fill(0)
    assert disk.free_bytes(truly) == truly
