"""Sending to an RTMP or RTMPS server."""

from collections.abc import Callable
from fractions import Fraction

from studio.core.clock import Clock, SystemClock
from studio.core.errors import BadInput, OutputError
from studio.core.ids import SecretName
from studio.core.stream_address import ServerAddress, parse_server, split_address
from studio.engine.outputs import reason
from studio.engine.outputs.dial import dial
from studio.engine.outputs.doorbell import Doorbell
from studio.engine.outputs.flv import FlvWriter
from studio.engine.outputs.reason import as_sentence
from studio.engine.outputs.rtmp_session import RtmpSession
from studio.engine.outputs.wire import Wire
from studio.engine.packets import EncodedPacket, StreamTemplates
from studio.protocol.engine_messages import OutputSpec

KeyOf = Callable[[SecretName], str | None]
"""Finds a key by its name when it is needed, so that no output keeps one longer than it must."""

_BACKLOG_BYTES = 64 * 1024
"""More than this on our side of the system's buffer, and the queue is the place to wait."""

_TURN_S = 0.25
_SECOND_THOUGHTS_S = 0.3
"""Some servers accept a key and close right after."""


class RtmpLink:
    """`studio.engine.outputs.link.Link` to a server.

    Attributes:
        bytes_sent: See `Link`.
        path: See `Link`; empty.
        notice: See `Link`; empty.
    """

    path = ""
    notice = ("", "")

    def __init__(self, spec: OutputSpec, key_of: KeyOf, bell: Doorbell) -> None:
        self._spec = spec
        self._key_of = key_of
        self._bell = bell
        self._wire: Wire | None = None
        self._session: RtmpSession | None = None
        self._flv: FlvWriter | None = None
        self._sent_before = 0

    @property
    def bytes_sent(self) -> int:
        """See `Link.bytes_sent`."""
        wire = self._wire
        return self._sent_before + (wire.sent if wire else 0)

    def open(self, templates: StreamTemplates) -> None:
        """See `Link.open`; when it returns, the server has said that it listens."""
        address, key = _where(self._spec, self._key_of)
        self._wire = Wire(dial(address, self._bell), self._bell)
        self._session = _publish(self._wire, address, key, self._bell)
        self._flv = FlvWriter(templates)

    def write(self, packet: EncodedPacket, *, first_s: Fraction) -> None:
        """See `Link.write`."""
        flv, session, wire = self._parts()
        for tag in flv.write(packet, first_s=first_s):
            session.send_tag(tag)
        session.turn(0)
        while wire.backlog > _BACKLOG_BYTES and not self._bell.must_be_gone:
            session.turn(_TURN_S)

    def idle(self, timeout_s: float) -> None:
        """See `Link.idle`."""
        self._parts()[1].turn(timeout_s)

    def close(self) -> None:
        """See `Link.close`."""
        flv, session, wire = self._parts()
        for tag in flv.finish():
            session.send_tag(tag)
        session.say_goodbye()
        wire.leave()

    def abandon(self) -> None:
        """See `Link.abandon`."""
        if self._wire is not None:
            self._sent_before += self._wire.sent
            self._wire.close()
        self._wire = self._session = self._flv = None

    def _parts(self) -> tuple[FlvWriter, RtmpSession, Wire]:
        if self._flv is None or self._session is None or self._wire is None:
            raise reason.lost(reason.SERVER_CLOSED, "The connection is closed.")
        return self._flv, self._session, self._wire


def try_connection(spec: OutputSpec, key: str | None, *, clock: Clock | None = None) -> str:
    """Go as far as the server accepting the key, leave, and return a sentence saying so.

    Raises:
        OutputRefused: The server or its certificate said no.
        OutputLost: It did not come so far; the text says how far.
    """
    bell = Doorbell(clock or SystemClock())
    wire: Wire | None = None
    try:
        address, found = _where(spec, lambda _: key)
        wire = Wire(dial(address, bell), bell)
        session = _publish(wire, address, found, bell)
        _wait_for_second_thoughts(session, bell)
        session.say_goodbye()
        wire.leave()
    finally:
        if wire is not None:
            wire.close()
        bell.close()
    return f"{spec.name}: the server accepts the stream key."


def _publish(wire: Wire, address: ServerAddress, key: str, bell: Doorbell) -> RtmpSession:
    session = RtmpSession(wire, bell, key=key)
    session.shake_hands()
    session.connect(address)
    session.publish()
    return session


def _wait_for_second_thoughts(session: RtmpSession, bell: Doorbell) -> None:
    until_ns = bell.clock.monotonic_ns() + round(_SECOND_THOUGHTS_S * 1e9)
    try:
        while (left_s := (until_ns - bell.clock.monotonic_ns()) / 1e9) > 0:
            session.turn(left_s)
    except OutputError as error:
        if error.reason_code in (reason.SERVER_CLOSED, reason.NETWORK):
            text = "The server accepts the stream key and hangs up at once."
            raise reason.refused(reason.WRONG_KEY, text) from error
        raise


def _where(spec: OutputSpec, key_of: KeyOf) -> tuple[ServerAddress, str]:
    """Return server and key; without a secret's name the key is the end of the address.

    Raises:
        OutputRefused: The address can't be read, there is no key, or it can't be one.
    """
    try:
        if spec.secret_name:
            address, key = parse_server(spec.url), key_of(spec.secret_name)
        else:
            server, key = split_address(spec.url)
            address = parse_server(server)
    except BadInput as error:
        raise reason.refused(reason.BAD_URL, as_sentence(str(error))) from error
    key = (key or "").strip()  # what is copied from a page often brings its line's end along
    if not key.isprintable() or " " in key:
        text = "The stream key has a blank or a character inside that no key has."
        raise reason.refused(reason.WRONG_KEY, text)
    if not key:
        raise reason.refused(reason.KEY_MISSING, "There is no stream key for this destination.")
    return address, key
