"""What messages mean: language, question or not, which product, which rows answer."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from studio.core.errors import ModelUnavailable
from studio.core.ids import ProductId
from studio.matching.bridges import Bridges, read_bridges
from studio.matching.choice import Candidate, product_of
from studio.matching.compare import AT_MOST, compare
from studio.matching.confidence import ANSWERED, on_sheet, together
from studio.matching.depths import with_depth
from studio.matching.encoder import Encoder, Vectors
from studio.matching.finder import Finder
from studio.matching.grams import MOST_CHARACTERS
from studio.matching.head import Spelling, Table, log_softmax
from studio.matching.intents import ASKS_FROM, DOUBTFUL_FROM, asks, buys, intent_of
from studio.matching.kinds import Kinds, read_kinds
from studio.matching.languages import Languages
from studio.matching.library import Library
from studio.matching.marks import Reading
from studio.matching.memory import Memory
from studio.matching.model_file import LanguageModel, read_model
from studio.matching.ranking import Ranker, Sheet
from studio.matching.second_encoder import SecondEncoder, unasked
from studio.matching.trade import may_answer
from studio.questions.known_product import KnownProduct, KnownRow
from studio.questions.understood import (
    Lesson,
    Nearness,
    RememberedAnswer,
    RowMatch,
    Understood,
)

MOST_ROWS = 5
ANSWERED_FROM = 0.5
"""Under this no row is shown: an empty line is better than a wrong one."""

ROWS_FROM = 0.03
"""A further row is shown from so much of the confidence."""

MAY_ASK_FROM = 0.3

_FLOOR = np.float32(1e-9)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a matcher is made of; without a second encoder it does as in a hurry, always.

    Attributes:
        lacks: Why there is no second encoder; empty: there is one.
    """

    model: LanguageModel
    encoder: Encoder
    second: SecondEncoder | None
    bridges: Bridges
    languages: Languages
    kinds: Kinds
    lacks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """Messages, read: nothing yet about products.

    Attributes:
        texts: As written.
        languages: Of each.
        spelling: Likewise.
        reading: As the encoder reads them.
        shares: How likely each kind of message is.
        second: As the second encoder reads them; zeros where it was not asked.
    """

    texts: Sequence[str]
    languages: list[str]
    spelling: Spelling
    reading: Reading
    shares: Table
    second: Vectors

    @property
    def vectors(self) -> Vectors:
        """Each message as a whole."""
        return self.reading.vectors


def load_matcher() -> "Matcher":
    """Return a matcher with the models that ship with the program, warmed up.

    Without the second encoder it understands a little less well.

    Raises:
        ModelUnavailable: Another one is missing or broken, or they were not made for each other.
    """
    model, encoder = read_model(), Encoder()
    second, lacks = _second_encoder()
    fits = second is None or model.second == second.digest
    if model.encoder != encoder.digest or not fits:
        raise ModelUnavailable("the language model was made for another sentence encoder")
    accents: dict[str, dict[str, str]] = {}
    for language, typed, written in model.words.tolist():
        accents.setdefault(language, {})[typed] = written
    latin = accents.pop("latin", {})
    parts = Parts(
        model=model,
        encoder=encoder,
        second=second,
        bridges=read_bridges(accents, latin),
        languages=Languages(model.languages),
        kinds=read_kinds(),
        lacks=lacks,
    )
    matcher = Matcher(parts)
    matcher.understand(["how long does it last", "сколько держит", "كم يدوم"])
    return matcher


def _second_encoder() -> tuple[SecondEncoder | None, str]:
    """Return the second encoder, or None where it is missing or broken, and then why."""
    try:
        return SecondEncoder(), ""
    except ModelUnavailable as error:
        _log.warning("questions are understood a little less well: %s", error)
        return None, str(error)


