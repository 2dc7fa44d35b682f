"""The first thing somebody sees who has just installed the program."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.ui import theme
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

_WIDEST_PX = 660


class FirstPage(QWidget):
    """A welcome, one large button, and the ways for who has products already.

    Signals:
        rehearse_asked: Rehearse now, with the first training pack.
        sample_asked: Look around in this window, with the sample catalogue.
        catalogue_asked: The host has products to bring.
        show_asked: The host wants an empty show.
        devices_asked: The host wants to choose camera and microphone.
    """

    rehearse_asked = Signal()
    sample_asked = Signal()
    catalogue_asked = Signal()
    show_asked = Signal()
    devices_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title_label = styled_label(self.tr("Welcome to Cuecard"), "", self)
        self.title_label.setFont(theme.text_font(32, QFont.Weight.Bold))
        self.lead_label = wrapped_label(
            self.tr(
                "Sell live with one laptop: your picture with prices and countdowns that never"
                " lie, and the answer to every question at hand."
            ),
            "",
            self,
        )
        self.lead_label.setFont(theme.text_font(17))
        self.rehearse_button = KeyButton("play", kind="primary", text_px=18, parent=self)
        self.rehearse_button.face(self.tr("Rehearse now"))
        self.promise_label = wrapped_label(
            self.tr(
                "Ten minutes on air before viewers who ask and buy: a model plays them, and a"
                " scorecard tells what to do better. No account, no camera and no network is"
                " needed, and nothing leaves this computer."
            ),
            "dim",
            self,
        )
        self.said_label = wrapped_label("", "trouble", self)
        self.sample_button = KeyButton("template", text_px=14, parent=self)
        self.sample_button.face(self.tr("Look around with the sample catalogue"))
        self.catalogue_button = KeyButton("catalogue", text_px=14, parent=self)
        self.catalogue_button.face(self.tr("Bring your own products…"))
        self.show_button = KeyButton("plus", text_px=14, parent=self)
        self.show_button.face(self.tr("Begin with an empty show"))
        self.devices_button = KeyButton("camera", text_px=14, parent=self)
        self.devices_button.face(self.tr("Devices…"))
        self._lay_out()
        self.rehearse_button.clicked.connect(self.rehearse_asked)
        self.sample_button.clicked.connect(self.sample_asked)
        self.catalogue_button.clicked.connect(self.catalogue_asked)
        self.show_button.clicked.connect(self.show_asked)
        self.devices_button.clicked.connect(self.devices_asked)

    def _lay_out(self) -> None:
        mark = QLabel(self)
        mark.setPixmap(theme.icon("studio", theme.SELECT).pixmap(52, 52))
        inner = QWidget(self)
        inner.setMaximumWidth(_WIDEST_PX)
        column = QVBoxLayout(inner)
        column.setSpacing(12)
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.title_label)
        column.addWidget(self.lead_label)
        column.addSpacing(14)
        first = QHBoxLayout()
        first.addWidget(self.rehearse_button)
        first.addStretch(1)
        column.addLayout(first)
        column.addWidget(self.promise_label)
        column.addWidget(self.said_label)
        column.addSpacing(22)
        column.addWidget(styled_label(self.tr("Or go your own way"), "dim", self))
        for buttons in (
            (self.catalogue_button, self.show_button),
            (self.devices_button, self.sample_button),
        ):
            others = QHBoxLayout()
            others.setSpacing(8)
            for button in buttons:
                others.addWidget(button)
            others.addStretch(1)
            column.addLayout(others)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 10)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(row)
        whole.addStretch(3)

    def render_state(self, view: View, *, preparing: bool) -> None:
        """Draw whether it can be begun, or is under way."""
        self.rehearse_button.setEnabled(view.attached and not preparing)
        self.sample_button.setEnabled(view.attached and not preparing)
        self.sample_button.set_waiting(preparing)
        text = self.tr("Look around with the sample catalogue")
        if preparing:
            text = self.tr("The sample show is being prepared …")
        if text != self.sample_button.text():
            self.sample_button.face(text)
        for button in (self.catalogue_button, self.show_button, self.devices_button):
            button.setEnabled(view.attached)

    def say(self, text: str, role: str = "trouble") -> None:
        """Say what came of it, or why the sample could not be prepared; empty: nothing."""
        theme.restyle(self.said_label, "role", role)
        self.said_label.setText(text)
