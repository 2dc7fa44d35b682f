"""Screens and the keys on them: one bar over all, Space takes on air alone, F9 works everywhere."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.message import Message
from studio.protocol.messages import Command, Denied, Request
from studio.protocol.setup_commands import ListDevices, SetSound
from studio.protocol.show_commands import NextPoint, ShowSlate, StartOffer, Take
from studio.show.readiness import Place
from studio.ui.panels.program_panel import PictureChoice
from studio.ui.preferences import Preferences
from studio.ui.screen import ScreenName, Target
from studio.ui.window import StudioWindow
from tests.builders import WATCH
from tests.fakes.fake_control import FakeControl
from tests.ui.ui_values import HEALTHY, ON_AIR, SHOW, a_running_show

OpenWindow = Callable[..., StudioWindow]
SPACE, F9 = Qt.Key.Key_Space, Qt.Key.Key_F9


def _asked(control: FakeControl) -> list[Command]:
    """Return what the host asked, without what screens ask by themselves."""
    kinds = (Take, ShowSlate, SetSound, NextPoint, StartOffer)
    return [command for command in control.commands if isinstance(command, kinds)]


def _ready(qtbot: QtBot, window: StudioWindow, control: FakeControl) -> None:
    control.report(HEALTHY)
    window.shell.setFocus()
    qtbot.waitUntil(window.isActiveWindow)


def test_an_empty_show_opens_home_and_a_show_on_air_opens_on_air(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    first = open_window(SHOW, opens=True)
    on_air = open_window(a_running_show(), opens=True)

    assert first.shell.name is ScreenName.HOME
    assert on_air.shell.name is ScreenName.ON_AIR


@pytest.mark.parametrize("name", list(ScreenName))
def test_the_bar_says_on_air_on_every_screen(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow, name: ScreenName
) -> None:
    window = open_window(ON_AIR)

    window.shell.show_screen(name)

    assert window.shell.name is name
    assert window.shell.top_bar.pill.isVisible()
    assert "ON AIR" in window.shell.top_bar.pill.text()


@pytest.mark.parametrize("name", [ScreenName.HOME, ScreenName.PREPARE])
def test_slate_and_mute_work_on_every_screen_and_space_takes_on_air_alone(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow, name: ScreenName
) -> None:
    window = open_window(a_running_show())
    window.shell.show_screen(name)
    _ready(qtbot, window, control)

    qtbot.keyClick(window.shell, SPACE)
    qtbot.keyClick(window.shell, F9)
    qtbot.keyClick(window.shell, Qt.Key.Key_M)

    qtbot.waitUntil(lambda: len(_asked(control)) == 2)
    assert [type(command) for command in _asked(control)] == [ShowSlate, SetSound]
    assert window.shell.top_bar.slate_button.isVisible()
    assert "F9" in window.shell.top_bar.slate_button.accessibleName()


def test_space_takes_whatever_has_the_focus_and_g_ticks_a_point(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(a_running_show())
    _ready(qtbot, window, control)
    window.shell.on_air.strip.mute_button.setFocus()

    qtbot.keyClick(window.shell.on_air.strip.mute_button, SPACE)
    qtbot.keyClick(window.shell.on_air, Qt.Key.Key_G)

    qtbot.waitUntil(lambda: len(_asked(control)) == 2)
    assert [type(command) for command in _asked(control)] == [Take, NextPoint]


def test_enter_presses_the_button_that_has_the_focus(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(a_running_show())
    _ready(qtbot, window, control)
    window.shell.on_air.strip.mute_button.setFocus()

    qtbot.keyClick(window.shell.on_air.strip.mute_button, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: [type(c) for c in _asked(control)] == [SetSound])


def test_slash_lets_the_host_type_and_no_key_fires_meanwhile(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(a_running_show())
    _ready(qtbot, window, control)
    specs = window.shell.on_air.specs

    qtbot.keyClick(window.shell.on_air, Qt.Key.Key_Slash)
    qtbot.waitUntil(specs.field.hasFocus)
    qtbot.keyClicks(specs.field, "mug c")

    assert specs.field.text() == "mug c"
    qtbot.keyClick(specs.field, Qt.Key.Key_Escape)
    qtbot.keyClick(window.shell.on_air, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: [type(c) for c in _asked(control)] == [SetSound])


def test_ctrl_and_a_number_choose_the_screen(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(a_running_show())
    _ready(qtbot, window, control)
    control_key = Qt.KeyboardModifier.ControlModifier

    shown: list[ScreenName] = []
    window.shell.screen_shown.connect(shown.append)

    for key in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_3):
        qtbot.keyClick(window.shell, key, control_key)

    assert shown == [ScreenName.PREPARE, ScreenName.HOME, ScreenName.ON_AIR]


def test_a_screen_leads_to_dialogs_and_to_prepare(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(a_running_show())

    window.shell.go.emit(Target(place=Place.DESTINATIONS))
    window.shell.go.emit(Target(place=Place.RUNDOWN))

    assert window.dialogs.destinations is not None
    assert window.dialogs.destinations.isVisible()
    assert window.shell.name is ScreenName.PREPARE


def test_an_offer_that_a_check_blocks_is_started_for_a_written_reason_alone(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    def blocked(request: Request) -> Message | None:
        if isinstance(request.command, AskProduct | ListDevices):
            return None
        text = "The 30-day lowest price is missing."
        return Denied(request_id=request.request_id, code="offer_blocked", text=text)

    window = open_window(a_running_show())
    control.report(HEALTHY)
    control.answer = blocked
    bar = window.shell.reason_bar

    window.shell.on_air.strip.offer_button.click()

    qtbot.waitUntil(bar.isVisible)
    assert "lowest price" in bar.sentence.text()
    assert not bar.yes_button.isEnabled()
    bar.field.setText("The maker's list says so.")
    bar.yes_button.click()
    qtbot.waitUntil(lambda: len(_asked(control)) == 2)
    assert _asked(control) == [
        StartOffer(product_id=WATCH),
        StartOffer(product_id=WATCH, override="The maker's list says so."),
    ]
    assert not bar.isVisible() or bar.field.text() == ""


def test_glance_opens_from_the_menu_and_draws_the_show(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(a_running_show())

    window.open_glance()

    assert window.glance is not None
    qtbot.addWidget(window.glance)
    assert window.glance.isVisible()
    assert window.glance.product.text() == "El watch"


def test_how_the_pictures_are_seen_is_remembered(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(a_running_show())
    kept: list[Preferences] = []
    window.preferences_changed.connect(kept.append)

    window.shell.on_air.picture_chosen.emit(PictureChoice(canvas_id="both", guides=True))

    assert (kept[0].canvas_id, kept[0].guides) == ("both", True)
