"""A quantity with a question mark is a question to the models that ship; abuse stays abuse."""

import pytest

from studio.matching.matcher import Matcher
from studio.questions.understood import Intent


@pytest.mark.parametrize(
    "text",
    [
        "waterproof for 30 min at 10 m?",
        "10000 mah?",
        "under 2500 watts?",
        "charges in 2 hours?",
        "quieter than 50 dB?",
        "works on 50 V?",
    ],
)
@pytest.mark.parametrize("hurried", [False, True])
def test_a_quantity_is_asked_about(matcher: Matcher, text: str, *, hurried: bool) -> None:
    found = matcher.understand([text], hurried=hurried)[0]

    assert matcher.may_ask(text)
    assert found.is_question
    assert found.intent not in {Intent.SPAM, Intent.ABUSE}


@pytest.mark.parametrize("text", ["earn 100 W a day, dm me?", "you idiot, 5 m?"])
def test_spam_and_abuse_with_a_quantity_want_no_answer(matcher: Matcher, text: str) -> None:
    assert not matcher.understand([text])[0].is_question
