"""Listening to one subject of an agency's NATS server, until the connection is lost.

It does not come back by itself: whoever holds it makes the next one. Source: NATS documentation of
JetStream (consumers, acknowledgements).
"""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Iterator
from dataclasses import dataclass
from typing import TypeVar

from nats import errors
from nats.aio.msg import Msg
from nats.js import JetStreamContext
from nats.js import errors as js_errors
from nats.js.api import AckPolicy, ConsumerConfig

from studio.core.errors import PlatformError
from studio.core.nats_address import NatsAddress
from studio.core.nats_client import NO_TLS, NatsClient
from studio.platforms import reason
from studio.platforms.nats_dial import SignIn, dial, go_on, hang_up

ANSWER_WITHIN_S = 8
LOOK_EVERY_S = 20.0
"""So long at most a question for more waits on the server; then it is asked again."""
ACK_WITHIN_S = 150.0
"""What is not answered by then comes again; more than keeping it may take."""
AGAIN_AFTER_S = 5.0
PENDING_MESSAGES = 1_000
PENDING_BYTES = 32 * 1_024 * 1_024


T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A message; exactly one of the three is called for it, once.

    Attributes:
        payload: What it says.
        done: It is dealt with, and never comes again once this returned.
        refuse: Nobody wants it: it never comes again either.
        again: It can't be dealt with now, and comes again a little later where a stream keeps it.
    """

    payload: bytes
    done: Callable[[], Awaitable[None]]
    refuse: Callable[[], Awaitable[None]]
    again: Callable[[], Awaitable[None]]


class NatsLine:
    """One connection, until it is lost."""

    def __init__(self, address: NatsAddress, who: SignIn) -> None:
        """Know it; nothing is opened yet."""
        self._address = address
        self._who = who
        self._client = NatsClient(who.key, secure=address.secure)
        self._js: JetStreamContext = self._client.jetstream(
            domain=address.domain or None, timeout=ANSWER_WITHIN_S
        )
        self._told: list[Exception] = []
        self._lost = asyncio.Event()
        self._closing: asyncio.Future[None] | None = None

    async def connect(self) -> None:
        """Connect.

        Raises:
            PlatformUnavailable: Nobody answers there; worth trying again.
            PlatformRefused: The server does not know who this is, or can't be trusted.
            BadInput: The file with the server's authority is none.
        """
        try:
            await dial(self._client, self._address, self._who, note=self._note, gone=self._gone)
        except (errors.Error, OSError, TimeoutError) as error:
            raise self._translated(error, "can't be reached") from error

    async def stream_of(self, subject: str) -> str:
        """Return the stream that keeps a subject; empty: none does.

        Raises:
            PlatformUnavailable: The server does not say; perhaps it may not be asked.
        """
        with self._translating("does not say which stream keeps the notices"):
            try:
                found = await self._or_lost(self._js.find_stream_name_by_subject(subject))
            except (js_errors.NotFoundError, js_errors.ServiceUnavailableError):
                return ""
            except (errors.NoRespondersError, js_errors.NoStreamResponseError):
                return ""  # it has no JetStream at all
        return str(found)

    async def heard_of_stream(
        self, subject: str, *, stream: str, durable: str
    ) -> AsyncGenerator[Heard, None]:
        """Yield what a stream keeps, one after the other, until the connection is lost.

        How far that went is kept on the server, under the name `durable`.

        Raises:
            PlatformError: The connection is lost, or the stream can't be read.
        """
        with self._translating("can't be read"):
            await self._or_lost(self._see_to_consumer(subject, stream=stream, durable=durable))
            kept = await self._js.pull_subscribe_bind(consumer=durable, stream=stream)
        while True:
            messages: list[Msg] = []
            with self._translating("can't be read"):
                self._check()
                with contextlib.suppress(errors.TimeoutError):
                    messages = await kept.fetch(1, timeout=LOOK_EVERY_S)
            for message in messages:
                yield self._of_stream(message)

    async def _see_to_consumer(self, subject: str, *, stream: str, durable: str) -> None:
        """Have a consumer of this subject alone: what is of another shop is not ours to refuse."""
        with contextlib.suppress(js_errors.NotFoundError):
            config = (await self._js.consumer_info(stream, durable)).config
            named = [config.filter_subject] if config.filter_subject else config.filter_subjects
            if named == [subject] and config.ack_policy == AckPolicy.EXPLICIT:
                return
        wanted = ConsumerConfig(
            name=durable,
            durable_name=durable,
            filter_subject=subject,
            ack_policy=AckPolicy.EXPLICIT,
            ack_wait=ACK_WITHIN_S,
        )
        try:
            await self._js.add_consumer(stream, wanted)
        except js_errors.NotFoundError as error:
            raise reason.refused(reason.NOT_FOUND, f"the hub has no stream {stream}") from error
        except js_errors.APIError as error:
            raise reason.refused(
                reason.BAD_SETTING,
                f"the hub's stream {stream} can't be read as {durable} ({error.err_code})",
                advice=f"Does {stream} keep {subject}? {durable} must be of that subject alone.",
            ) from error

    async def heard(self, subject: str) -> AsyncGenerator[Heard, None]:
        """Yield what is told while nobody keeps it, until the connection is lost.

        Raises:
            PlatformError: The connection is lost, or the subject may not be listened to.
        """
        with self._translating("can't be listened to"):
            told = await self._client.subscribe(
                subject, pending_msgs_limit=PENDING_MESSAGES, pending_bytes_limit=PENDING_BYTES
            )
            await self._client.flush(timeout=ANSWER_WITHIN_S)
        while True:
            message: Msg | None = None
            with self._translating("can't be listened to"):
                self._check()
                with contextlib.suppress(errors.TimeoutError):
                    message = await told.next_msg(timeout=LOOK_EVERY_S)
            if message is not None:
                yield Heard(payload=bytes(message.data), done=_no, refuse=_no, again=_no)

    async def close(self) -> None:
        """Hang up; safe to call again."""
        await hang_up(self._client)

    def _of_stream(self, message: Msg) -> Heard:
        async def done() -> None:
            with self._translating("does not hear what is done"):
                await self._or_lost(message.ack_sync(timeout=ANSWER_WITHIN_S))

        async def refuse() -> None:
            with self._translating("does not hear what is refused"):
                await message.term()

        async def again() -> None:
            with self._translating("does not hear what is to come again"):
                await message.nak(delay=AGAIN_AFTER_S)

        return Heard(payload=bytes(message.data), done=done, refuse=refuse, again=again)

    @contextlib.contextmanager
    def _translating(self, what: str) -> Iterator[None]:
        try:
            yield
        except (errors.Error, OSError, TimeoutError) as error:
            raise self._translated(error, what) from error
        go_on()

    def _check(self) -> None:
        go_on()
        if not self._client.is_connected:
            raise errors.ConnectionClosedError

    async def _gone(self) -> None:
        self._lost.set()

    async def _or_lost(self, asking: Coroutine[object, object, T]) -> T:
        """Return an answer; the library would wait for it though the connection is gone.

        Raises:
            nats.errors.ConnectionClosedError: It is.
        """
        asked, lost = asyncio.ensure_future(asking), asyncio.ensure_future(self._lost.wait())
        try:
            await asyncio.wait((asked, lost), return_when=asyncio.FIRST_COMPLETED)
            if not asked.done():
                raise errors.ConnectionClosedError
            return await asked
        finally:
            asked.cancel()
            lost.cancel()
            await asyncio.gather(asked, lost, return_exceptions=True)

    async def _note(self, error: Exception) -> None:
        """Keep what the server says besides; where something is not allowed, nothing will come."""
        self._told.append(error)
        if "permissions violation" in str(error).lower():
            # Not here: this is called by the task that closing ends.
            self._closing = asyncio.ensure_future(self.close())

    def _translated(self, error: Exception, what: str) -> PlatformError:
        """Return the error of ours that one of the library's means."""
        go_on()
        causes = (error, *self._told, error.__cause__, error.__context__)
        said = " ".join(str(cause).lower() for cause in causes)
        if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
            return reason.refused(reason.CERTIFICATE, "the hub's certificate is not to be trusted")
        if NO_TLS.lower() in said or any(isinstance(cause, ssl.SSLError) for cause in causes):
            return reason.refused(reason.CERTIFICATE, f"no safe connection to the hub: {NO_TLS}")
        if "permissions violation" in said:
            return reason.refused(
                reason.NOT_ALLOWED,
                "the hub does not allow the studio to listen there",
                advice="Have the agency allow what docs/platforms.md lists.",
            )
        if "authorization" in said or "authentication" in said:
            return reason.refused(
                reason.SIGNED_OUT,
                "the hub does not know the studio",
                advice="Give the shop the credentials that the agency made for its hub.",
            )
        code = reason.SILENT if isinstance(error, TimeoutError) else reason.UNREACHABLE
        return reason.unavailable(code, f"the hub {what}")


async def _no() -> None:
    """Answer nothing: nobody keeps the message."""
