"""How many may come, how often, and how wrong: pure counting by a clock that is handed in."""

from collections import Counter, OrderedDict, deque
from dataclasses import dataclass

MOST_CONNECTIONS = 320
MOST_OF_ONE_ADDRESS = 240
"""A studio's own machine, or one behind a relay, stands for all who come by it."""

STRANGERS_AT_ONCE = 96
STRANGERS_OF_ONE_ADDRESS = 64
TOLD_WHY_AT_ONCE = 16
"""So many who are one too many get a whole answer; the others an alert of TLS, which is cheap."""

REQUESTS, REQUESTS_IN_S = 200, 10.0

FIRST_WAIT_S, LONGEST_WAIT_S = 1.0, 30.0
WRONG_IN_S = 600.0
WRONG_OF_ALL, SHUT_S = 20, 60.0
MOST_ADDRESSES = 4_096


class Crowd:
    """Who is at the door: strangers until they said who they are.

    Attributes:
        refused: How many were one too many.
    """

    def __init__(self) -> None:
        self._there: Counter[str] = Counter()
        self._strangers: Counter[str] = Counter()
        self.refused = 0

    @property
    def strangers(self) -> int:
        """How many have not said who they are."""
        return self._strangers.total()

    def come(self, address: str) -> bool:
        """Count one that came, or say that it is one too many."""
        fits = (
            self._there.total() < MOST_CONNECTIONS
            and self._there[address] < MOST_OF_ONE_ADDRESS
            and self.strangers < STRANGERS_AT_ONCE
            and self._strangers[address] < STRANGERS_OF_ONE_ADDRESS
        )
        if fits:
            self._there[address] += 1
            self._strangers[address] += 1
        else:
            self.refused += 1
        return fits

    def known(self, address: str) -> None:
        """Count one no more as a stranger."""
        _take_one(self._strangers, address)

    def leave(self, address: str, *, stranger: bool) -> None:
        """Count one that left."""
        _take_one(self._there, address)
        if stranger:
            _take_one(self._strangers, address)


def _take_one(counter: Counter[str], address: str) -> None:
    counter[address] -= 1
    if counter[address] <= 0:
        del counter[address]


class Rate:
    """Requests of one connection in the last seconds."""

    def __init__(self) -> None:
        self._times_s: deque[float] = deque()

    def wait_s(self, now_s: float) -> float:
        """Count a request; return 0, or after how many seconds it would be taken."""
        while self._times_s and now_s - self._times_s[0] >= REQUESTS_IN_S:
            self._times_s.popleft()
        if len(self._times_s) >= REQUESTS:
            return REQUESTS_IN_S - (now_s - self._times_s[0])
        self._times_s.append(now_s)
        return 0.0


@dataclass(slots=True)
class _Wrong:
    count: int
    last_s: float


class Guesses:
    """Wrong codes and tokens: each costs its address a longer wait; many close the gate.

    Attributes:
        last_address: Who was wrong last.
    """

    def __init__(self) -> None:
        self._of: OrderedDict[str, _Wrong] = OrderedDict()
        self._all_s: deque[float] = deque(maxlen=WRONG_OF_ALL)
        self._shut_until_s = float("-inf")
        self.last_address = ""

    def wait_s(self, address: str, now_s: float) -> float:
        """Return after how many seconds an address may try; 0: now."""
        wrong = self._of.get(address)
        if wrong is None:
            return 0.0
        wait_s = min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0 ** min(wrong.count - 1, 10))
        return max(0.0, wrong.last_s + wait_s - now_s)

    def shut_s(self, now_s: float) -> float:
        """Return for how many seconds no code is taken from anybody; 0: codes are taken."""
        return max(0.0, self._shut_until_s - now_s)

    def wrong(self, address: str, now_s: float) -> bool:
        """Count a wrong one; return whether it was the one too many, and the gate shuts."""
        before = self._of.pop(address, None)
        count = before.count if before and now_s - before.last_s < WRONG_IN_S else 0
        self._of[address] = _Wrong(count + 1, now_s)
        if len(self._of) > MOST_ADDRESSES:
            self._of.popitem(last=False)
        self.last_address = address
        self._all_s.append(now_s)
        full = len(self._all_s) == WRONG_OF_ALL and now_s - self._all_s[0] < WRONG_IN_S
        if full:
            self._all_s.clear()
            self._shut_until_s = now_s + SHUT_S
        return full

    def right(self, address: str) -> None:
        """Forget what an address got wrong: a person who mistyped is let in at once."""
        self._of.pop(address, None)
