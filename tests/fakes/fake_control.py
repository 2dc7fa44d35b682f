"""A control room for the window's tests: a real loopback server, the real codec, no show behind it.

It answers every command as it is told to, keeps what it was asked, and pushes what the test says.
"""

import contextlib
import os
import socket
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from studio.core.errors import ProtocolError
from studio.core.process import Rendezvous
from studio.protocol.codec import decode_from_client, encode
from studio.protocol.handshake import greet, new_secret, verify
from studio.protocol.message import VERSION, Message, Topic
from studio.protocol.messages import (
    Command,
    Denied,
    DevicesListed,
    Done,
    HealthChanged,
    Hello,
    Identify,
    Request,
    ShowChanged,
    Welcome,
)
from studio.protocol.reports import Device, Health
from studio.protocol.setup_commands import ListDevices
from studio.show.state import ShowState

Answer = Callable[[Request], Message | None]
C = TypeVar("C", bound=Message)


def done(request: Request) -> Message | None:
    """Answer that the command was carried out."""
    return Done(request_id=request.request_id)


def denied(request: Request) -> Message | None:
    """Answer that the command was refused."""
    return Denied(request_id=request.request_id, code="refused", text="No. Nothing was changed.")


def silence(_request: Request) -> Message | None:
    """Answer nothing."""
    return None


class FakeControl:
    """Serves any number of clients, one thread each.

    Attributes:
        commands: What was asked, in order.
        requests: The same, with number, key and what the sender saw.
        identities: How clients introduced themselves.
        answer: What a request is answered with; None: not at all.
        devices: What `ListDevices` gives.
        topics: What else is told to everyone who comes in and asked for it.
        told: What a kind of command is told before `Done`.
    """

    def __init__(self, show: ShowState, health: Health | None = None) -> None:
        self.show = show
        self.health = health or Health(engine_running=True, engine_starts=1)
        self.commands: list[Command] = []
        self.requests: list[Request] = []
        self.identities: list[Identify] = []
        self.answer: Answer = done
        self.devices: tuple[Device, ...] = ()
        self.topics: dict[Topic, Message] = {}
        self.told: dict[type[Command], Message] = {}
        self.version = VERSION
        self._secret = new_secret()
        self._lock = threading.Lock()
        self._clients: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._server: socket.socket | None = None
        self._port = 0

    # --- life ----------------------------------------------------------------------------------

    def open(self) -> Rendezvous:
        """Begin to listen, on the same port as before if there was one."""
        server = socket.socket()
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.bind(("127.0.0.1", self._port))
        server.listen()
        self._server = server
        self._port = server.getsockname()[1]
        self._start(lambda: self._accept(server))
        return self.rendezvous()

    def rendezvous(self) -> Rendezvous:
        """Return how to reach it."""
        return Rendezvous(
            pid=os.getpid(), port=self._port, secret=self._secret, version=self.version
        )

    def cut(self) -> None:
        """Drop every client."""
        with self._lock:
            clients, self._clients = self._clients, []
        for client in clients:
            with contextlib.suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)
            client.close()

    def close(self) -> None:
        """Stop listening and drop every client."""
        server, self._server = self._server, None
        if server is not None:
            with contextlib.suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            server.close()
        self.cut()
        for thread in self._threads:
            thread.join(timeout=5)
        self._threads.clear()

    def _start(self, run: Callable[[], None]) -> None:
        thread = threading.Thread(target=run, name="fake-control", daemon=True)
        self._threads.append(thread)
        thread.start()

    # --- saying --------------------------------------------------------------------------------

    def tell(self, topic: Topic, message: Message) -> None:
        """Make this what a topic is, and tell everybody."""
        self.topics[topic] = message
        self.push(message)

    def push(self, *messages: Message) -> None:
        """Say something to every client that is in."""
        self.push_bytes(b"".join(encode(message) for message in messages))

    def push_bytes(self, data: bytes) -> None:
        """Send bytes to every client, be they a message or not."""
        with self._lock:
            clients = list(self._clients)
        for client in clients:
            with contextlib.suppress(OSError):
                client.sendall(data)

    def change(self, show: ShowState, by: str = "Host") -> None:
        """Make this the show and tell everybody who made it so."""
        self.show = show
        self.push(ShowChanged(show=show, changed_by=by))

    def replace_room(self) -> None:
        """Be another control room from now on: with a secret of its own, and no memory."""
        self._secret = new_secret()

    def report(self, health: Health) -> None:
        """Make this the health and tell everybody."""
        self.health = health
        self.push(HealthChanged(health=health))

    def asked(self, kind: type[C]) -> list[C]:
        """Return the commands of a kind that were asked."""
        return [command for command in self.commands if isinstance(command, kind)]

    def wait_for_clients(self, count: int, within_s: float = 10.0) -> None:
        """Wait until so many clients are in."""
        deadline_s = time.monotonic() + within_s
        while len(self._clients) < count:
            if time.monotonic() > deadline_s:
                raise TimeoutError(f"only {len(self._clients)} of {count} clients came")
            time.sleep(0.01)

    # --- hearing -------------------------------------------------------------------------------

    def _accept(self, server: socket.socket) -> None:
        while True:
            try:
                client, _ = server.accept()
            except OSError:
                return
            self._start(lambda client=client: self._serve(client))  # type: ignore[misc]

    def _serve(self, client: socket.socket) -> None:
        with contextlib.suppress(OSError, ProtocolError), client, client.makefile("rb") as lines:
            hello = Hello(version=self.version, challenge=greet().challenge)
            client.sendall(encode(hello))
            identity = decode_from_client(lines.readline())
            if not isinstance(identity, Identify):
                return
            verify(hello, identity, self._secret)
            self.identities.append(identity)
            client.sendall(
                encode(Welcome(role=identity.role))
                + encode(ShowChanged(show=self.show, changed_by="Host"))
                + encode(HealthChanged(health=self.health))
                + b"".join(encode(m) for t, m in self.topics.items() if t in identity.topics)
            )
            with self._lock:
                self._clients.append(client)
            for line in lines:
                self._hear(client, line)
        with self._lock:
            if client in self._clients:
                self._clients.remove(client)

    def _hear(self, client: socket.socket, line: bytes) -> None:
        request = decode_from_client(line)
        if not isinstance(request, Request):
            return
        self.requests.append(request)
        self.commands.append(request.command)
        if isinstance(request.command, ListDevices):
            client.sendall(encode(DevicesListed(devices=self.devices)))
        told = self.told.get(type(request.command))
        if told is not None:
            client.sendall(encode(told))
        answer = self.answer(request)
        if answer is not None:
            client.sendall(encode(answer))
