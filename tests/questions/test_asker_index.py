"""Who asked is looked up, and a chat without names costs no more than one with them."""

from dataclasses import replace

from studio.core.ids import ChatId, QuestionId
from studio.questions.asker_index import AskerIndex
from studio.questions.message import TakenBack
from studio.questions.question import Question
from tests.builders import a_question, an_asker

MANY = 200
CHAT = an_asker(1).chat_id


class CountedId(str):
    """An id that counts how often one is held against another."""

    __slots__ = ()
    compared = 0

    def __eq__(self, other: object) -> bool:
        CountedId.compared += 1
        return str.__eq__(self, other)

    def __hash__(self) -> int:
        return str.__hash__(self)


def asked(number: int, *, author_id: str = "", source_id: str = "") -> Question:
    asker = an_asker(number, author_id=author_id, source_id=source_id or f"m-{number}")
    question_id = QuestionId(CountedId(f"question-{number}"))
    return a_question(number, question_id=question_id, askers=(asker,))


def test_viewers_without_an_id_are_not_held_against_each_other() -> None:
    questions = [asked(number) for number in range(MANY)]
    CountedId.compared = 0

    index = AskerIndex.of(questions)
    for question in questions:
        index.remove(question)

    assert CountedId.compared < MANY


def test_messages_without_an_id_are_nobodys() -> None:
    one, two = (replace(an_asker(n), source_id="", author_id="") for n in (1, 2))
    index = AskerIndex.of([a_question(1, askers=(one,)), a_question(2, askers=(two,))])

    assert index.asked_in(one) == ()
    assert set(index.meant([TakenBack(chat_id=CHAT)])) == {"question-1", "question-2"}


def test_what_is_taken_back_is_found_by_message_viewer_and_chat() -> None:
    questions = [asked(1, author_id="ana"), asked(2, author_id="ana"), asked(3)]
    index = AskerIndex.of(questions)

    def found(**taken: str) -> set[str]:
        return set(index.meant([TakenBack(chat_id=CHAT, **taken)]))

    assert found(source_id="m-3") == {"question-3"}
    assert found(author_id="ana") == {"question-1", "question-2"}
    assert found() == {"question-1", "question-2", "question-3"}
    assert not set(index.meant([TakenBack(chat_id=ChatId("other"))]))

    index.remove(questions[0])
    assert found(author_id="ana") == {"question-2"}
    assert found(source_id="m-1") == set()
