"""What the stand-ins for platforms that are streamed to have in common."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.servers.faulty_http import Asked, FaultyHttp, Said

TOKEN = "token-of-the-host-7f31"  # noqa: S105 - of nobody
CLIENT_ID = "program-5"
CHANNEL = "7341"


@dataclass(kw_only=True)
class Planned:
    """What is answered once instead.

    Attributes:
        begins: `METHOD /path`, from its beginning.
        said: What.
    """

    begins: str
    said: Said


class TargetServer(FaultyHttp):
    """A platform with one channel.

    Attributes:
        token: Which one it believes.
        planned: What it says instead, each once.
        wrong: What was wrong with requests; empty is how it should be.
        receiving: Keys that somebody sends with now.
    """

    KEYS: tuple[str, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.token = TOKEN
        self.planned: list[Planned] = []
        self.wrong: list[str] = []
        self.receiving: set[str] = set()

    def plan(self, begins: str, said: Said) -> None:
        """Answer the next request that begins so in another way."""
        self.planned.append(Planned(begins=begins, said=said))

    def answer(self, asked: Asked) -> Said:
        """See `FaultyHttp.answer`."""
        for planned in self.planned:
            if f"{asked.method} {asked.path}".startswith(planned.begins):
                self.planned.remove(planned)
                return planned.said
        if not self.is_open(asked) and asked.headers.get("authorization") != f"Bearer {self.token}":
            return self.signed_out()
        return self.told(asked)

    def is_open(self, asked: Asked) -> bool:
        """Return whether anybody may ask this."""
        return False

    def signed_out(self) -> Said:
        """Return what a token that is worth nothing is answered."""
        raise NotImplementedError

    def told(self, asked: Asked) -> Said:
        """Return what somebody who may ask is answered."""
        raise NotImplementedError

    def begin_sending(self, key: str) -> None:
        """Take in that somebody sends with a key."""
        self.receiving.add(key)

    def end_sending(self) -> None:
        """Take in that nobody sends any more."""
        self.receiving.clear()

    def states(self) -> list[str]:
        """Return how far each broadcast is, by the platform's own words."""
        raise NotImplementedError

    def titles(self) -> list[str]:
        """Return each broadcast's title."""
        raise NotImplementedError


def routed(asked: Asked, routes: dict[str, Callable[[Asked], Said]]) -> Said | None:
    """Return the answer of the route that a request takes; None: there is none."""
    route = routes.get(f"{asked.method} {asked.path}")
    return None if route is None else route(asked)
