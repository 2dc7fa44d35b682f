"""Who asked a question, each in their own words and language; muting one of them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.core.ids import ChatId
from studio.protocol.question_commands import MuteViewer
from studio.questions.moderation import Viewer
from studio.questions.question import Asker, Question
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_words import badge, count_of, moment_words, viewer_name
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label

_LINE_PX, _AROUND_PX = 60, 12


class _Words(QStyledItemDelegate):
    """Gives every asker the lines that their words need."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room of all lines, and some around them."""
        lines_px = super().sizeHint(option, index).height()
        return QSize(0, max(_LINE_PX, lines_px + _AROUND_PX))


class AskersDialog(QDialog):
    """The first ones by name, the others as a number.

    Signals:
        commanded: `MuteViewer`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who asked"))
        self.resize(520, 420)
        self._attached = False
        self._askers: tuple[Asker, ...] = ()
        self._muted: frozenset[tuple[ChatId, str]] = frozenset()
        self.question_label = wrapped_label("", "title", self)
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setItemDelegate(_Words(self.list))
        self.list.setAccessibleName(self.tr("Who asked"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self._draw_button())
        self.more_label = wrapped_label("", "dim", self)
        self.mute_button = KeyButton(parent=self)
        self.mute_button.setMinimumHeight(40)
        self.mute_button.clicked.connect(self._on_mute)
        row = QHBoxLayout()
        row.addWidget(self.more_label, 1)
        row.addWidget(self.mute_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.question_label)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self._draw_button()

    def show_question(self, view: View, question: Question) -> None:
        """Show who asked this one."""
        self.question_label.setText(isolated_text(question.text))
        self._askers = question.askers
        self.list.clear()
        for asker in question.askers:
            when = moment_words(asker.at_utc_ms, view.now_utc_ms)
            first = f"{badge(asker.language)} · {viewer_name(asker.name)} · {when}"
            self.list.addItem(f"{first}\n{isolated_text(asker.text)}")
        self.list.setCurrentRow(0)
        more = max(0, question.viewers - len(question.askers))
        others = self.tr("Others who asked the same: {count}").format(count=count_of(more))
        self.more_label.setText(others if more else "")
        self.render_state(view)
        self.show()
        self.raise_()

    def render_state(self, view: View) -> None:
        """Draw who is muted."""
        self._attached = view.attached
        muted = view.questions.moderation.muted
        self._muted = frozenset((viewer.chat_id, viewer.author_id) for viewer in muted)
        self._draw_button()

    def _asker(self) -> Asker | None:
        at = self.list.currentRow()
        return self._askers[at] if 0 <= at < len(self._askers) else None

    def _draw_button(self) -> None:
        asker = self._asker()
        muted = asker is not None and (asker.chat_id, asker.author_id) in self._muted
        self.mute_button.face(self.tr("Let in again") if muted else self.tr("Mute"))
        named = asker is not None and bool(asker.author_id)
        self.mute_button.setEnabled(self._attached and named)

    def _on_mute(self) -> None:
        asker = self._asker()
        if asker is not None:
            viewer = Viewer(chat_id=asker.chat_id, author_id=asker.author_id, name=asker.name)
            muted = (asker.chat_id, asker.author_id) in self._muted
            self.commanded.emit(MuteViewer(viewer=viewer, muted=not muted))
