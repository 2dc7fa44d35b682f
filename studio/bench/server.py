"""A real RTMP server, nginx with its RTMP module, that records what reaches it."""

import getpass
import signal
import socket
import time
from pathlib import Path

from studio.bench import child
from studio.bench.child import Child, MeasurementFailed
from studio.core.errors import BadInput

_MODULE = "ngx_rtmp_module.so"
_MODULE_FOLDERS = ("/usr/lib/nginx/modules", "/usr/lib64/nginx/modules", "/usr/share/nginx/modules")
_STARTED_WITHIN_S = 5.0


class RtmpServer:
    """The server of one measurement, on a free port of 127.0.0.1.

    Attributes:
        recorded: Folder in which a file appears for every time somebody publishes.
        url: Where to publish, key included.

    Args:
        folder: Empty, for configuration, logs and recordings.
    """

    def __init__(self, folder: Path) -> None:
        self.recorded = folder / "recorded"
        self.recorded.mkdir()
        self._folder = folder
        self._port = free_port()
        self.url = f"rtmp://127.0.0.1:{self._port}/live/show"
        self._config = folder / "nginx.conf"
        self._config.write_text(_configuration(folder, self.recorded, self._port), encoding="utf-8")
        self._process: Child | None = None

    @property
    def pid(self) -> int:
        """Of the server that runs now; 0 when none does."""
        return self._process.pid if self._process else 0

    def start(self) -> None:
        """Start it and wait until it takes connections.

        Raises:
            MeasurementFailed: It did not come up.
        """
        log = self._folder / "nginx.log"
        nginx = child.program("nginx")
        command = [nginx, "-c", str(self._config), "-p", str(self._folder), "-e", str(log)]
        self._process = child.start(command, log=log)
        deadline_s = time.monotonic() + _STARTED_WITHIN_S
        while not _listens(self._port):
            if self._process.poll() is not None or time.monotonic() > deadline_s:
                raise MeasurementFailed(f"nginx did not start; see {log}")
            time.sleep(0.005)

    def kill(self) -> None:
        """End it as a crash would; every connection is cut."""
        if self._process is not None:
            child.kill(self._process)
            self._process = None

    def freeze(self) -> None:
        """Stop it from running; its connections stay open and nobody reads."""
        if self._process is not None:
            self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it run on."""
        if self._process is not None:
            self._process.send_signal(signal.SIGCONT)


def free_port() -> int:
    """Return a TCP port of 127.0.0.1 that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _listens(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), 0.5):
            return True
    except OSError:
        return False


def _module() -> Path:
    for folder in _MODULE_FOLDERS:
        path = Path(folder) / _MODULE
        if path.is_file():
            return path
    raise BadInput("cuecard bench needs nginx's RTMP module: install libnginx-mod-rtmp")


def _configuration(folder: Path, recorded: Path, port: int) -> str:
    # As root nginx would change to a user who may not write the recordings.
    user = "user root;" if getpass.getuser() == "root" else ""
    return f"""load_module {_module()};
{user} daemon off; master_process off; pid {folder}/nginx.pid;
events {{ worker_connections 64; }}
rtmp {{ access_log off; server {{ listen 127.0.0.1:{port}; chunk_size 4096;
  application live {{ live on; record all; record_path {recorded}; record_unique on; }} }} }}
"""
