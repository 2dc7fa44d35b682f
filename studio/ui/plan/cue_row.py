"""The rundown as rows: what a list of it shows, worked out from the show."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studio.core.ids import CueId
from studio.show.cue import Cue, CueKind
from studio.show.readiness import ReadinessItem
from studio.show.rundown import cut
from studio.show.state import ShowState
from studio.ui.plan import plan_words
from studio.ui.plan.readiness_sentences import readiness_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRow:
    """One row.

    Attributes:
        cue_id: Which cue.
        kind: Its kind.
        title: Of product or cue.
        line: What it is about, in a few words.
        starts_s: From the beginning of the show.
        lasts_s: In the chosen cut.
        planned_s: As planned.
        essential: Whether it stays in every cut.
        left_out: Whether it has no place in the chosen cut.
        photo: Path, or empty.
        troubles: What is missing for it, in words.
        on_program: Whether viewers see it now.
        in_preview: Whether it is next.
    """

    cue_id: CueId
    kind: CueKind
    title: str
    line: str = ""
    starts_s: int = 0
    lasts_s: int = 0
    planned_s: int = 0
    essential: bool = True
    left_out: bool = False
    photo: str = ""
    troubles: tuple[str, ...] = ()
    on_program: bool = False
    in_preview: bool = False

    @property
    def spoken(self) -> str:
        """The row for who hears it."""
        translate = QCoreApplication.translate
        parts = [plan_words.kind_word(self.kind), self.title, self.line]
        if self.left_out:
            parts.append(translate("Plan", "left out of this cut"))
        else:
            parts.append(plan_words.length(self.lasts_s))
        return ", ".join(part for part in (*parts, *self.troubles) if part)


def rows_of(show: ShowState, missing: Sequence[ReadinessItem] = ()) -> tuple[CueRow, ...]:
    """Return the rundown's rows, timed in the chosen cut."""
    troubles: dict[CueId, list[str]] = {}
    for item in missing:
        if item.cue_id is not None:
            troubles.setdefault(item.cue_id, []).append(readiness_sentence(item))
    rows = []
    starts_s = 0
    for cue, slot in zip(show.rundown, cut(show.rundown, show.length_s), strict=True):
        listing = show.listing(cue.product_id)
        rows.append(
            CueRow(
                cue_id=cue.cue_id,
                kind=cue.kind,
                title=plan_words.title_of(cue, show),
                line=_line(cue, show),
                starts_s=starts_s,
                lasts_s=slot.lasts_s,
                planned_s=cue.planned_s,
                essential=cue.essential,
                left_out=slot.left_out,
                photo=next(iter(listing.photos), "") if listing is not None else "",
                troubles=tuple(troubles.get(cue.cue_id, ())),
                on_program=show.program.cue_id == cue.cue_id,
                in_preview=show.preview.cue_id == cue.cue_id,
            )
        )
        starts_s += slot.lasts_s
    return tuple(rows)


def _line(cue: Cue, show: ShowState) -> str:
    if cue.kind is not CueKind.PRODUCT:
        kind = plan_words.kind_word(cue.kind)
        parts = [kind if cue.title not in {"", kind} else "", cue.code, cue.note]
        return " · ".join(part for part in parts if part)
    listing = show.listing(cue.product_id)
    parts = []
    if listing is not None and listing.price is not None:
        parts.append(plan_words.priced(listing.price, show.market))
    if cue.offer is not None:
        parts.append(plan_words.offer_words(cue.offer, show.market))
    return " · ".join(parts)
