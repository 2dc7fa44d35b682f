"""What an offer comes to, while it is being typed: price, percent, law, and what speaks against."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.core.money import format_money, format_percent_off
from studio.ui import figures
from studio.ui.plan.finding_sentences import finding_sentence
from studio.ui.plan.offer_terms import OfferTerms
from studio.ui.widgets.section import styled_label, wrapped_label
from studio.ui.widgets.sign import Sign, SignDot

MOST_FINDINGS = 10


class _FindingRow(QWidget):
    """A sign and a sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sign = SignDot(self)
        self.label = wrapped_label("", "", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        sign = QVBoxLayout()
        sign.setContentsMargins(0, 3, 0, 0)
        sign.addWidget(self.sign)
        sign.addStretch(1)
        row.addLayout(sign)
        row.addWidget(self.label, 1)

    def say(self, sign: Sign, text: str) -> None:
        """Show a sentence."""
        self.sign.show_sign(sign)
        self.label.setText(text)
        self.setVisible(True)


class OfferResult(QFrame):
    """A card with the price as viewers get it, and the findings below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn: tuple[OfferTerms | None, str] | None = None
        self.price_label = self._label("price")
        self.struck_label = self._label("struck")
        self.percent_label = self._label("off")
        self.law_label = wrapped_label("", "dim", self)
        self._prices = QFrame(self)
        self._prices.setProperty("role", "offer")
        inner = QVBoxLayout(self._prices)
        inner.setContentsMargins(14, 10, 14, 10)
        inner.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(10)
        for label in (self.price_label, self.struck_label, self.percent_label):
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        inner.addWidget(styled_label(self.tr("Viewers see"), "dim", self))
        inner.addLayout(row)
        inner.addWidget(self.law_label)
        self.verdict = _FindingRow(self)
        self.rows = [_FindingRow(self) for _ in range(MOST_FINDINGS)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._prices)
        column.addWidget(self.verdict)
        for finding_row in self.rows:
            column.addWidget(finding_row)

    def _label(self, role: str) -> QLabel:
        return styled_label("", role, self)

    def render_terms(self, terms: OfferTerms | None, market: str) -> None:
        """Draw what an offer comes to; None: there is no offer."""
        if (terms, market) == self._drawn:
            return
        self._drawn = terms, market
        self._prices.setVisible(terms is not None and terms.price is not None)
        for row in (self.verdict, *self.rows):
            row.setVisible(False)
        if terms is None:
            self.verdict.say(Sign.IDLE, self.tr("This cue sells at the usual price."))
            return
        self._draw_prices(terms, market)
        self._draw_verdict(terms, market)

    def _draw_prices(self, terms: OfferTerms, market: str) -> None:
        if terms.price is None:
            return
        self.price_label.setText(figures.isolated(format_money(terms.price, market)))
        struck, before = terms.struck, terms.before
        self.struck_label.setVisible(struck is not None)
        if struck is not None:
            self.struck_label.setText(figures.isolated(format_money(struck, market)))
        cheaper = before is not None and before.amount_minor > terms.price.amount_minor
        self.percent_label.setVisible(cheaper)
        if before is not None and cheaper:
            percent = format_percent_off(terms.price, before, market).replace("-", "−")
            self.percent_label.setText(figures.isolated(percent))
        self.law_label.setVisible(terms.lowest is not None)
        if terms.lowest is not None:
            lowest = figures.isolated(format_money(terms.lowest, market))
            said = self.tr("Lowest price in 30 days: {price}").format(price=lowest)
            self.law_label.setText(said)

    def _draw_verdict(self, terms: OfferTerms, market: str) -> None:
        said: list[tuple[Sign, str]] = []
        if terms.price is None:
            said.append((Sign.BAD, self.tr("The offer needs a price, or a percent of one.")))
        if terms.endless:
            said.append(
                (Sign.BAD, self.tr("The offer has no end: choose a time, a number of pieces."))
            )
        for finding in terms.findings:
            sign = Sign.BAD if finding.blocks else Sign.TROUBLE
            said.append((sign, finding_sentence(finding, market)))
        for row, (sign, text) in zip(self.rows, said, strict=False):
            row.say(sign, text)
        if not terms.known:
            self.verdict.say(Sign.BUSY, self.tr("The price history is being looked up."))
        elif terms.blocked:
            self.verdict.say(
                Sign.BAD, self.tr("As it is, it goes on air with a written reason alone:")
            )
        elif said:
            self.verdict.say(Sign.GOOD, self.tr("It can go on air. Worth knowing:"))
        else:
            self.verdict.say(Sign.GOOD, self.tr("Nothing speaks against it."))
