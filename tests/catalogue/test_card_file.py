"""A card file becomes a product, or one sentence that says what is wrong with it."""

import contextlib
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue import card_file
from studio.catalogue.card_file import read_card
from studio.catalogue.product import LocalText
from studio.core.errors import BadInput
from studio.core.money import Money

CARD: dict[str, Any] = {
    "title": {"es": "Trek Watch S2", "ar": "ساعة تريك S2"},
    "facts": ["AMOLED 1.43″", "5 ATM", "14 días"],
    "price_minor": 3890,
    "list_price_minor": 5990,
    "currency": "EUR",
    "market": "es-ES",
    "photo": "watch.png",
    "stock": 23,
}
LEAST = {"title": {"en": "Watch"}, "price_minor": 1, "currency": "USD", "market": "en-US"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the card's photo in it."""
    (tmp_path / "watch.png").write_bytes(b"\x89PNG")
    return tmp_path


def a_card_file(folder: Path, *, without: str = "", **changes: Any) -> Path:  # noqa: ANN401 - any JSON
    """Write the card with some keys changed and one left out."""
    fields = {key: value for key, value in {**CARD, **changes}.items() if key != without}
    path = folder / "watch.json"
    path.write_text(json.dumps(fields), encoding="utf-8")
    return path


def test_a_whole_card_is_a_product(folder: Path) -> None:
    product = read_card(a_card_file(folder, stock_full=60))

    assert product.titles == (
        LocalText(language="es", text="Trek Watch S2"),
        LocalText(language="ar", text="ساعة تريك S2"),
    )
    assert product.facts == ("AMOLED 1.43″", "5 ATM", "14 días")
    assert product.price == Money(amount_minor=3890, currency="EUR")
    assert product.list_price == Money(amount_minor=5990, currency="EUR")
    assert (product.market, product.stock, product.stock_full) == ("es-ES", 23, 60)
    assert product.photo == str((folder / "watch.png").resolve())


def test_facts_list_price_photo_and_stock_may_be_left_out(folder: Path) -> None:
    path = folder / "least.json"
    path.write_text(json.dumps(LEAST))

    product = read_card(path)

    assert (product.facts, product.list_price, product.photo) == ((), None, "")
    assert (product.stock, product.stock_full) == (None, None)


def test_a_byte_order_mark_is_no_fault(folder: Path) -> None:
    path = folder / "least.json"
    path.write_text(json.dumps(LEAST), encoding="utf-8-sig")

    assert read_card(path).price == Money(amount_minor=1, currency="USD")


def test_the_same_file_is_the_same_product_whatever_changes_in_it(folder: Path) -> None:
    first = read_card(a_card_file(folder))

    second = read_card(a_card_file(folder, title={"es": "Otro nombre"}, price_minor=1))

    assert first.product_id == second.product_id


def test_another_file_is_another_product(folder: Path) -> None:
    first = read_card(a_card_file(folder))
    other = a_card_file(folder).rename(folder / "other.json")

    assert read_card(other).product_id != first.product_id


@pytest.mark.parametrize("key", ["title", "price_minor", "currency", "market"])
def test_a_missing_key_is_named(folder: Path, key: str) -> None:
    with pytest.raises(BadInput, match=f'watch.json: "{key}" is missing'):
        read_card(a_card_file(folder, without=key))


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("title", "Watch", '"title" must be an object with a text a language'),
        ("title", {}, '"title" must be an object'),
        ("title", {"ES": "x"}, "languages such as es or ar"),
        ("title", {"": "x"}, "languages such as es or ar"),
        ("title", {"es": 5}, '"title.es" must be a text of 1 to 120 characters, got 5'),
        ("title", {"es": "   "}, '"title.es" must be a text'),
        ("title", {"es": "x" * 121}, '"title.es" must be a text'),
        ("title", {"es": "a\nb"}, '"title.es" has a character in it that is not text: U\\+000A'),
        ("title", {"es": "a\0b"}, "not text: U\\+0000"),
        ("title", {"es": "\ud800"}, "not text: U\\+D800"),
        ("title", {"es": "price \u202e19"}, "not text: U\\+202E"),
        ("facts", "5 ATM", '"facts" must be a list of at most 3 texts'),
        ("facts", ["a", "b", "c", "d"], '"facts" must be a list of at most 3 texts'),
        ("facts", [None], '"facts" must be a text of 1 to 60 characters'),
        ("facts", ["x" * 61], '"facts" must be a text of 1 to 60 characters'),
        ("price_minor", -1, '"price_minor" must be a whole number from 1 to'),
        ("price_minor", 0, '"price_minor" must be a whole number from 1 to'),
        ("price_minor", 38.9, '"price_minor" must be a whole number'),
        ("price_minor", "3890", '"price_minor" must be a whole number'),
        ("price_minor", True, '"price_minor" must be a whole number'),
        ("price_minor", None, '"price_minor" must be a whole number'),
        ("price_minor", 10**13, '"price_minor" must be a whole number'),
        ("price_minor", float("nan"), '"price_minor" must be a whole number'),
        ("list_price_minor", 3889, "must not strike a lower price"),
        ("list_price_minor", [], '"list_price_minor" must be a whole number'),
        ("currency", "euro", '"currency" must be a text of 1 to 3 characters'),
        ("currency", "XQZ", "currency must be an ISO 4217 code such as EUR"),
        ("currency", 978, '"currency" must be a text'),
        ("market", "es-XX", "market must be a tag such as es-ES"),
        ("market", "../../etc/passwd", "market must be a tag such as es-ES"),
        ("market", {"es": 1}, '"market" must be a text'),
        ("photo", "none.png", 'names "none.png", and there is no such file beside it'),
        ("photo", "watch.json", '"photo" must be a picture file'),
        ("photo", "http://host/watch.png", "there is no such file"),
        ("photo", "a\0.png", "not text: U\\+0000"),
        ("photo", "x" * 999 + ".png", '"photo" must be a text'),
        ("photo", "x" * 900 + ".png", "watch.json"),
        ("photo", 3, '"photo" must be a text'),
        ("stock", -1, '"stock" must be a whole number from 0 to'),
        ("stock", 1.5, '"stock" must be a whole number'),
        ("stock_full", 22, '"stock_full" must be a whole number from 23 to'),
        ("stok", 1, '"stok" is no key of a card; known are title'),
    ],
)
def test_a_wrong_value_is_one_sentence_with_file_and_key(
    folder: Path,
    key: str,
    value: object,
    expected: str,
) -> None:
    path = a_card_file(folder, **dict[str, Any]({key: value}))

    with pytest.raises(BadInput, match=expected) as refused:
        read_card(path)

    assert str(refused.value).startswith(f"card file {path}: ") or key == "photo"
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "it is not JSON: Expecting value in line 1"),
        (b'{"title": ', "it is not JSON"),
        (b"\xff\xfe{}", "it is not UTF-8 text"),
        (b"[1, 2]", "expected an object"),
        (b"null", "expected an object"),
        (b"[" * 60_000, "it is not JSON a person would write"),
        (b'{"price_minor": ' + b"9" * 5_000 + b"}", "it is not JSON a person would write"),
        (b" " * (card_file.LARGEST_FILE_BYTES + 1), "it is larger than"),
    ],
)
def test_what_is_no_card_at_all_is_one_sentence(
    tmp_path: Path, content: bytes, expected: str
) -> None:
    path = tmp_path / "watch.json"
    path.write_bytes(content)

    with pytest.raises(BadInput, match=expected):
        read_card(path)


