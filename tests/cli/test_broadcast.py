"""A broadcast without a window, through its own control room and the real engine."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from studio.core.paths import cache_folder
from tests.cli.running_broadcast import WITHIN_S, Running, pictures_in, studio_processes

KEY = "live-key-that-nobody-may-see"


@pytest.fixture(autouse=True)
def _no_process_left_behind(home: Path) -> Iterator[None]:
    yield
    left = studio_processes(home)
    for process in left:
        process.kill()
    assert left == []


def test_a_show_is_recorded_picture_by_picture_and_nothing_is_left_behind(
    tmp_path: Path,
) -> None:
    running = Running(tmp_path, "--seconds", "2", "--to", "null:")

    assert running.end() == 0, running.said

    stats = running.stats
    frames = stats["frames"]
    assert isinstance(frames, dict)
    assert stats["ok"]
    assert frames["composed"] == frames["encoded"] + frames["dropped"]
    assert pictures_in(running.recording) == frames["encoded"]
    assert not list((cache_folder() / "sessions").iterdir())


def test_the_engine_killed_in_mid_show_is_back_on_air_and_the_loss_is_said(
    tmp_path: Path,
) -> None:
    running = Running(tmp_path)
    running.until_said("recording live")
    time.sleep(1.0)  # something to lose

    os.kill(running.pid_of("engine"), signal.SIGKILL)
    running.until_said("No picture")
    deadline_s = time.monotonic() + WITHIN_S
    second = tmp_path / "show.part2.mkv"
    while not (second.exists() and second.stat().st_size > 10_000):
        assert time.monotonic() < deadline_s, running.said
        time.sleep(0.05)

    assert running.interrupt() == 1
    assert "another took its place" in running.said
    assert pictures_in(running.recording) > 0
    assert pictures_in(second) > 0


def test_a_key_is_in_no_file_no_argument_and_no_word(home: Path, tmp_path: Path) -> None:
    command = ("--to", "rtmp://127.0.0.1:9/app", "--key-env", "TEST_KEY", "--seconds", "2")
    os.environ["TEST_KEY"] = KEY
    try:
        running = Running(tmp_path, *command)
    finally:
        del os.environ["TEST_KEY"]
    running.until_said("On air")
    arguments = [" ".join(process.cmdline()) for process in studio_processes(home)]

    assert running.end() == 1  # nobody listens on that port

    assert len(arguments) == 3
    assert not [line for line in arguments if KEY in line]
    folders = (tmp_path, home)
    written = [path for one in folders for path in one.rglob("*") if path.is_file()]
    assert any(path.name == "control.log" for path in written)
    assert not [path for path in written if KEY.encode() in path.read_bytes()]
    assert "never was on air" in running.said


def test_a_broadcast_whose_command_was_killed_stays_on_air_until_it_is_ended(
    tmp_path: Path,
) -> None:
    running = Running(tmp_path)
    running.until_said("recording live")
    engine, control = running.pid_of("engine"), running.pid_of("control")

    running.process.kill()
    running.end()
    assert psutil.pid_exists(engine)
    assert psutil.pid_exists(control)
    done = subprocess.run(
        [sys.executable, "-m", "studio", "end"],
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "1 broadcast ended" in done.stdout
    assert pictures_in(running.recording) > 0
