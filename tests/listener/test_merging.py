"""Which texts are one question."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ProductId
from studio.listener import merging as merging_module
from studio.listener.merging import MOST_SPACES, Merging, key_of
from studio.listener.tally import Tally
from studio.matching.particulars import particulars_of
from studio.questions.moderation import Why
from tests.builders import a_message
from tests.fakes.fake_reader import WATCH, FakeReader


def a_merging() -> Merging:
    """Return one that knows nothing, with the watch on air."""
    numbers = itertools.count(1)
    merging = Merging(lambda: f"question-{next(numbers)}")
    merging.look_at(WATCH)
    return merging


def learn(merging: Merging, text: str, number: int = 1) -> None:
    """Have a text read and asked."""
    message = a_message(number, text=text)
    (understood,) = FakeReader().understand([text])
    meaning = merging.expect(key_of(text), text, asks=True)
    merging.learn(meaning, understood)
    merging.ask(message, meaning, Tally())


@given(st.text())
def test_the_key_of_a_text_is_the_key_of_it_shouted(text: str) -> None:
    assert key_of(f"{text}!!") == key_of(text)


def test_a_question_mark_of_any_script_is_part_of_the_key() -> None:
    assert key_of("Impermeable?!") == key_of("¿impermeable") == key_of("impermeable؟？")
    assert key_of("impermeable") != key_of("impermeable?")
    assert key_of("??") == ""


def test_texts_are_known_to_the_letter_and_nearly_so() -> None:
    merging, names = a_merging(), FakeReader().names
    learn(merging, "does it survive heavy rain")

    exact = merging.known("does it survive heavy rain")
    slip = merging.known_slip("does it survvie heavy rain", names)
    alike = merging.known_alike("does it survive the heavy rain", names)
    other = merging.known_alike("which strap is on it", names)

    assert exact is not None
    assert alike is slip is exact
    assert merging.known("does it survvie heavy rain") is exact
    assert other is None


def test_texts_that_name_other_products_are_not_alike() -> None:
    merging, names = a_merging(), FakeReader().names
    learn(merging, "does the large new watch survive")

    assert merging.known_alike("does the large new lamp survive", names) is None
    assert merging.known_slip("does the large new watch survvie", names) is not None


def test_what_is_known_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging_module, "MOST_MEANINGS", 3)
    merging, names = a_merging(), FakeReader().names
    learn(merging, "does it survive heavy rain")

    slips = ["does it survvie heavy rain", "does it surviive heavy rain"]
    found = [merging.known_slip(text, names) for text in slips]
    learn(merging, "which strap")

    assert all(found)
    assert merging.known("does it survive heavy rain") is None
    assert merging.known(slips[1]) is not None


def test_only_the_last_products_on_air_are_remembered() -> None:
    merging = a_merging()
    learn(merging, "does it survive")

    for number in range(MOST_SPACES - 1):
        merging.look_at(ProductId(f"other-{number}"))
    merging.look_at(WATCH)
    kept = merging.known("does it survive")
    for number in range(MOST_SPACES):
        merging.look_at(ProductId(f"another-{number}"))
    merging.look_at(WATCH)

    assert kept is not None
    assert merging.known("does it survive") is None


def test_chatter_is_known_with_its_why() -> None:
    merging = a_merging()

    hello = merging.expect(key_of("Hello!"), "Hello!", asks=False)
    merging.learn_chatter(hello, Why.CHATTER, buying=True)

    meaning = merging.known("hello")
    assert meaning is not None
    assert (meaning.why, meaning.buying) == (Why.CHATTER, True)


def test_what_waits_to_be_read_is_known_and_what_is_like_it_waits_with_it() -> None:
    merging, names = a_merging(), FakeReader().names

    waiting = merging.expect("does it survive heavy rain", "Does it survive", asks=True)

    assert merging.known("does it survive heavy rain") is waiting
    assert merging.known_slip("does it survvie heavy rain", names) is waiting
    assert merging.known_slip("does it survive heavy rain?", names) is None
    assert merging.known_alike("does it survive the heavy rain", names) is None
    merging.forget_waiting()
    assert merging.known("does it survive heavy rain") is None
    assert merging.known("does it survvie heavy rain") is None


def test_the_words_of_particulars_are_read_before_the_first_question() -> None:
    particulars_of.cache_clear()

    a_merging()

    assert particulars_of.cache_info().currsize == 1
