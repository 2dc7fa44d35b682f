"""Who writes: the only viewers that are somebody."""

from random import Random

from studio.rehearsal.arrivals import Crowd
from studio.rehearsal.chance import draw_of
from studio.rehearsal.handles import handle

Writer = tuple[str, str]
"""Author id and name."""

_FEWEST = 4
_NEW = 0.6
"""How likely a message is somebody's first, while few have written yet."""


class Writers:
    """Viewers who write, by language; few write much, most write once or twice.

    Args:
        share: Part of the viewers who write at all.
        rng: Random numbers of its own.
    """

    def __init__(self, share: float, rng: Random) -> None:
        self._share = share
        self._rng = rng
        self._by_language: dict[str, list[Writer]] = {}
        self._made = 0

    def step(self, crowd: Crowd) -> None:
        """Let those go who left with the crowd."""
        for language, writers in self._by_language.items():
            for _ in range(draw_of(self._rng, len(writers), crowd.left_part(language))):
                at = int(self._rng.random() * len(writers))
                writers[at] = writers[-1]
                writers.pop()

    def one(self, language: str, viewers: int) -> Writer:
        """Return who writes next in a language.

        Args:
            language: Of the message.
            viewers: How many viewers have this language.
        """
        writers = self._by_language.setdefault(language, [])
        room = max(_FEWEST, viewers * self._share)
        if not writers or (len(writers) < room and self._rng.random() < _NEW):
            writers.append(self.stranger(language))
            return writers[-1]
        return writers[int(self._rng.random() ** 2 * len(writers))]

    def stranger(self, language: str) -> Writer:
        """Return somebody who has never written before."""
        self._made += 1
        return f"viewer-{self._made}", handle(self._rng, language)
