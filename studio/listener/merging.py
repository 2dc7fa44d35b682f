"""Which messages are one question: to the letter, nearly so, or by the row that answers them."""

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from studio.catalogue.folding import normal_form
from studio.core.ids import ProductId, QuestionId
from studio.core.recent import Recent
from studio.listener.meaning import Meaning, Waiting
from studio.listener.sieve import MOST_VIEWERS
from studio.listener.slips import Slips
from studio.listener.tally import Tally
from studio.matching.alike import Alike
from studio.matching.particulars import DENIED, particulars_of
from studio.matching.wording import asks_otherwise, counting, likeness, slips_apart
from studio.questions.message import ChatMessage
from studio.questions.moderation import Why
from studio.questions.question import Asker, Question, Status
from studio.questions.understood import Intent, Nearness, Understood

SURE = 0.5
"""From this confidence on a row tells that two texts in two languages are one question."""

MOST_MEANINGS = 20_000
MOST_ASKERS = 100_000
"""Viewers, each once for each question they ask; one of before that counts once more."""

MOST_SPACES = 8
"""Products on air whose texts are remembered; the same words mean another thing for each."""

SHORTEST_ALIKE = 10
"""Characters; of a shorter text one letter is so much that it is like no other one."""

_ONE_EACH = frozenset({Intent.PRICE, Intent.HOW_TO_BUY})
"""Of these there is one question a product, however it is put: not of what is in stock, which may
be asked of any size and colour, nor of discounts."""

_MARK = re.compile(r"[?¿؟？]")

Sense = tuple[str, ...]
"""What makes questions in other words the same one."""


@dataclass(slots=True)
class _Space:
    """What texts mean while one product is on air."""

    meanings: OrderedDict[str, Meaning] = field(default_factory=OrderedDict)
    alike: Alike = field(default_factory=Alike)

    def put(self, key: str, meaning: Meaning) -> None:
        """Know a text, and texts that are like it."""
        if key not in self.meanings:
            self.alike.add(counting(key), key)
        self.put_alone(key, meaning)

    def put_alone(self, key: str, meaning: Meaning) -> None:
        """Know a text that is like another one already."""
        self.meanings[key] = meaning
        if len(self.meanings) > MOST_MEANINGS:
            self.meanings.popitem(last=False)


def key_of(text: str) -> str:
    """Return the form in which texts are one; empty where nothing is said.

    Without its question mark a question may look like a statement to the letter.
    """
    normal = normal_form(text)
    return f"{normal}?" if normal and _MARK.search(text) else normal


