"""A room whose open show sells the watch, with a chat that a fake listener reads."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from studio.cli.client import StudioClient
from studio.core.clock import Clock
from studio.core.ids import CueId, QuestionId
from studio.protocol.listener_messages import AskedAgain, Heard, Recall
from studio.protocol.question_commands import SaveChat
from studio.protocol.question_reports import QuestionsChanged
from studio.protocol.setup_commands import SetMarket
from studio.protocol.show_commands import SetRundown, Take
from studio.questions.question import Question
from tests.builders import a_chat, a_cue, a_listing, a_sheet, an_asker
from tests.fakes.fake_listener import FakeListener
from tests.fakes.studio_room import (
    FakeStarter,
    a_client,
    a_room,
    add_product,
    hear,
    ready,
)

ID = QuestionId("question-1")


@dataclass(frozen=True)
class Desk:
    """The host's side of it, and the listener's.

    Attributes:
        host: The host's client.
        starter: Of engines and listeners.
    """

    host: StudioClient
    starter: FakeStarter

    @property
    def listener(self) -> FakeListener:
        """The newest listener."""
        return self.starter.listeners.listener

    @property
    def topic(self) -> QuestionsChanged:
        """The topic as the host heard it last."""
        return self.host.questions or QuestionsChanged()

    def until(self, true: Callable[[QuestionsChanged], object]) -> QuestionsChanged:
        """Listen until the topic is as the test wants it."""
        hear(self.host, lambda: true(self.topic))
        return self.topic

    def ask(self, *questions: Question) -> Heard:
        """Have viewers ask, and wait until it is told."""
        heard = self.listener.hear(Heard(number=0, opened=questions, messages=len(questions)))
        self.listener.until_kept(heard)
        ids = {question.question_id for question in questions}
        self.until(lambda topic: ids <= {q.question_id for q in topic.questions})
        return heard


@contextmanager
def a_desk(database: Path | None = None, *, clock: Clock | None = None) -> Iterator[Desk]:
    """Open a show with the watch on program, and a chat that is read."""
    starter = FakeStarter()
    with a_room(starter, database, clock=clock), a_client("Ana") as host:
        sell_the_watch(host)
        host.request(SaveChat(chat=a_chat()))
        desk = Desk(host, starter)
        desk.listener.last(Recall)
        yield desk


def sell_the_watch(host: StudioClient) -> None:
    """Put the watch on program."""
    ready(host)
    host.request(SetMarket(market="es-ES"))
    add_product(host, a_listing(), a_sheet())
    host.request(SetRundown(cues=(a_cue(),)))
    host.request(Take(expected_preview=CueId("cue-watch")))


def again(*viewers: int, question_id: QuestionId = ID) -> Heard:
    """Return that further viewers asked the same."""
    askers = tuple(an_asker(number) for number in viewers)
    more = AskedAgain(question_id=question_id, askers=askers, new_viewers=len(askers))
    return Heard(number=0, asked=(more,), messages=len(askers))
