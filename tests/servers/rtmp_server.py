"""A real RTMP server: nginx with its RTMP module, which a test starts, kills, stops and resumes.

It listens on 127.0.0.1 alone, asks the test whether a key may publish, and records everything.
"""

import contextlib
import shutil
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

_MODULES = (
    Path("/usr/lib/nginx/modules/ngx_rtmp_module.so"),
    Path("/usr/share/nginx/modules/ngx_rtmp_module.so"),
    Path("/opt/homebrew/lib/nginx/modules/ngx_rtmp_module.so"),
)
_CONFIG = """\
load_module {module};
daemon off; master_process off; pid {folder}/nginx.pid; error_log {folder}/error.log info;
events {{ worker_connections 64; }}
rtmp {{ server {{
  listen 127.0.0.1:{port}; chunk_size 4096; ping 5s; ping_timeout 5s;
  application live {{
    live on; drop_idle_publisher 30s;
    on_publish http://127.0.0.1:{callback_port}/on_publish;
    record all; record_path {folder}/received; record_unique on; record_suffix .flv;
  }}
}} }}
"""
STARTS_WITHIN_S = 10.0


def free_port() -> int:
    """Return a TCP port on 127.0.0.1 that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class KeyDesk:
    """The HTTP end that the server asks about every key: 200, or 403."""

    def __init__(self, allowed: Callable[[str], bool]) -> None:
        desk = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                asked = parse_qs(self.rfile.read(length).decode())
                key = asked.get("name", [""])[0]
                desk.keys.append(key)
                desk.questions.append(asked)
                self.send_response(200 if allowed(key) else 403)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.keys: list[str] = []
        self.questions: list[dict[str, list[str]]] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = int(self._server.server_address[1])
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    def close(self) -> None:
        """End the thread and free the port."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class RtmpServer:
    """One nginx process.

    Attributes:
        port: Where it listens, the same after every start.
        keys: Keys that somebody wanted to publish under, in order, without their queries.
        questions: What the server asked about each, the parts of the query among it.
    """

    def __init__(self, folder: Path, allowed: Callable[[str], bool] = lambda _: True) -> None:
        module = next((path for path in _MODULES if path.exists()), None)
        nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/sbin")
        if module is None or nginx is None:
            pytest.fail("nginx with its RTMP module is not installed: make setup")
        self._nginx = nginx
        self._folder = folder
        self._desk = KeyDesk(allowed)
        self.port = free_port()
        self.keys = self._desk.keys
        self.questions = self._desk.questions
        (folder / "received").mkdir(parents=True)
        folder.chmod(0o755)
        (folder / "received").chmod(0o777)  # started by root, nginx becomes somebody else
        self._config = folder / "nginx.conf"
        self._config.write_text(
            _CONFIG.format(
                module=module, folder=folder, port=self.port, callback_port=self._desk.port
            )
        )
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def url(self) -> str:
        """The address without a key."""
        return f"rtmp://127.0.0.1:{self.port}/live"

    def start(self) -> None:
        """Start it, and wait until it listens."""
        self._process = subprocess.Popen(
            [self._nginx, "-p", str(self._folder), "-c", str(self._config)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline_s = time.monotonic() + STARTS_WITHIN_S
        while time.monotonic() < deadline_s:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)):
                return
            time.sleep(0.01)
        pytest.fail(f"nginx did not start: {(self._folder / 'error.log').read_text()[-2000:]}")

    def kill(self) -> None:
        """Kill it, as a power cut would."""
        self._signal(signal.SIGKILL)
        if self._process is not None:
            self._process.wait()
        self._process = None

    def pause(self) -> None:
        """Make it do nothing at all while its connections stay open."""
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Let it go on."""
        self._signal(signal.SIGCONT)

    def close(self) -> None:
        """End it in order, recordings written."""
        if self._process is not None:
            self._signal(signal.SIGCONT)
            self._signal(signal.SIGTERM)
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                self.kill()
        self._process = None
        self._desk.close()

    def received(self) -> list[Path]:
        """Return the recordings, oldest first: one for each time pictures came."""
        files = (f for f in (self._folder / "received").glob("*.flv") if f.stat().st_size > 2_000)
        return sorted(files, key=lambda path: path.stat().st_mtime_ns)

    def _signal(self, number: int) -> None:
        if self._process is not None:
            self._process.send_signal(number)


@contextlib.contextmanager
def rtmp_server(
    folder: Path, allowed: Callable[[str], bool] = lambda _: True
) -> Iterator[RtmpServer]:
    """Run a server for as long as the test needs it."""
    server = RtmpServer(folder, allowed)
    try:
        yield server
    finally:
        server.close()


def count_packets(path: Path, kind: str = "v") -> int:
    """Return how many pictures (`v`) or pieces of sound (`a`) a file holds, as ffprobe counts."""
    counted = subprocess.run(
        ["ffprobe", "-v", "error", "-select_streams", kind, "-count_packets",
         "-show_entries", "stream=nb_read_packets", "-of", "csv=p=0", str(path)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return int(counted.stdout.strip().rstrip(",") or 0)


def decode_complaints(path: Path) -> str:
    """Return what ffmpeg says against a file when it decodes all of it; empty when it is whole."""
    decoded = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", str(path), "-f", "null", "-"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return decoded.stderr.strip()