class Merging:
    """Remembers texts, and which question each asks."""

    def __init__(self, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._on_air: ProductId | None = None
        self._spaces: OrderedDict[ProductId | None, _Space] = OrderedDict()
        self._space = self._spaces.setdefault(None, _Space())
        self._by_sense: dict[Sense, QuestionId] = {}
        self._senses: dict[QuestionId, Sense] = {}
        self._answered: dict[QuestionId, frozenset[str]] = {}
        self._askers = Recent(MOST_ASKERS)
        self._buyers = Recent(MOST_VIEWERS)
        self._slips = Slips()
        particulars_of("")  # its words are read now, and not when the first question comes

    def look_at(self, on_air: ProductId | None) -> None:
        """Another product is on air."""
        self._on_air = on_air
        self._space = self._spaces.setdefault(on_air, _Space())
        self._spaces.move_to_end(on_air)
        self._drop_spaces()

    def _drop_spaces(self) -> None:
        while len(self._spaces) > MOST_SPACES:
            oldest = next(on_air for on_air in self._spaces if on_air != self._on_air)
            del self._spaces[oldest]

    def forget(self) -> None:
        """Forget all questions."""
        self._by_sense.clear()
        self._senses.clear()
        self._answered.clear()
        self._askers = Recent(MOST_ASKERS)
        self.forget_texts()

    def forget_texts(self) -> None:
        """Forget what texts mean; questions stay, and are found again by their sense."""
        self._spaces.clear()
        self.look_at(self._on_air)

    def recall(self, question: Question) -> None:
        """Know a question that is on the desk.

        Where its product was not on air when it was asked, its words tell what is meant: they
        mean it now, too.
        """
        understood = Understood(
            language=question.language,
            is_question=True,
            question_score=1.0,
            intent=question.intent,
            product_id=question.product_id,
            nearness=question.nearness,
            rows=question.rows,
        )
        meaning = Meaning(
            understood=understood, text=question.text, question_id=question.question_id
        )
        spaces = [self._spaces.setdefault(question.product_id, _Space())]
        if question.nearness is not Nearness.ON_AIR and self._space is not spaces[0]:
            spaces.append(self._space)
        keys = {key_of(text) for text in (question.text, *(a.text for a in question.askers))}
        for key in keys:
            self._slips.add(key)
            for space in spaces:
                space.put(key, meaning)
        for asker in question.askers:
            self._is_new_viewer(question.question_id, asker)
        self._drop_spaces()
        sense = _sense(understood, question.text)
        self._forget_sense(question, sense)
        self._answered.pop(question.question_id, None)
        if question.status is Status.HIDDEN:
            return
        if question.status is Status.ANSWERED:
            self._answered[question.question_id] = frozenset(keys)
        if sense is not None and sense not in self._by_sense:
            self._by_sense[sense] = question.question_id
            self._senses[question.question_id] = sense

    def _forget_sense(self, question: Question, now: Sense | None) -> None:
        """Let a question not swallow others of the sense that it had.

        Of one that is hidden nobody sees who else asks it; from one whose row or intent was taken
        away others differ.
        """
        before = self._senses.get(question.question_id)
        if before is None:
            return
        rows = {("row", row.product_id, row.row_id) for row in question.rows}
        taken = before != now and before[:3] not in rows
        if taken or question.status is Status.HIDDEN:
            del self._senses[question.question_id]
            if self._by_sense.get(before) == question.question_id:
                del self._by_sense[before]

    def _of_sense(self, sense: Sense | None, text: str) -> QuestionId | None:
        """Return the question of a sense, or None.

        What was answered is done with: who asks it for something else asks anew.
        """
        question_id = self._by_sense.get(sense) if sense is not None else None
        if question_id is None:
            return None
        answered = self._answered.get(question_id)
        if not answered:
            return question_id
        key = key_of(text)
        nearest = max(answered, key=lambda one: likeness(key, one))
        return None if asks_otherwise(key, nearest) else question_id

    # --- texts ---------------------------------------------------------------------------------

    def known(self, key: str) -> Meaning | None:
        """Return what is known of exactly this text, or None."""
        return self._space.meanings.get(key)

    def known_slip(self, key: str, names: Callable[[str], frozenset[ProductId]]) -> Meaning | None:
        """Return what is known of a text that is this one but for a slip; cheap.

        It is known of this one, too, from then on.
        """
        slip = self._slips.find(key)
        meaning = self._space.meanings.get(slip.text) if slip is not None else None
        if slip is None or meaning is None or names(slip.meant) != names(slip.typed):
            return None
        self._space.put_alone(key, meaning)
        return meaning

    def known_alike(self, key: str, names: Callable[[str], frozenset[ProductId]]) -> Meaning | None:
        """Return what was read of a text like this one; it takes its time."""
        return self._of_alike(key, names) if len(key) >= SHORTEST_ALIKE else None

    def _of_alike(self, key: str, names: Callable[[str], frozenset[ProductId]]) -> Meaning | None:
        like = self._space.alike.find(counting(key))
        meaning = self._space.meanings.get(like) if like is not None else None
        if like is None or meaning is None or meaning.waiting is not None:
            return None
        if meaning.why is not None and key.endswith("?") and not like.endswith("?"):
            return None
        if particulars_of(key) != particulars_of(like) or not slips_apart(key, like):
            return None
        if meaning.named is None:
            meaning.named = names(meaning.text)
        return meaning if meaning.named == names(key) else None

    def expect(self, key: str, text: str, *, asks: bool) -> Meaning:
        """Know of a text that it waits to be read; what is off by a slip waits with it.

        Args:
            key: Of the text.
            text: As it was written.
            asks: Whether it looks like a question at a glance.
        """
        meaning = Meaning(text=text, waiting=Waiting(asks))
        self._space.put_alone(key, meaning)
        self._slips.add(key)
        return meaning

    def learn_alike(self, meaning: Meaning, like: Meaning) -> None:
        """Know that a text means what one like it means."""
        meaning.waiting = None
        meaning.understood, meaning.why = like.understood, like.why
        meaning.buying, meaning.question_id = like.buying, like.question_id

    def forget_waiting(self) -> None:
        """Know nothing any more of texts that nobody has read."""
        meanings = self._space.meanings
        for key in [key for key, meaning in meanings.items() if meaning.waiting is not None]:
            del meanings[key]

    def learn(self, meaning: Meaning, understood: Understood) -> None:
        """Know what a text asks that was read just now."""
        sense = _sense(understood, meaning.text)
        self._read(meaning)
        meaning.understood = understood
        meaning.buying = understood.buying
        meaning.question_id = self._of_sense(sense, meaning.text)

    def learn_chatter(self, meaning: Meaning, why: Why, *, buying: bool) -> None:
        """Know that a text asks nothing."""
        self._read(meaning)
        meaning.why = why
        meaning.buying = buying

    def _read(self, meaning: Meaning) -> None:
        """Let a text that was read be found by others like it."""
        meaning.waiting = None
        key = key_of(meaning.text)
        self._space.alike.add(counting(key), key)

    # --- messages ------------------------------------------------------------------------------

    def note_buyer(self, message: ChatMessage) -> None:
        """Remember that a viewer is about to buy."""
        self._buyers.meet((message.chat_id, message.author_id), 1)

    def ask(self, message: ChatMessage, meaning: Meaning, tally: Tally) -> None:
        """Count a message that asks something: one more, or the first."""
        understood = meaning.understood
        if understood is None:
            return
        if meaning.question_id is None:
            sense = _sense(understood, message.text)
            meaning.question_id = self._of_sense(sense, message.text)
        asker = _asker(message, understood.language)
        buyer = self._is_buyer(message, meaning)
        if meaning.question_id is None:
            meaning.question_id = self._open(message, asker, understood, buyer, tally)
            return
        is_new = self._is_new_viewer(meaning.question_id, message)
        tally.ask(meaning.question_id, asker, is_new=is_new, buyer=buyer)

    def ask_typed(
        self,
        message: ChatMessage,
        product_id: ProductId | None,
        understood: Understood,
        tally: Tally,
    ) -> None:
        """Count a question that somebody typed in, about the product they said."""
        if product_id is not None:
            rows = tuple(row for row in understood.rows if row.product_id == product_id)
            nearness = Nearness.ON_AIR if product_id == self._on_air else Nearness.NAMED
            understood = replace(understood, product_id=product_id, rows=rows, nearness=nearness)
        if understood.intent in (Intent.COMPLIMENT, Intent.SPAM, Intent.ABUSE):
            understood = replace(understood, intent=Intent.OTHER)
        self.ask(message, Meaning(understood=understood), tally)

    def _is_new_viewer(self, question_id: QuestionId, said: ChatMessage | Asker) -> bool:
        """Return whether a viewer asks this for the first time, and remember it."""
        viewer = (question_id, said.chat_id, said.author_id or said.source_id)
        return self._askers.meet(viewer) is None

    def _is_buyer(self, message: ChatMessage, meaning: Meaning) -> bool:
        known = self._buyers.last((message.chat_id, message.author_id)) is not None
        return meaning.buying or known or "buyer" in message.roles

    def _open(
        self,
        message: ChatMessage,
        asker: Asker,
        understood: Understood,
        buyer: bool,
        tally: Tally,
    ) -> QuestionId:
        question_id = QuestionId(self._new_id())
        self._is_new_viewer(question_id, message)
        sense = _sense(understood, message.text)
        if sense is not None:
            self._by_sense[sense] = question_id
            self._senses[question_id] = sense
        tally.open(
            Question(
                question_id=question_id,
                text=message.text,
                language=understood.language,
                intent=understood.intent,
                product_id=understood.product_id,
                nearness=understood.nearness,
                rows=understood.rows,
                askers=(asker,),
                first_at_utc_ms=message.received_at_utc_ms,
                last_at_utc_ms=message.received_at_utc_ms,
                buyer=buyer,
                paid=asker.paid,
                status=Status.OPEN,
                answer=understood.answer,
                answer_from_utc_ms=understood.answer_from_utc_ms,
            )
        )
        return question_id


def _sense(understood: Understood, text: str) -> Sense | None:
    """Return what makes a question in other words the same one, or None: only its own words do.

    A row may answer several (`Colours: red, blue`): what is asked for has to be the same as well.
    """
    best = understood.rows[0] if understood.rows else None
    compared = best.compared if best is not None else None
    if understood.intent in _ONE_EACH and understood.product_id and compared is None:
        return (understood.intent, understood.product_id, "", *_asked_for(text))
    if best is None or best.score < SURE:
        return None
    holds = compared.holds if compared is not None else ""
    return ("row", best.product_id, best.row_id, holds, *_asked_for(text))


def _asked_for(text: str) -> list[str]:
    """Return what a text names: a row answers what is denied, too."""
    return sorted(particulars_of(text) - {DENIED})


def _asker(message: ChatMessage, language: str) -> Asker:
    return Asker(
        chat_id=message.chat_id,
        source_id=message.source_id,
        author_id=message.author_id,
        name=message.author_name,
        text=message.text,
        language=language,
        at_utc_ms=message.received_at_utc_ms,
        paid=message.money is not None,
    )
