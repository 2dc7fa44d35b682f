"""Connections to an agency's NATS server, and listening to one subject there.

None comes back by itself: whoever holds it makes the next one. Sources: NATS documentation
of JetStream (consumers, acknowledgements), and of signing in with NKEYs.
"""

import asyncio
import base64
import contextlib
import logging
import ssl
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field

from nats import errors
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.js import JetStreamContext
from nats.js import errors as js_errors
from nats.js.api import AckPolicy, ConsumerConfig

from studio.core import keychain
from studio.core.errors import BadInput, PlatformError
from studio.core.nats_address import NatsAddress
from studio.core.nkey import Credentials, read_credentials
from studio.platforms import reason

CONNECT_WITHIN_S = 8
ANSWER_WITHIN_S = 8
HANG_UP_WITHIN_S = 2.0
PING_EVERY_S = 20
PINGS_UNANSWERED = 2
LOOK_EVERY_S = 20.0
"""So long at most a question for more waits on the server; then it is asked again."""
ACK_WITHIN_S = 150.0
"""What is not answered by then comes again; more than keeping it may take."""
AGAIN_AFTER_S = 5.0
PENDING_MESSAGES = 1_000
PENDING_BYTES = 32 * 1_024 * 1_024

_NO_TLS = "the server offers no TLS, and only one on this machine may go without"

# The library logs a traceback for what it also raises or calls back with.
logging.getLogger("nats").setLevel(logging.CRITICAL)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """As whom to connect: nobody, or one of the three.

    Attributes:
        key: A user's own.
        user: With a password.
        password: Of the user.
        token: A word that all share.
    """

    key: Credentials | None = None
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)


def sign_in_of(secret: str) -> SignIn:
    """Read a user's seed, the text of a credentials file, `user:password`, or a token.

    Raises:
        BadInput: It looks like credentials and is none; the text repeats nothing of it.
    """
    if secret.startswith("SU") or "-BEGIN" in secret:
        return SignIn(key=read_credentials(secret))
    user, colon, password = secret.partition(":")
    if not colon:
        return SignIn(token=secret or None)
    keychain.remember_secret(password)
    return SignIn(user=user, password=password)


class NatsClient(Client):
    """The library's client with keys of ours, and no word in clear where there must be TLS."""

    def __init__(self, address: NatsAddress, who: SignIn) -> None:
        """Know whether there must be TLS, and who signs in; nothing is opened yet."""
        super().__init__()
        self._must_be_secure = address.secure
        if who.key is not None:
            # WORKAROUND: the library sets it only through the package `nkeys`, which brings a
            # second library of cryptography; remove when `connect` takes a public key.
            self._public_nkey = who.key.public

    def _connect_command(self) -> bytes:
        if self._must_be_secure and not self._server_info.get("tls_required"):
            raise errors.Error(_NO_TLS)
        return bytes(super()._connect_command())


async def dial(
    client: NatsClient,
    address: NatsAddress,
    who: SignIn,
    *,
    note: Callable[[Exception], Awaitable[None]],
) -> None:
    """Connect once; what failed is hung up, and nothing comes back by itself.

    Args:
        client: Made for this address and who signs in.
        address: Of the server.
        who: As whom.
        note: Hears what the server says besides.

    Raises:
        nats.errors.Error: Or `OSError`, `TimeoutError`: as the library has it.
        BadInput: The file with the server's authority is none.
    """
    key = who.key
    tls = _tls(address) if address.secure else None
    try:
        async with asyncio.timeout(CONNECT_WITHIN_S):
            await client.connect(
                address.url,
                name="cuecard",
                error_cb=note,
                allow_reconnect=False,
                max_reconnect_attempts=1,
                reconnect_time_wait=0,
                connect_timeout=CONNECT_WITHIN_S,
                ping_interval=PING_EVERY_S,
                max_outstanding_pings=PINGS_UNANSWERED,
                tls=tls,
                user=who.user,
                password=who.password,
                token=who.token,
                signature_cb=_signer(key) if key is not None else None,
                user_jwt_cb=key.jwt.encode if key is not None and key.jwt else None,
                inbox_prefix=f"_INBOX.{key.public}" if key is not None else "_INBOX",
            )
        _go_on()
    except (errors.Error, OSError, TimeoutError, asyncio.CancelledError):
        await hang_up(client)
        raise


class NatsLine:
    """One connection, until it is lost."""

    def __init__(self, address: NatsAddress, who: SignIn) -> None:
        """Know it; nothing is opened yet."""
        self._address = address
        self._who = who
        self._client = NatsClient(address, who)
        self._js: JetStreamContext = self._client.jetstream(
            domain=address.domain or None, timeout=ANSWER_WITHIN_S
        )
        self._told: list[Exception] = []
        self._closing: asyncio.Future[None] | None = None

    async def connect(self) -> None:
        """Connect.

        Raises:
            PlatformUnavailable: Nobody answers there; worth trying again.
            PlatformRefused: The server does not know who this is, or can't be trusted.
            BadInput: The file with the server's authority is none.
        """
        try:
            await dial(self._client, self._address, self._who, note=self._note)
        except (errors.Error, OSError, TimeoutError) as error:
            raise self._translated(error, "can't be reached") from error

    async def stream_of(self, subject: str) -> str:
        """Return the stream that keeps a subject; empty: none does.

        Raises:
            PlatformUnavailable: The server does not say; perhaps it may not be asked.
        """
        with self._translating("does not say which stream keeps the notices"):
            try:
                found = await self._js.find_stream_name_by_subject(subject)
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
            await self._see_to_consumer(subject, stream=stream, durable=durable)
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
                await message.ack_sync(timeout=ANSWER_WITHIN_S)

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
        _go_on()

    def _check(self) -> None:
        _go_on()
        if not self._client.is_connected:
            raise errors.ConnectionClosedError

    async def _note(self, error: Exception) -> None:
        """Keep what the server says besides; where something is not allowed, nothing will come."""
        self._told.append(error)
        if "permissions violation" in str(error).lower():
            # Not here: this is called by the task that closing ends.
            self._closing = asyncio.ensure_future(self.close())

    def _translated(self, error: Exception, what: str) -> PlatformError:
        """Return the error of ours that one of the library's means."""
        _go_on()
        causes = (error, *self._told, error.__cause__, error.__context__)
        said = " ".join(str(cause).lower() for cause in causes)
        if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
            return reason.refused(reason.CERTIFICATE, "the hub's certificate is not to be trusted")
        if _NO_TLS.lower() in said or any(isinstance(cause, ssl.SSLError) for cause in causes):
            return reason.refused(reason.CERTIFICATE, f"no safe connection to the hub: {_NO_TLS}")
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


async def hang_up(client: Client) -> None:
    """Hang up, whatever state the connection is in."""
    with contextlib.suppress(errors.Error, OSError, TimeoutError):  # it is gone either way
        async with asyncio.timeout(HANG_UP_WITHIN_S):
            await client.close()


def _signer(key: Credentials) -> Callable[[str], bytes]:
    return lambda nonce: base64.b64encode(key.sign(nonce.encode()))


def _tls(address: NatsAddress) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=address.ca or None)
    except (OSError, ssl.SSLError) as error:
        raise BadInput(f"the file with the hub's authority can't be used: {error}") from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


async def _no() -> None:
    """Answer nothing: nobody keeps the message."""


def _go_on() -> None:
    """End here if this task was cancelled.

    WORKAROUND: the library waits by `asyncio.wait_for`, which before Python 3.12 forgets that it
    was cancelled when what it waits for comes in the same moment (github.com/python/cpython/
    issues/86296); remove with Python 3.11.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
