"""Codes against tokens, and tokens against newer ones.

Source: RFC 6749, RFC 7636 (PKCE), RFC 7009 (revocation), RFC 8252, RFC 8628 (device codes).
"""

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

import msgspec
from authlib.common.security import generate_token
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from studio.core import keychain
from studio.core.clock import Clock
from studio.core.errors import PlatformError
from studio.platforms import reason
from studio.platforms.accounts.providers import ProviderFacts
from studio.platforms.accounts.tokens import Tokens
from studio.platforms.exchange import Exchange, HttpAnswer, Question, check_status, read_json

DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
SLOWER_S = 5.0
SHORTEST_INTERVAL_S = 1.0
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A sign-in that the browser was sent on.

    Attributes:
        address: To open.
        state: Comes back with the browser.
        verifier: Proves that it was us who asked.
        redirect_uri: Where the browser comes back to.
    """

    address: str
    state: str
    verifier: str
    redirect_uri: str

    def __repr__(self) -> str:
        return f"Asking(redirect_uri={self.redirect_uri!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceCode:
    """A sign-in with a code to type in.

    Attributes:
        secret: Says to the provider which sign-in it is.
        code: To type in.
        address: Where.
        ends_at_utc_ms: Until when.
        interval_s: How often one may ask whether it is done.
    """

    secret: str
    code: str
    address: str
    ends_at_utc_ms: int
    interval_s: float

    def __repr__(self) -> str:
        return f"DeviceCode(address={self.address!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who signed in, as the provider says."""

    subject: str
    name: str


class _Told(msgspec.Struct):
    access_token: str = ""
    refresh_token: str = ""
    expires_in: float | None = None
    scope: str | list[str] = ""
    error: str | dict[str, object] = ""
    error_description: str = ""


class _DeviceTold(msgspec.Struct):
    device_code: str
    user_code: str
    verification_uri: str
    expires_in: float = 900.0
    interval: float = 5.0
    verification_uri_complete: str = ""


