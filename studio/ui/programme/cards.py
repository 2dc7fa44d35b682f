"""A column of cards that scrolls: kept by what they are about, so that nothing typed is lost."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from studio.ui.widgets.fields import set_beside_bar

Card = TypeVar("Card", bound=QWidget)


class Cards(Generic[Card]):
    """Keeps one card for each key, in order.

    Args:
        make: Makes a card in a parent.
        parent: Owner.

    Attributes:
        area: What is put into a layout.
    """

    def __init__(self, make: Callable[[QWidget], Card], parent: QWidget) -> None:
        self._make = make
        self._inner = QWidget(parent)
        self._column = QVBoxLayout(self._inner)
        set_beside_bar(self._column)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.area = QScrollArea(parent)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inner)
        self._cards: dict[str, Card] = {}

    def keep(self, keys: Sequence[str]) -> list[Card]:
        """Return a card for each key, in their order; the others go."""
        if list(keys) != list(self._cards):
            for key in [key for key in self._cards if key not in keys]:
                card = self._cards.pop(key)
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
            self._cards = {key: self._cards.get(key) or self._make(self._inner) for key in keys}
            for at, card in enumerate(self._cards.values()):
                self._column.insertWidget(at, card)
                card.show()
        return list(self._cards.values())

    def card(self, key: str) -> Card:
        """Return the card that is shown for a key."""
        return self._cards[key]
