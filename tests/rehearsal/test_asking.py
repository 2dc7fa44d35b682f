"""Questions made from spec sheets: of every sample product, in eleven languages."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.ids import ProductId
from studio.rehearsal.asking import AskBook, Topic, Topics
from studio.rehearsal.audience_product import AudienceProduct
from studio.rehearsal.label_index import LabelIndex
from studio.rehearsal.languages import LANGUAGES
from studio.rehearsal.phrase_bank import product_kinds, talk
from studio.rehearsal.row_kind import kind_of, kinds_named
from tests.rehearsal.audience_shows import BUDS, WATCH, sample_products

_SHOP = ("price", "stock", "warranty", "returns")


@cache
def a_book() -> AskBook:
    return AskBook(sample_products(), LANGUAGES, own="es")


def the_topic(product_id: ProductId, row_id: str) -> Topic:
    topics = a_book().of(product_id)
    return next(t for t in (*topics.spec, *topics.shop) if t.row_id == row_id)


def all_phrases(topics: Topics) -> list[str]:
    found = (topic.phrases.values() for topic in (*topics.spec, *topics.shop))
    return [phrase for by_language in found for phrases in by_language for phrase in phrases]


@pytest.mark.parametrize("product", sample_products(), ids=lambda product: product.product_id)
def test_each_sample_product_is_asked_about_in_eleven_languages(product: AudienceProduct) -> None:
    topics = a_book().of(product.product_id)

    for language in LANGUAGES:
        askable = [topic for topic in topics.spec if topic.phrases.get(language)]
        assert len(askable) >= 8, language
        assert sum(len(topic.phrases[language]) for topic in askable) >= 25, language
        for topic in (*topics.shop, *a_book().shop()):
            assert len(topic.phrases[language]) >= 10, (language, topic.subject)


@pytest.mark.parametrize("product", sample_products(), ids=lambda product: product.product_id)
def test_every_row_can_be_asked_for_and_only_rows_are(product: AudienceProduct) -> None:
    topics = a_book().of(product.product_id)
    rows = {row.row_id for row in product.sheet.rows}

    english = {topic.row_id for topic in topics.spec if topic.phrases.get("en")}
    of_shop = {topic.row_id for topic in topics.shop if topic.row_id}

    assert english | of_shop == rows
    assert [topic.subject for topic in topics.shop] == list(_SHOP)
    assert of_shop == {"warranty", "returns"}


@pytest.mark.parametrize("product", sample_products(), ids=lambda product: product.product_id)
def test_no_question_names_another_kind_of_product(product: AudienceProduct) -> None:
    own = kinds_named(name.text for name in product.names)

    strangers = [
        phrase
        for topic in a_book().of(product.product_id).spec
        if topic.kind
        for phrases in topic.phrases.values()
        for phrase in phrases
        if not own.issuperset(product_kinds().named(phrase))
    ]

    rows = product.sheet.rows
    labels = {row.label.lower() for row in rows}
    labels |= {label.text.lower() for row in rows for label in row.labels}
    assert [p for p in strangers if not any(label in p.lower() for label in labels)] == []


def test_a_row_is_asked_for_directly_and_indirectly() -> None:
    water = the_topic(WATCH, "ip")

    assert water.kind == "water_resistance"
    assert "is it waterproof" in water.phrases["en"]
    assert "will it die if i get caught in the rain" in water.phrases["en"]
    assert all(len(water.phrases[language]) >= 4 for language in LANGUAGES)


def test_a_row_that_the_bank_does_not_know_is_asked_for_by_its_label() -> None:
    with_anc = the_topic(BUDS, "battery_anc")

    assert set(with_anc.phrases) == {"en"}  # labels of the sample sheets are English
    assert "battery life with ANC?" in with_anc.phrases["en"]
    assert with_anc.often < 1


def test_labels_without_a_language_are_in_that_of_the_market() -> None:
    row = SpecRow(row_id="x", label="Zumbrido", value="3")
    rows = (row, *(replace(row, row_id=f"x{i}", label=f"Zumbrido {i}") for i in range(5)))
    product = AudienceProduct(
        product_id=ProductId("x"),
        names=(LocalText(language="es", text="Zumbador"),),
        price=None,
        sheet=SpecSheet(product_id=ProductId("x"), rows=rows),
    )

    topics = AskBook([product], LANGUAGES, own="es").of(ProductId("x"))

    assert {language for topic in topics.spec for language in topic.phrases} == {"es"}
    assert any("zumbrido" in phrase for phrase in topics.spec[0].phrases["es"])


def test_nobody_asks_for_a_size_that_is_absurd_for_the_row() -> None:
    watch = the_topic(WATCH, "size")  # 46 mm
    backpack = the_topic(ProductId("backpack"), "size")  # 46 cm

    assert not any("60 cm" in phrase for phrase in watch.phrases["es"])
    assert any("60 cm" in phrase for phrase in backpack.phrases["es"])


def test_of_two_rows_of_one_kind_one_answers_its_questions() -> None:
    cold, hot = the_topic(ProductId("bottle"), "cold"), the_topic(ProductId("bottle"), "hot")

    shared = set(cold.phrases["es"]) & set(hot.phrases.get("es", ()))

    assert (cold.kind, hot.kind) == ("keeps_hot_cold", "")
    assert shared == set()


@pytest.mark.parametrize(
    ("label", "unit", "kind"),
    [
        ("Water resistance", "ATM", "water_resistance"),
        ("Водонепроницаемость", "", "water_resistance"),
        ("Peso", "g", "weight"),
        ("重量", "克", "weight"),
        ("Light", "lm", "light_output"),
        ("Colour temperature", "K", "color_temperature"),
        ("Height", "cm", "dimensions"),
        ("Ear tips", "", "ear_fit"),
        ("Burrs", "mm", ""),
        ("Memory", "", ""),
    ],
)
def test_a_rows_kind_is_found_by_its_label_or_its_unit(label: str, unit: str, kind: str) -> None:
    assert kind_of(SpecRow(row_id="x", label=label, value="1", unit=unit)) == kind


def test_an_unknown_product_is_asked_about_as_any_shop_is() -> None:
    topics = a_book().of(ProductId("nobody-knows"))

    assert topics.spec == ()
    assert [topic.subject for topic in topics.shop] == list(_SHOP)


def test_the_same_sheets_make_the_same_questions() -> None:
    again = AskBook(sample_products(), LANGUAGES, own="es")

    assert all_phrases(again.of(WATCH)) == all_phrases(a_book().of(WATCH))


def test_every_language_has_all_the_talk() -> None:
    wanted = set(talk("en"))

    for language in LANGUAGES:
        known = {key: phrases for key, phrases in talk(language).items() if "latin_" not in key}
        assert set(known) == wanted
        assert all(len(phrases) >= 5 or key == "named" for key, phrases in known.items())
        assert all("{label}" in phrase for phrase in known["unknown"])
        assert all("{ask}" in phrase and "{name}" in phrase for phrase in known["other"])
        assert all(phrase.isprintable() for phrases in known.values() for phrase in phrases)


_TEXT = st.text(min_size=1, max_size=150)


@given(label=_TEXT, value=_TEXT, unit=st.text(max_size=20), local=_TEXT)
def test_whatever_a_row_says_its_questions_are_one_printable_line(
    label: str, value: str, unit: str, local: str
) -> None:
    row = SpecRow(
        row_id="x",
        label=label,
        value=value,
        unit=unit,
        labels=(LocalText(language="fr", text=local),),
    )
    product = AudienceProduct(
        product_id=ProductId("x"),
        names=(),
        price=None,
        sheet=SpecSheet(product_id=ProductId("x"), rows=(row,)),
    )

    phrases = all_phrases(AskBook([product], ("es", "fr", "zh"), own="es").of(ProductId("x")))

    assert all(phrase.isprintable() and 0 < len(phrase) <= 500 for phrase in phrases)


@given(labels=st.lists(st.text(max_size=30), max_size=8), asked=st.text(max_size=30))
def test_a_label_is_never_likelier_than_certain_and_like_itself_above_all(
    labels: list[str], asked: str
) -> None:
    index = LabelIndex(list(enumerate(labels)))

    assert all(0 <= likeness <= 1 + 1e-9 for likeness in index.near(asked).values())
    for place, label in enumerate(labels):
        near = index.near(label)
        assert not near or near[place] == pytest.approx(1)
