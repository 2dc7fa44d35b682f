"""A connection to the agency's server; how a studio talks over NATS stands here alone.

It does not come back by itself: whoever holds it makes the next one, so that nothing is sent late
from a buffer that nobody sees.
"""

import asyncio
import base64
import contextlib
import logging
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from nats import errors
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.js import JetStreamContext
from nats.js import errors as js_errors
from nats.js.api import (
    AckPolicy,
    ConsumerConfig,
    DiscardPolicy,
    RetentionPolicy,
    StreamConfig,
)

from studio.core.errors import BadInput, ConnectionLost, NotAllowed, ProtocolError, Refused
from studio.core.nats_address import NatsAddress
from studio.core.nats_client import NO_TLS, NatsClient
from studio.core.nkey import Credentials
from studio.remote.relay.place import Place

CONNECT_WITHIN_S = 5
PING_EVERY_S = 5
PINGS_UNANSWERED = 2
ANSWER_WITHIN_S = 5
CLOSES_WITHIN_S = 2.0
PENDING_MESSAGES = 4_000
WAITS_S = 600.0
WAITING_OF_ONE = 200
WAITING_BYTES = 64 * 1024 * 1024
ACK_WITHIN_S = 60.0
DURABLE = "studio"

# The library logs a traceback for what it also raises or calls back with, and for an answer to a
# ping nobody waits for any more.
logging.getLogger("nats").setLevel(logging.CRITICAL)


class NotSent(ConnectionLost):
    """Nobody heard what was asked, so nothing came of it."""


class NobodyThere(NotSent):
    """Nobody listens on the subject: the studio is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """A message.

    Attributes:
        subject: On which.
        data: What it says.
        reply: Where its sender waits for an answer; empty: nowhere.
    """

    subject: str
    data: bytes
    reply: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A message that waited on the server.

    Attributes:
        came: What it says.
        done: Takes it off the server; once it returned, it never comes again.
    """

    came: Came
    done: Callable[[], Awaitable[None]]


