"""How well a show holds its viewers, and what bores them."""

import math
from dataclasses import dataclass

from studio.core.ids import ProductId
from studio.rehearsal.market_profile import Watching
from studio.rehearsal.partner import Seen

_DARK_S = 2.0
"""A picture may be gone for so long before anybody thinks of leaving."""
_DARK = 0.12
_SILENT = 0.2
_EMPTY = 0.4
_LONG = 0.45
_UNANSWERED = 0.2
_RAIDED = 0.15
"""What is left of the attention when each is at its worst; of the last two, what is lost."""
_SILENCE_TELLS_S = 15.0
_FALLS_S = 10.0
_RISES_S = 25.0
"""How fast attention follows what there is to see."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bored:
    """What viewers have been missing, in seconds."""

    silent_s: float = 0.0
    dark_s: float = 0.0
    empty_s: float = 0.0
    shown_s: float = 0.0


class Attention:
    """Attention of an audience, from 0 to 1.

    Args:
        watching: What the market forgives.
    """

    def __init__(self, watching: Watching) -> None:
        self._watching = watching
        self._product: ProductId | None = None
        self.bored = Bored()
        self.value = 1.0

    def step(self, seen: Seen, seconds: float, *, waiting: float, raided: bool) -> float:
        """Return the attention after a step.

        Args:
            seen: What there was to see.
            seconds: How long.
            waiting: Part of those who asked lately who have waited too long for an answer, 0 to 1.
            raided: Whether the chat is being flooded.
        """
        same = seen.product_id == self._product
        self._product = seen.product_id
        bored = self.bored
        self.bored = Bored(
            silent_s=0.0 if seen.speaking else bored.silent_s + seconds,
            dark_s=0.0 if seen.picture else bored.dark_s + seconds,
            empty_s=0.0 if seen.product_id is not None else bored.empty_s + seconds,
            shown_s=bored.shown_s + seconds if same and seen.product_id is not None else 0.0,
        )
        goal = self._held(waiting=waiting, raided=raided)
        pace_s = _FALLS_S if goal < self.value else _RISES_S
        self.value += (goal - self.value) * (1.0 - math.exp(-seconds / pace_s))
        return self.value

    def _held(self, *, waiting: float, raided: bool) -> float:
        """Return where attention tends to: the product of what holds it."""
        watching, bored = self._watching, self.bored
        held = _DARK if bored.dark_s > _DARK_S else 1.0
        held *= _fading(bored.silent_s, watching.silence_s, _SILENCE_TELLS_S, _SILENT)
        held *= _fading(bored.empty_s, watching.empty_s, watching.empty_s, _EMPTY)
        held *= _fading(bored.shown_s, watching.product_s, watching.product_s, _LONG)
        held *= 1.0 - _UNANSWERED * waiting
        return held * (1.0 - _RAIDED if raided else 1.0)


def _fading(lasted_s: float, forgiven_s: float, pace_s: float, least: float) -> float:
    """Return 1 while something is forgiven, then less and less, down to `least`."""
    if lasted_s <= forgiven_s:
        return 1.0
    return least + (1.0 - least) * math.exp(-(lasted_s - forgiven_s) / pace_s)
