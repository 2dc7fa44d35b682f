"""What is written into a document can be read out of it again, in every script."""

import io

import cv2
import numpy as np
import pytest
from pypdf import PdfReader

from studio.core.errors import BadInput
from studio.paper.document import Column, Document
from tests.builders import NOW_UTC_MS


def a_document() -> Document:
    """Begin a document."""
    return Document("Proof: Show the watch", language="es", made_at_utc_ms=NOW_UTC_MS)


def read(document: Document) -> PdfReader:
    """Open what was written."""
    return PdfReader(io.BytesIO(document.to_bytes()))


def text_of(document: Document) -> str:
    """Return all that can be read in it."""
    return "\n".join(page.extract_text() for page in read(document).pages)


@pytest.mark.parametrize(
    "words",
    ["Reloj sumergible, 59,90 €", "Покажите часы", "ساعة", "展示手表", "Часы ساعة 手表 watch"],
)
def test_every_script_is_read_back(words: str) -> None:
    document = a_document()

    document.text(words)

    # The reader takes each letter of a Chinese font for two.
    found = text_of(document).replace(" ", "").replace("\x00", "")
    assert [word for word in words.split() if word not in found] == []


def test_a_long_table_repeats_its_head_and_numbers_its_pages() -> None:
    document = a_document()
    columns = (Column(title="Product", share=3), Column(title="Seconds", number=True))

    document.heading("Products")
    document.table(columns, [(f"Watch {number}", str(number)) for number in range(90)])

    pages = [page.extract_text() for page in read(document).pages]
    assert len(pages) >= 2
    assert all(
        "Product" in page and page.rstrip().endswith(str(n)) for n, page in enumerate(pages, 1)
    )
    assert "Watch 89" in pages[-1]
    with pytest.raises(BadInput, match="2 cells"):
        document.table(columns, [("Watch",)])


def test_the_same_calls_make_the_same_bytes_and_steering_letters_are_left_out() -> None:
    def written() -> Document:
        document = a_document()
        document.text("safe\x1b[31m\u202eevil\x00")
        return document

    assert written().to_bytes() == written().to_bytes()
    assert "safe[31mevil" in text_of(written())
    assert read(written()).metadata["/Title"] == "Proof: Show the watch"  # type: ignore[index]


def test_a_picture_is_put_in_with_its_caption_and_no_other_file_is() -> None:
    document = a_document()
    _, png = cv2.imencode(".png", np.full((90, 160, 3), 128, np.uint8))

    document.picture(png.tobytes(), caption="Minutes on air")

    with pytest.raises(BadInput, match="no picture"):
        document.picture(b"GIF89a?")
    (page,) = read(document).pages
    assert len(page.images) == 1
    assert "Minutes on air" in page.extract_text()
