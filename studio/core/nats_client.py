"""The NATS library's client, made to do what a studio needs of it."""

import asyncio

from nats import errors
from nats.aio.client import Client
from nats.protocol.parser import PING

from studio.core.nkey import Credentials

NO_TLS = "the server offers no TLS, and only one on this machine may go without"


class NatsClient(Client):
    """The library's client with keys of ours, and no word in clear where there must be TLS."""

    def __init__(self, credentials: Credentials | None, *, secure: bool) -> None:
        """Know who signs in, and whether there must be TLS; nothing is opened yet.

        Args:
            credentials: A key of ours; None: whoever connects says otherwise who it is.
            secure: Whether there must be TLS.
        """
        super().__init__()
        self._must_be_secure = secure
        if credentials is not None:
            # WORKAROUND: the library sets it only through the package `nkeys`, which brings a
            # second library of cryptography; remove when `connect` takes a public key with
            # `signature_cb`.
            self._public_nkey = credentials.public

    def _connect_command(self) -> bytes:
        if self._must_be_secure and not self._server_info.get("tls_required"):
            raise errors.Error(NO_TLS)
        return bytes(super()._connect_command())

    async def _send_ping(self, future: asyncio.Future[bool] | None = None) -> None:
        """Ask in turn.

        WORKAROUND: the library writes this past what still waits to be written, so the answer that
        `flush` waits for would not say that a subscription was read; remove when it asks in turn.
        """
        self._pongs.append(asyncio.get_running_loop().create_future() if future is None else future)
        await self._send_command(PING)
        await self._flush_pending()
