"""A question names a product by its name, or by what kind of thing it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ProductId
from studio.matching.kinds import Kinds
from studio.matching.mentions import (
    KIND_WEIGHT,
    NAME_WEIGHT,
    PART_WEIGHT,
    SHARED_WEIGHT,
    STEM_WEIGHT,
    Mentions,
)
from studio.questions.known_product import KnownProduct, KnownRow

KINDS = Kinds({"watch": ["watch* | reloj*"], "kettle": ["kettle* | чайник*"]})
TREK = KnownProduct(product_id=ProductId("trek"), names=("Trek S2",), aliases=("watch", "reloj"))
PIPKIN = KnownProduct(product_id=ProductId("pipkin"), names=("Pipkin Junior",), tags=("watch",))
FJORD = KnownProduct(product_id=ProductId("fjord"), names=("Fjord Kettle",))
CHARGER = KnownProduct(
    product_id=ProductId("charger"), names=("Charger Duo",), aliases=("зарядка",)
)
MENTIONS = Mentions((TREK, PIPKIN, FJORD), KINDS)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("how heavy is the Trek?", {"trek": NAME_WEIGHT}),
        ("and the PIPKINS?", {"pipkin": NAME_WEIGHT}),
        ("а чайник?", {"fjord": KIND_WEIGHT}),
        ("how heavy is it", {}),
        ("is the S2 ok", {}),
        ("", {}),
    ],
)
def test_a_product_is_named(text: str, named: dict[str, float]) -> None:
    assert MENTIONS.in_text(text) == named


def test_a_kind_that_several_are_of_says_less() -> None:
    named = MENTIONS.in_text("which watches are waterproof")

    assert named[ProductId("pipkin")] == SHARED_WEIGHT
    assert named[ProductId("trek")] == NAME_WEIGHT  # it calls itself so
    assert "fjord" not in named


def test_a_word_that_two_products_bear_says_half() -> None:
    small = KnownProduct(product_id=ProductId("small"), names=("Fjord Mug",))

    named = Mentions((FJORD, small), KINDS).in_text("the fjord")

    assert named == {"fjord": NAME_WEIGHT / 2, "small": NAME_WEIGHT / 2}


FLASK = KnownProduct(
    product_id=ProductId("flask"),
    names=("Vesper Breeze",),
    aliases=("camping flask", "termo de acero", "дорожная фляга", "gourde en acier"),
)


@pytest.mark.parametrize(
    "text",
    [
        "good for camping?",
        "is there a breeze from it",
        "¿es de acero?",
        "он для дороги? дорожная?",
        "c'est en acier ?",
    ],
)
def test_a_word_that_only_tells_which_one_it_is_says_little(text: str) -> None:
    assert 0 < Mentions((FLASK, TREK), KINDS).in_text(text)[FLASK.product_id] <= PART_WEIGHT


@pytest.mark.parametrize(
    "text",
    [
        "how heavy is the flask",
        "and the flasks?",
        "the vesper",
        "vesper breeze",
        "el termo pesa mucho?",
        "а фляга?",
        "la gourde ?",
    ],
)
def test_the_head_of_an_alias_and_a_rare_word_of_a_name_say_all(text: str) -> None:
    assert Mentions((FLASK, TREK), KINDS).in_text(text) == {"flask": NAME_WEIGHT}


def test_an_alias_of_plain_words_is_a_name_where_it_stands_as_it_is() -> None:
    lamp = KnownProduct(product_id=ProductId("lamp"), names=("Lumo",), aliases=("night light",))
    mentions = Mentions((lamp, TREK), KINDS)

    assert mentions.in_text("how bright is the night light") == {"lamp": NAME_WEIGHT}
    assert mentions.in_text("and night lights?") == {"lamp": NAME_WEIGHT}
    assert mentions.in_text("is it light enough at night") == {}


def test_an_alias_of_characters_is_a_name_where_it_stands_as_it_is() -> None:
    quilt = KnownProduct(product_id=ProductId("quilt"), names=("Nuvo",), aliases=("重力毯",))

    assert Mentions((quilt, TREK), KINDS).in_text("重力毯多重") == {"quilt": NAME_WEIGHT}
    assert Mentions((quilt, TREK), KINDS).in_text("重不重") == {}


def test_an_alias_of_a_letter_or_two_is_no_name() -> None:
    pot = KnownProduct(product_id=ProductId("pot"), names=("Nuvo",), aliases=("锅", "铸铁锅", "tv"))
    mentions = Mentions((pot, TREK), KINDS)

    assert mentions.in_text("电饭锅呢") == mentions.in_text("on a tv") == {}
    assert mentions.in_text("铸铁锅呢") == {"pot": NAME_WEIGHT}


def test_all_words_of_a_name_together_say_all() -> None:
    lamp = KnownProduct(product_id=ProductId("lamp"), names=("Sole Verde 3",))
    mentions = Mentions((lamp, TREK), KINDS)

    assert 0 < mentions.in_text("è verde?")[lamp.product_id] <= PART_WEIGHT
    assert mentions.in_text("il Sole Verde è pesante?") == {"lamp": NAME_WEIGHT}


def test_what_goes_with_a_thing_is_not_of_its_kind() -> None:
    strap = KnownProduct(
        product_id=ProductId("strap"), names=("Loop",), aliases=("watch strap", "correa de reloj")
    )
    mentions = Mentions((strap, FJORD), KINDS)

    assert mentions.in_text("fits my watch?")[strap.product_id] <= PART_WEIGHT
    assert mentions.in_text("y la correa?") == {"strap": NAME_WEIGHT}


def test_a_word_that_questions_are_full_of_is_no_name() -> None:
    loud = KnownProduct(product_id=ProductId("loud"), names=("Aurento Wireless Over-Ear",))

    mentions = Mentions((loud, TREK), KINDS)

    assert mentions.in_text("is it wireless, does it go over a hat") == {}
    assert mentions.in_text("the aurento") == {"loud": NAME_WEIGHT}


def test_a_word_that_another_products_row_is_called_by_is_no_name() -> None:
    row = KnownRow(row_id="r1", labels=("Driver unit",), value="40 mm")
    loud = KnownProduct(product_id=ProductId("loud"), names=("Aurento",), rows=(row,))
    tool = KnownProduct(product_id=ProductId("tool"), names=("Brakkon Driver",))

    assert Mentions((loud, tool), KINDS).in_text("what size are the drivers") == {}
    assert Mentions((tool,), KINDS).in_text("the driver") == {"tool": NAME_WEIGHT}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Tente pliante Karsto", "elle est pliante ?"),
        ("Silla plegable Karsto", "¿es plegable?"),
        ("Куртка зимняя Орса", "зимняя версия есть?"),
        ("Куртка зимова Орса", "чи є зимовий варіант?"),
        ("Torba sportowa Karsto", "nada się na sportowe zajęcia?"),
        ("Jacke gefüttert Karsto", "ist das gefüttert"),
        ("Zaino impermeabile Karsto", "è impermeabile?"),
        ("Cadeira dobrável Karsto", "é dobrável?"),
        ("Folding rug thick", "is it thick enough"),
    ],
)
def test_a_common_word_of_a_name_says_little(name: str, text: str) -> None:
    thing = KnownProduct(product_id=ProductId("thing"), names=(name,))

    named = Mentions((thing, TREK), KINDS).in_text(text)

    assert named.get(thing.product_id, 0.0) <= PART_WEIGHT


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Tente pliante Karsto", "la tente résiste à la pluie ?"),
        ("Куртка зимняя Орса", "а куртка тёплая?"),
        ("Torba sportowa Karsto", "a ta torba?"),
        ("Folding rug thick", "and the rug"),
        ("Philips trimmer black", "the philips?"),
        ("Torba sportowa Karsto", "karsto"),
    ],
)
def test_what_a_thing_is_and_its_brand_say_all(name: str, text: str) -> None:
    thing = KnownProduct(product_id=ProductId("thing"), names=(name,))

    assert Mentions((thing, TREK), KINDS).in_text(text) == {"thing": NAME_WEIGHT}


def test_a_verb_from_the_stem_of_a_name_says_little_and_a_form_of_it_all() -> None:
    mentions = Mentions((TREK, CHARGER), KINDS)

    assert mentions.in_text("how fast does it charge") == {"charger": STEM_WEIGHT}
    assert mentions.in_text("на сколько хватает заряда") == {"charger": STEM_WEIGHT}
    assert mentions.in_text("and two chargers") == {"charger": NAME_WEIGHT}
    assert mentions.in_text("а зарядку?") == {"charger": NAME_WEIGHT}


def test_a_verb_that_any_row_is_called_by_names_nothing() -> None:
    row = KnownRow(row_id="r1", labels=("Charging time",), value="2 h")
    trek = KnownProduct(product_id=ProductId("trek"), names=("Trek",), rows=(row,))

    mentions = Mentions((trek, CHARGER), KINDS)

    assert mentions.in_text("is it charged") == {}
    assert mentions.in_text("and the chargers", trek.product_id) == {"charger": NAME_WEIGHT}


def test_a_form_of_a_name_that_stands_on_a_row_on_air_is_no_name() -> None:
    row = KnownRow(row_id="r1", labels=("Время зарядки",), value="2 ч")
    trek = KnownProduct(product_id=ProductId("trek"), names=("Trek",), rows=(row,))
    mentions = Mentions((trek, FJORD, CHARGER), KINDS)

    assert mentions.in_text("сколько на зарядку?", trek.product_id) == {}
    assert mentions.in_text("сколько на зарядку?", FJORD.product_id) == {"charger": NAME_WEIGHT}


def test_without_products_nothing_is_named() -> None:
    assert Mentions((), KINDS).in_text("the watch") == {}


@given(text=st.text())
def test_whatever_is_written_a_name_weighs_between_nought_and_one(text: str) -> None:
    assert all(0 < weight <= 1 for weight in MENTIONS.in_text(text).values())
