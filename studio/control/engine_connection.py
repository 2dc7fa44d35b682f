"""One conversation with an engine: a request has one answer, and news come in between."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator
from typing import TypeVar

from studio.core.errors import EngineUnavailable, ProtocolError, RefusedElsewhere
from studio.core.process import Rendezvous
from studio.protocol.codec import MAX_LINE_BYTES, decode_from_engine, encode
from studio.protocol.engine_messages import (
    EngineRequest,
    EngineSnapshot,
    FromEngine,
    Instruction,
    ProgramChanged,
)
from studio.protocol.handshake import identify
from studio.protocol.message import Message
from studio.protocol.messages import Denied, DevicesListed, Done, Hello, Meters, Welcome
from studio.protocol.reports import Device

T = TypeVar("T")

HANDSHAKE_S = 5.0
ANSWER_WITHIN_S = 5.0

News = EngineSnapshot | ProgramChanged | Meters


class EngineConnection:
    """A connection whose handshake is done; made by `connect`."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[str]] = {}
        self._programs: dict[int, asyncio.Future[ProgramChanged]] = {}
        self._devices: tuple[Device, ...] = ()
        self._gone = False

    async def news(self) -> AsyncIterator[News]:
        """Give what the engine says by itself, and settle answers, until it hangs up.

        Raises:
            ProtocolError: It said something that is no message.
            OSError: The connection broke.
        """
        try:
            while line := await _read_line(self._reader):
                message = decode_from_engine(line)
                if isinstance(message, ProgramChanged):
                    self._settle_program(message)
                if isinstance(message, News):
                    yield message
                else:
                    self._settle(message)
        finally:
            self._give_up()

    async def instruct(
        self, instruction: Instruction, *, timeout_s: float = ANSWER_WITHIN_S
    ) -> str:
        """Ask for something and wait for the answer.

        Returns:
            The text of the answer, often empty.

        Raises:
            RefusedElsewhere: The engine said no.
            EngineUnavailable: It did not answer in time, or is gone.
        """
        number = next(self._numbers)
        answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        try:
            self._send(EngineRequest(request_id=number, instruction=instruction))
            async with asyncio.timeout(timeout_s):  # wait_for may swallow a cancellation
                return await answer
        except TimeoutError:
            name = type(instruction).__name__
            raise EngineUnavailable(f"the engine did not answer {name} in time") from None
        finally:
            self._answers.pop(number, None)

    def post(self, instruction: Instruction) -> None:
        """Ask for something and do not care for the answer."""
        self._send(EngineRequest(request_id=next(self._numbers), instruction=instruction))

    def expect_program(self, revision: int) -> asyncio.Future[ProgramChanged]:
        """Return what will hold the moment at which this revision went on air."""
        return self._programs.setdefault(revision, asyncio.get_running_loop().create_future())

    def forget_program(self, revision: int) -> None:
        """Wait no longer."""
        self._programs.pop(revision, None)

    def take_devices(self) -> tuple[Device, ...]:
        """Return the devices the engine listed last."""
        return self._devices

    async def close(self) -> None:
        """Hang up."""
        self._give_up()
        self._writer.close()
        with contextlib.suppress(OSError):
            await self._writer.wait_closed()

    def _send(self, message: Message) -> None:
        if self._gone or self._writer.is_closing():
            raise EngineUnavailable("the engine is gone; it is being started again")
        self._writer.write(encode(message))

    def _settle(self, message: FromEngine) -> None:
        match message:
            case Done(request_id=number, text=text):
                answer = self._answers.get(number)
                if answer is not None and not answer.done():
                    answer.set_result(text)
            case Denied(request_id=number, code=code, text=text):
                answer = self._answers.get(number)
                if answer is not None and not answer.done():
                    answer.set_exception(RefusedElsewhere(text, code=code))
            case DevicesListed(devices=devices):
                self._devices = devices
            case _:
                raise ProtocolError(f"the engine said {type(message).__name__} out of turn")

    def _settle_program(self, changed: ProgramChanged) -> None:
        waiting = self._programs.get(changed.revision)
        if waiting is not None and not waiting.done():
            waiting.set_result(changed)

    def _give_up(self) -> None:
        self._gone = True
        gone = EngineUnavailable("the engine is gone; it is being started again")
        for answer in self._answers.values():
            _fail(answer, gone)
        for shown in self._programs.values():
            _fail(shown, gone)


def _fail(waiting: asyncio.Future[T], error: Exception) -> None:
    if not waiting.done():
        waiting.set_exception(error)
        waiting.exception()  # whoever still waits gets it; when nobody does, that is no fault


async def connect(rendezvous: Rendezvous, *, name: str) -> EngineConnection:
    """Connect to an engine and shake hands.

    Raises:
        OSError: Nobody listens there.
        ProtocolError: It is no engine, or of another version.
    """
    async with asyncio.timeout(HANDSHAKE_S):
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", rendezvous.port, limit=MAX_LINE_BYTES
        )
    try:
        async with asyncio.timeout(HANDSHAKE_S):
            await _shake_hands(reader, writer, rendezvous.secret, name)
    except BaseException:
        writer.close()
        raise
    return EngineConnection(reader, writer)


async def _shake_hands(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, secret: str, name: str
) -> None:
    hello = decode_from_engine(await _read_line(reader))
    if not isinstance(hello, Hello):
        raise ProtocolError("the engine did not greet")
    answer = identify(hello, secret, role="host", name=name, topics=("show", "health", "meters"))
    writer.write(encode(answer))
    if not isinstance(decode_from_engine(await _read_line(reader)), Welcome):
        raise ProtocolError("the engine did not let the control room in")


async def _read_line(reader: asyncio.StreamReader) -> bytes:
    """Return a whole line, or nothing at the end."""
    try:
        line = await reader.readline()
    except ValueError as error:
        raise ProtocolError("a line is longer than the protocol allows") from error
    return line if line.endswith(b"\n") else b""
