"""Glance: what the host needs to know, readable from two metres; on a second screen.

Sizes follow the window: at full screen the price is about a ninth of its height.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.core.money import format_money
from studio.show.overlays import ProductCard
from studio.show.selling_overlays import card_at
from studio.ui import figures, theme
from studio.ui.catalogue.plain import isolated_text
from studio.ui.on_air import prompt_words
from studio.ui.on_air.rundown_rows import pace_of, pace_words
from studio.ui.on_air.spec_rows import Answer
from studio.ui.panels.control_strip import offer_that_ends
from studio.ui.plan import plan_words
from studio.ui.questions.question_answer import Led
from studio.ui.shortcuts import Action, Keys, ShortcutTable
from studio.ui.view import LinkState, View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.section import reading_side

_UNIT_SHARE = 1 / 54
"""One unit of type is this share of the window's height: 20 px at 1080."""
_SMALLEST_UNIT_PX = 10
_LONGEST_QUESTION = 120
_LONG_POINT = 70
"""A talking point of more characters is written smaller, so that it stays whole."""


class GlanceWindow(QWidget):
    """Product, price, time left, answer, talking point, next cue, over or under."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("body")
        self.setWindowTitle(self.tr("Glance") + " – Cuecard")
        self.setMinimumSize(640, 400)
        self.resize(1280, 720)
        self._shortcuts: ShortcutTable | None = None
        self._answer: Answer | None = None
        self._led: Led | None = None
        self.air = self._label("")
        self.pace = self._label("dim")
        self.product = ElidedLabel(least_px=60, parent=self)
        self.price = self._label("")
        self.struck = self._label("then")
        self.left = self._label("")
        self.stock = self._label("dim")
        self.question = self._label("", wrap=True)
        self.answer_head = self._label("answer-head")
        self.answer = self._label("", wrap=True)
        self.answer_proof = self._label("dim", wrap=True)
        self.prompt_head = self._label("answer-head")
        self.prompt = self._label("", wrap=True)
        self.point = self._label("", wrap=True)
        self.following = self._label("", wrap=True)
        self.answer_frame = self._frame("answer")
        self.prompt_frame = self._frame("answer")
        self.next_frame = self._frame("panel")
        self._lay_out()
        self._scale()
        self._draw_answer()
        self.render_state(View())

    def _label(self, role: str, *, wrap: bool = False) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        label.setAlignment(reading_side())
        label.setWordWrap(wrap)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _frame(self, role: str) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("role", role)
        return frame

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.air, 1)
        top.addWidget(self.pace, 1)
        self.pace.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        prices = QHBoxLayout()
        prices.setSpacing(24)
        for label in (self.price, self.struck):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            prices.addWidget(label)
        prices.addWidget(self.left, 1)
        self.left.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        answer = QVBoxLayout(self.answer_frame)
        answer.setContentsMargins(24, 14, 24, 16)
        for part in (self.question, self.answer_head, self.answer, self.answer_proof):
            answer.addWidget(part)
        prompt = QVBoxLayout(self.prompt_frame)
        prompt.setContentsMargins(24, 10, 24, 12)
        prompt.addWidget(self.prompt_head)
        prompt.addWidget(self.prompt)
        following = QVBoxLayout(self.next_frame)
        following.setContentsMargins(24, 10, 24, 12)
        following.addWidget(self.following)
        grid = QGridLayout(self)
        grid.setContentsMargins(28, 20, 28, 22)
        grid.setVerticalSpacing(12)
        grid.addLayout(top, 0, 0)
        grid.addWidget(self.prompt_frame, 1, 0)
        grid.addWidget(self.product, 2, 0)
        grid.addLayout(prices, 3, 0)
        grid.addWidget(self.stock, 4, 0)
        grid.addWidget(self.answer_frame, 5, 0)
        grid.addWidget(self.point, 6, 0)
        grid.addWidget(self.next_frame, 7, 0)
        grid.setRowStretch(5, 3)
        grid.setRowStretch(6, 3)

    # --- where and how large -------------------------------------------------------------------

    def open_beside(self, taken: QScreen) -> None:
        """Open on another screen than the one that is taken, full; on the only one, beside."""
        others = [screen for screen in QGuiApplication.screens() if screen is not taken]
        if others:
            self.setGeometry(others[0].availableGeometry())
            self.showFullScreen()
        else:
            self.show()
        self.raise_()
        self.activateWindow()

    def listen(self, buttons: Mapping[Action, QAbstractButton], keys: Keys) -> None:
        """Let the keys of the show work here, too."""
        if self._shortcuts is None:
            self._shortcuts = ShortcutTable(self, buttons, keys, second=True)
        else:
            self._shortcuts.set_keys(keys)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """F11 fills the screen and gives it back; Esc gives it back, then closes."""
        if event.key() == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif event.key() == Qt.Key.Key_Escape:
            self.showNormal() if self.isFullScreen() else self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Write larger or smaller."""
        super().resizeEvent(event)
        self._scale()

    def _scale(self) -> None:
        unit = max(_SMALLEST_UNIT_PX, min(self.height() * _UNIT_SHARE, self.width() / 80))
        bold, extra = QFont.Weight.Bold, QFont.Weight.ExtraBold
        for label, units, weight in (
            (self.air, 2.0, extra),
            (self.pace, 2.0, bold),
            (self.prompt_head, 1.8, bold),
            (self.prompt, 3.2 if len(self.prompt.text()) <= _LONG_POINT else 2.2, extra),
            (self.product, 3.6, bold),
            (self.price, 6.0, extra),
            (self.struck, 2.6, QFont.Weight.Normal),
            (self.left, 6.0, extra),
            (self.stock, 2.2, bold),
            (self.question, 2.2, bold),
            (self.answer_head, 1.8, bold),
            (self.answer, 4.2, extra),
            (self.answer_proof, 1.6, QFont.Weight.Normal),
            (self.point, 3.2 if len(self.point.text()) <= _LONG_POINT else 2.3, bold),
            (self.following, 2.2, bold),
        ):
            font = theme.text_font(round(unit * units), weight)
            font.setStrikeOut(label is self.struck)
            label.setFont(font)

    # --- drawing -------------------------------------------------------------------------------

    def show_answer(self, answer: Answer | None) -> None:
        """Show the answer that the host has chosen, or none."""
        self._answer = answer
        self._draw_answer()

    def show_question(self, led: Led | None) -> None:
        """Show the question that the host reads, or else the first, with what answers it."""
        self._led = led
        self._draw_answer()

    def _draw_answer(self) -> None:
        led = self._led
        if self._answer is not None and led is not None and not led.chosen:
            led = None  # the host looked something up, which answers no question of the list
        answer = self._answer or (led.answer if led is not None else None)
        text = led.text if led is not None else ""
        self.answer_frame.setVisible(answer is not None or led is not None)
        self.question.setText(isolated_text(text[:_LONGEST_QUESTION]))
        self.question.setVisible(bool(text))
        for label, words in (
            (self.answer_head, answer.label if answer else ""),
            (self.answer, answer.words if answer else ""),
            (self.answer_proof, (answer.verdict or answer.proof) if answer else ""),
        ):
            label.setText(words)
            label.setVisible(bool(words))

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._draw_air(view)
        show = view.show
        card = card_at(show, show.program, view.now_utc_ms) if show else None
        cue = show.cue(show.program.cue_id) if show else None
        name = card.title if card else plan_words.title_of(cue, show) if cue and show else ""
        self.product.show_text(name or self.tr("Nothing on program"))
        self._draw_price(view, card)
        self._draw_prompt(view)
        self._draw_point(view)
        self._draw_next(view)
        self.setEnabled(view.link is not LinkState.LOST)

    def _draw_air(self, view: View) -> None:
        since = view.show.on_air_since_utc_ms if view.show else None
        clock = figures.clock((view.now_utc_ms - since) / 1_000) if since is not None else ""
        if view.link is LinkState.LOST:
            said = self.tr("state of {time}").format(time=figures.moment(view.as_of_utc_ms))
            text, colour = said, theme.OFFER
        elif view.show is not None and view.show.slate_shown:
            text, colour = "■ " + self.tr("SLATE") + f" {clock}", theme.OFFER
        elif view.show is not None and view.show.rehearsal:
            text, colour = "● " + self.tr("REHEARSAL") + f" {clock}", theme.OFFER
        elif view.on_air:
            text, colour = "● " + self.tr("ON AIR") + f" {clock}", theme.PROGRAM_TEXT
        else:
            text, colour = "○ " + self.tr("OFF AIR"), theme.DIM
        if view.show is not None and view.show.sound.muted:
            text = text + " · " + self.tr("MUTED")
        self.air.setText(text)
        self.air.setStyleSheet(f"color: {colour}")
        self.pace.setText(pace_words(pace_of(view)))

    def _draw_price(self, view: View, card: ProductCard | None) -> None:
        market = card.market if card else ""
        self.price.setText(figures.isolated(format_money(card.price, market)) if card else "")
        old = card.list_price if card else None
        self.struck.setText(figures.isolated(format_money(old, market)) if old else "")
        offer, left_s = offer_that_ends(view), view.offer_left_s
        if offer is not None and left_s is not None:
            self.left.setText(figures.time_left(left_s))
        elif offer is not None:
            self.left.setText(
                self.tr("{count} left").format(count=figures.isolated(str(offer.left)))
            )
        else:
            self.left.setText("")
        self.left.setStyleSheet(f"color: {theme.OFFER}")
        stock = card.stock if card else None
        sold_out = stock == 0
        count = figures.isolated(str(stock))
        said = self.tr("Sold out") if sold_out else self.tr("{count} left").format(count=count)
        self.stock.setText("" if stock is None else said)
        self.stock.setStyleSheet(f"color: {theme.PROGRAM_TEXT}" if sold_out else "")
        self.stock.setVisible(stock is not None)

    def _draw_prompt(self, view: View) -> None:
        """Show the message that waits, in red where it is urgent; the point makes way for it."""
        first = next(iter(view.unread), None)
        self.prompt_frame.setVisible(first is not None)
        self.point.setVisible(first is None)
        if first is None:
            return
        theme.restyle(self.prompt_frame, "urgent", "true" if first.urgent else "")
        self.prompt_head.setText(prompt_words.head_of(first, view.now_utc_ms))
        colour = f"color: {theme.PROGRAM_TEXT}" if first.urgent else ""
        for label in (self.prompt_head, self.prompt):
            label.setStyleSheet(colour)
        words = prompt_words.said(first, view.questions.questions)
        if words != self.prompt.text():
            self.prompt.setText(words)
            self._scale()

    def _draw_point(self, view: View) -> None:
        cue = view.show.cue(view.show.program.cue_id) if view.show else None
        done = view.show.program.points_done if view.show else 0
        points = cue.points if cue is not None else ()
        text = points[done] if done < len(points) else ""
        if text != self.point.text():
            self.point.setText(text)
            self._scale()

    def _draw_next(self, view: View) -> None:
        show = view.show
        cue = show.cue(show.preview.cue_id) if show else None
        self.next_frame.setVisible(cue is not None)
        if cue is not None and show is not None:
            title = figures.isolated(plan_words.title_of(cue, show))
            self.following.setText(self.tr("Next: {title}").format(title=title))
