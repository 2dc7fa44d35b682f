"""A spam raid: strangers who flood the chat for a time."""

from collections.abc import Sequence
from random import Random

from studio.rehearsal.chance import draw, pick
from studio.rehearsal.partner import Said
from studio.rehearsal.phrase_bank import talk
from studio.rehearsal.writers import Writer, Writers

LASTS_S = 30.0
"""How long a raid lasts that a training pack has planned."""
_MOST_PER_S = 60.0
_LEAST_PER_S = 1.5
_TIMES_USUAL = 2.0
"""A raid writes twice what the whole audience writes, within bounds."""
_ACCOUNTS = 40
_SLOGANS = 3


class Raids:
    """Spam raids of a show.

    Args:
        languages: Of the show's viewers; raiders write one of them.
        usual_per_s: Messages of the fullest audience in a second.
        planned_s: When raids come by themselves.
        rng: Random numbers of its own.
    """

    def __init__(
        self,
        languages: Sequence[str],
        *,
        usual_per_s: float,
        planned_s: Sequence[float],
        rng: Random,
    ) -> None:
        self._languages = tuple(languages)
        self._per_s = min(_MOST_PER_S, max(_LEAST_PER_S, _TIMES_USUAL * usual_per_s))
        self._planned_s = sorted(planned_s)
        self._rng = rng
        self._left_s = 0.0
        self._language = self._languages[0]
        self._accounts: list[Writer] = []
        self._slogans: list[str] = []

    @property
    def going_on(self) -> bool:
        """Whether the chat is being flooded."""
        return self._left_s > 0

    def begin(self, seconds: float, writers: Writers) -> None:
        """Let a raid come now; one that goes on gets longer."""
        if seconds <= 0:
            return
        if not self.going_on:
            self._language = pick(self._rng, self._languages)
            self._accounts = [writers.stranger(self._language) for _ in range(_ACCOUNTS)]
            slogans = talk(self._language)["raid"]
            self._slogans = [pick(self._rng, slogans) for _ in range(_SLOGANS)]
        self._left_s = max(self._left_s, seconds)

    def step(self, from_ms: int, until_ms: int, writers: Writers) -> list[Said]:
        """Return what raiders write in a step, oldest first."""
        while self._planned_s and self._planned_s[0] * 1_000 <= until_ms:
            self._planned_s.pop(0)
            self.begin(LASTS_S, writers)
        seconds = min(self._left_s, (until_ms - from_ms) / 1_000)
        self._left_s = max(0.0, self._left_s - seconds)
        if seconds <= 0:
            return []
        moments = sorted(self._rng.random() for _ in range(draw(self._rng, self._per_s * seconds)))
        length_ms = max(1, round(seconds * 1_000))
        return [self._one(min(until_ms, from_ms + 1 + int(m * length_ms))) for m in moments]

    def _one(self, at_ms: int) -> Said:
        author_id, name = pick(self._rng, self._accounts)
        text = pick(self._rng, self._slogans)
        return Said(at_ms, author_id, name, text, self._language, "raid")
