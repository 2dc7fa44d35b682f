"""The team: its server, how this studio and it stand, and what somebody has to choose in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.core.ids import ProductId
from studio.protocol.messages import Command, Told
from studio.protocol.setup_commands import HoldKey
from studio.protocol.team_messages import (
    AskConflicts,
    ConflictShown,
    ConflictsListed,
    JoinTeam,
    SettleConflict,
    SyncTeam,
)
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.sales.sales_words import count, names_of
from studio.ui.team import team_words as words
from studio.ui.team.conflict_card import ConflictCard
from studio.ui.team.join_box import PASSWORD, JoinBox
from studio.ui.view import View
from studio.ui.widgets.fields import scrolled
from studio.ui.widgets.line_list import LineList
from studio.ui.widgets.section import Section, styled_label, wrapped_label
from studio.ui.widgets.sign import SignDot

ANSWERED_HERE = (JoinTeam, SyncTeam, AskConflicts, SettleConflict)
_JOIN_PX = 340


class TeamDialog(QDialog):
    """The server on one side, how it stands and the choices on the other.

    Args:
        store: Where the password is kept.
        parent: Owner.

    Signals:
        commanded: What `ANSWERED_HERE` names, and `HoldKey`.
    """

    commanded = Signal(object)

    def __init__(self, store: KeyStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Team"))
        self.resize(980, 640)
        self._view = View()
        self._asked_for: tuple[str, int] | None = None
        self._told = ConflictsListed(conflicts=())
        self.cards: list[ConflictCard] = []
        self.join = JoinBox(store or KeyStore(), self)
        self.join.setFixedWidth(_JOIN_PX)
        self.join.commanded.connect(self.commanded)
        self._make_state()
        self._make_choices()
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.state, 2)
        right.addWidget(self.choices, 3)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(10)
        row.addWidget(self.join)
        row.addLayout(right, 1)

    def _make_state(self) -> None:
        self.state = Section(self.tr("How it stands"), self)
        self.sign = SignDot(self)
        self.state_label = wrapped_label("", "", self)
        line = QHBoxLayout()
        line.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.state_label, 1)
        self.studios_label = styled_label(self.tr("The team's products are from:"), "dim", self)
        self.studios = LineList(self.tr("Studios of the team"), self)
        self.state.body.addLayout(line)
        self.state.body.addWidget(self.studios_label)
        self.state.body.addWidget(self.studios, 1)
        self.state.body.addStretch(0)

    def _make_choices(self) -> None:
        self.choices = Section(self.tr("Changed on both sides"), self)
        self.choices_label = wrapped_label("", "dim", self)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.area = scrolled(self._column, (), self)
        self.choices.body.addWidget(self.choices_label)
        self.choices.body.addWidget(self.area, 1)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view; what waits for a choice is asked for when it is otherwise."""
        self._view = view
        team = view.team
        self.join.render_state(view)
        self.sign.show_sign(words.SIGNS[team.step])
        self.state_label.setText(words.how_it_stands(team, on_air=view.on_air))
        self.studios.show_lines(tuple(map(words.studio_line, team.studios)))
        for part in (self.studios, self.studios_label):
            part.setVisible(bool(team.studios))
        self._ask_for_conflicts()
        self._draw_choices()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Ask anew for what waits for a choice."""
        super().showEvent(event)
        self._asked_for = None
        self._ask_for_conflicts()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter in a field press no button."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def _ask_for_conflicts(self) -> None:
        team = self._view.team
        if not team.conflicts:
            self._asked_for = None
            self._told = ConflictsListed(conflicts=())
            return
        wanted = (team.url, team.conflicts)
        if self.isVisible() and self._view.attached and wanted != self._asked_for:
            self._asked_for = wanted
            self.commanded.emit(AskConflicts())

    def _draw_choices(self) -> None:
        view, told = self._view, self._told
        shown = [card.conflict for card in self.cards]
        if [*told.conflicts] != shown:
            self._make_cards(told.conflicts)
        may = view.attached and not (view.show is not None and view.show.rehearsal)
        for card in self.cards:
            card.render_link(may=may)
        text = self.tr("Nothing waits for a choice.")
        if told.conflicts:
            text = self.tr(
                "Neither writer saw the other's version. Both are kept, whichever holds."
            )
            if told.more:
                more = self.tr("Further ones: {count}").format(count=count(told.more))
                text = f"{text} {more}"
        self.choices_label.setText(text)
        self.choices.setVisible(bool(view.team.url))

    def _make_cards(self, conflicts: tuple[ConflictShown, ...]) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        names, inner = names_of(self._view), self.area.widget()
        self.cards = []
        for conflict in conflicts:
            name = names.get(ProductId(conflict.item_id), conflict.item_id)
            card = ConflictCard(conflict, name, inner)
            card.commanded.connect(self.commanded)
            self._column.addWidget(card)
            self.cards.append(card)

    # --- hearing -------------------------------------------------------------------------------

    def render_told(self, told: Told) -> None:
        """Hear what waits for a choice."""
        if isinstance(told, ConflictsListed):
            self._told = told
            self._draw_choices()

    def answers(self, command: Command) -> bool:
        """Return whether an answer to a command is to be shown here."""
        if isinstance(command, HoldKey):
            return command.secret_name == PASSWORD
        return isinstance(command, ANSWERED_HERE)

    def render_answer(self, command: Command, text: str, *, done: bool) -> None:
        """Draw how a command of this dialog ended."""
        match command:
            case JoinTeam():
                self.join.render_joined(command, text, done=done)
            case SyncTeam():
                self.join.render_synced(text, done=done)
            case SettleConflict() if done:
                left = (c for c in self._told.conflicts if c.conflict_id != command.conflict_id)
                self._told = ConflictsListed(conflicts=tuple(left), more=self._told.more)
                self._draw_choices()
            case HoldKey() if done:
                return
            case _ if not done:
                self.join.say(words.reason(text), bad=True)
