"""What a brand proposes, step by step: accepted, sample received, tested."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.programme.campaign import BrandOffer, OfferStep
from studio.protocol.trade_commands import StepBrandOffer
from studio.ui.catalogue.plain import isolated_text
from studio.ui.programme import programme_words as words
from studio.ui.questions.question_words import day_and_time
from studio.ui.sales import deal_words
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label

_LONGEST_EVIDENCE = 400
_NEXT = {
    OfferStep.PROPOSED: OfferStep.ACCEPTED,
    OfferStep.ACCEPTED: OfferStep.SAMPLE_RECEIVED,
    OfferStep.SAMPLE_RECEIVED: OfferStep.TESTED,
}


class BrandCard(QFrame):
    """Draws one proposal; what was typed as evidence stays.

    Signals:
        commanded: `StepBrandOffer`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._offer: BrandOffer | None = None
        self.title_label = wrapped_label("", "title", self)
        self.state_label = wrapped_label("", "dim", self)
        self.pays_label = wrapped_label("", "strong", self)
        self.evidence_field = QLineEdit(self)
        self.evidence_field.setMaxLength(_LONGEST_EVIDENCE)
        hint = self.tr("How it was tested: a line, a photo, a clip")
        self.evidence_field.setPlaceholderText(hint)
        self.evidence_field.setAccessibleName(hint)
        self.evidence_field.textChanged.connect(lambda _text: self._draw_next())
        self.decline_button = KeyButton("close", parent=self)
        self.decline_button.face(self.tr("Decline"))
        self.decline_button.clicked.connect(lambda: self._step(OfferStep.DECLINED))
        self.next_button = KeyButton("tick", kind="primary", parent=self)
        self.next_button.clicked.connect(self._on_next)
        self._attached = False
        foot = QHBoxLayout()
        foot.addWidget(self.decline_button)
        foot.addStretch(1)
        foot.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for part in (self.title_label, self.state_label, self.pays_label, self.evidence_field):
            column.addWidget(part)
        column.addLayout(foot)

    def render_offer(self, offer: BrandOffer, *, attached: bool) -> None:
        """Draw a proposal."""
        self._offer, self._attached = offer, attached
        brand, product = isolated_text(offer.brand), isolated_text(offer.product_name)
        self.title_label.setText(f"{brand} · {product}")
        parts = [words.said(words.STEPS[offer.step])]
        if offer.due_at_utc_ms is not None and offer.step is OfferStep.PROPOSED:
            due = day_and_time(offer.due_at_utc_ms)
            parts.append(self.tr("answer until {time}").format(time=due))
        if offer.evidence:
            parts.append(isolated_text(offer.evidence))
        self.state_label.setText(" · ".join(parts))
        self.pays_label.setText(deal_words.terms_of(offer.deal))
        self.evidence_field.setVisible(offer.step is OfferStep.SAMPLE_RECEIVED)
        self.decline_button.setVisible(offer.step is OfferStep.PROPOSED)
        self.decline_button.setEnabled(attached)
        self._draw_next()

    def _draw_next(self) -> None:
        if self._offer is None:
            return
        step = self._offer.step
        faces = {
            OfferStep.PROPOSED: self.tr("Accept"),
            OfferStep.ACCEPTED: self.tr("Sample received"),
            OfferStep.SAMPLE_RECEIVED: self.tr("Tested"),
        }
        self.next_button.setVisible(step in faces)
        if step in faces and faces[step] != self.next_button.text():
            self.next_button.face(faces[step])
        proven = step is not OfferStep.SAMPLE_RECEIVED or bool(self.evidence_field.text().strip())
        self.next_button.setEnabled(self._attached and proven)

    def _on_next(self) -> None:
        if self._offer is not None and self._offer.step in _NEXT:
            self._step(_NEXT[self._offer.step])

    def _step(self, step: OfferStep) -> None:
        if self._offer is None:
            return
        evidence = self.evidence_field.text().strip() if step is OfferStep.TESTED else ""
        self.commanded.emit(
            StepBrandOffer(brand_offer_id=self._offer.brand_offer_id, step=step, evidence=evidence)
        )
