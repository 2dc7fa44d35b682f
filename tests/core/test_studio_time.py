"""The wall clock that the studio's processes agree on, while somebody sets the machine's."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from studio.core.clock import MachineClock, SystemClock
from studio.core.paths import runtime_folder
from studio.core.studio_time import LOOK_EVERY_NS, Machine, StudioTime

HOUR_MS = 3_600_000
NOW_NS = 1_800_000_000_000_000_000


class Desk:
    """A machine whose clocks a test moves.

    Attributes:
        wall_ns: As somebody set it.
        steady_ns: Never set.
    """

    def __init__(self) -> None:
        self.wall_ns = NOW_NS
        self.steady_ns = 5_000_000_000

    def a_process(self) -> StudioTime:
        """Return the clock of another process."""
        return StudioTime(Machine(wall_ns=lambda: self.wall_ns, steady_ns=lambda: self.steady_ns))

    def pass_ms(self, duration_ms: int) -> None:
        """Let time pass."""
        self.wall_ns += duration_ms * 1_000_000
        self.steady_ns += duration_ms * 1_000_000


def test_where_nobody_keeps_time_it_is_the_machine_s() -> None:
    desk = Desk()
    time = desk.a_process()

    desk.wall_ns -= HOUR_MS * 1_000_000

    assert time.utc_ms() == desk.wall_ns // 1_000_000
    assert time.differs_ms() == 0


def test_a_clock_set_back_an_hour_moves_no_process_nor_one_that_is_started_then() -> None:
    desk = Desk()
    control, engine = desk.a_process(), desk.a_process()
    control.follow_machine()
    began_ms = control.utc_ms()

    desk.pass_ms(60_000)
    desk.wall_ns -= HOUR_MS * 1_000_000
    late = desk.a_process()

    for process in (control, engine, late):
        assert process.utc_ms() == began_ms + 60_000
    assert control.differs_ms() == -HOUR_MS


def test_what_one_process_decides_all_follow_in_a_moment() -> None:
    desk = Desk()
    control, engine = desk.a_process(), desk.a_process()
    control.follow_machine()
    assert engine.utc_ms() == control.utc_ms()
    desk.wall_ns += HOUR_MS * 1_000_000

    moved_ms = control.follow_machine()
    desk.pass_ms(LOOK_EVERY_NS // 1_000_000 + 1)

    assert moved_ms == HOUR_MS
    assert engine.utc_ms() == control.utc_ms() == desk.wall_ns // 1_000_000
    assert control.follow_machine() == 0


@given(st.lists(st.integers(-HOUR_MS, HOUR_MS), max_size=6), st.integers(0, 5_000))
def test_whatever_is_set_the_studio_s_time_goes_on_evenly(sets_ms: list[int], step_ms: int) -> None:
    desk = Desk()
    time = desk.a_process()
    time.follow_machine()
    began_ms = time.utc_ms()

    for number, set_ms in enumerate(sets_ms, start=1):
        desk.wall_ns += set_ms * 1_000_000
        desk.pass_ms(step_ms)

        assert time.utc_ms() == began_ms + number * step_ms


def test_a_file_that_says_nothing_counts_as_none() -> None:
    desk = Desk()
    for nonsense in ("", "soon", "1e9", "٣" * 40 + "\n"):
        (runtime_folder() / "clock").write_text(nonsense, encoding="utf-8")

        assert desk.a_process().utc_ms() == NOW_NS // 1_000_000


def test_a_folder_that_can_not_be_written_leaves_the_machine_s_clock(home: Path) -> None:
    (home / "run" / "clock").mkdir(parents=True)
    desk = Desk()
    time = desk.a_process()

    time.follow_machine()

    assert time.utc_ms() == NOW_NS // 1_000_000


def test_what_strangers_compare_with_their_clock_is_the_machine_s() -> None:
    (runtime_folder() / "clock").write_text("0", encoding="ascii")

    assert abs(SystemClock().utc_ms() - MachineClock().utc_ms()) > HOUR_MS


def test_a_machine_that_turns_away_between_two_readings_did_not_set_its_clock() -> None:
    desk = Desk()
    desk.a_process().follow_machine()
    away = [30, 0, 30]

    def turning_away() -> int:
        desk.pass_ms(away.pop() if away else 0)
        return desk.steady_ns

    time = StudioTime(Machine(wall_ns=lambda: desk.wall_ns, steady_ns=turning_away))

    assert time.differs_ms() == 0
    desk.wall_ns -= 40_000_000
    assert time.differs_ms() == -40
