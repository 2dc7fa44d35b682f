"""The set-up dialogs ask the right thing, keep keys out of it, and show what is, not clicks."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.core.errors import KeyringUnavailable
from studio.core.ids import SecretName
from studio.core.source_spec import PATTERN, SourceKind, SourceSpec
from studio.protocol.codec import encode
from studio.protocol.messages import (
    ChooseSources,
    Command,
    Denied,
    Done,
    HoldKey,
    ListDevices,
    Message,
    RemoveDestination,
    Request,
    SaveDestination,
    SetCanvases,
    SetRecording,
    SetSound,
    TestDestination,
)
from studio.protocol.reports import CaptureMode, Device
from studio.show.state import Sound
from studio.ui.dialog_set import DialogName
from studio.ui.dialogs.destinations_dialog import DestinationsDialog, KeyStore
from studio.ui.dialogs.devices_dialog import DevicesDialog
from studio.ui.dialogs.output_dialog import OutputDialog
from studio.ui.window import StudioWindow
from tests.builders import a_destination
from tests.fakes.fake_control import FakeControl
from tests.ui.ui_values import ON_AIR, SHOW, a_view

OpenWindow = Callable[..., StudioWindow]
CAMERA = Device(
    kind=SourceKind.CAMERA,
    name="Desk Camera",
    device_id="camera-1",
    modes=(
        CaptureMode(width_px=1920, height_px=1080, fps=30.0, pixel_format="MJPG"),
        CaptureMode(width_px=640, height_px=480, fps=25.0, pixel_format="YUY2"),
    ),
)
MICROPHONE = Device(kind=SourceKind.MICROPHONE, name="Desk Mic", device_id="mic-1")
KEY = "abcd-efgh-ijkl-mnop"
OFF_AIR = replace(ON_AIR, on_air_since_utc_ms=None)


def _heard(dialog: DevicesDialog | DestinationsDialog | OutputDialog) -> list[Command]:
    asked: list[Command] = []
    dialog.commanded.connect(asked.append)
    return asked


# --- devices -----------------------------------------------------------------------------------


@pytest.fixture
def devices(qtbot: QtBot) -> DevicesDialog:
    dialog = DevicesDialog()
    qtbot.addWidget(dialog)
    dialog.render_state(a_view(SHOW))
    dialog.render_devices((CAMERA, MICROPHONE))
    return dialog


def _names(dialog: DevicesDialog) -> list[str]:
    chosen = dialog.camera.list
    return [chosen.item(row).text() for row in range(chosen.count())]


def test_opening_asks_what_is_plugged_in_and_asks_again_while_open(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    control.devices = (CAMERA, MICROPHONE)
    window = open_window(SHOW)

    dialog = window.dialogs.open(DialogName.DEVICES)

    assert isinstance(dialog, DevicesDialog)
    qtbot.waitUntil(lambda: "Desk Camera" in _names(dialog))
    control.devices = (MICROPHONE,)
    qtbot.waitUntil(lambda: "Desk Camera" not in _names(dialog), timeout=8_000)
    dialog.close()
    asked = len(control.asked(ListDevices))
    qtbot.wait(100)
    assert len(control.asked(ListDevices)) == asked


def test_the_source_in_use_is_selected_and_said_so(devices: DevicesDialog) -> None:
    assert _names(devices) == ["Desk Camera", "Test pattern (in use)"]
    assert devices.camera.list.currentRow() == 1


def test_a_camera_is_chosen_with_its_mode_and_only_by_the_button(devices: DevicesDialog) -> None:
    asked = _heard(devices)
    devices.camera.list.setCurrentRow(0)
    devices.camera.size_box.setCurrentIndex(1)
    devices.camera.rate_box.setCurrentIndex(1)
    devices.camera.format_box.setCurrentIndex(1)
    assert asked == []

    devices.camera.use_button.click()

    wanted = SourceSpec(
        kind=SourceKind.CAMERA,
        name="Desk Camera",
        device_id="camera-1",
        width_px=1920,
        height_px=1080,
        fps=30,
        pixel_format="MJPG",
    )
    assert asked == [ChooseSources(camera=wanted)]
    assert _names(devices) == ["Desk Camera", "Test pattern (in use)"]


def test_a_selection_stays_while_devices_come_and_go(devices: DevicesDialog) -> None:
    devices.camera.list.setCurrentRow(0)

    devices.render_devices((replace(CAMERA, name="Other", device_id="2"), CAMERA, MICROPHONE))

    assert devices.camera.list.currentItem().text() == "Desk Camera"


def test_a_source_that_is_unplugged_stays_in_the_list_while_it_is_in_use(
    devices: DevicesDialog,
) -> None:
    used = SourceSpec(kind=SourceKind.CAMERA, name="Desk Camera", device_id="camera-1")
    devices.render_state(a_view(replace(SHOW, camera=used)))

    devices.render_devices(())

    assert _names(devices)[0] == "Desk Camera (in use)"


def test_an_address_is_taken_and_a_wrong_one_gets_a_sentence(devices: DevicesDialog) -> None:
    asked = _heard(devices)
    devices.camera.field.setText("ftp://somewhere")
    devices.camera.use_button.click()
    assert asked == []
    assert "ftp" in devices.camera.problem_label.text()

    devices.camera.field.setText("rtsp://127.0.0.1/camera")
    devices.camera.use_button.click()

    wanted = SourceSpec(kind=SourceKind.ADDRESS, name="rtsp://127.0.0.1/camera")
    assert asked == [ChooseSources(camera=wanted)]


def test_the_pattern_needs_no_device(devices: DevicesDialog) -> None:
    asked = _heard(devices)
    devices.render_devices(())

    devices.camera.use_button.click()

    assert asked == [ChooseSources(camera=PATTERN)]


def test_gain_and_lip_sync_ask_and_keep_the_rest(devices: DevicesDialog) -> None:
    devices.render_state(a_view(replace(SHOW, sound=Sound(muted=True, gain_db=2.0))))
    asked = _heard(devices)

    devices.gain_slider.setValue(6)
    devices.lip_sync_box.setValue(80)

    assert asked == [
        SetSound(sound=Sound(muted=True, gain_db=6.0)),
        SetSound(sound=Sound(muted=True, gain_db=2.0, lip_sync_ms=80)),
    ]


# --- destinations ------------------------------------------------------------------------------


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


def test_a_new_destination_is_saved_and_its_key_goes_to_the_keyring_alone(
    destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    asked = _heard(destinations)
    _fill(destinations)

    destinations.form.save_button.click()

    (command,) = asked
    assert isinstance(command, SaveDestination)
    assert command.destination.url == "rtmps://live.example.net/app"
    assert keys == {command.destination.secret_name: KEY}
    assert KEY.encode() not in encode(Request(request_id=1, command=command))


def test_a_saved_key_leaves_the_field(destinations: DestinationsDialog) -> None:
    asked = _heard(destinations)
    _fill(destinations)
    destinations.form.save_button.click()

    destinations.render_answer(asked[0], "", done=True)

    assert destinations.form.key_field.text() == ""
    assert destinations.form.answer_label.text() == "Saved."


def test_without_a_keyring_the_key_is_held_for_this_run_and_that_is_said(qtbot: QtBot) -> None:
    def refuse(_name: SecretName, _key: str) -> None:
        raise KeyringUnavailable("no keyring here")

    dialog = DestinationsDialog(KeyStore(save=refuse, read=lambda _name: None))
    qtbot.addWidget(dialog)
    dialog.render_state(a_view(OFF_AIR))
    asked = _heard(dialog)
    _fill(dialog)

    dialog.form.save_button.click()
    dialog.render_answer(asked[-1], "", done=True)

    assert [type(command) for command in asked] == [HoldKey, SaveDestination]
    assert "for this run only" in dialog.form.answer_label.text()
    assert KEY not in repr(asked)


def test_a_key_of_another_destination_is_refused_by_its_name(
    destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    keys[a_destination("Tube").secret_name] = KEY
    asked = _heard(destinations)
    _fill(destinations)

    destinations.form.save_button.click()

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
    destinations: DestinationsDialog, name: str, url: str, key: str
) -> None:
    asked = _heard(destinations)
    _fill(destinations, name=name, key=key)
    destinations.form.url_field.setText(url)

    destinations.form.save_button.click()

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
    asked = _heard(destinations)
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
    destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    asked = _heard(destinations)
    _fill(destinations)
    destinations.form.save_button.click()

    destinations.render_answer(asked[0], "another destination is called Market", done=False)

    assert keys == {}
    assert "another destination" in destinations.form.answer_label.text()


def test_a_removed_destination_takes_its_key_with_it(
    destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    bazaar = a_destination("Bazaar")
    keys[bazaar.secret_name] = KEY
    asked = _heard(destinations)
    destinations.list.itemClicked.emit(destinations.list.item(0))

    destinations.form.remove_button.click()
    assert asked == [RemoveDestination(destination_id=bazaar.destination_id)]
    destinations.render_state(a_view(replace(OFF_AIR, destinations=(a_destination("Tube"),))))
    destinations.render_answer(asked[0], "", done=True)

    assert keys == {}


def test_a_renamed_destination_keeps_its_number_and_its_key(
    destinations: DestinationsDialog, keys: dict[SecretName, str]
) -> None:
    bazaar = a_destination("Bazaar")
    asked = _heard(destinations)
    destinations.list.itemClicked.emit(destinations.list.item(0))
    destinations.form.name_field.setText("Bazaar Live")

    destinations.form.save_button.click()

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
    assert not window.stage.notice_bar.isVisible()


# --- picture and recording ---------------------------------------------------------------------


@pytest.fixture
def output(qtbot: QtBot) -> OutputDialog:
    dialog = OutputDialog("/videos")
    qtbot.addWidget(dialog)
    dialog.render_state(a_view(OFF_AIR))
    return dialog


def test_another_size_is_asked_for_and_the_old_one_stays_until_the_answer(
    output: OutputDialog,
) -> None:
    asked = _heard(output)
    before = output.size_box.currentIndex()
    output.size_box.setCurrentIndex(3)

    output.size_box.activated.emit(3)

    (command,) = asked
    assert isinstance(command, SetCanvases)
    assert command.canvases[0].size_px == (1280, 720)
    assert command.canvases[0].canvas_id == "landscape"
    assert output.size_box.currentIndex() == before


def test_on_air_the_size_can_not_be_changed(output: OutputDialog) -> None:
    output.render_state(a_view(ON_AIR))

    assert not output.size_box.isEnabled()
    assert not output.rate_box.isEnabled()
    assert output.record_box.isEnabled()


def test_the_recording_is_switched_by_asking(output: OutputDialog) -> None:
    asked = _heard(output)

    output.record_box.click()

    assert asked == [SetRecording(record=False)]
    assert output.record_box.isChecked()
