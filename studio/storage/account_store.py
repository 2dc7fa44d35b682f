"""Accounts that were signed in with; of their tokens nothing."""

import logging

import msgspec
from sqlalchemy import Connection, delete, select

from studio.core.errors import StudioError
from studio.core.ids import AccountId
from studio.sales.account import Account
from studio.storage.database import Database
from studio.storage.trade_tables import accounts
from studio.storage.upsert import upsert

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Account] = msgspec.json.Decoder(Account)
_log = logging.getLogger(__name__)


class AccountStore:
    """Reads and writes accounts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> tuple[Account, ...]:
        """Return every account, the oldest first; what a newer program wrote is left out.

        Raises:
            StorageError: They can't be read.
        """

        def read(connection: Connection) -> tuple[Account, ...]:
            found = []
            for row in connection.execute(select(accounts)):
                try:
                    found.append(_decoder.decode(row.body_json))
                except (msgspec.MsgspecError, StudioError) as error:
                    _log.warning("an account can't be read: %s", error)
            return tuple(sorted(found, key=lambda one: (one.linked_at_utc_ms, one.account_id)))

        return await self._database.run(read)

    async def save(self, account: Account) -> None:
        """Add an account, or change the one with its id.

        Raises:
            StorageError: It could not be written.
        """
        row = {"account_id": account.account_id, "body_json": _encoder.encode(account).decode()}
        await self._database.run(lambda connection: upsert(connection, accounts, [row]))

    async def remove(self, account_id: AccountId) -> bool:
        """Forget an account, and return whether there was one.

        Raises:
            StorageError: It could not be removed.
        """
        gone = delete(accounts).where(accounts.c.account_id == account_id)
        return await self._database.run(lambda c: c.execute(gone).rowcount > 0)
