"""What a thing is stands in one word of its name; which language it is in tells where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.folding import words_of
from studio.matching.kinds import Kinds
from studio.matching.name_heads import head_of, kinds_of

KINDS = Kinds(
    {
        "phone": ["phone* | teléfono* | 手机"],
        "phone_case": ["phone case* | 手机壳"],
        "kettle": ["kettle* | hervidor*"],
        "robot_vacuum": ["robot* | robot vacuum*"],
        "vacuum": ["vacuum*"],
    }
)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("kettle", "kettle"),
        ("garden chair", "chair"),
        ("watch strap", "strap"),
        ("wireless mouse", "mouse"),
        ("silla gaming", "silla"),
        ("chair for the garden", "chair"),
        ("vitamin C cream", "cream"),
        ("silla de jardín", "silla"),
        ("lámpara solar", "lampara"),
        ("hervidor express", "hervidor"),
        ("machine à pain", "machine"),
        ("chaise pliante légère", "chaise"),
        ("copo térmico", "copo"),
        ("sedia da giardino", "sedia"),
        ("garten stühle", "stuhle"),
        ("складной стул", "стул"),
        ("стул складной", "стул"),
        ("лейка для сада", "леика"),
        ("зручна лавка", "лавка"),
        ("składany stołek", "stolek"),
        ("krzesło ogrodowe", "krzeslo"),
        ("كرسي حديقة", "كرسي"),
        ("手机壳", "壳"),
        ("drewniane klocki dla dzieci", "klocki"),
        ("mały stolik kawowy", "stolik"),
        ("kurtka zimowa damska", "kurtka"),
        ("poduszka ortopedyczna", "poduszka"),
        ("нова пательня Карст", "пательня"),
        ("жіноча куртка зимова", "куртка"),
        ("набор посуды", "набор"),
        ("сковорода чугунная Карст", "сковорода"),
        ("кофемашина Орса", "кофемашина"),
        ("швейная машина Орса", "машина"),
        ("антенна комнатная", "антенна"),
        ("grande valise rigide", "valise"),
        ("nueva mochila escolar", "mochila"),
        ("nuovo mini frigo", "frigo"),
        ("mala viagem grande", "mala"),
        ("Karsto sartén antiadherente", "sarten"),
        ("Gartenstuhl klappbar", "gartenstuhl"),
        ("Herren Winterjacke wasserdicht", "winterjacke"),
        ("Kinder Fahrrad blau", "fahrrad"),
        ("Folding bike blue", "bike"),
        ("Running shoes men", "shoes"),
        ("Rain jacket waterproof", "jacket"),
        ("Kids backpack Nordo", "backpack"),
        ("Strip light LED", "light"),
        ("Karsto R5 Face Cream 30ml", "cream"),
        ("Puzzle: Old Harbour", "puzzle"),
        ("برومو سماعات لاسلكية", "سماعات"),
        ("أفضل كرسي مكتب", "كرسي"),
        ("Karsto 煎锅", "锅"),
        ("男士冬靴 黑色款", "靴"),
        ("机械键盘升级版", "盘"),
        ("儿童款", "款"),
    ],
)
def test_the_head_of_a_name_is_found(name: str, head: str) -> None:
    assert head_of(name, words_of(name), frozenset()) == head


def test_a_word_that_the_thing_is_called_by_alone_is_the_head() -> None:
    assert head_of("lounge hamaca", words_of("lounge hamaca"), {"lounge"}) == "lounge"


@pytest.mark.parametrize(
    ("name", "head", "kinds"),
    [
        ("phone", "phone", {"phone"}),
        ("phone case", "case", {"phone_case"}),
        ("phone strap", "strap", set()),
        ("strap for phones", "strap", set()),
        ("手机壳", "壳", {"phone_case"}),
        ("robot vacuum", "vacuum", {"robot_vacuum", "vacuum"}),
    ],
)
def test_a_thing_is_of_the_kinds_that_its_head_names(name: str, head: str, kinds: set[str]) -> None:
    assert set(kinds_of(words_of(name), head, KINDS)) == kinds


@given(name=st.text(min_size=1))
def test_whatever_it_is_called_the_head_is_one_of_its_words(name: str) -> None:
    words = words_of(name)

    if words:
        assert head_of(name, words, frozenset()) in words
