"""The destinations dialog asks the right thing and keeps keys out of it."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from studio.core.errors import KeyringUnavailable
from studio.core.ids import SecretName
from studio.protocol.codec import encode
from studio.protocol.message import Message
from studio.protocol.messages import Denied, Done, Request
from studio.protocol.setup_commands import (
    HoldKey,
    RemoveDestination,
    SaveDestination,
    TestDestination,
)
from studio.ui.dialog_name import DialogName
from studio.ui.dialogs.destination_form import Tone
from studio.ui.dialogs.destinations_dialog import DestinationsDialog
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.window import StudioWindow
from tests.builders import a_destination
from tests.fakes.fake_control import FakeControl
from tests.ui.ui_values import OFF_AIR, ON_AIR, a_view, asked_by

OpenWindow = Callable[..., StudioWindow]
KEY = "abcd-efgh-ijkl-mnop"


@pytest.fixture
def destinations(qtbot: QtBot, store: KeyStore) -> DestinationsDialog:
    dialog = DestinationsDialog(store)
    qtbot.addWidget(dialog)
    dialog.render_state(a_view(OFF_AIR))
    return dialog


def _fill(dialog: DestinationsDialog, *, name: str = "Market", key: str = KEY) -> None:
    dialog.form.name_field.setText(name)
    dialog.form.url_field.setText("rtmps://live.example.net/app")
    dialog.form.key_field.setText(key)


def _save(qtbot: QtBot, dialog: DestinationsDialog) -> None:
    """Press Save and wait for the keyring, which is asked in a thread."""
    dialog.form.save_button.click()
    qtbot.waitUntil(lambda: not dialog.form.save_button.waiting)


def test_a_new_destination_is_saved_and_its_key_goes_to_the_keyring_alone(
    qtbot: QtBot, destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    asked = asked_by(destinations)
    _fill(destinations)

    _save(qtbot, destinations)

    (command,) = asked
    assert isinstance(command, SaveDestination)
    assert command.destination.url == "rtmps://live.example.net/app"
    assert keys == {command.destination.secret_name: KEY}
    assert KEY.encode() not in encode(Request(request_id=1, command=command))


def test_a_saved_key_leaves_the_field(qtbot: QtBot, destinations: DestinationsDialog) -> None:
    asked = asked_by(destinations)
    _fill(destinations)
    _save(qtbot, destinations)

    destinations.render_answer(asked[0], "", done=True)

    assert destinations.form.key_field.text() == ""
    assert destinations.form.answer_label.text() == "Saved."


def test_without_a_keyring_the_key_is_held_for_this_run_and_that_is_said(qtbot: QtBot) -> None:
    def refuse(_name: SecretName, _key: str) -> None:
        raise KeyringUnavailable("no keyring here")

    dialog = DestinationsDialog(KeyStore(save=refuse, read=lambda _name: None))
    qtbot.addWidget(dialog)
    dialog.render_state(a_view(OFF_AIR))
    asked = asked_by(dialog)
    _fill(dialog)

    _save(qtbot, dialog)
    dialog.render_answer(asked[-1], "", done=True)

    assert [type(command) for command in asked] == [HoldKey, SaveDestination]
    assert "for this run only" in dialog.form.answer_label.text()
    assert KEY not in repr(asked)


@pytest.mark.usefixtures("styled")
def test_a_keyring_that_takes_its_time_is_waited_for_and_the_window_goes_on(
    qtbot: QtBot, keys: dict[SecretName, str]
) -> None:
    unlocked = threading.Event()

    def save(name: SecretName, key: str) -> None:
        assert unlocked.wait(60)
        keys[name] = key

    dialog = DestinationsDialog(KeyStore(save=save, read=keys.get))
    qtbot.addWidget(dialog)
    dialog.render_state(a_view(OFF_AIR))
    dialog.show()
    asked = asked_by(dialog)
    _fill(dialog)

    dialog.form.save_button.click()

    form = dialog.form
    dialog.render_state(a_view(ON_AIR))
    qtbot.waitUntil(lambda: form.save_button.width() >= form.save_button.sizeHint().width())
    assert form.answer_label.text() == "Asking the keyring…"
    assert not any(
        part.isEnabled() for part in (form.save_button, form.test_button, form.key_field)
    )
    assert asked == []
    unlocked.set()
    qtbot.waitUntil(lambda: [type(command) for command in asked] == [SaveDestination])
    assert form.key_field.isEnabled()


def test_a_dialog_that_is_gone_before_the_keyring_answers_does_no_harm(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    unlocked, saved = threading.Event(), threading.Event()

    def save(_name: SecretName, _key: str) -> None:
        assert unlocked.wait(60)
        saved.set()

    dialog = DestinationsDialog(KeyStore(save=save, read=lambda _name: None))
    _fill(dialog)
    dialog.form.save_button.click()

    shiboken6.delete(dialog)
    unlocked.set()

    qtbot.waitUntil(saved.is_set)
    qtbot.waitUntil(lambda: not any(t.name == "key errand" for t in threading.enumerate()))
    assert caplog.records == []


def test_a_fault_of_the_keyring_is_said_and_logged(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def save(_name: SecretName, _key: str) -> None:
        raise RuntimeError("unforeseen")

    dialog = DestinationsDialog(KeyStore(save=save, read=lambda _name: None))
    qtbot.addWidget(dialog)
    dialog.render_state(a_view(OFF_AIR))
    asked = asked_by(dialog)
    _fill(dialog)

    _save(qtbot, dialog)

    assert asked == []
    assert "log" in dialog.form.answer_label.text()
    assert "unforeseen" in caplog.text


def test_a_key_of_another_destination_is_refused_by_its_name(
    qtbot: QtBot, destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    keys[a_destination("Tube").secret_name] = KEY
    asked = asked_by(destinations)
    _fill(destinations)

    _save(qtbot, destinations)

    assert asked == []
    assert "Tube" in destinations.form.answer_label.text()
    assert len(keys) == 1


@pytest.mark.parametrize(
    ("name", "url", "key"),
    [
        ("", "rtmp://127.0.0.1/live", KEY),
        ("Market", "http://127.0.0.1/live", KEY),
        ("Market", "rtmp://", KEY),
        ("Market", "rtmp://127.0.0.1/live", ""),
    ],
)
def test_what_is_missing_or_wrong_gets_a_sentence_and_asks_nothing(
    qtbot: QtBot, destinations: DestinationsDialog, name: str, url: str, key: str
) -> None:
    asked = asked_by(destinations)
    _fill(destinations, name=name, key=key)
    destinations.form.url_field.setText(url)

    _save(qtbot, destinations)

    assert asked == []
    assert destinations.form.answer_label.text()


def test_a_pasted_full_address_is_split_and_typing_is_left_alone(
    qtbot: QtBot, destinations: DestinationsDialog
) -> None:
    form = destinations.form
    qtbot.keyClicks(form.url_field, "rtmp://127.0.0.1/live/some-key-typed")
    assert form.key_field.text() == ""
    form.url_field.clear()
    form.url_field.textEdited.emit("")

    form.url_field.insert(f"rtmps://live.example.net:443/app/{KEY}")
    form.url_field.textEdited.emit(form.url_field.text())

    assert form.url_field.text() == "rtmps://live.example.net:443/app"
    assert form.key_field.text() == KEY


def test_a_test_of_a_typed_key_replaces_none_and_answers_in_the_engines_words(
    destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    asked = asked_by(destinations)
    _fill(destinations)

    destinations.form.test_button.click()

    held, tested = asked
    assert isinstance(held, HoldKey)
    assert isinstance(tested, TestDestination)
    assert tested.destination.secret_name == held.secret_name
    assert keys == {}
    destinations.render_answer(tested, "The server does not know this key.", done=False)
    assert destinations.form.answer_label.text() == "The server does not know this key."
    assert destinations.form.test_button.isEnabled()


def test_a_refused_new_destination_leaves_no_key_behind(
    qtbot: QtBot, destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    asked = asked_by(destinations)
    _fill(destinations)
    _save(qtbot, destinations)

    destinations.render_answer(asked[0], "another destination is called Market", done=False)

    qtbot.waitUntil(lambda: keys == {})
    assert "another destination" in destinations.form.answer_label.text()


def test_a_removed_destination_takes_its_key_with_it(
    qtbot: QtBot, destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    bazaar = a_destination("Bazaar")
    keys[bazaar.secret_name] = KEY
    asked = asked_by(destinations)
    destinations.list.itemClicked.emit(destinations.list.item(0))

    destinations.form.remove_button.click()
    assert asked == [RemoveDestination(destination_id=bazaar.destination_id)]
    destinations.render_state(a_view(replace(OFF_AIR, destinations=(a_destination("Tube"),))))
    destinations.render_answer(asked[0], "", done=True)

    qtbot.waitUntil(lambda: keys == {})


def test_a_renamed_destination_keeps_its_number_and_its_key(
    qtbot: QtBot, destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    bazaar = a_destination("Bazaar")
    asked = asked_by(destinations)
    destinations.list.itemClicked.emit(destinations.list.item(0))
    destinations.form.name_field.setText("Bazaar Live")

    _save(qtbot, destinations)

    assert asked == [SaveDestination(destination=replace(bazaar, name="Bazaar Live"))]
    assert keys == {}


def test_the_answer_comes_back_to_the_dialog_through_the_real_link(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    def answer(request: Request) -> Message:
        if isinstance(request.command, TestDestination):
            return Denied(request_id=request.request_id, code="key_refused", text="Wrong key.")
        return Done(request_id=request.request_id)

    control.answer = answer
    window = open_window(OFF_AIR)
    dialog = window.dialogs.open(DialogName.DESTINATIONS)
    assert isinstance(dialog, DestinationsDialog)
    _fill(dialog)

    dialog.form.test_button.click()

    qtbot.waitUntil(lambda: dialog.form.answer_label.text() == "Wrong key.")
    assert not window.shell.notice_bar.isVisible()


def test_a_test_of_the_connection_leaves_the_keyboard_where_it_was(
    qtbot: QtBot, destinations: DestinationsDialog
) -> None:
    form = destinations.form
    destinations.show()
    qtbot.waitExposed(destinations)
    destinations.activateWindow()
    form.test_button.setEnabled(True)
    form.test_button.setFocus()
    qtbot.waitUntil(form.test_button.hasFocus)

    form.begin_test()
    meanwhile = form.name_field.hasFocus()
    form.end_test("It works.", Tone.GOOD)

    assert not meanwhile
    assert form.test_button.hasFocus()
