"""The letters shown with an import are those in which a wrong encoding is seen."""

from studio.catalogue.sheet_file import read_content
from studio.catalogue.sheet_letters import first_letters


def test_texts_with_letters_beyond_ascii_come_before_all_others() -> None:
    file = read_content("a.csv", "product;name;price\nm1;Mug;1\nm2;Кружка;2\n".encode("cp1251"))

    assert first_letters(file) == "Кружка"


def test_plain_texts_are_shown_where_there_is_nothing_else_and_numbers_never() -> None:
    file = read_content("a.csv", b"product;name;price\nm1;Blue  mug;1\nm2;Blue  mug;2\n")

    assert first_letters(file) == "m1 · Blue mug · m2"
