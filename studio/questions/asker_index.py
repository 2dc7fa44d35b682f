"""Which questions a message, or a viewer, may have asked: looked up instead of searched.

What it says is held against the question itself, for a desk and those that come of it share one:
it may know of more than was asked at the time.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from studio.core.ids import ChatId, QuestionId
from studio.questions.message import TakenBack
from studio.questions.question import Asker, Question

_Key = tuple[ChatId, str]


@dataclass(slots=True)
class AskerIndex:
    """Questions by their first askers, the only ones that a question knows.

    A message without an id, or of a viewer without one, can't be looked up by it: under an empty
    id all of a chat would come together.
    """

    _messages: dict[_Key, tuple[QuestionId, ...]] = field(default_factory=dict)
    _authors: dict[_Key, tuple[QuestionId, ...]] = field(default_factory=dict)
    _chats: dict[ChatId, dict[QuestionId, None]] = field(default_factory=dict)

    @classmethod
    def of(cls, questions: Iterable[Question]) -> "AskerIndex":
        """Return the index of these."""
        index = cls()
        for question in questions:
            index.add(question.question_id, question.askers)
        return index

    def add(self, question_id: QuestionId, askers: Iterable[Asker]) -> None:
        """Know that these ask this."""
        for asker in askers:
            _note(self._messages, (asker.chat_id, asker.source_id), question_id)
            _note(self._authors, (asker.chat_id, asker.author_id), question_id)
            self._chats.setdefault(asker.chat_id, {})[question_id] = None

    def remove(self, question: Question) -> None:
        """Forget who asks a question that the desk does not hold any more."""
        question_id = question.question_id
        for asker in question.askers:
            _forget(self._messages, (asker.chat_id, asker.source_id), question_id)
            _forget(self._authors, (asker.chat_id, asker.author_id), question_id)
            self._chats.get(asker.chat_id, {}).pop(question_id, None)

    def asked_in(self, asker: Asker) -> tuple[QuestionId, ...]:
        """Return the questions that this message may have asked."""
        return self._messages.get((asker.chat_id, asker.source_id), ())

    def meant(self, taken: Iterable[TakenBack]) -> Iterator[QuestionId]:
        """Yield the questions whose askers may have been taken back."""
        for one in taken:
            if one.source_id:
                yield from self._messages.get((one.chat_id, one.source_id), ())
            elif one.author_id:
                yield from self._authors.get((one.chat_id, one.author_id), ())
            else:
                yield from self._chats.get(one.chat_id, ())


def _note(known: dict[_Key, tuple[QuestionId, ...]], key: _Key, question_id: QuestionId) -> None:
    before = known.get(key, ())
    if key[1] and question_id not in before:
        known[key] = (*before, question_id)


def _forget(known: dict[_Key, tuple[QuestionId, ...]], key: _Key, question_id: QuestionId) -> None:
    rest = tuple(one for one in known.pop(key, ()) if one != question_id)
    if rest:
        known[key] = rest
