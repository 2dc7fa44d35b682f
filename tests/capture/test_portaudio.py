"""A microphone through PortAudio, on a real sound server that is started, killed and restarted."""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.media_files import write_wav
from tests.servers.sound_server import SoundServer

WITHIN_S = 40.0

Report = dict[str, Any]


class Watched:
    """The process that has the microphone open, and what it said last."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.microphone_child", "default"],
            env=environment,
            cwd=Path(__file__).resolve().parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def until(self, condition: Callable[[Report], bool]) -> Report:
        """Return the first report from now on that fits."""
        deadline_s = time.monotonic() + WITHIN_S
        last = "nothing"
        while time.monotonic() < deadline_s:
            last = self._lines.get(timeout=WITHIN_S)
            report: Report = json.loads(last)
            if condition(report):
                return report
        pytest.fail(f"waited in vain; the last report was {last}")

    def close(self) -> None:
        """End it."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        try:
            self._process.wait(timeout=60)
        finally:
            self._process.kill()
            self._process.wait()
            self._reader.join()
            assert self._process.stdout is not None
            self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)


@pytest.fixture
def sound_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    server = SoundServer(tmp_path_factory.mktemp("pa"))
    server.start()
    yield server
    server.kill()


@pytest.fixture
def microphone(sound_server: SoundServer) -> Iterator[Watched]:
    watched = Watched(sound_server.environment)
    yield watched
    watched.close()


def test_what_is_played_is_heard_at_the_devices_own_rate(
    sound_server: SoundServer, microphone: Watched, tmp_path: Path
) -> None:
    first = microphone.until(lambda report: report["samples"] > 0)

    player = sound_server.play(write_wav(tmp_path / "beep.wav", seconds=5.0))
    loud = microphone.until(lambda report: report["peak"] > 0.3)
    player.kill()
    player.wait()

    assert "default" in first["listed"]
    assert loud["condition"] == "live"
    assert loud["channels"] == 2
    assert loud["rate_hz"] in (44_100, 48_000)


def test_a_killed_sound_server_is_lost_and_comes_back_by_itself(
    sound_server: SoundServer, microphone: Watched, tmp_path: Path
) -> None:
    microphone.until(lambda report: report["condition"] == "live")

    sound_server.kill()
    lost = microphone.until(lambda report: report["condition"] == "lost")
    sound_server.start()
    microphone.until(lambda report: report["condition"] == "live")
    player = sound_server.play(write_wav(tmp_path / "beep.wav", seconds=5.0))
    loud = microphone.until(lambda report: report["peak"] > 0.3)
    player.kill()
    player.wait()

    assert lost["text"].endswith(".")
    assert loud["condition"] == "live"


def test_without_a_sound_server_it_is_lost_and_there_when_the_server_is(
    sound_server: SoundServer,
) -> None:
    sound_server.kill()
    watched = Watched(sound_server.environment)
    try:
        watched.until(lambda report: report["condition"] == "lost")

        sound_server.start()

        assert watched.until(lambda report: report["samples"] > 0)["condition"] == "live"
    finally:
        watched.close()


def test_without_the_library_the_text_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "sounddevice.py").write_text("raise OSError('PortAudio library not found')\n")
    program = (
        "from studio.capture.registry import list_microphones\n"
        "from studio.core.errors import DeviceError\n"
        "try:\n    list_microphones()\n"
        "except DeviceError as error:\n    print(error)\n"
    )
    root = Path(__file__).resolve().parents[2]

    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}{root}"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert "libportaudio2" in ran.stdout
