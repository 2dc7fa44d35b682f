"""Home draws the shows, and leads somebody new to a first rehearsal with one click."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import ShowId
from studio.protocol.catalogue_commands import AskProducts, ConfirmImport, PlanImport
from studio.protocol.catalogue_reports import CatalogueChanged, ImportReport, ImportState
from studio.protocol.setup_commands import NewShow, OpenShow, RemoveShow, SetTitle
from studio.protocol.show_commands import SetRundown
from studio.show.readiness import Place
from studio.show.state import LONGEST_TITLE, ShowState
from studio.ui.dialog_name import DialogName
from studio.ui.plan.home_screen import HomeScreen
from studio.ui.plan.markets import MARKETS, market_name
from studio.ui.plan.readiness_panel import READINESS
from studio.ui.plan.rehearsal_start import FIRST_PACK
from studio.ui.screen import ScreenName, Target
from studio.ui.view import LinkState, View
from tests.builders import BUDS, NOW_UTC_MS, WATCH, a_rundown_show
from tests.ui.plan.plan_values import a_plan_view, a_summary, after, listed, missing
from tests.ui.ui_values import asked_by

NOTHING = ShowState(show_id=ShowId("show-1"))
EMPTY = CatalogueChanged(revision=0, products=0)


def a_home(
    qtbot: QtBot, view: View | None = None, *, starts: bool = True, opened: list[str] | None = None
) -> HomeScreen:
    """Return a home screen; the packs with which it opens rehearsals are added to `opened`."""
    packs = opened if opened is not None else []

    def rehearse(pack: str) -> bool:
        packs.append(pack)
        return starts

    home = HomeScreen(rehearse=rehearse)
    qtbot.addWidget(home)
    home.resize(1_280, 680)
    home.render_state(view or a_plan_view())
    home.show()
    return home


def gone_to(home: HomeScreen) -> list[object]:
    places: list[object] = []
    home.go.connect(places.append)
    return places


def importing(state: ImportState, products: int = 0, text: str = "") -> View:
    report = ImportReport(name="catalogue.json", state=state, text=text)
    catalogue = CatalogueChanged(revision=1, products=products, running_import=report)
    return a_plan_view(NOTHING, catalogue=catalogue)


def test_the_open_show_says_what_it_is_and_how_ready(qtbot: QtBot) -> None:
    view = a_plan_view(readiness=(missing(blocks=True), missing("no_photo")))
    home = a_home(qtbot, view)

    card = home.card
    assert home.pages.currentIndex() == 0
    assert card.title_label.text() == "Lunes de relojes"
    assert "Spain" in card.market_label.text()
    assert "7" in card.cues_number.number.text()
    assert "19:30" in card.time_number.number.text()
    assert "Would fail on air: 1" in card.ready_button.text()


def test_its_buttons_lead_and_ask_for_nothing(qtbot: QtBot) -> None:
    home = a_home(qtbot)
    asked, places = asked_by(home), gone_to(home)

    for button in (home.card.air_button, home.card.prepare_button, home.card.ready_button):
        button.click()
    home.catalogue_button.click()
    home.devices_button.click()
    home.questions_button.click()

    assert asked == []
    assert places == [
        ScreenName.ON_AIR,
        ScreenName.PREPARE,
        Target(place=Place.RUNDOWN, field=READINESS),
        Target(place=Place.PRODUCT),
        Target(place=Place.SOURCES),
        DialogName.LATER,
    ]


def test_another_show_is_opened_and_leads_to_its_rundown_once_it_is_open(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(shows=(a_summary(),)))
    asked, places = asked_by(home), gone_to(home)

    home.rows[0].open_button.click()
    assert asked == [OpenShow(show_id=ShowId("show-2"))]
    assert places == []
    assert len(home.rows) == 1

    home.render_answer(asked[0], "", done=True)
    assert places == [Target(place=Place.RUNDOWN)]


def test_a_show_is_copied_by_opening_it_first(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(shows=(a_summary(title="X" * LONGEST_TITLE),)))
    asked = asked_by(home)

    home.rows[0].copy_button.click()
    assert asked == [OpenShow(show_id=ShowId("show-2"))]
    home.render_answer(asked[0], "", done=True)

    assert isinstance(asked[1], NewShow)
    assert asked[1].with_rundown
    assert len(asked[1].title) == LONGEST_TITLE


def test_a_refused_copy_begins_no_show(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(shows=(a_summary(),)))
    asked = asked_by(home)
    home.rows[0].copy_button.click()

    shown = home.render_answer(asked[0], "End the show first.", done=False)

    assert not shown  # the window says why
    assert len(asked) == 1


def test_removing_asks_first(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(shows=(a_summary(),)))
    asked = asked_by(home)

    home.rows[0].remove_button.click()
    assert asked == []
    home.confirm_bar.yes_button.click()

    assert asked == [RemoveShow(show_id=ShowId("show-2"))]


def test_the_open_show_is_not_among_the_others(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(shows=(a_summary("show-1", is_open=True), a_summary())))

    assert [row.show_id for row in home.rows] == ["show-2"]


def test_a_new_show_has_title_and_market(qtbot: QtBot) -> None:
    home = a_home(qtbot)
    asked, places = asked_by(home), gone_to(home)

    home.new_button.click()
    qtbot.keyClicks(home.new_form.title_field, "Autumn")
    home.new_form.create_button.click()
    assert asked == [NewShow(title="Autumn", market="es-ES")]
    assert home.new_form.isVisible()

    home.render_answer(asked[0], "", done=True)
    assert not home.new_form.isVisible()
    assert places == [Target(place=Place.RUNDOWN)]


def test_on_air_no_other_show_can_be_begun(qtbot: QtBot) -> None:
    show = replace(a_rundown_show(), on_air_since_utc_ms=NOW_UTC_MS)
    home = a_home(qtbot, a_plan_view(show, shows=(a_summary(),)))

    assert not home.new_button.isEnabled()
    assert not home.rows[0].open_button.isEnabled()
    assert home.card.air_button.text() == "Back on air"


def test_a_rehearsal_is_started_beside_this_studio(qtbot: QtBot) -> None:
    opened: list[str] = []
    home = a_home(qtbot, opened=opened)
    asked, places = asked_by(home), gone_to(home)

    home.rehearse_button.click()

    assert opened == [""]
    assert asked == []
    assert places == []
    assert "its own window" in home.rehearse_label.text()


def test_in_a_rehearsal_rehearsing_leads_to_what_can_be_rehearsed(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(replace(a_rundown_show(), rehearsal=True)))
    places = gone_to(home)

    home.rehearse_button.click()

    assert places == [ScreenName.REHEARSE]


def test_a_rehearsal_that_cannot_be_started_says_how(qtbot: QtBot) -> None:
    home = a_home(qtbot, starts=False)

    home.rehearse_button.click()

    assert "cuecard --rehearse" in home.rehearse_label.text()


# --- the first start -----------------------------------------------------------------------------


def test_with_nothing_planned_and_no_product_the_first_page_is_shown(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(NOTHING, catalogue=EMPTY))

    assert home.pages.currentWidget() is home.first_page
    assert home.first_page.sample_button.isEnabled()
    assert home.first_page.rehearse_button.isEnabled()


def test_one_click_rehearses_the_first_show_in_a_window_of_its_own(qtbot: QtBot) -> None:
    opened: list[str] = []
    home = a_home(qtbot, a_plan_view(NOTHING, catalogue=EMPTY), opened=opened)
    asked = asked_by(home)

    home.first_page.rehearse_button.click()

    assert opened == [FIRST_PACK]
    assert asked == []
    assert "its own window" in home.first_page.said_label.text()


def test_who_can_open_no_window_is_told_so_on_the_first_page(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(NOTHING, catalogue=EMPTY), starts=False)

    home.first_page.rehearse_button.click()

    assert "cuecard --rehearse" in home.first_page.said_label.text()


@pytest.mark.parametrize(
    "view",
    [
        a_plan_view(NOTHING),
        a_plan_view(catalogue=EMPTY),
        a_plan_view(NOTHING, catalogue=EMPTY, shows=(a_summary(),)),
        a_plan_view(NOTHING, catalogue=None),
        View(),
    ],
)
def test_who_has_anything_sees_the_shows(qtbot: QtBot, view: View) -> None:
    home = a_home(qtbot, view)

    assert home.pages.currentIndex() == 0


def test_one_click_imports_the_sample_plans_a_show_and_leads_on_air(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(NOTHING, catalogue=EMPTY))
    asked, places = asked_by(home), gone_to(home)

    home.first_page.sample_button.click()
    assert isinstance(asked[0], PlanImport)
    assert asked[0].path.endswith("catalogue.json")
    home.render_answer(asked[0], "", done=True)
    home.render_state(importing(ImportState.READING))
    assert len(asked) == 1
    home.render_state(importing(ImportState.READY))
    assert isinstance(asked[1], ConfirmImport)
    home.render_answer(asked[1], "", done=True)
    home.render_state(importing(ImportState.DONE, products=8))
    assert isinstance(asked[2], AskProducts)
    home.render_told(listed(WATCH, BUDS))

    assert isinstance(asked[3], SetTitle)
    assert isinstance(asked[4], SetRundown)
    assert len(after(NOTHING, asked[4]).products) == 2
    assert places == []
    assert home.pages.currentWidget() is home.first_page
    home.render_answer(asked[4], "", done=True)
    assert places == [ScreenName.ON_AIR]


def test_an_old_import_of_the_same_name_is_not_taken_for_the_new_one(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(NOTHING, catalogue=EMPTY))
    asked = asked_by(home)

    home.first_page.sample_button.click()
    home.render_state(importing(ImportState.READY))  # before the answer

    assert len(asked) == 1


@pytest.mark.parametrize("state", [ImportState.FAILED])
def test_a_sample_that_fails_says_why_and_can_be_tried_again(
    qtbot: QtBot, state: ImportState
) -> None:
    home = a_home(qtbot, a_plan_view(NOTHING, catalogue=EMPTY))
    asked = asked_by(home)
    home.first_page.sample_button.click()
    home.render_answer(asked[0], "", done=True)

    home.render_state(importing(state, text="The disk is full."))

    assert home.first_page.said_label.text() == "The disk is full."
    assert home.first_page.sample_button.isEnabled()


def test_a_refused_step_ends_the_errand_with_its_sentence(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(NOTHING, catalogue=EMPTY))
    asked = asked_by(home)
    home.first_page.sample_button.click()

    assert home.render_answer(asked[0], "Another import runs.", done=False)

    assert home.first_page.said_label.text() == "Another import runs."


def test_a_studio_lost_in_the_middle_ends_the_errand(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(NOTHING, catalogue=EMPTY))
    home.first_page.sample_button.click()

    home.render_state(a_plan_view(NOTHING, catalogue=EMPTY, link=LinkState.LOST))

    assert not home.errand.running
    assert home.first_page.said_label.text()


def test_without_a_control_room_nothing_can_be_begun(qtbot: QtBot) -> None:
    home = a_home(qtbot, a_plan_view(NOTHING, catalogue=EMPTY, link=LinkState.LOST))

    assert not home.first_page.sample_button.isEnabled()


# --- words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es", "ru", "fr", "ar", "zh"])
def test_every_market_has_a_name_in_every_language_of_the_window(language: str) -> None:
    names = [market_name(market, language) for market in MARKETS]

    assert len(set(names)) == len(MARKETS)
    assert not set(names) & set(MARKETS)


def test_an_unknown_market_is_called_by_its_tag() -> None:
    assert market_name("xx-nowhere") == "xx-nowhere"


@pytest.mark.usefixtures("styled", "_right_to_left")
def test_the_longest_titles_fit_right_to_left(qtbot: QtBot) -> None:
    title = "W" * LONGEST_TITLE
    show = replace(a_rundown_show(), title=title)
    shows = tuple(a_summary(f"s-{at}", title=title) for at in range(40))
    home = a_home(qtbot, a_plan_view(show, shows=shows))

    assert home.width() == 1_280
    assert not home.grab().isNull()
