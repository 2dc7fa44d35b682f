"""What was met lately, in a room that is taken once: a flood of chat makes it no larger."""

from array import array
from collections.abc import Hashable

_SIDE_BY_SIDE = 16
"""Things whose hashes begin alike share so many places; the oldest of them makes room."""

_ROOMY = 2
"""Hashes are not spread evenly: without room to spare, some would be forgotten far too early."""

_NO_HASH = -1
"""Stands for a hash of 0, which stands for nothing: Python gives nothing this hash."""


class Recent:
    """About the last so many things that were met, by their hashes.

    Some forty bytes each, all of them from the beginning. Of so many hardly one is forgotten; of
    four times as many, all are.
    """

    def __init__(self, most: int) -> None:
        """Have room for about so many things."""
        groups = 1
        while groups * _SIDE_BY_SIDE < most * _ROOMY:
            groups *= 2
        self._mask = groups - 1
        self._keys = array("q", bytes(8 * groups * _SIDE_BY_SIDE))
        self._met_at = array("q", bytes(8 * groups * _SIDE_BY_SIDE))
        self._next = bytearray(groups)

    def meet(self, thing: Hashable, at: int = 0) -> int | None:
        """Remember a thing, and return when it was met last, or None."""
        key = hash(thing) or _NO_HASH
        group = key & self._mask
        known, before = self._place(key, group), None
        if known is not None:
            before = self._met_at[known]
            self._keys[known] = 0
        turn = self._next[group]
        self._next[group] = (turn + 1) % _SIDE_BY_SIDE
        place = group * _SIDE_BY_SIDE + turn
        self._keys[place], self._met_at[place] = key, at
        return before

    def last(self, thing: Hashable) -> int | None:
        """Return when a thing was met last, or None."""
        key = hash(thing) or _NO_HASH
        place = self._place(key, key & self._mask)
        return None if place is None else self._met_at[place]

    def _place(self, key: int, group: int) -> int | None:
        first = group * _SIDE_BY_SIDE
        try:
            return self._keys.index(key, first, first + _SIDE_BY_SIDE)
        except ValueError:
            return None
