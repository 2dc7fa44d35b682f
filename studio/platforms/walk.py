"""A walk through what changed in a shop since the last one, a page at a time. Pure.

A walk has an end that is fixed when it begins, so that what changes meanwhile is left to the next
one, which begins a little before that end. A shop that lists several things, such as orders and
refunds, is walked through part by part.
"""

from dataclasses import dataclass, replace

from studio.platforms import reason

LONGEST_TOKEN = 1_500
OVERLAP_MS = 120_000
FIRST_MS = 86_400_000
"""How far back a shop that was never asked is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Where in its walk a poll is.

    Attributes:
        from_utc_ms: Begin of the time that is walked through.
        until_utc_ms: Its end; 0: the walk has not begun.
        part: Which of the things that are listed, from 0.
        token: After which page of it; empty: from the first.
    """

    from_utc_ms: int
    until_utc_ms: int = 0
    part: int = 0
    token: str = ""

    @classmethod
    def read(cls, cursor: str, *, parts: int, now_utc_ms: int) -> "Walk":
        """Return the walk that a cursor is in, begun; a day long where there is no cursor.

        Raises:
            PlatformRefused: The cursor is none of ours.
        """
        if not cursor:
            return cls(from_utc_ms=now_utc_ms - FIRST_MS, until_utc_ms=now_utc_ms)
        try:
            begin, end, part, token = cursor.split("|", 3)
            walk = cls(
                from_utc_ms=int(begin[:20]),
                until_utc_ms=int(end[:20]),
                part=int(part[:4]),
                token=token,
            )
        except ValueError as error:
            raise _lost() from error
        if not 0 <= walk.part < parts or walk.from_utc_ms < 0:
            raise _lost()
        if walk.until_utc_ms:
            return walk
        # A clock that was put back must not make a walk end before it begins.
        return replace(walk, until_utc_ms=max(now_utc_ms, walk.from_utc_ms + OVERLAP_MS))

    @property
    def cursor(self) -> str:
        """The walk as a cursor."""
        return f"{self.from_utc_ms}|{self.until_utc_ms}|{self.part}|{self.token}"

    @property
    def goes_on(self) -> bool:
        """Whether there is more to ask already."""
        return self.until_utc_ms != 0

    def after(self, token: str, *, parts: int, overlap_ms: int = OVERLAP_MS) -> "Walk":
        """Return the next place.

        Args:
            token: What the shop wants to be asked with for the next page; empty: there is none.
            parts: How many things are listed.
            overlap_ms: By how much the next walk goes back behind the end of this.
        """
        if token and token != self.token and len(token) <= LONGEST_TOKEN:
            return replace(self, token=token)
        if self.part + 1 < parts:
            return replace(self, part=self.part + 1, token="")
        return Walk(from_utc_ms=self.until_utc_ms - overlap_ms)


def _lost() -> Exception:
    return reason.refused(reason.MALFORMED, "the place in the shop's orders is lost")
