"""Sockets and TLS: who comes in, how many at once, and what those are told who are too many."""

import asyncio
import contextlib
import logging
import secrets
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus

from studio.core.paths import runtime_folder
from studio.protocol.door_start import DoorStart
from studio.remote.limits import TOLD_WHY_AT_ONCE, Crowd
from studio.remote.web import BadRequest, Exchange, Refusal

HANDSHAKE_WITHIN_S = 5.0
TURNED_AWAY_WITHIN_S = 3.0
BACKLOG = 256
READ_AHEAD_BYTES = 64 * 1024
ACCEPT_AGAIN_S = 0.1
ACCESS_DENIED = b"\x15\x03\x03\x00\x02\x02\x31"
"""A fatal alert of TLS, `access_denied`: the shortest reason there is."""

_TOO_MANY = Refusal(
    status=HTTPStatus.SERVICE_UNAVAILABLE, text="too many connections; try again in a moment"
)
_log = logging.getLogger(__name__)


class Visitor:
    """One connection: a stranger until it says who it is.

    Attributes:
        address: Where it comes from.
        exchange: Its request.
    """

    def __init__(self, address: str, exchange: Exchange, crowd: Crowd) -> None:
        self.address = address
        self.exchange = exchange
        self._crowd = crowd
        self.stranger = True

    def known(self) -> None:
        """It said who it is."""
        if self.stranger:
            self.stranger = False
            self._crowd.known(self.address)


Receive = Callable[[Visitor], Awaitable[None]]


def tls_context(start: DoorStart) -> ssl.SSLContext:
    """Return what the door shows; the key lies in a file, locked, for as long as it is read."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.options |= ssl.OP_NO_RENEGOTIATION | ssl.OP_NO_COMPRESSION
    context.set_alpn_protocols(["http/1.1"])
    file = runtime_folder() / f"door-{secrets.token_hex(8)}.pem"
    file.touch(mode=0o600, exist_ok=False)
    try:
        file.write_text(start.key_pem + start.chain_pem, encoding="ascii")
        context.load_cert_chain(file, password=start.password)
    finally:
        file.unlink(missing_ok=True)
    return context


class Porch:
    """Listening sockets, and a task for everybody who came.

    Attributes:
        crowd: Who is there.
    """

    def __init__(self, tls: ssl.SSLContext, receive: Receive) -> None:
        self._tls = tls
        self._receive = receive
        self._sockets: list[socket.socket] = []
        self._accepting: list[asyncio.Task[None]] = []
        self._visits: set[asyncio.Task[None]] = set()
        self._turned_away = 0
        self.crowd = Crowd()

    def open(self, addresses: Sequence[str], port: int) -> None:
        """Listen.

        Raises:
            OSError: The first address can't be listened on; others are left out.
        """
        for address in addresses:
            try:
                listening = _listen(address, port)
            except OSError:
                if not self._sockets:
                    raise
                continue
            self._sockets.append(listening)
            self._accepting.append(asyncio.create_task(self._accept(listening), name="accepting"))

    async def close(self) -> None:
        """Listen no more, and end every visit; whoever is there was told before."""
        tasks = (*self._accepting, *self._visits)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for listening in self._sockets:
            listening.close()
        self._accepting.clear()
        self._sockets.clear()

    async def _accept(self, listening: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                connection, peer = await loop.sock_accept(listening)
            except OSError as error:  # no more file numbers, say
                _log.warning("nobody can be let in just now: %s", error)
                await asyncio.sleep(ACCEPT_AGAIN_S)
                continue
            address = _plain_address(peer[0])
            if self.crowd.come(address):
                self._begin(self._visit(connection, address))
            elif self._turned_away < TOLD_WHY_AT_ONCE:
                self._turned_away += 1
                self._begin(self._turn_away(connection))
            else:
                with contextlib.suppress(OSError):
                    connection.send(ACCESS_DENIED)
                connection.close()

    def _begin(self, visit: Awaitable[None]) -> None:
        task = asyncio.ensure_future(visit)
        self._visits.add(task)
        task.add_done_callback(self._visits.discard)

    async def _visit(self, connection: socket.socket, address: str) -> None:
        visitor: Visitor | None = None
        try:
            reader, writer = await self._secure(connection)
            visitor = Visitor(address, Exchange(reader, writer), self.crowd)
            try:
                await self._serve(visitor)
            finally:
                await _hang_up(writer)
        except OSError as error:  # of TLS, too
            _log.debug("a connection broke: %s", error)
        except Exception:  # noqa: BLE001 - a task's top
            _log.exception("a connection was closed because of a fault of ours")
        finally:
            connection.close()
            self.crowd.leave(address, stranger=visitor is None or visitor.stranger)

    async def _serve(self, visitor: Visitor) -> None:
        try:
            await visitor.exchange.read()
        except BadRequest as error:
            self.crowd.refused += 1
            await visitor.exchange.refuse(error.refusal)
            return
        await self._receive(visitor)

    async def _turn_away(self, connection: socket.socket) -> None:
        try:
            async with asyncio.timeout(TURNED_AWAY_WITHIN_S):
                reader, writer = await self._secure(connection)
                exchange = Exchange(reader, writer)
                with contextlib.suppress(BadRequest):
                    await exchange.read()
                await exchange.refuse(_TOO_MANY, retry_after_s=2)
                await _hang_up(writer)
        except (OSError, TimeoutError) as error:
            _log.debug("one too many was gone before it was told so: %s", error)
        except Exception:  # noqa: BLE001 - a task's top
            _log.exception("a connection was closed because of a fault of ours")
        finally:
            self._turned_away -= 1
            connection.close()

    async def _secure(
        self, connection: socket.socket
    ) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        loop = asyncio.get_running_loop()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        reader = asyncio.StreamReader(limit=READ_AHEAD_BYTES)
        protocol = asyncio.StreamReaderProtocol(reader)
        transport, _ = await loop.connect_accepted_socket(
            lambda: protocol,
            sock=connection,
            ssl=self._tls,
            ssl_handshake_timeout=HANDSHAKE_WITHIN_S,
            ssl_shutdown_timeout=1.0,
        )
        return reader, asyncio.StreamWriter(transport, protocol, reader, loop)


def _listen(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows: another program could share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            listening.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listening.setblocking(False)
        listening.bind((address, port))
        listening.listen(BACKLOG)
    except BaseException:
        listening.close()
        raise
    return listening


async def _hang_up(writer: asyncio.StreamWriter) -> None:
    if not writer.is_closing():  # closed twice, TLS forgets what it would have to abort
        writer.close()
    try:
        with contextlib.suppress(OSError, TimeoutError):
            async with asyncio.timeout(TURNED_AWAY_WITHIN_S):
                await writer.wait_closed()
    finally:
        writer.transport.abort()  # its socket is closed next; no transport may go on holding it


def _plain_address(peer: str) -> str:
    """Return an address as people know it: without a scope, one of IPv4 as such."""
    return peer.partition("%")[0].removeprefix("::ffff:")
