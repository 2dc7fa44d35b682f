"""The engine as a process: found, spoken with, terminated."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import av
import pytest

from studio.core.ids import DestinationId
from studio.core.process import read_rendezvous, rendezvous_path
from studio.core.source_spec import TONE
from studio.engine.devices import list_devices
from studio.protocol.engine_messages import EngineSnapshot, OpenSources, OutputSpec, StartOutput
from studio.protocol.messages import Done
from tests.engine.engine_client import a_client
from tests.engine.test_service import SETUP
from tests.engine.test_source_desk import SMALL
from tests.waiting import wait_until


@pytest.fixture
def engine() -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [sys.executable, "-m", "studio", "--process", "engine"], stdout=subprocess.PIPE
    ) as process:
        yield process
        if process.poll() is None:
            process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to be told by")
def test_a_terminated_engine_closes_its_recording_first(
    engine: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    wait_until(lambda: read_rendezvous("engine"), "the engine says where it is", within_s=60)
    at = read_rendezvous("engine")
    assert at is not None
    client, path = a_client(at), tmp_path / "show.mkv"
    recording = OutputSpec(destination_id=DestinationId("recording"), name="r", url=str(path))
    for instruction in (
        SETUP,
        OpenSources(camera=SMALL, microphone=TONE),
        StartOutput(output=recording),
    ):
        assert isinstance(client.answer_to(client.ask(instruction)), Done)
    client.wait_for(EngineSnapshot, lambda s: s.outputs and s.outputs[0].frames_sent > 20)

    engine.send_signal(signal.SIGTERM)

    assert client.is_hung_up_on()
    client.close()
    assert engine.wait(60) == 0
    assert not rendezvous_path("engine").exists()
    with av.open(str(path)) as container:
        assert sum(1 for _ in container.decode(video=0)) > 20


def test_devices_are_said_in_the_words_of_the_protocol() -> None:
    for device in list_devices():
        assert device.name
        assert device.kind.value in ("camera", "microphone")
