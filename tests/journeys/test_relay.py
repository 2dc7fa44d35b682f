"""A producer far away, in real processes: studio, agency's server, `cuecard producer`, a page."""

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from studio.cli.client import StudioClient
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.door_commands import OfferPairing, SetDoor
from studio.protocol.door_reports import Gate
from studio.protocol.setup_commands import ChooseSources
from studio.protocol.show_commands import SetRundown
from studio.show.cue import CueKind
from studio.show.state import ShowState
from tests.builders import a_cue
from tests.fakes.studio_room import ALL_TOPICS, a_client
from tests.journeys.studio_run import PATIENCE_S, studio_run, wait_for
from tests.remote.relay.far import PLACE, RELAY_VARIABLE, a_hub
from tests.servers.nats_server import Known, NatsServer

CUES = tuple(
    a_cue(f"cue-{number}", kind=CueKind.BREAK, product_id=None, points=(), offer=None)
    for number in range(3)
)


class FarPage:
    """A browser at `cuecard producer`."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._number = 0

    def say(self, **said: object) -> None:
        """Send a message."""
        self._connection.send(json.dumps(said))

    def until(self, kind: str) -> dict[str, Any]:
        """Listen until a message of a kind comes."""
        while True:
            said: dict[str, Any] = json.loads(self._connection.recv(timeout=PATIENCE_S))
            if said["type"] == kind:
                return said

    def picture(self) -> bytes:
        """Return the next picture."""
        while not isinstance(came := self._connection.recv(timeout=PATIENCE_S), bytes):
            continue
        return came

    def ask(self, command: str, **fields: object) -> dict[str, Any]:
        """Ask for something and return the answer."""
        self._number += 1
        told = {"type": command, **fields}
        self.say(type="Request", request_id=self._number, command=told, key=uuid4().hex)
        while True:
            said: dict[str, Any] = json.loads(self._connection.recv(timeout=PATIENCE_S))
            if said.get("request_id") == self._number:
                return said


class Producer:
    """`cuecard producer`, as somebody far away runs it."""

    def __init__(self, server: NatsServer, who: Known, folder: Path) -> None:
        seed = folder / "person.seed"
        seed.write_text(who.seed, encoding="ascii")
        where = ["--relay", server.url, "--studio", f"{PLACE.agency}/{PLACE.studio}"]
        words = ["producer", *where, "--creds", str(seed), "--listen", "127.0.0.1:0"]
        environment = {name: value for name, value in os.environ.items() if name != RELAY_VARIABLE}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "studio", *words],
            stdout=subprocess.PIPE,
            text=True,
            env={**environment, "CUECARD_HOME": str(folder / "elsewhere")},
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reading = threading.Thread(target=self._read, name="producer's words")
        self._reading.start()
        self.address = self.until("The page: ").removeprefix("The page: ")

    def until(self, words: str) -> str:
        """Return the next line that has these words."""
        while True:
            line = self._lines.get(timeout=PATIENCE_S)
            if words in line:
                return line

    def end(self) -> int:
        """End it as Ctrl+C does; return its exit code."""
        self._process.send_signal(signal.SIGINT)
        try:
            return self._process.wait(PATIENCE_S)
        finally:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            self._process.wait()
            self._reading.join(PATIENCE_S)
            assert self._process.stdout is not None
            self._process.stdout.close()

    @contextmanager
    def page(self, path: str = "/studio") -> Iterator[FarPage]:
        """Open a WebSocket as the page does."""
        own = self.address.partition("/#")[0]
        with connect(
            own.replace("http:", "ws:") + path,
            origin=Origin(own),
            subprotocols=[Subprotocol("cuecard.v5")],
            compression=None,
            max_size=2**22,
            open_timeout=PATIENCE_S,
            close_timeout=1,
        ) as connection:
            yield FarPage(connection)

    @property
    def token(self) -> str:
        """What the address has behind the #."""
        return self.address.partition("/#")[2]

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line.rstrip("\n"))


@dataclass
class Far:
    """A studio whose relay's gate is open, a server, and a producer far away."""

    host: StudioClient
    server: NatsServer
    producer: Producer

    @property
    def show(self) -> ShowState:
        """The show as the host sees it."""
        assert self.host.show is not None
        return self.host.show

    def code(self) -> str:
        """Have a code on offer and return it."""
        self.host.request(OfferPairing(role="producer"))
        wait_for("a code is on offer", lambda: bool(self._code()), client=self.host)
        return self._code()

    def _code(self) -> str:
        door = self.host.door
        return door.offer.code if door is not None and door.offer is not None else ""


@pytest.fixture
def far(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Far]:
    """Have everything run, and nobody let in yet."""
    with a_hub(tmp_path) as (server, studio_key, person_key):
        monkeypatch.setenv(RELAY_VARIABLE, studio_key.seed)
        with studio_run() as studio, a_client("Ana", topics=(*ALL_TOPICS, "door")) as host:
            pattern = SourceSpec(kind=SourceKind.PATTERN)
            tone = SourceSpec(kind=SourceKind.TONE)
            studio.client.request(ChooseSources(camera=pattern, microphone=tone))
            name = f"{PLACE.agency}/{PLACE.studio}"
            host.request(SetDoor(gate=Gate.RELAY, is_open=True, address=server.url, studio=name))
            producer = Producer(server, person_key, tmp_path)
            try:
                producer.until("has not let you in yet")
                yield Far(host, server, producer)
            finally:
                ended = producer.end()
            assert ended == 0


def test_a_producer_far_away_sees_and_takes_though_the_server_dies(far: Far) -> None:
    far.host.request(SetRundown(cues=CUES))
    with far.producer.page() as page:
        page.say(type="Pair", code=far.code(), name="Ben", topics=["show"])
        assert page.until("Entered")["role"] == "producer"
        far.producer.until("you are in, as Ben")
        page.until("ShowChanged")
        with far.producer.page("/picture") as looking:
            looking.say(type="Enter", token=far.producer.token)
            looking.until("Entered")
            pictures = [looking.picture() for _ in range(3)]
        assert page.ask("SetPreview", cue_id="cue-0")["type"] == "Done"
        assert page.ask("Take", expected_preview="cue-0")["type"] == "Done"

        far.server.kill()
        assert page.until("Gone")["code"] == "relay"
        old = page.ask("Take", expected_preview="cue-1")
        waiting = page.ask("SendPrompt", text="I am cut off")
        far.server.start()
        page.until("Entered")
        carried = page.until("Carried")
        taken = page.ask("Take", expected_preview="cue-1")

    assert old["code"] == "away"
    assert "waits" in waiting["text"]
    assert carried["answer"]["type"] == "Done"
    assert taken["type"] == "Done"
    wait_for("it is taken", lambda: far.show.program.cue_id == "cue-1", client=far.host)
    assert [prompt.text for prompt in far.show.prompts] == ["I am cut off"]
    assert httpx.get(far.producer.address.partition("#")[0]).status_code == 200
    assert all(jpeg.startswith(b"\xff\xd8\xff") for jpeg in pictures)
    assert len(set(pictures)) == 3
