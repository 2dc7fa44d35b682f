"""From nothing to a show that can be rehearsed: sample catalogue, first rundown, on air screen.

Each step waits for what the control room says of the one before. Nothing is assumed: a step that
is refused ends the errand with its sentence, and what was done so far stays.
"""

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from studio.core.ids import ProductId
from studio.core.paths import resource
from studio.protocol.catalogue_commands import AskProducts, ConfirmImport, PlanImport
from studio.protocol.catalogue_reports import ImportState, ProductsListed
from studio.protocol.message import Message
from studio.protocol.messages import Command, Told
from studio.protocol.setup_commands import SetTitle
from studio.protocol.show_commands import SetRundown
from studio.ui.plan.template_menu import sample_rundown
from studio.ui.view import LinkState, View

SAMPLE = ("rehearsal", "catalogue.json")


class Stage(Enum):
    """How far it is."""

    IDLE = auto()
    READING = auto()
    WRITING = auto()
    LOOKING = auto()
    PLANNING = auto()


class SampleErrand(QObject):
    """Asks for one step after the other.

    Signals:
        commanded: The steps.
        arrived: The show is there; the on air screen can be shown.
        failed: Why it stopped, as a sentence.
    """

    commanded = Signal(object)
    arrived = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stage = Stage.IDLE
        self._asked: Message | None = None
        self._title = ""
        self._heard = False

    @property
    def running(self) -> bool:
        """Whether it is under way."""
        return self.stage is not Stage.IDLE

    def begin(self, *, has_products: bool, title: str) -> None:
        """Begin with the import, or with the products that are there already.

        Args:
            has_products: Whether the catalogue has any.
            title: What a show without one shall be called.
        """
        self._title = title
        if has_products:
            self._go(Stage.LOOKING, AskProducts())
        else:
            self._go(Stage.READING, PlanImport(path=str(resource(*SAMPLE))))

    def _go(self, stage: Stage, command: Command) -> None:
        self.stage, self._asked, self._heard = stage, command, False
        self.commanded.emit(command)

    def render_state(self, view: View) -> None:
        """Look how far the import is."""
        if self.running and view.link is LinkState.LOST:
            self._stop(self.tr("The studio was lost meanwhile. Try again in a moment."))
        if self.stage not in {Stage.READING, Stage.WRITING} or not self._heard:
            return
        running = view.catalogue.running_import if view.catalogue is not None else None
        if running is None or running.name != SAMPLE[-1]:
            return
        if running.state is ImportState.FAILED:
            self._stop(running.text)
        elif self.stage is Stage.READING and running.state is ImportState.READY:
            self._go(Stage.WRITING, ConfirmImport())
        elif self.stage is Stage.WRITING and running.state is ImportState.DONE:
            self._go(Stage.LOOKING, AskProducts())

    def render_told(self, told: Told) -> None:
        """Make the rundown of the products that are there."""
        if self.stage is not Stage.LOOKING or not isinstance(told, ProductsListed):
            return
        if told.text or told.offset or not told.products:
            return
        products = tuple(ProductId(product.product_id) for product in told.products)
        if self._title:
            self.commanded.emit(SetTitle(title=self._title))
        self._go(Stage.PLANNING, SetRundown(cues=sample_rundown(products)))

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a step went; return whether it was one of this errand."""
        if command is not self._asked:
            return False
        self._heard = True
        if not done:
            self._stop(text)
        elif self.stage is Stage.PLANNING:
            self.stage, self._asked = Stage.IDLE, None
            self.arrived.emit()
        return True

    def _stop(self, text: str) -> None:
        self.stage, self._asked = Stage.IDLE, None
        self.failed.emit(text)
