"""What was asked with a blocked word is not seen; what others ask as well is, in their words."""

from dataclasses import replace

import pytest

from studio.questions import blocking
from studio.questions.blocking import Blocked, seen_without_words
from studio.questions.chat_spec import TYPED
from studio.questions.moderation import Moderation, Viewer, Why
from studio.questions.muting import away_in
from tests.builders import a_question, an_asker

SCAM = Blocked(("Scám", "free coins"))


def test_words_are_met_whole_whatever_their_case_and_accents() -> None:
    met = [SCAM.is_in(text) for text in ("a SCAM!", "scammed", "free_coins", "coins free", "")]

    assert met == [True, False, True, False, False]
    assert not Blocked()
    assert not Blocked().is_in("a scam")


def test_what_is_known_of_texts_does_not_grow_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(blocking, "MOST_KNOWN", 2)
    blocked = Blocked(("scam",))

    met = [blocked.is_in(text) for text in ("scam 1", "2", "scam 3", "4", "scam 1")]

    assert met == [True, False, True, False, True]
    assert len(blocked._known) <= 2


def test_a_question_with_a_blocked_word_is_not_seen_nor_one_of_a_viewer_called_so() -> None:
    by_words = a_question(1, text="is it a scam?")
    by_name = replace(a_question(1), askers=(an_asker(1, name="Scam"),))
    fine = a_question(1)

    assert seen_without_words(by_words, SCAM) is None
    assert seen_without_words(by_name, SCAM) is None
    assert seen_without_words(fine, SCAM) is fine
    assert seen_without_words(by_words, Blocked()) is by_words


def test_what_others_ask_in_other_words_is_seen_in_theirs() -> None:
    one, two = an_asker(1, text="scam?"), an_asker(2, text="¿timo?", language="es")
    both = a_question(1, text="scam?", askers=(one, two), viewers=2, asked=2, translation="x")

    seen = seen_without_words(both, SCAM)

    alone = replace(both, askers=(two,), viewers=1, asked=1)
    assert seen == replace(alone, text="¿timo?", language="es", translation="")
    later = replace(both, text="¿timo?", askers=(two, one))
    assert seen_without_words(later, SCAM) == replace(later, askers=(two,), viewers=1, asked=1)


def test_of_a_crowd_nothing_is_seen_but_words_that_may_stand() -> None:
    crowd = a_question(1, text="scam?", viewers=40, asked=40)
    called_so = a_question(1, askers=(an_asker(1, name="scam"),), viewers=40, asked=40)

    assert seen_without_words(crowd, SCAM) is None
    assert seen_without_words(called_so, SCAM) == replace(
        called_so, askers=(), viewers=39, asked=39
    )


def test_what_was_typed_in_by_hand_is_meant_as_it_stands() -> None:
    typed = a_question(1, text="scam?", askers=(an_asker(1, text="scam?", chat_id=TYPED),))

    assert seen_without_words(typed, SCAM) is typed


def test_why_a_question_is_not_seen() -> None:
    first = an_asker(1)
    viewer = Viewer(chat_id=first.chat_id, author_id=first.author_id)
    away = away_in(Moderation(blocked_words=("scam",), muted=(viewer,)))

    assert away.seen(a_question(1, text="scam?")) is Why.MUTED
    assert away.seen(a_question(2, text="scam?")) is Why.BLOCKED
    assert away.seen(a_question(3)) == a_question(3)
