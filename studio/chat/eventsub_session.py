"""Sockets to Twitch's EventSub: one, or two for a moment while Twitch moves us to another server.

Nothing is ever sent: Twitch closes the socket of whoever does. The old socket is read on for a
moment after the new one welcomed us, so that nothing that was on its way is missed.

Source: dev.twitch.tv, "Getting events using WebSockets".
"""

import asyncio
import re
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException

from studio.chat.address import CONNECT_WITHIN_S, is_loopback, may_have_token
from studio.chat.json_in import read_json
from studio.chat.last_heard import nobody
from studio.chat.reason import BAD_ANSWER, BAD_SETTING, CUT, SILENT, UNREACHABLE, lost, refused
from studio.core.errors import ChatError, ChatLost

WELCOMES_WITHIN_S = 10.0
PROMISED_S = 30.0
"""How often a sign of life comes where the welcome does not say."""
LATE_BY = 1.2
"""How much later than promised a sign of life may come."""
LINGERS_S = 1.0
CLOSES_WITHIN_S = 1.0
LONGEST_FRAME = 1_048_576
WAITING_FRAMES = 256

_NAME = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*")
"""A host's name; with other signs in it a proxy or a resolver may read another host."""

_CLOSED_BECAUSE = {
    4000: "it has an error of its own",
    4001: "it says that we sent something",
    4002: "it says that we did not answer a ping",
    4003: "nothing was subscribed to in time",
    4004: "we did not move to another server in time",
    4005: "its network timed out",
    4006: "its network failed",
    4007: "it says that we moved to a wrong address",
}


class Metadata(msgspec.Struct):
    """What every frame says of itself."""

    message_type: str
    message_timestamp: str = ""
    subscription_type: str = ""


class Frame(msgspec.Struct):
    """One message of EventSub.

    Attributes:
        metadata: What kind of message it is.
        payload: JSON that belongs to the kind.
    """

    metadata: Metadata
    payload: msgspec.Raw = msgspec.Raw(b"{}")


class _Session(msgspec.Struct):
    id: str
    keepalive_timeout_seconds: float | None = None
    reconnect_url: str | None = None


class _SessionPayload(msgspec.Struct):
    session: _Session


@dataclass(frozen=True, slots=True)
class _Socket:
    connection: ClientConnection
    session: _Session


@dataclass(frozen=True, slots=True)
class _Heard:
    socket: _Socket
    data: str | bytes


@dataclass(frozen=True, slots=True)
class _Closed:
    socket: _Socket
    error: ChatLost


@dataclass(frozen=True, slots=True)
class _Moved:
    socket: _Socket


@dataclass(frozen=True, slots=True)
class _NotMoved:
    error: ChatError


