"""Shows on the home screen: the open one large, the others as rows."""

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtGui import QFont, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from studio.protocol.show_reports import ShowSummary
from studio.ui import figures, theme
from studio.ui.plan import plan_words
from studio.ui.plan.markets import market_name
from studio.ui.plan.photo_grid import PhotoGrid
from studio.ui.plan.rundown_bar import planned_s
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label
from studio.ui.widgets.sign import Sign, SignDot

_TURN = "\u200f"
"""Arabic dates carry marks that turn their parts round; isolated as a whole they need none."""


def day(utc_ms: int) -> str:
    """Write a day and time on the host's own calendar."""
    moment = QDateTime.fromMSecsSinceEpoch(utc_ms)
    written = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
    return figures.isolated(written.replace(_TURN, ""))


class OpenShowCard(QFrame):
    """The show that is open: what it is, how ready it is, and the two ways into it.

    Signals:
        prepare_asked: The host wants to plan it.
        air_asked: The host wants to go to the on air screen.
        readiness_asked: The host wants to see what is missing.
    """

    prepare_asked = Signal()
    air_asked = Signal()
    readiness_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.kicker_label = styled_label("", "dim", self)
        self.title_label = ElidedLabel(parent=self)
        self.title_label.setFont(theme.text_font(26, QFont.Weight.Bold))
        self.market_label = styled_label("", "dim", self)
        self.cues_number, self.time_number = (_Figure(self) for _ in range(2))
        self.sign = SignDot(self)
        self.ready_button = QToolButton(self)
        self.ready_button.setProperty("kind", "link")
        self.prepare_button = KeyButton("edit", text_px=15, parent=self)
        self.prepare_button.face(self.tr("Prepare"))
        self.air_button = KeyButton("broadcast", kind="primary", text_px=15, parent=self)
        self.prepare_button.clicked.connect(self.prepare_asked)
        self.air_button.clicked.connect(self.air_asked)
        self.ready_button.clicked.connect(self.readiness_asked)
        self.photos = PhotoGrid(self)
        self._lay_out()

    def _lay_out(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(28)
        numbers.addWidget(self.cues_number)
        numbers.addWidget(self.time_number)
        numbers.addStretch(1)
        ready = QHBoxLayout()
        ready.setSpacing(2)
        ready.addWidget(self.sign)
        ready.addWidget(self.ready_button)
        ready.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.air_button)
        buttons.addWidget(self.prepare_button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.kicker_label)
        column.addWidget(self.title_label)
        column.addWidget(self.market_label)
        column.addSpacing(8)
        column.addLayout(numbers)
        column.addSpacing(4)
        column.addLayout(ready)
        column.addSpacing(10)
        column.addLayout(buttons)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(22, 18, 22, 20)
        whole.setSpacing(20)
        whole.addLayout(column, 1)
        whole.addWidget(self.photos)

    def render_state(self, view: View) -> None:
        """Draw the open show."""
        show = view.show
        if show is None:
            return
        self.kicker_label.setText(self._kicker(view))
        self.title_label.show_text(show.title or self.tr("Untitled show"))
        self.market_label.setText(market_name(show.market))
        self.cues_number.say(str(len(show.rundown)), self.tr("cues"))
        lasts_s = show.length_s or planned_s(show)
        self.time_number.say(plan_words.length(lasts_s), self.tr("planned"))
        photos = [next(iter(p.listing.photos), "") for p in show.products]
        self.photos.show_files(tuple(photo for photo in photos if photo))
        self._draw_ready(view)
        self.air_button.face(self.tr("Back on air") if show.on_air else self.tr("Go to On air"))
        self.air_button.set_kind("danger" if show.on_air else "primary")

    def _kicker(self, view: View) -> str:
        if view.on_air:
            return self.tr("On air now")
        return self.tr("Rehearsal") if view.show and view.show.rehearsal else self.tr("Next show")

    def _draw_ready(self, view: View) -> None:
        items = view.readiness
        blocking = sum(item.blocks for item in items)
        self.sign.show_sign(Sign.BAD if blocking else Sign.TROUBLE if items else Sign.GOOD)
        if blocking:
            text = self.tr("Would fail on air: {count}").format(count=blocking)
            rest = len(items) - blocking
            if rest:
                better = self.tr("better put right before: {count}").format(count=rest)
                text = f"{text} · {better}"
        elif items:
            text = self.tr("Better put right before: {count}").format(count=len(items))
        else:
            text = self.tr("Everything is ready")
        self.ready_button.setText(text)
        self.ready_button.setAccessibleName(text)


class _Figure(QWidget):
    """A large number over a small word."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = QLabel(self)
        self.number.setFont(theme.text_font(22, QFont.Weight.Bold))
        self.word = styled_label("", "dim", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.number)
        column.addWidget(self.word)

    def say(self, number: str, word: str) -> None:
        """Show a number of something."""
        self.number.setText(figures.isolated(number))
        self.word.setText(word)
        self.setAccessibleName(f"{number} {word}")


class ShowRow(QWidget):
    """One show that is not open: what it is, and what can be done with it.

    Signals:
        open_asked: Go on with it.
        copy_asked: Begin another one with its rundown.
        remove_asked: Forget it.
    """

    open_asked = Signal()
    copy_asked = Signal()
    remove_asked = Signal()

    def __init__(self, show: ShowSummary, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_id = show.show_id
        title = show.title or self.tr("Untitled show")
        self.title_label = ElidedLabel("strong", parent=self)
        self.title_label.show_text(title)
        self.line_label = ElidedLabel("dim", parent=self)
        self.line_label.show_text(self._line(show))
        self.open_button = KeyButton("folder", parent=self)
        self.open_button.face(self.tr("Open"))
        self.open_button.setAccessibleName(self.tr("Open {title}").format(title=title))
        self.copy_button = self._tool("copy", self.tr("Duplicate {title} as a new show"), title)
        self.remove_button = self._tool("trash", self.tr("Remove {title}"), title)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self.title_label)
        texts.addWidget(self.line_label)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(6)
        row.addLayout(texts, 1)
        for button in (self.open_button, self.copy_button, self.remove_button):
            row.addWidget(button)
        self.open_button.clicked.connect(self.open_asked)
        self.copy_button.clicked.connect(self.copy_asked)
        self.remove_button.clicked.connect(self.remove_asked)

    def _tool(self, icon_name: str, tip: str, title: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon(icon_name))
        button.setToolTip(tip.format(title=title))
        button.setAccessibleName(tip.format(title=title))
        return button

    def _line(self, show: ShowSummary) -> str:
        parts = [market_name(show.market), self._cues(show)]
        if show.planned_s:
            parts.append(plan_words.length(show.planned_s))
        if show.was_on_air_utc_ms is not None:
            said = self.tr("on air {day}").format(day=day(show.was_on_air_utc_ms))
        else:
            said = self.tr("changed {day}").format(day=day(show.changed_at_utc_ms))
        return " · ".join((*parts, said))

    def _cues(self, show: ShowSummary) -> str:
        count = figures.isolated(str(show.cues))
        return self.tr("cues: {count}").format(count=count)

    def set_usable(self, usable: bool) -> None:
        """Let its buttons be pressed, or not: on air no other show can be opened."""
        for button in (self.open_button, self.copy_button, self.remove_button):
            button.setEnabled(usable)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open it."""
        if self.open_button.isEnabled():
            self.open_asked.emit()
