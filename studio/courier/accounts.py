"""Accounts in the courier: signing in, tokens that are always good, and giving them back."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from studio.core import keychain
from studio.core.errors import KeyringUnavailable, PlatformError, PlatformRefused
from studio.core.ids import AccountId, SecretName, new_id
from studio.courier.surroundings import Courier
from studio.platforms import reason
from studio.platforms.accounts.grant import Grants
from studio.platforms.accounts.loopback import Loopback
from studio.platforms.accounts.providers import Flow, ProviderFacts, facts_of
from studio.platforms.accounts.tokens import Tokens, kept_text, tokens_of
from studio.platforms.exchange import on_this_machine
from studio.protocol.courier_errands import StartSignIn
from studio.protocol.courier_messages import AccountExpired, SignInTold
from studio.sales.account import (
    Account,
    Application,
    Provider,
    SignIn,
    SignInState,
    secret_of_account,
    secret_of_application,
)

WITHIN_S = 300.0
LOOK_EVERY_S = 3_600.0
"""Twitch wants to be asked every hour whether a token still holds."""

_log = logging.getLogger(__name__)


class Accounts:
    """Knows the tokens of every account; see `studio.courier.parts.Part`."""

    def __init__(self, courier: Courier) -> None:
        self._courier = courier
        self._tokens: dict[AccountId, Tokens] = {}
        self._served: set[AccountId] = set()
        self._renewing: dict[AccountId, asyncio.Lock] = {}
        self._signing_in: asyncio.Task[None] | None = None

    async def served(self) -> None:
        """Forget the tokens of accounts that are no more."""
        known = {account.account_id for account in self._courier.serve.accounts}
        for gone in self._served - known:
            self._tokens.pop(gone, None)
        self._served = known

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run for ever, by what it is called."""
        return {"accounts": self._look}

    async def close(self) -> None:
        """Give up signing in."""
        self.stop()

    # --- tokens --------------------------------------------------------------------------------

    async def bearer(self, account_id: AccountId) -> str:
        """Return a token that can be used now.

        Raises:
            PlatformRefused: `signed_out`: somebody has to sign in again, or never did.
            PlatformUnavailable: It has to be renewed, and the provider can't be asked now.
        """
        account = self._account(account_id)
        async with self._lock(account_id):  # a refresh token is good for one use
            tokens = await self._known(account_id)
            if not tokens.good_at(self._courier.clock.utc_ms()):
                tokens = await self._renew(account, tokens)
            return tokens.access

    def doubt(self, account_id: AccountId, access: str) -> None:
        """Take in that a platform did not take a token before its time: the next is a new one.

        Where there is no way to a new one, `bearer` says that somebody has to sign in again.
        """
        tokens = self._tokens.get(account_id)
        if tokens is not None and tokens.access == access:
            self._tokens[account_id] = replace(tokens, access="")

    def _lock(self, account_id: AccountId) -> asyncio.Lock:
        return self._renewing.setdefault(account_id, asyncio.Lock())

    async def _renew(self, account: Account, tokens: Tokens) -> Tokens:
        try:
            grants = await self._grants(account.application)
            new = await grants.renewed(tokens)
        except PlatformRefused as error:
            if error.reason_code == reason.SIGNED_OUT:
                self._tokens.pop(account.account_id, None)
                await self._courier.send(AccountExpired(account_id=account.account_id))
            raise
        await self._keep(account.account_id, new)
        return new

    async def _known(self, account_id: AccountId) -> Tokens:
        tokens = self._tokens.get(account_id)
        if tokens is None:
            text = await self._secret(secret_of_account(account_id))
            tokens = tokens_of(text) if text else None
        if tokens is None:
            raise reason.refused(reason.SIGNED_OUT, "nobody is signed in", advice="Sign in again.")
        self._tokens[account_id] = tokens
        return tokens

    async def _keep(self, account_id: AccountId, tokens: Tokens) -> None:
        """Keep tokens in the keyring; where there is none, they last for this run."""
        self._tokens[account_id] = tokens
        name, text = secret_of_account(account_id), kept_text(tokens)
        try:
            await asyncio.to_thread(keychain.save_key, name, text)
        except KeyringUnavailable as error:
            _log.info("tokens last for this run only: %s", error)

    # --- signing in ----------------------------------------------------------------------------

    def start(self, errand: StartSignIn) -> None:
        """Begin to sign in; what comes of it is told."""
        self.stop()
        self._signing_in = asyncio.create_task(self._sign_in(errand), name="sign-in")

    def stop(self) -> None:
        """Give up signing in."""
        if self._signing_in is not None:
            self._signing_in.cancel()
            self._signing_in = None

    async def give_back(self, account: Account) -> None:
        """Revoke an account's tokens where they are known, and forget them.

        Raises:
            PlatformError: The provider did not take them; they are forgotten all the same.
        """
        async with self._lock(account.account_id):
            try:
                tokens = await self._known(account.account_id)
                grants = await self._grants(account.application)
                await grants.revoke(tokens)
            except PlatformRefused as error:
                if error.reason_code != reason.SIGNED_OUT:
                    raise
            finally:
                self._tokens.pop(account.account_id, None)
                await self._forget(account.account_id)

    async def _forget(self, account_id: AccountId) -> None:
        try:
            await asyncio.to_thread(keychain.forget_key, secret_of_account(account_id))
        except KeyringUnavailable as error:
            _log.info("there is no keyring to forget in: %s", error)

    async def _sign_in(self, errand: StartSignIn) -> None:
        told = SignIn(
            number=errand.number,
            provider=errand.application.provider,
            state=SignInState.ASKING,
            ends_at_utc_ms=self._courier.clock.utc_ms() + round(WITHIN_S * 1_000),
        )
        account, text = None, ""
        try:
            async with asyncio.timeout(WITHIN_S):
                account = await self._signed_in(errand.application, told)
        except PlatformError as error:
            text = keychain.masked(f"{error} {error.advice}".strip())
        except TimeoutError:
            text = "Nobody signed in in time. Try again."
        state = SignInState.FAILED if account is None else SignInState.DONE
        over = replace(told, state=state, text=text)
        await self._courier.send(SignInTold(sign_in=over, account=account))

    async def _signed_in(self, application: Application, told: SignIn) -> Account:
        if self._courier.serve.rehearsal and not on_this_machine(application.issuer):
            raise reason.refused(
                reason.NOT_ALLOWED,
                "this is a rehearsal: nothing leaves the machine",
                advice="Sign in outside of a rehearsal.",
            )
        facts = await facts_of(application, now_utc_ms=self._courier.clock.utc_ms())
        grants = await self._grants(application, facts)
        if facts.flow is Flow.DEVICE:
            tokens = await self._with_device(grants, told)
        else:
            tokens = await self._with_browser(grants, facts, application, told)
        person = await grants.person(tokens)
        account = Account(
            account_id=self._id_of(application.provider, person.subject),
            provider=application.provider,
            subject=person.subject,
            name=person.name,
            scopes=tokens.scopes,
            application=application,
            linked_at_utc_ms=self._courier.clock.utc_ms(),
        )
        await self._keep(account.account_id, tokens)
        return account

    async def _with_browser(
        self, grants: Grants, facts: ProviderFacts, application: Application, told: SignIn
    ) -> Tokens:
        port = application.options.get("redirect_port", "0")
        listening = Loopback(path=facts.redirect_path, port=int(port) if port.isdigit() else 0)
        async with listening as loopback:
            asking = grants.asking(loopback.redirect_uri)
            await self._courier.send(SignInTold(sign_in=replace(told, address=asking.address)))
            code = await loopback.code(asking.state)
            return await grants.with_code(asking, code)

    async def _with_device(self, grants: Grants, told: SignIn) -> Tokens:
        device = await grants.device_code()
        ends = min(told.ends_at_utc_ms, device.ends_at_utc_ms)
        asking = replace(told, address=device.address, code=device.code, ends_at_utc_ms=ends)
        await self._courier.send(SignInTold(sign_in=asking))
        return await grants.with_device(device)

    # --- by itself -----------------------------------------------------------------------------

    async def _look(self) -> None:
        """Ask Twitch at the start and every hour whether its tokens hold, as it demands."""
        while True:
            for account in self._courier.serve.accounts:
                if account.provider is Provider.TWITCH and not account.expired:
                    await self._check(account)
            await asyncio.sleep(LOOK_EVERY_S)

    async def _check(self, account: Account) -> None:
        try:
            token = await self.bearer(account.account_id)
            grants = await self._grants(account.application)
            try:
                await grants.person(Tokens(access=token))
            except PlatformRefused as error:
                if error.reason_code != reason.SIGNED_OUT:
                    raise
                async with self._lock(account.account_id):
                    await self._renew(account, await self._known(account.account_id))
        except PlatformError as error:
            _log.info("%s was not asked whether tokens hold: %s", account.provider, error)

    async def _grants(self, application: Application, facts: ProviderFacts | None = None) -> Grants:
        now_utc_ms = self._courier.clock.utc_ms()
        return Grants(
            facts or await facts_of(application, now_utc_ms=now_utc_ms),
            client_id=application.client_id,
            client_secret=await self._secret(secret_of_application(application.provider)),
            clock=self._courier.clock,
        )

    async def _secret(self, name: SecretName) -> str:
        held = self._courier.serve.secrets.get(name)
        return held or await asyncio.to_thread(keychain.read_key, name) or ""

    def _account(self, account_id: AccountId) -> Account:
        for account in self._courier.serve.accounts:
            if account.account_id == account_id:
                return account
        raise reason.refused(reason.SIGNED_OUT, "there is no such account", advice="Sign in again.")

    def _id_of(self, provider: Provider, subject: str) -> AccountId:
        """Return the id of an account, the same for one that is signed in with again."""
        for account in self._courier.serve.accounts:
            if (account.provider, account.subject) == (provider, subject):
                return account.account_id
        return AccountId(new_id("account"))
