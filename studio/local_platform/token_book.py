"""Tokens: given out, renewed, taken away. Only their digests are kept.

Source:
    RFC 6749, sections 5 and 6; RFC 9700, section 4.14 (rotation); RFC 7009.
"""

import hashlib
import secrets

import msgspec

from studio.local_platform.journal import Journal


class Grant(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody signed in for.

    Attributes:
        grant_id: Of the sign-in; all tokens that come of it share it.
        client_id: Which program.
        scope: Words with spaces between.
    """

    grant_id: str
    client_id: str
    scope: str


class Token(msgspec.Struct, frozen=True, kw_only=True):
    """A token, without itself.

    Attributes:
        grant: What it comes of.
        kind: `access` or `refresh`.
        ends_at_utc_ms: When it is worth nothing any more.
    """

    grant: Grant
    kind: str
    ends_at_utc_ms: int


REFRESH_MS = 30 * 24 * 3_600_000


class TokenBook:
    """All tokens.

    Args:
        journal: Where they outlive the process.
        access_s: How long an access token is good for.
    """

    def __init__(self, journal: Journal, access_s: int) -> None:
        self._journal = journal
        self.access_s = access_s
        self._tokens: dict[str, Token] = {}
        self._used: dict[str, str] = {}
        self._ended: set[str] = set()

    def give(self, grant: Grant, *, now_utc_ms: int) -> tuple[str, str]:
        """Return a fresh access token and a refresh token."""
        access = self._make(grant, "access", now_utc_ms + self.access_s * 1_000)
        return access, self._make(grant, "refresh", now_utc_ms + REFRESH_MS)

    def grant_of(self, access: str, *, now_utc_ms: int) -> Grant | None:
        """Return what an access token stands for; None: it is worth nothing."""
        return self._good(access, "access", now_utc_ms)

    def renew(self, refresh: str, client_id: str, *, now_utc_ms: int) -> Grant | None:
        """Use a refresh token up; return its grant, or None: it is worth nothing.

        A token that is shown a second time was stolen from one of the two who showed it, so the
        whole grant ends.
        """
        digest = _digest(refresh)
        if digest in self._used:
            self.end(self._used[digest])
            return None
        grant = self._good(refresh, "refresh", now_utc_ms)
        if grant is None or grant.client_id != client_id:
            return None
        self.bring_used(digest)
        self._journal.append("token_used", digest)
        return grant

    def revoke(self, token: str) -> None:
        """End the grant that a token comes of; a token that nobody knows is passed over."""
        found = self._tokens.get(_digest(token))
        if found is not None:
            self.end(found.grant.grant_id)

    def end(self, grant_id: str) -> None:
        """End a grant: none of its tokens is worth anything any more."""
        if grant_id not in self._ended:
            self.bring_end(grant_id)
            self._journal.append("grant_ended", grant_id)

    def expire(self) -> None:
        """Make every access token worthless now, as if its time had passed."""
        for digest, token in list(self._tokens.items()):
            if token.kind == "access":
                self.bring_token(digest, msgspec.structs.replace(token, ends_at_utc_ms=0))
                self._journal.append("token", [digest, self._tokens[digest]])

    def bring_token(self, digest: str, token: Token) -> None:
        """Take in a token as it was or is written down."""
        self._tokens[digest] = token

    def bring_used(self, digest: str) -> None:
        """Take in that a refresh token was used up."""
        self._used[digest] = self._tokens.pop(digest).grant.grant_id

    def bring_end(self, grant_id: str) -> None:
        """Take in that a grant has ended."""
        self._ended.add(grant_id)

    def _good(self, token: str, kind: str, now_utc_ms: int) -> Grant | None:
        found = self._tokens.get(_digest(token))
        if found is None or found.kind != kind or found.ends_at_utc_ms <= now_utc_ms:
            return None
        return None if found.grant.grant_id in self._ended else found.grant

    def _make(self, grant: Grant, kind: str, ends_at_utc_ms: int) -> str:
        text = f"{kind}-{secrets.token_urlsafe(24)}"
        token = Token(grant=grant, kind=kind, ends_at_utc_ms=ends_at_utc_ms)
        self.bring_token(_digest(text), token)
        self._journal.append("token", [_digest(text), token])
        return text


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
