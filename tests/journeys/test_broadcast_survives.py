"""A broadcast without a window whose control room is killed: viewers see nothing of it."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.cli.running_broadcast import WITHIN_S, Running, pictures_in, studio_processes
from tests.journeys.keeping_up import CouldNotKeepUp, needs_a_machine_that_keeps_up


def is_control_room(process: psutil.Process) -> bool:
    """Return whether it is one that lives: a killed one stays listed until it is waited for."""
    try:
        return "control" in " ".join(process.cmdline())
    except psutil.Error:
        return False


@pytest.fixture(autouse=True)
def _no_process_left_behind(home: Path) -> Iterator[None]:
    yield
    for process in studio_processes(home):
        process.kill()


@needs_a_machine_that_keeps_up
def test_the_control_room_killed_in_mid_show_costs_no_picture(tmp_path: Path) -> None:
    running = Running(tmp_path, "--to", "null:")
    running.until_said("recording live")

    os.kill(running.pid_of("control"), signal.SIGKILL)
    running.until_said("Starting another one")
    deadline_s = time.monotonic() + WITHIN_S
    killed = psutil.Process(running.process.pid)
    while not any(is_control_room(child) for child in killed.children()):
        assert time.monotonic() < deadline_s
        time.sleep(0.05)

    assert running.interrupt() == 0, running.said
    frames = running.stats["frames"]
    assert isinstance(frames, dict)
    assert running.stats["engines_lost"] == 0
    if frames["ticks_lost"]:
        raise CouldNotKeepUp(str(frames))
    assert pictures_in(running.recording) == frames["encoded"]
