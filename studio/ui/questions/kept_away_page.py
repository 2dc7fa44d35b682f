"""What is kept away from the host, how often, and by which rules."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from studio.core.errors import BadInput
from studio.protocol.question_commands import MuteViewer, SetModeration
from studio.protocol.question_reports import QuestionsChanged
from studio.questions.moderation import SLOWEST_S, Moderation, Viewer
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_words import gap_words, hidden_words, is_unseen, viewer_name
from studio.ui.view import View
from studio.ui.widgets.fields import set_beside_bar, set_number_in
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

_MOST_SHOWN = 500
_GAPS_PX = 480


class KeptAwayPage(QWidget):
    """Counts and gaps above, rules below.

    Signals:
        commanded: `SetModeration`, `MuteViewer`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._drawn: Moderation | None = None
        self._muted: tuple[Viewer, ...] = ()
        self.counts_label = wrapped_label("", "", self)
        self.gaps_label = wrapped_label("", "trouble", self, least_px=_GAPS_PX)
        self.words_field = QPlainTextEdit(self)
        self.words_field.setTabChangesFocus(True)
        self.slow_box = QSpinBox(self)
        self.slow_box.setRange(0, int(SLOWEST_S))
        set_number_in(self.slow_box)
        self.slow_box.setSuffix(self.tr(" s"))
        self.slow_box.setSpecialValueText(self.tr("off"))
        self.muted_list = QListWidget(self)
        self.muted_list.setAccessibleName(self.tr("Muted viewers"))
        self.muted_list.currentRowChanged.connect(self._draw_unmute)
        self.unmute_button = KeyButton(parent=self)
        self.unmute_button.face(self.tr("Let in again"))
        self.unmute_button.clicked.connect(self._on_unmute)
        self.answer_label = wrapped_label("", "dim", self)
        self.save_button = KeyButton("save", kind="primary", parent=self)
        self.save_button.face(self.tr("Save"))
        self.save_button.clicked.connect(self._on_save)
        self._lay_out()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for text, field in (
            (self.tr("Blocked words, one a line"), self.words_field),
            (self.tr("A viewer's questions count once in"), self.slow_box),
            (self.tr("Muted viewers"), self.muted_list),
        ):
            label = styled_label(text, "dim", self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.unmute_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        inner = QWidget(self)
        told = QVBoxLayout(inner)
        set_beside_bar(told)
        told.addWidget(self.counts_label)
        told.addWidget(self.gaps_label)
        told.addLayout(form, 1)
        area = QScrollArea(self)  # many gaps would make the dialog higher than a screen
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setMinimumWidth(inner.minimumSizeHint().width())
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(self.answer_label)
        column.addLayout(buttons)

    def render_state(self, view: View) -> None:
        """Draw a view; what is being typed stays."""
        self._view = view
        desk = view.questions
        hidden = hidden_words(desk.hidden)
        said = self.tr("Hidden in this show: {counts}").format(counts=hidden)
        self.counts_label.setText(said if hidden else self.tr("Nothing was hidden yet."))
        self.gaps_label.setText(_gaps(desk, view.now_utc_ms))
        self.gaps_label.setVisible(bool(desk.gaps))
        if desk.moderation != self._drawn:
            self._fill(desk.moderation)
        self.save_button.setEnabled(view.attached)
        self._draw_unmute()

    def _draw_unmute(self) -> None:
        chosen = self.muted_list.currentRow() >= 0
        self.unmute_button.setEnabled(self._view.attached and chosen)

    def _fill(self, moderation: Moderation) -> None:
        before, self._drawn = self._drawn, moderation
        if before is None or before.blocked_words != moderation.blocked_words:
            self.words_field.setPlainText("\n".join(moderation.blocked_words))
        if before is None or before.slow_mode_s != moderation.slow_mode_s:
            self.slow_box.setValue(round(moderation.slow_mode_s))
        self._muted = moderation.muted[:_MOST_SHOWN]
        self.muted_list.clear()
        for viewer in self._muted:
            self.muted_list.addItem(QListWidgetItem(_muted_words(viewer)))

    def say(self, text: str) -> None:
        """Show how saving went."""
        self.answer_label.setText(text)

    def _on_save(self) -> None:
        words = self.words_field.toPlainText().splitlines()
        try:
            moderation = replace(
                self._drawn or Moderation(),
                blocked_words=tuple(dict.fromkeys(w.strip() for w in words if w.strip())),
                slow_mode_s=float(self.slow_box.value()),
            )
        except BadInput as error:
            self.say(str(error))
            return
        self.commanded.emit(SetModeration(moderation=moderation))

    def _on_unmute(self) -> None:
        at = self.muted_list.currentRow()
        if 0 <= at < len(self._muted):
            self.commanded.emit(MuteViewer(viewer=self._muted[at], muted=False))


def _gaps(desk: QuestionsChanged, now_utc_ms: int) -> str:
    names = {chat.spec.chat_id: isolated_text(chat.spec.name) for chat in desk.chats}
    lines = (f"{gap_words(g, now_utc_ms)} · {names.get(g.chat_id, '')}" for g in desk.gaps)
    return "\n".join(one.rstrip(" ·") for one in lines)


def _muted_words(viewer: Viewer) -> str:
    """Return a viewer's name; where it can't be seen, with what tells them from the next one."""
    name = viewer_name(viewer.name)
    return f"{name} · {isolated_text(viewer.author_id)}" if is_unseen(viewer.name) else name
