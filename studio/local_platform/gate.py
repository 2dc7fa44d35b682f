"""What stands before all routes: the platform's name on every answer, and what is to go wrong."""

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from studio.local_platform.faults import Fault, FaultKind
from studio.local_platform.http_front import refuse
from studio.local_platform.platform import NAME, Platform
from studio.local_platform.refusal import Refusal

_HOSTS = ("127.0.0.1", "localhost", "[::1]")
_CODES = {401: "signed_out", 404: "not_found", 429: "limited"}
_BADGE = (
    (b"server", NAME.encode()),
    (b"x-platform", NAME.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
)
_HUGE_BYTES = 20 * 1024 * 1024

_transports: dict[tuple[str, int], asyncio.Transport] = {}
"""Of the connections that are open, by the other side's address: to cut one."""


class KnownConnection(H11Protocol):
    """A connection that can be cut."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """See `asyncio.Protocol`."""
        super().connection_made(transport)
        self._peer = tuple(transport.get_extra_info("peername")[:2])
        _transports[self._peer] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        """See `asyncio.Protocol`."""
        _transports.pop(self._peer, None)
        super().connection_lost(exc)


class Gate:
    """An ASGI application around another."""

    def __init__(self, inner: ASGIApp, platform: Platform) -> None:
        self._inner = inner
        self._platform = platform

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or let it go wrong."""
        if scope["type"] != "http":
            return

        async def badged(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_BADGE]
            await send(message)

        if not _is_ours(scope):
            strange = Refusal("refused", "Ask for 127.0.0.1 or localhost.", status=421)
            await refuse(strange)(scope, receive, badged)
            return
        fault = self._platform.faults.take_http(scope["method"], scope["path"])
        if fault is None:
            await self._inner(scope, receive, badged)
        else:
            await self._go_wrong(fault, scope, receive, badged)

    async def _go_wrong(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        match fault.kind:
            case FaultKind.SLOW:
                await asyncio.sleep(fault.delay_s)
                await self._inner(scope, receive, send)
            case FaultKind.SILENT:
                while (await receive())["type"] != "http.disconnect":
                    pass
            case FaultKind.LOST:
                await self._inner(scope, receive, _nowhere)
                await _cut(scope)
            case FaultKind.CUT:
                await _begin(send, 200, length=4_000, body=b'{"orders": [{"id": "1001-1", "tot')
                await _cut(scope, politely=True)
            case FaultKind.GARBAGE:
                await _answer(send, 200, b"<html>\xff\xfe this is no JSON")
            case FaultKind.HUGE:
                await _answer(send, 200, b'{"a": "' + b"x" * _HUGE_BYTES + b'"}')
            case FaultKind.MOVED:
                await _answer(send, 302, b"", ((b"location", scope["path"].encode()),))
            case _:
                code = _CODES.get(fault.status, "unavailable" if fault.status > 499 else "refused")
                refusal = Refusal(
                    code,
                    "It goes wrong, as was asked for.",
                    status=fault.status,
                    retry_after_s=fault.retry_after_s,
                )
                await refuse(refusal)(scope, receive, send)


def _is_ours(scope: Scope) -> bool:
    """Return whether a name of this machine was asked for: a page elsewhere may have another."""
    host = next((value for name, value in scope["headers"] if name == b"host"), b"")
    text = host.decode("latin-1")
    name = text if text.endswith("]") else text.rpartition(":")[0] or text
    return name in _HOSTS


async def _cut(scope: Scope, *, politely: bool = False) -> None:
    transport = _transports.get(tuple(scope["client"])) if scope.get("client") else None
    if transport is None:
        return
    if politely:  # what was written arrives
        transport.close()
    else:
        transport.abort()
    await asyncio.sleep(0)  # the server hears that the connection is gone before we return


async def _nowhere(_: Message) -> None:
    """Take an answer and pass it on to nobody."""


async def _begin(send: Send, status: int, *, length: int, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % length)]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _answer(
    send: Send, status: int, body: bytes, headers: tuple[tuple[bytes, bytes], ...] = ()
) -> None:
    length = (b"content-length", b"%d" % len(body))
    kind = (b"content-type", b"application/json")
    every = [kind, length, *headers]
    await send({"type": "http.response.start", "status": status, "headers": every})
    await send({"type": "http.response.body", "body": body})
