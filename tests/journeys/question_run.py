"""A studio in its real processes whose show sells the watch, with a chat that is read."""

import contextlib
import os
import signal
from collections.abc import Callable, Iterator

import psutil

from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow
from studio.cli.client import StudioClient
from studio.core.ids import CueId, ProductId
from studio.protocol.catalogue_commands import SaveProduct
from studio.protocol.question_commands import AskQuestions, SaveChat
from studio.protocol.question_reports import ModelState, QuestionsChanged, QuestionsListed
from studio.protocol.setup_commands import SetMarket
from studio.protocol.show_commands import SetRundown, Take
from studio.questions.question import Question, Status
from studio.show.overlays import PinnedQuestion
from studio.show.scene import scene_of
from tests.builders import a_chat, a_cue, a_listing, a_sheet
from tests.journeys.studio_run import StudioRun, wait_for
from tests.servers.busy_chat import BusyChat

WATCH = ProductId("watch")
ROWS = (
    SpecRow(row_id="ip", label="Water resistance", value="5", unit="ATM"),
    SpecRow(row_id="strap", label="Strap material", value="Silicone"),
    SpecRow(row_id="battery", label="Battery life", value="14", unit="days"),
)


class QuestionRun(StudioRun):
    """A studio, its desk and its listener."""

    def __init__(self) -> None:
        super().__init__()
        self.client.close()
        self.client = StudioClient("Host", topics=("show", "health", "questions", "events"))
        self.client.attach()

    @property
    def topic(self) -> QuestionsChanged:
        """The desk as it was told last."""
        return self.client.questions or QuestionsChanged()

    @property
    def open(self) -> dict[str, Question]:
        """Open questions by their text."""
        return {question.text: question for question in self.topic.questions}

    def asked(self, text: str) -> int:
        """Return how many messages ask the open question of this text."""
        return self.open[text].asked if text in self.open else 0

    def attach_again(self) -> None:
        """See `StudioRun.attach_again`; what was told before counts no more."""
        super().attach_again()
        self.client.questions = None

    def until(self, what: str, true: Callable[[QuestionsChanged], object]) -> QuestionsChanged:
        """Listen until the desk is as the test wants it."""
        wait_for(what, lambda: bool(true(self.topic)), client=self.client)
        return self.topic

    def sell_the_watch(self) -> None:
        """Put the watch on program."""
        request = self.client.request
        listing = a_listing(
            product_id=WATCH, names=(LocalText(language="en", text="Trek Watch S2"),)
        )
        request(SetMarket(market="en-US"))
        request(SaveProduct(listing=listing, sheet=a_sheet(WATCH, *ROWS)))
        self.put_on_program()

    def put_on_program(self) -> None:
        """Put the watch on program of the show that is open."""
        self.client.request(SetRundown(cues=(a_cue(),)))
        self.client.request(Take(expected_preview=CueId("cue-watch")))

    def read(self, chat: BusyChat) -> None:
        """Have a chat read, with the models loaded."""
        self.client.request(SaveChat(chat=a_chat(address=chat.address)))
        self.until_read(chat)

    def until_read(self, chat: BusyChat, times: int = 1) -> None:
        """Wait until a chat is read for that time, and the models are loaded."""
        chat.until_read(times)
        self.until(
            "the chat is read",
            lambda topic: (
                topic.models.state is ModelState.READY
                and any(report.state == "live" for report in topic.chats)
            ),
        )

    def pinned(self) -> str:
        """Return the question on the picture, or nothing."""
        show = self.client.show
        assert show is not None
        overlays = [timed.overlay for timed in scene_of(show, show.canvases[0]).overlays]
        return next((one.text for one in overlays if isinstance(one, PinnedQuestion)), "")

    def stored(self, *statuses: Status) -> QuestionsListed:
        """Return the questions of the open show."""
        self.client.told.clear()
        self.client.request(AskQuestions(statuses=statuses or tuple(Status)))
        (told,) = (one for one in self.client.told if isinstance(one, QuestionsListed))
        return told

    def listener(self) -> psutil.Process:
        """Return the listener that runs now."""
        children = psutil.Process(self.pid("control")).children()
        (found,) = (one for one in children if "listener" in one.cmdline())
        return found

    def kill_listener(self) -> None:
        """Kill -9 the listener."""
        pid = self.listener().pid
        os.kill(pid, signal.SIGKILL)


@contextlib.contextmanager
def question_run() -> Iterator[QuestionRun]:
    """Run a studio for as long as the test needs it."""
    run = QuestionRun()
    try:
        yield run
    finally:
        run.close()
