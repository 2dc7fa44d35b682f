"""A broadcast without a window, through its own control room and the real engine."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import av
import psutil
import pytest

from studio.core.paths import cache_folder

KEY = "live-key-that-nobody-may-see"
WITHIN_S = 60.0


class Running:
    """A broadcast that was started, and what it said so far."""

    def __init__(self, folder: Path, *words: str) -> None:
        self.recording = folder / "show.mkv"
        self.stats_path = folder / "stats.json"
        self._said = folder / "said.txt"
        command = [sys.executable, "-m", "studio", "broadcast", "--headless"]
        command += ["--canvas", "1280x720@25", "--record", str(self.recording)]
        command += ["--stats", str(self.stats_path), *words]
        with self._said.open("w", encoding="utf-8") as said:
            self.process = subprocess.Popen(command, stdout=said, stderr=said)

    @property
    def said(self) -> str:
        """What it printed."""
        return self._said.read_text(encoding="utf-8")

    @property
    def stats(self) -> dict[str, object]:
        """What it wrote at its end."""
        content = json.loads(self.stats_path.read_text(encoding="utf-8"))
        assert isinstance(content, dict)
        return content

    def until_said(self, words: str) -> None:
        """Wait until it printed something."""
        deadline_s = time.monotonic() + WITHIN_S
        while words not in self.said:
            assert time.monotonic() < deadline_s, self.said
            assert self.process.poll() is None, self.said
            time.sleep(0.05)

    def pid_of(self, name: str) -> int:
        """Return the pid of its control room or engine."""
        (session,) = (cache_folder() / "sessions").iterdir()
        found = json.loads((session / "run" / f"{name}.json").read_text(encoding="utf-8"))
        return int(found["pid"])

    def end(self) -> int:
        """Wait for its end and return the exit code."""
        return self.process.wait(timeout=WITHIN_S)

    def interrupt(self) -> int:
        """Press Ctrl+C and wait for its end."""
        self.process.send_signal(signal.SIGINT)
        return self.end()


def studio_processes(home: Path) -> list[psutil.Process]:
    found = []
    for process in psutil.process_iter():
        try:
            ours = process.environ().get("CUECARD_HOME") == str(home)
            if ours and process.pid != os.getpid() and process.status() != "zombie":
                found.append(process)
        except (psutil.Error, OSError):
            continue
    return found


@pytest.fixture(autouse=True)
def _no_process_left_behind(home: Path) -> Iterator[None]:
    yield
    left = studio_processes(home)
    for process in left:
        process.kill()
    assert left == []


def pictures_in(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(1 for packet in container.demux(video=0) if packet.size)


def is_control_room(process: psutil.Process) -> bool:
    """Return whether it is one that lives: a killed one stays listed until it is waited for."""
    try:
        return "control" in " ".join(process.cmdline())
    except psutil.Error:
        return False


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
    assert frames["ticks_lost"] == 0
    assert pictures_in(running.recording) == frames["encoded"]


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
