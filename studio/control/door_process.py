"""The door's process, as the control room starts it."""

import importlib
import subprocess
from collections.abc import Mapping
from typing import Protocol, cast

from studio.core.addresses import lan_addresses, local_name
from studio.core.process import start_child
from studio.protocol.door_start import DOOR_VARIABLE, DoorStart, encode_start

_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""Small pictures are scaled for the pages; the libraries would take every core for it."""


class RunningDoor(Protocol):
    """A door that was started."""

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        ...

    def kill(self) -> None:
        """End it, whatever it does."""
        ...


class DoorStarter(Protocol):
    """How a door is started; tests start another one."""

    @property
    def kept(self) -> bool:
        """Whether the authority behind the certificate will be there the next time."""
        ...

    def start(self, port: int, secret: str, variables: Mapping[str, str]) -> RunningDoor:
        """Start one that connects to this port and knows this secret; takes its time.

        Raises:
            OSError: It can't be started.
        """
        ...


class _Authority(Protocol):
    kept: bool


class _Certificate(Protocol):
    key_pem: str
    password: str
    chain_pem: str


class _Authorities(Protocol):
    def load_authority(self) -> _Authority: ...

    def issue(self, authority: _Authority, names: tuple[str, ...]) -> _Certificate: ...


class ChildProcess:
    """A door in a process of its own."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._child = child

    @property
    def alive(self) -> bool:
        """See `RunningDoor.alive`."""
        return self._child.poll() is None

    def kill(self) -> None:
        """See `RunningDoor.kill`."""
        self._child.kill()
        self._child.wait()


class ChildDoor:
    """The studio's own door process."""

    def __init__(self) -> None:
        self._authority: _Authority | None = None

    @property
    def kept(self) -> bool:
        """See `DoorStarter.kept`."""
        return self._authority is None or self._authority.kept

    def start(self, port: int, secret: str, variables: Mapping[str, str]) -> ChildProcess:
        """See `DoorStarter.start`."""
        # Loaded here: most studios never open the door, and the library takes a moment.
        made = cast(_Authorities, importlib.import_module("studio.control.door_authority"))
        if self._authority is None:
            self._authority = made.load_authority()
        certificate = made.issue(self._authority, own_names())
        start = DoorStart(
            port=port,
            secret=secret,
            key_pem=certificate.key_pem,
            password=certificate.password,
            chain_pem=certificate.chain_pem,
        )
        given = {DOOR_VARIABLE: encode_start(start), **_ONE_THREAD, **variables}
        return ChildProcess(start_child("door", given, own_session=True))


def own_names() -> tuple[str, ...]:
    """Return what the certificate must be good for, besides loopback."""
    name = local_name()
    return (*lan_addresses(), *((name,) if name else ()))
