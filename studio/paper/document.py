"""A document, written from top to bottom; pages come as they are needed.

Letters are joined and lines turned by HarfBuzz, so that Arabic reads as it should; only the letters
that are used come into the file.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from fpdf import FPDF, FontFace
from fpdf.enums import TableBordersLayout, XPos, YPos
from fpdf.errors import FPDFException

from studio.core.errors import BadInput
from studio.paper.drawing import Box, Drawing, Label, Part, Stroke
from studio.paper.faces import MAIN, all_text, faces_for, paths_of, printable, runs_from_right

MARGIN_MM = 18.0
_TITLE_PT, _HEADING_PT, _TEXT_PT, _SMALL_PT = 20.0, 13.0, 10.0, 8.0
_LABEL_PT = 7.0
_LINE = 1.45
_HAIR_MM = 0.2
_MM_PER_PT = 25.4 / 72
_GREY = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table.

    Attributes:
        title: Over it.
        share: How wide it is beside the others.
        number: Whether numbers stand in it: they end on one line.
    """

    title: str
    share: float = 1.0
    number: bool = False


class Document:
    """A PDF, A4 upright; the same calls make the same bytes."""

    def __init__(self, title: str, *, language: str = "en", made_at_utc_ms: int) -> None:
        """Begin a document.

        Args:
            title: Over the first page, and what programs that show it call it.
            language: Of most of its text, such as `es`.
            made_at_utc_ms: When it was made; the file says so.
        """
        self._pdf = _Pages()
        self._faces: set[str] = set()
        self._add_face(MAIN)
        self._pdf.set_text_shaping(use_shaping_engine=True)
        self._pdf.set_margin(MARGIN_MM)
        self._pdf.set_auto_page_break(auto=True, margin=MARGIN_MM)
        self._pdf.set_creation_date(datetime.fromtimestamp(made_at_utc_ms / 1_000, UTC))
        self._pdf.set_title(printable(title))
        self._pdf.set_lang(language)
        self._pdf.add_page()
        self._write(title, size_pt=_TITLE_PT, bold=True)

    def heading(self, text: str) -> None:
        """Write the heading of what comes next; it is not left alone at the end of a page."""
        self._pdf.ln(4)
        if self._pdf.will_page_break(30):
            self._pdf.add_page()
        self._write(text, size_pt=_HEADING_PT, bold=True)

    def text(self, text: str, *, small: bool = False) -> None:
        """Write a paragraph; small is grey, too."""
        if small:
            self._pdf.set_text_color(_GREY)
        self._write(text, size_pt=_SMALL_PT if small else _TEXT_PT)
        self._pdf.set_text_color(0)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        """Write a table; its head is repeated on each page.

        Raises:
            BadInput: A row has not as many cells as there are columns.
        """
        if any(len(row) != len(columns) for row in rows):
            raise BadInput(f"each row of this table has {len(columns)} cells")
        titles = [column.title for column in columns]
        self._use_faces(all_text([*titles, *(cell for row in rows for cell in row)]))
        self._pdf.set_font(MAIN, "", _TEXT_PT)
        self._pdf.ln(1)
        with self._pdf.table(
            col_widths=tuple(column.share for column in columns),
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            headings_style=FontFace(emphasis="BOLD"),
            line_height=_TEXT_PT * _MM_PER_PT * _LINE,
            padding=0.8,
        ) as table:
            for cells in [titles, *rows]:
                row = table.row()
                for column, cell in zip(columns, cells, strict=True):
                    right = column.number or runs_from_right(cell)
                    row.cell(printable(cell), align="R" if right else "L")
        self._pdf.ln(1)

    def picture(self, content: bytes, *, caption: str = "", height_mm: float = 60.0) -> None:
        """Put a picture or a plot into the document, PNG or JPEG.

        Raises:
            BadInput: It is neither.
        """
        if self._pdf.will_page_break(height_mm):
            self._pdf.add_page()
        try:
            self._pdf.image(
                io.BytesIO(content), w=self._pdf.epw, h=height_mm, keep_aspect_ratio=True
            )
        except (FPDFException, OSError, ValueError) as error:
            raise BadInput("this is no picture that can be printed") from error
        if caption:
            self.text(caption, small=True)

    def drawing(self, drawing: Drawing) -> None:
        """Draw over the whole width of the text; what does not fit begins a page."""
        if self._pdf.will_page_break(drawing.height_mm):
            self._pdf.add_page()
        self._use_faces(all_text(p.text for p in drawing.parts if isinstance(p, Label)))
        top_mm = self._pdf.get_y()
        with self._pdf.local_context():
            for part in drawing.parts:
                self._draw(part, top_mm)
        self._pdf.set_xy(self._pdf.l_margin, top_mm + drawing.height_mm)

    def to_bytes(self) -> bytes:
        """Return the file; nothing can be added from then on."""
        return bytes(self._pdf.output())

    # -------------------------------------------------------------------------------------------

    def _draw(self, part: Part, top_mm: float) -> None:
        pdf = self._pdf
        match part:
            case Box():
                pdf.set_fill_color(*part.colour)
                width_mm = max(part.width * pdf.epw, _HAIR_MM)
                left_mm = self._across_mm(part.left)
                pdf.rect(left_mm, top_mm + part.top_mm, width_mm, part.height_mm, style="F")
            case Stroke():
                pdf.set_draw_color(*part.colour)
                pdf.set_line_width(part.width_mm)
                pdf.polyline([(self._across_mm(x), top_mm + down) for x, down in part.points])
            case Label():
                self._label(part, top_mm)

    def _across_mm(self, part: float) -> float:
        return self._pdf.l_margin + part * self._pdf.epw

    def _label(self, label: Label, top_mm: float) -> None:
        text = printable(label.text).replace("\n", " ")
        self._pdf.set_font(MAIN, "", _LABEL_PT)
        self._pdf.set_text_color(_GREY)
        width_mm = self._pdf.get_string_width(text) + 2 * self._pdf.c_margin
        before = {"L": self._pdf.c_margin, "C": width_mm / 2, "R": width_mm - self._pdf.c_margin}
        self._pdf.set_xy(self._across_mm(label.at) - before[label.edge], top_mm + label.top_mm)
        self._pdf.cell(width_mm, _LABEL_PT * _MM_PER_PT * _LINE, text)

    def _write(self, text: str, *, size_pt: float, bold: bool = False) -> None:
        clean = printable(text)
        self._use_faces(clean)
        self._pdf.set_font(MAIN, "B" if bold else "", size_pt)
        for line in clean.split("\n"):
            self._pdf.multi_cell(
                0,
                size_pt * _MM_PER_PT * _LINE,
                line,
                align="R" if runs_from_right(line) else "L",
                new_x=XPos.LMARGIN,
                new_y=YPos.NEXT,
            )

    def _use_faces(self, text: str) -> None:
        missing = sorted(faces_for(text) - self._faces)
        for face in missing:
            self._add_face(face)
        if missing:
            self._pdf.set_fallback_fonts(sorted(self._faces - {MAIN}), exact_match=False)

    def _add_face(self, face: str) -> None:
        regular, bold = paths_of(face)
        self._pdf.add_font(face, "", regular)
        self._pdf.add_font(face, "B", bold)
        self._faces.add(face)


class _Pages(FPDF):
    """Pages that are numbered."""

    def __init__(self) -> None:
        super().__init__(orientation="portrait", unit="mm", format="A4")

    def add_page(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as the library's
        """Begin a page."""
        super().add_page(*args, **kwargs)
        self._settle_font()

    def _render_styled_text_line(self, *args: Any, **kwargs: Any) -> bool:  # noqa: ANN401
        self._settle_font()
        return super()._render_styled_text_line(*args, **kwargs)

    def _settle_font(self) -> None:
        """Choose the font outside of any line.

        The library does so within a line that begins with another face, and then takes it for
        chosen though the line's end took it back: what comes next was drawn with the last font.
        """
        if self.current_font is not None and not self.current_font_is_set_on_page:
            self._out(self._set_font_for_page(self.current_font, self.font_size_pt))

    def footer(self) -> None:
        """Write the page's number under it."""
        self.set_y(-12)
        self.set_font(MAIN, "", _SMALL_PT)
        self.set_text_color(_GREY)
        self.cell(0, 5, f"{self.page_no()}", align="R")
        self.set_text_color(0)
