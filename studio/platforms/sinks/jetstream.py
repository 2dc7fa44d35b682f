"""NATS JetStream: CloudEvents as they are, each on a subject of its own; it keeps each once.

An event has arrived when the server says that it is in a stream. Sources: NATS documentation of
JetStream (publish acknowledgement, `Nats-Msg-Id`). The stream is the agency's own; how long it
knows an id again is set there (`duplicate_window`).
"""

import asyncio
import contextlib
import logging
import re
import ssl
from collections.abc import Sequence
from urllib.parse import urlsplit

from nats import errors
from nats.aio.client import Client
from nats.js import JetStreamContext
from nats.js import errors as js_errors

from studio.core import keychain
from studio.core.addresses import is_loopback
from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkSpec
from studio.platforms.sinks.batches import ENOUGH_S
from studio.platforms.sinks.port import SinkTools, SinkTrouble, arrived
from studio.platforms.sinks.told import read_letter

CONNECT_WITHIN_S = 8
HANG_UP_WITHIN_S = 2.0
_SOURCE = re.compile(r"(?:/agency/([^/]+))?/studio/([^/]+)(/rehearsal)?")
_NO_TLS = "the server offers no TLS, and only one on this machine may go without"
_PARKED = DeliveryState.PARKED

# The library logs a traceback for what it also raises or calls back with.
logging.getLogger("nats").setLevel(logging.CRITICAL)


class _Client(Client):
    """The library's client, which says nothing in clear where there must be TLS."""

    def __init__(self, *, secure: bool) -> None:
        super().__init__()
        self._must_be_secure = secure

    def _connect_command(self) -> bytes:
        if self._must_be_secure and not self._server_info.get("tls_required"):
            raise errors.Error(_NO_TLS)
        return bytes(super()._connect_command())


class NatsSink:
    """See `studio.platforms.sinks.port.Sink`; its secret is `user:password`, or a token."""

    def __init__(self, spec: SinkSpec, tools: SinkTools) -> None:
        """Know it; nothing is opened yet."""
        self._spec = spec
        self._tools = tools
        self._client: Client | None = None
        self._stream: JetStreamContext | None = None
        self._lost = asyncio.Event()

    async def deliver(self, letters: Sequence[Letter]) -> tuple[Outcome, ...]:
        """See `Sink.deliver`."""
        outcomes: list[Outcome] = []
        enough_ns = self._tools.clock.monotonic_ns() + int(ENOUGH_S * 1e9)
        for letter in letters:
            try:
                await self._publish(letter)
                outcomes.append(arrived(letter))
            except SinkTrouble as trouble:
                outcomes.append(trouble.outcome(letter))
                if trouble.state is DeliveryState.PENDING:
                    break
            if self._tools.clock.monotonic_ns() > enough_ns:
                break
        return tuple(outcomes)

    async def check(self, letter: Letter) -> str:
        """See `Sink.check`."""
        stream = await self._publish(letter)
        return f"the test event is in the stream {stream}, on {self._subject(letter)}"

    async def close(self) -> None:
        """See `Sink.close`."""
        client, self._client, self._stream = self._client, None, None
        if client is not None:
            await _hang_up(client)

    async def _publish(self, letter: Letter) -> str:
        """Have a letter kept; return the stream it is in.

        Raises:
            SinkTrouble: It is not kept, as far as is known.
        """
        subject = self._subject(letter)
        stream = await self._connected()
        try:
            async with asyncio.timeout(self._tools.answer_within_s):
                return await self._kept(stream, subject, letter)
        except js_errors.NoStreamResponseError:
            raise SinkTrouble(
                f"the server has no stream for {subject}, or it is not up yet", code="not_found"
            ) from None
        except (js_errors.APIError, errors.MaxPayloadError) as error:
            raise _refused(error) from error
        except TimeoutError:
            await self.close()
            raise SinkTrouble("the server did not answer in time", code="slow") from None
        except (errors.Error, OSError) as error:
            await self.close()
            raise SinkTrouble("the connection broke", code="unreachable") from error

    async def _kept(self, stream: JetStreamContext, subject: str, letter: Letter) -> str:
        """Publish, and wait until it is kept or the connection is lost; return the stream.

        The library would wait for an answer that can't come any more.
        """
        headers = {
            "Nats-Msg-Id": letter.event_id,
            "Content-Type": "application/cloudevents+json",
        }
        publishing = asyncio.ensure_future(
            stream.publish(
                subject, letter.body, headers=headers, timeout=self._tools.answer_within_s
            )
        )
        lost = asyncio.ensure_future(self._lost.wait())
        try:
            await asyncio.wait((publishing, lost), return_when=asyncio.FIRST_COMPLETED)
            if not publishing.done():
                raise ConnectionError
            return str((await publishing).stream)
        finally:
            publishing.cancel()
            lost.cancel()
            await asyncio.gather(publishing, lost, return_exceptions=True)

    async def _connected(self) -> JetStreamContext:
        if self._client is not None and self._stream is not None and self._client.is_connected:
            return self._stream
        await self.close()
        self._tools.check_reach(self._spec)
        secure = _check_address(self._spec.address)
        user, password, token = _signing_in(await self._secret())
        client = _Client(secure=secure)
        told: list[Exception] = []
        lost = self._lost = asyncio.Event()

        async def note(error: Exception) -> None:
            told.append(error)

        async def gone() -> None:
            lost.set()

        try:
            async with asyncio.timeout(CONNECT_WITHIN_S):
                await client.connect(
                    self._spec.address,
                    name="cuecard",
                    error_cb=note,
                    closed_cb=gone,
                    disconnected_cb=gone,
                    allow_reconnect=False,
                    max_reconnect_attempts=1,
                    reconnect_time_wait=0,
                    connect_timeout=CONNECT_WITHIN_S,
                    tls=ssl.create_default_context() if secure else None,
                    user=user,
                    password=password,
                    token=token,
                )
        except (errors.Error, OSError, TimeoutError) as error:
            await _hang_up(client)
            raise _not_connected(error, told) from error
        except asyncio.CancelledError:
            await _hang_up(client)
            raise
        self._client, self._stream = client, client.jetstream()
        return self._stream

    async def _secret(self) -> str:
        """Return the secret; a server on this machine may need none."""
        if self._spec.options.get("sign_in", "") == "none":
            return ""
        return await self._tools.secret(self._spec)

    def _subject(self, letter: Letter) -> str:
        """Return `ag.<agency>.st.<studio>.sh.<show>.<kind>`, or with the host's own beginning."""
        event = read_letter(letter)
        begin = self._spec.options.get("subject", "").strip(". ")
        if not begin:
            found = _SOURCE.fullmatch(event.source)
            agency, studio, rehearsal = found.groups() if found else (None, None, None)
            begin = f"ag.{_token(agency)}.st.{_token(studio)}"
            if rehearsal:
                begin = f"rehearsal.{begin}"
        words = letter.kind.split(".")
        return ".".join([begin, "sh", _token(event.showid), *(_token(word) for word in words)])


