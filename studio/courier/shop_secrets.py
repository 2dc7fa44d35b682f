"""A shop's secrets in the keyring, read and kept without holding up anything else."""

import asyncio
import logging

from studio.core import keychain
from studio.core.errors import BadInput, KeyringUnavailable
from studio.core.ids import ConnectionId
from studio.sales.connection import secret_of_connection

_log = logging.getLogger(__name__)


class KeyringSecrets:
    """`studio.platforms.secrets_of_shop.ShopSecrets` of one shop."""

    def __init__(self, connection_id: ConnectionId) -> None:
        self._connection_id = connection_id

    async def read(self, what: str) -> str:
        """See `ShopSecrets.read`; the keyring may take ten seconds."""
        name = secret_of_connection(self._connection_id, what)
        return await asyncio.to_thread(keychain.read_key, name) or ""

    async def keep(self, what: str, value: str) -> None:
        """See `ShopSecrets.keep`: in the keyring, or where there is none for this run."""
        name = secret_of_connection(self._connection_id, what)
        try:
            await asyncio.to_thread(keychain.save_key, name, value)
        except KeyringUnavailable:
            keychain.hold_key(name, value)
        except BadInput as error:
            _log.warning("a shop's new %s was not kept: %s", what, error)
