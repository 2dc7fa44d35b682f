"""Drawing one question: language, the viewer's words, what they mean, what answers, how many ask.

Everything a stranger wrote is drawn as plain text, on one line, in its own direction.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studio.ui import theme
from studio.ui.questions.question_rows import QuestionRow, Tone

ROW_PX = 66
_SIDE_PX, _GAP_PX, _EDGE_PX, _BADGE_PX = 12, 9, 3, 30
_TOP_PX, _TEXT_PX, _LINE_PX = 5, 23, 17
_TWO_LINES_PX, _MOST_OF_TWO_LINES, _MOST_OF_A_LINE = 16, 300, 200
_END_SHARE = 0.34
_Index = QModelIndex | QPersistentModelIndex
_TONES = {Tone.ROWS: theme.SELECT_TEXT, Tone.ANSWER: theme.PREVIEW, Tone.NOTHING: theme.OFFER}


class QuestionDelegate(QStyledItemDelegate):
    """Paints rows and nothing else."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._strong = theme.text_font(18, QFont.Weight.DemiBold)
        self._plain = theme.text_font(18)
        self._small = theme.text_font(13)
        self._count = theme.text_font(15, QFont.Weight.Bold)
        self._badge = theme.text_font(11, QFont.Weight.Bold)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:  # noqa: N802
        """Return one height for all, so that a long list needs no measuring."""
        return QSize(200, ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, QuestionRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        place = _Place(rect, option.direction)
        self._draw_ground(painter, place, row)
        if row.gone:
            painter.setOpacity(0.45)
        self._draw_badge(painter, place, row)
        ends_px = self._draw_end(painter, place, row)
        self._draw_words(painter, place, row, ends_px)
        painter.restore()

    # --- parts ---------------------------------------------------------------------------------

    def _draw_ground(self, painter: QPainter, place: "_Place", row: QuestionRow) -> None:
        rect = place.rect
        if row.on_screen:
            painter.fillRect(rect, QColor(theme.ROW_PROGRAM))
        elif row.chosen:
            painter.fillRect(rect, QColor(theme.ROW_CHOSEN))
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), QColor(theme.LINE))
        if row.chosen or row.on_screen:
            edge = place.across(0, _EDGE_PX, rect.top(), rect.height())
            colour = theme.PROGRAM if row.on_screen else theme.SELECT
            painter.fillRect(edge, QColor(colour))
        if row.chosen and row.on_screen:
            painter.setPen(QPen(QColor(theme.SELECT), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _draw_badge(self, painter: QPainter, place: "_Place", row: QuestionRow) -> None:
        box = place.across(_SIDE_PX, _BADGE_PX, place.rect.top() + _TOP_PX + 4, 18)
        painter.setPen(QColor(theme.LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self._badge)
        painter.setPen(QColor(theme.DIM))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, row.badge)

    def _upper(self, row: QuestionRow) -> str:
        return " ".join(part for part in (self.tr("ON SCREEN") * row.on_screen, row.count) if part)

    def _draw_end(
        self, painter: QPainter, place: "_Place", row: QuestionRow
    ) -> tuple[int, int, int]:
        """Draw how many asked, who, and what makes it urgent; return how wide each line became."""
        lines = (
            (self._upper(row), self._count, theme.PROGRAM_TEXT if row.on_screen else theme.OFFER),
            (row.asker, self._small, theme.FAINT),
            (row.note, self._small, theme.PREVIEW if row.lit else theme.FAINT),
        )
        widths = []
        most_px = int(place.rect.width() * _END_SHARE)
        for (text, font, colour), (top_px, high_px) in zip(lines, _lines(place), strict=True):
            width_px = min(QFontMetrics(font).horizontalAdvance(text) + 2, most_px) if text else 0
            at_px = place.rect.width() - _SIDE_PX - width_px
            box = place.across(at_px, width_px, top_px, high_px)
            _draw(painter, box, (text, font, colour), place.far_side)
            widths.append(width_px + _GAP_PX if width_px else 0)
        return widths[0], widths[1], widths[2]

    def _draw_words(
        self,
        painter: QPainter,
        place: "_Place",
        row: QuestionRow,
        ends_px: tuple[int, int, int],
    ) -> None:
        """Draw the question and the two lines below it.

        The chosen one is read out: where it is too long for its line it has the second one, too.
        """
        at_px = _SIDE_PX + _BADGE_PX + _GAP_PX
        room_px = place.rect.width() - at_px - _SIDE_PX
        tops = _lines(place)
        question = (row.text, self._plain if row.gone else self._strong, theme.TEXT)
        side = Qt.AlignmentFlag.AlignRight if row.rtl else Qt.AlignmentFlag.AlignLeft
        box = place.across(at_px, room_px - ends_px[0], *tops[0])
        long = QFontMetrics(question[1]).horizontalAdvance(row.text[:_MOST_OF_A_LINE]) > box.width()
        found = self.tr("no longer open") if row.gone else row.found
        lower = [(row.line, self._small, theme.DIM), (found, self._small, _TONES[row.tone])]
        lines = [line for line in lower if line[0]]
        if long and row.chosen:
            top_px, high_px = tops[0][0], tops[0][1] + tops[1][1]
            box = place.across(at_px, room_px - max(ends_px[:2]), top_px, high_px)
            _draw_two_lines(painter, box, question, side, rtl=row.rtl)
            lines = [("", self._small, theme.DIM), *lines[-1:]]
        else:
            _draw(painter, box, question, side, rtl=row.rtl)
        for line, end_px, (top_px, high_px) in zip(lines, ends_px[1:], tops[1:], strict=False):
            box = place.across(at_px, room_px - end_px, top_px, high_px)
            _draw(painter, box, line, place.near_side)


class _Place:
    """Where things stand in one row, in the window's reading direction."""

    def __init__(self, rect: QRect, direction: Qt.LayoutDirection) -> None:
        self.rect = rect
        self._direction = direction
        rtl = direction is Qt.LayoutDirection.RightToLeft
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        self.near_side = right if rtl else left
        self.far_side = left if rtl else right

    def across(self, at_px: int, width_px: int, top_px: int, height_px: int) -> QRect:
        """Return a box, `at_px` being counted from where lines begin."""
        box = QRect(self.rect.left() + at_px, top_px, max(0, width_px), height_px)
        return QStyle.visualRect(self._direction, self.rect, box)


def _lines(place: _Place) -> tuple[tuple[int, int], ...]:
    """Return top and height of the three lines of a row."""
    top = place.rect.top() + _TOP_PX
    below = top + _TEXT_PX
    return (top, _TEXT_PX), (below, _LINE_PX), (below + _LINE_PX, _LINE_PX)


def _draw(
    painter: QPainter,
    box: QRect,
    written: tuple[str, QFont, str],
    side: Qt.AlignmentFlag,
    *,
    rtl: bool | None = None,
) -> None:
    """Draw one line of plain text, cut where it is too long.

    Args:
        painter: On what.
        box: Where.
        written: Text, font, colour.
        side: Where the line stands.
        rtl: Its direction; None: the window's.
    """
    text, font, colour = written
    if not text:
        return
    cut = QFontMetrics(font).elidedText(
        text[:_MOST_OF_A_LINE], Qt.TextElideMode.ElideRight, box.width()
    )
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    if rtl is None:
        option.setTextDirection(painter.layoutDirection())
    else:
        directions = Qt.LayoutDirection
        option.setTextDirection(directions.RightToLeft if rtl else directions.LeftToRight)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRectF(box), cut, option)


def _draw_two_lines(
    painter: QPainter,
    box: QRect,
    written: tuple[str, QFont, str],
    side: Qt.AlignmentFlag,
    *,
    rtl: bool,
) -> None:
    """Draw text on two lines, cut at the end of the second; arguments as in `_draw`."""
    text, font, colour = written
    small = QFont(font)
    small.setPixelSize(_TWO_LINES_PX)
    layout = QTextLayout(text[:_MOST_OF_TWO_LINES], small)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(box.width())
    layout.endLayout()
    cut = first.textLength()
    half = box.height() // 2
    upper = QRect(box.left(), box.top(), box.width(), half)
    lower = QRect(box.left(), box.top() + half, box.width(), box.height() - half)
    _draw(painter, upper, (text[:cut], small, colour), side, rtl=rtl)
    _draw(painter, lower, (text[cut:].lstrip(), small, colour), side, rtl=rtl)
