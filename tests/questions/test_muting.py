"""What a muted viewer asked is not seen; what others ask as well is, in their words."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from studio.questions.moderation import Moderation, Viewer
from studio.questions.muting import muted_in, seen_without
from studio.questions.question import Asker, Question
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

    assert seen == replace(
        question, askers=(two,), text="nado?", language="es", translation="", viewers=1, asked=1
    )
    later = replace(question, askers=(two, one))
    assert seen_without(later, MUTED) == replace(later, askers=(two,), viewers=1, asked=1)


def test_of_a_crowd_that_is_not_known_by_name_the_question_stays() -> None:
    crowd = replace(a_question(1), viewers=40, asked=40)

    assert seen_without(crowd, MUTED) == replace(crowd, askers=(), viewers=39, asked=39)


def test_who_asked_again_and_again_is_not_counted_while_muted() -> None:
    troll = tuple(replace(an_asker(1), source_id=f"m-{n}") for n in range(10, 15))
    question = replace(a_question(1), askers=(*troll, an_asker(2)), asked=6, viewers=2)

    seen = seen_without(question, MUTED)

    assert seen is not None
    assert (seen.asked, seen.viewers) == (1, 1)
    of_more = seen_without(replace(question, asked=20, viewers=9), MUTED)
    assert of_more is not None
    assert (of_more.asked, of_more.viewers) == (15, 8)


def test_who_had_an_answer_is_not_taken_from_those_who_wait() -> None:
    asked_again = replace(
        a_question(1),
        askers=(an_asker(1), an_asker(2)),
        asked=5,
        viewers=5,
        again_at_utc_ms=an_asker(2).at_utc_ms,
        viewers_before=4,
    )

    seen = seen_without(asked_again, MUTED)

    assert seen is not None
    assert (seen.viewers, seen.waiting_viewers) == (4, 1)


@given(st.lists(st.sampled_from(["ana", "bo", "", "troll"]), min_size=1, max_size=8))
def test_what_is_left_is_counted_as_if_the_others_had_never_asked(names: list[str]) -> None:
    askers = tuple(an_asker(n, author_id=name) for n, name in enumerate(names))
    others = tuple(one for one in askers if one.author_id != "troll")

    seen = seen_without(asked_by_all(askers), frozenset({(askers[0].chat_id, "troll")}))

    assert seen == (asked_by_all(others) if others else None)


def asked_by_all(askers: tuple[Asker, ...]) -> Question:
    viewers = {one.author_id or one.source_id for one in askers}
    return replace(
        a_question(1),
        text=askers[0].text,
        askers=askers,
        asked=len(askers),
        viewers=len(viewers),
    )
