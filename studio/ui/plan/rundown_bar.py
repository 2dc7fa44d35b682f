"""The buttons above the rundown, and the line below it: what can be done, and how long it lasts."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QToolButton, QWidget

from studio.show.cue import CueKind
from studio.show.rundown import cut
from studio.show.rundown_steps import LONGEST_SHOW_S, SHORTEST_SHOW_S
from studio.show.state import ShowState
from studio.ui import figures, theme
from studio.ui.plan import plan_words
from studio.ui.plan.length_field import LengthField
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label

LENGTHS_S = (30 * 60, 3600, 2 * 3600, 3 * 3600)
_OWN = -1
OTHER_KINDS = tuple(kind for kind in CueKind if kind is not CueKind.PRODUCT)


class RundownBar(QWidget):
    """Adding, moving, copying, removing; templates; undo; the lock.

    Signals:
        products_asked: The host wants to choose products.
        kind_asked: A `CueKind` to be added.
        templates_asked: The place on the screen where the choice of templates opens.
    """

    products_asked = Signal()
    kind_asked = Signal(object)
    templates_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = KeyButton("plus", kind="primary", parent=self)
        self.add_button.face(self.tr("Products"))
        self.more_button = KeyButton("plus", parent=self)
        self.more_button.face(self.tr("Other…"))
        self.more_button.setToolTip(self.tr("Add a coupon, a giveaway, a break …"))
        self.template_button = KeyButton("template", parent=self)
        self.template_button.face(self.tr("Template…"))
        self.up_button = self._tool("up", self.tr("Move up (Alt+Up)"))
        self.down_button = self._tool("down", self.tr("Move down (Alt+Down)"))
        self.copy_button = self._tool("copy", self.tr("Duplicate (Ctrl+D)"))
        self.remove_button = self._tool("trash", self.tr("Remove (Delete)"))
        self.undo_button = self._tool("undo", self.tr("Undo (Ctrl+Z)"))
        self.redo_button = self._tool("redo", self.tr("Redo (Ctrl+Shift+Z)"))
        self.lock_button = self._tool("unlock", "")
        self.menu = QMenu(self)
        for kind in OTHER_KINDS:
            action = QAction(
                theme.icon(plan_words.ICONS[kind]), plan_words.kind_word(kind), self.menu
            )
            action.triggered.connect(partial(self.kind_asked.emit, kind))
            self.menu.addAction(action)
        self._lay_out()
        self.add_button.clicked.connect(self.products_asked)
        self.more_button.clicked.connect(self._open_menu)
        self.template_button.clicked.connect(
            lambda: self.templates_asked.emit(below(self.template_button))
        )

    def _tool(self, icon_name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon(icon_name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        for button in (self.add_button, self.more_button, self.template_button):
            row.addWidget(button)
        row.addStretch(1)
        for tool in (self.up_button, self.down_button, self.copy_button, self.remove_button):
            row.addWidget(tool)
        row.addSpacing(10)
        for tool in (self.undo_button, self.redo_button, self.lock_button):
            row.addWidget(tool)

    def _open_menu(self) -> None:
        self.menu.popup(below(self.more_button))

    def render_lock(self, *, locked: bool, usable: bool) -> None:
        """Draw the lock."""
        unlock, lock = self.tr("Unlock the rundown"), self.tr("Lock the rundown against editing")
        tip = unlock if locked else lock
        self.lock_button.setIcon(theme.icon("lock" if locked else "unlock"))
        self.lock_button.setToolTip(tip)
        self.lock_button.setAccessibleName(tip)
        self.lock_button.setEnabled(usable)
        theme.restyle(self.lock_button, "lit", "chosen" if locked else "")


class LengthBar(QWidget):
    """How long the show shall be, and how its cues fit into that.

    Signals:
        length_asked: Seconds, or None: as planned.
    """

    length_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.length_box = QComboBox(self)
        self.length_box.setAccessibleName(self.tr("Length of the show"))
        self.length_box.addItem(self.tr("As planned"), None)
        for seconds in LENGTHS_S:
            self.length_box.addItem(length_word(seconds), seconds)
        self.length_box.addItem(self.tr("Own length"), _OWN)
        self.own_field = LengthField(
            self.tr("Own length"), least_s=SHORTEST_SHOW_S, most_s=LONGEST_SHOW_S, parent=self
        )
        self.total_label = ElidedLabel("strong", parent=self)
        self.fit_label = ElidedLabel("dim", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(styled_label(self.tr("Length"), "dim", self))
        row.addWidget(self.length_box)
        row.addWidget(self.own_field)
        row.addStretch(1)
        row.addWidget(self.fit_label)
        row.addWidget(self.total_label)
        self._own = False
        self.length_box.activated.connect(self._on_chosen)
        self.own_field.valueChanged.connect(self.length_asked.emit)

    def render_show(self, show: ShowState, *, usable: bool) -> None:
        """Draw the chosen length and the sum of the cut."""
        at = 0 if show.length_s is None else self.length_box.findData(show.length_s)
        own = at < 0 or (self._own and show.length_s is not None)
        self.length_box.setCurrentIndex(self.length_box.findData(_OWN) if own else at)
        self.own_field.setVisible(own)
        self.own_field.show_value(show.length_s or planned_s(show))
        for widget in (self.length_box, self.own_field):
            widget.setEnabled(usable)
        slots = cut(show.rundown, show.length_s)
        lasts_s = sum(slot.lasts_s for slot in slots)
        self.total_label.show_text(self.tr("Total {time}").format(time=plan_words.length(lasts_s)))
        self.fit_label.show_text(self._fit(show, lasts_s, sum(slot.left_out for slot in slots)))
        over = show.length_s is not None and lasts_s > show.length_s
        theme.restyle(self.fit_label, "role", "trouble" if over else "dim")

    def _fit(self, show: ShowState, lasts_s: int, left_out: int) -> str:
        parts = []
        if left_out:
            parts.append(self.tr("left out: {count}").format(count=left_out))
        if show.length_s is not None and lasts_s != show.length_s and show.rundown:
            over_s = lasts_s - show.length_s
            words = self.tr("{time} too long") if over_s > 0 else self.tr("{time} free")
            parts.append(words.format(time=plan_words.length(abs(over_s))))
        if show.length_s is not None and show.rundown:
            time = plan_words.length(planned_s(show))
            parts.append(self.tr("planned {time}").format(time=time))
        return " · ".join(parts)

    def _on_chosen(self, at: int) -> None:
        data = self.length_box.itemData(at)
        self._own = data == _OWN
        self.own_field.setVisible(self._own)
        if self._own:
            self.own_field.setFocus()
            self.own_field.selectAll()
            return
        self.length_asked.emit(data)


def planned_s(show: ShowState) -> int:
    """Return how long the show is as planned."""
    return sum(cue.planned_s for cue in show.rundown)


def length_word(seconds: int) -> str:
    """Return a round length: `30 min`, `2 h`."""
    translate = QCoreApplication.translate
    if seconds < 3600:
        return figures.isolated(translate("Plan", "{count} min").format(count=seconds // 60))
    return figures.isolated(translate("Plan", "{count} h").format(count=seconds // 3600))


def below(widget: QWidget) -> QPoint:
    """Return the place on the screen where a menu of a button opens."""
    return widget.mapToGlobal(QPoint(0, widget.height() + 2))
