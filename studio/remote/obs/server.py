"""The gate: listens, lets clients in, tells them events."""

import asyncio
import logging
import socket
from collections.abc import Sequence
from http import HTTPStatus
from ipaddress import ip_address
from urllib.parse import urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.http11 import Request, Response
from websockets.typing import Subprotocol

from studio.protocol.messages import Meters
from studio.remote.obs.codes import Bit, OpCode
from studio.remote.obs.envelope import message
from studio.remote.obs.events import ObsEvent, Telling, meters_event
from studio.remote.obs.frames import LONGEST_FRAME_BYTES, Encoding, encode
from studio.remote.obs.outbox import Frame
from studio.remote.obs.session import Hall, Session
from studio.remote.obs.studio import Known, ObsStudio

MOST_BOXES = 32
MOST_STRANGERS = 16
MOST_SOCKETS = MOST_BOXES + 2 * MOST_STRANGERS
"""With those that have not said a word of HTTP."""

USUAL_PORT = 4455

_log = logging.getLogger(__name__)
_wire = logging.getLogger(f"{__name__}.wire")
_wire.setLevel(logging.CRITICAL + 1)
"""What strangers do wrong fills no log; it is counted."""


class ObsGate:
    """A server for button boxes.

    Attributes:
        refused: How many were sent away since it was made.
    """

    def __init__(self) -> None:
        self._sessions: set[Session] = set()
        self._talking = 0
        self._sockets = 0
        self._server: Server | None = None
        self._hall: Hall | None = None
        self._telling = Telling()
        self.refused = 0

    @property
    def connections(self) -> int:
        """How many clients are there that knew the password."""
        return len(self._sessions)

    @property
    def strangers(self) -> int:
        """How many connections have not said who they are."""
        return self._sockets - len(self._sessions)

    async def open(self, *, host: str, port: int, password: str, studio: ObsStudio) -> int:
        """Listen, and return the port; 0 asks for any.

        Raises:
            OSError: The port is taken.
        """
        self._hall = Hall(
            password=password,
            studio=studio,
            broadcast=self.broadcast,
            let_in=self._let_in,
            bits_changed=self._count_meters,
        )
        self._telling = Telling()
        self._telling.news(studio.known)
        counted: type[ServerConnection] = type("_Counted", (_Connection,), {"gate": self})
        self._server = await serve(
            self._serve,
            host,
            port,
            process_request=self._look,
            select_subprotocol=_select,
            create_connection=counted,
            compression=None,
            max_size=LONGEST_FRAME_BYTES,
            max_queue=4,
            open_timeout=5,
            close_timeout=1,
            server_header=None,
            logger=_wire,
        )
        studio.watch(self)
        return int(next(iter(self._server.sockets)).getsockname()[1])

    async def close(self) -> None:
        """Say goodbye to everyone and listen no more."""
        if self._hall is not None:
            self._hall.studio.watch(None)
            self._hall.studio.want_meters(wanted=False)
        self.broadcast(ObsEvent(kind="ExitStarted", bit=Bit.GENERAL, data={}))
        await asyncio.sleep(0)
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
            self._server = None

    def broadcast(self, event: ObsEvent) -> None:
        """Tell every client that asked for it."""
        frames: dict[Encoding, Frame] = {}
        said = message(
            OpCode.EVENT,
            {"eventType": event.kind, "eventIntent": int(event.bit), "eventData": event.data},
        )
        for session in self._sessions:
            if not session.bits & event.bit:
                continue
            encoding = session.encoding
            if encoding not in frames:
                frames[encoding] = encode(said, encoding)
            stale_soon = event.bit is Bit.INPUT_VOLUME_METERS
            session.tell(frames[encoding], stale_soon=stale_soon)

    # --- for the studio ------------------------------------------------------------------------

    def changed(self, after: Known) -> None:
        """See `Watcher.changed`."""
        for event in self._telling.news(after):
            self.broadcast(event)

    def meters_came(self, meters: Meters) -> None:
        """See `Watcher.meters_came`."""
        self.broadcast(meters_event(meters))

    # --- for the sessions ----------------------------------------------------------------------

    def _let_in(self, session: Session) -> bool:
        if len(self._sessions) >= MOST_BOXES:
            return False
        self._sessions.add(session)
        self._count_meters()
        return True

    def _count_meters(self) -> None:
        if self._hall is not None:
            wanted = any(session.wants_meters for session in self._sessions)
            self._hall.studio.want_meters(wanted=wanted)

    async def _serve(self, connection: ServerConnection) -> None:
        hall = self._hall
        if hall is None:
            return
        encoding = Encoding(connection.subprotocol or Encoding.JSON)
        session = Session(connection, encoding, hall)
        try:
            closed = await session.run()
            if closed is not None:
                self.refused += 1
                _log.info("a button box was sent away: %d %s", closed.code, closed.reason)
        except Exception:  # noqa: BLE001 - a connection's top
            _log.exception("a button box was let go because of a fault of ours")
        finally:
            self._sessions.discard(session)
            self._count_meters()

    # --- for the web server --------------------------------------------------------------------

    def socket_came(self, connection: ServerConnection) -> None:
        """Count a socket; one too many is cut off without a word."""
        self._sockets += 1
        if self._sockets > MOST_SOCKETS:
            self.refused += 1
            connection.transport.abort()

    def socket_left(self) -> None:
        """Count it no more."""
        self._sockets -= 1

    def _look(self, connection: ServerConnection, request: Request) -> Response | None:
        refusal = self._refusal(request)
        if refusal is None:
            return None
        self.refused += 1
        status, text = refusal
        return connection.respond(status, text + "\n")

    def _refusal(self, request: Request) -> tuple[HTTPStatus, str] | None:
        hosts = request.headers.get_all("Host")
        host = _name_of(f"//{hosts[0]}") if len(hosts) == 1 else ""
        if not _is_ours(host):
            return HTTPStatus.MISDIRECTED_REQUEST, "This machine is not called so."
        origins = request.headers.get_all("Origin")
        if not all(_may_come_from(origin, host) for origin in origins):
            return HTTPStatus.FORBIDDEN, "Web pages of other places may not connect."
        if self.strangers > MOST_STRANGERS:
            return HTTPStatus.SERVICE_UNAVAILABLE, "Too many connections say nothing; try again."
        return None


class _Connection(ServerConnection):
    """A connection that is counted from its first byte on."""

    gate: ObsGate

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.gate.socket_came(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self.gate.socket_left()
        super().connection_lost(exc)


def _select(connection: ServerConnection, offered: Sequence[Subprotocol]) -> Subprotocol | None:
    """Return the first encoding that is offered; who offers none speaks JSON."""
    known = {encoding.value for encoding in Encoding}
    return next((one for one in offered if one in known), None)


def _name_of(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower().rstrip(".")
    except ValueError:
        return ""


def _is_ours(host: str) -> bool:
    """Return whether this machine can be called so; a stranger's domain that points here can't."""
    own = socket.gethostname().lower()
    return host in {"localhost", own, f"{own}.local", f"{own.partition('.')[0]}.local"} or (
        _is_number(host)
    )


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _may_come_from(origin: str, host: str) -> bool:
    """Return whether a page may connect: one of this machine; programs name no page, or a file."""
    if origin.startswith("file://"):
        return True
    name = _name_of(origin)
    return bool(name) and (name in {host, "localhost"} or _is_loopback(name))


def _is_loopback(host: str) -> bool:
    return _is_number(host) and ip_address(host).is_loopback
