"""A show keeps its own clock, and the host is told for a while that somebody set the machine's."""

import time
from pathlib import Path

import pytest

from studio.control.own_time import TOLD_FOR_S, OwnTime
from studio.core.studio_time import Machine, StudioTime

S_NS = 1_000_000_000


class Clocks:
    """The machine's two clocks, moved by a test."""

    def __init__(self) -> None:
        self.wall_ns = time.time_ns()
        self.steady_ns = 5 * S_NS

    def pass_s(self, seconds: float) -> None:
        """Let time pass on both."""
        self.wall_ns += round(seconds * S_NS)
        self.steady_ns += round(seconds * S_NS)


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def own(clocks: Clocks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OwnTime:
    """Begin with the machine's clock."""
    monkeypatch.setattr("studio.core.studio_time.runtime_folder", lambda: tmp_path)
    machine = Machine(wall_ns=lambda: clocks.wall_ns, steady_ns=lambda: clocks.steady_ns)
    made = OwnTime(StudioTime(machine))
    made.begin(engine_runs=False)
    return made


def looked(own: OwnTime, clocks: Clocks, *, on_air: bool = True) -> int:
    """Look at the clock a second later, and return what the host is told."""
    clocks.pass_s(1)
    own.keep(on_air=on_air, now_ns=clocks.steady_ns)
    return own.set_by_ms


@pytest.mark.usefixtures("caplog")
def test_the_host_is_told_for_two_minutes_and_again_when_it_is_set_again(
    own: OwnTime, clocks: Clocks
) -> None:
    assert looked(own, clocks) == 0
    clocks.wall_ns += 3_600 * S_NS
    assert looked(own, clocks) == 3_600_000
    clocks.pass_s(TOLD_FOR_S - 2)
    assert looked(own, clocks) == 3_600_000
    assert looked(own, clocks) == 0

    clocks.wall_ns -= 7_200 * S_NS
    assert looked(own, clocks) == -3_600_000


@pytest.mark.usefixtures("caplog")
def test_a_clock_that_is_put_right_again_or_moved_by_a_blink_is_not_told(
    own: OwnTime, clocks: Clocks
) -> None:
    clocks.wall_ns += S_NS // 2
    assert looked(own, clocks) == 0
    clocks.wall_ns += 60 * S_NS
    assert looked(own, clocks) == 60_500
    clocks.wall_ns -= 60 * S_NS
    assert looked(own, clocks) == 0


@pytest.mark.usefixtures("caplog")
def test_off_air_the_machine_is_followed_and_nobody_is_told(own: OwnTime, clocks: Clocks) -> None:
    clocks.wall_ns += 60 * S_NS
    assert looked(own, clocks) == 60_000

    assert looked(own, clocks, on_air=False) == 0
    assert looked(own, clocks) == 0
