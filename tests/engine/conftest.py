"""What the engine's tests share: an engine that serves, and a pipeline without the messages."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from studio.core.clock import SystemClock
from studio.core.process import Rendezvous, read_rendezvous
from studio.core.source_spec import TONE
from studio.engine.media import Media, MediaPorts
from studio.engine.service import EngineService
from studio.overlay.fonts import ensure_gui_application
from studio.protocol.engine_messages import SetProgram
from tests.builders import a_scene, a_show
from tests.engine.engine_client import EngineClient, a_client
from tests.engine.pipelines import PORTRAIT, Pipeline, set_up
from tests.engine.test_source_desk import SMALL
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


@pytest.fixture
def pipeline(tmp_path: Path) -> Iterator[Pipeline]:
    ensure_gui_application()
    on_air: list[tuple[int, int, int]] = []
    ports = MediaPorts(
        clock=SystemClock(),
        key_of=lambda _: None,
        changed=lambda: None,
        on_air=lambda *news: on_air.append(news),
        ring_folder=tmp_path,
    )
    media = Media(ports)
    media.start()
    yield Pipeline(media, on_air)
    media.close()


@pytest.fixture
def ready(pipeline: Pipeline) -> Pipeline:
    """A pipeline with camera, microphone, a scene and the portrait canvas."""
    pipeline.media.set_up(set_up())
    pipeline.media.open_sources(SMALL, TONE)
    pipeline.media.set_program(SetProgram(revision=1, scenes=(a_scene(a_show(), canvas=PORTRAIT),)))
    wait_until(lambda: pipeline.on_air, "the scene is on air")
    return pipeline
