"""Accounts: signing in with providers, and giving their tokens back."""

import asyncio
import itertools
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import assert_never

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.trade.surroundings import Parts
from studio.control.trade.target_desk import TargetDesk
from studio.core.errors import BadInput, Refused, StorageError, StudioError
from studio.core.ids import AccountId, SecretName
from studio.protocol.courier_errands import GiveBack, StartSignIn
from studio.protocol.courier_messages import SignInTold, StopSignIn
from studio.protocol.trade_commands import (
    AccountCommand,
    BeginSignIn,
    CancelSignIn,
    EndTarget,
    MakeTarget,
    SignOut,
)
from studio.protocol.trade_reports import TargetHealth
from studio.sales.account import Account, Application, Provider, SignIn, SignInState
from studio.sales.broadcast import Broadcast
from studio.storage.account_store import AccountStore

ACCOUNT_SECRETS = ("account-", "application-")
AGAIN_AFTER_S = 5.0
LONGEST_CLIENT_ID = 400

_log = logging.getLogger(__name__)


class AccountDesk:
    """Holds the accounts, and who is signing in."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._store = AccountStore(parts.database)
        self._accounts: tuple[Account, ...] = ()
        self._sign_in: SignIn | None = None
        self._numbers = itertools.count(1)
        self._loaded = asyncio.Event()
        self._targets = TargetDesk(parts, self._known)

    @property
    def loaded(self) -> bool:
        """Whether what is kept was read."""
        return self._loaded.is_set()

    # --- for the room --------------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {"accounts": self._load, **self._targets.work()}

    async def carry_out(self, command: AccountCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        await self._loaded.wait()
        match command:
            case BeginSignIn(application=application):
                await self._begin(application)
                return Answer()
            case CancelSignIn(number=number):
                self._cancel(number)
                return Answer()
            case SignOut(account_id=account_id):
                return await self._sign_out(account_id)
            case MakeTarget():
                return await self._targets.make(command, by=by)
            case EndTarget():
                return await self._targets.end(command, by=by)
            case _:
                assert_never(command)

    def accounts(self) -> tuple[Account, ...]:
        """Return every account that was signed in with."""
        return self._accounts

    def sign_in(self) -> SignIn | None:
        """Return who is signing in, or how the last time went."""
        return self._sign_in

    def targets(self) -> tuple[TargetHealth, ...]:
        """Return the broadcasts that platforms made for the open show."""
        return self._targets.targets()

    def broadcasts(self) -> tuple[Broadcast, ...]:
        """Return the broadcasts that the show is on air with."""
        return self._targets.served()

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show."""
        self._targets.show_changed(changed)

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is of this desk."""
        return name.startswith(ACCOUNT_SECRETS)

    async def close(self) -> None:
        """Write what is still owed."""

    # --- from the courier ----------------------------------------------------------------------

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached what it has to know of this."""

    def courier_left(self) -> None:
        """Take in that the courier is gone: whoever was signing in has to begin anew."""
        if self._sign_in is not None and self._sign_in.state is SignInState.ASKING:
            text = "Signing in was interrupted. Try again."
            self._sign_in = replace(self._sign_in, state=SignInState.FAILED, text=text)
            self._parts.outside.tell("accounts")

    async def sign_in_told(self, told: SignInTold) -> None:
        """Take in how signing in goes."""
        if told.account is not None:
            await self._keep(told.account)
        if self._sign_in is not None and told.sign_in.number == self._sign_in.number:
            self._sign_in = told.sign_in
        self._parts.outside.tell("accounts")

    async def account_expired(self, account_id: AccountId) -> None:
        """Take in that somebody has to sign in again."""
        for account in self._accounts:
            if account.account_id == account_id and not account.expired:
                await self._keep(replace(account, expired=True))
        self._parts.outside.tell("accounts")

    def targets_told(self, targets: tuple[TargetHealth, ...]) -> None:
        """Take in what platforms say of their broadcasts."""
        self._targets.targets_told(targets)

    # --- steps ---------------------------------------------------------------------------------

    async def _begin(self, application: Application) -> None:
        _check(application)
        number = next(self._numbers)
        self._sign_in = SignIn(
            number=number, provider=application.provider, state=SignInState.ASKING
        )
        self._parts.outside.tell("accounts")
        try:
            start = StartSignIn(number=number, application=application)
            await self._parts.courier.run_errand(start)
        except StudioError as error:
            self._sign_in = replace(self._sign_in, state=SignInState.FAILED, text=str(error))
            self._parts.outside.tell("accounts")
            raise

    def _cancel(self, number: int) -> None:
        if self._sign_in is None or self._sign_in.number != number:
            raise Refused("nobody is signing in any more")
        self._parts.courier.post(StopSignIn(number=number))
        self._sign_in = None
        self._parts.outside.tell("accounts")

    async def _sign_out(self, account_id: AccountId) -> Answer:
        account = self._account_of(account_id)
        text = ""
        try:
            await self._parts.courier.run_errand(GiveBack(account=account))
        except StudioError as error:
            text = f"It is forgotten here; {account.name} was not told: {error}"
            _log.warning("%s did not take its tokens back: %s", account.provider, error)
        await self._store.remove(account_id)
        self._accounts = await self._store.load()
        self._parts.serve()
        self._parts.outside.tell("accounts")
        return Answer(text=text)

    def _account_of(self, account_id: AccountId) -> Account:
        for account in self._accounts:
            if account.account_id == account_id:
                return account
        raise Refused("there is no such account")

    async def _known(self, account_id: AccountId) -> Account:
        await self._loaded.wait()
        return self._account_of(account_id)

    async def _keep(self, account: Account) -> None:
        """Keep an account; one that can't be written down lasts for this run."""
        others = tuple(one for one in self._accounts if one.account_id != account.account_id)
        self._accounts = (*others, account)
        self._parts.serve()
        try:
            await self._store.save(account)
        except StorageError as error:
            _log.error("an account lasts for this run only: %s", error)

    async def _load(self) -> None:
        while True:
            try:
                self._accounts = await self._store.load()
                break
            except StorageError as error:
                _log.warning("accounts can't be read yet: %s", error)
                await asyncio.sleep(AGAIN_AFTER_S)
        self._loaded.set()
        self._parts.serve()
        self._parts.outside.tell("accounts")
        await asyncio.Event().wait()


def _check(application: Application) -> None:
    client_id = application.client_id
    if not 1 <= len(client_id) <= LONGEST_CLIENT_ID or not client_id.isprintable():
        raise BadInput("give the client id that the provider gave you")
    if application.provider is Provider.OTHER and not application.issuer:
        raise BadInput("give the provider's address")
