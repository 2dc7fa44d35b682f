"""What messages mean, with the real models: rows of the right product, or none; never an error."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.core.errors import ModelUnavailable
from studio.core.ids import ProductId
from studio.matching import matcher as matcher_module
from studio.matching import second_encoder
from studio.matching.languages import KNOWN, UNKNOWN
from studio.matching.matcher import MOST_ROWS, Matcher, load_matcher
from studio.matching.model_file import LanguageModel
from studio.matching.second_encoder import SecondEncoder
from studio.questions.known_product import KnownProduct, KnownRow
from studio.questions.understood import (
    Holds,
    Intent,
    Lesson,
    Nearness,
    RememberedAnswer,
    Understood,
)

WATCH, KETTLE, MUG = ProductId("watch"), ProductId("kettle"), ProductId("mug")


def product(product_id: ProductId, name: str, *rows: tuple[str, str]) -> KnownProduct:
    return KnownProduct(
        product_id=product_id,
        names=(name,),
        rows=tuple(
            KnownRow(row_id=f"r{at}", labels=(label,), value=value)
            for at, (label, value) in enumerate(rows)
        ),
    )


PRODUCTS = (
    product(
        WATCH,
        "Trek Smartwatch",
        ("Water resistance", "5 ATM, fresh water"),
        ("Weight", "38 g"),
        ("Battery life", "14 days"),
        ("Display", "1.43 in AMOLED"),
    ),
    product(
        KETTLE,
        "Fjord Kettle",
        ("Capacity", "1.7 l"),
        ("Power", "2,200 W"),
        ("Cord length", "75 cm"),
        ("Weight", "1.1 kg"),
    ),
)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.fixture
def on_air(matcher: Matcher) -> Matcher:
    matcher.know(PRODUCTS)
    matcher.look_at(WATCH, rundown=(WATCH, KETTLE))
    return matcher


def first_row(found: Understood) -> tuple[str, str]:
    return (found.rows[0].product_id, found.rows[0].row_id) if found.rows else ("", "")


@pytest.mark.parametrize(
    ("text", "language", "row"),
    [
        ("how much does it weigh?", "en", (WATCH, "r1")),
        ("сколько весит?", "ru", (WATCH, "r1")),
        ("cuanto dura la bateria?", "es", (WATCH, "r2")),
        ("wie viele Tage hält der Akku?", "de", (WATCH, "r2")),
        ("防水吗？", "zh", (WATCH, "r0")),
        ("how much water does the kettle hold?", "en", (KETTLE, "r0")),
    ],
)
def test_a_question_finds_the_row_that_answers(
    on_air: Matcher, text: str, language: str, row: tuple[str, str]
) -> None:
    found = on_air.understand([text])[0]

    assert found.is_question
    assert found.language == language
    assert first_row(found) == row


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("how much does it weigh?", (WATCH, "r1")),
        ("cuanto dura la bateria?", (WATCH, "r2")),
        ("how much water does the kettle hold?", (KETTLE, "r0")),
    ],
)
def test_in_a_hurry_the_second_encoder_is_not_asked_and_the_row_is_found_all_the_same(
    on_air: Matcher, monkeypatch: pytest.MonkeyPatch, text: str, row: tuple[str, str]
) -> None:
    def takes_too_long(_encoder: SecondEncoder, _texts: list[str]) -> None:
        pytest.fail("the second encoder was asked")

    monkeypatch.setattr(SecondEncoder, "questions", takes_too_long)

    assert first_row(on_air.understand([text], hurried=True)[0]) == row


def test_a_number_is_set_beside_the_row_with_its_condition(on_air: Matcher) -> None:
    found = on_air.understand(["does it survive 50 m under water?"])[0]

    compared = found.rows[0].compared
    assert compared is not None
    assert (compared.holds, compared.condition) == (Holds.YES, "fresh water")


def test_less_is_better_where_it_is_about_weight(on_air: Matcher) -> None:
    found = on_air.understand(["does it weigh less than 30 g?"])[0]

    assert first_row(found) == (WATCH, "r1")
    assert found.rows[0].compared is not None
    assert found.rows[0].compared.holds is Holds.NO


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("so beautiful, I love it", Intent.COMPLIMENT),
        ("hello from Madrid", Intent.OTHER),
        ("follow me for free coins www.example.com", Intent.SPAM),
    ],
)
def test_chatter_gets_no_row(on_air: Matcher, text: str, intent: Intent) -> None:
    found = on_air.understand([text])[0]

    assert (found.is_question, found.intent) == (False, intent)
    assert (found.product_id, found.rows) == (None, ())


def test_how_near_a_product_is_goes_by_what_is_on_air_and_in_the_show(on_air: Matcher) -> None:
    question = "what is the weight of the kettle?"

    named = on_air.understand([question])[0].nearness
    on_air.look_at(KETTLE)
    shown = on_air.understand([question])[0].nearness
    on_air.look_at(WATCH)
    related = on_air.understand([question])[0].nearness

    assert (named, shown, related) == (Nearness.NAMED, Nearness.ON_AIR, Nearness.RELATED)


def test_a_product_that_is_gone_is_forgotten(on_air: Matcher) -> None:
    on_air.know((), gone=(WATCH,))

    found = on_air.understand(["how many days does the battery of the watch last?"])[0]

    assert found.product_id != WATCH
    assert all(row.product_id != WATCH for row in found.rows)


def test_without_products_a_question_is_one_all_the_same(matcher: Matcher) -> None:
    found = matcher.understand(["how much does it weigh?"])[0]

    assert found.is_question
    assert (found.product_id, found.rows, found.nearness) == (None, (), Nearness.NONE)


def test_a_product_without_rows_is_no_trouble(on_air: Matcher) -> None:
    on_air.know((product(MUG, "Big Mug"),))
    on_air.look_at(MUG)

    found = on_air.understand(["how much does it weigh?", "does the mug break?"])

    assert all(row.product_id != MUG for each in found for row in each.rows)


def test_what_the_host_put_right_comes_first_from_then_on(on_air: Matcher) -> None:
    text = "will my old mother be able to read it?"
    on_air.learn([Lesson(text=text, language="en", product_id=WATCH, row_label="Display")])

    found = on_air.understand([text.upper()])[0]

    assert first_row(found) == (WATCH, "r3")
    assert found.rows[0].score == 1.0


def test_which_product_is_meant_by_it_is_known_while_the_same_one_is_on_air(
    on_air: Matcher,
) -> None:
    text = "how much does it weigh?"
    lesson = Lesson(text=text, language="en", product_id=KETTLE, on_air=WATCH)
    on_air.learn([lesson])

    while_the_watch = on_air.understand([text])[0].product_id
    on_air.look_at(KETTLE)
    on_air.learn([replace(lesson, product_id=WATCH)])
    while_the_kettle = on_air.understand([text])[0].product_id

    assert (while_the_watch, while_the_kettle) == (KETTLE, KETTLE)


def test_what_the_host_said_is_no_question_is_none(on_air: Matcher) -> None:
    text = "how much does it weigh?"
    on_air.learn([Lesson(text=text, language="en", is_question=False)])

    assert not on_air.understand([text])[0].is_question


def test_where_the_host_said_that_no_row_answers_none_comes_for_that_product(
    on_air: Matcher,
) -> None:
    text = "how much does it weigh?"
    on_air.learn([Lesson(text=text, language="en", no_row_of=WATCH)])

    found = on_air.understand([text])[0]
    on_air.look_at(KETTLE)
    elsewhere = on_air.understand([text])[0]

    assert (found.is_question, found.product_id, found.rows) == (True, WATCH, ())
    assert first_row(elsewhere) == (KETTLE, "r3")


def test_that_it_is_a_question_after_all_leaves_rows_as_they_were(on_air: Matcher) -> None:
    text = "how much does it weigh?"
    before = on_air.understand([text])[0]
    on_air.learn([Lesson(text=text, language="en", is_question=False)])
    on_air.learn([Lesson(text=text, language="en")])

    assert on_air.understand([text])[0] == before


def test_the_row_a_question_was_answered_with_comes_first_when_it_is_asked_again(
    on_air: Matcher,
) -> None:
    text = "can I read it and swim with it?"
    best, second = on_air.understand([text])[0].rows[:2]
    said = RememberedAnswer(product_id=WATCH, text=text, row_id=second.row_id, at_utc_ms=7)
    on_air.learn((), [said])

    again = on_air.understand([text.upper()])[0]

    assert [row.row_id for row in again.rows[:2]] == [second.row_id, best.row_id]
    assert again.rows[0].score == 1.0
    assert len({row.row_id for row in again.rows}) == len(again.rows) <= MOST_ROWS


def test_an_answer_whose_row_is_gone_changes_nothing(on_air: Matcher) -> None:
    text = "how much does it weigh?"
    before = on_air.understand([text])[0].rows
    on_air.learn((), [RememberedAnswer(product_id=WATCH, text=text, row_id="r9", at_utc_ms=7)])

    assert on_air.understand([text])[0].rows == before


def test_what_was_put_right_counts_more_than_the_row_that_was_shown(on_air: Matcher) -> None:
    text = "how much does it weigh?"
    shown = RememberedAnswer(product_id=WATCH, text=text, row_id="r2", at_utc_ms=7)
    on_air.learn([Lesson(text=text, language="en", no_row_of=WATCH)], [shown])

    assert on_air.understand([text])[0].rows == ()


def test_an_answer_is_offered_again_for_its_product_alone(on_air: Matcher) -> None:
    said = RememberedAnswer(
        product_id=WATCH, text="is it vegan?", answer="The strap is.", at_utc_ms=7
    )
    on_air.learn((), [said])

    again = on_air.understand(["is it vegan??"])[0]
    on_air.look_at(KETTLE)
    elsewhere = on_air.understand(["is it vegan??"])[0]

    assert (again.answer, again.answer_from_utc_ms) == ("The strap is.", 7)
    assert (elsewhere.answer, elsewhere.answer_from_utc_ms) == ("", None)


def test_names_and_what_may_be_a_question_are_known_at_little_cost(on_air: Matcher) -> None:
    assert on_air.names("and the kettle?") == {KETTLE}
    assert on_air.names("how heavy") == frozenset()
    assert on_air.may_ask("how long does the battery last?")
    assert not on_air.may_ask("wow so beautiful, love it")


def test_of_no_texts_there_is_nothing_to_understand(on_air: Matcher) -> None:
    assert on_air.understand([]) == []


@settings(max_examples=30)
@given(lines=st.lists(texts, min_size=1, max_size=4))
def test_any_texts_mean_something_and_the_same_alone_and_together(
    whole_matcher: Matcher, lines: list[str]
) -> None:
    if not whole_matcher.names("the kettle"):
        whole_matcher.know(PRODUCTS, restart=True)
        whole_matcher.look_at(WATCH)

    together = whole_matcher.understand(lines)

    assert len(together) == len(lines)
    for text, found in zip(lines, together, strict=True):
        check_sound(found)
        alone = whole_matcher.understand([text])[0]
        assert alone.language == found.language
        assert abs(alone.question_score - found.question_score) < 0.02


def check_sound(found: Understood) -> None:
    """Fail where a meaning breaks what is promised of it."""
    assert found.language in {*KNOWN, UNKNOWN}
    assert -1e-6 <= found.question_score <= 1 + 1e-6
    assert len(found.rows) <= MOST_ROWS
    scores = [row.score for row in found.rows]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len({row.row_id for row in found.rows}) == len(found.rows)
    assert all(row.product_id == found.product_id for row in found.rows)
    assert found.is_question or not found.rows


def test_a_batch_gives_what_each_text_gives_alone(on_air: Matcher) -> None:
    lines = [
        "how much does it weigh?",
        "防水吗？",
        "love it",
        "كم يوم تدوم البطارية؟",
        "how much water does the kettle hold?",
        "czy można z tym pływać?",
    ]

    together = on_air.understand(lines)

    for text, found in zip(lines, together, strict=True):
        alone = on_air.understand([text])[0]
        assert first_row(alone) == first_row(found)
        assert (alone.intent, alone.product_id) == (found.intent, found.product_id)
        assert [row.score for row in alone.rows] == pytest.approx(
            [row.score for row in found.rows], abs=0.01
        )


@pytest.mark.parametrize("which", ["encoder", "second"])
def test_a_model_that_was_made_for_another_encoder_is_refused(
    model: LanguageModel, monkeypatch: pytest.MonkeyPatch, which: str
) -> None:
    of_others = {
        "encoder": replace(model, encoder="of another"),
        "second": replace(model, second="of another"),
    }
    monkeypatch.setattr(matcher_module, "read_model", lambda: of_others[which])

    with pytest.raises(ModelUnavailable, match="another sentence encoder"):
        load_matcher()


def test_without_the_second_encoder_rows_are_found_as_in_a_hurry(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    monkeypatch.setattr(second_encoder, "resource", lambda *_: tmp_path)  # nothing is there
    alone = load_matcher()
    alone.know(PRODUCTS)
    alone.look_at(WATCH, rundown=(WATCH, KETTLE))

    found = alone.understand(["how much does it weigh?", "cuanto dura la bateria?", "love it"])

    assert "can't be read" in caplog.text
    assert "can't be read" in alone.lacks
    assert [first_row(one) for one in found] == [(WATCH, "r1"), (WATCH, "r2"), ("", "")]
    assert [one.is_question for one in found] == [True, True, False]
