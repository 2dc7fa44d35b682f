"""A studio in its real processes, driven by a client of the real protocol."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from studio.catalogue.product import LocalText, Product
from studio.cli.client import StudioClient
from studio.core.errors import ConnectionLost, RefusedElsewhere
from studio.core.ids import DestinationId, ProductId, SecretName
from studio.core.money import Money
from studio.core.process import ProcessName, is_running, read_rendezvous
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.reports import OutputReport, OutputState, SourceReport
from studio.protocol.setup_commands import (
    ChooseSources,
    CloseStudio,
    EndShow,
    GoLive,
    HoldKey,
    SaveDestination,
    SetCanvases,
    SetRecording,
)
from studio.protocol.show_commands import SetCard, ShowCard
from studio.show.canvas import parse_canvas
from studio.show.destination import Destination
from studio.storage.place import database_path
from tests.fakes.ready_database import lay_ready_database

PATIENCE_S = 60.0
_WINDOW = "from studio.ui.app import run; raise SystemExit(run())"


def wait_for(
    what: str, condition: Callable[[], bool], *, client: StudioClient | None = None
) -> None:
    """Wait until something is so; a client keeps listening meanwhile."""
    deadline_s = time.monotonic() + PATIENCE_S
    while not condition():
        if time.monotonic() > deadline_s:
            told = f"; last told: {client.health}" if client else ""
            pytest.fail(f"it never came about that {what}{told}")
        if client is None:
            time.sleep(0.02)
        else:
            client.wait_for_news(0.1)


def a_watch() -> Product:
    """Return a product whose card covers the lower part of the picture."""
    return Product(
        product_id=ProductId("watch"),
        titles=(LocalText(language="es", text="Trek Watch S2"),),
        facts=("AMOLED 1.43″", "5 ATM", "14 días"),
        price=Money(amount_minor=3890, currency="EUR"),
        list_price=Money(amount_minor=5990, currency="EUR"),
        market="es-ES",
        stock=23,
        stock_full=100,
    )


class StudioRun:
    """A control room, its engine, and this test as the host.

    Attributes:
        client: The host; what it was told last is in `client.show` and `client.health`.
    """

    def __init__(self) -> None:
        lay_ready_database(database_path())
        self.client = StudioClient("Host")
        self.client.attach()
        self._windows: list[subprocess.Popen[bytes]] = []
        wait_for(
            "the engine is there", lambda: self.client.health.engine_running, client=self.client
        )

    # --- the show ------------------------------------------------------------------------------

    def prepare(self, camera: SourceSpec, microphone: SourceSpec, canvas: str) -> None:
        """Choose sources and canvas and put a card on."""
        self.client.request(SetCanvases(canvases=(parse_canvas(canvas),)))
        self.client.request(ChooseSources(camera=camera, microphone=microphone))
        self.client.request(SetCard(product=a_watch()))
        self.client.request(ShowCard(shown=True))

    def add_destination(self, name: str, url: str, key: str) -> DestinationId:
        """Add a destination whose key lasts for this run."""
        secret = SecretName(f"stream-{name}")
        destination = Destination(
            destination_id=DestinationId(name), name=name, url=url, secret_name=secret
        )
        self.client.request(HoldKey(secret_name=secret, key=key))
        self.client.request(SaveDestination(destination=destination))
        return destination.destination_id

    def record_to(self, path: Path | None) -> None:
        """Record to this file, or not at all."""
        record = SetRecording(record=path is not None, path=str(path) if path else "")
        self.client.request(record)

    def go_live(self) -> None:
        """Go on air and wait until every output is live."""
        self.client.request(GoLive())
        wait_for("every output is live", self.all_live, client=self.client)

    def end(self) -> None:
        """Go off air."""
        self.client.request(EndShow())

    def stay(self, seconds: float) -> None:
        """Let the show run; the only waiting by the clock that a journey needs."""
        deadline_s = time.monotonic() + seconds
        while (left_s := deadline_s - time.monotonic()) > 0:
            self.client.wait_for_news(left_s)

    # --- what is so ----------------------------------------------------------------------------

    def output(self, name: str) -> OutputReport | None:
        """Return an output's last report."""
        return next((o for o in self.client.health.outputs if o.destination_id == name), None)

    def is_live(self, name: str) -> bool:
        """Return whether an output is live."""
        report = self.output(name)
        return report is not None and report.state is OutputState.LIVE

    def all_live(self) -> bool:
        """Return whether there are outputs and every one is live."""
        outputs = self.client.health.outputs
        return bool(outputs) and all(o.state is OutputState.LIVE for o in outputs)

    def source(self, role: str) -> SourceReport | None:
        """Return how camera or microphone does."""
        return next((s for s in self.client.health.sources if s.role == role), None)

    # --- processes -----------------------------------------------------------------------------

    def pid(self, name: ProcessName) -> int:
        """Return the pid of the control room or the engine that runs now."""
        found = read_rendezvous(name)
        assert found is not None, f"no {name} runs"
        return found.pid

    def kill(self, name: ProcessName) -> int:
        """Kill -9 a process and return its pid."""
        pid = self.pid(name)
        os.kill(pid, signal.SIGKILL)
        wait_for(f"the {name} is dead", lambda: not is_running(pid))
        return pid

    def attach_again(self) -> None:
        """Attach to the control room, starting one if need be, as a window would."""
        self.client.attach()

    def open_window(self) -> subprocess.Popen[bytes]:
        """Start a window in a process of its own, without a screen, and wait until it is there."""
        window = subprocess.Popen(
            [sys.executable, "-c", _WINDOW],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._windows.append(window)
        wait_for("the window attached", lambda: self._is_attached(window), client=self.client)
        return window

    def _is_attached(self, window: subprocess.Popen[bytes]) -> bool:
        assert window.poll() is None, "the window did not stay open"
        found = read_rendezvous("control")
        roads = psutil.Process(window.pid).net_connections("tcp")
        return found is not None and any(r.raddr and r.raddr.port == found.port for r in roads)

    def close(self) -> None:
        """End everything this run started."""
        for window in self._windows:
            if window.poll() is None:
                window.kill()
            window.wait()
        pids = [found.pid for name in ("control", "engine") if (found := read_rendezvous(name))]
        for goodbye in (EndShow(), CloseStudio()):
            with contextlib.suppress(ConnectionLost, RefusedElsewhere):
                self.client.request(goodbye)
        self.client.close()
        _end(pids)


def _end(pids: list[int]) -> None:
    """Wait for processes to end by themselves, and end those that don't."""
    deadline_s = time.monotonic() + PATIENCE_S
    while any(is_running(pid) for pid in pids) and time.monotonic() < deadline_s:
        time.sleep(0.05)
    left = [pid for pid in pids if is_running(pid)]
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    assert not left, f"did not end by themselves: {left}"


@contextlib.contextmanager
def studio_run() -> Iterator[StudioRun]:
    """Run a studio for as long as the test needs it."""
    run = StudioRun()
    try:
        yield run
    finally:
        run.close()


def file_source(path: Path) -> SourceSpec:
    """Return a media file as a source."""
    return SourceSpec(kind=SourceKind.FILE, name=str(path))


def renamed(spec: SourceSpec, name: str) -> SourceSpec:
    """Return the same kind of source at another place."""
    return replace(spec, name=name)
