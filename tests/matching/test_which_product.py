"""Which product a question is about, by the models that ship: seen, named, or told by its rows."""

import pytest

from studio.core.ids import ProductId
from studio.matching.matcher import Matcher
from studio.questions.known_product import KnownProduct, KnownRow
from studio.questions.understood import Nearness

WATCH, KETTLE, CHARGER = ProductId("watch"), ProductId("kettle"), ProductId("charger")


def row(row_id: str, label: str, value: str) -> KnownRow:
    return KnownRow(row_id=row_id, labels=(label,), value=value)


PRODUCTS = (
    KnownProduct(
        product_id=WATCH,
        names=("Trek Watch S2",),
        aliases=("watch", "часы"),
        rows=(
            row("depth", "Water resistance", "5 ATM, fresh water"),
            row("weight", "Weight", "38 g"),
            row("charge", "Charging time", "2 h"),
            row("battery", "Battery life", "14 days"),
        ),
    ),
    KnownProduct(
        product_id=KETTLE,
        names=("Fjord Kettle",),
        rows=(row("volume", "Capacity", "1.7 l"), row("cord", "Cord length", "75 cm")),
    ),
    KnownProduct(
        product_id=CHARGER,
        names=("Charger Duo",),
        aliases=("зарядка",),
        rows=(row("power", "Output power", "65 W"), row("mass", "Weight", "120 g")),
    ),
)


@pytest.fixture
def watching(matcher: Matcher) -> Matcher:
    matcher.know(PRODUCTS)
    matcher.look_at(WATCH)
    return matcher


@pytest.fixture
def seeing_nothing(matcher: Matcher) -> Matcher:
    matcher.know(PRODUCTS)
    return matcher


@pytest.mark.parametrize(
    "text",
    [
        "how fast does it charge?",
        "does it charge fast?",
        "how do I charge it?",
        "is it charged?",
        "заряд быстрый?",
        "на сколько хватает заряда?",
    ],
)
def test_a_verb_from_a_products_name_asks_for_what_is_on_air(watching: Matcher, text: str) -> None:
    assert watching.understand([text])[0].product_id == WATCH


@pytest.mark.parametrize(
    "text", ["what about the charger?", "how heavy are the chargers?", "а зарядку можно?"]
)
def test_a_name_in_any_of_its_forms_asks_for_that_product(watching: Matcher, text: str) -> None:
    assert watching.understand([text])[0].product_id == CHARGER


@pytest.mark.parametrize(
    "text", ["do you ship to Canada?", "how much does it weigh?", "does it have bluetooth?"]
)
def test_where_nothing_is_seen_nor_named_no_product_is_meant(
    seeing_nothing: Matcher, text: str
) -> None:
    found = seeing_nothing.understand([text])[0]

    assert found.is_question
    assert (found.product_id, found.nearness, found.rows) == (None, Nearness.NONE, ())


@pytest.mark.parametrize(
    ("text", "product_id", "row_id"),
    [
        ("how long is the cord?", KETTLE, "cord"),
        ("is it waterproof?", WATCH, "depth"),
        ("how much does the charger weigh?", CHARGER, "mass"),
    ],
)
def test_where_nothing_is_seen_a_row_that_clearly_answers_tells_the_product(
    seeing_nothing: Matcher, text: str, product_id: ProductId, row_id: str
) -> None:
    found = seeing_nothing.understand([text])[0]

    assert found.product_id == product_id
    assert found.rows[0].row_id == row_id


WITH_A_BELT = (
    *PRODUCTS,
    KnownProduct(
        product_id=ProductId("belt"),
        names=("Strada",),
        aliases=("leather belt", "cinturón de cuero"),
        rows=(
            row("stuff", "Material", "full-grain leather"),
            row("made", "Country of origin", "Italy"),
            row("back", "Returns", "within 30 days"),
            row("care", "Warranty", "3 years"),
        ),
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        "what is the warranty?",
        "where is it made?",
        "can I return it?",
        "where was this manufactured?",
        "¿dónde está fabricado?",
        "какая гарантия?",
        "wo wird das hergestellt?",
        "is it made of leather?",
        "¿es de cuero?",
    ],
)
def test_what_any_product_may_have_is_asked_of_the_one_on_air(matcher: Matcher, text: str) -> None:
    matcher.know(WITH_A_BELT)
    matcher.look_at(WATCH)

    found = matcher.understand([text])[0]

    assert (found.is_question, found.product_id) == (True, WATCH)


@pytest.mark.parametrize(
    "text", ["where is the belt made?", "is the strada leather?", "¿el cinturón es de cuero?"]
)
def test_it_is_asked_of_another_that_is_named(matcher: Matcher, text: str) -> None:
    matcher.know(WITH_A_BELT)
    matcher.look_at(WATCH)

    assert matcher.understand([text])[0].product_id == "belt"


def test_what_few_products_have_tells_which_is_meant_though_another_is_on_air(
    matcher: Matcher,
) -> None:
    matcher.know(WITH_A_BELT)
    matcher.look_at(WATCH)

    assert matcher.understand(["how many litres?"])[0].product_id == KETTLE
