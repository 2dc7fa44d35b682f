"""The rundown's editor: the list, what can be done with it, and a form for one cue."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.core.errors import BadInput
from studio.core.ids import CueId, ProductId, new_id
from studio.protocol.messages import Command, Told
from studio.protocol.show_commands import (
    AddCue,
    ChangeCue,
    LockRundown,
    MoveCue,
    RemoveCue,
    SetLength,
    SetRundown,
)
from studio.show.cue import Cue, CueKind
from studio.ui.plan.cue_form import CueForm
from studio.ui.plan.cue_row import rows_of
from studio.ui.plan.edit_history import EditHistory
from studio.ui.plan.edit_step import Edit, Plan
from studio.ui.plan.first_cue import first_cue
from studio.ui.plan.plan_words import NO_SHOW
from studio.ui.plan.product_picker import ProductPicker
from studio.ui.plan.rundown_bar import LengthBar, RundownBar
from studio.ui.plan.rundown_heads import RundownHeads
from studio.ui.plan.rundown_list import RundownList
from studio.ui.plan.template_menu import TemplateMenu
from studio.ui.view import View
from studio.ui.widgets.notice_bar import ConfirmBar
from studio.ui.widgets.section import Section, wrapped_label

_SIDE_PX = 380
_REDO_KEYS = ("Ctrl+Shift+Z", "Ctrl+Y")


class RundownEditor(QWidget):
    """Draws the rundown and asks for small changes of it, each of which can be undone.

    Signals:
        commanded: Commands about cues and the length, `LockRundown`, `AskProducts`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._show = NO_SHOW
        self._drawn: tuple[object, ...] = ()
        self._wanted: CueId | None = None
        self.history = EditHistory()
        self.bar = RundownBar(self)
        self.list = RundownList(self)
        self.list.setAccessibleName(self.tr("Rundown"))
        self.length_bar = LengthBar(self)
        self.form = CueForm(self)
        self.picker = ProductPicker(self)
        self.templates = TemplateMenu(self)
        self.confirm_bar = ConfirmBar(self)
        self.said_label = wrapped_label("", "trouble", self)
        self.said_label.hide()
        self._make_empty()
        self._lay_out()
        self._connect()
        self._make_keys()

    def _make_empty(self) -> None:
        self.empty_label = wrapped_label(
            self.tr(
                "Nothing is planned yet. Add the products of this show, or begin with a template."
            ),
            "dim",
            self,
        )
        self.empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        section = Section(self.tr("Rundown"), self)
        section.title_label.hide()
        section.head.insertWidget(0, self.bar, 1)
        section.head.setContentsMargins(10, 7, 8, 7)
        section.body.setContentsMargins(0, 0, 0, 10)
        section.body.setSpacing(0)
        self.heads = RundownHeads(self)
        section.body.addWidget(self.heads)
        section.body.addWidget(self.list, 1)
        section.body.addWidget(self.empty_label, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 8, 12, 0)
        foot.addWidget(self.said_label)
        foot.addWidget(self.length_bar)
        section.body.addLayout(foot)
        self.side = QStackedWidget(self)
        self.side.addWidget(self.form)
        self.side.addWidget(self.picker)
        self.side.setFixedWidth(_SIDE_PX)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(section, 1)
        row.addWidget(self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.confirm_bar)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        bar, rows = self.bar, self.list
        bar.products_asked.connect(self.open_picker)
        bar.kind_asked.connect(self._on_kind)
        bar.templates_asked.connect(self.templates.popup)
        bar.up_button.clicked.connect(lambda: self._shift(-1))
        bar.down_button.clicked.connect(lambda: self._shift(1))
        bar.copy_button.clicked.connect(self._duplicate)
        bar.remove_button.clicked.connect(self._remove)
        bar.undo_button.clicked.connect(self.undo)
        bar.redo_button.clicked.connect(self.redo)
        bar.lock_button.clicked.connect(self._on_lock)
        rows.chosen.connect(self._on_chosen)
        rows.move_asked.connect(self._on_move)
        rows.shift_asked.connect(self._shift)
        rows.remove_asked.connect(self._remove)
        rows.edit_asked.connect(lambda: self.edit(rows.current_id))
        self.length_bar.length_asked.connect(lambda s: self._ask(SetLength(length_s=s)))
        self.form.changes_asked.connect(self.change)
        self.picker.commanded.connect(self.commanded)
        self.picker.picked.connect(self._on_picked)
        self.picker.closed.connect(self._close_picker)
        self.templates.commanded.connect(self.commanded)
        self.templates.cues_asked.connect(self._on_template)

    def _make_keys(self) -> None:
        keys = [("Ctrl+Z", self.undo), ("Ctrl+D", self._duplicate)]
        keys += [(key, self.redo) for key in _REDO_KEYS]
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        show = view.show or NO_SHOW
        if show.show_id != self._show.show_id:
            self.history.forget()
            self.said_label.hide()
        self._view, self._show = view, show
        self.templates.render_show(show)
        if view.catalogue is not None:
            self.picker.render_catalogue(view.catalogue.revision)
        drawn: tuple[object, ...] = (show.rundown, show.products, show.length_s, show.market)
        drawn += (show.locked, show.program.cue_id, show.preview.cue_id, show.show_id)
        drawn += (view.readiness, view.attached, self.history.can_undo, self.history.can_redo)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._draw()

    def _draw(self) -> None:
        show = self._show
        rows = rows_of(show, self._view.readiness)
        self.list.render_rows(rows, sortable=self._editable)
        if self._wanted is not None and show.cue(self._wanted) is not None:
            self.list.choose(self._wanted)
            self._wanted = None
        self.list.setVisible(bool(rows))
        self.heads.setVisible(bool(rows))
        self.empty_label.setVisible(not rows)
        self.length_bar.render_show(show, usable=self._view.attached)
        used = frozenset(cue.product_id for cue in show.rundown if cue.product_id is not None)
        self.picker.render_used(used, show.market)
        self._draw_form()
        self._draw_bar()

    @property
    def _editable(self) -> bool:
        return self._view.attached and not self._show.locked

    def _draw_form(self) -> None:
        cue = self._show.cue(self.list.current_id)
        self.form.render_cue(cue, self._show, editable=self._editable)

    def _draw_bar(self) -> None:
        bar, show = self.bar, self._show
        here = self.list.currentIndex().row()
        editable, chosen = self._editable, self.list.current_id is not None
        on_program = chosen and show.program.cue_id == self.list.current_id
        for button in (bar.add_button, bar.more_button, bar.template_button):
            button.setEnabled(editable)
        bar.up_button.setEnabled(editable and here > 0)
        bar.down_button.setEnabled(editable and 0 <= here < len(show.rundown) - 1)
        bar.copy_button.setEnabled(editable and chosen)
        bar.remove_button.setEnabled(editable and chosen and not on_program)
        bar.undo_button.setEnabled(editable and self.history.can_undo)
        bar.redo_button.setEnabled(editable and self.history.can_redo)
        bar.render_lock(locked=show.locked, usable=self._view.attached)

    def _on_chosen(self, _cue_id: object) -> None:
        self._draw_form()
        self._draw_bar()

    def _say(self, text: str) -> None:
        self.said_label.setText(text)
        self.said_label.setVisible(bool(text))

    # --- hearing -------------------------------------------------------------------------------

    def render_told(self, told: Told) -> None:
        """Hear what the catalogue answers."""
        self.picker.render_told(told)
        self.templates.render_told(told)

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how an edit went; a refused one is said under the list, if that can be seen."""
        if not self.history.hear(command, done=done):
            return False
        if not done:
            self._say(text)
        self._draw_bar()
        return done or self.isVisible()

    def lead_to(self, cue_id: CueId | None, field: str = "") -> None:
        """Choose a cue and put the keyboard into one of its fields."""
        if field == "length_s":
            self.length_bar.length_box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif cue_id is None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.edit(cue_id, field)

    def edit(self, cue_id: CueId | None, field: str = "planned_s") -> None:
        """Show a cue's form and put the keyboard into it."""
        if cue_id is None:
            return
        self._close_picker()
        self.list.choose(cue_id)
        self.form.focus_on(field)

    def open_picker(self) -> None:
        """Show the catalogue in place of the form."""
        self.side.setCurrentWidget(self.picker)
        self.picker.open()

    def _close_picker(self) -> None:
        if self.side.currentWidget() is self.picker:
            self.side.setCurrentWidget(self.form)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- asking --------------------------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """What the state has."""
        return Plan(cues=self._show.rundown, length_s=self._show.length_s)

    def _expected(self) -> Plan:
        return self.history.expected(self.plan)

    def _ask(self, *edits: Edit) -> None:
        """Ask for edits that are undone together."""
        self._say("")
        self.history.note(self.plan, edits)
        for edit in edits:
            self.commanded.emit(edit)
        self._draw_bar()

    def undo(self) -> None:
        """Ask for what undoes the last step, or say that it can't be."""
        if self._editable and self.history.can_undo:
            self._go_back(self.history.undo(self.plan))

    def redo(self) -> None:
        """Ask for what was undone last."""
        if self._editable and self.history.can_redo:
            self._go_back(self.history.redo(self.plan))

    def _go_back(self, edits: tuple[Edit, ...] | None) -> None:
        said = self.tr("This can't be undone: somebody changed the same thing since.")
        self._say(said if edits is None else "")
        for edit in edits or ():
            self.commanded.emit(edit)
        self._draw_bar()

    def _on_lock(self) -> None:
        self.commanded.emit(LockRundown(locked=not self._show.locked))

    def change(self, cue_id: CueId, changes: dict[str, object]) -> None:
        """Ask for some fields of a cue to be others; what else was asked of it stays."""
        cue = self._expected().cue(cue_id)
        if cue is None:
            return
        try:
            changed = replace(cue, **changes)  # type: ignore[arg-type]
        except BadInput as error:
            self._say(str(error))
            return
        self._ask(ChangeCue(cue=changed))

    def _on_kind(self, kind: CueKind) -> None:
        cue = first_cue(kind)
        before = None if kind is CueKind.CLOSING else self._place_for_new()
        if kind is CueKind.OPENING:
            before = self._first_id()
        self._wanted = cue.cue_id
        self._ask(AddCue(cue=cue, before=before))

    def _on_picked(self, products: tuple[ProductId, ...]) -> None:
        before = self._place_for_new()
        cues = [Cue(cue_id=CueId(new_id("cue")), product_id=product_id) for product_id in products]
        if cues:
            self._wanted = cues[-1].cue_id
            self._ask(*(AddCue(cue=cue, before=before) for cue in cues))

    def _place_for_new(self) -> CueId | None:
        """Return before which cue a new one goes: after the chosen one, and before the closing."""
        plan = self._expected()
        here = self.list.current_id
        before = plan.next_id(here) if here is not None else None
        last = plan.cues[-1] if plan.cues else None
        at_end = before is None and last is not None and last.kind is CueKind.CLOSING
        return last.cue_id if at_end and last is not None else before

    def _first_id(self) -> CueId | None:
        return next((cue.cue_id for cue in self._expected().cues), None)

    def _on_move(self, cue_id: CueId, before: CueId | None) -> None:
        self._wanted = cue_id
        self._ask(MoveCue(cue_id=cue_id, before=before))

    def _shift(self, by: int) -> None:
        plan, here = self._expected(), self.list.current_id
        ids = [cue.cue_id for cue in plan.cues]
        if not self._editable or here not in ids:
            return
        at = ids.index(here) + by
        if not 0 <= at < len(ids):
            return
        after = at + 1 if by > 0 else at
        self._on_move(here, ids[after] if after < len(ids) else None)

    def _duplicate(self) -> None:
        plan, here = self._expected(), self.list.current_id
        cue = plan.cue(here)
        if cue is None or here is None or not self._editable:
            return
        copy = replace(cue, cue_id=CueId(new_id("cue")))
        self._wanted = copy.cue_id
        self._ask(AddCue(cue=copy, before=plan.next_id(here)))

    def _remove(self) -> None:
        here = self.list.current_id
        if self._editable and here is not None and here != self._show.program.cue_id:
            self._ask(RemoveCue(cue_id=here))

    def _on_template(self, cues: tuple[Cue, ...]) -> None:
        if not self._show.rundown:
            self._ask(SetRundown(cues=cues))
            return
        self.confirm_bar.ask(
            self.tr("Replace the whole rundown by the template? You can undo it."),
            yes=self.tr("Replace it"),
            no=self.tr("Keep it"),
            confirmed=lambda: self._ask(SetRundown(cues=cues)),
        )
