"""What is kept away before anybody reads it."""

from dataclasses import replace

from studio.core.ids import ChatId
from studio.listener.sieve import Sieve, says_nothing
from studio.questions.message import Money
from studio.questions.moderation import Moderation, Viewer, Why
from tests.builders import a_message, an_asker
from tests.fakes.fake_reader import LAMP, WATCH


def test_a_message_is_new_once_in_its_chat() -> None:
    sieve = Sieve()

    first, again = sieve.is_new(a_message(1)), sieve.is_new(a_message(1))
    elsewhere = sieve.is_new(a_message(1, chat_id=ChatId("another")))

    assert (first, again, elsewhere) == (True, False, True)


def test_without_an_id_nothing_can_be_known_to_be_the_same() -> None:
    sieve = Sieve()

    assert sieve.is_new(a_message(1, source_id=""))
    assert sieve.is_new(a_message(2, source_id=""))


def test_who_says_the_same_of_another_product_does_not_repeat_themselves() -> None:
    sieve = Sieve()
    sieve.look_at(WATCH)

    first = sieve.stops(a_message(), "price")
    sieve.note(a_message(), "price")
    again = sieve.stops(a_message(), "price")
    sieve.look_at(LAMP)
    of_the_lamp = sieve.stops(a_message(), "price")

    assert (first, again, of_the_lamp) == (None, Why.REPEATED, None)


def test_what_was_not_counted_is_no_repetition_and_another_show_begins_anew() -> None:
    sieve = Sieve()

    slowed = [sieve.stops(a_message(), "price") for _ in range(2)]
    sieve.note(a_message(), "price")
    sieve.forget()

    assert [*slowed, sieve.stops(a_message(), "price")] == [None, None, None]


def test_viewers_without_an_id_never_repeat_each_other() -> None:
    sieve = Sieve()

    assert sieve.stops(a_message(author_id=""), "price") is None
    assert sieve.stops(a_message(author_id=""), "price") is None


def test_several_words_are_blocked_as_they_stand_whatever_their_accents() -> None:
    sieve = Sieve()
    sieve.moderate(Moderation(blocked_words=("free coins", "Idiót")))

    stopped = [
        sieve.stops(a_message(n, text=text), text)
        for n, text in enumerate(("FREE COINS here", "coins free", "idiot", "idiotic", "free"))
    ]

    assert stopped == [Why.BLOCKED, None, Why.BLOCKED, None, None]


def test_a_blocked_word_in_a_viewers_name_keeps_the_message_away() -> None:
    sieve = Sieve()
    sieve.moderate(Moderation(blocked_words=("free coins",)))

    stopped = [
        sieve.stops(a_message(n, author_name=name), name)
        for n, name in enumerate(("★FREE_Coins★", "Ana", ""))
    ]

    assert stopped == [Why.BLOCKED, None, None]


def test_another_moderation_replaces_the_one_before() -> None:
    sieve = Sieve()
    muted = (Viewer(chat_id=ChatId("chat-1"), author_id="viewer-1"),)
    sieve.moderate(Moderation(blocked_words=("price",), muted=muted, slow_mode_s=60))

    sieve.moderate(Moderation())

    assert sieve.stops(a_message(text="price"), "price") is None
    assert not sieve.slows(a_message(1))
    assert not sieve.slows(a_message(2, author_id="viewer-1"))


def test_those_who_paid_and_those_with_a_role_are_never_slowed() -> None:
    sieve = Sieve()
    sieve.moderate(Moderation(slow_mode_s=60))
    paid = Money(micros=1, currency="EUR")

    slowed = [
        sieve.slows(a_message(author_id="ana")),
        sieve.slows(a_message(author_id="ana")),
        sieve.slows(a_message(author_id="ana", money=paid)),
        sieve.slows(a_message(author_id="ana", roles=("member",))),
        sieve.slows(a_message(author_id="")),
    ]

    assert slowed == [False, True, False, False, False]


def test_signs_links_names_called_and_bare_numbers_say_nothing() -> None:
    for text in ("🎉🎉", "???", "https://x.example/a?b=1", "@ana @leo 👋", "111", "www.x.example"):
        assert says_nothing(text), text
    for text in ("50?", "看看", "ok", "https://x.example is it this", "price @ana", "1000 W"):
        assert not says_nothing(text), text


def test_who_says_the_same_long_after_asks_it_anew() -> None:
    sieve = Sieve()
    first = a_message(1, text="which strap?", author_id="ana", received_at_utc_ms=0)
    soon = a_message(2, text="which strap?", author_id="ana", received_at_utc_ms=599_999)
    late = a_message(3, text="which strap?", author_id="ana", received_at_utc_ms=600_000)

    sieve.note(first, "which strap?")

    assert sieve.stops(soon, "which strap?") is Why.REPEATED
    assert sieve.stops(late, "which strap?") is None


def test_what_a_viewer_asked_before_is_known_to_a_new_sieve() -> None:
    sieve, first = Sieve(), a_message(1, author_id="ana")
    sieve.moderate(Moderation(slow_mode_s=60.0))
    at = first.published_at_utc_ms
    sieve.recall(an_asker(1, author_id="ana", at_utc_ms=at), "price", None)
    sieve.recall(an_asker(1, author_id="ana", at_utc_ms=at - 90_000), "price", None)

    again = replace(first, source_id="m-2", published_at_utc_ms=at + 5_000)
    later = replace(first, source_id="m-3", published_at_utc_ms=at + 60_000)

    assert sieve.stops(again, "price") is Why.REPEATED
    assert sieve.stops(again, "weight") is None
    assert (sieve.slows(again), sieve.slows(later)) == (True, False)


def test_viewers_without_an_id_are_not_taken_for_one() -> None:
    sieve, message = Sieve(), a_message(1, author_id="")
    sieve.moderate(Moderation(slow_mode_s=60.0))

    sieve.recall(an_asker(1, author_id="", at_utc_ms=message.published_at_utc_ms), "price", None)

    assert not sieve.slows(message)
    assert sieve.stops(message, "price") is None
