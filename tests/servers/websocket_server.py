"""A WebSocket server that tells all who are connected the same."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from http import HTTPStatus

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response


class WebSocketServer:
    """The server.

    Attributes:
        authorization: What who connects must show; empty: nothing.
        status: Answered instead of letting anybody in, or None.
        location: Where such an answer sends them.
        retry_after: How long it wants them to stay away; empty: it does not say.
        frames_received: What clients sent.
        let_in: How many were connected so far.
    """

    def __init__(self) -> None:
        self.authorization = ""
        self.status: HTTPStatus | None = None
        self.location = ""
        self.retry_after = ""
        self.frames_received: list[object] = []
        self.let_in = 0
        self._connections: set[ServerConnection] = set()
        self._server: Server | None = None

    @property
    def address(self) -> str:
        """Where it is."""
        assert self._server is not None
        return f"ws://127.0.0.1:{next(iter(self._server.sockets)).getsockname()[1]}/chat"

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Listen for as long as the test needs it."""
        self._server = await serve(
            self._serve, "127.0.0.1", 0, process_request=self._let_in, close_timeout=0.1
        )
        try:
            yield
        finally:
            await self.leave()

    async def leave(self) -> None:
        """Listen no more."""
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    def connections(self) -> int:
        """Return how many are connected."""
        return len(self._connections)

    async def send(self, frame: str | bytes) -> None:
        """Send everybody a frame."""
        for connection in tuple(self._connections):
            with suppress(ConnectionClosed):
                await connection.send(frame)

    def cut(self) -> None:
        """Break every connection without a word."""
        for connection in tuple(self._connections):
            connection.transport.abort()

    async def hang_up(self, code: int) -> None:
        """Close every connection with a code."""
        for connection in tuple(self._connections):
            await connection.close(code)

    async def _let_in(self, connection: ServerConnection, request: Request) -> Response | None:
        shown = request.headers.get("Authorization", "")
        if self.status is not None:
            refusal = connection.respond(self.status, "")
            if self.location:
                refusal.headers["Location"] = self.location
            if self.retry_after:
                refusal.headers["Retry-After"] = self.retry_after
            return refusal
        if self.authorization and shown != self.authorization:
            return connection.respond(HTTPStatus.UNAUTHORIZED, "")
        return None

    async def _serve(self, connection: ServerConnection) -> None:
        self._connections.add(connection)
        self.let_in += 1
        try:
            async for frame in connection:
                self.frames_received.append(frame)
        except ConnectionClosed:
            pass
        finally:
            self._connections.discard(connection)