class Grants:
    """Asks one provider for tokens."""

    def __init__(
        self, facts: ProviderFacts, *, client_id: str, client_secret: str, clock: Clock
    ) -> None:
        """Take whom to ask, and as what; a secret only where the provider gave one."""
        self._facts = facts
        self._client_id = client_id
        self._secret = client_secret
        self._clock = clock

    # --- with a browser ------------------------------------------------------------------------

    def asking(self, redirect_uri: str) -> Asking:
        """Return what the browser is to open."""
        verifier, state = generate_token(64), generate_token(32)
        if self._facts.hex_challenge:
            challenge = hashlib.sha256(verifier.encode()).hexdigest()
        else:
            challenge = create_s256_code_challenge(verifier)
        named = self._facts.client_id_name
        other = {} if named == "client_id" else {named: self._client_id}
        address = prepare_grant_uri(
            self._facts.authorize_url,
            self._client_id,
            "code",
            redirect_uri=redirect_uri,
            scope=self._facts.scope_mark.join(self._facts.scopes),
            state=state,
            code_challenge=challenge,
            code_challenge_method="S256",
            **other,
            **self._facts.extra,
        )
        for secret in (verifier, state):
            keychain.remember_secret(secret)
        return Asking(address=address, state=state, verifier=verifier, redirect_uri=redirect_uri)

    async def with_code(self, asking: Asking, code: str) -> Tokens:
        """Return tokens for the code the browser came back with.

        Raises:
            PlatformError: The provider gives none.
        """
        keychain.remember_secret(code)
        return await self._tokens(
            {
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": asking.redirect_uri,
                "code_verifier": asking.verifier,
            }
        )

    # --- with a code to type in ----------------------------------------------------------------

    async def device_code(self) -> DeviceCode:
        """Return a code to type in.

        Raises:
            PlatformError: The provider gives none.
        """
        if not self._facts.device_url:
            raise reason.not_offered(self._facts.name, "sign-in with a code")
        scopes = self._facts.scope_mark.join(self._facts.scopes)
        asked = {"scope": scopes, "scopes": scopes}  # Twitch calls it by the second name
        answer = await self._post(self._facts.device_url, asked)
        check_status(self._facts.name, answer, now_utc_ms=self._clock.utc_ms())
        told = read_json(answer.body, _DeviceTold, self._facts.name)
        keychain.remember_secret(told.device_code)
        return DeviceCode(
            secret=told.device_code,
            code=told.user_code[:LONGEST_NAME],
            address=told.verification_uri_complete or told.verification_uri,
            ends_at_utc_ms=self._clock.utc_ms() + round(told.expires_in * 1_000),
            interval_s=max(SHORTEST_INTERVAL_S, told.interval),
        )

    async def with_device(self, device: DeviceCode) -> Tokens:
        """Wait until the code was typed in, and return tokens.

        Raises:
            PlatformError: Somebody said no, or nobody typed it in.
        """
        interval_s = device.interval_s
        asked = {"grant_type": DEVICE_GRANT, "device_code": device.secret}
        while self._clock.utc_ms() < device.ends_at_utc_ms:
            await asyncio.sleep(interval_s)
            told = await self._told(asked)
            word = _word_of(told)
            if told.access_token:
                return self._tokens_of(told)
            if word == "slow_down":
                interval_s += SLOWER_S
            elif word != "authorization_pending":
                raise self._refused(told)
        raise reason.refused(reason.SIGNED_OUT, "nobody typed the code in", advice="Try again.")

    # --- later ---------------------------------------------------------------------------------

    async def renewed(self, tokens: Tokens) -> Tokens:
        """Return newer tokens; from then on the old ones are worth nothing.

        Raises:
            PlatformRefused: `signed_out`: somebody has to sign in again.
            PlatformUnavailable: The provider can't be asked now.
        """
        if not tokens.refresh:
            raise reason.refused(reason.SIGNED_OUT, f"{self._facts.name} wants a new sign-in")
        new = await self._tokens({"grant_type": "refresh_token", "refresh_token": tokens.refresh})
        return new if new.refresh else _with(new, tokens)

    async def revoke(self, tokens: Tokens) -> None:
        """Give tokens back.

        Raises:
            PlatformError: The provider did not take them.
        """
        if not self._facts.revoke_url:
            return
        for hint, token in (("refresh_token", tokens.refresh), ("access_token", tokens.access)):
            if token:
                asked = {"token": token, "token_type_hint": hint}
                answer = await self._post(self._facts.revoke_url, asked)
                check_status(self._facts.name, answer, now_utc_ms=self._clock.utc_ms())

    async def person(self, tokens: Tokens) -> Person:
        """Return who signed in.

        Raises:
            PlatformError: The provider does not say.
        """
        base, path, query = _split(self._facts.userinfo_url)
        who = self._facts.name
        exchange = Exchange(who, base)
        headers = {"Authorization": f"{self._facts.auth_word} {tokens.access}"}
        try:
            answer = await exchange.ask(
                Question(method="GET", path=path, query=query, headers=headers)
            )
        finally:
            await exchange.aclose()
        check_status(who, answer, now_utc_ms=self._clock.utc_ms())
        told = read_json(answer.body, dict[str, object], who)
        subject = _at(told, self._facts.subject)
        if not subject:
            raise reason.refused(reason.MALFORMED, f"{who} does not say who signed in")
        return Person(subject=subject, name=_at(told, self._facts.person) or subject)

    # --- one request ---------------------------------------------------------------------------

    async def _tokens(self, asked: Mapping[str, str]) -> Tokens:
        told = await self._told(asked)
        if not told.access_token:
            raise self._refused(told)
        return self._tokens_of(told)

    async def _told(self, asked: Mapping[str, str]) -> _Told:
        answer = await self._post(self._facts.grant_url, asked)
        if answer.status >= 500 or answer.status == 429:
            check_status(self._facts.name, answer, now_utc_ms=self._clock.utc_ms())
        return read_json(answer.body, _Told, self._facts.name)

    def _tokens_of(self, told: _Told) -> Tokens:
        for secret in (told.access_token, told.refresh_token):
            if secret:
                keychain.remember_secret(secret)
        said = told.scope if isinstance(told.scope, str) else " ".join(told.scope)
        ends = None
        if told.expires_in is not None:
            ends = self._clock.utc_ms() + round(told.expires_in * 1_000)
        return Tokens(
            access=told.access_token,
            refresh=told.refresh_token,
            ends_at_utc_ms=ends,
            scopes=tuple(said.replace(",", " ").split()) or self._facts.scopes,
        )

    def _refused(self, told: _Told) -> PlatformError:
        word = _word_of(told) or "no token"
        says = f"{self._facts.name} refused: {keychain.masked(word)[:80]}"
        code = reason.SIGNED_OUT if word in _SIGNED_OUT else reason.REFUSED
        return reason.refused(code, says, advice="Sign in again.")

    async def _post(self, url: str, asked: Mapping[str, str]) -> HttpAnswer:
        base, path, query = _split(url)
        form = {self._facts.client_id_name: self._client_id, **asked}
        if self._secret:
            form["client_secret"] = self._secret
        exchange = Exchange(self._facts.name, base)
        try:
            return await exchange.ask(
                Question(
                    method="POST",
                    path=path,
                    query=query,
                    body=urlencode(form).encode(),
                    kind="application/x-www-form-urlencoded",
                )
            )
        finally:
            await exchange.aclose()


_SIGNED_OUT = frozenset({"invalid_grant", "access_denied", "expired_token", "invalid_token"})


def _with(new: Tokens, old: Tokens) -> Tokens:
    """Return new tokens with the old refresh token, which holds on where no other was given."""
    return Tokens(
        access=new.access,
        refresh=old.refresh,
        ends_at_utc_ms=new.ends_at_utc_ms,
        scopes=new.scopes,
    )


def _word_of(told: _Told) -> str:
    if isinstance(told.error, str):
        return told.error
    return str(told.error.get("message", "refused"))


def _split(url: str) -> tuple[str, str, list[tuple[str, str]]]:
    """Return an address's machine, path and query."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}", parts.path, parse_qsl(parts.query)


def _at(told: Mapping[str, object], where: str) -> str:
    found: object = told
    for name in where.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    text = str(found) if isinstance(found, str | int) else ""
    return "".join(c for c in text if c.isprintable())[:LONGEST_NAME]
