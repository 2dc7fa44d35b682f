"""One task: what is asked, how far it has come, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from studio.programme.task import Requirement, TaskProgress, TaskState
from studio.protocol.trade_commands import AcceptTask, DropTask, MakeProof
from studio.ui.catalogue.plain import isolated_text
from studio.ui.programme import programme_words as words
from studio.ui.questions.question_words import day_and_time
from studio.ui.sales import sales_words
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label
from studio.ui.widgets.sign import Sign, SignDot

_BAR_PX = 8
_SIGNS = {
    TaskState.OPEN: Sign.IDLE,
    TaskState.ACCEPTED: Sign.BUSY,
    TaskState.FULFILLED: Sign.GOOD,
    TaskState.HANDED_IN: Sign.GOOD,
    TaskState.REWARDED: Sign.GOOD,
    TaskState.EXPIRED: Sign.BAD,
}
_DROPPABLE = frozenset({TaskState.ACCEPTED, TaskState.FULFILLED})
_PROVABLE = frozenset({TaskState.FULFILLED, TaskState.HANDED_IN})


class TaskCard(QFrame):
    """Draws one task.

    Signals:
        commanded: `AcceptTask`, `DropTask`, `MakeProof`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._progress: TaskProgress | None = None
        self._bars: list[tuple[QLabel, QLabel, QProgressBar]] = []
        self._asked: tuple[Requirement, ...] = ()
        self.sign = SignDot(self)
        self.title_label = wrapped_label("", "title", self)
        self.state_label = styled_label("", "dim", self)
        self.text_label = wrapped_label("", "dim", self)
        self.worth_label = wrapped_label("", "dim", self)
        self.accept_button = KeyButton("tick", kind="primary", parent=self)
        self.accept_button.face(self.tr("Accept"))
        self.accept_button.clicked.connect(self._on_accept)
        self.drop_button = KeyButton("close", parent=self)
        self.drop_button.face(self.tr("Give up"))
        self.drop_button.clicked.connect(self._on_drop)
        self.proof_button = KeyButton("export", kind="primary", parent=self)
        self.proof_button.clicked.connect(self._on_proof)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(3)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.sign)
        head.addWidget(self.title_label, 1)
        head.addWidget(self.state_label)
        buttons = QHBoxLayout()
        buttons.addWidget(self.drop_button)
        buttons.addStretch(1)
        buttons.addWidget(self.accept_button)
        buttons.addWidget(self.proof_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.text_label)
        column.addLayout(self._grid)
        column.addWidget(self.worth_label)
        column.addLayout(buttons)

    def render_task(
        self, progress: TaskProgress, names: sales_words.Names, *, attached: bool
    ) -> None:
        """Draw a task."""
        self._progress = progress
        task = progress.task
        self.sign.show_sign(_SIGNS[task.state])
        self.title_label.setText(isolated_text(task.title))
        self.state_label.setText(words.said(words.STATES[task.state]))
        self.text_label.setText(isolated_text(task.text))
        self.text_label.setVisible(bool(task.text))
        self._keep_bars(task.requirements, names)
        for requirement, done, (_, figure, bar) in zip(
            task.requirements, progress.progress, self._bars, strict=True
        ):
            figure.setText(words.done_of(requirement, done.done))
            bar.setValue(round(1_000 * min(1.0, done.done / requirement.target)))
        self.worth_label.setText(self._worth(progress))
        self.worth_label.setVisible(bool(self.worth_label.text()))
        self.accept_button.setVisible(task.state is TaskState.OPEN)
        self.drop_button.setVisible(task.state in _DROPPABLE)
        self.proof_button.setVisible(task.state in _PROVABLE)
        hands_in = task.connection_id is not None and task.state is TaskState.FULFILLED
        proof = self.tr("Hand in the proof") if hands_in else self.tr("Make the proof")
        if proof != self.proof_button.text():
            self.proof_button.face(proof)
        for button in (self.accept_button, self.drop_button, self.proof_button):
            button.setEnabled(attached)

    def _worth(self, progress: TaskProgress) -> str:
        task = progress.task
        parts = []
        if task.points:
            parts.append(self.tr("Points: {count}").format(count=sales_words.count(task.points)))
        if task.reward is not None:
            parts.append(self.tr("Pays {amount}").format(amount=sales_words.amount(task.reward)))
        if task.ends_at_utc_ms is not None:
            until = day_and_time(task.ends_at_utc_ms)
            parts.append(self.tr("until {time}").format(time=until))
        return " · ".join(parts)

    def _keep_bars(self, asked: tuple[Requirement, ...], names: sales_words.Names) -> None:
        texts = [words.asked(one, names) for one in asked]
        if asked == self._asked and texts == [label.text() for label, _, _ in self._bars]:
            return
        for row in self._bars:
            for part in row:
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._asked = asked
        self._bars = []
        for at, text in enumerate(texts):
            label, figure = wrapped_label(text, "", self), styled_label("", "strong", self)
            figure.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            bar = QProgressBar(self)
            bar.setRange(0, 1_000)
            bar.setTextVisible(False)
            bar.setFixedHeight(_BAR_PX)
            bar.setAccessibleName(text)
            self._grid.addWidget(label, 2 * at, 0)
            self._grid.addWidget(figure, 2 * at, 1)
            self._grid.addWidget(bar, 2 * at + 1, 0, 1, 2)
            self._bars.append((label, figure, bar))
        self._grid.setColumnStretch(0, 1)

    # --- asking --------------------------------------------------------------------------------

    def _on_accept(self) -> None:
        if self._progress is not None:
            self.commanded.emit(AcceptTask(task_id=self._progress.task.task_id))

    def _on_drop(self) -> None:
        if self._progress is not None:
            self.commanded.emit(DropTask(task_id=self._progress.task.task_id))

    def _on_proof(self) -> None:
        if self._progress is not None:
            task = self._progress.task
            hand_in = task.connection_id is not None and task.state is TaskState.FULFILLED
            self.commanded.emit(MakeProof(task_id=task.task_id, hand_in=hand_in))
