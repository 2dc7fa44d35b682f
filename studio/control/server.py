"""Who may come in, and what each is told: one TCP port on this machine alone."""

import asyncio
import logging
import os
from typing import Protocol, get_args

import msgspec

from studio.control.answer import Answer
from studio.control.asker import Asker
from studio.control.client import REQUESTS_UNANSWERED, Client
from studio.control.once import Once, Outcome
from studio.core.errors import (
    NotAllowed,
    OutputError,
    ProtocolError,
    Refused,
    RefusedElsewhere,
    StudioError,
    VersionMismatch,
)
from studio.core.process import Rendezvous
from studio.protocol.codec import MAX_LINE_BYTES, decode_from_client, encode
from studio.protocol.door_reports import DoorChanged, PairingRole
from studio.protocol.handshake import greet, new_secret, verify
from studio.protocol.message import VERSION, Message, Topic
from studio.protocol.messages import (
    Command,
    Denied,
    Done,
    Identify,
    Request,
    Welcome,
)
from studio.protocol.roles import allowed, only_looks, topics_of

IDENTIFY_WITHIN_S = 5.0
STRANGERS_AT_ONCE = 32
LONGEST_NAME = 80
WRONG_SECRET_WAIT_S = (0.2, 3.0)
"""After the first wrong secret, and at most; doubling. 2^256 secrets need no more than manners."""

_DEVICES = frozenset(get_args(PairingRole))

_log = logging.getLogger(__name__)


class Office(Protocol):
    """What the server needs of the rest of the control room."""

    async def carry_out(self, command: Command, asker: Asker) -> Answer:
        """Do what was asked; raise a `StudioError` where it was not."""
        ...

    def topic(self, topic: Topic) -> Message | None:
        """Return a topic as it is now, or None where there is nothing to say yet."""
        ...


