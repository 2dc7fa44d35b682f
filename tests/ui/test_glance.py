"""Glance: the same show as one page, large, with keys of its own window and nothing of its own."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.ui.glance.glance_window import GlanceWindow
from studio.ui.on_air.spec_rows import Answer
from studio.ui.view import LinkState
from tests.builders import NOW_UTC_MS
from tests.ui.ui_values import a_running_show, a_view, with_offer


@pytest.fixture
def glance(qtbot: QtBot) -> GlanceWindow:
    made = GlanceWindow()
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    return made


def test_it_says_what_is_sold_for_how_much_for_how_long_and_what_comes(
    glance: GlanceWindow,
) -> None:
    glance.render_state(a_view(with_offer()))

    assert glance.product.text() == "Trek Watch S2"
    assert "38,90" in glance.price.text()
    assert "59,90" in glance.struck.text()
    assert "02:41" in glance.left.text()
    assert "ON AIR" in glance.air.text()


def test_it_says_the_next_point_the_next_cue_and_how_late_it_is(glance: GlanceWindow) -> None:
    glance.render_state(a_view(a_running_show()))

    assert glance.point.text() == "Five ATM, tested"
    assert "Coupon drop" in glance.following.text()
    assert "behind" in glance.pace.text()


def test_the_answer_of_the_spec_sheet_stands_there_and_goes_with_it(glance: GlanceWindow) -> None:
    glance.show_answer(Answer(label="Water resistance", words="5 ATM", proof="tested"))

    assert glance.answer.text() == "5 ATM"
    assert glance.answer_frame.isVisible()
    glance.show_answer(None)
    assert not glance.answer_frame.isVisible()


def test_it_can_be_read_from_two_metres(glance: GlanceWindow) -> None:
    glance.resize(1920, 1080)

    # 2 m at 96 dots an inch: letters of 20 arc minutes are 12 mm, about 44 px, high.
    for label in (glance.product, glance.price, glance.left, glance.answer, glance.point):
        assert label.font().pixelSize() >= 44


@pytest.mark.parametrize(
    ("changes", "word"),
    [({"slate_shown": True}, "SLATE"), ({"rehearsal": True}, "REHEARSAL")],
)
def test_slate_and_rehearsal_are_said(
    glance: GlanceWindow, changes: dict[str, bool], word: str
) -> None:
    glance.render_state(a_view(replace(a_running_show(), **changes)))  # type: ignore[arg-type]

    assert word in glance.air.text()


def test_a_lost_link_is_greyed_with_its_time(glance: GlanceWindow) -> None:
    glance.render_state(a_view(a_running_show(), link=LinkState.LOST, as_of_utc_ms=NOW_UTC_MS))

    assert not glance.isEnabled()
    assert "state of" in glance.air.text()


def test_f11_fills_the_screen_and_esc_gives_it_back(qtbot: QtBot, glance: GlanceWindow) -> None:
    qtbot.keyClick(glance, Qt.Key.Key_F11)
    assert glance.isFullScreen()

    qtbot.keyClick(glance, Qt.Key.Key_Escape)

    assert not glance.isFullScreen()
    qtbot.keyClick(glance, Qt.Key.Key_Escape)
    assert not glance.isVisible()