@pytest.mark.parametrize("name", ["absent.json", ".", "a\0b.json", "x" * 300])
def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match=r"there is no such file|can't be read"):
        read_card(tmp_path / name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes in folders are POSIX's")
def test_a_pipe_in_the_files_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "watch.json")

    with pytest.raises(BadInput, match="there is no such file"):
        read_card(tmp_path / "watch.json")


def test_a_photo_too_large_to_show_is_refused(folder: Path) -> None:
    with (folder / "watch.png").open("wb") as file:
        file.truncate(card_file.LARGEST_PHOTO_BYTES + 1)

    with pytest.raises(BadInput, match='"photo" must be at most'):
        read_card(a_card_file(folder))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*CARD, "stock_full"]), json_values), st.booleans())
def test_no_card_raises_anything_but_bad_input(
    tmp_path_factory: pytest.TempPathFactory, fields: dict[str, object], complete: bool
) -> None:
    path = tmp_path_factory.mktemp("card") / "card.json"
    path.write_text(json.dumps({**LEAST, **fields} if complete else fields))

    with contextlib.suppress(BadInput):
        read_card(path)


def test_the_lowest_price_of_thirty_days_is_read(tmp_path: Path) -> None:
    card = {
        "title": {"es": "Reloj"},
        "price_minor": 3890,
        "lowest_price_minor": 4200,
        "currency": "EUR",
        "market": "es-ES",
    }
    file = tmp_path / "card.json"
    file.write_text(json.dumps(card), encoding="utf-8")

    product = read_card(file)

    assert product.lowest_price == Money(amount_minor=4200, currency="EUR")
