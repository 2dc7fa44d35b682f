"""How questions are listed after the show: what was put off first, each with who asked."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from studio.questions.question import Question, Status
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_rows import asker_of
from studio.ui.questions.question_words import badge

_LEAST_PX = 60
_PADDING_PX = 14
"""Above and below, as the style sheet says; Qt takes it off twice where it draws."""


def put_off_first(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return what the host put off, then the rest, each in the order it came in."""
    return tuple(sorted(questions, key=lambda one: one.status is not Status.LATER))


def item_of(question: Question) -> QListWidgetItem:
    """Return the two lines of a question."""
    times = f" ×{question.asked}" if question.asked > 1 else ""
    put_off = QCoreApplication.translate("LaterDialog", "Put off")
    parts = (
        put_off if question.status is Status.LATER else "",
        f"{badge(question.language)}{times}",
        asker_of(question),
    )
    tick = "✓ " if question.answer else ""
    about = " · ".join(part for part in parts if part)
    return QListWidgetItem(f"{tick}{isolated_text(question.text)}\n{about}")


class LaterDelegate(QStyledItemDelegate):
    """Gives each question the height that its letters need: those of some scripts are higher."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of both lines; the width is the list's."""
        needed_px = super().sizeHint(option, index).height() + _PADDING_PX
        return QSize(0, max(_LEAST_PX, needed_px))
