"""Producers in the whole window: their messages, their changes, their devices, holding takes."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.ids import PromptId
from studio.protocol.door_commands import OfferPairing
from studio.protocol.door_reports import Callers, DoorChanged
from studio.protocol.messages import Denied, Request
from studio.protocol.show_commands import AcknowledgePrompt, HoldTakes
from studio.show.state import ShowState
from studio.show.taking import set_preview
from studio.ui.dialog_name import DialogName
from studio.ui.door.door_dialog import DoorDialog
from studio.ui.panels.top_bar import TopBar
from studio.ui.screen import ScreenName
from studio.ui.shortcuts import DEFAULTS, Action, label_of
from studio.ui.window import StudioWindow
from tests.fakes.fake_control import FakeControl
from tests.ui.door.door_views import a_device, a_door, a_prompt, with_people
from tests.ui.ui_values import a_running_show, a_view

OpenWindow = Callable[..., StudioWindow]


def _prompted() -> ShowState:
    return replace(a_running_show(), prompts=(a_prompt(),))


def test_g_answers_the_message_and_the_button_shows_the_key(
    qtbot: QtBot, open_window: OpenWindow, control: FakeControl
) -> None:
    window = open_window(_prompted())
    prompter = window.shell.on_air.prompter
    qtbot.waitUntil(lambda: bool(prompter.message_label.text()) and prompter.settled)

    qtbot.keyClick(window, Qt.Key.Key_G)

    qtbot.waitUntil(lambda: bool(control.asked(AcknowledgePrompt)))
    assert control.asked(AcknowledgePrompt) == [AcknowledgePrompt(prompt_id=PromptId("prompt-1"))]
    assert "(G)" in prompter.got_button.accessibleName()
    assert DEFAULTS[Action.NEXT_POINT].key == "G"
    assert "message" in label_of(Action.NEXT_POINT)


@pytest.mark.parametrize("urgent", [False, True])
def test_on_another_screen_a_message_stands_in_the_notice_bar(
    open_window: OpenWindow, urgent: bool
) -> None:
    window = open_window(replace(a_running_show(), prompts=(a_prompt(urgent=urgent),)))
    bar = window.shell.notice_bar
    assert "strap" not in bar.sentence.text()

    window.shell.show_screen(ScreenName.HOME)
    window.shell.render_state(window.view, ())

    assert "strap colours" in bar.sentence.text()
    assert "Ana" in bar.sentence.text()
    assert bar.property("urgency") == ("alarm" if urgent else "news")


def test_holding_takes_is_offered_while_somebody_else_could_take_and_asked_for(
    qtbot: QtBot, open_window: OpenWindow, control: FakeControl
) -> None:
    window = open_window(a_running_show())
    button = window.shell.on_air.rundown.hold_button
    assert not button.isVisible()

    control.tell("door", with_people("Ana"))
    qtbot.waitUntil(button.isVisible)
    button.click()

    qtbot.waitUntil(lambda: control.asked(HoldTakes) == [HoldTakes(held=True)])
    control.change(replace(window.view.show or a_running_show(), takes_held=True))
    qtbot.waitUntil(lambda: button.text() == "Only you take")
    control.tell("door", DoorChanged())
    qtbot.waitUntil(lambda: window.view.door == DoorChanged())
    assert button.isVisible()  # what is held can be let go


def test_what_somebody_else_cues_is_said_by_name_and_what_the_host_does_is_not(
    qtbot: QtBot, open_window: OpenWindow, control: FakeControl
) -> None:
    show = a_running_show()
    window = open_window(show)
    words = window.shell.on_air.preview.words_label

    control.change(replace(set_preview(show, show.rundown[4].cue_id), revision=50), "Ana")
    qtbot.waitUntil(lambda: "Ana" in words.text())
    rows = window.shell.on_air.rundown.list.rows
    row = rows.row_at(rows.index(4))
    assert row is not None
    assert "Ana" in row.touched

    control.change(replace(set_preview(show, show.rundown[5].cue_id), revision=51), "Host")
    qtbot.waitUntil(lambda: "Ana" not in words.text())


def test_the_studios_own_changes_are_nobodys(
    qtbot: QtBot, open_window: OpenWindow, control: FakeControl
) -> None:
    show = a_running_show()
    window = open_window(show)

    control.change(replace(set_preview(show, show.rundown[4].cue_id), revision=50), "Cuecard")

    qtbot.waitUntil(lambda: window.view.show is not None and window.view.show.revision == 50)
    assert window.view.touches.previewed_by == ""
    assert window.view.touches.cues == {}


def test_the_top_bar_says_quietly_how_many_are_here(qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    said = []

    for door in (DoorChanged(), with_people("Ana"), with_people("Ana", "Luc"), a_door(a_device())):
        bar.render_state(a_view(door=door))
        said.append(bar.canvas_label.text())

    assert said[1].startswith("Producer connected")
    assert "2" in said[2].split("·")[0]
    assert said[0] == said[3]
    bar.render_state(a_view(door=a_door(callers=Callers(boxes=1))))
    assert "other devices" in bar.canvas_label.text()


@pytest.mark.parametrize("way", ["menu", "home"])
def test_the_door_opens_from_menu_and_home(
    qtbot: QtBot, open_window: OpenWindow, control: FakeControl, way: str
) -> None:
    window = open_window(a_running_show())
    control.tell("door", a_door(a_device("Ana")))
    qtbot.waitUntil(lambda: bool(window.view.door.devices))

    if way == "menu":
        window.menu.dialog_asked.emit(DialogName.DOOR)
    else:
        home = window.shell.show_screen(ScreenName.HOME)
        home.go.emit(DialogName.DOOR)

    dialog = window.dialogs.door
    assert isinstance(dialog, DoorDialog)
    assert dialog.isVisible()
    assert len(dialog.devices.rows) == 1
    assert not dialog.isModal()


def test_a_refused_pairing_is_said_where_it_was_asked(
    qtbot: QtBot, open_window: OpenWindow, control: FakeControl
) -> None:
    def refuse(request: Request) -> Denied:
        text = "the door is closed; open it first"
        return Denied(request_id=request.request_id, code="refused", text=text)

    window = open_window(a_running_show())
    control.tell("door", a_door())
    qtbot.waitUntil(lambda: bool(window.view.door.gates))
    dialog = window.dialogs.open(DialogName.DOOR)
    assert isinstance(dialog, DoorDialog)
    control.answer = refuse

    dialog.pair.make_button.click()

    qtbot.waitUntil(lambda: "open it first" in dialog.answer_label.text())
    assert control.asked(OfferPairing) == [OfferPairing(role="producer")]
    QApplication.processEvents()
    assert not window.shell.notice_bar.isVisible()
