"""Texts in much the same words ask the same only where no word that counts is another one."""

import pytest

from studio.matching.wording import asks_otherwise, slips_apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("how long does the battery last", "how long does the batery last guys"),
        ("подскажите сколько держит батарея", "сколько держит батарея"),
        ("hello is this waterproof please", "is it waterproof"),
        ("do they work with iphone", "dothey work with iphone"),
        ("is there a black one", "is tere a black one"),
        ("how long does it last", "how lon does it last"),
        ("do you have white", "do yu have white"),
        ("are these vegan", "are they vegan pls"),
        ("does it work for horses", "does it work for a horse"),
    ],
)
def test_slips_and_words_that_say_nothing_keep_a_question(one: str, other: str) -> None:
    assert slips_apart(one, other)
    assert not asks_otherwise(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("do you also deliver to austria", "do you also deliver to australia"),
        ("is the first one dishwasher safe", "is the second one dishwasher safe"),
        ("это опасно для детей", "это безопасно для детей"),
        ("can you show us the back side", "can you show us the left side"),
        ("is it scented", "is it unscented"),
        ("do you have it in red", "do you have it in bed"),
        ("does it fit in a car", "does it fit in a care"),
        ("is it for a cat", "is it for a cut"),
        ("доставка в казань есть", "доставка в рязань есть"),
    ],
)
def test_another_word_is_another_question(one: str, other: str) -> None:
    assert not slips_apart(one, other)
    assert not slips_apart(other, one)
    assert asks_otherwise(one, other)
    assert asks_otherwise(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("can I swim with it", "is it waterproof"),
        ("how heavy", "сколько весит"),
        ("how heavy is it", "how much does it weigh"),
        ("", "how heavy"),
    ],
)
def test_of_other_wordings_nothing_is_known(one: str, other: str) -> None:
    assert not slips_apart(one, other)
    assert not asks_otherwise(one, other)


def test_a_word_more_is_no_slip_but_may_ask_the_same() -> None:
    assert not slips_apart("is the strap waterproof", "is it waterproof")
    assert not asks_otherwise("is the strap waterproof", "is it waterproof")
