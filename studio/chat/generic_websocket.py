"""Questions from any server that sends them over a WebSocket.

Each frame is what `docs/chat-in.md` describes. Nothing is ever sent, and there is no taking up
again: what is said while nobody is connected is never told.
"""

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing, suppress

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from studio.chat.address import CONNECT_WITHIN_S, is_loopback
from studio.chat.generic_address import authorization, check_address, own_advice
from studio.chat.http_answer import failure_of
from studio.chat.incoming import Door, read_incoming
from studio.chat.last_heard import LastHeard, nobody
from studio.chat.port import Joined, Told
from studio.chat.reason import CUT, NOT_ALLOWED, UNREACHABLE, lost, refused
from studio.chat.retry_after import retry_after_s
from studio.core.clock import Clock
from studio.questions.chat_spec import ChatSpec

LONGEST_FRAME = 1_048_576
PING_EVERY_S = 20.0
CLOSES_WITHIN_S = 1.0
AGAINST_POLICY = 1008

_log = logging.getLogger(__name__)


class WebSocketChat:
    """`studio.chat.port.Chat` over a WebSocket."""

    def __init__(self, spec: ChatSpec, token: str, *, clock: Clock) -> None:
        self._address = spec.address
        self._token = token
        self._door = Door(chat_id=spec.chat_id, room=spec.room)
        self._clock = clock

    async def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `Chat.listen`."""
        with own_advice(self._address):
            async with aclosing(self._attempt()) as told:
                async for item in told:
                    yield item

    async def _attempt(self) -> AsyncGenerator[Told, None]:
        who = check_address(self._address, "wss", "ws")
        connection = await _open(self._address, authorization(self._token), who)
        heard = LastHeard(self._clock)
        connection.heard = heard.note
        try:
            yield Joined(via="websocket")
            while True:
                for item in self._read(await connection.recv(decode=False)):
                    yield item
        except ConnectionClosed as closed:
            yield heard.sign
            _check_end(closed, who)
        finally:
            with suppress(OSError, WebSocketException):
                await connection.close()

    def _read(self, frame: bytes) -> list[Told]:
        found = read_incoming(frame, self._door, now_utc_ms=self._clock.utc_ms())
        if found.refused:
            _log.debug("a frame holds %d records refused: %s", found.refused, found.why)
        return [*found.items]


class _Stays(connect):
    """Connects where it is told to, and nowhere it is sent on to."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        """See `connect.process_redirect`."""
        return exc


class _Hears(ClientConnection):
    """Tells whenever something comes, be it the answer to a ping or the end.

    Attributes:
        heard: Is told.
    """

    heard: Callable[[], None] = staticmethod(nobody)

    def data_received(self, data: bytes) -> None:
        """See `asyncio.Protocol.data_received`."""
        self.heard()
        super().data_received(data)

    def eof_received(self) -> None:
        """See `asyncio.Protocol.eof_received`."""
        self.heard()
        super().eof_received()


async def _open(address: str, headers: dict[str, str], who: str) -> _Hears:
    try:
        connection = await _Stays(
            address,
            additional_headers=headers,
            open_timeout=CONNECT_WITHIN_S,
            close_timeout=CLOSES_WITHIN_S,
            ping_interval=PING_EVERY_S,
            max_size=LONGEST_FRAME,
            proxy=None if is_loopback(address) else True,
            create_connection=_Hears,
        )
    except InvalidStatus as error:
        answer = error.response
        asked_s = retry_after_s(answer.headers)
        raise failure_of(answer.status_code, who, retry_after_s=asked_s) from error
    except (OSError, WebSocketException, ValueError, EOFError) as error:
        raise lost(UNREACHABLE, f"{who} can't be reached") from error
    assert isinstance(connection, _Hears)  # noqa: S101 - for the type
    return connection


def _check_end(closed: ConnectionClosed, who: str) -> None:
    """Raise why a connection ended, unless it did so in peace."""
    code = closed.rcvd.code if closed.rcvd else 0
    if code == AGAINST_POLICY:
        raise refused(NOT_ALLOWED, f"{who} closed the connection: against its policy") from closed
    if code not in {1000, 1001}:
        raise lost(CUT, f"{who} hung up (code {code})") from closed
