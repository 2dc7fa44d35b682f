"""Tables come in any encoding and with any delimiter, and every cell knows where it stood."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.catalogue.sheet_file import LARGEST_FILE_BYTES, read_content, read_file, read_pasted
from studio.catalogue.sheet_record import Key, RecordFile, Watch
from studio.core.errors import BadInput, Cancelled

SPANISH = "Producto;Nombre (es);Precio\nreloj;Reloj de montaña año 2 de José;38,90 €\n"
RUSSIAN = "Артикул;Название;Цена\nчасы;Часы для походов;3 890 руб\n"


def told(file: RecordFile, place: int = 0) -> dict[str, object]:
    """Return what a record tells, by the field's name."""
    return {key.field: cell.content for key, cell in file.records[place].cells.items()}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_spanish_table_is_read_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "relojes.csv"
    path.write_bytes(SPANISH.encode(encoding))

    file = read_file(path)

    assert told(file) == {
        "product": "reloj",
        "name": "Reloj de montaña año 2 de José",
        "price": "38,90 €",
    }
    assert file.encoding == encoding


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp1251"])
def test_a_russian_table_is_read_in_every_encoding(encoding: str) -> None:
    file = read_content("часы.csv", RUSSIAN.encode(encoding))

    assert told(file) == {"product": "часы", "name": "Часы для походов", "price": "3 890 руб"}
    assert file.encoding == encoding


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    cells = [["product", "name", "price"], ["watch", '"Trek, 5 ATM; new"', '"38,90"']]

    file = read_content("a.csv", "\r\n".join(delimiter.join(row) for row in cells).encode())

    assert told(file) == {"product": "watch", "name": "Trek, 5 ATM; new", "price": "38,90"}


def test_pasted_rows_keep_right_to_left_text_and_line_breaks_in_cells() -> None:
    file = read_pasted('product\tname.ar\tfacts.ar\nwatch\tساعة تريك S2\t"5 ATM\n14 يوم"\n')

    cells = file.records[0].cells
    assert cells[Key("name", "ar")].content == "ساعة تريك S2"
    assert cells[Key("facts", "ar")].content == "5 ATM\n14 يوم"


def test_rows_and_columns_are_counted_as_the_spreadsheet_does() -> None:
    file = read_content("a.csv", b"Our spring prices\n\nproduct,colour,name\n\nwatch,red,Trek\n")

    assert file.records[0].row == 5
    assert file.records[0].cells[Key("name")].column == "C (name)"
    assert file.ignored == ("B (colour)",)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "a.csv: it is empty; expected products"),
        (b"\x00\x01\x02\xff\x00", "a.csv: it is no text; expected UTF-8"),
        (b"colour,size\nred,5\n", 'a.csv: no headings were found .* expected .*"product"'),
        (b"product\nwatch\n", "a.csv: no headings were found"),
        (b"product,name,Title\nw,a,b\n", "a.csv: columns B and C both hold the name"),
        (b'product,name\nw,"' + b"a" * 200_000, r"a.csv: row 2 can't be parted into cells"),
        (b"product,name\n" + b"," * 1_000, "a.csv: row 2 has 1001 columns; expected at most 256"),
        (b"\n" * 1_100_000, "a.csv: it is empty"),
        (b"product,name\n" + b"\n" * 1_100_000, "expected at most 256 in 1048576 rows"),
        (b"product,name\n" + b"w,\n" * 100_001, "a.csv: it has more rows .* at most 100000"),
        (b"[" + b"1," * 100_000 + b"1]", "a.csv: it has more rows .* at most 100000"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.csv: it is an Excel file of the old kind"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_words(content: bytes, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        read_content("a.csv", content)


def test_a_file_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none\.csv: it can't be read"):
        read_file(tmp_path / "none.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are for POSIX")
@pytest.mark.timeout(20)
def test_a_pipe_in_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")

    with pytest.raises(BadInput, match=r"pipe\.csv: it can't be read"):
        read_file(tmp_path / "pipe.csv")


def test_a_file_larger_than_any_catalogue_is_refused_before_it_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE_BYTES + 10)

    with pytest.raises(BadInput, match=r"huge\.csv: it is too large; expected at most"):
        read_file(path)


def test_a_long_table_says_how_far_it_is_and_can_be_stopped() -> None:
    content = b"product,name\n" + b"".join(b"p%d,Watch\n" % n for n in range(500))
    steps: list[tuple[int, int]] = []
    watch = Watch(progress=lambda *s: steps.append(s), cancelled=lambda: len(steps) == 3)

    with pytest.raises(Cancelled, match="nothing was changed"):
        read_content("a.csv", content, watch)

    assert steps == [(100, 501), (200, 501), (300, 501)]


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_no_bytes_make_the_reader_fail_in_another_way(content: bytes) -> None:
    for beginning in (b"", b"product,name\n", b"PK\x03\x04", b"[", b"{", b"\xff\xfe"):
        try:
            file = read_content("a", beginning + content)
        except BadInput as error:
            assert str(error).startswith("a: ")  # noqa: PT017 - most bytes are refused
        else:
            assert file.name == "a"
