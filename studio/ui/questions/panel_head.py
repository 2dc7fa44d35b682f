"""The head of the questions: how many, how fast, which are listed, the chats, typing one in."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from studio.questions.chat_report import ChatReport
from studio.ui import theme
from studio.ui.catalogue.plain import plain_tip
from studio.ui.questions.action_row import BUTTON_PX
from studio.ui.questions.calm_order import Order
from studio.ui.questions.question_rows import Reach
from studio.ui.questions.question_words import chat_line, count_of, sign_of
from studio.ui.view import View
from studio.ui.widgets.chip import ChipRow, ChipText, worst_sign
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label
from studio.ui.widgets.sign import SignDot

_MOST_DOTS = 6
_SIDES_PX = (12, 6)
_GAP_PX = 5
_DOT_GAP_PX = 3
_NARROWEST_PX = 360


class ChatDots(QWidget):
    """A sign for each chat, or where there is no room the worst one; a tap leads to them.

    Signals:
        clicked: It was tapped.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chats: tuple[ChatReport, ...] = ()
        self._as_one = False
        self.dots = [SignDot(self) for _ in range(_MOST_DOTS)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_DOT_GAP_PX)
        for dot in self.dots:
            row.addWidget(dot)
            dot.hide()
        self.hide()

    def render_chats(self, chats: tuple[ChatReport, ...]) -> None:
        """Draw how the chats are."""
        if chats == self._chats:
            return
        self._chats = chats
        self._draw()
        said = "\n".join(map(chat_line, chats[:_MOST_DOTS]))
        self.setToolTip(plain_tip(said))
        self.setAccessibleName(said)
        self.setVisible(bool(chats))

    def show_as_one(self, *, as_one: bool) -> None:
        """Draw the worst sign alone, or all of them."""
        if as_one != self._as_one:
            self._as_one = as_one
            self._draw()

    def width_px(self, *, as_one: bool) -> int:
        """Return the width that one sign, or all of them, need."""
        count = 1 if as_one else min(len(self._chats), _MOST_DOTS)
        return count * self.dots[0].width() + (count - 1) * _DOT_GAP_PX

    def _draw(self) -> None:
        signs = [sign_of(chat) for chat in self._chats]
        worst = worst_sign(signs)
        shown = [worst] if self._as_one and worst is not None else signs[:_MOST_DOTS]
        for at, dot in enumerate(self.dots):
            dot.setVisible(at < len(shown))
            if at < len(shown):
                dot.show_sign(shown[at])

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say that it was tapped."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class _AddButton(KeyButton):
    """A plus, which stands there once where it is the key, too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plus", parent=parent)
        self.setMinimumHeight(BUTTON_PX)

    def set_key(self, key: QKeySequence) -> None:
        """Show which key presses it."""
        self._icon_name = "" if key == QKeySequence("+") else "plus"
        super().set_key(key)


class _FreshButton(KeyButton):
    """Says how many are new, after an arrow where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("up", kind="primary", text_px=12, parent=parent)
        self.setMinimumHeight(BUTTON_PX)

    def show_arrow(self, *, shown: bool) -> None:
        """Draw the arrow, or leave it out."""
        name = "up" if shown else ""
        if name != self._icon_name:
            self._icon_name = name
            self.updateGeometry()
            self.update()


