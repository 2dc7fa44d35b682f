"""Rows of the spec sheet panel: the sheet of the product at hand, or what a search found. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from studio.catalogue.search import Nearness
from studio.catalogue.search_marks import Mark, Part
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.ids import ProductId
from studio.protocol.catalogue_reports import SpecHit
from studio.questions.understood import Holds
from studio.ui import figures
from studio.ui.view import View

Span = tuple[int, int]
"""First marked character, and the one after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One row, as the host reads it out.

    Attributes:
        label: What is asked; with the product's name where it is another one's.
        words: Value, unit and conditions.
        proof: When and how it was tested, and where it is from.
        tested: Whether a test passed.
        verdict: What comparing its numbers with the question's gave, or empty.
        holds: Whether it is enough; None: there was nothing to compare.
    """

    label: str
    words: str
    proof: str = ""
    tested: bool = False
    verdict: str = ""
    holds: Holds | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecLine:
    """One line of the list.

    Attributes:
        row_id: Within its sheet; empty: a heading or a product.
        product_id: Whose.
        heading: Name of a product whose rows follow; empty: a row.
        label: Left.
        words: Right.
        label_marks: Where `label` matched.
        words_marks: Where `words` matched.
        answer: What is shown large when it is chosen; None: a heading.
        met: Whether it answers the question that is chosen.
    """

    row_id: str
    product_id: ProductId
    heading: str = ""
    label: str = ""
    words: str = ""
    label_marks: tuple[Span, ...] = ()
    words_marks: tuple[Span, ...] = ()
    answer: Answer | None = None
    met: bool = False

    @property
    def spoken(self) -> str:
        """All of it in one sentence, for a screen reader."""
        return self.heading or f"{self.label}: {self.words}"


def at_hand(view: View) -> ProductId | None:
    """Return the product on program; before there is one, that in preview."""
    if view.show is None:
        return None
    return view.show.program.product_id or view.show.preview.product_id


def lines_of_sheet(sheet: SpecSheet) -> tuple[SpecLine, ...]:
    """Return all rows of a sheet, in its order, their labels in the window's language."""
    return tuple(_line(_in_own_language(row), sheet.product_id) for row in sheet.rows)


def _in_own_language(row: SpecRow) -> SpecRow:
    """Return a row with its label in the window's language, where the sheet has one."""
    language = QLocale().name().split("_")[0]
    label = next((one.text for one in row.labels if one.language == language), row.label)
    return replace(row, label=label)


def lines_of_hits(hits: Sequence[SpecHit], at_hand: ProductId | None) -> tuple[SpecLine, ...]:
    """Return what was found: rows of the product at hand, then the others' under their names."""
    lines: list[SpecLine] = []
    under: ProductId | None = at_hand
    for hit in hits:
        product_id = hit.found.product_id
        if product_id != under:
            under = product_id
            lines.append(SpecLine(row_id="", product_id=product_id, heading=_heading(hit, at_hand)))
        if hit.row is not None:
            name = "" if product_id == at_hand else hit.product_name
            lines.append(_line(hit.row, product_id, hit.found.marks, name))
    return tuple(lines)


def _heading(hit: SpecHit, at_hand: ProductId | None) -> str:
    if at_hand is not None and hit.found.nearness is Nearness.RELATED:
        related = QCoreApplication.translate("SpecSheet", "{name} · related")
        return related.format(name=figures.isolated(hit.product_name))
    return hit.product_name


def _line(
    row: SpecRow, product_id: ProductId, marks: Sequence[Mark] = (), name: str = ""
) -> SpecLine:
    words, offsets = _words(row)
    found: list[Span] = []
    for mark in marks:
        start = offsets.get(mark.part)
        if start is not None:
            found.append((start + mark.start, start + mark.end))
    return SpecLine(
        row_id=row.row_id,
        product_id=product_id,
        label=row.label,
        words=words,
        label_marks=tuple((m.start, m.end) for m in marks if m.part is Part.LABEL),
        words_marks=tuple(sorted(found)),
        answer=_answer(row, words, name),
    )


def _words(row: SpecRow) -> tuple[str, dict[Part, int]]:
    """Return value, unit and conditions as one text, and where each of them begins."""
    text, offsets = row.value, {Part.VALUE: 0}
    if row.unit:
        offsets[Part.UNIT] = len(text) + 1
        text = f"{text} {row.unit}"
    if row.conditions:
        offsets[Part.CONDITIONS] = len(text) + 2
        text = f"{text}, {row.conditions}"
    return text, offsets


def _answer(row: SpecRow, words: str, name: str) -> Answer:
    proof, tested = _proof(row)
    label = f"{row.label} · {name}" if name else row.label
    return Answer(label=label, words=words, proof=proof, tested=tested)


def _proof(row: SpecRow) -> tuple[str, bool]:
    translate = QCoreApplication.translate
    parts = []
    last = row.evidence[-1] if row.evidence else None
    if last is not None:
        passed = translate("SpecSheet", "Tested {date}: {how}, passed")
        failed = translate("SpecSheet", "Tested {date}: {how}, FAILED")
        pattern = passed if last.passed else failed
        how = " – ".join(part for part in (last.how, last.result) if part)
        parts.append(pattern.format(date=_date(last.tested_on), how=how))
    else:
        parts.append(translate("SpecSheet", "not tested"))
    if row.source:
        parts.append(translate("SpecSheet", "source: {source}").format(source=row.source))
    return " · ".join(parts), last is not None and last.passed


def _date(iso: str) -> str:
    date = QDate.fromString(iso, "yyyy-MM-dd")
    if not date.isValid():
        return iso
    return figures.isolated(QLocale().toString(date, "d MMM"))
