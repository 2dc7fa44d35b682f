"""Columns are known by what hosts in seven languages call them."""

import pytest

from studio.catalogue.cell_value import READERS
from studio.catalogue.headings import FIELDS, heading_of, recognised
from studio.catalogue.sheet_record import Key


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Product ID", Key("product")),
        ("PRICE_MINOR", Key("price_minor")),
        (" Precio: ", Key("price")),
        ("Цена", Key("price")),
        ("Prix barré", Key("list_price")),
        ("Währung", Key("currency")),
        ("السعر", Key("price")),
        ("产品名称", Key("name")),
        ("name.es", Key("name", "es")),
        ("Nombre (es)", Key("name", "es")),
        ("Название RU", Key("name", "ru")),
        ("link.es-ES", Key("link", "es-ES")),
        ("link es-es", Key("link", "es-ES")),
        ("market_text.zh-Hant-TW", Key("market_text", "zh-Hant-TW")),
        ("Row*", Key("row")),
    ],
)
def test_a_heading_is_known(heading: str, key: Key) -> None:
    assert recognised(heading) == key


@pytest.mark.parametrize("heading", ["", "colour", "price.es", "(es)", "name.", "nam e"])
def test_what_nobody_calls_a_column_is_not_known(heading: str) -> None:
    assert recognised(heading) is None


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_known_by_the_heading_an_export_gives_it(field: str) -> None:
    assert recognised(heading_of(Key(field))) == Key(field)
    assert field in READERS  # and means something