class PanelHead(QWidget):
    """One line, as high as a finger needs it.

    Signals:
        reach_chosen: Which questions are to be listed, a `Reach`.
        fresh_asked: The host wants to see what came meanwhile.
        typing_asked: The host wants to type a question in.
        chats_asked: The host wants to see the chats.
        later_asked: The host wants to see what was put off.
    """

    reach_chosen = Signal(object)
    fresh_asked = Signal()
    typing_asked = Signal()
    chats_asked = Signal()
    later_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = styled_label(self.tr("Questions"), "head", self)
        self.chips = ChipRow(self, counts_rest=False)
        self.fresh_button = _FreshButton(self)
        self.fresh_button.setAccessibleName(self.tr("Show the new ones"))
        self.fresh_button.clicked.connect(self.fresh_asked)
        self.dots = ChatDots(self)
        self.dots.clicked.connect(self.chats_asked)
        self.add_button = _AddButton(self)
        self.add_button.setToolTip(self.tr("Type in a question that was asked elsewhere"))
        self.add_button.setAccessibleName(self.add_button.toolTip())
        self.add_button.clicked.connect(self.typing_asked)
        self._make_reach()
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDES_PX[0], 3, _SIDES_PX[1], 3)
        row.setSpacing(_GAP_PX)
        row.addWidget(self.title)
        row.addWidget(self.fresh_button)
        row.addWidget(self.chips, 100)
        row.addStretch(1)
        for part in (self.dots, self.reach_button, self.add_button):
            row.addWidget(part)
        self.setMinimumHeight(BUTTON_PX + 6)  # with or without the button: nothing below moves
        self.fresh_button.hide()

    def _make_reach(self) -> None:
        self.reach_button = QToolButton(self)
        self.reach_button.setProperty("kind", "link")
        self.reach_button.setMinimumHeight(BUTTON_PX)
        self.reach_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.reach_button.setIcon(theme.icon("chevron"))
        self.reach_button.setFont(theme.text_font(12))
        self.reach_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        directions = Qt.LayoutDirection
        self.reach_button.setLayoutDirection(  # the arrow stands after the words
            directions.LeftToRight if rtl else directions.RightToLeft
        )
        self.reach_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.reach_button)
        group = QActionGroup(menu)
        self.reaches: dict[Reach, QAction] = {}
        for reach, text in self._reach_words().items():
            action = menu.addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, reach=reach: self.reach_chosen.emit(reach))
            self.reaches[reach] = action
        menu.addSeparator()
        self.later_action = menu.addAction("")
        self.later_action.triggered.connect(self.later_asked)
        menu.addAction(self.tr("Chats…")).triggered.connect(self.chats_asked)
        self.reach_button.setMenu(menu)

    def _reach_words(self) -> dict[Reach, str]:
        return {
            Reach.PRODUCT: self.tr("This product"),
            Reach.OTHERS: self.tr("Other products"),
            Reach.ALL: self.tr("All questions"),
        }

    def render_state(self, view: View, order: Order, reach: Reach) -> None:
        """Draw a view."""
        desk = view.questions
        chips = [ChipText(name=self.tr("{count} open").format(count=count_of(desk.open_count)))]
        rate = self.tr("{count} chat/min").format(count=count_of(desk.messages_per_minute))
        if desk.chats or desk.messages_per_minute:
            chips.append(ChipText(value=rate))
        self.chips.render_texts(tuple(chips))
        self.fresh_button.setVisible(order.fresh > 0)
        if order.fresh:
            fresh = self.tr("{count} new").format(count=count_of(order.fresh))
            if fresh != self.fresh_button.text():
                self.fresh_button.face(fresh)
        self.dots.render_chats(desk.chats)
        self.reaches[reach].setChecked(True)
        word = self._reach_words()[reach]
        if word != self.reach_button.text():
            self.reach_button.setText(word)
        self.reach_button.setAccessibleName(self.tr("Which questions: {which}").format(which=word))
        later = self.tr("After the show: {count}…").format(count=count_of(desk.later_count))
        self.later_action.setText(later)
        self.add_button.setEnabled(view.attached)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Find out anew what fits."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return no width that depends on what is shown: the panel is never widened by a count."""
        return QSize(_NARROWEST_PX, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Where it is narrow, show one sign for all chats, then leave heading and arrow out.

        The open count makes way last, and only for the button that says what is new.
        """
        room_px = self.width() - sum(_SIDES_PX)
        title_px, chip_px = self.title.sizeHint().width(), self.chips.minimumSizeHint().width()
        self.fresh_button.show_arrow(shown=True)
        tight = self._needed_px(title_px, chip_px, as_one=False) > room_px
        titled = self._needed_px(title_px, chip_px, as_one=tight) <= room_px
        counted = titled or self._needed_px(chip_px, as_one=tight) <= room_px
        if not counted:
            self.fresh_button.show_arrow(shown=False)
            counted = self._needed_px(chip_px, as_one=tight) <= room_px
        self.dots.show_as_one(as_one=tight)
        self.title.setVisible(titled)
        self.chips.setVisible(counted or self.fresh_button.isHidden())

    def _needed_px(self, *more_px: int, as_one: bool) -> int:
        """Return the width of what always stands there, and of parts of these widths."""
        always = (self.fresh_button, self.reach_button, self.add_button)
        widths = [part.sizeHint().width() for part in always if not part.isHidden()]
        if not self.dots.isHidden():
            widths.append(self.dots.width_px(as_one=as_one))
        widths += more_px
        return sum(widths) + _GAP_PX * (len(widths) - 1)
