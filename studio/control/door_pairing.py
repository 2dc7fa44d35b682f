"""Codes that let one device in: short to type, long to scan, for two minutes, once."""

import hmac
import secrets
from dataclasses import dataclass

from studio.core.clock import Clock
from studio.core.errors import WrongCode
from studio.protocol.door_reports import PairingOffer, PairingRole

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Without those that are taken for each other: 0 and O, 1, I and L."""

CODE_LENGTH = 8
TOKEN_BYTES = 16
LASTS_S = 120
WRONG_AT_MOST = 5
_REFUSED = "this code is wrong, was used already, or ran out; ask the host for a new one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redeemed:
    """What a code was worth.

    Attributes:
        role: What the device may do.
        name: What it shall be called; empty: as it calls itself.
    """

    role: PairingRole
    name: str


class Pairing:
    """The one code on offer, if there is one."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._offer: PairingOffer | None = None
        self._name = ""
        self._until_ns = 0
        self._wrong = 0

    @property
    def offer(self) -> PairingOffer | None:
        """The code on offer; None when there is none, or it ran out."""
        if self._offer is not None and self._clock.monotonic_ns() >= self._until_ns:
            self.cancel()
        return self._offer

    def make(self, role: PairingRole, name: str) -> PairingOffer:
        """Offer a fresh code; the one before is void."""
        self._name, self._wrong = name, 0
        self._until_ns = self._clock.monotonic_ns() + LASTS_S * 1_000_000_000
        self._offer = PairingOffer(
            role=role,
            code="".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)),
            token=secrets.token_urlsafe(TOKEN_BYTES),
            until_utc_ms=self._clock.utc_ms() + LASTS_S * 1_000,
        )
        return self._offer

    def cancel(self) -> None:
        """Make the code void."""
        self._offer = None

    def redeem(self, given: str) -> Redeemed:
        """Use the code up.

        Raises:
            WrongCode: It is not this one; after five wrong ones it is void.
        """
        offer = self.offer
        if offer is None:
            raise WrongCode(_REFUSED)
        by_code = _equal(typed(given), offer.code)
        by_token = _equal(given, offer.token)
        if not (by_code or by_token):
            self._wrong += 1
            if self._wrong >= WRONG_AT_MOST:
                self.cancel()
            raise WrongCode(_REFUSED)
        self.cancel()
        return Redeemed(role=offer.role, name=self._name)


def typed(given: str) -> str:
    """Return a code as it is kept: people type small letters, spaces and hyphens."""
    return given.upper().replace(" ", "").replace("-", "")


def _equal(given: str, right: str) -> bool:
    return hmac.compare_digest(given.encode(), right.encode())
