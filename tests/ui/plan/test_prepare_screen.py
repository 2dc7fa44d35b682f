"""Prepare has a tab for each part of the plan, and every jump ends at the very field."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QPlainTextEdit
from pytestqt.qtbot import QtBot

from studio.core.ids import CueId
from studio.protocol.setup_commands import SetMarket
from studio.protocol.show_commands import ChangeCue
from studio.show.readiness import Place, ReadinessItem
from studio.ui.plan.prepare_screen import PrepareScreen
from studio.ui.plan.readiness_panel import READINESS, ReadinessPanel, target_of
from studio.ui.plan.readiness_sentences import FIELDS, SENTENCES, readiness_sentence
from studio.ui.screen import Target
from studio.ui.view import View
from tests.builders import NOW_UTC_MS, WATCH, a_rundown_show
from tests.ui.plan.plan_values import a_plan_view, missing, opened
from tests.ui.ui_values import asked_by

WATCH_CUE = CueId("cue-watch")


def a_screen(qtbot: QtBot, view: View | None = None) -> PrepareScreen:
    screen = PrepareScreen()
    qtbot.addWidget(screen)
    screen.resize(1_280, 680)
    screen.show()
    screen.render_state(view or a_plan_view())
    return screen


def a_list(qtbot: QtBot, *items: ReadinessItem) -> ReadinessPanel:
    panel = ReadinessPanel()
    qtbot.addWidget(panel)
    panel.resize(1_240, 600)
    panel.show()
    panel.render_state(a_plan_view(readiness=items))
    return panel


# --- readiness -----------------------------------------------------------------------------------


def test_what_fails_on_air_stands_before_what_is_better_put_right(qtbot: QtBot) -> None:
    panel = a_list(qtbot, missing("no_photo"), missing("no_price", blocks=True))

    assert [row.item.code for row in panel.rows] == ["no_price", "no_photo"]
    assert not panel.good.isVisible()


def test_all_is_good_is_said_too(qtbot: QtBot) -> None:
    panel = a_list(qtbot)

    assert panel.good.isVisible()
    assert panel.good_label.text() == "Everything is ready."


def test_each_button_leads_to_the_place_down_to_the_field(qtbot: QtBot) -> None:
    panel = a_list(qtbot, missing("no_warranty", cue_id=WATCH_CUE))
    places: list[object] = []
    panel.go.connect(places.append)

    panel.rows[0].button.click()

    assert places == [
        Target(place=Place.PRODUCT, product_id=WATCH, cue_id=WATCH_CUE, field="warranty_months")
    ]


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_code_has_a_sentence_that_takes_its_facts(code: str) -> None:
    text = readiness_sentence(missing(code, facts=("The watch", "3")))

    assert "{" not in text
    assert code in FIELDS or code in {"rundown_empty", "no_destination"}


def test_a_code_with_other_facts_than_known_says_its_own_sentence() -> None:
    item = missing("unanswered", facts=())

    assert readiness_sentence(item) == "The watch: something is missing."


def test_an_unknown_code_says_its_own_sentence() -> None:
    assert readiness_sentence(missing("of_tomorrow")) == "The watch: something is missing."


def test_the_tab_counts_what_is_missing(qtbot: QtBot) -> None:
    screen = a_screen(qtbot, a_plan_view(readiness=(missing(), missing("no_photo"))))

    at = screen.pages.indexOf(screen.readiness)
    assert screen.tabs.tabText(at) == "Readiness  2"
    screen.render_state(a_plan_view())
    assert screen.tabs.tabText(at) == "Readiness"


# --- jumps ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "place", "page"),
    [
        ("no_points", Place.CUE, "rundown"),
        ("too_long", Place.RUNDOWN, "rundown"),
        ("offer_illegal", Place.OFFER, "offers"),
        ("no_warranty", Place.PRODUCT, "catalogue"),
        ("no_spec_sheet", Place.SPEC_SHEET, "catalogue"),
    ],
)
def test_a_jump_brings_its_part_to_the_front(
    qtbot: QtBot, code: str, place: Place, page: str
) -> None:
    screen = a_screen(qtbot)

    screen.lead_to(target_of(missing(code, place=place, cue_id=WATCH_CUE)))

    assert screen.pages.currentWidget() is getattr(screen, page)


def test_a_jump_to_talking_points_puts_the_keyboard_there(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    screen.activateWindow()

    screen.lead_to(target_of(missing("no_points", place=Place.CUE, cue_id=WATCH_CUE)))

    qtbot.waitUntil(screen.rundown.form.points_edit.hasFocus)
    assert screen.rundown.list.current_id == WATCH_CUE


def test_a_jump_to_an_offer_chooses_its_cue(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    screen.lead_to(Target(place=Place.OFFER, cue_id=CueId("cue-buds")))

    assert screen.offers.current_id == "cue-buds"


def test_the_list_of_what_is_missing_can_be_led_to(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)

    screen.lead_to(Target(place=Place.RUNDOWN, field=READINESS))

    assert screen.pages.currentWidget() is screen.readiness


@pytest.mark.parametrize("place", [Place.SOURCES, Place.DESTINATIONS])
def test_what_is_a_dialog_is_left_to_the_window(qtbot: QtBot, place: Place) -> None:
    screen = a_screen(qtbot)
    places: list[object] = []
    screen.go.connect(places.append)

    screen.readiness.go.emit(Target(place=place))

    assert places == [Target(place=place)]


# --- the show's own settings ---------------------------------------------------------------------


def test_another_market_is_asked_for(qtbot: QtBot) -> None:
    screen = a_screen(qtbot)
    asked = asked_by(screen)
    settings = screen.settings

    settings.market_box.setCurrentIndex(settings.market_box.findData("pl-PL"))
    settings.market_box.activated.emit(settings.market_box.currentIndex())

    assert SetMarket(market="pl-PL") in asked
    assert settings.market_box.isEnabled()


def test_the_market_is_fixed_on_air(qtbot: QtBot) -> None:
    show = replace(a_rundown_show(), on_air_since_utc_ms=NOW_UTC_MS)
    screen = a_screen(qtbot, a_plan_view(show))

    assert not screen.settings.market_box.isEnabled()


def test_an_offer_changed_among_the_offers_can_be_undone_in_the_rundown(qtbot: QtBot) -> None:
    show = a_rundown_show()
    screen = a_screen(qtbot, a_plan_view(show))
    screen.lead_to(Target(place=Place.OFFER, cue_id=WATCH_CUE))
    screen.render_told(opened(WATCH))
    asked = asked_by(screen)

    screen.offers.fields.offer_box.click()
    changes = [one for one in asked if isinstance(one, ChangeCue)]
    assert changes == [ChangeCue(cue=replace(show.rundown[1], offer=None))]
    assert screen.render_answer(changes[0], "", done=True)
    gone = replace(show, rundown=(show.rundown[0], changes[0].cue, *show.rundown[2:]))
    screen.render_state(a_plan_view(gone))
    screen.activateWindow()
    screen.offers.list.setFocus()
    qtbot.waitUntil(screen.offers.list.hasFocus)
    qtbot.keyClick(screen.offers.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert asked[-1] == ChangeCue(cue=show.rundown[1])


def test_a_refused_offer_is_left_to_the_window_where_the_rundown_is_not_seen(
    qtbot: QtBot,
) -> None:
    screen = a_screen(qtbot)
    screen.lead_to(Target(place=Place.OFFER, cue_id=WATCH_CUE))
    asked = asked_by(screen)
    screen.offers.fields.offer_box.click()
    change = next(one for one in asked if isinstance(one, ChangeCue))

    assert not screen.render_answer(change, "The rundown is locked.", done=False)


# --- for everybody -------------------------------------------------------------------------------


@pytest.mark.parametrize("page", ["rundown", "offers", "readiness"])
def test_everything_that_can_be_used_has_a_name_and_can_be_reached_by_keyboard(
    qtbot: QtBot, page: str
) -> None:
    screen = a_screen(qtbot, a_plan_view(readiness=(missing(),)))
    part = getattr(screen, page)
    screen.show_page(part)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QListView, QPlainTextEdit)

    for kind in kinds:
        for widget in part.findChildren(kind):
            if not widget.isVisible() or widget.objectName().startswith("qt_"):
                continue
            name = widget.accessibleName() or getattr(widget, "text", str)()
            assert name, widget
            assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus, name


@pytest.mark.usefixtures("styled", "_right_to_left")
@pytest.mark.parametrize("page", ["rundown", "offers", "catalogue", "readiness"])
def test_every_part_is_drawn_right_to_left_on_a_small_screen(qtbot: QtBot, page: str) -> None:
    items = tuple(missing(code) for code in SENTENCES)
    screen = a_screen(qtbot, a_plan_view(readiness=items))
    screen.resize(1_160, 600)

    screen.show_page(getattr(screen, page))

    assert screen.width() == 1_160
    assert not screen.grab().isNull()