class Hub:
    """One connection, until it is lost.

    Attributes:
        refused: What the server does not allow, called with its words.
    """

    def __init__(self, client: Client, server: NatsAddress) -> None:
        self._client = client
        self._js: JetStreamContext = client.jetstream(
            domain=server.domain or None, timeout=ANSWER_WITHIN_S
        )
        self._lost = asyncio.Event()
        self.refused: Callable[[str], None] = lambda _text: None

    @classmethod
    async def connect(cls, server: NatsAddress, credentials: Credentials, name: str) -> "Hub":
        """Connect.

        Raises:
            ConnectionLost: Nobody answers there; worth trying again.
            NotAllowed: The server does not know these credentials.
            BadInput: The file with its authority can't be used.
        """
        client = NatsClient(credentials, secure=server.secure)
        hub = cls(client, server)

        async def closed() -> None:
            hub._lost.set()

        async def failed(error: Exception) -> None:
            hub._hear_error(error)

        try:
            async with asyncio.timeout(2 * CONNECT_WITHIN_S):
                await client.connect(
                    server.url,
                    name=name,
                    error_cb=failed,
                    closed_cb=closed,
                    disconnected_cb=closed,
                    allow_reconnect=False,
                    max_reconnect_attempts=1,
                    reconnect_time_wait=0,
                    connect_timeout=CONNECT_WITHIN_S,
                    ping_interval=PING_EVERY_S,
                    max_outstanding_pings=PINGS_UNANSWERED,
                    signature_cb=lambda nonce: base64.b64encode(credentials.sign(nonce.encode())),
                    user_jwt_cb=credentials.jwt.encode if credentials.jwt else None,
                    inbox_prefix=f"_INBOX.{credentials.public}",
                    tls=_tls(server) if server.secure else None,
                )
        except (errors.Error, OSError, TimeoutError) as error:
            await _give_up(client)
            raise _translated(error) from error
        except asyncio.CancelledError:
            await _give_up(client)
            raise
        try:
            _go_on()
        except asyncio.CancelledError:
            await _give_up(client)
            raise
        return hub

    @property
    def there(self) -> bool:
        """Whether it is connected, as far as is known."""
        return not self._lost.is_set() and bool(self._client.is_connected)

    async def until_lost(self) -> None:
        """Wait until the connection is lost."""
        await self._lost.wait()

    async def close(self) -> None:
        """Hang up; safe to call again."""
        await _give_up(self._client)
        self._lost.set()

    # --- messages ------------------------------------------------------------------------------

    async def publish(self, subject: str, data: bytes, *, reply: str = "") -> None:
        """Send a message to whoever listens.

        Raises:
            ConnectionLost: It was not sent.
            ProtocolError: It is larger than the server takes.
        """
        if not self.there:
            raise ConnectionLost("the relay's server is away")
        try:
            await self._client.publish(subject, data, reply=reply)
        except (errors.Error, OSError) as error:
            raise _translated(error) from error

    async def request(self, subject: str, data: bytes, *, within_s: float) -> bytes:
        """Ask, and return the one answer.

        Raises:
            NobodyThere: Nobody listens.
            NotSent: The server is away.
            ConnectionLost: No answer came; whether it was heard is not known.
            ProtocolError: It is larger than the server takes.
        """
        if not self.there:
            raise NotSent("the relay's server is away")
        try:
            answer = await self._client.request(subject, data, timeout=within_s)
            _go_on()
        except (errors.Error, OSError, TimeoutError) as error:
            raise _translated(error) from error
        return bytes(answer.data)

    async def listen(self, subject: str, hear: Callable[[Came], Awaitable[None]]) -> None:
        """Let every message of a subject be heard, one after the other.

        Raises:
            ConnectionLost: The server is away.
        """

        async def heard(message: Msg) -> None:
            await hear(_came(message))

        try:
            await self._client.subscribe(subject, cb=heard, pending_msgs_limit=PENDING_MESSAGES)
            await self._client.flush(timeout=ANSWER_WITHIN_S)
            _go_on()
        except (errors.Error, OSError, TimeoutError) as error:
            raise _translated(error) from error

    # --- what the server keeps -----------------------------------------------------------------

    async def keep_streams(self, place: Place) -> bool:
        """See to it that the studio's two streams are there; return whether they are."""
        waiting = StreamConfig(
            name=place.waiting_stream,
            subjects=[place.all_waiting],
            retention=RetentionPolicy.WORK_QUEUE,
            discard=DiscardPolicy.NEW,
            discard_new_per_subject=True,
            max_age=WAITS_S,
            duplicate_window=WAITS_S,
            max_msgs_per_subject=WAITING_OF_ONE,
            max_bytes=WAITING_BYTES,
        )
        news = StreamConfig(
            name=place.news_stream,
            subjects=[place.all_news],
            max_msgs_per_subject=1,
            max_age=WAITS_S,
            max_bytes=WAITING_BYTES,
            allow_direct=True,
        )
        kept = await self._keep(waiting) and await self._keep(news)
        _go_on()
        return kept

    async def leave(self, subject: str, data: bytes, *, key: str) -> bool:
        """Leave a message on the server, once for a key; return whether it was left before.

        Raises:
            ConnectionLost: Whether it is kept is not known; leave it again with the same key.
            Refused: The server keeps no more.
        """
        if not self.there:
            raise ConnectionLost("the relay's server is away")
        try:
            kept = await self._js.publish(
                subject, data, timeout=ANSWER_WITHIN_S, headers={"Nats-Msg-Id": key}
            )
            _go_on()
        except js_errors.NoStreamResponseError as error:
            raise ConnectionLost("the relay keeps nothing for this studio") from error
        except js_errors.APIError as error:
            raise Refused("too much waits for the studio already") from error
        except (errors.Error, OSError, TimeoutError) as error:
            raise _translated(error) from error
        return bool(kept.duplicate)

    async def newest(self, place: Place, topic: str) -> bytes | None:
        """Return the newest of a topic as the server kept it, or None."""
        try:
            found = await self._js.get_last_msg(place.news_stream, place.news(topic), direct=True)
        except (errors.Error, OSError, TimeoutError):
            _go_on()
            return None
        _go_on()
        return bytes(found.data) if found.data else None

    async def serve_waiting(self, place: Place, hear: Callable[[Kept], Awaitable[None]]) -> None:
        """Hand over what waits, one at a time and in order, until the connection is lost.

        Raises:
            ConnectionLost: It is.
        """
        wanted = ConsumerConfig(
            ack_policy=AckPolicy.EXPLICIT, max_ack_pending=1, ack_wait=ACK_WITHIN_S
        )
        try:
            waiting = await self._js.pull_subscribe(
                place.all_waiting, durable=DURABLE, stream=place.waiting_stream, config=wanted
            )
            while True:
                _go_on()
                with contextlib.suppress(errors.TimeoutError):
                    for message in await waiting.fetch(1, timeout=ANSWER_WITHIN_S):
                        await hear(Kept(came=_came(message), done=_acknowledge(message)))
        except (errors.Error, OSError, TimeoutError) as error:
            raise _translated(error) from error

    async def _keep(self, config: StreamConfig) -> bool:
        try:
            await self._js.add_stream(config)
        except js_errors.BadRequestError:
            return await self._change(config)
        except (errors.Error, OSError, TimeoutError):
            return await self._is_kept(config)
        return True

    async def _change(self, config: StreamConfig) -> bool:
        try:
            await self._js.update_stream(config)
        except (errors.Error, OSError, TimeoutError):
            return await self._is_kept(config)
        return True

    async def _is_kept(self, config: StreamConfig) -> bool:
        """Return whether the agency made the stream itself, perhaps otherwise."""
        try:
            found = await self._js.stream_info(config.name or "")
        except (errors.Error, OSError, TimeoutError):
            return False
        return list(found.config.subjects or ()) == list(config.subjects or ())

    def _hear_error(self, error: Exception) -> None:
        text = str(error)
        if "permissions violation" in text.lower() and "$JS" not in text:
            self.refused(text.removeprefix("nats: "))


