"""One page's conversation on the person's own machine: the same words as at the studio's door."""

import asyncio
import contextlib
import hmac
import math
from abc import abstractmethod
from collections.abc import Coroutine
from typing import Any
from uuid import uuid4

import msgspec

from studio.core.errors import ConnectionLost, ProtocolError
from studio.protocol.codec import encode
from studio.protocol.message import Message, Topic
from studio.protocol.messages import Denied as RequestDenied
from studio.protocol.messages import Request, Welcome
from studio.remote.limits import Rate
from studio.remote.page_words import (
    Denied,
    Entered,
    Gone,
    Offer,
    Pair,
    Ping,
    Pong,
    read_first,
    read_later,
    read_picture,
    request_id_of,
)
from studio.remote.relay.far_side import FarSide
from studio.remote.relay.letters import Admitted, Carried, NotAdmitted
from studio.remote.relay.person import numbered
from studio.remote.websocket import Closed, WebSocket

FIRST_WORD_WITHIN_S = 5.0
KNOWN_WITHIN_S = 6.0
AWAY_RETRY_S = 2
WRONG_AT_MOST = 20


class NotLetIn(Exception):
    """The page is refused; the message says why."""

    def __init__(self, code: str, text: str, retry_after_s: float = 0.0) -> None:
        super().__init__(text)
        self.denied = Denied(code=code, text=text, retry_after_s=math.ceil(retry_after_s))


