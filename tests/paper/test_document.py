"""What is written into a document can be read out of it again, in every script."""

import io

import cv2
import numpy as np
import pytest
from pypdf import PdfReader

from studio.core.errors import BadInput
from studio.paper.document import Column, Document
from studio.paper.drawing import Box, Drawing, Label, Stroke
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


def test_what_follows_a_line_of_another_face_keeps_its_own() -> None:
    document = a_document()

    document.text("\u0644\u064a\u0644\u0649\nUTC\nar-AE", small=True)
    document.table((Column(title="\u624b\u8868"), Column(title="Plain")), [("\u8868", "Watch")])

    found = text_of(document)
    assert [word for word in ("UTC", "ar-AE", "Plain", "Watch") if word not in found] == []


def test_a_drawing_leaves_what_comes_after_it_as_it_was() -> None:
    document = a_document()
    red = (200, 0, 0)
    parts = (
        Box(left=0.1, top_mm=1, width=0.5, height_mm=4, colour=red),
        Stroke(points=((0, 0), (1, 10)), colour=red, width_mm=2),
        Label(at=1.0, top_mm=2, text="\u0644\u064a\u0644\u0649", edge="R"),
        Label(at=0.0, top_mm=6, text="Viewers"),
    )

    before = sum(1 for _ in read(a_document()).pages)
    for _ in range(8):
        document.drawing(Drawing(height_mm=60, parts=parts))
    document.table((Column(title="Plain"),), [("Watch",)])

    reader = read(document)
    assert len(reader.pages) > before
    assert all("Viewers" in page.extract_text() for page in reader.pages)
    last = reader.pages[-1].get_contents()
    assert last is not None
    drawn_after = last.get_data().rpartition(b"Viewers")[2].rpartition(b" Q")[2]
    assert b" rg" not in drawn_after
    assert b" re f" not in drawn_after
