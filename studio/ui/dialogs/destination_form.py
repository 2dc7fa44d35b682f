"""The fields of one destination."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from studio.core.errors import BadInput
from studio.core.stream_address import split_address
from studio.show.canvas import Canvas
from studio.ui import theme, words
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label


class Tone(StrEnum):
    """How the sentence under the fields sounds."""

    GOOD = "good"
    BAD = "bad"
    PLAIN = "plain"


_SHORTEST_PASTE = 8
"""Characters that come at once; nobody types so fast."""
_TONES = {Tone.GOOD: theme.PREVIEW, Tone.BAD: theme.OFFER, Tone.PLAIN: theme.DIM}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What stands in the fields.

    Attributes:
        name: What the host calls it.
        url: Server address without the key.
        key: Typed key, or empty: the stored one stays.
        enabled: Whether going live sends to it.
        canvas_id: Which picture it gets; empty: the first.
    """

    name: str = ""
    url: str = ""
    key: str = ""
    enabled: bool = True
    canvas_id: str = ""

    def __repr__(self) -> str:
        return f"Entry(name={self.name!r}, key=<{len(self.key)} characters>)"


class DestinationForm(Section):
    """Name, address, key, and what can be done with them.

    Attributes:
        kept_text: What to say of the key once the destination is saved; empty: nothing special.

    Signals:
        save_asked: The fields are to be kept.
        test_asked: The fields are to be tried.
        remove_asked: The destination is to be forgotten.
    """

    save_asked = Signal()
    test_asked = Signal()
    remove_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.kept_text = ""
        self._address_length = 0
        self.name_field = QLineEdit(self)
        self.name_field.setMaxLength(60)
        self.url_field = QLineEdit(self)
        self.url_field.setPlaceholderText("rtmps://…")
        self.url_field.textEdited.connect(self._on_address)
        self.key_field = QLineEdit(self)
        self.key_field.setEchoMode(QLineEdit.EchoMode.Password)
        self.enabled_box = QCheckBox(self.tr("Send the stream here when going live"), self)
        self.canvas_box = QComboBox(self)
        self.canvas_box.setAccessibleName(self.tr("Which picture it gets"))
        self.canvas_box.setToolTip(self.tr("Which picture it gets"))
        self.canvas_box.hide()
        self._canvas_id = ""
        self._canvases: tuple[Canvas, ...] = ()
        self.canvas_box.activated.connect(self._on_canvas)
        self.answer_label = wrapped_label("", "dim", self)
        self.save_button = KeyButton(kind="primary", parent=self)
        self.test_button = KeyButton("retry", parent=self)
        self.remove_button = KeyButton("trash", parent=self)
        self.save_button.face(self.tr("Save"))
        self.test_button.face(self.tr("Test connection"))
        self.remove_button.face(self.tr("Remove"))
        self.save_button.clicked.connect(self.save_asked)
        self.test_button.clicked.connect(self.test_asked)
        self.remove_button.clicked.connect(self.remove_asked)
        self._lay_out()

    def _lay_out(self) -> None:
        fields = QFormLayout()
        fields.setHorizontalSpacing(12)
        fields.setVerticalSpacing(10)
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for text, field in (
            (self.tr("Name"), self.name_field),
            (self.tr("Server address"), self.url_field),
            (self.tr("Stream key"), self.key_field),
        ):
            label = styled_label(text, "dim", self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            fields.addRow(label, field)
        self.body.addLayout(fields)
        self.body.addWidget(
            wrapped_label(
                self.tr("Paste a full address and the key is taken out of it."), "faint", self
            )
        )
        self.body.addWidget(self.enabled_box)
        self.body.addWidget(self.canvas_box)
        self.body.addWidget(self.answer_label)
        self.body.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        buttons.addWidget(self.test_button)
        buttons.addWidget(self.save_button)
        self.body.addLayout(buttons)

    # --- drawing -------------------------------------------------------------------------------

    def fill(self, entry: Entry, *, known: bool) -> None:
        """Put a destination into the fields; `known` is one that was saved before."""
        self.title_label.setText(entry.name if known else self.tr("New destination"))
        self.name_field.setText(entry.name)
        self.url_field.setText(entry.url)
        self._address_length = len(entry.url)
        self.key_field.setText(entry.key)
        stored = self.tr("Stored. Type to replace it.")
        self.key_field.setPlaceholderText(stored if known else "")
        self.enabled_box.setChecked(entry.enabled)
        self._canvas_id = entry.canvas_id
        self._draw_canvas()
        self.remove_button.setVisible(known)
        self.say("", Tone.PLAIN)

    def entry(self) -> Entry:
        """Return what stands in the fields."""
        return Entry(
            name=self.name_field.text().strip(),
            url=self.url_field.text().strip(),
            key=self.key_field.text().strip(),
            enabled=self.enabled_box.isChecked(),
            canvas_id=self._canvas_id,
        )

    def render_canvases(self, canvases: tuple[Canvas, ...]) -> None:
        """Let one of several pictures be chosen; with a single one there is nothing to choose."""
        if canvases != self._canvases:
            self._canvases = canvases
            self.canvas_box.clear()
            for canvas in canvases:
                self.canvas_box.addItem(words.canvas_name(canvas), canvas.canvas_id)
            self.canvas_box.setVisible(len(canvases) > 1)
            self._draw_canvas()

    def _draw_canvas(self) -> None:
        self.canvas_box.setCurrentIndex(max(0, self.canvas_box.findData(self._canvas_id)))

    def _on_canvas(self) -> None:
        self._canvas_id = str(self.canvas_box.currentData())

    def render_link(self, *, attached: bool, on_air: bool) -> None:
        """Allow what can be asked now."""
        keeping = self.save_button.waiting
        self.save_button.setEnabled(attached and not keeping)
        self.test_button.setEnabled(attached and not keeping and not self.test_button.waiting)
        self.remove_button.setEnabled(attached and not keeping and not on_air)
        air = self.tr("End the show before removing a destination.")
        self.remove_button.setToolTip(air if on_air else "")

    def say(self, text: str, tone: Tone) -> None:
        """Show a sentence under the fields."""
        self.answer_label.setText(text)
        self.answer_label.setStyleSheet(f"color: {_TONES[tone]}; font-size: 13px")

    def begin_keeping(self) -> None:
        """Show that the keyring is being asked, and let nothing be changed meanwhile."""
        self.say(self.tr("Asking the keyring…"), Tone.PLAIN)
        self.save_button.set_waiting(True)
        self._allow(change=False)
        self.test_button.setEnabled(False)
        self.remove_button.setEnabled(False)

    def end_keeping(self) -> None:
        """Show that the keyring answered; the other buttons come back when the link is drawn."""
        self.say("", Tone.PLAIN)
        self.save_button.set_waiting(False)
        self._allow(change=True)

    def _allow(self, *, change: bool) -> None:
        fields = (self.name_field, self.url_field, self.key_field, self.enabled_box)
        for part in (*fields, self.save_button):
            part.setEnabled(change)

    def begin_test(self) -> None:
        """Show that the server is being asked."""
        self.say(self.tr("Asking the server…"), Tone.PLAIN)
        self.test_button.set_waiting(True)
        if self.test_button.hasFocus():
            # A button that is switched off hands the focus to the next field, where the next key
            # would replace what stands there.
            self.setFocus()
        self.test_button.setEnabled(False)

    def end_test(self, text: str, tone: Tone) -> None:
        """Show what the server answered."""
        self.test_button.set_waiting(False)
        self.test_button.setEnabled(True)
        if self.hasFocus():
            self.test_button.setFocus()
        self.say(text, tone)

    def _on_address(self, text: str) -> None:
        """Take the key out of a full address that was pasted; typing is left alone."""
        pasted = len(text) - self._address_length >= _SHORTEST_PASTE
        self._address_length = len(text)
        if not pasted or self.key_field.text():
            return
        try:
            server, key = split_address(text)
        except BadInput:
            return  # Save will say what is wrong with it
        if _looks_like_key(key):
            self.url_field.setText(server)
            self.key_field.setText(key)


def _looks_like_key(key: str) -> bool:
    """Tell a key from the second part of an app's name: `instance`, `live2`."""
    return len(key) > 8 or any(sign in key for sign in "?-_=")
