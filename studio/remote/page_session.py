"""One device's conversation: who it is, then lines both ways, until somebody ends it."""

import asyncio
import contextlib
import math
from collections.abc import Sequence

from websockets.frames import CloseCode

from studio.core.clock import SystemClock
from studio.core.errors import ConnectionLost, ProtocolError
from studio.protocol.codec import encode
from studio.protocol.door_reports import PairedDevice
from studio.protocol.message import Message, Topic
from studio.protocol.messages import Denied as RequestDenied
from studio.protocol.messages import Request
from studio.remote.control_line import RawLine
from studio.remote.guests import Guests, Refused
from studio.remote.limits import Rate
from studio.remote.listening import Visitor
from studio.remote.page_words import (
    Denied,
    Entered,
    First,
    Gone,
    HangUp,
    Offer,
    Pair,
    Ping,
    Pong,
    as_line,
    read_first,
    read_later,
    request_id_of,
)
from studio.remote.phones import Phones
from studio.remote.websocket import Closed, WebSocket

FIRST_WORD_WITHIN_S = 5.0
IDLE_S = 12 * 3600.0
WHY_WITHIN_S = 0.3
"""A revoked device's own connection ends a moment before the door hears of it."""

WRONG_AT_MOST = 20
SIDE_WORDS = 32

_CODES = {"revoked": 4001, "closed": 4002, "control": 4003, "idle": 4004, "slow": 4005}


async def greet(
    visitor: Visitor, socket: WebSocket, guests: Guests
) -> tuple[PairedDevice, Sequence[Topic]] | None:
    """Find out who somebody is, and tell it; None: it was refused and told so."""
    try:
        async with asyncio.timeout(FIRST_WORD_WITHIN_S):
            said = read_first(await socket.receive())
        device, token = await _let_in(visitor, said, guests)
    except TimeoutError:
        text = "a device says within 5 s who it is"
        await _deny(socket, Refused(code="too_slow", text=text))
        return None
    except ProtocolError as error:
        await _deny(socket, Refused(code="protocol", text=str(error)))
        return None
    except ConnectionLost:
        await _say(socket, Gone(code="control", text="the control room is being started again"))
        await socket.close(_CODES["control"], "control")
        return None
    except Refused as refused:
        await _deny(socket, refused)
        return None
    visitor.known()
    entered = Entered(
        device_id=device.device_id,
        name=device.name,
        role=device.role,
        token=token,
        server_utc_ms=_utc_ms(),
    )
    await _say(socket, entered)
    return device, said.topics


async def _let_in(visitor: Visitor, said: First, guests: Guests) -> tuple[PairedDevice, str]:
    if isinstance(said, Pair):
        request = visitor.exchange.request
        browser = request is not None and request.headers.get("Origin") is not None
        return await guests.pair(said, visitor.address, browser=browser)
    return await guests.admit(said.token, visitor.address), ""


async def _deny(socket: WebSocket, refused: Refused) -> None:
    wait_s = math.ceil(refused.retry_after_s)
    await _say(socket, Denied(code=refused.code, text=refused.text, retry_after_s=wait_s))
    await socket.close(CloseCode.POLICY_VIOLATION, refused.code)


