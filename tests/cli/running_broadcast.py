"""A broadcast without a window that runs, for tests that look at it from outside."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import av
import psutil

from studio.core.paths import cache_folder

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


def pictures_in(path: Path) -> int:
    """Return how many pictures a file has."""
    with av.open(str(path)) as container:
        return sum(1 for packet in container.demux(video=0) if packet.size)


def studio_processes(home: Path) -> list[psutil.Process]:
    """Return what runs with this home folder."""
    found = []
    for process in psutil.process_iter():
        try:
            ours = process.environ().get("CUECARD_HOME") == str(home)
            if ours and process.pid != os.getpid() and process.status() != "zombie":
                found.append(process)
        except (psutil.Error, OSError):
            continue
    return found
