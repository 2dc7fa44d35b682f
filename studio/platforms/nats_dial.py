"""One connection to an agency's NATS server; the file that signs in there, and never in clear.

It does not come back by itself: whoever holds it makes the next one. Source: NATS documentation of
signing in with NKEYs.
"""

import asyncio
import base64
import contextlib
import logging
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from nats import errors
from nats.aio.client import Client

from studio.core import keychain
from studio.core.errors import BadInput
from studio.core.nats_address import NatsAddress
from studio.core.nats_client import NatsClient
from studio.core.nkey import Credentials, read_credentials

CONNECT_WITHIN_S = 8
HANG_UP_WITHIN_S = 2.0
PING_EVERY_S = 20
PINGS_UNANSWERED = 2

# The library logs a traceback for what it also raises or calls back with.
logging.getLogger("nats").setLevel(logging.CRITICAL)


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


async def dial(
    client: NatsClient,
    address: NatsAddress,
    who: SignIn,
    *,
    note: Callable[[Exception], Awaitable[None]],
    gone: Callable[[], Awaitable[None]],
) -> None:
    """Connect once; what failed is hung up, and nothing comes back by itself.

    Args:
        client: Made for this address and who signs in.
        address: Of the server.
        who: As whom.
        note: Hears what the server says besides.
        gone: Hears that the connection is lost.

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
                closed_cb=gone,
                disconnected_cb=gone,
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
        go_on()
    except (errors.Error, OSError, TimeoutError, asyncio.CancelledError):
        await hang_up(client)
        raise


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


def go_on() -> None:
    """End here if this task was cancelled.

    WORKAROUND: the library waits by `asyncio.wait_for`, which before Python 3.12 forgets that it
    was cancelled when what it waits for comes in the same moment (github.com/python/cpython/
    issues/86296); remove with Python 3.11.
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError
