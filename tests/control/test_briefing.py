"""The listener is told what it needs to understand viewers, when it is new, and no more."""

from dataclasses import replace
from typing import cast

from studio.control.briefing import (
    LEARNED_AT_ONCE,
    MOST_TOLD,
    PRODUCTS_AT_ONCE,
    Briefing,
)
from studio.control.catalogue_desk import CatalogueDesk
from studio.control.shelf import Shelf
from studio.core.ids import ProductId
from studio.matching import memory
from studio.protocol.listener_messages import KnowProducts, Learn, LookAt
from studio.questions.known_product import known_product
from studio.questions.understood import Lesson, RememberedAnswer
from studio.show.taking import set_preview, take
from studio.storage.catalogue_store import StoredProduct
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_listing,
    a_rundown_show,
    a_sheet,
    an_empty_show,
)


class Desk:
    """A catalogue desk with nothing but its shelf."""

    def __init__(self, *product_ids: str) -> None:
        self.shelf = Shelf()
        self.shelf.put([stored(product_id) for product_id in product_ids])


def stored(product_id: str, **changes: object) -> StoredProduct:
    listing = a_listing(product_id, **changes)
    return StoredProduct(listing=listing, sheet=a_sheet(product_id), revision=1)


def a_briefing(*product_ids: str) -> tuple[Briefing, Shelf]:
    desk = Desk(*product_ids)
    return Briefing(cast(CatalogueDesk, desk)), desk.shelf


def test_a_fresh_listener_is_told_every_product_in_parts() -> None:
    names = [f"product-{number:03}" for number in range(PRODUCTS_AT_ONCE + 1)]
    briefing, _ = a_briefing(*names)

    first, *parts = briefing.all_products()

    assert first == KnowProducts(restart=True)
    assert [len(part.products) for part in parts] == [PRODUCTS_AT_ONCE, 1]
    assert [p.product_id for part in parts for p in part.products] == names
    assert len(tuple(briefing.all_products())) == 3  # another one knows nothing of it


def test_a_product_is_told_again_when_its_names_or_rows_are_others() -> None:
    briefing, shelf = a_briefing(WATCH, BUDS)
    tuple(briefing.all_products())

    shelf.put([stored(WATCH, stock=3), stored(BUDS, aliases=("earbuds",))])

    told = briefing.changed_products(())
    assert told == KnowProducts(
        products=(known_product(a_listing(BUDS, aliases=("earbuds",)), a_sheet(BUDS)),)
    )
    assert briefing.changed_products((BUDS, WATCH)) is None


def test_a_product_that_is_gone_is_forgotten_once() -> None:
    briefing, shelf = a_briefing(WATCH, BUDS)
    tuple(briefing.all_products())

    shelf.drop(BUDS)

    assert briefing.changed_products((BUDS,)) == KnowProducts(gone=(BUDS,))
    assert briefing.changed_products((BUDS, ProductId("never-there"))) is None


def test_what_viewers_see_is_told_when_it_is_otherwise() -> None:
    briefing, _ = a_briefing()
    show = a_rundown_show()
    first = briefing.sight(show)
    assert first == LookAt(on_air=None, rundown=(WATCH, BUDS), language="es")

    assert briefing.changed_sight(replace(show, title="Other")) is None
    cue_id = next(cue.cue_id for cue in show.rundown if cue.product_id == WATCH)
    staged = set_preview(show, cue_id)
    on_air = take(staged, expected=cue_id, now_utc_ms=NOW_UTC_MS)
    assert briefing.changed_sight(on_air) == replace_on_air(first)
    assert briefing.changed_sight(replace(an_empty_show(), market="ar-SA")) == LookAt(language="ar")


def replace_on_air(look: LookAt) -> LookAt:
    return LookAt(on_air=WATCH, rundown=look.rundown, language=look.language)


def test_what_is_no_question_is_known_by_its_words() -> None:
    briefing, _ = a_briefing()
    silent = Lesson(text="¿Flota?", language="es", is_question=False)
    briefing.recall([silent, Lesson(text="¿Pesa?", language="es", row_id="weight")], [])

    assert briefing.silenced(["¿Pesa?", "¿Flota?", "¿Flota?", "other"]) == (silent,)
    briefing.learn(replace(silent, is_question=True), None)
    assert briefing.silenced(["¿Flota?"]) == ()


def test_the_last_word_about_a_question_is_what_is_told() -> None:
    briefing, _ = a_briefing()
    old = Lesson(text="¿Flota?", language="es", row_id="old")
    new = replace(old, row_id="new")
    answer = RememberedAnswer(product_id=WATCH, text="¿Flota?", answer="No.", at_utc_ms=1)

    assert briefing.learn(new, None) == Learn(lessons=(new,))
    assert briefing.learn(None, answer) == Learn(answers=(answer,))
    assert briefing.learn(None, None) is None
    briefing.recall([old], [])  # what the database had, read after that
    assert all_learned(briefing) == ([new], [answer])

    none = replace(answer, answer="")
    assert briefing.learn(None, none) == Learn(answers=(none,))  # that one alone is forgotten
    assert all_learned(briefing) == ([new], [])


def test_of_much_that_was_learned_the_newest_is_told_in_parts() -> None:
    briefing, _ = a_briefing()
    lessons = [Lesson(text=f"is it {n}", language="en") for n in range(MOST_TOLD + 3)]
    answers = [
        RememberedAnswer(product_id=WATCH, text=f"is it {n}", answer="Yes.", at_utc_ms=n)
        for n in range(MOST_TOLD + 3)
    ]
    briefing.recall(lessons, answers)
    briefing.learn(lessons[0], answers[0])  # said once more: it is the newest now

    first, *parts = briefing.learned()

    assert first == Learn(restart=True)
    assert max(len(part.lessons) + len(part.answers) for part in parts) == LEARNED_AT_ONCE
    assert all_learned(briefing) == (
        [*lessons[4:], lessons[0]],
        [*answers[4:], answers[0]],
    )
    assert memory.MOST >= MOST_TOLD


def test_what_is_taken_back_while_the_rest_is_told_is_not_told_after_it() -> None:
    briefing, _ = a_briefing()
    answer = RememberedAnswer(product_id=WATCH, text="is it", answer="Yes.", at_utc_ms=1)
    briefing.recall([], [answer])
    parts = briefing.learned()
    assert next(parts) == Learn(restart=True)

    none = replace(answer, answer="")
    briefing.learn(None, none)

    assert list(parts) in ([], [Learn(answers=(none,))])


def all_learned(briefing: Briefing) -> tuple[list[Lesson], list[RememberedAnswer]]:
    parts = list(briefing.learned())
    return (
        [lesson for part in parts for lesson in part.lessons],
        [answer for part in parts for answer in part.answers],
    )
