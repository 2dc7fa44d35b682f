"""What other people changed in the show a moment ago, and who: pure, from one state to the next."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from studio.core.ids import CueId, ProductId
from studio.show.state import ShowState

SHOWN_MS = 3_000
"""Long enough to be seen by somebody who looks up, short enough not to be in the way."""

STUDIO = "Cuecard"
"""Under this name the studio itself changes a show: an offer's end, news of the catalogue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One change.

    Attributes:
        by: Whose.
        at_utc_ms: When this window heard of it.
    """

    by: str
    at_utc_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Touches:
    """The last changes of other people.

    Attributes:
        cues: By cue, the last one.
        previewed_by: Who brought into preview what is there now; empty: the host, or a take.
        taken_by: Who took what is on program now; empty: the host.
    """

    cues: Mapping[CueId, Touch] = field(default_factory=dict)
    previewed_by: str = ""
    taken_by: str = ""

    def fresh(self, cue_id: CueId, now_utc_ms: int) -> str:
        """Return who changed a cue just now, or empty."""
        touch = self.cues.get(cue_id)
        if touch is None or not 0 <= now_utc_ms - touch.at_utc_ms < SHOWN_MS:
            return ""
        return touch.by


def touched(known: Touches, before: ShowState, after: ShowState, touch: Touch | None) -> Touches:
    """Return what is known after a change.

    Args:
        known: Until now.
        before: The show until now.
        after: The show from now on.
        touch: Who changed it when; None: the host, or the studio itself.
    """
    if before.show_id != after.show_id:
        return Touches()
    by = touch.by if touch is not None else ""
    taken = before.program.cue_id != after.program.cue_id
    if taken:
        known = replace(known, taken_by=by, previewed_by="")  # what comes next comes by itself
    elif before.preview.cue_id != after.preview.cue_id:
        known = replace(known, previewed_by=by)
    if touch is None:
        return known
    cues = dict.fromkeys(_changed(before, after, taken=taken), touch)
    return replace(known, cues={**known.cues, **cues}) if cues else known


def _changed(before: ShowState, after: ShowState, *, taken: bool) -> Iterator[CueId]:
    """Yield every cue that is otherwise than it was, or whose offer is, and what was cued."""
    if before.rundown != after.rundown:
        old = {cue.cue_id: cue for cue in before.rundown}
        yield from (cue.cue_id for cue in after.rundown if old.get(cue.cue_id) != cue)
        yield from _moved([*old], [cue.cue_id for cue in after.rundown if cue.cue_id in old])
    if before.offers != after.offers:
        products = _products_with_other_offers(before, after)
        yield from (cue.cue_id for cue in after.rundown if cue.product_id in products)
    if taken and after.program.cue_id is not None:
        yield after.program.cue_id
    elif before.preview.cue_id != after.preview.cue_id and after.preview.cue_id is not None:
        yield after.preview.cue_id


def _moved(old: list[CueId], new: list[CueId]) -> Iterator[CueId]:
    """Yield the fewest cues that explain another order: those beside the longest that kept it."""
    places = {cue_id: at for at, cue_id in enumerate(old)}
    tails: list[int] = []
    chains: list[tuple[CueId, ...]] = []
    for cue_id in new:
        at = bisect_left(tails, places[cue_id])
        chain = (*(chains[at - 1] if at else ()), cue_id)
        tails[at : at + 1] = [places[cue_id]]
        chains[at : at + 1] = [chain]
    kept = set(chains[-1]) if chains else set()
    yield from (cue_id for cue_id in new if cue_id not in kept)


def _products_with_other_offers(before: ShowState, after: ShowState) -> set[ProductId]:
    changed = set(before.offers) ^ set(after.offers)
    return {offer.product_id for offer in changed}
