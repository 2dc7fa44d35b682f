"""Which questions stand in the list and which one is read, while hands are at it. Pure."""

from studio.core.ids import ProductId, QuestionId, ShowId
from studio.protocol.question_reports import QuestionsChanged
from studio.questions.question import Question
from studio.ui.on_air.spec_rows import at_hand
from studio.ui.questions import calm_order
from studio.ui.questions.calm_order import Hand, Order
from studio.ui.questions.question_rows import Reach, ids_of, within
from studio.ui.view import View


class HeldList:
    """Takes the desk in, and moves nothing that somebody reads.

    While a question is chosen, another product on air sorts nothing: what is about it waits above
    the list like all that is new, until the host lets go or asks for it.

    Attributes:
        order: What stands in the list.
        known: The questions in it, as they were told last.
        chosen: The question that the host reads, or None.
        reach: Which questions are listed.
        at_hand: Product on air, or in preview before there is one.
        put_away: What the host answered or put off here: it leaves when the desk says so.
        returning: What the host takes back, to be listed again at once.
    """

    def __init__(self) -> None:
        self.order = Order()
        self.known: dict[QuestionId, Question] = {}
        self.chosen: QuestionId | None = None
        self.reach = Reach.PRODUCT
        self.at_hand: ProductId | None = None
        self.put_away: set[QuestionId] = set()
        self.returning: QuestionId | None = None
        self._listed_for: ProductId | None = None
        self._touched_at_utc_ms = 0
        self._desk = QuestionsChanged()
        self._show: ShowId | None = None
        self._desk_before: QuestionsChanged | None = None

    @property
    def question(self) -> Question | None:
        """The question that the host reads, as it was told last."""
        return self.known.get(self.chosen) if self.chosen is not None else None

    @property
    def open_ids(self) -> frozenset[QuestionId]:
        """What is open, as far as the desk tells.

        Where more are open than it lists, what stands here and is listed no more may be one of
        them: only what was put off is known to be none.
        """
        listed = frozenset(ids_of(self._desk.questions))
        if self._desk.open_count <= len(listed):
            return listed
        return listed | self.known.keys() - frozenset(ids_of(self._desk.later))

    def touch(self, now_utc_ms: int) -> None:
        """Hear that somebody is at the list."""
        self._touched_at_utc_ms = now_utc_ms

    def refused(self, question_id: QuestionId | None) -> None:
        """Hear that a question stays where it is: it neither leaves the list nor comes back."""
        if question_id is None:
            return
        self.put_away.discard(question_id)
        if self.returning == question_id:
            self.returning = None

    def let_move(self) -> None:
        """Have the list sorted when it is placed next, whatever holds it."""
        self.order = Order()

    def follow_show(self, view: View) -> bool:
        """Forget everything of the show before; return whether this is another one.

        The show and its desk are told one after the other: the desk that is told next is another
        show's, too, if it has none of the questions that stand here.
        """
        desk = view.questions
        show_id = view.show.show_id if view.show is not None else self._show
        before, self._show = self._show, show_id
        other = before not in {None, show_id}
        came = self._desk_before is not None and desk is not self._desk_before
        if other or came:
            self._desk_before = desk if other else None
        if other or (came and self.known.keys().isdisjoint(ids_of(desk.questions))):
            self.order, self.known = Order(), {}
            self.chosen = self.returning = None
            self.put_away.clear()
        return other

    def place(self, view: View, *, over: bool) -> bool:
        """Decide in which order the questions stand.

        Args:
            view: The moment.
            over: Whether the pointer is on the list.

        Returns:
            Whether the question that was chosen left the list, and nobody chose another.
        """
        self._desk = view.questions
        self.at_hand = at_hand(view)
        before = self.order
        moved = self.at_hand != self._listed_for
        let_go = moved and not self._is_read
        if let_go or not before.ids:
            self._listed_for = self.at_hand
        here, coming = self._about(self._listed_for), self._about(self.at_hand)
        back = self.returning in here
        if let_go or back or not before.ids or not self._holds(view.now_utc_ms, over=over):
            order = calm_order.sorted_anew(here)
        else:
            order = calm_order.kept_still(before, here, self.put_away)
        self.order = calm_order.announcing(order, coming)
        self.returning = None if back else self.returning
        told = {question.question_id: question for question in view.questions.questions}
        self.known = {one: told.get(one) or self.known[one] for one in self.order.ids}
        left = self._follow(before, stays=not let_go)
        self.put_away.intersection_update(here)
        return left

    @property
    def _is_read(self) -> bool:
        """Whether a question is chosen that the host has not put away."""
        if self.chosen is None:
            return False
        return self.chosen not in self.put_away or self.chosen in self._about(self._listed_for)

    def _about(self, product_id: ProductId | None) -> tuple[QuestionId, ...]:
        """Return the open questions that are listed while this product is on air."""
        return ids_of(within(self._desk.questions, self.reach, product_id))

    def _holds(self, now_utc_ms: int, *, over: bool) -> bool:
        hand = Hand(
            chosen=self.chosen is not None,
            over=over,
            touched_at_utc_ms=self._touched_at_utc_ms,
        )
        return hand.holds(now_utc_ms)

    def _follow(self, before: Order, *, stays: bool) -> bool:
        """Choose what follows a question that was put away; return whether the chosen one left.

        Args:
            before: The list in which it stood.
            stays: Whether the list is still that one; in another the host chooses anew.
        """
        chosen = self.chosen
        if chosen is None or chosen in self.order.ids:
            return False
        after = calm_order.following(before.ids, self.order.ids, chosen)
        self.chosen = after if stays and chosen in self.put_away else None
        return True
