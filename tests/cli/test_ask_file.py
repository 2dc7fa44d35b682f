"""What `cuecard ask` reads: every form of a catalogue alike, and wrong lines by their number."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.export_file import write_export
from studio.catalogue.listing import Listing
from studio.catalogue.product import LocalText
from studio.catalogue.specsheet import SpecRow, SpecSheet
from studio.cli.ask_file import Asking, read_catalogue, read_questions
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.questions.cleaning import clean_text
from studio.questions.known_product import KnownProduct, KnownRow, known_product

WATCH = ProductId("watch")
LAMP = ProductId("lamp")
LINES = (
    {
        "product": "watch",
        "name": "Trek Watch S2",
        "aliases": ["reloj", "watch"],
        "rows": [
            {"id": "r1", "label": "Water resistance", "value": "5 ATM"},
            {"id": "r2", "label": "Weight", "value": "38 g, without strap"},
        ],
    },
    {"product": "lamp", "name": "Bed Lamp", "aliases": [], "rows": []},
)
LISTING = Listing(
    product_id=WATCH,
    names=(LocalText(language="en", text="Trek Watch S2"),),
    aliases=("reloj",),
    photos=("no-such-picture.png",),
)
SHEET = SpecSheet(
    product_id=WATCH,
    rows=(
        SpecRow(row_id="ip", label="Water resistance", value="5", unit="ATM", conditions="30 min"),
        SpecRow(row_id="w", label="Weight", value="38", unit="g"),
    ),
)


def written(folder: Path, *lines: object) -> Path:
    path = folder / "catalogue.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


def asked(folder: Path, raw: bytes, on_air: ProductId | None = None) -> tuple[Asking, ...]:
    path = folder / "questions.jsonl"
    path.write_bytes(raw)
    return read_questions(str(path), on_air=on_air, products=(WATCH, LAMP))


def test_a_catalogue_of_one_product_a_line_is_read(tmp_path: Path) -> None:
    products = read_catalogue(written(tmp_path, *LINES))

    assert products == (
        KnownProduct(
            product_id=WATCH,
            names=("Trek Watch S2",),
            aliases=("reloj", "watch"),
            rows=(
                KnownRow(row_id="r1", labels=("Water resistance",), value="5 ATM"),
                KnownRow(row_id="r2", labels=("Weight",), value="38 g, without strap"),
            ),
        ),
        KnownProduct(product_id=LAMP, names=("Bed Lamp",)),
    )


@pytest.mark.parametrize("name", ["export.csv", "export.xlsx", "export.json"])
def test_what_the_program_exports_is_read_as_the_same_product(tmp_path: Path, name: str) -> None:
    write_export(tmp_path / name, [LISTING], [SHEET])

    assert read_catalogue(tmp_path / name) == (known_product(LISTING, SHEET),)


def test_a_price_without_a_currency_makes_no_difference(tmp_path: Path) -> None:
    path = written(tmp_path, {"product": "watch", "name": "Trek Watch S2", "price": "59.90"})

    assert [product.product_id for product in read_catalogue(path)] == [WATCH]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (({"product": "lamp", "name": "Lamp"}, {"name": "x"}), "row 2: the product is missing"),
        (({"product": "lamp", "name": "Lamp"}, 5), "row 2: it is no object"),
        (({"product": "watch"},), "row 1"),
        (({"product": "w", "name": "W", "rows": [{"id": "a"}]},), "row 1"),
    ],
)
def test_a_wrong_line_of_a_catalogue_is_named(
    tmp_path: Path, lines: tuple[object, ...], says: str
) -> None:
    with pytest.raises(BadInput) as refused:
        read_catalogue(written(tmp_path, *lines))

    assert str(refused.value).startswith("catalogue.jsonl, ")
    assert says in str(refused.value)


def test_a_catalogue_that_is_none_is_refused(tmp_path: Path) -> None:
    broken, nothing = tmp_path / "broken.jsonl", tmp_path / "nothing.json"
    broken.write_text('{"product": "a", "name": "A"}\n{"product"\n', encoding="utf-8")
    nothing.write_text("[]", encoding="utf-8")

    with pytest.raises(BadInput, match=r"broken\.jsonl: row 2, column"):
        read_catalogue(broken)
    with pytest.raises(BadInput, match="no product in it"):
        read_catalogue(nothing)
    with pytest.raises(BadInput, match="can't be read"):
        read_catalogue(tmp_path / "missing.jsonl")


def test_a_line_says_what_is_on_screen_or_nothing_is(tmp_path: Path) -> None:
    raw = (
        b'\xef\xbb\xbf{"id": "a", "text": "how deep?", "on_screen": "watch"}\r\n'
        b'\n{"id": 2, "text": "how deep?", "on_screen": null}\n'
        b'{"text": "how\\u202e  deep?"}\n'
    )

    assert asked(tmp_path, raw, LAMP) == (
        Asking(question_id="a", text="how deep?", on_screen=WATCH),
        Asking(question_id=2, text="how deep?", on_screen=None),
        Asking(question_id=None, text="how deep?", on_screen=LAMP),
    )


@pytest.mark.parametrize(
    "line",
    [
        b"how deep?",
        b'{"id": "a"}',
        b'{"text": 5}',
        b'["how deep?"]',
        b'{"text": "how deep\xff"}',
        b'{"text": "how deep?", "on_screen": "boat"}',
        b"[" * 5_000,
    ],
)
def test_a_line_that_is_no_question_is_named(tmp_path: Path, line: bytes) -> None:
    with pytest.raises(BadInput, match=r"^questions\.jsonl, line 2: ") as refused:
        asked(tmp_path, b'{"text": "how deep?"}\n' + line)

    assert "\n" not in str(refused.value)


def test_a_file_of_questions_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.jsonl: it can't be read"):
        read_questions(str(tmp_path / "none.jsonl"), on_air=None, products=())


def test_the_reason_why_a_file_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as missing:
        read_questions(str(tmp_path / "none.jsonl"), on_air=None, products=())
    with pytest.raises(BadInput) as folder:
        read_questions(str(tmp_path), on_air=None, products=())

    said = "it can't be read; expected a file of questions"
    assert str(missing.value) == f"none.jsonl: {said} (No such file or directory)"
    assert str(folder.value).startswith(f"{tmp_path.name}: {said} (")
    assert str(folder.value) != str(missing.value).replace("none.jsonl", tmp_path.name)


@pytest.mark.parametrize("half", ["\\ud800", "\\uDBFF\\u0041", "\\udc00"])
def test_half_a_character_is_named_with_its_line(tmp_path: Path, half: str) -> None:
    raw = f'{{"text": "how deep?"}}\n{{"text": "a\\ud83d\\ude00 {half} hi"}}\n'.encode()

    with pytest.raises(BadInput) as refused:
        asked(tmp_path, raw)

    assert str(refused.value) == (
        f"questions.jsonl, line 2: column 25: {half[:6]} is half a character; "
        "expected two such halves"
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_questions_are_read_in_each_form_of_unicode(tmp_path: Path, encoding: str) -> None:
    raw = '{"text": "сколько весит?"}\r\n{"text": "how deep 😀"}\r\n'.encode(encoding)

    assert [asking.text for asking in asked(tmp_path, raw)] == ["сколько весит?", "how deep 😀"]


@given(raw=st.binary() | st.text('{}[]":,texidonscr_ 1\n\\u').map(str.encode))
def test_any_bytes_are_questions_or_refused(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    found: tuple[Asking, ...] = ()
    said = "questions.jsonl, line "

    try:
        found = asked(folder, raw)
    except BadInput as error:
        said = str(error)

    assert said.startswith("questions.jsonl, line ")
    assert all(asking.text == clean_text(asking.text) for asking in found)