class ControlServer:
    """Listens, lets clients in, answers each request once, and pushes topics."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._secret = new_secret()
        self._clients: set[Client] = set()
        self._strangers = 0
        self._wrong = 0
        self._requests: set[asyncio.Task[None]] = set()
        self._conversations: set[asyncio.Task[None]] = set()
        self._once = Once()
        self._server: asyncio.Server | None = None

    @property
    def attached(self) -> int:
        """How many clients there are; the door is none, who comes in by it is."""
        return sum(client.role != "door" for client in self._clients)

    @property
    def way_in(self) -> tuple[int, str]:
        """The port, once it is open, and the secret."""
        sockets = self._server.sockets if self._server is not None else ()
        port = int(sockets[0].getsockname()[1]) if sockets else 0
        return port, self._secret

    async def open(self) -> Rendezvous:
        """Listen on a free port of this machine and return how to reach it."""
        self._server = await asyncio.start_server(
            self._on_connection, "127.0.0.1", 0, limit=MAX_LINE_BYTES
        )
        port, secret = self.way_in
        return Rendezvous(pid=os.getpid(), port=port, secret=secret, version=VERSION)

    def listens(self, topic: Topic) -> bool:
        """Return whether anybody asked for a topic."""
        return any(topic in client.topics for client in self._clients)

    def push(self, topic: Topic, message: Message) -> None:
        """Tell everyone who asked for the topic."""
        if self.listens(topic):
            line = encode(message)
            to_door = encode(_for_door(message)) if topic == "door" else line
            for client in self._clients:
                client.tell(topic, to_door if client.role == "door" else line)

    def hang_up(self, name: str) -> None:
        """Hang up on a device's connections; the studio's own programs are never meant."""
        for client in tuple(self._clients):
            if client.name == name and client.role in _DEVICES:
                _log.info("%s is let in no more", name)
                client.cut()

    async def close(self) -> None:
        """Say nothing more and hang up on everyone."""
        if self._server is not None:
            self._server.close()
        await asyncio.gather(*(client.close() for client in tuple(self._clients)))
        tasks = (*self._conversations, *self._requests)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _on_connection(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._conversations.add(task)
            task.add_done_callback(self._conversations.discard)
        try:
            await self._converse(reader, writer)
        except (ProtocolError, TimeoutError) as error:
            _log.warning("a client was let go: %s", str(error) or type(error).__name__)
        except OSError as error:
            _log.info("a client is gone: %s", error)
        except asyncio.CancelledError:
            _log.info("a client was let go: the control room closes")
        except Exception:  # noqa: BLE001 - a task's top
            _log.exception("a client was let go because of a fault of ours")
        finally:
            writer.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._strangers >= STRANGERS_AT_ONCE:
            raise ProtocolError("too many connections that do not say who they are")
        self._strangers += 1
        try:
            client = await self._let_in(reader, writer)
        finally:
            self._strangers -= 1
        self._clients.add(client)
        _log.info("%s is in, as %s", client.name, client.role)
        writing = asyncio.create_task(self._write(client, writer))
        try:
            await self._read(reader, client)
        finally:
            self._clients.discard(client)
            await client.close()
            writing.cancel()
            await asyncio.gather(writing, return_exceptions=True)
            _log.info("%s is out", client.name)

    async def _let_in(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> Client:
        hello = greet()
        writer.write(encode(hello))
        async with asyncio.timeout(IDENTIFY_WITHIN_S):
            said = decode_from_client(await _read_line(reader))
        if not isinstance(said, Identify):
            raise ProtocolError("it did not say who it is")
        try:
            verify(hello, said, self._secret)
        except VersionMismatch:
            raise
        except ProtocolError:
            await self._slow_down()
            raise
        self._wrong = 0
        client = Client(
            writer,
            name=_plain(said.name),
            role=said.role,
            topics=frozenset(said.topics) & topics_of(said.role),
        )
        client.answer(Welcome(role=said.role))
        self._tell_everything(client)
        return client

    async def _slow_down(self) -> None:
        first_s, most_s = WRONG_SECRET_WAIT_S
        wait_s = min(most_s, first_s * 2 ** min(self._wrong, 10))
        self._wrong += 1
        await asyncio.sleep(wait_s)

    def _tell_everything(self, client: Client) -> None:
        for topic in client.topics:
            message = self._office.topic(topic)
            if message is not None:
                told = _for_door(message) if client.role == "door" else message
                client.tell(topic, encode(told))

    async def _write(self, client: Client, writer: asyncio.StreamWriter) -> None:
        try:
            await client.write_all()
        except TimeoutError:
            _log.warning("%s took nothing for too long and is let go", client.name)
            writer.transport.abort()
        except OSError as error:
            _log.info("%s is gone: %s", client.name, error)

    async def _read(self, reader: asyncio.StreamReader, client: Client) -> None:
        while line := await _read_line(reader):
            said = decode_from_client(line)
            if not isinstance(said, Request):
                raise ProtocolError(f"{client.name} said who it is twice")
            if client.unanswered >= REQUESTS_UNANSWERED:
                client.answer(_busy(said))
                continue
            client.unanswered += 1
            task = asyncio.create_task(self._answer(client, said))
            self._requests.add(task)
            task.add_done_callback(self._requests.discard)

    async def _answer(self, client: Client, request: Request) -> None:
        try:
            key = "" if only_looks(request.command) else request.key
            answer, told = await self._once.do(
                client.name, key, lambda: self._carry_out(client, request)
            )
        finally:
            client.unanswered -= 1
        if told is not None:
            client.answer(told)
        client.answer(msgspec.structs.replace(answer, request_id=request.request_id))

    async def _carry_out(self, client: Client, request: Request) -> Outcome:
        number = request.request_id
        asker = Asker(name=client.name, role=client.role, seen=request.seen)
        try:
            _check_role(client, request.command)
            answer = await self._office.carry_out(request.command, asker)
        except StudioError as error:
            return Denied(request_id=number, code=_code(error), text=str(error)), None
        except Exception:  # noqa: BLE001 - a task's top
            _log.exception("%s failed", type(request.command).__name__)
            text = "a fault of Cuecard; the log has it"
            return Denied(request_id=number, code="fault", text=text), None
        return Done(request_id=number, text=answer.text), answer.told


def _for_door(message: Message) -> Message:
    """Return what the process is told that strangers reach: no code that is on offer."""
    if isinstance(message, DoorChanged):
        return msgspec.structs.replace(message, offer=None)
    return message


def _check_role(client: Client, command: Command) -> None:
    if not allowed(client.role, command):
        raise NotAllowed(f"{client.role} may not ask for this")


def _busy(request: Request) -> Denied:
    text = "too many requests wait for an answer already"
    return Denied(request_id=request.request_id, code=Refused.code, text=text)


def _code(error: StudioError) -> str:
    if isinstance(error, RefusedElsewhere | OutputError):
        return error.reason_code
    return error.code


def _plain(name: str) -> str:
    """Return what strangers called themselves, as one short line."""
    shown = "".join(c for c in name if c.isprintable()).strip()
    return shown[:LONGEST_NAME] or "somebody"


async def _read_line(reader: asyncio.StreamReader) -> bytes:
    try:
        line = await reader.readline()
    except ValueError as error:
        raise ProtocolError("a line is longer than the protocol allows") from error
    return line if line.endswith(b"\n") else b""
