"""Questions that somebody types in by hand: read like what comes from chats, and never lost."""

from studio.control.director import Director
from studio.control.listener_link import ListenerLink
from studio.control.question_desk import QuestionDesk
from studio.control.question_keeper import QuestionKeeper
from studio.core.clock import Clock
from studio.core.errors import BadInput
from studio.core.ids import ProductId, QuestionId, ShowId, new_id
from studio.protocol.listener_messages import HearTyped
from studio.protocol.question_commands import TypeQuestion
from studio.questions.chat_spec import TYPED
from studio.questions.cleaning import clean_name, clean_text
from studio.questions.desk import UNKNOWN_LANGUAGE
from studio.questions.message import ChatMessage
from studio.questions.question import Asker, Question
from studio.questions.understood import Nearness
from studio.show.state import ShowState

READ_WITHIN_S = 3.0
"""Longer than a listener that is ready takes; then the question is laid down unread."""

MOST_UNREAD = 100


class TypedQuestions:
    """Has each read by the listener, or laid down as it is until one comes."""

    def __init__(
        self,
        desk: QuestionDesk,
        link: ListenerLink,
        keeper: QuestionKeeper,
        director: Director,
        clock: Clock,
    ) -> None:
        self._desk = desk
        self._link = link
        self._keeper = keeper
        self._director = director
        self._clock = clock
        self._unread: list[tuple[ShowId, HearTyped]] = []
        self._read_in = 0  # the newest run of the listener that was told what was unread

    async def take(self, command: TypeQuestion) -> None:
        """Have a question read as if it came from a chat; nothing that was accepted is lost.

        Where nobody reads it in time it is laid down as it is, and understood when a listener
        comes.

        Raises:
            BadInput: Nothing was typed.
        """
        text = clean_text(command.text)
        if not text:
            raise BadInput("type the question first")
        now_utc_ms = self._clock.utc_ms()
        message = ChatMessage(
            chat_id=TYPED,
            source_id=new_id("typed"),
            author_name=clean_name(command.asker),
            text=text,
            published_at_utc_ms=now_utc_ms,
            received_at_utc_ms=now_utc_ms,
        )
        order = HearTyped(message=message, product_id=command.product_id)
        self._link.want()
        told = self._link.runs if self._link.ready else 0
        if told:
            self._link.post(order)
            if await self._desk.until_asked(message.source_id, within_s=READ_WITHIN_S):
                await self._keeper.until_written()
                return
        await self._lay_down_unread(order)
        if told != self._link.runs == self._read_in:  # one came meanwhile, or loads its models
            self.read_later()

    def read_later(self) -> None:
        """Have a listener that is here read what was typed in before, for the open show."""
        if not self._link.connected:
            return
        self._read_in = self._link.runs
        unread, self._unread = self._unread, []
        for show_id, order in unread:
            if self._desk.is_of(show_id):
                self._link.post(order)
            else:
                self._unread.append((show_id, order))

    async def _lay_down_unread(self, order: HearTyped) -> None:
        show_id = await self._desk.lay_down(self._bare(order))
        self._unread = [*self._unread, (show_id, order)][-MOST_UNREAD:]

    def _bare(self, order: HearTyped) -> Question:
        """Return a typed question that nobody has read."""
        message = order.message
        asker = Asker(
            chat_id=message.chat_id,
            source_id=message.source_id,
            author_id="",
            name=message.author_name,
            text=message.text,
            language=UNKNOWN_LANGUAGE,
            at_utc_ms=message.received_at_utc_ms,
        )
        about = order.product_id
        return Question(
            question_id=QuestionId(new_id("question")),
            text=message.text,
            language=UNKNOWN_LANGUAGE,
            product_id=about,
            nearness=Nearness.NONE if about is None else nearness_in(self._director.state, about),
            askers=(asker,),
            first_at_utc_ms=message.received_at_utc_ms,
            last_at_utc_ms=message.received_at_utc_ms,
        )


def nearness_in(state: ShowState, product_id: ProductId) -> Nearness:
    """Return how a product stands to the one on program."""
    if product_id == state.program.product_id:
        return Nearness.ON_AIR
    return Nearness.NAMED if state.product(product_id) is not None else Nearness.RELATED
