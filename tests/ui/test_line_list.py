"""Painted rows: what is chosen stays, plain text, nothing is painted that did not change."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.ui.widgets.line_list import Line, LineList

ONE, TWO, THREE = (Line(key=key, head=key.upper(), value="1") for key in ("one", "two", "three"))


def test_what_is_chosen_stays_chosen_when_rows_come_and_go(qtbot: QtBot) -> None:
    rows = LineList("Rows", choosable=True)
    qtbot.addWidget(rows)
    picked: list[str] = []
    rows.picked.connect(picked.append)
    rows.show_lines((ONE, TWO))
    rows.choose("two")

    rows.show_lines((THREE, ONE, TWO))

    assert rows.chosen == "two"
    assert picked == ["two"]
    rows.show_lines((THREE, ONE))
    assert rows.chosen == ""


def test_only_rows_that_changed_are_painted_anew(qtbot: QtBot) -> None:
    rows = LineList("Rows")
    qtbot.addWidget(rows)
    rows.show_lines((ONE, TWO))
    changed: list[int] = []
    rows.rows.dataChanged.connect(lambda first, _last: changed.append(first.row()))

    rows.show_lines((ONE, Line(key="two", head="TWO", value="2")))

    assert changed == [1]


def test_strangers_words_are_read_aloud_and_never_a_tooltip(qtbot: QtBot) -> None:
    rows = LineList("Rows")
    qtbot.addWidget(rows)
    rows.show_lines((Line(key="a", head="<b>x</b>", note="y", side="z"),))
    index = rows.rows.index(0)

    assert rows.rows.data(index) == "<b>x</b>, y, z"
    assert rows.rows.data(index, Qt.ItemDataRole.ToolTipRole) is None
