"""Offers are checked while they are typed, and asked for when they are done."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.catalogue.offer import OfferEnd, OfferPlan
from studio.catalogue.offer_checks import Finding
from studio.core.ids import CueId, OfferId
from studio.core.money import Money
from studio.protocol.catalogue_commands import AskProduct
from studio.show.state import ShowState
from studio.ui.plan.finding_sentences import FINDINGS, finding_sentence
from studio.ui.plan.offers_panel import OffersPanel
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_cue,
    a_rundown_show,
    an_offer,
    euros,
)
from tests.ui.plan.plan_values import a_plan_view, opened
from tests.ui.ui_values import asked_by

WATCH_CUE = CueId("cue-watch")


def a_panel(qtbot: QtBot, show: ShowState | None = None, *, told: bool = True) -> OffersPanel:
    panel = OffersPanel()
    qtbot.addWidget(panel)
    panel.resize(1_240, 620)
    panel.show()
    panel.render_state(a_plan_view(show))
    if told:
        panel.render_told(opened(WATCH))
    return panel


def plans_asked(panel: OffersPanel) -> list[tuple[CueId, OfferPlan | None]]:
    asked: list[tuple[CueId, OfferPlan | None]] = []
    panel.plan_asked.connect(lambda cue_id, plan: asked.append((cue_id, plan)))
    return asked


def said(panel: OffersPanel) -> str:
    rows = (panel.result.verdict, *panel.result.rows)
    return "\n".join(row.label.text() for row in rows if row.isVisible())


def test_the_price_history_of_every_product_is_asked_for_once(qtbot: QtBot) -> None:
    panel = OffersPanel()
    qtbot.addWidget(panel)
    asked = asked_by(panel)
    panel.show()

    panel.render_state(a_plan_view())
    panel.render_state(a_plan_view())

    assert asked == [AskProduct(product_id=BUDS), AskProduct(product_id=WATCH)]


def test_price_percent_and_lowest_price_are_those_of_the_card(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)

    result = panel.result
    assert "38,93" in result.price_label.text()
    assert "59,90" in result.struck_label.text()
    assert "35" in result.percent_label.text()
    assert "59,90" in result.law_label.text()
    assert "Nothing speaks against it." in said(panel)


def test_before_the_price_history_is_there_nothing_is_called_sound(qtbot: QtBot) -> None:
    panel = a_panel(qtbot, told=False)

    assert "looked up" in said(panel)


def test_findings_come_while_a_price_is_typed_and_nothing_is_asked_yet(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    asked = plans_asked(panel)
    panel.fields.price_choice.click()

    panel.fields.price_field.clear()
    qtbot.keyClicks(panel.fields.price_field, "59,90")

    assert asked == []
    assert "not below the lowest price" in said(panel)


def test_leaving_the_field_asks_for_the_typed_price(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    asked = plans_asked(panel)
    panel.fields.price_choice.click()
    panel.fields.price_field.clear()
    qtbot.keyClicks(panel.fields.price_field, "39,90 EUR")

    qtbot.keyClick(panel.fields.price_field, Qt.Key.Key_Return)

    assert asked == [(WATCH_CUE, OfferPlan(price=euros(3990), lasts_s=60.0))]


@pytest.mark.parametrize("typed", ["abc", "12,3,4", "-5", "$12"])
def test_what_is_no_price_is_said_and_never_asked(qtbot: QtBot, typed: str) -> None:
    panel = a_panel(qtbot)
    asked = plans_asked(panel)
    panel.fields.price_choice.click()
    panel.fields.price_field.clear()
    qtbot.keyClicks(panel.fields.price_field, typed)

    qtbot.keyClick(panel.fields.price_field, Qt.Key.Key_Return)

    assert asked == []
    assert panel.fields.problem_label.isVisible()


def test_an_offer_without_an_end_is_said_to_be_blocked(qtbot: QtBot) -> None:
    show = a_rundown_show(a_cue(offer=OfferPlan(percent=20)))
    panel = a_panel(qtbot, show)

    assert "no end" in said(panel)


def test_an_offer_is_switched_on_and_off(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    asked = plans_asked(panel)

    panel.fields.offer_box.click()

    assert asked == [(WATCH_CUE, None)]


def test_pieces_code_and_start_are_asked_for(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)
    asked = plans_asked(panel)
    fields = panel.fields

    fields.pieces_box.click()
    fields.start_box.click()
    fields.code_field.setText("BUDS")
    fields.code_field.editingFinished.emit()

    last = asked[-1][1]
    assert last == OfferPlan(percent=35, lasts_s=60.0, quantity=50, code="BUDS", starts_after_s=0.0)


def test_past_offers_say_what_ended_them_and_running_ones_come_first(qtbot: QtBot) -> None:
    ended = an_offer(
        product_id=WATCH, ended_at_utc_ms=NOW_UTC_MS + 5_000, ended_by=OfferEnd.STOCK, sold=14
    )
    running = an_offer(offer_id=OfferId("offer-2"), product_id=BUDS, price=euros(7000))
    panel = a_panel(qtbot, replace(a_rundown_show(), offers=(running, ended)))

    words = [row.words_label.text() for row in panel.log.rows]
    assert "running" in words[0]
    assert "sold out" in words[1]
    assert "14" in words[1]


def test_a_rundown_without_products_says_so(qtbot: QtBot) -> None:
    panel = a_panel(qtbot, ShowState(show_id=a_rundown_show().show_id), told=False)

    assert panel.empty_label.isVisible()
    assert not panel.fields.isVisible()


@pytest.mark.usefixtures("styled", "_right_to_left")
def test_it_is_drawn_right_to_left(qtbot: QtBot) -> None:
    panel = a_panel(qtbot)

    assert panel.list.mapTo(panel, panel.list.pos()).x() > panel.width() // 2
    assert not panel.grab().isNull()


@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_every_finding_has_a_sentence_that_takes_its_facts(code: str) -> None:
    facts = (Money(amount_minor=5990, currency="EUR"), 30, "es-ES")

    text = finding_sentence(Finding(code=code, blocks=True, sentence="", facts=facts), "es-ES")

    assert text
    assert "{" not in text


def test_an_unknown_finding_says_its_own_sentence() -> None:
    finding = Finding(code="of_tomorrow", blocks=True, sentence="Something new.")

    assert finding_sentence(finding, "es-ES") == "Something new."
