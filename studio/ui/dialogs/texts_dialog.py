"""What the overlays of the whole show say: name, ticker, captions, correction, logo, label."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from studio.core.errors import BadInput
from studio.protocol.messages import Command
from studio.protocol.show_commands import SetTexts, ShowOverlay
from studio.show.cue import LONGEST_LINE
from studio.show.staging import OverlayKind
from studio.show.state import LONGEST_LOGO_PATH, Texts
from studio.ui.on_air.overlay_menu import overlay_word
from studio.ui.view import View
from studio.ui.widgets.file_choice import choose_file
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

_SHOWN = (
    OverlayKind.LOWER_THIRD,
    OverlayKind.TICKER,
    OverlayKind.CAPTIONS,
    OverlayKind.CORRECTION,
    OverlayKind.LOGO,
)


class TextsDialog(QDialog):
    """One field a text; nothing changes before Save. The switches below show and hide at once.

    Signals:
        commanded: `SetTexts`, `ShowOverlay`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the overlays say"))
        self.resize(560, 560)
        self._view = View()
        self._drawn: Texts | None = None
        self.fields = {
            "lower_third": self._line(self.tr("Name in the lower third")),
            "lower_third_line": self._line(self.tr("Line under the name")),
            "captions": self._line(self.tr("Captions")),
            "correction": self._line(self.tr("Correction")),
            "slate_line": self._line(self.tr("Line on the slate")),
            "ad_label": self._line(self.tr("Label on advertising")),
            "logo": self._line(self.tr("Logo: a picture file"), LONGEST_LOGO_PATH),
        }
        self.fields["ad_label"].setPlaceholderText(self.tr("As the market words it"))
        self.ticker_field = QPlainTextEdit(self)
        self.ticker_field.setAccessibleName(self.tr("Ticker: one message a line"))
        self.ticker_field.setTabChangesFocus(True)
        self.ticker_field.setMaximumHeight(90)
        self.problem_label = wrapped_label("", "trouble", self)
        self.save_button = KeyButton(kind="primary", parent=self)
        self.save_button.face(self.tr("Save"))
        self.save_button.clicked.connect(self._on_save)
        self.file_button = KeyButton("folder", parent=self)
        self.file_button.face(self.tr("Choose…"))
        self.file_button.clicked.connect(self._on_file)
        self.switches = {kind: self._switch(kind) for kind in _SHOWN}
        self._lay_out()

    def _line(self, name: str, longest: int = LONGEST_LINE) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(longest)
        field.setAccessibleName(name)
        return field

    def _switch(self, kind: OverlayKind) -> KeyButton:
        button = KeyButton(text_px=12, parent=self)
        button.face(overlay_word(kind))
        button.clicked.connect(lambda: self._on_switch(kind))
        return button

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(9)
        form.setHorizontalSpacing(12)
        for name, field in self.fields.items():
            if name == "captions":
                text = self.ticker_field.accessibleName()
                form.addRow(styled_label(text, "dim", self), self.ticker_field)
            label = styled_label(field.accessibleName(), "dim", self)
            if name != "logo":
                form.addRow(label, field)
                continue
            row = QHBoxLayout()
            row.addWidget(field, 1)
            row.addWidget(self.file_button)
            form.addRow(label, row)
        switches = QHBoxLayout()
        switches.setSpacing(6)
        for button in self.switches.values():
            switches.addWidget(button)
        switches.addStretch(1)
        end = QHBoxLayout()
        end.addWidget(self.problem_label, 1)
        end.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(styled_label(self.tr("On the picture"), "dim", self))
        layout.addLayout(switches)
        layout.addLayout(end)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view; what is being typed stays until somebody else changes the texts."""
        self._view = view
        texts = view.show.texts if view.show is not None else Texts()
        if texts != self._drawn:
            self._drawn = texts
            for name, field in self.fields.items():
                field.setText(str(getattr(texts, name)))
            self.ticker_field.setPlainText("\n".join(texts.ticker))
        standing = view.show.standing if view.show is not None else ()
        for kind, button in self.switches.items():
            button.face(overlay_word(kind), lit="true" if kind in standing else "")
            button.setEnabled(view.attached and (kind in standing or _says(texts, kind)))
        self.save_button.setEnabled(view.attached)
        self.save_button.set_waiting(SetTexts in view.waiting)

    def render_answer(self, _command: Command, text: str, *, done: bool) -> None:
        """Say why the texts were refused."""
        self.problem_label.setText("" if done else text)

    # --- asking --------------------------------------------------------------------------------

    def _on_save(self) -> None:
        old = self._drawn or Texts()
        lines = [line.strip() for line in self.ticker_field.toPlainText().splitlines()]
        try:
            texts = Texts(
                ticker=tuple(line for line in lines if line),
                asker=old.asker,
                question=old.question,
                question_id=old.question_id,
                **{name: field.text().strip() for name, field in self.fields.items()},
            )
        except BadInput as error:
            self.problem_label.setText(str(error))
            return
        self.problem_label.setText("")
        self.commanded.emit(SetTexts(texts=texts))

    def _on_switch(self, kind: OverlayKind) -> None:
        standing = self._view.show.standing if self._view.show is not None else ()
        self.commanded.emit(ShowOverlay(overlay=kind, shown=kind not in standing))

    def _on_file(self) -> None:
        pattern = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.webp)"
        dialog = choose_file(self, self.tr("Choose a logo"), pattern)
        dialog.fileSelected.connect(self.fields["logo"].setText)


def _says(texts: Texts, kind: OverlayKind) -> bool:
    return bool(getattr(texts, kind.value))
