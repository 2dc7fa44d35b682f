"""Orders and money in the top bar: one glance, and a way to the rest."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QToolButton, QWidget

from studio.ui import theme
from studio.ui.sales import sales_words as words
from studio.ui.view import View

_SIDE_PX, _HEIGHT_PX = 9, 38


class SalesButton(QToolButton):
    """Money over the number of orders; hidden while there is nothing to sell through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure_font = theme.text_font(15, QFont.Weight.Bold)
        self._word_font = theme.text_font(11)
        self._figure = self._word = ""
        self.render_state(View())

    def render_state(self, view: View) -> None:
        """Draw a view."""
        sales, show = view.sales, view.show
        mine = sales is not None and show is not None and sales.show_id == show.show_id
        orders = sales.totals.orders if sales and mine else 0
        revenue = sales.totals.revenue if sales and mine else ()
        figure, word = words.count(orders), self.tr("orders")
        if show is not None and show.rehearsal:
            word = self.tr("modelled orders")
        if revenue:
            word = self.tr("Orders: {count}").format(count=figure)
            if show is not None and show.rehearsal:
                word = self.tr("Modelled orders: {count}").format(count=figure)
            figure = words.amount(revenue[0]) + (" +" if len(revenue) > 1 else "")
        if (figure, word) != (self._figure, self._word):
            self._figure, self._word = figure, word
            self.setAccessibleName(self.tr("Sales: {figures}").format(figures=f"{figure}, {word}"))
            self.setToolTip(self.accessibleName())
            self.updateGeometry()
            self.update()
        self.setVisible(orders > 0 or bool(view.accounts.connections))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what figure and word need."""
        figure, word = QFontMetrics(self._figure_font), QFontMetrics(self._word_font)
        width_px = max(figure.horizontalAdvance(self._figure), word.horizontalAdvance(self._word))
        return QSize(width_px + 2 * _SIDE_PX, _HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: half a figure is a wrong one."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the styled button, then the figures in reading order."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelButtonTool, option, painter, self
        )
        for text, font, ink, top in (
            (self._figure, self._figure_font, theme.TEXT, 2),
            (self._word, self._word_font, theme.DIM, 19),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink if self.isEnabled() else theme.FAINT))
            place = QRect(0, top, self.width(), 18)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
