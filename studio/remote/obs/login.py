"""The password: a challenge, its answer, and what wrong answers cost."""

import base64
import hashlib
import hmac
import secrets
from collections import OrderedDict
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

FIRST_WAIT_S = 0.25
LONGEST_WAIT_S = 10.0
"""After so many wrong answers that the wait is this long, an address is told no unheard."""

FORGOTTEN_AFTER_S = 600.0
MOST_ADDRESSES = 1_024


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """What a client is asked: base64 of 32 random bytes each."""

    salt: str
    challenge: str


def new_challenge() -> Challenge:
    """Return a fresh one."""
    salt, challenge = (base64.b64encode(secrets.token_bytes(32)).decode() for _ in range(2))
    return Challenge(salt=salt, challenge=challenge)


def authentication(password: str, asked: Challenge) -> str:
    """Return the right answer.

    Source:
        obs-websocket 5, "Creating an authentication string".
    """
    secret = _hashed(password + asked.salt)
    return _hashed(secret + asked.challenge)


def is_right(answer: str, password: str, asked: Challenge) -> bool:
    """Return whether an answer is the right one, in a time that tells nothing about it."""
    right = authentication(password, asked)
    return hmac.compare_digest(answer.encode("utf-8", "replace"), right.encode())


def _hashed(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@dataclass(slots=True)
class _Wrong:
    count: int = 0
    next_s: float = 0.0
    last_s: float = 0.0

    @property
    def pause_s(self) -> float:
        """How long the line stands still for each answer."""
        if self.count == 0:
            return 0.0
        return min(LONGEST_WAIT_S, FIRST_WAIT_S * float(1 << min(self.count - 1, 10)))


class Guard:
    """Remembers wrong answers by address; all answers of one address wait in one line."""

    def __init__(self) -> None:
        self._wrong: OrderedDict[str, _Wrong] = OrderedDict()

    def hear(self, address: str, now_s: float) -> float | None:
        """Take a place in the line of this address.

        Returns:
            How long to wait before the answer is looked at; None: it is not looked at.
        """
        wrong = self._of(address, now_s)
        if wrong is None:
            return 0.0
        wait_s = max(0.0, wrong.next_s - now_s)
        if wait_s > LONGEST_WAIT_S:
            return None
        wrong.next_s = now_s + wait_s + wrong.pause_s
        return wait_s

    def was_wrong(self, address: str, now_s: float) -> None:
        """Let the next answers from there wait longer."""
        wrong = self._of(address, now_s) or _Wrong()
        wrong.count += 1
        wrong.last_s = now_s
        wrong.next_s = max(wrong.next_s, now_s + wrong.pause_s)
        self._wrong[_group(address)] = wrong
        self._wrong.move_to_end(_group(address))
        if len(self._wrong) > MOST_ADDRESSES:
            self._wrong.popitem(last=False)

    def was_right(self, address: str) -> None:
        """Forget what was wrong."""
        self._wrong.pop(_group(address), None)

    def _of(self, address: str, now_s: float) -> _Wrong | None:
        wrong = self._wrong.get(_group(address))
        is_old = wrong is not None and now_s - wrong.last_s > FORGOTTEN_AFTER_S
        return None if is_old else wrong


def _group(address: str) -> str:
    """Return what counts as one address: of IPv6 the network, which one machine has to itself."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(found, IPv6Address) and found.ipv4_mapped is None and not found.is_loopback:
        return str(IPv6Address(int(found) >> 64 << 64))
    return str(getattr(found, "ipv4_mapped", None) or found)
