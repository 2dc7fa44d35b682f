"""Beginning another show, in its place on the home screen: nothing pops up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from studio.protocol.setup_commands import NewShow
from studio.show.state import LONGEST_TITLE
from studio.ui.plan.markets import MarketBox
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label


class NewShowForm(Section):
    """Title and market of a new show.

    Signals:
        commanded: `NewShow`.
        closed: The host does not want one.
    """

    commanded = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("New show"))
        self.title_field = QLineEdit(self)
        self.title_field.setMaxLength(LONGEST_TITLE)
        self.title_field.setPlaceholderText(self.tr("Title, such as: Autumn gadgets"))
        self.title_field.setAccessibleName(self.tr("Title of the new show"))
        self.market_box = MarketBox(self)
        self.create_button = KeyButton("plus", kind="primary", parent=self)
        self.create_button.face(self.tr("Create and prepare"))
        self.cancel_button = KeyButton(parent=self)
        self.cancel_button.face(self.tr("Cancel"))
        note = wrapped_label(
            self.tr("Camera, picture and destinations are taken over from the open show."),
            "dim",
            self,
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.title_field, 1)
        row.addWidget(self.market_box)
        row.addWidget(self.create_button)
        row.addWidget(self.cancel_button)
        self.body.addLayout(row)
        self.body.addWidget(note)
        self.title_field.returnPressed.connect(self._on_create)
        self.create_button.clicked.connect(self._on_create)
        self.cancel_button.clicked.connect(self.closed)

    def open(self, market: str) -> None:
        """Show the form with the market of the open show."""
        self.title_field.clear()
        if market:
            self.market_box.show_market(market)
        self.show()
        self.title_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_create(self) -> None:
        title = self.title_field.text().strip()
        self.commanded.emit(NewShow(title=title, market=self.market_box.market))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc mean that none is wanted."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
