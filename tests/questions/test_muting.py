"""What a muted viewer asked is not seen; what others ask as well is, in their words."""

from dataclasses import replace

from studio.questions.moderation import Moderation, Viewer
from studio.questions.muting import muted_in, seen_without
from tests.builders import a_question, an_asker

MUTED = muted_in(
    Moderation(muted=(Viewer(chat_id=an_asker(1).chat_id, author_id=an_asker(1).author_id),))
)


def test_what_nobody_else_asks_is_not_seen() -> None:
    alone = a_question(1)
    twice = replace(alone, askers=(an_asker(1), replace(an_asker(1), source_id="m-9")), asked=2)

    assert seen_without(alone, MUTED) is None
    assert seen_without(twice, MUTED) is None
    assert seen_without(alone, frozenset()) is alone
    assert seen_without(a_question(2), MUTED) == a_question(2)


def test_what_others_ask_is_seen_in_their_words() -> None:
    one, two = an_asker(1), replace(an_asker(2), text="nado?", language="es")
    question = replace(a_question(1), askers=(one, two), viewers=2, asked=2, translation="x")

    seen = seen_without(question, MUTED)

    assert seen == replace(question, askers=(two,), text="nado?", language="es", translation="")
    later = replace(question, askers=(two, one))
    assert seen_without(later, MUTED) == replace(later, askers=(two,))


def test_of_a_crowd_that_is_not_known_by_name_the_question_stays() -> None:
    crowd = replace(a_question(1), viewers=40, asked=40)

    assert seen_without(crowd, MUTED) == replace(crowd, askers=())
