"""Home: the shows, and the first steps of somebody new."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from studio.core.ids import ShowId
from studio.protocol.message import Message
from studio.protocol.messages import Command, Told
from studio.protocol.setup_commands import NewShow, OpenShow, RemoveShow
from studio.protocol.show_reports import ShowSummary
from studio.show.readiness import Place
from studio.show.state import LONGEST_TITLE
from studio.ui.dialog_name import DialogName
from studio.ui.plan.first_page import FirstPage
from studio.ui.plan.new_show_form import NewShowForm
from studio.ui.plan.readiness_panel import READINESS
from studio.ui.plan.rehearsal_start import FIRST_PACK, start_rehearsal
from studio.ui.plan.sample_errand import SampleErrand
from studio.ui.plan.show_cards import OpenShowCard, ShowRow
from studio.ui.screen import ScreenName, Target
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.notice_bar import ConfirmBar
from studio.ui.widgets.section import Section, line, styled_label, wrapped_label

_ACTS_PX = 300


class HomeScreen(QWidget):
    """The open show large, the others in a list, and what else can be begun.

    Args:
        parent: Owner.
        rehearse: Opens a window for rehearsals beside this studio, in which a training pack begins
            at once if one is named, and says whether it could.

    Signals:
        commanded: Commands about shows, and those of the sample.
        go: A `Target`, a `ScreenName` or a `DialogName`.
    """

    commanded = Signal(object)
    go = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, *, rehearse: Callable[[str], bool] = start_rehearsal
    ) -> None:
        super().__init__(parent)
        self._rehearse = rehearse
        self._view = View()
        self._shows: tuple[ShowSummary, ...] | None = None
        self._copying: tuple[OpenShow, NewShow] | None = None
        self._leads: Message | None = None
        self.rows: list[ShowRow] = []
        self.errand = SampleErrand(self)
        self.first_page = FirstPage(self)
        self.card = OpenShowCard(self)
        self.confirm_bar = ConfirmBar(self)
        self.new_form = NewShowForm(self)
        self.new_form.hide()
        self._make_acts()
        self._make_list()
        self._lay_out()
        self._connect()

    # --- making --------------------------------------------------------------------------------

    def _make_acts(self) -> None:
        self.acts = Section(self.tr("Begin"), self)
        self.new_button = self._act("plus", self.tr("New show…"))
        self.rehearse_button = self._act("play", self.tr("Rehearse now"))
        self.rehearse_label = wrapped_label("", "dim", self)
        self.catalogue_button = self._act("catalogue", self.tr("Catalogue"))
        self.devices_button = self._act("camera", self.tr("Devices…"))
        self.door_button = self._act("people", self.tr("Producers and devices…"))
        self.questions_button = self._act("chat", self.tr("Questions left open…"))
        body = self.acts.body
        for part in (
            self.new_button,
            self.catalogue_button,
            self.devices_button,
            self.door_button,
            self.questions_button,
            line(self),
            self.rehearse_button,
            self.rehearse_label,
        ):
            body.addWidget(part)
        body.addStretch(1)

    def _act(self, icon_name: str, text: str) -> KeyButton:
        button = KeyButton(icon_name, text_px=14, parent=self)
        button.face(text)
        return button

    def _make_list(self) -> None:
        self.list = Section(self.tr("Other shows"), self)
        self.list.body.setContentsMargins(0, 0, 0, 0)
        self.empty_label = styled_label(self.tr("There are no others yet."), "dim", self)
        self.empty_label.setContentsMargins(14, 12, 14, 12)
        inner = QWidget(self)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self.list.body.addWidget(self.empty_label)
        self.list.body.addWidget(area, 1)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.card)
        left.addWidget(self.new_form)
        left.addWidget(self.list, 1)
        self.acts.setFixedWidth(_ACTS_PX)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(left, 1)
        row.addWidget(self.acts)
        home = QWidget(self)
        column = QVBoxLayout(home)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.confirm_bar)
        column.addLayout(row, 1)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(home)
        self.pages.addWidget(self.first_page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def _connect(self) -> None:
        catalogue = Target(place=Place.PRODUCT)
        devices = Target(place=Place.SOURCES)
        missing = Target(place=Place.RUNDOWN, field=READINESS)
        self.card.prepare_asked.connect(lambda: self.go.emit(ScreenName.PREPARE))
        self.card.air_asked.connect(lambda: self.go.emit(ScreenName.ON_AIR))
        self.card.readiness_asked.connect(lambda: self.go.emit(missing))
        for button in (self.catalogue_button, self.first_page.catalogue_button):
            button.clicked.connect(lambda: self.go.emit(catalogue))
        for button in (self.devices_button, self.first_page.devices_button):
            button.clicked.connect(lambda: self.go.emit(devices))
        self.door_button.clicked.connect(lambda: self.go.emit(DialogName.DOOR))
        self.questions_button.clicked.connect(lambda: self.go.emit(DialogName.LATER))
        self.first_page.show_asked.connect(lambda: self.go.emit(Target(place=Place.RUNDOWN)))
        self.first_page.sample_asked.connect(self._on_sample)
        self.first_page.rehearse_asked.connect(self._on_first_rehearsal)
        self.rehearse_button.clicked.connect(self._on_rehearse)
        self.new_button.clicked.connect(lambda: self.new_form.open(self._market))
        self.new_form.closed.connect(self.new_form.hide)
        self.new_form.commanded.connect(self._on_new)
        self.errand.commanded.connect(self.commanded)
        self.errand.arrived.connect(lambda: self.go.emit(ScreenName.ON_AIR))
        self.errand.failed.connect(self.first_page.say)

    # --- drawing -------------------------------------------------------------------------------

    @property
    def is_first(self) -> bool:
        """Whether nothing was ever planned here: no cue, no product."""
        view = self._view
        show, catalogue = view.show, view.catalogue
        if self.errand.running:
            return True
        if show is None or catalogue is None or show.rundown or show.on_air or catalogue.products:
            return False
        return not any(one.cues for one in view.shows)

    @property
    def _market(self) -> str:
        return self._view.show.market if self._view.show else ""

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        self.errand.render_state(view)
        page = 1 if self.is_first else 0
        if page != self.pages.currentIndex():
            self.pages.setCurrentIndex(page)
        self.first_page.render_state(view, preparing=self.errand.running)
        self.card.render_state(view)
        self._draw_acts(view)
        others = tuple(show for show in view.shows if not show.is_open)
        if others != self._shows:
            self._shows = others
            self._fill(others)
        for row in self.rows:
            row.set_usable(view.attached and not view.on_air)

    def _draw_acts(self, view: View) -> None:
        usable = view.attached and not view.on_air
        self.new_button.setEnabled(usable)
        self.new_form.create_button.setEnabled(usable)
        self.card.setEnabled(view.show is not None)
        rehearsal = view.show is not None and view.show.rehearsal
        text = self.tr("Opens a rehearsal in a window of its own; nothing leaves this computer.")
        if rehearsal:
            text = self.tr("This is a rehearsal: nothing leaves this computer.")
        if text != self.rehearse_label.text():
            self.rehearse_label.setText(text)

    def _fill(self, shows: tuple[ShowSummary, ...]) -> None:
        while self._column.count() > 1:
            taken = self._column.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for show in shows:
            row = ShowRow(show, self)
            row.open_asked.connect(lambda asked=show: self._on_open(asked.show_id))
            row.copy_asked.connect(lambda asked=show: self._on_copy(asked))
            row.remove_asked.connect(lambda asked=show: self._on_remove(asked))
            self._column.insertWidget(self._column.count() - 1, row)
            self._column.insertWidget(self._column.count() - 1, line(self))
            self.rows.append(row)
        self.empty_label.setVisible(not shows)

    # --- hearing -------------------------------------------------------------------------------

    def render_told(self, told: Told) -> None:
        """Hear what the sample needs."""
        self.errand.render_told(told)

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a step went, and do the next."""
        if self.errand.render_answer(command, text, done=done):
            return True
        copying = self._copying
        if copying is not None and command is copying[0]:
            self._copying = None
            if done:
                self._leads = copying[1]
                self.commanded.emit(copying[1])
            return done
        if command is self._leads:
            self._leads = None
            if done:
                self.new_form.hide()
                self.go.emit(Target(place=Place.RUNDOWN))
            return done
        return False

    @property
    def unsaved(self) -> tuple[str, ...]:
        """Nothing: what is done here is asked at once."""
        return ()

    def lead_to(self, target: Target) -> None:
        """Put the keyboard where everything begins; no target is on this screen."""
        del target
        self.card.prepare_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- asking --------------------------------------------------------------------------------

    def _on_sample(self) -> None:
        view = self._view
        self.first_page.say("")
        products = view.catalogue.products if view.catalogue is not None else 0
        title = "" if view.show is not None and view.show.title else self.tr("Sample show")
        self.errand.begin(has_products=bool(products), title=title)
        self.first_page.render_state(view, preparing=self.errand.running)

    def _on_rehearse(self) -> None:
        if self._view.show is not None and self._view.show.rehearsal:
            self.go.emit(ScreenName.REHEARSE)
        else:
            self.rehearse_label.setText(self._opened(opened=self._rehearse("")))

    def _on_first_rehearsal(self) -> None:
        if self._view.show is not None and self._view.show.rehearsal:
            self.go.emit(ScreenName.REHEARSE)
            return
        opened = self._rehearse(FIRST_PACK)
        self.first_page.say(self._opened(opened=opened), "dim" if opened else "trouble")

    def _opened(self, *, opened: bool) -> str:
        if opened:
            return self.tr("The rehearsal is opening in its own window …")
        return self.tr("The rehearsal could not be started. Try: cuecard --rehearse")

    def _on_new(self, command: NewShow) -> None:
        self._leads = command
        self.commanded.emit(command)

    def _on_open(self, show_id: ShowId) -> None:
        command = OpenShow(show_id=show_id)
        self._leads = command
        self.commanded.emit(command)

    def _on_copy(self, show: ShowSummary) -> None:
        """Open it and begin another one with its rundown: a copy is made of the open show."""
        opening = OpenShow(show_id=show.show_id)
        title = self.tr("{title} (copy)").format(title=show.title) if show.title else ""
        new = NewShow(title=title[:LONGEST_TITLE], market=show.market, with_rundown=True)
        self._copying = opening, new
        self.commanded.emit(opening)

    def _on_remove(self, show: ShowSummary) -> None:
        title = show.title or self.tr("Untitled show")
        self.confirm_bar.ask(
            self.tr("Remove “{title}” with its rundown and its events?").format(title=title),
            yes=self.tr("Remove it"),
            no=self.tr("Keep it"),
            confirmed=lambda: self.commanded.emit(RemoveShow(show_id=show.show_id)),
        )
