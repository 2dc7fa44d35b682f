"""The show is named where its title stands: a click asks, and what comes back is drawn."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.protocol.setup_commands import SetTitle
from studio.show.state import LONGEST_TITLE
from studio.ui.window import StudioWindow
from tests.fakes.fake_control import FakeControl
from tests.ui.ui_values import SHOW

OpenWindow = Callable[..., StudioWindow]
LEFT = Qt.MouseButton.LeftButton


def test_a_click_makes_the_title_a_field_and_enter_asks(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(SHOW)
    title = window.shell.top_bar.title
    qtbot.waitUntil(window.isActiveWindow)

    qtbot.mouseClick(title.label, LEFT)
    qtbot.keyClicks(title.field, "  Muted Monday ")
    qtbot.keyClick(title.field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: control.asked(SetTitle) == [SetTitle(title="Muted Monday")])
    assert len(control.commands) == 1  # the letters pressed no button
    assert title.label.text() == SHOW.title
    control.change(replace(SHOW, title="Muted Monday"))
    qtbot.waitUntil(lambda: title.label.text() == "Muted Monday")
    assert window.windowTitle() == "Muted Monday – Cuecard"


def test_esc_gives_up_and_the_same_title_asks_nothing(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(SHOW)
    title = window.shell.top_bar.title
    title.begin()
    title.field.setText("Another")
    qtbot.keyClick(title.field, Qt.Key.Key_Escape)
    title.begin()

    qtbot.keyClick(title.field, Qt.Key.Key_Return)

    assert title.label.isVisible()
    assert not title.field.isVisible()
    title.begin()
    title.field.clear()
    qtbot.keyClick(title.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: control.asked(SetTitle) == [SetTitle(title="")])


def test_what_is_being_typed_stays_while_the_show_changes(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(SHOW)
    title = window.shell.top_bar.title
    title.begin()
    title.field.setText("Half a ti")

    control.change(replace(SHOW, title="From the producer"))

    qtbot.waitUntil(lambda: title.label.text() == "From the producer")
    assert title.field.isVisible()
    assert title.field.text() == "Half a ti"


def test_no_more_can_be_typed_than_a_title_holds_and_it_stays_plain_text(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window(replace(SHOW, title="<b>bold</b>"))
    title = window.shell.top_bar.title

    title.begin()
    qtbot.keyClicks(title.field, "x" * (LONGEST_TITLE + 5))

    assert len(title.field.text()) == LONGEST_TITLE
    assert title.label.textFormat() is Qt.TextFormat.PlainText


def test_the_keyboard_reaches_the_title(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window(SHOW)
    title = window.shell.top_bar.title

    qtbot.keyClick(title, Qt.Key.Key_F2)

    assert title.field.isVisible()
    assert title.field.selectedText() == SHOW.title
