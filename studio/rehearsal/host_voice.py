"""How a scripted host speaks: sentences and breaths, as chance has it."""

from random import Random

_SENTENCES_S = (5.0, 12.0)
_BREATH_S = (0.4, 1.4)


class Voice:
    """Speaks and breathes.

    Args:
        chance: Of how long each lasts.
    """

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._speaks = False
        self._until_ms = 0

    def speaks(self, at_ms: int) -> bool:
        """Return whether the host speaks at a moment; moments only grow."""
        while at_ms >= self._until_ms:
            self._speaks = not self._speaks
            lasts_s = self._chance.uniform(*(_SENTENCES_S if self._speaks else _BREATH_S))
            self._until_ms += round(lasts_s * 1_000)
        return self._speaks
