"""The same pages on the person's own machine: files, `/studio` and `/picture` on loopback."""

import asyncio
import contextlib
import hashlib
import hmac
from http import HTTPStatus

from websockets.datastructures import MultipleValuesError
from websockets.http11 import Request as WebRequest

from studio.core.nkey import Credentials
from studio.remote.pages import Pages, read_pages
from studio.remote.relay.far_side import FarSide
from studio.remote.relay.page_talk import PageTalk, PictureTalk
from studio.remote.relay.place import Place
from studio.remote.web import WAYS, BadRequest, Exchange, Refusal
from studio.remote.websocket import Closed

MOST_AT_ONCE = 64
LOOPBACK = "127.0.0.1"


def page_token(credentials: Credentials, place: Place) -> str:
    """Return what a page of this machine must know: always the same for a person and a studio."""
    about = f"cuecard page {place.root}".encode()
    return hmac.new(credentials.secret, about, hashlib.sha256).hexdigest()


class PageDoor:
    """Serves the pages to whoever sits at this machine and knows the token.

    Attributes:
        port: Where it listens.
    """

    def __init__(self, far: FarSide, token: str, pages: Pages | None = None) -> None:
        self._far = far
        self._token = token
        self._pages = read_pages() if pages is None else pages
        self._server: asyncio.Server | None = None
        self._visits: set[asyncio.Task[None]] = set()
        self.port = 0

    @property
    def address(self) -> str:
        """The page's address, with the token behind the #, where no log sees it."""
        return f"http://{LOOPBACK}:{self.port}/#{self._token}"

    async def open(self, port: int) -> None:
        """Listen on a port of this machine alone; 0: any.

        Raises:
            OSError: It is taken.
        """
        self._server = await asyncio.start_server(self._receive, LOOPBACK, port)
        self.port = int(self._server.sockets[0].getsockname()[1])

    async def close(self) -> None:
        """Hang up on everybody."""
        if self._server is not None:
            self._server.close()
        for task in tuple(self._visits):
            task.cancel()
        await asyncio.gather(*self._visits, return_exceptions=True)

    async def _receive(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._visits.add(task)
            task.add_done_callback(self._visits.discard)
        try:
            await self._visit(Exchange(reader, writer))
        except (OSError, Closed, asyncio.CancelledError):
            return
        finally:
            writer.close()
            with contextlib.suppress(OSError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _visit(self, exchange: Exchange) -> None:
        try:
            request = await exchange.read()
        except BadRequest as bad:
            await exchange.refuse(bad.refusal)
            return
        refusal = judge(request, self.port)
        if refusal is None and len(self._visits) > MOST_AT_ONCE:
            text = "too many connections at once"
            refusal = Refusal(status=HTTPStatus.SERVICE_UNAVAILABLE, text=text)
        if refusal is not None:
            await exchange.refuse(refusal)
            return
        path = request.path.partition("?")[0]
        if path not in WAYS:
            await exchange.answer(self._pages)
            return
        connection = await exchange.upgrade()
        if connection is None:
            return
        talk = PageTalk if path == "/studio" else PictureTalk
        await talk(connection, self._far, self._token).run()


def judge(request: WebRequest, port: int) -> Refusal | None:
    """Say why a request is not of this machine's own page, or None; see `studio.remote.web`."""
    hosts = {f"{LOOPBACK}:{port}", f"localhost:{port}"}
    try:
        host = request.headers.get("Host", "").lower()
        origin = request.headers.get("Origin")
    except MultipleValuesError:
        return Refusal(status=HTTPStatus.BAD_REQUEST, text="Host or Origin stands there twice")
    if host not in hosts:
        text = "this is reached as 127.0.0.1 alone"
        return Refusal(status=HTTPStatus.MISDIRECTED_REQUEST, text=text)
    if origin is not None and origin.lower() != f"http://{host}":
        return Refusal(status=HTTPStatus.FORBIDDEN, text="another page may not use the studio")
    if request.method not in {"GET", "HEAD"}:
        return Refusal(status=HTTPStatus.METHOD_NOT_ALLOWED, text="only GET is answered")
    return None
