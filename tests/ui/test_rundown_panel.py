"""The rundown on air: what was, is and comes; takes, cues and moves by asking."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.core.ids import CueId
from studio.protocol.show_commands import LockRundown, MoveCue, SetPreview, Take
from studio.show.readiness import Place, ReadinessItem
from studio.ui.on_air.rundown_panel import RundownPanel
from studio.ui.on_air.rundown_rows import RowState, pace_of, pace_words, rows_of
from tests.builders import NOW_UTC_MS, a_cue
from tests.ui.ui_values import a_running_show, a_view, asked_by


@pytest.fixture
def panel(qtbot: QtBot) -> RundownPanel:
    made = RundownPanel()
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    made.render_state(a_view(a_running_show()))
    return made


def test_each_cue_says_how_it_stands() -> None:
    rows = rows_of(a_view(a_running_show()))

    states = [row.state for row in rows]
    assert states[:4] == [RowState.DONE, RowState.PROGRAM, RowState.NEXT, RowState.WAITING]


def test_the_cue_on_program_counts_its_time_and_says_when_it_is_over() -> None:
    show = a_running_show()

    on = rows_of(a_view(show))[1]
    later = rows_of(a_view(show, now_utc_ms=NOW_UTC_MS - 480_000))[1]

    assert "8:12" in on.time
    assert "5:00" in on.planned
    assert on.over
    assert not later.over


def test_a_product_shows_its_price_and_stock_and_a_coupon_its_code() -> None:
    rows = rows_of(a_view(a_running_show()))

    assert "59,90" in rows[1].line
    assert "23" in rows[1].more
    assert "SAVE10" in rows[2].line


def test_what_is_missing_stands_in_the_place_of_the_price_until_the_cue_is_on() -> None:
    missing = tuple(
        ReadinessItem(
            code="no_photo",
            place=Place.PRODUCT,
            cue_id=CueId(cue_id),
            facts=("El buds",),
            text="El buds: it has no photo.",
        )
        for cue_id in ("cue-buds", "cue-watch")
    )

    rows = {row.cue_id: row for row in rows_of(a_view(a_running_show(), readiness=missing))}

    assert rows[CueId("cue-buds")].warns
    assert rows[CueId("cue-buds")].line == "Has no photo."
    assert not rows[CueId("cue-watch")].warns


def test_the_head_says_how_late_the_show_is() -> None:
    view = a_view(a_running_show())

    assert "6" in pace_words(pace_of(view))
    assert "behind" in pace_words(pace_of(view))
    assert pace_words(pace_of(a_view(replace(a_running_show(), on_air_since_utc_ms=None)))) == ""


def test_take_asks_for_the_cue_the_host_saw_and_changes_nothing_itself(
    qtbot: QtBot, panel: RundownPanel
) -> None:
    asked = asked_by(panel)

    panel.take_button.click()

    assert asked == [Take(expected_preview=CueId("cue-coupon"))]
    assert "Coupon drop" in panel.take_button.text()


def test_nothing_in_preview_leaves_nothing_to_take(panel: RundownPanel) -> None:
    panel.render_state(a_view(a_running_show(taken=7)))

    assert not panel.take_button.isEnabled()


def test_enter_and_a_double_click_cue(qtbot: QtBot, panel: RundownPanel) -> None:
    asked = asked_by(panel)
    panel.list.setCurrentIndex(panel.list.rows.index(4))

    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    panel.list.doubleClicked.emit(panel.list.rows.index(5))

    assert asked == [
        SetPreview(cue_id=CueId("cue-buds")),
        SetPreview(cue_id=CueId("cue-giveaway")),
    ]


def test_alt_with_an_arrow_moves_the_chosen_cue(qtbot: QtBot, panel: RundownPanel) -> None:
    asked = asked_by(panel)
    alt = Qt.KeyboardModifier.AltModifier
    panel.list.setCurrentIndex(panel.list.rows.index(4))

    qtbot.keyClick(panel.list, Qt.Key.Key_Up, alt)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, alt)
    panel.list.setCurrentIndex(panel.list.rows.index(5))
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, alt)

    assert asked == [
        MoveCue(cue_id=CueId("cue-buds"), before=CueId("cue-break")),
        MoveCue(cue_id=CueId("cue-buds"), before=CueId("cue-closing")),
        MoveCue(cue_id=CueId("cue-giveaway"), before=None),
    ]


def test_a_locked_rundown_is_not_moved_and_can_be_unlocked(
    qtbot: QtBot, panel: RundownPanel
) -> None:
    panel.render_state(a_view(replace(a_running_show(), locked=True)))
    asked = asked_by(panel)
    panel.list.setCurrentIndex(panel.list.rows.index(4))

    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    panel.lock_button.click()

    assert asked == [LockRundown(locked=False)]
    index = panel.list.rows.index(4)
    assert not panel.list.rows.flags(index) & Qt.ItemFlag.ItemIsDragEnabled


def test_the_chosen_cue_stays_chosen_when_it_is_moved(panel: RundownPanel) -> None:
    show = a_running_show()
    panel.list.setCurrentIndex(panel.list.rows.index(4))
    cues = list(show.rundown)
    cues.insert(2, cues.pop(4))

    panel.render_state(a_view(replace(show, rundown=tuple(cues))))

    row = panel.list.rows.row_at(panel.list.currentIndex())
    assert row is not None
    assert row.cue_id == CueId("cue-buds")


def test_a_thousand_cues_are_drawn_without_measuring_each(
    qtbot: QtBot, panel: RundownPanel
) -> None:
    show = a_running_show()
    cues = tuple(a_cue(f"cue-{number}") for number in range(1_000))

    panel.render_state(a_view(replace(show, rundown=cues)))

    assert panel.list.rows.rowCount() == 1_000
    assert panel.list.uniformItemSizes()
    qtbot.waitUntil(lambda: panel.list.verticalScrollBar().maximum() > 50_000)
