"""What is typed finds the rows that say it, near ones first, however it is written."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.catalogue.listing import Listing
from studio.catalogue.product import LocalText
from studio.catalogue.search import Found, Nearness, SpecIndex
from studio.catalogue.search_marks import Mark, Part
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.core.errors import BadInput
from studio.core.ids import ProductId

WATCH = ProductId("watch")
BUDS = ProductId("buds")
PUMP = ProductId("pump")


def a_row(label: str, value: str, unit: str = "", *, conditions: str = "") -> SpecRow:
    """Return a row whose id is its label."""
    return SpecRow(row_id=label, label=label, value=value, unit=unit, conditions=conditions)


def a_listing(product_id: ProductId, name: str, **changes: tuple[str, ...] | str) -> Listing:
    """Return a product with an English name."""
    names = (LocalText(language="en", text=name),)
    return Listing(product_id=product_id, names=names, **changes)  # type: ignore[arg-type]  # texts


def a_sheet(product_id: ProductId, *rows: SpecRow) -> SpecSheet:
    """Return a sheet."""
    return SpecSheet(product_id=product_id, rows=rows)


WATCH_ROWS = (
    SpecRow(
        row_id="water",
        label="Water resistance",
        value="5",
        unit="ATM",
        source="maker's sheet p. 2",
        labels=(
            LocalText(language="es", text="Resistencia al agua"),
            LocalText(language="ru", text="Чёткая водостойкость"),
            LocalText(language="ar", text="مُقاومة الماء"),
            LocalText(language="zh", text="防水性能"),
        ),
    ),
    a_row("Battery", "14 días", conditions="pantalla 1,5 h al día"),
    a_row("Display", "1.43″", conditions="466 × 466 px"),
    a_row("Weight (g)", "32"),
    a_row("Protection", "IP68"),
)


@pytest.fixture
def index() -> SpecIndex:
    """Three products: the watch, its relative by tag, and a stranger."""
    index = SpecIndex()
    watch = a_listing(WATCH, "Trek Watch", aliases=("reloj",), tags=("sport",), brand="Norrby")
    index.put(watch, a_sheet(WATCH, *WATCH_ROWS))
    buds = a_listing(BUDS, "Wave Buds", tags=("Sport", "audio"))
    index.put(buds, a_sheet(BUDS, a_row("Battery", "8", "h"), a_row("Water", "IPX4")))
    pump = a_listing(PUMP, "Air Pump")
    index.put(
        pump,
        a_sheet(PUMP, a_row("Battery", "5", "Ah"), a_row("Hose", "50", "cm"), a_row("A", "50 mAh")),
    )
    return index


def rows(found: Iterable[Found]) -> list[tuple[str, str]]:
    """Return product and row of each result."""
    return [(f.product_id, f.row_id) for f in found]


@pytest.mark.parametrize(
    "typed",
    [
        "water resistance",
        "WATER res",
        "res wat",
        "agua",
        "resistencia al água",
        "водос",
        "четкая",
        "مقاومه الماء",
        "防水",
        "5 atm",
        "50 m",
        "50m",
        "50 met",
        "50 metros",
        "٥٠ م",
        "５０ｍ",
        "165 ft",
        "5 bar",
        "5000 cm",
        "watch water",
        "reloj agua",
        "norrby 50 m",
    ],
)
def test_the_water_row_is_found_first(index: SpecIndex, typed: str) -> None:
    assert rows(index.search(typed, product_id=WATCH))[0] == (WATCH, "water")


@pytest.mark.parametrize(
    ("typed", "row_id"),
    [
        ("2 weeks", "Battery"),
        ("14 дней", "Battery"),
        ("90 min", "Battery"),
        ("36.3 mm", "Display"),
        ("466 px", "Display"),
        ("0.032 kg", "Weight (g)"),
        ("ip6", "Protection"),
        ("1,43", "Display"),
    ],
)
def test_a_row_is_found_by_what_its_value_means(index: SpecIndex, typed: str, row_id: str) -> None:
    assert (WATCH, row_id) in rows(index.search(typed, product_id=WATCH))


@pytest.mark.parametrize("typed", ["", "   ", "¿?", "zzz", "water zzz", "maker's", "watch zzz"])
def test_what_is_nowhere_is_not_found(index: SpecIndex, typed: str) -> None:
    assert index.search(typed) == ()


def test_own_rows_come_first_then_relatives_then_the_rest(index: SpecIndex) -> None:
    found = index.search("battery", product_id=WATCH)

    assert [(f.product_id, f.nearness) for f in found] == [
        (WATCH, Nearness.OWN),
        (BUDS, Nearness.RELATED),
        (PUMP, Nearness.OTHER),
    ]


def test_a_brand_makes_relatives_and_an_empty_tag_does_not() -> None:
    index = SpecIndex()
    for name, brand, tags in (("a", "Norrby", (" ",)), ("b", "NORRBY", ()), ("c", "", (" ",))):
        listing = a_listing(ProductId(name), name, brand=brand, tags=tags)
        index.put(listing, a_sheet(ProductId(name), a_row("Weight", "1 kg")))

    found = index.search("weight", product_id=ProductId("a"))

    assert [f.nearness for f in found] == [Nearness.OWN, Nearness.RELATED, Nearness.OTHER]


def test_without_a_product_at_hand_all_are_others_by_name(index: SpecIndex) -> None:
    found = index.search("battery")

    assert [f.product_id for f in found] == [PUMP, WATCH, BUDS]
    assert {f.nearness for f in found} == {Nearness.OTHER}


def test_an_equal_quantity_comes_before_letters_that_look_like_it(index: SpecIndex) -> None:
    index.put(
        a_listing(PUMP, "Air Pump"),
        a_sheet(PUMP, a_row("Charge", "50 mAh"), a_row("Depth", "5 ATM"), a_row("Hose", "50 m")),
    )

    assert [row for _, row in rows(index.search("50 m", product_id=PUMP))[:3]] == [
        "Hose",
        "Depth",
        "Charge",
    ]


def test_a_number_typed_out_is_not_the_beginning_of_another(index: SpecIndex) -> None:
    assert rows(index.search("1", product_id=WATCH)) != []
    assert rows(index.search("1 pan", product_id=WATCH)) == [(WATCH, "Battery")]  # 1,5 h
    assert rows(index.search("4 d", product_id=WATCH)) == []
    assert rows(index.search("46 px", product_id=WATCH)) == []


def test_a_product_is_found_by_its_name_once_and_not_with_all_its_rows(index: SpecIndex) -> None:
    found = index.search("reloj")

    assert rows(found) == [(WATCH, "")]
    assert found[0].marks == (Mark(part=Part.ALIAS, text="reloj", start=0, end=5),)


def test_the_marks_say_which_letters_matched(index: SpecIndex) -> None:
    (found,) = index.search("resis agu", product_id=WATCH)

    assert [(m.part, m.text[m.start : m.end]) for m in found.marks] == [
        (Part.LABEL, "resis"),
        (Part.OTHER_LABEL, "Resis"),
        (Part.OTHER_LABEL, "agu"),
    ]


def test_a_matching_quantity_is_marked_with_its_unit(index: SpecIndex) -> None:
    found = index.search("50 m", product_id=WATCH)[0]

    assert [(m.part, m.text) for m in found.marks] == [(Part.VALUE, "5"), (Part.UNIT, "ATM")]


def test_an_accent_belongs_to_the_letter_that_is_marked() -> None:
    index = SpecIndex()
    index.put(a_listing(WATCH, "W"), a_sheet(WATCH, a_row("E\u0301clat", "x")))

    (found,) = index.search("e")

    assert found.marks == (Mark(part=Part.LABEL, text="E\u0301clat", start=0, end=2),)


def test_a_changed_sheet_is_found_by_its_new_words_alone(index: SpecIndex) -> None:
    index.put(a_listing(BUDS, "Wave Buds"), a_sheet(BUDS, a_row("Driver", "11", "mm")))

    assert rows(index.search("driver")) == [(BUDS, "Driver")]
    assert rows(index.search("8 h")) == []
    assert rows(index.search("ipx4")) == []


def test_a_forgotten_product_is_not_found(index: SpecIndex) -> None:
    index.remove(WATCH)
    index.remove(WATCH)

    assert rows(index.search("water")) == [(BUDS, "Water")]
    assert index.search("battery", product_id=WATCH)[0].nearness is Nearness.OTHER


def test_a_sheet_of_another_product_is_refused_and_changes_nothing(index: SpecIndex) -> None:
    before = index.search("battery")

    with pytest.raises(BadInput, match="is not of watch"):
        index.put(a_listing(WATCH, "Trek Watch"), a_sheet(BUDS))

    assert index.search("battery") == before


def test_no_more_is_found_than_was_asked_for() -> None:
    index = SpecIndex()
    many = (SpecRow(row_id=f"{n:03}", label="Same", value="x") for n in range(100))
    index.put(a_listing(WATCH, "W"), a_sheet(WATCH, *many))

    assert [f.row_id for f in index.search("same", most=3)] == ["000", "001", "002"]


def test_a_pasted_book_is_cut_and_searched(index: SpecIndex) -> None:
    assert index.search("water " * 10_000) != ()
    assert index.search("9" * 5_000 + " m") == ()


WORDS = st.sampled_from(["water", "wat", "IP68", "5", "50", "ATM", "m", "agua", "h", "1,5", "l"])
TEXTS = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
SHEETS = st.dictionaries(
    st.sampled_from([ProductId(f"p{n}") for n in range(5)]),
    st.lists(st.tuples(TEXTS, TEXTS), max_size=4),
    min_size=1,
)


def filled(sheets: dict[ProductId, list[tuple[str, str]]], order: Iterable[ProductId]) -> SpecIndex:
    """Return an index of sheets, put in in some order."""
    index = SpecIndex()
    for product_id in order:
        made = (
            SpecRow(row_id=str(n), label=label, value=value)
            for n, (label, value) in enumerate(sheets[product_id])
        )
        index.put(a_listing(product_id, "Thing", tags=("all",)), a_sheet(product_id, *made))
    return index


@settings(deadline=None)
@given(SHEETS, SHEETS, TEXTS)
def test_the_answer_does_not_depend_on_how_the_index_grew(
    sheets: dict[ProductId, list[tuple[str, str]]],
    older: dict[ProductId, list[tuple[str, str]]],
    typed: str,
) -> None:
    fresh = filled(sheets, sorted(sheets))
    grown = filled({**older, **sheets}, [*older, *sorted(sheets, reverse=True)])
    for product_id in older.keys() - sheets.keys():
        grown.remove(product_id)

    assert grown.search(typed, product_id=ProductId("p0")) == fresh.search(
        typed, product_id=ProductId("p0")
    )


@settings(deadline=None)
@given(SHEETS, TEXTS)
def test_each_result_is_there_once_and_says_why(
    sheets: dict[ProductId, list[tuple[str, str]]], typed: str
) -> None:
    found = filled(sheets, sheets).search(typed, product_id=ProductId("p0"))

    assert len(set(rows(found))) == len(found)
    assert all(f.marks for f in found)
    assert [f.nearness for f in found] == sorted(f.nearness for f in found)


@settings(deadline=None)
@given(
    st.text(
        st.characters(
            exclude_categories=["Cc", "Cs", "Zl", "Zp"],
            exclude_characters="\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        ),
        max_size=60,
    )
)
def test_any_text_finds_itself_as_a_label_or_has_no_word(text: str) -> None:
    index = SpecIndex()
    index.put(
        a_listing(WATCH, "W"), a_sheet(WATCH, SpecRow(row_id="r", label=f"x{text}", value="v"))
    )

    assert rows(index.search(f"x{text}")) == [(WATCH, "r")]
