"""The window asks exactly what its buttons and keys say, and changes nothing by itself."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studio.core.ids import ProductId
from studio.core.paths import resource
from studio.protocol.catalogue_commands import AskProduct
from studio.protocol.messages import Command
from studio.protocol.setup_commands import (
    CloseStudio,
    EndShow,
    GoLive,
    ListDevices,
    SetFraming,
    SetSound,
)
from studio.protocol.show_commands import (
    CountSold,
    ExtendOffer,
    SetCard,
    ShowCard,
    ShowSlate,
    StartOffer,
    StopOffer,
)
from studio.show.canvas import Fill, Framing
from studio.show.state import ShowState, Sound
from studio.ui.dialogs.keys_dialog import KeysDialog
from studio.ui.drawer import Drawer
from studio.ui.shortcuts import Action
from studio.ui.window import StudioWindow
from tests.fakes.fake_control import FakeControl
from tests.ui.ui_values import ON_AIR, SHOW, WITH_PRODUCT, with_offer

OpenWindow = Callable[..., StudioWindow]
CARD_PRODUCT = WITH_PRODUCT.program.product_id
Press = Callable[[StudioWindow], object]


def _now_on_air() -> ShowState:
    return replace(ON_AIR, revision=1)


def _commands(control: FakeControl) -> list[Command]:
    """Return what was asked, without what the window asks by itself to know more."""
    return [c for c in control.commands if not isinstance(c, ListDevices | AskProduct)]


def _opened(window: StudioWindow) -> Drawer:
    window.shell.drawer.toggle()
    window.shell.drawer.render_state(window.view)
    return window.shell.drawer


CLICKS: dict[str, tuple[ShowState, Press, Command]] = {
    "card": (WITH_PRODUCT, lambda w: w.shell.on_air.strip.card_button, ShowCard(shown=True)),
    "hide card": (ON_AIR, lambda w: w.shell.on_air.strip.card_button, ShowCard(shown=False)),
    "offer": (
        WITH_PRODUCT,
        lambda w: w.shell.on_air.strip.offer_button,
        StartOffer(product_id=CARD_PRODUCT, duration_s=180.0),
    ),
    "slate": (SHOW, lambda w: w.shell.on_air.scenes.slate_button, ShowSlate(shown=True)),
    "mute": (SHOW, lambda w: w.shell.on_air.strip.mute_button, SetSound(sound=Sound(muted=True))),
    "go live": (SHOW, lambda w: w.shell.top_bar.live_button, GoLive()),
    "fit": (
        SHOW,
        lambda w: _opened(w).sources.fill_buttons[Fill.FIT],
        SetFraming(framing=Framing(fill=Fill.FIT)),
    ),
    "sold one": (
        WITH_PRODUCT,
        lambda w: w.shell.on_air.product.sold_button,
        CountSold(product_id=ProductId("product-watch")),
    ),
}


@pytest.mark.parametrize("case", CLICKS.values(), ids=CLICKS.keys())
def test_a_click_asks_and_changes_nothing_itself(
    qtbot: QtBot,
    control: FakeControl,
    open_window: OpenWindow,
    case: tuple[ShowState, Press, Command],
) -> None:
    show, button, command = case
    window = open_window(show)
    clicked = button(window)
    before = clicked.text()  # type: ignore[attr-defined]

    qtbot.mouseClick(clicked, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: _commands(control) == [command])
    assert clicked.text() == before  # type: ignore[attr-defined]
    assert window.view.show == show


KEYS = {
    "C": (ON_AIR, ShowCard(shown=False)),
    "O": (ON_AIR, StartOffer(product_id=CARD_PRODUCT, duration_s=180.0)),
    "M": (ON_AIR, SetSound(sound=Sound(muted=True))),
    "F9": (ON_AIR, ShowSlate(shown=True)),
}


def _type(qtbot: QtBot, window: StudioWindow, key: str) -> None:
    codes = {"C": Qt.Key.Key_C, "O": Qt.Key.Key_O, "M": Qt.Key.Key_M, "F9": Qt.Key.Key_F9}
    qtbot.keyClick(window.focusWidget() or window, codes[key])


@pytest.mark.parametrize(("key", "case"), KEYS.items(), ids=KEYS.keys())
def test_a_key_does_what_its_button_does(
    qtbot: QtBot,
    control: FakeControl,
    open_window: OpenWindow,
    key: str,
    case: tuple[ShowState, Command],
) -> None:
    show, command = case
    window = open_window(show)
    qtbot.waitUntil(window.isActiveWindow)

    _type(qtbot, window, key)

    qtbot.waitUntil(lambda: _commands(control) == [command])


@pytest.mark.parametrize("key", KEYS)
def test_no_key_fires_while_a_text_field_has_the_focus(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow, key: str
) -> None:
    window = open_window(ON_AIR)
    field = QLineEdit(window)
    field.show()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)

    _type(qtbot, window, key)

    window.shell.on_air.setFocus()
    _type(qtbot, window, "M")
    qtbot.waitUntil(lambda: bool(_commands(control)))
    assert [type(c) for c in _commands(control)] == [SetSound]


def test_the_offer_key_stops_a_running_offer_and_more_time_adds_a_minute(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(SHOW)
    control.change(with_offer(ON_AIR, now_utc_ms=window.view.now_utc_ms))
    qtbot.waitUntil(lambda: window.view.offer_left_s is not None)
    assert "02:4" in window.shell.on_air.strip.offer_button.text()

    window.shell.on_air.strip.more_button.click()
    window.shell.on_air.strip.offer_button.click()

    qtbot.waitUntil(
        lambda: (
            _commands(control)
            == [
                ExtendOffer(by_s=60.0, product_id=CARD_PRODUCT),
                StopOffer(product_id=CARD_PRODUCT),
            ]
        )
    )


def test_ending_the_show_asks_in_the_window_and_no_is_where_the_focus_is(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(_now_on_air())
    bar = window.shell.confirm_bar

    window.shell.top_bar.end_button.click()

    assert bar.isVisible()
    assert bar.no_button.hasFocus()
    assert _commands(control) == []
    bar.no_button.click()
    assert not bar.isVisible()
    window.shell.top_bar.end_button.click()
    bar.yes_button.click()
    qtbot.waitUntil(lambda: _commands(control) == [EndShow()])


def test_closing_on_air_asks_and_off_air_does_not(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(_now_on_air())

    window.close()

    assert window.isVisible()
    assert window.shell.confirm_bar.isVisible()
    control.change(replace(SHOW, revision=2))
    qtbot.waitUntil(lambda: not window.view.on_air)
    assert not window.shell.confirm_bar.isVisible()
    window.close()
    assert not window.isVisible()


def test_the_sample_product_is_one_click_away(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(SHOW)

    window.shell.on_air.product.sample_action.trigger()

    qtbot.waitUntil(lambda: bool(control.asked(SetCard)))
    command = control.asked(SetCard)[0]
    assert isinstance(command, SetCard)
    assert command.product is not None
    assert Path(command.product.photo) == resource("rehearsal", "watch.png")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xff", b'{"title": {}}'])
def test_an_unreadable_card_file_gets_one_sentence_and_asks_nothing(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "card.json"
    path.write_bytes(content)
    window = open_window(SHOW)

    window.load_card(path)

    assert window.shell.notice_bar.isVisible()
    assert _commands(control) == []


def test_going_live_needs_somewhere_to_send_to(open_window: OpenWindow) -> None:
    window = open_window(replace(SHOW, record=False))

    assert not window.shell.top_bar.live_button.isEnabled()
    assert "destination" in window.shell.top_bar.live_button.toolTip()


def test_closing_the_studio_closes_the_window_when_it_is_granted(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(SHOW)

    window.menu.close_action.trigger()

    qtbot.waitUntil(lambda: not window.isVisible())
    assert _commands(control) == [CloseStudio()]


@pytest.mark.usefixtures("styled")
def test_a_landscape_canvas_lays_the_preview_under_the_picture(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(ON_AIR)
    program, preview = window.shell.on_air.program, window.shell.on_air.preview
    assert preview.x() > program.x()
    canvas = replace(ON_AIR.canvases[0], width_px=1280, height_px=720)

    control.change(replace(ON_AIR, canvases=(canvas,)))

    qtbot.waitUntil(lambda: preview.y() > program.y())


def test_changed_keys_are_on_the_buttons_and_do_their_work(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(ON_AIR)
    kept: list[object] = []
    window.preferences_changed.connect(kept.append)
    qtbot.waitUntil(window.isActiveWindow)
    window.menu.keys_asked.emit()
    dialog = window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    dialog.fields[Action.CARD].setKeySequence("X")

    dialog.save_button.click()

    assert "X" in window.shell.on_air.strip.card_button.accessibleName()
    assert len(kept) == 1
    window.activateWindow()
    window.shell.on_air.setFocus()
    qtbot.keyClick(window.shell.on_air, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: _commands(control) == [ShowCard(shown=False)])


def test_the_picture_is_pulled_only_while_it_is_cropped(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(replace(SHOW, framing=Framing(fill=Fill.FIT)))
    window.shell.on_air.program.preview.dragged.emit(0.5, 0.0)
    crop = replace(SHOW, framing=Framing(fill=Fill.CROP, zoom=2.0))
    control.change(crop)
    qtbot.waitUntil(lambda: window.view.show == crop)

    window.shell.on_air.program.preview.dragged.emit(0.25, 0.0)
    window.shell.on_air.program.preview.dragged.emit(0.25, 0.0)

    qtbot.waitUntil(lambda: bool(_commands(control)))
    assert len(_commands(control)) == 1
    command = _commands(control)[0]
    assert isinstance(command, SetFraming)
    assert command.framing.centre_x < 0.5