class EventSubSession:
    """What Twitch tells over one session, however often it moves.

    Attributes:
        session_id: What subscriptions are made for; stays when the session moves.
        heard: Is told whenever something comes, be it a sign of life or the end.
    """

    def __init__(self, address: str) -> None:
        self.session_id = ""
        self.heard: Callable[[], None] = nobody
        self._address = address
        self._current: _Socket | None = None
        self._moving = False
        self._heard: asyncio.Queue[_Heard | _Closed | _Moved | _NotMoved] = asyncio.Queue(
            WAITING_FRAMES
        )
        self._tasks: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Connect, and wait for the welcome.

        Raises:
            ChatError: It did not come.
        """
        self._current = await _open(self._address)
        self.session_id = self._current.session.id
        self._start(self._pump(self._current))

    async def next_frame(self) -> Frame:
        """Return the next frame that is more than a sign of life.

        Raises:
            ChatError: The session is over.
        """
        while True:
            match await self._next():
                case _Heard(socket, data):
                    frame = read_json(data, Frame, "a message of EventSub")
                    if frame.metadata.message_type == "session_reconnect":
                        if socket is self._current:  # the old one may ask once more
                            self._move(frame)
                    elif frame.metadata.message_type != "session_keepalive":
                        return frame
                case _Moved(socket):
                    self._settle_on(socket)
                case _NotMoved(error):
                    raise error
                case _Closed(socket, error):
                    if socket is self._current and not self._moving:
                        raise error

    async def _next(self) -> _Heard | _Closed | _Moved | _NotMoved:
        promised_s = self._current.session.keepalive_timeout_seconds if self._current else None
        try:
            async with asyncio.timeout((promised_s or PROMISED_S) * LATE_BY):
                return await self._heard.get()
        except TimeoutError as error:
            raise lost(SILENT, "Twitch gives no sign of life any more") from error

    def _move(self, frame: Frame) -> None:
        if not self._moving:
            url = read_json(bytes(frame.payload), _SessionPayload, "Twitch's request to move")
            self._moving = True
            self._start(self._open_next(url.session.reconnect_url or ""))

    async def _open_next(self, address: str) -> None:
        try:
            if not _is_of(self._address, address):
                raise lost(BAD_ANSWER, "Twitch sent us to a server that is none of Twitch's")
            socket = await _open(address)
        except ChatError as error:
            await self._heard.put(_NotMoved(error))
            return
        await self._heard.put(_Moved(socket))
        await self._pump(socket)

    def _settle_on(self, socket: _Socket) -> None:
        old, self._current, self._moving = self._current, socket, False
        if old is not None:
            self._start(_hang_up_later(old.connection))

    async def _pump(self, socket: _Socket) -> None:
        try:
            while True:
                data = await socket.connection.recv()
                self._note(socket)
                await self._heard.put(_Heard(socket, data))
        except ConnectionClosed as closed:
            if closed.rcvd:
                self._note(socket)
            code = closed.rcvd.code if closed.rcvd else 0
            why = _CLOSED_BECAUSE.get(code, f"code {code}" if code else "without a word")
            await self._heard.put(_Closed(socket, lost(CUT, f"Twitch hung up: {why}")))
        finally:
            await socket.connection.close()

    def _note(self, socket: _Socket) -> None:
        if socket is self._current:  # one that is left, or not moved to, says nothing of this one
            self.heard()

    def _start(self, story: Coroutine[object, object, None]) -> None:
        task = asyncio.create_task(story)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Hang up."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _hang_up_later(connection: ClientConnection) -> None:
    await asyncio.sleep(LINGERS_S)
    await connection.close()


async def _open(address: str) -> _Socket:
    """Connect, and return the socket when its welcome has come."""
    if not address.startswith(("ws://", "wss://")) or not may_have_token(address):
        raise refused(BAD_SETTING, "Twitch's address looks like wss://host/ws")
    try:
        connection = await connect(
            address,
            compression=None,
            ping_interval=None,  # a ping is a frame, and Twitch wants none
            open_timeout=CONNECT_WITHIN_S,
            close_timeout=CLOSES_WITHIN_S,
            max_size=LONGEST_FRAME,
            proxy=None if is_loopback(address) else True,
        )
    except (OSError, WebSocketException, ValueError) as error:
        raise lost(UNREACHABLE, "Twitch can't be reached") from error
    try:
        return _Socket(connection, await _welcome(connection))
    except BaseException:
        with suppress(Exception):
            await connection.close()
        raise


async def _welcome(connection: ClientConnection) -> _Session:
    try:
        async with asyncio.timeout(WELCOMES_WITHIN_S):
            data = await connection.recv()
    except TimeoutError as error:
        raise lost(SILENT, "Twitch let us in and says nothing") from error
    except ConnectionClosed as error:
        raise lost(CUT, "Twitch hung up before its welcome") from error
    frame = read_json(data, Frame, "Twitch's welcome")
    if frame.metadata.message_type != "session_welcome":
        raise lost(BAD_ANSWER, "Twitch did not begin with a welcome")
    return read_json(bytes(frame.payload), _SessionPayload, "Twitch's welcome").session


def _is_of(first: str, next_address: str) -> bool:
    """Return whether an address may be moved to from the first one."""
    try:
        here, there = urlsplit(first), urlsplit(next_address)
        host = there.hostname or ""
    except ValueError:
        return False
    below = host.endswith((f".{here.hostname}", ".twitch.tv")) and _NAME.fullmatch(host)
    return there.scheme == here.scheme and (host == here.hostname or bool(below))