class PageSession:
    """A device that is in."""

    def __init__(
        self, socket: WebSocket, device: PairedDevice, guests: Guests, phones: Phones
    ) -> None:
        self._socket = socket
        self._guests = guests
        self._phones = phones
        self._side_words: asyncio.Queue[Message] = asyncio.Queue(SIDE_WORDS)
        self._rate = Rate()
        self._other_rate = Rate()
        self._wrong = 0
        self._asked_s = _now_s()
        self._end: asyncio.Future[Gone] = asyncio.get_running_loop().create_future()
        self.device = device
        self._tell = self._say_aside

    def end(self, gone: Gone) -> None:
        """Tell it that this is over, and why."""
        if not self._end.done():
            self._end.set_result(gone)

    async def run(self, topics: Sequence[Topic]) -> None:
        """Pass lines both ways until it is over."""
        gone: Gone | None
        try:
            line = await self._guests.line(self.device, tuple(topics))
        except (ConnectionLost, ProtocolError):
            gone = Gone(code="control", text="the control room is being started again")
        else:
            try:
                gone = await self._until_over(line)
            finally:
                await line.close()
        if gone is not None:
            await _say(self._socket, gone)
            await self._socket.close(_CODES.get(gone.code, 1000), gone.code)

    async def _until_over(self, line: RawLine) -> Gone | None:
        """Return what to tell the device; None: it left."""
        self._phones.came(self.device, self._tell)
        aside = asyncio.create_task(self._pass_asides(), name="beside the protocol")
        down = asyncio.create_task(self._pass_down(line), name="to the page")
        up = asyncio.create_task(self._pass_up(line), name="from the page")
        idle = asyncio.create_task(self._until_idle(), name="idle")
        tasks = (down, up, idle, aside)
        try:
            await asyncio.wait((*tasks, self._end), return_when=asyncio.FIRST_COMPLETED)
            if down.done() and not up.done() and down.exception() is None:
                await asyncio.wait((self._end,), timeout=WHY_WITHIN_S)
            return self._why(down, up, idle)
        finally:
            self._phones.left(self.device, self._tell)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _why(
        self, down: asyncio.Task[None], up: asyncio.Task[None], idle: asyncio.Task[None]
    ) -> Gone | None:
        if self._end.done():
            return self._end.result()
        for task in (up, down):
            if task.done() and (error := task.exception()) is not None:
                if isinstance(error, Closed):
                    return None
                if not isinstance(error, OSError):
                    raise error
        if idle.done():
            return Gone(code="idle", text="nothing was asked for twelve hours; touch to come back")
        return Gone(code="control", text="the control room is being started again")

    async def _pass_down(self, line: RawLine) -> None:
        await self._socket.send_text(line.welcome)
        async for told in line.lines():
            await self._socket.send_text(told)

    async def _pass_up(self, line: RawLine) -> None:
        while True:
            frame = await self._socket.receive()
            try:
                await self._take(frame, line)
            except ProtocolError as error:
                await self._take_wrong(frame, error)

    async def _take(self, frame: bytes, line: RawLine) -> None:
        said = read_later(frame)
        if not isinstance(said, Request) and self._other_rate.wait_s(_now_s()):
            raise ProtocolError("too many messages that are no requests")
        match said:
            case Ping(id=number):
                pong = Pong(id=number, server_utc_ms=_utc_ms(), control_ms=self._guests.control_ms)
                await self._say(pong)
            case Offer(sdp=sdp):
                self._phones.offer(self.device, sdp, self._tell)
            case HangUp():
                self._phones.hang_up(self.device)
            case Request(request_id=number):
                self._asked_s = _now_s()
                wait_s = self._rate.wait_s(_now_s())
                if wait_s:
                    text = f"too many requests; the next is taken in {math.ceil(wait_s)} s"
                    await self._say(RequestDenied(request_id=number, code="too_many", text=text))
                else:
                    await line.send(as_line(frame))

    def _say_aside(self, message: Message) -> None:
        """Say something when there is room; news of a phone may be left out."""
        with contextlib.suppress(asyncio.QueueFull):
            self._side_words.put_nowait(message)

    async def _pass_asides(self) -> None:
        while True:
            await self._say(await self._side_words.get())

    async def _take_wrong(self, frame: bytes, error: ProtocolError) -> None:
        self._wrong += 1
        number = request_id_of(frame)
        answer: Message = Denied(code="protocol", text=str(error))
        if number is not None:
            answer = RequestDenied(request_id=number, code="protocol", text=str(error))
        await self._say(answer)
        if self._wrong >= WRONG_AT_MOST:
            await self._socket.fail(CloseCode.POLICY_VIOLATION, "too many frames were wrong")

    async def _until_idle(self) -> None:
        left_s = IDLE_S
        while left_s > 0:
            await asyncio.sleep(left_s)
            left_s = self._asked_s + IDLE_S - _now_s()

    async def _say(self, message: Message) -> None:
        await self._socket.send_text(encode(message)[:-1])


async def _say(socket: WebSocket, message: Message) -> None:
    await socket.send_text(encode(message)[:-1])


def _utc_ms() -> int:
    return SystemClock().utc_ms()


def _now_s() -> float:
    return asyncio.get_running_loop().time()
