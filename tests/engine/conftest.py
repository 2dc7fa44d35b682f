"""What the engine's tests share: an engine that serves."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from studio.core.clock import SystemClock
from studio.core.process import Rendezvous, read_rendezvous
from studio.engine.service import EngineService
from studio.overlay.fonts import ensure_gui_application
from tests.engine.engine_client import EngineClient, a_client
from tests.waiting import wait_until


@dataclass(slots=True)
class Serving:
    """An engine that serves, and the clients a test made."""

    service: EngineService
    thread: threading.Thread
    at: Rendezvous
    clients: list[EngineClient] = field(default_factory=list)

    def client(self) -> EngineClient:
        """Return a client that is welcome."""
        self.clients.append(a_client(self.at))
        return self.clients[-1]

    def stranger(self) -> EngineClient:
        """Return a client that has said nothing yet."""
        self.clients.append(EngineClient(self.at.port))
        return self.clients[-1]


@pytest.fixture
def serving() -> Iterator[Serving]:
    ensure_gui_application()
    service = EngineService(SystemClock())
    thread = threading.Thread(target=service.run, name="engine")
    thread.start()
    wait_until(lambda: read_rendezvous("engine"), "the engine says where it is")
    at = read_rendezvous("engine")
    assert at is not None
    made = Serving(service, thread, at)
    yield made
    service.shut_down()
    thread.join()
    for client in made.clients:
        client.close()
