"""Signing in with a real OpenID provider, tokens that stay good, and giving them back."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from typing import TypeVar
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from studio.core import keychain
from studio.core.clock import SystemClock
from studio.core.errors import PlatformRefused
from studio.core.ids import AccountId
from studio.courier.accounts import Accounts
from studio.courier.surroundings import Courier
from studio.platforms import reason
from studio.platforms.accounts.tokens import tokens_of
from studio.protocol.courier_errands import StartSignIn
from studio.protocol.courier_messages import (
    AccountExpired,
    FromCourier,
    Serve,
    SignInTold,
)
from studio.sales.account import (
    Account,
    Application,
    Provider,
    SignIn,
    SignInState,
    secret_of_account,
)
from tests.servers.oidc_server import CLIENT_ID, oidc_provider, sign_in_as

T = TypeVar("T")
WITHIN_S = 30.0


class MovedClock(SystemClock):
    """The machine's clocks, moved on as a test likes."""

    def __init__(self) -> None:
        self.ahead_ms = 0

    def utc_ms(self) -> int:
        """See `Clock.utc_ms`."""
        return super().utc_ms() + self.ahead_ms


class Studio:
    """A courier's accounts, and what they tell."""

    def __init__(self, issuer: str, *, flow: str = "loopback") -> None:
        self.clock = MovedClock()
        self.told: asyncio.Queue[FromCourier] = asyncio.Queue()
        self.courier = Courier(clock=self.clock, send=self.told.put)
        self.accounts = Accounts(self.courier)
        self.application = Application(
            provider=Provider.OTHER,
            client_id=CLIENT_ID,
            issuer=issuer,
            options={"flow": flow},
        )

    async def begin(self) -> SignIn:
        """Begin to sign in, and return which page is to be opened."""
        self.accounts.start(StartSignIn(number=1, application=self.application))
        return (await self.next(SignInTold)).sign_in

    async def next(self, kind: type[T]) -> T:
        """Return the next thing that is told; it has to be of a kind."""
        async with asyncio.timeout(WITHIN_S):
            told = await self.told.get()
        assert isinstance(told, kind), told
        return told

    async def signed_in(self, name: str = "ana") -> Account:
        """Sign in, and return the account."""
        asking = await self.begin()
        await sign_in_as(name, asking.address, code=asking.code)
        done = await self.next(SignInTold)
        assert done.sign_in.state is SignInState.DONE, done.sign_in.text
        assert done.account is not None
        await self.serve(done.account)
        return done.account

    async def serve(self, *accounts: Account) -> None:
        """Tell the courier which accounts there are."""
        self.courier.serve = Serve(accounts=accounts)
        await self.accounts.served()


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    """Run one provider for all tests."""
    with oidc_provider() as address:
        yield address


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Have a keyring that works; return what is in it."""
    ring: dict[str, str] = {}
    monkeypatch.setattr(keychain, "_held", {})
    monkeypatch.setattr(keychain, "_forms_of_secrets", {})
    monkeypatch.setattr(keychain, "save_key", lambda name, key: ring.update({name: key}))
    monkeypatch.setattr(keychain, "read_key", ring.get)
    monkeypatch.setattr(keychain, "forget_key", lambda name: ring.pop(name, None))
    return ring


def run(story: Callable[[], Awaitable[T]]) -> T:
    """Run a story in a loop of its own."""

    async def whole() -> T:
        async with asyncio.timeout(WITHIN_S * 3):
            return await story()

    return asyncio.run(whole())


def test_somebody_signs_in_with_the_browser_and_only_the_keyring_knows_their_token(
    issuer: str, kept: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    async def story() -> tuple[Account, str, list[FromCourier]]:
        studio = Studio(issuer)
        account = await studio.signed_in()
        return account, await studio.accounts.bearer(account.account_id), []

    account, token, _ = run(story)

    assert (account.subject, account.provider) == ("ana", Provider.OTHER)
    tokens = tokens_of(kept[secret_of_account(account.account_id)])
    assert tokens is not None
    assert tokens.refresh
    for secret in (token, tokens.refresh):
        assert secret not in caplog.text
        assert secret not in repr(account)
        assert secret not in repr(tokens)
        assert keychain.masked(f"it is {secret}") != f"it is {secret}"


def test_the_page_is_asked_with_a_challenge_and_a_state_of_its_own(issuer: str) -> None:
    async def story() -> tuple[str, str]:
        studio = Studio(issuer)
        first = await studio.begin()
        second = await studio.begin()
        studio.accounts.stop()
        return first.address, second.address

    first, second = (parse_qs(urlsplit(address).query) for address in run(story))

    assert first["code_challenge_method"] == ["S256"]
    assert first["state"] != second["state"]
    assert first["code_challenge"] != second["code_challenge"]
    assert first["redirect_uri"][0].startswith("http://127.0.0.1:")


def test_tiktok_gets_its_challenge_in_hexadecimal_and_a_client_key(issuer: str) -> None:
    async def story() -> str:
        studio = Studio(issuer)
        studio.application = Application(provider=Provider.TIKTOK, client_id="key-1", issuer=issuer)
        asking = await studio.begin()
        studio.accounts.stop()
        return asking.address

    asked = parse_qs(urlsplit(run(story)).query)

    assert len(asked["code_challenge"][0]) == 64
    assert set(asked["code_challenge"][0]) <= set("0123456789abcdef")
    assert asked["client_key"] == ["key-1"]
    assert asked["redirect_uri"][0].endswith("/callback/")


def test_a_browser_with_another_state_is_not_ours_and_the_right_one_still_comes(
    issuer: str,
) -> None:
    async def story() -> tuple[int, Account | None]:
        studio = Studio(issuer)
        asking = await studio.begin()
        back = parse_qs(urlsplit(asking.address).query)["redirect_uri"][0]
        async with httpx.AsyncClient(trust_env=False) as stranger:
            refused = await stranger.get(f"{back}?code=stolen&state=guessed")
        await sign_in_as("ana", asking.address)
        done = await studio.next(SignInTold)
        return refused.status_code, done.account

    status, account = run(story)

    assert status == 404
    assert account is not None


def test_somebody_who_says_no_is_not_signed_in_and_it_is_said(issuer: str) -> None:
    async def story() -> SignIn:
        studio = Studio(issuer)
        asking = await studio.begin()
        await sign_in_as("ana", asking.address, says_no=True)
        return (await studio.next(SignInTold)).sign_in

    failed = run(story)

    assert failed.state is SignInState.FAILED
    assert "access_denied" in failed.text


def test_with_a_code_to_type_in_no_port_is_needed(issuer: str) -> None:
    async def story() -> Account:
        return await Studio(issuer, flow="device").signed_in("eva")

    assert run(story).subject == "eva"


def test_a_token_is_renewed_before_its_end_once_however_many_ask(
    issuer: str, kept: dict[str, str]
) -> None:
    async def story() -> tuple[set[str], str, AccountId]:
        studio = Studio(issuer)
        account = await studio.signed_in()
        before = await studio.accounts.bearer(account.account_id)
        studio.clock.ahead_ms = 10 * 60_000
        ask = studio.accounts.bearer
        after = await asyncio.gather(*(ask(account.account_id) for _ in range(5)))
        return set(after), before, account.account_id

    after, before, account_id = run(story)

    assert len(after) == 1
    assert after != {before}
    assert tokens_of(kept[secret_of_account(account_id)]) is not None


def test_another_courier_goes_on_with_what_the_keyring_has(issuer: str) -> None:
    async def story() -> str:
        account = await (first := Studio(issuer)).signed_in()
        await first.accounts.bearer(account.account_id)
        second = Studio(issuer)
        await second.serve(account)
        return await second.accounts.bearer(account.account_id)

    assert run(story)


def test_a_refresh_token_that_was_used_already_ends_the_account_and_it_is_said(
    issuer: str, kept: dict[str, str]
) -> None:
    async def story() -> AccountExpired:
        studio = Studio(issuer)
        account = await studio.signed_in()
        old = kept[secret_of_account(account.account_id)]
        studio.clock.ahead_ms = 10 * 60_000
        await studio.accounts.bearer(account.account_id)
        kept[secret_of_account(account.account_id)] = old
        again = Studio(issuer)
        await again.serve(account)
        with pytest.raises(PlatformRefused) as refused:
            await again.accounts.bearer(account.account_id)
        assert refused.value.reason_code == reason.SIGNED_OUT
        return await again.next(AccountExpired)

    assert run(story).account_id


def test_signing_out_gives_the_tokens_back_and_forgets_them(
    issuer: str, kept: dict[str, str]
) -> None:
    async def story() -> int:
        studio = Studio(issuer)
        account = await studio.signed_in()
        token = await studio.accounts.bearer(account.account_id)
        await studio.accounts.give_back(account)
        assert secret_of_account(account.account_id) not in kept
        with pytest.raises(PlatformRefused):
            await studio.accounts.bearer(account.account_id)
        async with httpx.AsyncClient(trust_env=False) as anybody:
            headers = {"Authorization": f"Bearer {token}"}
            return (await anybody.get(f"{issuer}/me", headers=headers)).status_code

    assert run(story) == 401


def test_who_signs_in_again_has_the_same_account(issuer: str) -> None:
    async def story() -> tuple[Account, Account, Account]:
        studio = Studio(issuer)
        first = await studio.signed_in()
        again = await studio.signed_in()
        await studio.serve(again)
        other = await studio.signed_in("eva")
        return first, again, other

    first, again, other = run(story)

    assert first.account_id == again.account_id != other.account_id


@pytest.mark.parametrize(
    ("issuer_path", "words"),
    [("/elsewhere", "404"), ("", "can't be reached")],
)
def test_a_provider_that_is_not_there_is_named(issuer: str, issuer_path: str, words: str) -> None:
    async def story() -> SignIn:
        studio = Studio(issuer + issuer_path if issuer_path else "http://127.0.0.1:9")
        studio.accounts.start(StartSignIn(number=1, application=studio.application))
        return (await studio.next(SignInTold)).sign_in

    failed = run(story)

    assert failed.state is SignInState.FAILED
    assert words in failed.text


def test_in_a_rehearsal_nobody_signs_in_elsewhere(issuer: str) -> None:
    async def story() -> SignIn:
        studio = Studio(issuer)
        studio.application = replace(studio.application, issuer="https://id.example")
        studio.courier.serve = Serve(rehearsal=True)
        studio.accounts.start(StartSignIn(number=1, application=studio.application))
        return (await studio.next(SignInTold)).sign_in

    assert "rehearsal" in run(story).text
