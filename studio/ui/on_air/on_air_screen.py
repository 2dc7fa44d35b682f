"""The on-air screen: where every panel stands, for tall pictures and for wide ones."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.protocol.messages import Command, Meters, Told
from studio.ui.dialog_name import DialogName
from studio.ui.on_air.picture_bar import PictureBar
from studio.ui.on_air.prompter_panel import PrompterPanel
from studio.ui.on_air.rundown_panel import RundownPanel
from studio.ui.on_air.scene_panel import ScenePanel
from studio.ui.on_air.spec_panel import SpecPanel
from studio.ui.panels.control_strip import ControlStrip
from studio.ui.panels.product_panel import ProductPanel
from studio.ui.panels.program_panel import PictureChoice, PreviewPanel, ProgramPanel
from studio.ui.questions.foot_lines import is_quiet
from studio.ui.questions.questions_panel import QuestionsPanel
from studio.ui.screen import Target
from studio.ui.shortcuts import Action
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton

_GAP_PX = 10
_LEFT_SHARE, _LEFT_OF_WIDE_SHARE, _RIGHT_SHARE = 0.21, 0.199, 0.317
_LEFT_PX, _RIGHT_PX = (250, 300), (380, 460)
_NARROWEST_SIDE_PX = 200
_CAPTION_PX = 34
_MOST_OF_A_ROW = 0.45
_SHEET_SHARE = 4 / 9
"""Of the right column, where that is enough for an answer."""
_NO_LIMIT_PX = 16_777_215  # Qt's own

OnAirPanel = (
    RundownPanel
    | ProgramPanel
    | PreviewPanel
    | ScenePanel
    | PrompterPanel
    | QuestionsPanel
    | SpecPanel
    | ControlStrip
    | ProductPanel
)


class OnAirScreen(QWidget):
    """All panels of the running show; the only place that knows their order.

    Signals:
        commanded: Whatever a panel asks.
        go: A `DialogName`: chats, and what was put off, are set up seldom.
        picture_chosen: The `PictureChoice` as it is now.
    """

    commanded = Signal(object)
    go = Signal(object)
    picture_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # A click beside everything takes the focus out of a text field, so that the keys work.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.rundown = RundownPanel(self)
        self.program = ProgramPanel(self)
        self.preview = PreviewPanel(self)
        self.scenes = ScenePanel(self)
        self.prompter = PrompterPanel(self)
        self.product = ProductPanel(self)
        self.questions = QuestionsPanel(self)
        self.specs = SpecPanel(self)
        self.strip = ControlStrip(self)
        self.pictures = PictureBar(self)
        self.pictures.chosen.connect(self._on_choice)
        self.program.caption.addWidget(self.pictures)
        self._quiet = True
        self._wide: bool | None = None
        self._beside_rundown: bool | None = None
        self._lay_out()
        for panel in self.panels():
            panel.commanded.connect(self.commanded)
        self._connect_questions()
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._escape.activated.connect(self.specs.end_search)
        self._turn(wide=False)

    def _connect_questions(self) -> None:
        """Let the sheet follow the chosen question, and the answer the row that is shown."""
        self.questions.chosen.connect(self.specs.show_question)
        self.specs.row_shown.connect(self.questions.take_row)
        self.specs.left.connect(self.questions.let_go)
        self.questions.chats_asked.connect(lambda: self.go.emit(DialogName.CHATS))
        self.questions.details_asked.connect(lambda: self.go.emit(DialogName.KEPT_AWAY))
        self.questions.later_asked.connect(lambda: self.go.emit(DialogName.LATER))
        self.prompter.question_asked.connect(self.questions.bring)

    def _lay_out(self) -> None:
        self._centre = QWidget(self)
        self._grid = QGridLayout(self._centre)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP_PX)
        self._right = QWidget(self)
        self._right_column = QVBoxLayout(self._right)
        self._right_column.setContentsMargins(0, 0, 0, 0)
        self._right_column.setSpacing(_GAP_PX)
        self._right_column.addWidget(self.questions)
        self._right_column.addWidget(self.specs)
        self._left = QWidget(self)
        self._left_column = QVBoxLayout(self._left)
        self._left_column.setContentsMargins(0, 0, 0, 0)
        self._left_column.setSpacing(_GAP_PX)
        self._left_column.addWidget(self.rundown, 1)
        upper = QHBoxLayout()
        upper.setSpacing(_GAP_PX)
        upper.addWidget(self._centre, 1)
        upper.addWidget(self._right)
        beside = QVBoxLayout()
        beside.setSpacing(_GAP_PX)
        beside.addLayout(upper, 1)
        beside.addWidget(self.strip)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP_PX)
        layout.addWidget(self._left)
        layout.addLayout(beside, 1)

    def panels(self) -> tuple[OnAirPanel, ...]:
        """Return every panel, in reading order."""
        return (
            self.rundown,
            self.program,
            self.preview,
            self.scenes,
            self.prompter,
            self.product,
            self.questions,
            self.specs,
            self.strip,
        )

    def buttons(self) -> dict[Action, KeyButton]:
        """Return the button that each key presses."""
        return {
            Action.TAKE: self.rundown.take_button,
            Action.UNDO_TAKE: self.preview.undo_button,
            Action.CARD: self.strip.card_button,
            Action.OFFER: self.strip.offer_button,
            Action.MORE_TIME: self.strip.more_button,
            Action.COUPON: self.strip.coupon_button,
            Action.NEXT_POINT: self.prompter.got_button,
            Action.SEARCH: self.specs.search_button,
            Action.MARK: self.strip.mark_button,
            Action.SLATE: self.scenes.slate_button,
            Action.MUTE: self.strip.mute_button,
            Action.QUESTION_ON_SCREEN: self.questions.acts.screen_button,
            Action.ANSWERED: self.questions.acts.answered_button,
            Action.AFTER_SHOW: self.questions.acts.later_button,
            Action.TYPE_QUESTION: self.questions.top.add_button,
            Action.QUESTION_ABOVE: self.questions.up_button,
            Action.QUESTION_BELOW: self.questions.down_button,
        }

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view in every panel."""
        self._quiet = is_quiet(view)
        self._place_product(view)
        self.program.render_state(view)
        self._turn(wide=self.program.shape > 1)  # before longer words stand in the old places
        for panel in self.panels():
            panel.render_state(view)
        if self.prompter.wanted is not None and self.questions.bring(
            self.prompter.wanted, gently=True
        ):
            self.prompter.wanted = None
        self.pictures.render_state(view)
        self._fit()

    def render_told(self, told: Told) -> None:
        """Hear what was told to this window."""
        self.questions.render_told(told)
        self.specs.render_told(told)

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went."""
        in_specs = self.specs.render_answer(command, text, done=done)
        return self.questions.render_answer(command, text, done=done) or in_specs

    def render_meters(self, meters: Meters) -> None:
        """Draw how loud it is."""
        self.strip.render_meters(meters)

    @property
    def unsaved(self) -> tuple[str, ...]:
        """Nothing: what is done here is asked at once."""
        return ()

    def lead_to(self, _target: Target) -> None:
        """Stay: nothing is put right here."""

    def choose(self, choice: PictureChoice) -> None:
        """See the pictures otherwise."""
        self.pictures.show_choice(choice)
        self.program.choose(choice)
        self.preview.choose(choice)
        self._turn(wide=self.program.shape > 1)
        self._fit()

    def _on_choice(self, choice: PictureChoice) -> None:
        self.choose(choice)
        self.picture_chosen.emit(choice)

    # --- places --------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size the design was made for."""
        return QSize(1420, 826)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the width out anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give rundown and spec sheet their share, and a tall picture the width of its height."""
        self._split()
        width_px = self.width()
        left_share = _LEFT_OF_WIDE_SHARE if self._wide else _LEFT_SHARE
        left_px = _between(round(width_px * left_share), _LEFT_PX)
        right_px = _between(round(width_px * _RIGHT_SHARE), _RIGHT_PX)
        self._left.setFixedWidth(left_px)
        self._right.setFixedWidth(right_px)
        centre_px = width_px - left_px - right_px - 2 * _GAP_PX
        if self._wide:
            self.program.setMinimumWidth(0)
            self.program.setMaximumWidth(_NO_LIMIT_PX)
            pair_px = self.scenes.pair_px()
            self.scenes.setMinimumWidth(pair_px if pair_px < _MOST_OF_A_ROW * centre_px else 0)
            return
        self.scenes.setMinimumWidth(0)
        high_px = self.height() - self.strip.sizeHint().height() - _GAP_PX - _CAPTION_PX
        shown_px = round(high_px * self.program.shape)
        beside = (self.preview, self.scenes, self.prompter)
        needed_px = max(_NARROWEST_SIDE_PX, *(p.minimumSizeHint().width() for p in beside))
        most_px = centre_px - needed_px - _GAP_PX
        self.program.setFixedWidth(max(160, min(shown_px, most_px)))

    def _place_product(self, view: View) -> None:
        """Leave the right column to questions and sheet where a rundown shows the product, too.

        The rundown says what it costs and how many are left; counting sales and stock is all that
        has to stay at hand, under it. Without a rundown nothing else shows the product.
        """
        beside = view.show is not None and bool(view.show.rundown)
        if beside == self._beside_rundown:
            return
        self._beside_rundown = beside
        self.product.set_compact(compact=beside)
        if beside:
            self._left_column.addWidget(self.product)
        else:
            self._right_column.insertWidget(0, self.product)

    def _split(self) -> None:
        """Share the right column out: the sheet has as much with a short answer as with a long one.

        So nothing above it moves when another question is chosen.
        """
        if self._quiet:
            stretch = (0, 1)
        else:
            both_px = self.questions.height() + self.specs.height()
            room_px = both_px - self.questions.minimumSizeHint().height()
            specs_px = max(round(_SHEET_SHARE * both_px), min(room_px, self.specs.usual_px()))
            stretch = (max(1, both_px - specs_px), max(1, specs_px))
        for part, share in zip((self.questions, self.specs), stretch, strict=True):
            self._right_column.setStretchFactor(part, share)

    def _turn(self, *, wide: bool) -> None:
        """Put everything beside a tall picture, and in a row under a wide one."""
        if wide == self._wide:
            return
        self._wide = wide
        self.scenes.setMinimumWidth(0)
        below: tuple[QWidget, ...] = (self.preview, self.scenes, self.prompter)
        for part in (self.program, *below):
            self._grid.removeWidget(part)
        grid = self._grid
        for line in range(3):
            grid.setRowStretch(line, 0)
            grid.setColumnStretch(line, 0)
        if wide:
            grid.addWidget(self.program, 0, 0, 1, 3)
            for column, part in enumerate(below):
                grid.addWidget(part, 1, column)
                grid.setColumnStretch(column, 1)
            grid.setRowStretch(0, 5)
            grid.setRowStretch(1, 3)
            return
        grid.addWidget(self.program, 0, 0, 3, 1)
        for row, (part, stretch) in enumerate(zip(below, (5, 0, 4), strict=True)):
            grid.addWidget(part, row, 1)
            grid.setRowStretch(row, stretch)
        grid.setColumnStretch(1, 1)


def _between(value: int, bounds: tuple[int, int]) -> int:
    return max(bounds[0], min(bounds[1], value))
