"""A request, from its first byte to its answer: whose it is, files, the way to a WebSocket."""

import asyncio
import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from websockets.datastructures import Headers, MultipleValuesError
from websockets.http11 import Request, Response
from websockets.server import ServerProtocol
from websockets.typing import Subprotocol

from studio.remote.pages import HEADERS, Page, Pages
from studio.remote.websocket import WebSocket, new_protocol

REQUEST_WITHIN_S = 5.0
ANSWER_TAKEN_WITHIN_S = 10.0
LARGEST_REQUEST_BYTES = 32 * 1024
READ_BYTES = 16 * 1024
SUBPROTOCOL = Subprotocol("cuecard.v5")
WAYS = frozenset({"/studio", "/picture"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a request is refused.

    Attributes:
        status: Of HTTP.
        text: One sentence.
    """

    status: HTTPStatus
    text: str


def hosts_of(names: Iterable[str], port: int) -> frozenset[str]:
    """Return what may stand in a Host header, given names as they stand in an address."""
    bare = [name.lower() for name in names]
    return frozenset(f"{host}:{port}" for host in bare) | (
        frozenset(bare) if port == 443 else frozenset()
    )


def judge(request: Request, hosts: frozenset[str]) -> Refusal | None:
    """Say why a request is none of ours, or None.

    A foreign name that was pointed at this machine (DNS rebinding) shows in Host; a foreign page
    shows in Origin.
    """
    try:
        host = request.headers.get("Host", "").lower()
        origin = request.headers.get("Origin")
    except MultipleValuesError:
        return Refusal(status=HTTPStatus.BAD_REQUEST, text="Host or Origin stands there twice")
    if host not in hosts:
        text = "this studio is not called so; use the address that the studio shows"
        return Refusal(status=HTTPStatus.MISDIRECTED_REQUEST, text=text)
    if origin is not None and origin.lower() != f"https://{host}":
        return Refusal(status=HTTPStatus.FORBIDDEN, text="another page may not use the studio")
    if request.method not in {"GET", "HEAD"}:
        return Refusal(status=HTTPStatus.METHOD_NOT_ALLOWED, text="only GET is answered")
    return None


class BadRequest(Exception):
    """What came is no request, or not in time; the refusal is the answer."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.text)
        self.refusal = refusal


class Exchange:
    """One request on one connection.

    Attributes:
        request: As it came; None before.
    """

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._protocol: ServerProtocol = new_protocol()
        self.request: Request | None = None

    async def read(self) -> Request:
        """Read the request.

        Raises:
            BadRequest: There came none in time, or too much.
            OSError: The connection broke.
        """
        try:
            async with asyncio.timeout(REQUEST_WITHIN_S):
                self.request = await self._read()
        except TimeoutError:
            text = "the request did not come in time"
            raise BadRequest(Refusal(status=HTTPStatus.REQUEST_TIMEOUT, text=text)) from None
        return self.request

    async def _read(self) -> Request:
        size = 0
        while data := await self._reader.read(READ_BYTES):
            size += len(data)
            self._protocol.receive_data(data)
            for event in self._protocol.events_received():
                if isinstance(event, Request):
                    return event
            if self._protocol.handshake_exc is not None or size > LARGEST_REQUEST_BYTES:
                break
        text = "this is no request that a browser would send"
        raise BadRequest(Refusal(status=HTTPStatus.BAD_REQUEST, text=text))

    async def upgrade(self) -> WebSocket | None:
        """Make a WebSocket of the connection; None where the request is not for one."""
        if self.request is None:
            return None
        self._protocol.available_subprotocols = [SUBPROTOCOL]
        asked = ", ".join(self.request.headers.get_all("Sec-WebSocket-Protocol"))
        if asked and SUBPROTOCOL not in [one.strip() for one in asked.split(",")]:
            text = f"this studio speaks {SUBPROTOCOL}; load the page anew"
            await self.refuse(Refusal(status=HTTPStatus.BAD_REQUEST, text=text))
            return None
        if not asked:
            self._protocol.available_subprotocols = None
        response = self._protocol.accept(self.request)
        await self._send(response)
        if response.status_code != HTTPStatus.SWITCHING_PROTOCOLS:
            return None
        return WebSocket(self._protocol, self._reader, self._writer)

    async def answer(self, pages: Pages) -> None:
        """Send the file that is asked for, or say that there is none."""
        if self.request is None:
            return
        path = self.request.path.partition("?")[0]
        page = pages.get(path)
        if page is None:
            await self.refuse(Refusal(status=HTTPStatus.NOT_FOUND, text="there is no such page"))
        else:
            await self._send(_response(self.request, page))

    async def refuse(self, refusal: Refusal, *, retry_after_s: int = 0) -> None:
        """Answer with a reason."""
        headers = Headers(HEADERS)
        headers["Cache-Control"] = "no-store"
        headers["Content-Type"] = "text/plain; charset=utf-8"
        if retry_after_s:
            headers["Retry-After"] = str(retry_after_s)
        await self._send(_made(refusal.status, headers, f"{refusal.text}\n".encode()))

    async def _send(self, response: Response) -> None:
        # Serialized here and not by the protocol: after a bad request that one sends nothing more.
        if response.status_code == HTTPStatus.SWITCHING_PROTOCOLS:
            self._protocol.send_response(response)
            written = b"".join(self._protocol.data_to_send())
        else:
            written = response.serialize()
        self._writer.write(written)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(ANSWER_TAKEN_WITHIN_S):
                await self._writer.drain()


def _response(request: Request, page: Page) -> Response:
    headers = Headers(HEADERS)
    headers["ETag"] = page.etag
    headers["Cache-Control"] = "no-cache" if page.stored else "no-store"
    if page.stored and request.headers.get("If-None-Match") == page.etag:
        return _made(HTTPStatus.NOT_MODIFIED, headers, b"")
    headers["Content-Type"] = page.kind
    response = _made(HTTPStatus.OK, headers, page.body)
    if request.method == "HEAD":
        response.body = b""
    return response


def _made(status: HTTPStatus, headers: Headers, body: bytes) -> Response:
    headers["Connection"] = "close"
    if status is not HTTPStatus.NOT_MODIFIED:
        headers["Content-Length"] = str(len(body))
    return Response(status.value, status.phrase, headers, body)
