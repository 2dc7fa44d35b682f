"""The coach has words for everything, in every language, with the same facts in them."""

import ast
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.coach.fault import FaultKind
from studio.coach.scorecard import Figure, Sentence, Subject
from studio.coach.words import LANGUAGES, texts_of, words_for
from studio.core.paths import resource
from studio.protocol.rehearsal_messages import Stage
from tests.architecture.sources import python_files, tree_of

OTHERS = tuple(language for language in LANGUAGES if language != "en")
SPOKEN = ("advice", "hint", "highlight")
LANES = ("cue", "silence", "offer", "question", "fault", "slate", "muted")
SERIES = ("viewers", "messages", "orders", "open_questions")


def places(text: str) -> set[str]:
    """Return the names of the facts that a text has room for."""
    return set(re.findall(r"\{(\w+)\}", text))


def written_codes() -> Iterator[str]:
    """Yield every literal in the coach's sources that looks like the code of a sentence."""
    shape = re.compile(rf"(?:{'|'.join(SPOKEN)})\.[a-z0-9_]+")
    for path in python_files("studio"):
        if path.parent.name != "coach":
            continue
        literals = (
            node.value for node in ast.walk(tree_of(path)) if isinstance(node, ast.Constant)
        )
        yield from (text for text in literals if isinstance(text, str) and shape.fullmatch(text))


def test_a_file_is_there_for_each_language_and_no_other() -> None:
    files = {path.stem for path in resource("rehearsal", "words").glob("*.toml")}

    assert files == set(LANGUAGES)


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_all_that_english_says(language: str) -> None:
    english, own = texts_of("en"), texts_of(language)

    assert set(own) == set(english)
    assert {code for code in own if places(own[code]) != places(english[code])} == set()
    assert [code for code, text in own.items() if not text.strip()] == []


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_no_copy_of_english(language: str) -> None:
    english, own = texts_of("en"), texts_of(language)

    copied = [code for code in own if own[code] == english[code] and len(own[code]) > 16]

    assert copied == []


def test_all_that_is_judged_lasts_and_fails_has_a_name() -> None:
    wanted = {
        *(f"{table}.{subject}" for table in ("mark", "mark_about") for subject in Subject),
        *(f"{t}.{kind}" for t in ("fault", "fault_notice", "fault_do") for kind in FaultKind),
        *(f"stage.{stage}" for stage in Stage),
        *(f"lane.{lane}" for lane in LANES),
        *(f"series.{code}" for code in SERIES),
    }

    assert wanted <= set(texts_of("en"))


def test_every_sentence_that_the_coach_makes_has_words() -> None:
    assert set(written_codes()) - set(texts_of("en")) == set()


def test_a_name_runs_its_own_way_inside_a_sentence_of_the_other() -> None:
    hint = Sentence(code="hint.cue_over", facts={"cue": "Aqua Watch 5", "over_s": 20})

    assert "\u2068Aqua Watch 5\u2069" in words_for("ar").say(hint)
    assert words_for("en").say(hint) == "Aqua Watch 5: 20 s over, move on"


def test_an_unknown_language_is_english_and_an_unknown_sentence_its_code() -> None:
    words = words_for("xx-YY")

    assert words.name("mark.pace") == "Pace"
    assert words.say(Sentence(code="advice.of_tomorrow")) == "advice.of_tomorrow"
    assert words.say(Sentence(code="hint.offer_ending")) == "The offer ends in –: say so"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "$1,234.50"), ("es-ES", "1.234,50\xa0US$"), ("ar", "\u200f١٬٢٣٤٫٥٠\xa0US$")],
)
def test_amounts_are_written_as_the_language_has_it(language: str, expected: str) -> None:
    figure = Figure(code="sold", value=1234.5, unit="USD")

    assert words_for(language).figure(figure).replace("\u061c", "") == expected


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0.0, "0 s"), (3.14, "3.1 s"), (12.4, "12 s"), (-40, "-40 s"), (200, "3:20 min")],
)
def test_times_are_as_exact_as_they_need_be(seconds: float, expected: str) -> None:
    assert words_for("en").time(seconds) == expected


@given(
    st.sampled_from(LANGUAGES),
    st.integers(min_value=0, max_value=10 * 3_600_000),
    st.floats(min_value=-1e6, max_value=1e6),
)
def test_every_moment_and_number_can_be_written(language: str, at_ms: int, value: float) -> None:
    words = words_for(language)

    assert words.moment(at_ms).count(":") == (2 if at_ms >= 3_600_000 else 1)
    assert all(words.value(value, unit) for unit in ("s", "%", "per_min", "count", "EUR"))
