"""Tokens of an account, as a value and as the keyring keeps them."""

from dataclasses import dataclass

import msgspec

EARLY_MS = 60_000
"""A token is renewed so long before its end: a request may wait in a queue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What a provider gave; its text form hides it.

    Attributes:
        access: Goes along with requests.
        refresh: Gets the next one, or empty.
        ends_at_utc_ms: When `access` ends; None: the provider does not say.
        scopes: What was granted.
    """

    access: str
    refresh: str = ""
    ends_at_utc_ms: int | None = None
    scopes: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"Tokens(scopes={self.scopes!r}, ends_at_utc_ms={self.ends_at_utc_ms!r})"

    def good_at(self, now_utc_ms: int) -> bool:
        """Return whether `access` can be used now, and for a while yet."""
        if not self.access:
            return False
        return self.ends_at_utc_ms is None or now_utc_ms < self.ends_at_utc_ms - EARLY_MS


class _Kept(msgspec.Struct, omit_defaults=True):
    r: str = ""
    a: str = ""
    e: int | None = None


def kept_text(tokens: Tokens) -> str:
    """Return what the keyring keeps: the refresh token, which gets all else.

    A keyring's entry is short on some systems, and access tokens can be long.
    """
    kept = _Kept(r=tokens.refresh)
    if not tokens.refresh:
        kept = _Kept(a=tokens.access, e=tokens.ends_at_utc_ms)
    return msgspec.json.encode(kept).decode()


def tokens_of(text: str) -> Tokens | None:
    """Return the tokens in a keyring's entry; None where it is none."""
    try:
        kept = msgspec.json.decode(text, type=_Kept)
    except msgspec.MsgspecError:
        return None
    return Tokens(access=kept.a, refresh=kept.r, ends_at_utc_ms=kept.e)
