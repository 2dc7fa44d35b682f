"""One request with an account's token, and whatever may go wrong with it named."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from studio.core import keychain
from studio.core.clock import Clock
from studio.platforms import reason
from studio.platforms.exchange import (
    Exchange,
    HttpAnswer,
    Question,
    check_address,
    check_status,
    read_json,
)
from studio.platforms.targets.port import LONGEST_ISSUE, Bearer, TargetSpec

T = TypeVar("T")

ANSWER_WITHIN_S = 12.0
"""A few requests make a broadcast, and somebody waits for it."""

Complaint = Callable[[HttpAnswer], None]
"""Raises what a platform's own words for a failure mean; returns where it does not know them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What is asked.

    Attributes:
        method: HTTP's.
        path: Beginning with a slash.
        query: Names and values.
        body: What becomes JSON; None: nothing is sent.
    """

    method: str
    path: str
    query: Sequence[tuple[str, str]] = ()
    body: object = None


@dataclass(slots=True, kw_only=True)
class BearerExchange:
    """Asks one platform for one account.

    Attributes:
        who: Names the platform in texts.
        exchange: Whom to ask.
        bearer: Gets the token.
        clock: For how long it wants to be left alone.
        headers: What goes along each time.
        complaint: Looks at an answer that is no success first.
    """

    who: str
    exchange: Exchange
    bearer: Bearer
    clock: Clock
    headers: Mapping[str, str] = field(default_factory=dict)
    complaint: Complaint = lambda _answer: None

    async def ask(self, ask: Ask, kind: type[T]) -> T:
        """Return the answer as a value of a type.

        Raises:
            PlatformError: It failed; the text says nothing secret.
        """
        token = await self.bearer()
        answer = await self.exchange.ask(
            Question(
                method=ask.method,
                path=ask.path,
                query=ask.query,
                body=b"" if ask.body is None else msgspec.json.encode(ask.body),
                headers={"Authorization": f"Bearer {token}", **self.headers},
                within_s=ANSWER_WITHIN_S,
            )
        )
        if not 200 <= answer.status < 300:
            self.complaint(answer)
        if answer.status == 401:
            raise signed_out(self.who)
        check_status(self.who, answer, now_utc_ms=self.clock.utc_ms())
        return read_json(answer.body or b"{}", kind, self.who)


def exchange_with(who: str, own: str, spec: TargetSpec) -> Exchange:
    """Return the connection to a platform: to its own address, or to the one that was given.

    Raises:
        PlatformRefused: The address is none, or is not encrypted and elsewhere.
    """
    return Exchange(who, check_address(who, spec.address or own))


def signed_out(who: str) -> Exception:
    """Return the error for a token that is worth nothing."""
    return reason.refused(
        reason.SIGNED_OUT, f"{who} does not know the account any more", advice="Sign in again."
    )


def line(text: str, longest: int = LONGEST_ISSUE) -> str:
    """Return a stranger's text as one short line without signs that steer, or known secrets."""
    shown = "".join(sign if sign.isprintable() else " " for sign in keychain.masked(text[:2_000]))
    joined = " ".join(shown.split())
    return joined if len(joined) <= longest else f"{joined[: longest - 1]}…"


def web_address(text: str) -> str:
    """Return an address that a browser may open, or an empty text."""
    fits = text.startswith("https://") and len(text) <= 500 and text.isprintable()
    return text if fits and " " not in text else ""
