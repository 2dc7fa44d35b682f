"""Results: any show's sales, its earnings under other terms, and the deals behind them."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import ShowId
from studio.protocol.show_reports import ShowSummary
from studio.protocol.trade_commands import AskSales, RemoveDeal, SaveDeal
from studio.protocol.trade_reports import SalesChanged, SalesTold
from studio.sales.deal import Deal, DealKind, Tier
from studio.ui.sales.after_page import AGAIN_MS, AfterPage
from studio.ui.sales.deals_page import DealsPage
from studio.ui.sales.sales_csv import COLUMNS, table_of
from studio.ui.view import View
from tests.builders import NOW_UTC_MS
from tests.ui.trade_views import (
    COMPARED,
    DEAL,
    MOMENTS,
    REST,
    SALES,
    TOLD,
    TOTALS,
    a_moment,
    euros,
    selling_view,
)
from tests.ui.ui_values import asked_by

OLD = ShowId("show-0")


def _told(**changes: object) -> SalesTold:
    fields = {name: getattr(TOLD, name) for name in TOLD.__struct_fields__}
    return SalesTold(**fields | changes)


def _sales(**changes: object) -> SalesChanged:
    fields = {name: getattr(SALES, name) for name in SALES.__struct_fields__}
    return SalesChanged(**fields | changes)


def _shows(view: View) -> tuple[ShowSummary, ...]:
    assert view.show is not None
    return (
        _summary(OLD, "<b>Last week</b>"),
        replace(_summary(view.show.show_id, "Now"), is_open=True),
    )


def _summary(show_id: ShowId, title: str) -> ShowSummary:
    return ShowSummary(
        show_id=show_id,
        title=title,
        market="es-ES",
        cues=1,
        planned_s=60,
        changed_at_utc_ms=NOW_UTC_MS,
        is_open=False,
    )


@pytest.fixture
def page(qtbot: QtBot) -> AfterPage:
    made = AfterPage()
    qtbot.addWidget(made)
    made.resize(1260, 600)
    made.show()
    return made


def test_the_open_show_is_asked_for_and_again_when_it_sold_more_but_not_at_once(
    page: AfterPage,
) -> None:
    asked = asked_by(page)
    view = selling_view()
    page.render_state(view)
    page.render_state(view)
    assert asked == [AskSales(show_id=SALES.show_id)]

    more = _sales(totals=replace(TOTALS, orders=999))
    page.render_state(replace(view, sales=more))
    assert len(asked) == 1
    page.render_state(replace(view, sales=more, now_utc_ms=view.now_utc_ms + AGAIN_MS))
    assert len(asked) == 2


def test_another_show_can_be_looked_at_and_only_its_own_answer_is_drawn(page: AfterPage) -> None:
    asked = asked_by(page)
    view = selling_view()
    page.render_state(replace(view, shows=_shows(view)))
    assert "<b>Last week</b>" in page.show_box.itemText(1)

    page.show_box.setCurrentIndex(1)
    page.render_told(TOLD)
    assert page.products.lines == ()
    page.render_told(_told(show_id=OLD))

    assert AskSales(show_id=OLD) in asked
    assert len(page.products.lines) == len(TOTALS.products)


def test_a_moment_that_is_chosen_stands_in_the_chart_with_its_place_in_the_recording(
    page: AfterPage,
) -> None:
    page.render_state(selling_view())
    page.render_told(_told(moments=(*MOMENTS, a_moment(11, "moment.marked", epoch=2))))

    page.moments.choose("5")

    assert page.chart.state.chosen_ms == MOMENTS[5].on_air_ms
    assert "00:07:54" in page.moments.lines[5].side
    assert "2" in page.moments.lines[-1].side


def test_the_same_show_under_other_terms_stands_beside_what_was_earned(page: AfterPage) -> None:
    page.render_state(selling_view())
    page.render_told(TOLD)
    asked = asked_by(page)
    page.what_if.fee_box.setValue(100)
    page.what_if.percent_box.setValue(7.5)

    page.what_if.compare_button.click()
    page.render_told(_told(compared=COMPARED))

    (command,) = asked
    assert isinstance(command, AskSales)
    assert command.other is not None
    assert (command.other.kind, command.other.fee) == (DealKind.HYBRID, euros(10_000))
    assert command.other.tiers == (Tier(from_units=1, percent_bp=750),)
    assert "921.93" in page.what_if.answer_label.text()
    assert [line.head for line in page.deals.lines] != []


def test_a_refusal_is_said(page: AfterPage) -> None:
    page.render_state(selling_view())

    shown = page.render_answer(AskSales(), "The database can't be read.", done=False)

    assert shown
    assert page.said_label.isVisible()


def test_the_table_computes_nothing_and_is_written_where_it_was_asked(
    page: AfterPage, tmp_path: Path
) -> None:
    page.render_state(selling_view())
    page.render_told(_told(moments=(a_moment(1, "moment.marked", "=1+1"),)))
    file = tmp_path / "sales.csv"

    page.export(file)
    page.export(tmp_path / "missing" / "sales.csv")

    rows = file.read_text(encoding="utf-8-sig").splitlines()
    assert rows[0] == ",".join(COLUMNS)
    assert "moment.marked =1+1" in "".join(rows)
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.split(","))
    assert "sales.csv" not in page.said_label.text()  # the second one failed
    assert "=HYPER" not in table_of(TOLD, {})


# --- deals -----------------------------------------------------------------------------------


@pytest.fixture
def deals(qtbot: QtBot) -> DealsPage:
    made = DealsPage()
    qtbot.addWidget(made)
    made.resize(1260, 600)
    made.show()
    made.render_state(selling_view())
    return made


def _saved(deals: DealsPage) -> Deal:
    asked = asked_by(deals)
    deals.form.save_button.click()
    (command,) = asked
    assert isinstance(command, SaveDeal)
    return command.deal


def test_a_deal_comes_back_from_its_fields_as_it_was(deals: DealsPage) -> None:
    for deal in (DEAL, REST):
        deals.list.choose(deal.deal_id)
        deals.list.picked.emit(deal.deal_id)

        assert _saved(deals) == deal


def test_a_fee_asks_for_no_steps_and_a_commission_for_no_fee(deals: DealsPage) -> None:
    deals.list.picked.emit(REST.deal_id)
    assert not deals.form.fee_box.isVisible()
    at = deals.form.kind_box.findData(DealKind.FEE.value)
    deals.form.kind_box.setCurrentIndex(at)
    deals.form.fee_box.setValue(12.5)

    deal = _saved(deals)

    assert not deals.form.tiers.isVisible()
    assert (deal.kind, deal.fee, deal.tiers) == (DealKind.FEE, euros(1_250), ())


def test_a_deal_without_a_name_is_refused_with_a_sentence(deals: DealsPage) -> None:
    asked = asked_by(deals)

    deals.form.save_button.click()

    assert asked == []
    assert "name" in deals.form.answer_label.text()


def test_steps_that_do_not_rise_are_refused_with_a_sentence(deals: DealsPage) -> None:
    deals.list.picked.emit(REST.deal_id)
    deals.form.tiers.add_button.click()
    deals.form.tiers._rows[1][0].setValue(1)
    asked = asked_by(deals)

    deals.form.save_button.click()

    assert asked == []
    assert deals.form.answer_label.text()


def test_what_somebody_else_changed_is_taken_over_unless_it_is_edited_here(
    deals: DealsPage,
) -> None:
    deals.list.picked.emit(REST.deal_id)
    other = replace(REST, name="Others", revision=1)
    deals.render_state(selling_view(sales=_sales(deals=(DEAL, other))))
    assert deals.form.name_field.text() == "Others"

    deals.form.name_field.clear()
    deals.form.name_field.textEdited.emit("Mine")
    deals.form.name_field.setText("Mine")
    newest = replace(other, name="Again", revision=2)
    deals.render_state(selling_view(sales=_sales(deals=(DEAL, newest))))

    assert deals.form.name_field.text() == "Mine"
    assert deals.unsaved == ("Mine",)
    assert _saved(deals).revision == 1  # the control room refuses it as stale


def test_a_saved_deal_is_no_edit_any_more_and_a_removed_one_leaves(deals: DealsPage) -> None:
    deals.list.picked.emit(REST.deal_id)
    deals.form.name_field.textEdited.emit("x")
    assert deals.unsaved

    deals.render_answer(SaveDeal(deal=REST), "", done=True)
    assert deals.unsaved == ()
    assert "Saved" in deals.form.answer_label.text()

    deals.render_answer(RemoveDeal(deal_id=REST.deal_id), "", done=True)
    assert deals.form.name_field.text() == ""


def test_a_deal_that_somebody_else_removed_is_edited_no_more(deals: DealsPage) -> None:
    deals.list.picked.emit(REST.deal_id)

    deals.render_state(selling_view(sales=_sales(deals=(DEAL,))))

    assert deals.form.name_field.text() == ""
    assert not deals.form.remove_button.isVisible()
