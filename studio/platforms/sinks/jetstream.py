"""NATS JetStream: CloudEvents as they are, each on a subject of its own; it keeps each once.

An event has arrived when the server says that it is in a stream. Sources: NATS documentation of
JetStream (publish acknowledgement, `Nats-Msg-Id`). The stream is the agency's own; how long it
knows an id again is set there (`duplicate_window`).
"""

import asyncio
import re
import ssl
from collections.abc import Sequence

from nats import errors
from nats.aio.client import Client
from nats.js import JetStreamContext
from nats.js import errors as js_errors

from studio.core.errors import BadInput
from studio.core.nats_address import NatsAddress, parse_nats_address
from studio.core.nats_client import NO_TLS, NatsClient
from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkSpec
from studio.platforms.nats_dial import SignIn, dial, hang_up, sign_in_of
from studio.platforms.sinks.batches import ENOUGH_S
from studio.platforms.sinks.port import SinkTools, SinkTrouble, arrived
from studio.platforms.sinks.told import read_letter

_SOURCE = re.compile(r"(?:/agency/([^/]+))?/studio/([^/]+)(/rehearsal)?")
_PARKED = DeliveryState.PARKED


class NatsSink:
    """See `studio.platforms.sinks.port.Sink`; its secret is as in `nats_dial.sign_in_of`."""

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
            await hang_up(client)

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
        address = _read_address(self._spec.address)
        who = _read_secret(await self._secret())
        client = NatsClient(who.key, secure=address.secure)
        told: list[Exception] = []
        lost = self._lost = asyncio.Event()

        async def note(error: Exception) -> None:
            told.append(error)

        async def gone() -> None:
            lost.set()

        try:
            await dial(client, address, who, note=note, gone=gone)
        except (errors.Error, OSError, TimeoutError) as error:
            raise _not_connected(error, told) from error
        except BadInput as error:
            raise SinkTrouble(str(error), code="address") from error
        self._client, self._stream = client, client.jetstream(domain=address.domain or None)
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


def _token(text: str | None) -> str:
    """Return a text as one word of a subject."""
    return re.sub(r"[^A-Za-z0-9_-]", "_", text or "")[:80] or "-"


def _read_address(text: str) -> NatsAddress:
    """Return where the server is.

    Raises:
        SinkTrouble: The address is none, or says that nothing is locked on the way.
    """
    try:
        address = parse_nats_address(text)
    except BadInput:
        address = None
    if address is None or (address.secure and not text.strip().startswith("tls:")):
        raise SinkTrouble(
            "its address begins with tls://, or on this machine alone with nats://, and has no "
            "password in it",
            code="address",
        )
    return address


def _read_secret(secret: str) -> SignIn:
    """Return as whom to sign in.

    Raises:
        SinkTrouble: It looks like credentials, and is none.
    """
    try:
        return sign_in_of(secret)
    except BadInput as error:
        raise SinkTrouble(str(error), code="signed_out") from error


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
    if NO_TLS.lower() in said or any(isinstance(cause, ssl.SSLError) for cause in causes):
        return SinkTrouble("no safe connection came about", code="tls")
    if "authorization" in said or "authentication" in said:
        return SinkTrouble(
            "it does not believe who we are: is the secret right?", code="signed_out"
        )
    return SinkTrouble("it can't be reached", code="unreachable")