class Talk:
    """What both kinds of conversation share: who may begin one."""

    def __init__(self, socket: WebSocket, far: FarSide, token: str) -> None:
        self._socket = socket
        self._far = far
        self._token = token
        self._paired = False
        self._topics: tuple[Topic, ...] = ()
        self._end: asyncio.Future[Gone] = asyncio.get_running_loop().create_future()

    async def run(self) -> None:
        """Converse until somebody ends it."""
        try:
            async with asyncio.timeout(FIRST_WORD_WITHIN_S):
                first = await self._socket.receive()
            inside = await self._let_in(first)
        except TimeoutError:
            await self._deny(NotLetIn("too_slow", "a page says within 5 s who it is"))
        except ProtocolError as error:
            await self._deny(NotLetIn("protocol", str(error)))
        except NotLetIn as refused:
            await self._deny(refused)
        else:
            await self._say(self._entered(inside))
            self._far.watchers.add(self)
            try:
                await self._converse(inside)
            finally:
                self._far.watchers.discard(self)

    @abstractmethod
    async def _converse(self, inside: Admitted) -> None: ...

    # What a watcher is told; see `studio.remote.relay.far_side.Watcher`.

    def changed(self) -> None:
        """How it stands is otherwise."""

    def told(self, topic: Topic, line: bytes) -> None:
        """A topic is otherwise."""

    def pictured(self, jpeg: bytes) -> None:
        """There is a picture."""

    def late(self, carried: Carried) -> None:
        """This became of a command that had to wait."""

    async def _let_in(self, frame: bytes) -> Admitted:
        said = read_first(frame)
        self._topics = said.topics
        given = said.code if isinstance(said, Pair) else said.token
        self._paired = isinstance(said, Pair)
        known = hmac.compare_digest(given.encode(), self._token.encode())
        if isinstance(said, Pair) and not known:
            return await self._present(said)
        if not known:
            raise NotLetIn("unknown_device", "open the address that the command line shows")
        await self._until_known()
        standing = self._far.standing
        if standing.refused is not None:
            raise NotLetIn(standing.refused.code, standing.refused.text)
        if standing.inside is None:
            raise NotLetIn("away", standing.text, AWAY_RETRY_S)
        return standing.inside

    async def _present(self, said: Pair) -> Admitted:
        try:
            answer = await self._far.present(said.code, said.name)
        except ConnectionLost as error:
            raise NotLetIn("away", str(error), AWAY_RETRY_S) from error
        if isinstance(answer, NotAdmitted):
            raise NotLetIn(answer.code, answer.text, answer.retry_after_s)
        if not isinstance(answer, Admitted):
            raise NotLetIn("protocol", "that was no answer")
        return answer

    async def _until_known(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(KNOWN_WITHIN_S):
                await self._far.known.wait()

    def _entered(self, inside: Admitted) -> Entered:
        return Entered(
            device_id=inside.device_id,
            name=inside.name,
            role=inside.role,
            token=self._token if self._paired else "",
            server_utc_ms=self._far.clock.now_ms(),
        )

    async def _deny(self, refused: NotLetIn) -> None:
        with contextlib.suppress(Closed):
            await self._say(refused.denied)
            await self._socket.close(1008, refused.denied.code)

    async def _say(self, message: Message) -> None:
        await self._socket.send_text(encode(message)[:-1])

    async def _run_both(self, *tasks: asyncio.Task[None]) -> None:
        """Run until one ends, or this is to end."""
        try:
            ends: list[asyncio.Future[Any]] = [*tasks, self._end]
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
        for error in ended:
            if isinstance(error, Exception) and not isinstance(error, Closed | OSError):
                raise error
        if self._end.done():
            with contextlib.suppress(Closed):
                await self._say(self._end.result())
                await self._socket.close(4001, self._end.result().code)


class PageTalk(Talk):
    """`/studio`: state down, commands up."""

    def __init__(self, socket: WebSocket, far: FarSide, token: str) -> None:
        super().__init__(socket, far, token)
        self._out: dict[str, bytes] = {}
        self._there = asyncio.Event()
        self._asked: set[asyncio.Task[None]] = set()
        self._rate = Rate()
        self._wrong = 0
        self._number = 0

    def changed(self) -> None:
        """Tell the page that what it shows is old, or true again, or not its any more."""
        standing = self._far.standing
        if standing.refused is not None and not self._end.done():
            self._end.set_result(Gone(code="revoked", text=standing.refused.text))
        elif standing.away:
            self._put("standing", Gone(code=standing.away, text=standing.text))
        elif standing.inside is not None:
            self._put("standing", replace_token(self._entered(standing.inside)))

    def told(self, topic: Topic, line: bytes) -> None:
        """Pass on a topic that the page asked for; only its newest waits."""
        if topic in self._topics:
            self._out[topic] = line
            self._there.set()

    def late(self, carried: Carried) -> None:
        """Say what became of a command that was answered by `it waits`."""
        self._put_line(encode(carried)[:-1])

    async def _converse(self, inside: Admitted) -> None:
        await self._say(Welcome(role=inside.role))
        for topic, line in self._far.latest.items():
            self.told(topic, line)
        if not self._far.standing.live:
            self.changed()
        try:
            await self._run_both(
                asyncio.create_task(self._pass_down(), name="to the far page"),
                asyncio.create_task(self._pass_up(), name="from the far page"),
            )
        finally:
            for task in self._asked:
                task.cancel()
            await asyncio.gather(*self._asked, return_exceptions=True)

    async def _pass_down(self) -> None:
        while True:
            await self._there.wait()
            self._there.clear()
            while self._out:
                line = self._out.pop(next(iter(self._out)))
                await self._socket.send_text(line)

    async def _pass_up(self) -> None:
        while True:
            frame = await self._socket.receive()
            try:
                self._take(frame)
            except ProtocolError as error:
                self._take_wrong(frame, error)

    def _take(self, frame: bytes) -> None:
        said = read_later(frame)
        match said:
            case Ping(id=number):
                self._begin(self._pong(number))
            case Offer():
                text = "a phone is a camera on the studio's own network only"
                self._put("offer", Denied(code="not_allowed", text=text))
            case Request(request_id=number):
                wait_s = self._rate.wait_s(asyncio.get_running_loop().time())
                if wait_s:
                    text = f"too many requests; the next is taken in {math.ceil(wait_s)} s"
                    denied = RequestDenied(request_id=number, code="too_many", text=text)
                    self._put_line(encode(denied)[:-1])
                else:
                    self._begin(self._ask(said))

    def _begin(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.create_task(work, name="far request")
        self._asked.add(task)
        task.add_done_callback(self._asked.discard)

    async def _pong(self, number: int) -> None:
        """Answer as late as the studio itself would: the page shows how far away that is."""
        way_s = self._far.clock.trip_ms / 2_000
        await asyncio.sleep(way_s)
        now_ms = self._far.clock.now_ms()
        await asyncio.sleep(way_s)
        self._put("pong", Pong(id=number, server_utc_ms=now_ms))

    async def _ask(self, asked: Request) -> None:
        answer, told = await self._far.ask(with_key(asked))
        if told is not None:
            self._put_line(encode(told)[:-1])
        self._put_line(encode(numbered(answer, asked.request_id))[:-1])

    def _take_wrong(self, frame: bytes, error: ProtocolError) -> None:
        self._wrong += 1
        if self._wrong >= WRONG_AT_MOST:
            raise Closed
        number = request_id_of(frame)
        answer: Message = Denied(code="protocol", text=str(error))
        if number is not None:
            answer = RequestDenied(request_id=number, code="protocol", text=str(error))
        self._put_line(encode(answer)[:-1])

    def _put(self, name: str, message: Message) -> None:
        self._out.pop(name, None)
        self._out[name] = encode(message)[:-1]
        self._there.set()

    def _put_line(self, line: bytes) -> None:
        self._number += 1
        self._out[f"line {self._number}"] = line
        self._there.set()


class PictureTalk(Talk):
    """`/picture`: JPEGs, the newest only."""

    def __init__(self, socket: WebSocket, far: FarSide, token: str) -> None:
        super().__init__(socket, far, token)
        self._jpeg = b""
        self._there = asyncio.Event()

    def changed(self) -> None:
        """End when the person is let in no more."""
        refused = self._far.standing.refused
        if refused is not None and not self._end.done():
            self._end.set_result(Gone(code="revoked", text=refused.text))

    def pictured(self, jpeg: bytes) -> None:
        """Keep the newest for when the page takes one."""
        self._jpeg = jpeg
        self._there.set()

    async def _converse(self, _inside: Admitted) -> None:
        self._far.look(1)
        try:
            await self._run_both(
                asyncio.create_task(self._show(), name="far pictures"),
                asyncio.create_task(self._hear(), name="how pictures are wanted"),
            )
        finally:
            self._far.look(-1)

    async def _show(self) -> None:
        while True:
            await self._there.wait()
            self._there.clear()
            await self._socket.send_binary(self._jpeg)

    async def _hear(self) -> None:
        while True:
            try:
                read_picture(await self._socket.receive())  # size and number are the studio's
            except ProtocolError:
                raise Closed from None


def with_key(asked: Request) -> Request:
    """Return a request that has a key: far away each needs one."""
    if asked.key:
        return asked
    return msgspec.structs.replace(asked, key=str(uuid4()))


def replace_token(entered: Entered) -> Entered:
    """Return it without its token, which the page has already."""
    return msgspec.structs.replace(entered, token="")