def _acknowledge(message: Msg) -> Callable[[], Awaitable[None]]:
    async def done() -> None:
        await message.ack_sync(timeout=ANSWER_WITHIN_S)

    return done


def _came(message: Msg) -> Came:
    return Came(subject=message.subject, data=bytes(message.data), reply=message.reply)


async def _give_up(client: Client) -> None:
    with contextlib.suppress(errors.Error, OSError, TimeoutError):
        async with asyncio.timeout(CLOSES_WITHIN_S):
            await client.close()


def _go_on() -> None:
    """End here if this task was cancelled.

    WORKAROUND: the library waits by `asyncio.wait_for`, which before Python 3.12 forgets that it
    was cancelled when what it waits for comes in the same moment (github.com/python/cpython/
    issues/86296); remove with Python 3.11.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


def _tls(server: NatsAddress) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=server.ca or None)
    except (OSError, ssl.SSLError) as error:
        raise BadInput(f"the file with the relay's authority can't be used: {error}") from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _translated(error: Exception) -> Exception:
    """Return the error of ours that an error of the library means."""
    _go_on()
    text = str(error)
    if isinstance(error, errors.NoRespondersError):
        return NobodyThere("nobody listens there: the studio is away")
    if isinstance(error, errors.MaxPayloadError):
        return ProtocolError("this is larger than the relay's server takes")
    if isinstance(error, errors.AuthorizationError) or "authorization violation" in text.lower():
        return NotAllowed("the relay's server does not know these credentials")
    if NO_TLS in text:
        return NotAllowed(f"the relay is not safe: {NO_TLS}")
    if isinstance(error, ssl.SSLCertVerificationError):
        return NotAllowed(f"the relay's certificate is not trusted: {error.verify_message}")
    if isinstance(error, errors.NoServersError):
        return ConnectionLost("nobody answers at the relay's address")
    if isinstance(error, TimeoutError):
        return ConnectionLost("the relay's server does not answer")
    return ConnectionLost(f"the relay's server is away: {text or type(error).__name__}")
