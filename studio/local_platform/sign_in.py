"""Signing in: codes for browsers with a proof of who asked, and codes to type for other devices.

Source:
    RFC 6749, section 4.1; RFC 7636 (S256); RFC 8252, section 7.3; RFC 8628.
"""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from typing import TypeVar
from urllib.parse import urlsplit

from studio.local_platform.token_book import Grant, TokenBook

CLIENT_ID = "cuecard-local"
"""The one program that is known; it has no secret, as a program on a desktop can keep none."""

SUBJECT = "demo-host"
NAME = "Demo host"
SCOPES = ("openid", "profile", "offline_access", "shop", "programme", "chat", "events")
DEVICE_S = 600
DEVICE_INTERVAL_S = 1
_TICKET_MS = 600_000
_CODE_MS = 60_000
_MOST_WAITING = 200
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"  # no vowels, so no words


_Waiting = TypeVar("_Waiting")


class OAuthError(Exception):
    """What OAuth calls an error.

    Attributes:
        code: As in `invalid_grant`.
    """

    def __init__(self, code: str, text: str = "") -> None:
        super().__init__(text or code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a program asks a browser for.

    Attributes:
        client_id: Which program.
        redirect_uri: Where the answer goes.
        scope: Words with spaces between.
        state: Given back as it came.
        challenge: Digest of a secret that only the asker knows.
        nonce: For the id token.
    """

    client_id: str
    redirect_uri: str
    scope: str
    state: str
    challenge: str = field(repr=False)
    nonce: str = ""


@dataclass(slots=True, kw_only=True)
class _Code:
    asked: Asked
    ends_at_utc_ms: int
    grant_id: str = ""


@dataclass(slots=True, kw_only=True)
class _Device:
    user_code: str
    scope: str
    ends_at_utc_ms: int
    decision: bool | None = None
    last_poll_utc_ms: int = 0


class SignIn:
    """Who is signing in just now."""

    def __init__(self, tokens: TokenBook, *, auto_approve: bool) -> None:
        self._tokens = tokens
        self.auto_approve = auto_approve
        self._tickets: dict[str, tuple[Asked, int]] = {}
        self._codes: dict[str, _Code] = {}
        self._devices: dict[str, _Device] = {}

    def ask(self, asked: Asked, *, now_utc_ms: int) -> str:
        """Return the ticket with which a page may answer."""
        ticket = secrets.token_urlsafe(24)
        _make_room(self._tickets)
        self._tickets[ticket] = asked, now_utc_ms + _TICKET_MS
        return ticket

    def answer(self, ticket: str, *, now_utc_ms: int) -> Asked | None:
        """Use a ticket up; return what was asked, or None: it is worth nothing."""
        asked, ends_at_utc_ms = self._tickets.pop(ticket, (None, 0))
        return asked if ends_at_utc_ms > now_utc_ms else None

    def code_for(self, asked: Asked, *, now_utc_ms: int) -> str:
        """Return the code that stands for a yes."""
        code = secrets.token_urlsafe(24)
        _make_room(self._codes)
        self._codes[code] = _Code(asked=asked, ends_at_utc_ms=now_utc_ms + _CODE_MS)
        return code

    def redeem(
        self, code: str, *, client_id: str, redirect_uri: str, verifier: str, now_utc_ms: int
    ) -> tuple[Grant, str]:
        """Use a code up; return what was granted, and the nonce.

        Raises:
            OAuthError: It is worth nothing, or is shown a second time: then what came of it ends.
        """
        kept = self._codes.get(code)
        if kept is None:
            raise OAuthError("invalid_grant", "The code is worth nothing.")
        if kept.grant_id:
            self._tokens.end(kept.grant_id)
            raise OAuthError("invalid_grant", "The code was used already.")
        asked = kept.asked
        proven = hmac.compare_digest(challenge_of(verifier), asked.challenge)
        same = (asked.client_id, asked.redirect_uri) == (client_id, redirect_uri)
        if not proven or not same or kept.ends_at_utc_ms <= now_utc_ms:
            raise OAuthError("invalid_grant", "The code was given to somebody else, or is too old.")
        kept.grant_id = secrets.token_urlsafe(12)
        return Grant(grant_id=kept.grant_id, client_id=client_id, scope=asked.scope), asked.nonce

    def begin_device(self, scope: str, *, now_utc_ms: int) -> tuple[str, str]:
        """Return a device code and what a person types in."""
        device_code = secrets.token_urlsafe(24)
        letters = "".join(secrets.choice(_LETTERS) for _ in range(8))
        _make_room(self._devices)
        self._devices[device_code] = _Device(
            user_code=f"{letters[:4]}-{letters[4:]}",
            scope=scope,
            ends_at_utc_ms=now_utc_ms + DEVICE_S * 1_000,
            decision=True if self.auto_approve else None,
        )
        return device_code, self._devices[device_code].user_code

    def decide_device(self, user_code: str, *, yes: bool, now_utc_ms: int) -> bool:
        """Say yes or no to a device; return whether there is one with that code."""
        wanted = user_code.strip().upper().replace("-", "")
        for device in self._devices.values():
            waits = device.decision is None and device.ends_at_utc_ms > now_utc_ms
            if waits and device.user_code.replace("-", "") == wanted:
                device.decision = yes
                return True
        return False

    def poll_device(self, device_code: str, client_id: str, *, now_utc_ms: int) -> Grant:
        """Return what was granted to a device.

        Raises:
            OAuthError: Nobody has said yes yet, or somebody said no, or it asks too often.
        """
        device = self._devices.get(device_code)
        if device is None:
            raise OAuthError("invalid_grant", "There is no such device code.")
        if device.ends_at_utc_ms <= now_utc_ms:
            del self._devices[device_code]
            raise OAuthError("expired_token", "Nobody typed the code in.")
        if device.decision is None:
            soon = now_utc_ms - device.last_poll_utc_ms < DEVICE_INTERVAL_S * 900
            device.last_poll_utc_ms = now_utc_ms
            raise OAuthError("slow_down" if soon else "authorization_pending")
        del self._devices[device_code]
        if not device.decision:
            raise OAuthError("access_denied", "Somebody said no.")
        grant_id = secrets.token_urlsafe(12)
        return Grant(grant_id=grant_id, client_id=client_id, scope=device.scope)


def challenge_of(verifier: str) -> str:
    """Return the digest that a verifier is known by: S256."""
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def is_loopback(redirect_uri: str) -> bool:
    """Return whether an answer would go to this machine alone, on whatever port."""
    try:
        parts = urlsplit(redirect_uri)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    plain = parts.scheme == "http" and not parts.fragment and parts.username is None
    return plain and host in ("127.0.0.1", "::1", "localhost")


def scope_of(wanted: str) -> str:
    """Return what is granted of the scopes that were asked for."""
    return " ".join(word for word in dict.fromkeys(wanted.split()) if word in SCOPES) or "openid"


def _make_room(waiting: dict[str, _Waiting]) -> None:
    """Forget the oldest where many wait: nobody can fill the memory by asking."""
    while len(waiting) >= _MOST_WAITING:
        waiting.pop(next(iter(waiting)))