class Matcher:
    """Knows the products of a show, and what was learned; see `studio.listener.reader.Reader`."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._ranker = Ranker(parts.model, parts.second)
        self._library = Library(parts.encoder.read_rows, self._ranker, parts.kinds)
        self._finder = Finder(self._ranker, self._library, parts.model)
        self._memory = Memory()
        self._on_air: ProductId | None = None
        self._rundown: tuple[ProductId, ...] = ()

    @property
    def lacks(self) -> str:
        """Which model it has to do without, and why; empty: none."""
        return self._parts.lacks

    # --- what it knows -------------------------------------------------------------------------

    def know(
        self,
        products: Sequence[KnownProduct],
        *,
        gone: Sequence[ProductId] = (),
        restart: bool = False,
        later: bool = False,
    ) -> None:
        """Take in products that are new or changed, and forget others.

        Args:
            products: New or changed.
            gone: Not there any more.
            restart: Forget everything known before.
            later: Make their rows ready by and by, as `prepare_next` is called.
        """
        self._library.know(products, gone=gone, restart=restart)
        while not later and self.prepare_next():
            pass

    def prepare_next(self) -> bool:
        """Make one more product's rows ready; return whether there was one."""
        return self._library.prepare_next()

    def look_at(self, on_air: ProductId | None, *, rundown: Sequence[ProductId] = ()) -> None:
        """Another product is on air."""
        self._on_air = on_air
        self._rundown = tuple(rundown)
        shown = (on_air,) if on_air is not None else ()
        self._library.want_first((*shown, *rundown))

    def learn(
        self,
        lessons: Sequence[Lesson],
        answers: Sequence[RememberedAnswer] = (),
        *,
        restart: bool = False,
        older: bool = False,
    ) -> None:
        """Know what the host put right and answered; see `Learner.learn`."""
        if restart:
            self._memory = Memory()
        self._memory.learn(lessons, self._vectors([x.text for x in lessons]))
        self._memory.remember(answers, self._vectors([x.text for x in answers]), older=older)

    # --- what is asked -------------------------------------------------------------------------

    def understand(self, texts: Sequence[str], *, hurried: bool = False) -> list[Understood]:
        """See `Reader.understand`; in a hurry the second encoder is not asked."""
        if not texts:
            return []
        read = self._read(texts)
        return self._understood(read if hurried else self._read_again(read))

    def names(self, text: str) -> frozenset[ProductId]:
        """See `Reader.names`."""
        return frozenset(self._library.mentions.in_text(text))

    def may_ask(self, text: str) -> bool:
        """See `Reader.may_ask`."""
        head = self._parts.model.messages
        shares = np.exp(head.log_by_spelling(self._parts.model.spelled([text])))
        return self._asks(text, shares[0]) >= MAY_ASK_FROM

    # --- reading -------------------------------------------------------------------------------

    def _read(self, texts: Sequence[str]) -> _Read:
        model = self._parts.model
        spelling = model.spelled(texts)
        languages = self._parts.languages.guess(texts, spelling)
        reading = self._parts.encoder.read_questions(self._crossed(texts, languages))
        shares = np.exp(model.messages.log_scores(reading.vectors, spelling))
        return _Read(
            texts=texts,
            languages=languages,
            spelling=spelling,
            reading=reading,
            shares=shares,
            second=unasked(len(texts)),
        )

    def _read_again(self, read: _Read) -> _Read:
        """Return messages, those that may ask read by the second encoder, too."""
        model, encoder = self._parts.model, self._parts.second
        chances = map(self._asks, read.texts, read.shares)
        which = [at for at, chance in enumerate(chances) if chance >= DOUBTFUL_FROM]
        if encoder is None or not which:
            return read
        second, shares = read.second.copy(), read.shares.copy()
        second[which] = encoder.questions(
            [with_depth(read.texts[at], read.languages[at]) for at in which]
        )
        logs = np.log(shares[which] + _FLOOR) + log_softmax(model.messages_second(second[which]))
        shares[which] = np.exp(log_softmax(logs / 2))
        return replace(read, second=second, shares=shares)

    def _asks(self, text: str, shares: Table) -> float:
        return asks(self._parts.model.messages.classes, shares, text, self._names_thing)

    def _names_thing(self, text: str) -> bool:
        """Return whether a text names a product of the show, or any kind of products."""
        return bool(self._parts.kinds.named(text) or self.names(text))

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        languages = self._parts.languages.guess(texts, self._parts.model.spelled(texts))
        return self._parts.encoder.encode(self._crossed(texts, languages))

    def _crossed(self, texts: Sequence[str], languages: Sequence[str]) -> list[str]:
        """Return texts in words that the encoder knows."""
        cross = self._parts.bridges.cross
        pairs = zip(texts, languages, strict=True)
        return [cross(text[:MOST_CHARACTERS], language) for text, language in pairs]

    def _understood(self, read: _Read) -> list[Understood]:
        classes = self._parts.model.messages.classes
        scores = list(map(self._asks, read.texts, read.shares))
        pairs = zip(read.texts, read.vectors, strict=True)
        lessons = [self._memory.lesson(text, vector) for text, vector in pairs]
        asking = [
            score >= ASKS_FROM if lesson is None else lesson.is_question
            for score, lesson in zip(scores, lessons, strict=True)
        ]
        which = [at for at, asked in enumerate(asking) if asked]
        found = dict(zip(which, self._meant(read, which, lessons), strict=True)) if which else {}
        return [
            self._question(read, at, found[at], lessons[at])
            if asking[at]
            else Understood(
                language=read.languages[at],
                is_question=False,
                question_score=scores[at],
                intent=intent_of(classes, read.shares[at], asking=False),
                buying=buys(classes, read.shares[at]),
            )
            for at in range(len(read.texts))
        ]

    def _meant(
        self, read: _Read, which: Sequence[int], lessons: Sequence[Lesson | None]
    ) -> list[Candidate | None]:
        """Return for each question the product that is meant, with its rows; None: none is."""
        texts = [read.texts[at] for at in which]
        reading, spelling = read.reading.of(which), read.spelling.of(which)
        asked = self._ranker.asked(texts, reading, spelling, read.second[list(which)])
        wishes = (lessons[at] for at in which)
        wanted = [wish.meant_with(self._on_air) if wish is not None else None for wish in wishes]
        return self._finder.find(texts, asked, wanted, self._on_air)

    def _question(
        self, read: _Read, which: int, found: Candidate | None, lesson: Lesson | None
    ) -> Understood:
        text, shares = read.texts[which], read.shares[which]
        classes = self._parts.model.messages.classes
        rows = self._rows(text, found, shares)
        seen = self._on_air if self._on_air in self._library else None
        product_id = product_of(found, answers=bool(rows), on_air=seen)
        answer = self._memory.answer(text, read.vectors[which], product_id)
        if answer is not None and answer.row_id:
            row_id = answer.row_id
            rows = self._with_first(text, rows, product_id, lambda row: row.row_id == row_id)
        if lesson is not None:
            rows = self._put_right(text, rows, lesson, product_id)
        return Understood(
            language=read.languages[which],
            is_question=True,
            question_score=self._asks(text, shares),
            intent=intent_of(classes, shares, asking=True),
            product_id=product_id,
            nearness=self._nearness(product_id),
            rows=rows,
            buying=buys(classes, shares),
            answer=answer.answer if answer is not None else "",
            answer_from_utc_ms=answer.at_utc_ms if answer is not None else None,
        )

    def _rows(self, text: str, found: Candidate | None, shares: Table) -> tuple[RowMatch, ...]:
        ready = self._library.ready
        if found is None or ready is None or not len(found.scores):
            return ()
        sure = on_sheet(found.sure, len(found.scores))
        if sure[ANSWERED] < ANSWERED_FROM:
            return ()
        order = np.argsort(-found.scores)[:MOST_ROWS]
        beside_best = np.exp(found.scores[order] - found.scores[order[0]])
        model = self._parts.model
        kinds = ready.kinds[found.first + order]
        answers = may_answer(model.messages.classes, shares, model.concepts.classes, kinds)
        return tuple(
            self._match(text, ready, found.first + int(at), together(sure) * float(share))
            for at, share, answering in zip(order, beside_best, answers, strict=True)
            if share >= ROWS_FROM and answering
        )

    def _match(self, text: str, sheet: Sheet, at: int, score: float) -> RowMatch:
        row = sheet.rows[at]
        whose = sheet.product_ids[int(np.searchsorted(sheet.starts, at, side="right")) - 1]
        kind = self._parts.model.concepts.classes[int(sheet.kinds[at].argmax())]
        return RowMatch(
            product_id=whose,
            row_id=row.row_id,
            score=round(score, 4),
            compared=compare(text, row, at_most=kind in AT_MOST),
        )

    def _put_right(
        self,
        text: str,
        rows: tuple[RowMatch, ...],
        lesson: Lesson,
        product_id: ProductId | None,
    ) -> tuple[RowMatch, ...]:
        """Return rows with the one the host named in front; none where they said none answers.

        Where they only said which product is meant, or that it is a question, rows stay as they
        were matched.
        """
        if product_id is not None and lesson.no_row_of == product_id:
            return ()
        if not lesson.row_label:
            return rows
        return self._with_first(text, rows, product_id, lambda row: lesson.row_label in row.labels)

    def _with_first(
        self,
        text: str,
        rows: tuple[RowMatch, ...],
        product_id: ProductId | None,
        is_it: Callable[[KnownRow], bool],
    ) -> tuple[RowMatch, ...]:
        """Return rows with one of the product's in front, if it has it."""
        ready = self._library.ready
        if ready is None or product_id not in ready.product_ids:
            return rows
        part = ready.of(ready.product_ids.index(product_id))
        for at in range(part.start, part.stop):
            if is_it(ready.rows[at]):
                first = self._match(text, ready, at, 1.0)
                return (first, *(row for row in rows if row.row_id != first.row_id))[:MOST_ROWS]
        return rows

    def _nearness(self, product_id: ProductId | None) -> Nearness:
        if product_id is None:
            return Nearness.NONE
        if product_id == self._on_air:
            return Nearness.ON_AIR
        return Nearness.NAMED if product_id in self._rundown else Nearness.RELATED
