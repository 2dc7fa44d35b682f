"""Sales on air: figures, a chart, orders that hold still; and the way there from the top bar."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studio.core.ids import ShowId
from studio.protocol.trade_reports import SalesChanged
from studio.sales.totals import SalesTotals
from studio.ui.sales.order_box import UNTOUCHED_S, OrderBox
from studio.ui.sales.sales_chart import ChartState, SalesChart
from studio.ui.sales.sales_lines import swatches_of
from studio.ui.sales.sales_panel import SalesPanel
from studio.ui.screen import ScreenName
from studio.ui.shell import Shell
from studio.ui.view import View
from studio.ui.widgets.line_list import Line
from tests.builders import NOW_UTC_MS
from tests.fakes.fake_control import FakeControl
from tests.ui.trade_views import (
    MINUTES,
    MOMENTS,
    RECENT,
    SALES,
    a_minute,
    an_order,
    selling_view,
)
from tests.ui.ui_values import a_running_show


@pytest.fixture
def panel(qtbot: QtBot) -> SalesPanel:
    made = SalesPanel()
    qtbot.addWidget(made)
    made.resize(400, 580)
    made.show()
    return made


def _sales(**changes: object) -> SalesChanged:
    fields = {name: getattr(SALES, name) for name in SALES.__struct_fields__}
    return SalesChanged(**fields | changes)


def test_figures_products_and_orders_are_drawn(panel: SalesPanel) -> None:
    panel.render_state(selling_view())

    shown = [label.text() for label in panel.figures.values]
    assert "131" in shown[0]
    assert "6,146.20" in shown[2]
    assert "2" in panel.figures.names[0].text()  # returned
    assert len(panel.products.lines) == 3
    assert panel.orders.list.lines[0].key == RECENT[0].order.order_id


def test_sales_of_another_show_are_not_drawn(panel: SalesPanel) -> None:
    panel.render_state(selling_view(sales=_sales(show_id=ShowId("other"))))

    assert panel.products.lines == ()
    assert panel.orders.empty_label.isVisible()


def test_what_did_not_change_is_not_painted_again(
    panel: SalesPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = selling_view()
    panel.render_state(view)
    painted: list[object] = []
    monkeypatch.setattr(panel.chart, "show_state", painted.append)

    panel.render_state(replace(view, now_utc_ms=view.now_utc_ms + 200))
    assert painted == []

    panel.render_state(replace(view, sales=_sales(minutes=(*MINUTES, a_minute(11, watch=1)))))
    assert len(painted) == 1


def test_orders_hold_still_after_a_touch_and_follow_again_later(qtbot: QtBot) -> None:
    now_s = [0.0]
    box = OrderBox(clock=lambda: now_s[0])
    qtbot.addWidget(box)
    box.show()
    one, two = Line(key="one", head="one"), Line(key="two", head="two")
    box.show_lines((one,))
    box.list.touched.emit()

    box.show_lines((two, one))
    assert [line.key for line in box.list.lines] == ["one"]
    assert "1" in box.fresh_button.text()

    now_s[0] = UNTOUCHED_S
    box.show_lines((two, one))
    assert [line.key for line in box.list.lines] == ["two", "one"]
    assert not box.fresh_button.isVisible()


def test_the_button_shows_what_came_meanwhile(qtbot: QtBot) -> None:
    box = OrderBox(clock=lambda: 0.0)
    qtbot.addWidget(box)
    box.show()
    box.show_lines((Line(key="one", head="one"),))
    box.list.touched.emit()
    box.show_lines((Line(key="two", head="two"), Line(key="one", head="one")))

    box.fresh_button.click()

    assert [line.key for line in box.list.lines] == ["two", "one"]
    assert not box.is_held


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_a_place_in_the_chart_is_the_minute_that_is_drawn_there(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    chart = SalesChart()
    qtbot.addWidget(chart)
    chart.setLayoutDirection(direction)
    chart.resize(420, 180)
    chart.show_state(
        ChartState(minutes=MINUTES, moments=MOMENTS, swatches=swatches_of(MINUTES), until_minute=12)
    )
    empty = SalesChart()
    qtbot.addWidget(empty)
    empty.resize(chart.size())

    busy, quiet = _filled(chart, 6), _filled(chart, 8)

    assert busy > 10 * max(1, quiet)
    assert _filled(empty, 6) == 0


def _filled(chart: SalesChart, minute: int) -> int:
    """Return how many pixels of the watch's colour stand over a minute."""
    picture = chart.grab().toImage()
    columns = [x for x in range(chart.width()) if chart.minute_at(QPoint(x, 20)) == minute]
    inner = columns[4:-4]
    return sum(
        picture.pixelColor(x, y).red() > 200 for x in inner for y in range(10, chart.height() - 40)
    )


def test_a_minute_tells_what_it_sold_and_what_happened(qtbot: QtBot) -> None:
    chart = SalesChart()
    qtbot.addWidget(chart)
    chart.show_state(ChartState(minutes=MINUTES, moments=MOMENTS))

    told = chart.told_of(7)

    assert "×" in told
    assert "watch <i>in</i> water" in told
    assert "minute 6" in chart.accessibleName()


def test_money_stands_in_the_top_bar_and_leads_to_the_drawer(qtbot: QtBot) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    shell.resize(1280, 720)
    shell.show()
    shell.render_state(View(), ())
    assert not shell.top_bar.sales_button.isVisible()

    shell.render_state(selling_view(), ())
    assert "6,146.20" in shell.top_bar.sales_button.accessibleName()
    shell.top_bar.sales_button.click()
    assert shell.sales.isVisible()
    assert shell.sales.geometry().bottom() < shell.on_air.strip.mapTo(shell, QPoint(0, 0)).y()

    shell.top_bar.details_button.click()
    assert not shell.sales.isVisible()
    assert shell.drawer.isVisible()
    shell.top_bar.sales_button.click()
    qtbot.keyClick(shell.sales.panel.close_button, Qt.Key.Key_Escape)
    assert not shell.sales.isVisible()
    assert not shell.drawer.isVisible()


def test_sales_are_heard_in_the_window_and_its_key_leads_to_the_results(
    qtbot: QtBot, control: FakeControl, open_window: Callable[..., object]
) -> None:
    control.topics["sales"] = _sales(
        totals=SalesTotals(orders=7), recent=(an_order(),), show_id=a_running_show().show_id
    )
    window = open_window(a_running_show(now_utc_ms=NOW_UTC_MS))

    qtbot.waitUntil(lambda: window.view.sales is not None)  # type: ignore[attr-defined]
    assert window.shell.top_bar.sales_button.isVisible()  # type: ignore[attr-defined]
    qtbot.keyClick(window.shell, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)  # type: ignore[attr-defined]

    assert window.shell.name is ScreenName.RESULTS  # type: ignore[attr-defined]
