"""Waits on this machine for the browser to come back from signing in."""

import asyncio
import contextlib
import hmac
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

import h11

from studio.platforms import reason

LONGEST_REQUEST = 16_384
ASKS_WITHIN_S = 10.0

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Cuecard</title>
<body style="font:20px system-ui;margin:15vh auto;max-width:30em;text-align:center">
<p>{text}</p></body></html>"""
_DONE = "You are signed in. Close this page and go back to Cuecard."
_NOT_DONE = "Signing in did not work. Close this page; Cuecard says why."


class Loopback:
    """Listens on 127.0.0.1 until the browser comes back with a code; an async context."""

    def __init__(self, *, path: str, port: int = 0) -> None:
        """Take where it comes back to.

        Args:
            path: As the provider knows it.
            port: As the provider knows it; 0: any.
        """
        self._path = path
        self._port = port
        self._server: asyncio.Server | None = None
        self._state = ""
        self._code: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    @property
    def redirect_uri(self) -> str:
        """Where the browser is sent back to."""
        sockets = self._server.sockets if self._server is not None else ()
        port = next((socket.getsockname()[1] for socket in sockets), self._port)
        return f"http://127.0.0.1:{port}{self._path}"

    async def __aenter__(self) -> Self:
        try:
            self._server = await asyncio.start_server(self._answer, "127.0.0.1", self._port)
        except OSError as error:
            raise reason.refused(
                reason.BAD_SETTING, f"port {self._port} of this machine is taken"
            ) from error
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
        if self._code.done():
            self._code.exception()  # looked at, so that nobody complains of it
        else:
            self._code.cancel()

    async def code(self, state: str) -> str:
        """Wait until the browser comes back, and return what it brings.

        Args:
            state: What it has to bring along; whoever brings another is not ours.

        Raises:
            PlatformRefused: Somebody said no on the provider's page.
        """
        self._state = state
        return await self._code

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server = h11.Connection(h11.SERVER, max_incomplete_event_size=LONGEST_REQUEST)
        try:
            async with asyncio.timeout(ASKS_WITHIN_S):
                target = await _target(server, reader)
                status, text = self._take(target)
                page = _PAGE.format(text=text).encode()
                headers = [
                    ("Content-Type", "text/html; charset=utf-8"),
                    ("Content-Length", str(len(page))),
                    ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
                    ("Referrer-Policy", "no-referrer"),
                    ("Cache-Control", "no-store"),
                    ("Connection", "close"),
                ]
                writer.write(server.send(h11.Response(status_code=status, headers=headers)))
                writer.write(server.send(h11.Data(data=page)))
                await writer.drain()
        except (h11.ProtocolError, OSError, TimeoutError):
            pass  # somebody else found the port
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    def _take(self, target: str) -> tuple[int, str]:
        parts = urlsplit(target)
        told = dict(parse_qsl(parts.query))
        mine = hmac.compare_digest(told.get("state", "").encode(), self._state.encode())
        if parts.path.rstrip("/") != self._path.rstrip("/") or not self._state or not mine:
            return 404, _NOT_DONE
        if self._code.done():
            return 200, _DONE
        if told.get("code"):
            self._code.set_result(told["code"])
            return 200, _DONE
        word = "".join(c for c in told.get("error", "no code") if c.isprintable())[:60]
        self._code.set_exception(
            reason.refused(
                reason.REFUSED, f"nobody was signed in: {word}", advice="Try again when you like."
            )
        )
        return 200, _NOT_DONE


async def _target(server: h11.Connection, reader: asyncio.StreamReader) -> str:
    """Return what is asked for.

    Raises:
        h11.ProtocolError: It is no request of the web.
    """
    while True:
        event = server.next_event()
        if event is h11.NEED_DATA:
            server.receive_data(await reader.read(4_096))
        elif isinstance(event, h11.Request):
            return event.target.decode("ascii", "replace")
        elif isinstance(event, h11.ConnectionClosed):
            raise h11.RemoteProtocolError("nothing was asked")
