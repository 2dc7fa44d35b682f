"""One far person's connection to the control room: under the person's own name and role."""

import asyncio
import itertools

from studio.core.errors import ConnectionLost, ProtocolError
from studio.protocol.codec import decode_from_server, encode
from studio.protocol.door_reports import PairedDevice
from studio.protocol.messages import Denied, Done, Request, Told
from studio.protocol.roles import only_looks
from studio.remote.control_line import ANSWER_WITHIN_S, Caller, RawLine, open_line
from studio.remote.limits import Rate

Outcome = tuple[Done | Denied, Told | None]


class Person:
    """Somebody who is let in.

    Attributes:
        device: As the studio's list has it.
        heard_s: When it was heard last.
        looks: Whether it wants pictures.
        rate: How often it asks.
    """

    def __init__(self, device: PairedDevice, way_in: tuple[int, str]) -> None:
        self._way_in = way_in
        self._line: RawLine | None = None
        self._reading: asyncio.Task[None] | None = None
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Done | Denied]] = {}
        self._told: Told | None = None
        self._opening = asyncio.Lock()
        self._looking = asyncio.Lock()
        self.device = device
        self.heard_s = 0.0
        self.looks = False
        self.rate = Rate()

    async def ask(self, request: Request) -> Outcome:
        """Have a command carried out.

        Raises:
            ConnectionLost: The control room is gone, or does not answer.
        """
        if not only_looks(request.command):
            return await self._ask(request), None
        async with self._looking:  # what is told has no number; so one at a time
            self._told = None
            answer = await self._ask(request)
            return answer, self._told

    async def close(self) -> None:
        """Hang up."""
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.cancel()
            await asyncio.gather(reading, return_exceptions=True)

    async def _ask(self, request: Request) -> Done | Denied:
        line = await self._open()
        number = next(self._numbers)
        answer: asyncio.Future[Done | Denied] = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        try:
            await line.send(encode(replace_number(request, number))[:-1])
            async with asyncio.timeout(ANSWER_WITHIN_S):
                return await answer
        except (OSError, TimeoutError) as error:
            raise ConnectionLost("the control room does not answer") from error
        finally:
            self._answers.pop(number, None)

    async def _open(self) -> RawLine:
        async with self._opening:
            if self._line is None or self._reading is None or self._reading.done():
                caller = Caller(role=self.device.role, name=self.device.name)
                self._line = await open_line(*self._way_in, caller)
                self._reading = asyncio.create_task(self._read(self._line), name="a far person")
            return self._line

    async def _read(self, line: RawLine) -> None:
        try:
            async for said in line.lines():
                self._take(said)
        except ProtocolError:
            return  # whoever waits is told that the control room is gone
        finally:
            for answer in self._answers.values():
                if not answer.done():
                    answer.set_exception(ConnectionLost("the control room is gone"))
                    answer.exception()
            await line.close()

    def _take(self, line: bytes) -> None:
        message = decode_from_server(line)
        if isinstance(message, Done | Denied):
            answer = self._answers.get(message.request_id)
            if answer is not None and not answer.done():
                answer.set_result(message)
        elif isinstance(message, Told):
            self._told = message


def replace_number(request: Request, number: int) -> Request:
    """Return a request under another number."""
    return Request(request_id=number, command=request.command, key=request.key, seen=request.seen)


def numbered(answer: Done | Denied, number: int) -> Done | Denied:
    """Return an answer to another number."""
    if isinstance(answer, Done):
        return Done(request_id=number, text=answer.text)
    return Denied(request_id=number, code=answer.code, text=answer.text)