async def _hang_up(client: Client) -> None:
    with contextlib.suppress(errors.Error, OSError, TimeoutError):  # it is gone either way
        async with asyncio.timeout(HANG_UP_WITHIN_S):
            await client.close()


def _token(text: str | None) -> str:
    """Return a text as one word of a subject."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", text or "")[:80] or "-"


def _check_address(address: str) -> bool:
    """Return whether there must be TLS.

    Raises:
        SinkTrouble: The address is none.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host, parts = "", urlsplit("")
    fits = parts.scheme in ("tls", "nats") and host and not parts.username
    if not fits or (parts.scheme == "nats" and not is_loopback(host)):
        raise SinkTrouble(
            "its address begins with tls://, or on this machine alone with nats://, and has no "
            "password in it",
            code="address",
        )
    return parts.scheme == "tls"


def _signing_in(secret: str) -> tuple[str | None, str | None, str | None]:
    """Return user, password and token, as far as there are."""
    user, colon, password = secret.partition(":")
    if colon:
        keychain.remember_secret(password)
        return user, password, None
    return None, None, secret or None


def _refused(error: Exception) -> SinkTrouble:
    """Return what a server's own no means: for now, or for this event."""
    if isinstance(error, errors.MaxPayloadError):
        return SinkTrouble("the event is larger than it takes", code="too_long", state=_PARKED)
    code = getattr(error, "code", 0) or 0
    if code in (400, 403, 404):
        return SinkTrouble(f"it refuses the event ({code})", code="refused", state=_PARKED)
    return SinkTrouble(f"it can't keep the event just now ({code})", code="unavailable")


def _not_connected(error: Exception, told: Sequence[Exception]) -> SinkTrouble:
    said = " ".join(str(one).lower() for one in (error, *told))
    causes = (error, *told, error.__cause__, error.__context__)
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return SinkTrouble("its certificate is not to be trusted", code="certificate")
    if _NO_TLS.lower() in said or any(isinstance(cause, ssl.SSLError) for cause in causes):
        return SinkTrouble("no safe connection came about", code="tls")
    if "authorization" in said or "authentication" in said:
        return SinkTrouble(
            "it does not believe who we are: is the secret right?", code="signed_out"
        )
    return SinkTrouble("it can't be reached", code="unreachable")
