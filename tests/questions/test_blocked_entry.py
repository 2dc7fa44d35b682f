"""How hosts write the words that they block: in lists, with stars, and with signs for letters."""

import pytest

from studio.questions.blocking import Blocked


@pytest.mark.parametrize(
    "entry",
    [
        *(
            "• idiot",
            "•idiot",
            "* idiot",
            "✗ idiot",
            "❌ idiot",
            "– idiot",
            "> idiot",
            "+ idiot",
            "<idiot>",
        ),
        *("idiot®", "idiot *", "idiot 🤬", "'idiot'", "idiot;", "$ idiot", "~idiot~", "**idiot**"),
    ],
)
def test_what_is_written_around_a_word_says_nothing(entry: str) -> None:
    blocked = Blocked((entry,))

    assert blocked.is_in("you idiot")
    assert blocked.is_in("i d i o t")
    assert not blocked.is_in("you *are* • right ✗ 🤬 $")


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        ("fuck*", "fuck you", True),
        ("fuck*", "FUCKING hell", True),
        ("fuck*", "fuck2 or 2fuck", True),
        ("fuck*", "f u c k", True),
        ("fuck*", "motherfucker", False),
        ("*scam*", "this is a scam", True),
        ("*scam*", "antiscammer", True),
        ("*scam", "antiscam", True),
        ("*scam", "scammer", False),
        ("f*ck*", "f*ck", True),
        ("f*ck*", "F*CKING", True),
        ("free coin*", "get free-coins", True),
        ("free coin*", "free blue coins", False),
        ("a$$*", "a$$hole", True),
        ("f***", "what the f***", True),
        ("f***", "is it for free", False),
        ("骗*", "你骗人", True),
        ("wh*re", "where is it made?", False),
    ],
)
def test_a_star_at_an_edge_is_any_beginning_or_ending_of_the_word(
    entry: str, text: str, *, found: bool
) -> None:
    assert Blocked((entry,)).is_in(text) == found


@pytest.mark.parametrize(
    ("entry", "text", "found"),
    [
        ("100% fake", "100 % fake shop", True),
        ("100 % fake", "it is 100% fake", True),
        ("100 %", "100", False),
        ("50€", "only 50 €", True),
        ("$50", "$ 50", True),
        ("18+", "is it 18+?", True),
        ("18+", "is it 18?", False),
        ("+18", "content +18", True),
        ("+18", "18 pieces", False),
        ("<3", "I <3 it", True),
        ("<3", "3 of them", False),
        ("scam+", "a scam", True),
        ("$cam", "a $cam", True),
        ("$cam", "a cam", False),
        ("साला", "तू साला है", True),
        ("साला", "एक साल", False),
    ],
)
def test_a_sign_that_is_part_of_a_word_or_number_stays(
    entry: str, text: str, *, found: bool
) -> None:
    assert Blocked((entry,)).is_in(text) == found
