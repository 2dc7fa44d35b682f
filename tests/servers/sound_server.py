"""A real sound server (PulseAudio) whose loudspeaker is none and whose microphone hears it."""

import os
import subprocess
import time
from pathlib import Path

STARTS_WITHIN_S = 40.0


class SoundServer:
    """A PulseAudio of our own: a loudspeaker that is none, whose monitor is the microphone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        home = folder / "pulse-home"
        home.mkdir()
        alsa = home / ".asoundrc"
        alsa.write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
        socket = folder / "native"
        self._socket = socket
        self.environment = {
            **os.environ,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_SERVER": f"unix:{socket}",
            "PULSE_SOURCE": "cue.monitor",
            "PULSE_COOKIE": str(folder / "cookie"),
        }
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it listens."""
        environment = {k: v for k, v in self.environment.items() if k != "PULSE_SERVER"}
        self._socket.unlink(missing_ok=True)
        with (self.folder / "pulse.log").open("ab") as log:
            self._running = subprocess.Popen(
                [
                    "pulseaudio",
                    "--daemonize=no",
                    "-n",
                    "--use-pid-file=no",
                    "--exit-idle-time=-1",
                    "--disable-shm=yes",
                    "-L",
                    "module-null-sink sink_name=cue rate=48000",
                    "-L",
                    f"module-native-protocol-unix socket={self._socket} auth-anonymous=1",
                ],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        deadline_s = time.monotonic() + STARTS_WITHIN_S
        while not self._socket.exists():
            assert time.monotonic() < deadline_s
            time.sleep(0.02)

    def kill(self) -> None:
        """Kill it as a crash would."""
        if self._running is not None:
            self._running.kill()
            self._running.wait()
            self._running = None

    def play(self, path: Path) -> "subprocess.Popen[bytes]":
        """Play a file into the loudspeaker."""
        return subprocess.Popen(
            ["paplay", "--device=cue", str(path)],
            env=self.environment,
            stderr=subprocess.DEVNULL,
        )
