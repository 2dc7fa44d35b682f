"""How many watch: viewers who come, go and speak a language, counted, not simulated one by one."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from studio.rehearsal.chance import draw, draw_of, within
from studio.rehearsal.market_profile import Watching

_LEAST_INTEREST = 0.2
"""How many still come while nothing goes on, beside a show that holds its viewers."""
_LEAVE_AFTER_END_S = 4.0
_FASTEST_RISE = 1.6
"""The rise begins steeper than it ends: (1 - (1 - x) ** 1.6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What changed in one step.

    Attributes:
        came: Viewers who came.
        left: Viewers who left.
        stayed: Part of those who watched before who still do.
    """

    came: int = 0
    left: int = 0
    stayed: float = 1.0


class Crowd:
    """The viewers, by language.

    Args:
        watching: How the market watches.
        shares: Of the viewers, by language; they add up to 1.
        fullest: How many watch when most do; never more.
        length_s: The planned length of the show.
        rng: Random numbers of its own.
    """

    def __init__(
        self,
        watching: Watching,
        shares: Mapping[str, float],
        *,
        fullest: int,
        length_s: float,
        rng: Random,
    ) -> None:
        self._watching = watching
        self._shares = shares
        self._fullest = fullest
        self._length_s = max(1.0, length_s)
        self._rng = rng
        self._count = dict.fromkeys(shares, 0)
        self._left = dict.fromkeys(shares, 0)
        self._opened = False

    @property
    def viewers(self) -> int:
        """How many watch."""
        return sum(self._count.values())

    def by_language(self) -> dict[str, int]:
        """Return how many watch, by language; languages of nobody are left out."""
        return {language: count for language, count in self._count.items() if count}

    def left_part(self, language: str) -> float:
        """Return which part of a language's viewers left in the last step."""
        left = self._left[language]
        return left / max(1, self._count[language] + left)

    def step(self, at_s: float, seconds: float, attention: float) -> Moved:
        """Let viewers come and go while the show is on air.

        Args:
            at_s: The end of the step, since the show went on air.
            seconds: How long it was.
            attention: How well the show holds them, 0 to 1.
        """
        watching = self._watching
        going = 1.0 + (watching.leaving - 1.0) * (1.0 - attention) ** 2
        moved = self._leave(within(going / watching.watch_s, seconds))
        wanted = self._fullest * self._shape(at_s)
        before = self._fullest * self._shape(max(0.0, at_s - seconds))
        if not self._opened:
            self._opened, came = True, self._fullest * watching.at_start
        else:
            came = max(0.0, wanted - before + wanted * seconds / watching.watch_s)
        interest = _LEAST_INTEREST + (1.0 - _LEAST_INTEREST) * attention
        return self._come(came * interest, moved)

    def close(self, seconds: float) -> Moved:
        """Let them leave: the show has ended."""
        return self._leave(within(1.0 / _LEAVE_AFTER_END_S, seconds))

    def _shape(self, at_s: float) -> float:
        """Return which part of the fullest audience a good show would have at a moment."""
        watching, part = self._watching, at_s / self._length_s
        if part < watching.ramp:
            risen = 1.0 - math.pow(1.0 - part / watching.ramp, _FASTEST_RISE)
            return watching.at_start + (1.0 - watching.at_start) * risen
        fallen = (part - watching.ramp) / (1.0 - watching.ramp)
        return max(0.0, 1.0 - (1.0 - watching.left_at_end) * fallen)

    def _leave(self, share: float) -> Moved:
        before = self.viewers
        for language, count in self._count.items():
            left = draw_of(self._rng, count, share)
            self._left[language] = left
            self._count[language] = count - left
        left = sum(self._left.values())
        return Moved(left=left, stayed=1.0 - left / before if before else 1.0)

    def _come(self, expected: float, moved: Moved) -> Moved:
        room, came = self._fullest - self.viewers, 0
        for language, share in self._shares.items():
            new = min(room - came, draw(self._rng, expected * share))
            self._count[language] += new
            came += new
        return Moved(came=came, left=moved.left, stayed=moved.stayed)
