"""What else can be done with a question: correcting how it was understood, answering in chat."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studio.core.ids import ProductId
from studio.questions.question import Question
from studio.questions.replying import addressee
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_words import is_unseen
from studio.ui.view import View

_MOST_PRODUCTS = 30


class Deed(StrEnum):
    """What is done."""

    WRITE = "write"
    REPLY = "reply"
    UNNAMED = "unnamed"
    NO_ROW = "no_row"
    NO_QUESTION = "no_question"
    MUTE = "mute"
    ASKERS = "askers"
    HIDE = "hide"


class QuestionMenu(QMenu):
    """The acts that are needed seldom, for the question that it was drawn for.

    Signals:
        chosen: A `Deed`, and the `Question` that stood in the menu.
        product_chosen: The `ProductId` that is meant, and that `Question`.
    """

    chosen = Signal(object, object)
    product_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self.deeds: dict[Deed, QAction] = {}
        self._add(Deed.WRITE, self.tr("Write an answer…"))
        self._add(Deed.REPLY, self.tr("Reply in chat…"))
        self._add(Deed.UNNAMED, self.tr("On screen without the name"))
        self.addSeparator()
        self.products = self.addMenu(self.tr("About another product"))
        self._add(Deed.NO_ROW, self.tr("No row answers"))
        self._add(Deed.NO_QUESTION, self.tr("Not a question"))
        self._add(Deed.HIDE, self.tr("Hide"))
        self.addSeparator()
        self._add(Deed.ASKERS, self.tr("Who asked…"))
        self._add(Deed.MUTE, self.tr("Mute this viewer"))

    def _add(self, deed: Deed, text: str) -> None:
        action = self.addAction(text)
        action.triggered.connect(lambda _on=False: self._on_deed(deed))
        self.deeds[deed] = action

    def render_state(self, view: View, question: Question) -> None:
        """Draw what can be done with a question; whichever is chosen later, it is this one."""
        self._question = question
        asker = question.askers[0] if question.askers else None
        can_reply = addressee(question, view.questions.chats) is not None
        self.deeds[Deed.REPLY].setEnabled(view.attached and can_reply)
        self.deeds[Deed.MUTE].setEnabled(view.attached and bool(asker and asker.author_id))
        seen = asker is not None and not is_unseen(asker.name)
        mute = self.tr("Mute {name}") if seen else self.tr("Mute this viewer")
        name = label_text(asker.name) if asker else ""
        self.deeds[Deed.MUTE].setText(mute.format(name=name))
        self.deeds[Deed.ASKERS].setEnabled(asker is not None)
        for deed in (Deed.WRITE, Deed.UNNAMED, Deed.NO_QUESTION, Deed.HIDE):
            self.deeds[deed].setEnabled(view.attached)
        self.deeds[Deed.NO_ROW].setEnabled(view.attached and bool(question.rows))
        self._fill_products(view, question)

    def _fill_products(self, view: View, question: Question) -> None:
        self.products.clear()
        for product in (view.show.products if view.show else ())[:_MOST_PRODUCTS]:
            product_id = product.product_id
            if product_id != question.product_id and product.listing.names:
                action = self.products.addAction(label_text(product.listing.names[0].text))
                action.triggered.connect(
                    lambda _on=False, chosen=product_id: self._on_product(chosen)
                )
        self.products.setEnabled(view.attached and not self.products.isEmpty())

    def _on_deed(self, deed: Deed) -> None:
        if self._question is not None:
            self.chosen.emit(deed, self._question)

    def _on_product(self, product_id: ProductId) -> None:
        if self._question is not None:
            self.product_chosen.emit(product_id, self._question)


def label_text(text: str) -> str:
    """Return somebody's text for a menu, where & would underline a letter."""
    return isolated_text(text).replace("&", "&&")
