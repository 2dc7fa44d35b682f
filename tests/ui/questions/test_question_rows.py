"""Rows of the question list: whose words, what they mean, what answers, who asked."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from studio.core.ids import ProductId
from studio.questions.question import Question
from studio.ui.questions.question_rows import (
    MACHINE_MARK,
    QuestionRow,
    Reach,
    Standing,
    Tone,
    products_of,
    row_of,
    runs_right_to_left,
    within,
)
from studio.ui.questions.question_words import badge, hidden_words
from studio.ui.questions.row_book import RowBook
from tests.builders import BUDS, NOW_UTC_MS, WATCH
from tests.ui.question_views import (
    BUSY,
    OPENED,
    OTHER_OPENED,
    a_match,
    a_question,
    an_asker,
    as_in_the_mockup,
    desk_view,
)

STANDING = Standing(at_hand=WATCH, now_utc_ms=NOW_UTC_MS)


def _row(question: Question, *, known: bool = True) -> QuestionRow:
    book = RowBook()
    if known:
        book.hear(OPENED)
        book.hear(OTHER_OPENED)
    return row_of(question, book, STANDING, gone=False)


def test_a_question_says_its_language_the_rows_that_answer_and_who_asked() -> None:
    row = _row(as_in_the_mockup()[0])

    assert row.badge == "ES"
    assert "Water resistance" in row.line
    assert "Depth rating" in row.line
    assert "5 ATM (50 m)" in row.found
    assert row.tone is Tone.ROWS
    assert "×12" in row.count
    assert "@sol_92" in row.asker
    assert "+11" in row.asker


def test_a_row_that_was_removed_is_said_to_be_none_and_one_that_loads_is_awaited() -> None:
    removed = a_question(rows=(a_match("removed"),))
    book = RowBook()
    loads = row_of(removed, book, STANDING, gone=False)
    book.ask(desk_view(removed), [WATCH])
    missing = book.hear_missing(WATCH)
    version = book.version

    known, gone = _row(removed), row_of(removed, book, STANDING, gone=False)

    assert loads.found == "…"
    assert (missing, version > 0) == (True, True)  # what is drawn is drawn anew
    for row in (known, gone):
        assert row.found == "No spec row: add an answer"
        assert row.tone is Tone.NOTHING
    other = _row(a_question(rows=(a_match("removed"), a_match("depth"))))
    assert other.tone is Tone.ROWS
    assert "Depth rating" in other.found


def test_sheets_that_questions_point_into_are_asked_for_once_however_many() -> None:
    book, view = RowBook(), desk_view()
    wanted = [ProductId(f"p{at}") for at in range(80)]
    asked: list[ProductId] = []
    while asking := book.ask(view, wanted):
        for one in asking:
            asked.append(one.product_id)
            sheet = replace(OPENED.sheet, product_id=one.product_id)
            listing = replace(OPENED.listing, product_id=one.product_id)
            book.hear(structs.replace(OPENED, listing=listing, sheet=sheet))
        assert len(asked) <= len(wanted)

    assert asked == wanted
    assert all(book.knows(one) for one in wanted)
    book.ask(view, wanted[:1])
    book.hear(OPENED)
    assert sum(book.knows(one) for one in wanted) < 60  # what no question needs may go
    assert book.knows(wanted[0])


def test_a_translation_stands_in_the_second_line_and_labels_in_the_third() -> None:
    row = _row(as_in_the_mockup()[1])

    assert row.line.startswith(MACHINE_MARK)
    assert "Does it work with iPhone?" in row.line
    assert "Compatibility" in row.found
    assert row.lit


def test_a_question_that_somebody_paid_for_says_so() -> None:
    paid, both = _row(a_question(paid=True)), _row(a_question(paid=True, buyer=True))

    assert (paid.note, paid.lit) == ("paid", True)
    assert both.note == "paid · wants to buy"
    assert not _row(a_question()).lit


def test_without_a_row_it_says_so() -> None:
    row = _row(as_in_the_mockup()[3])

    assert row.tone is Tone.NOTHING
    assert row.found == "No spec row: add an answer"
    assert row.line == "About shipping"
    assert row.count == ""
    assert "3 min" in row.note


def test_an_answer_of_earlier_is_offered_in_the_place_of_a_row() -> None:
    given = a_question(answer="Yes, in the shower.", answer_from_utc_ms=NOW_UTC_MS - 86_400_000)

    row = _row(given)

    assert row.tone is Tone.ANSWER
    assert row.found.startswith("Answered before")
    assert "Yes, in the shower." in row.found


def test_a_question_about_another_product_names_it() -> None:
    row = _row(as_in_the_mockup()[4])

    assert "The buds" in row.found
    assert "IPX4" in row.found


def test_rows_that_are_not_known_yet_are_awaited_not_denied() -> None:
    row = _row(a_question(), known=False)

    assert row.tone is Tone.ROWS
    assert row.found == "…"


def test_each_reach_lists_its_questions_and_together_they_list_all() -> None:
    listed = as_in_the_mockup()

    near = within(listed, Reach.PRODUCT, WATCH)
    others = within(listed, Reach.OTHERS, WATCH)

    assert [q.question_id for q in others] == ["buds"]
    assert len(near) + len(others) == len(within(listed, Reach.ALL, WATCH)) == len(listed)


def test_products_are_asked_for_once_each() -> None:
    listed = (a_question(), a_question("b", rows=(a_match("ip", BUDS),)), a_question("c"))

    assert products_of(listed) == (WATCH, BUDS)


def test_a_badge_is_two_letters_or_a_question_mark() -> None:
    badges = [badge(one) for one in ("es", "zh-Hans", "und", "", "<b>")]

    assert badges == ["ES", "ZH", "?", "?", "?"]


def test_what_is_kept_away_is_counted_the_most_first() -> None:
    words = hidden_words(BUSY["hidden"])

    assert words.index("chatter") < words.index("spam") < words.index("slowed")


@given(text=st.text(max_size=80), name=st.text(max_size=30), language=st.text(max_size=5))
def test_any_text_makes_a_row(text: str, name: str, language: str) -> None:
    question = a_question(text=text, language=language, askers=(an_asker(name, text),))

    row = _row(replace(question, translation=text, answer=text))

    assert row.text == text
    assert isinstance(runs_right_to_left(text), bool)
