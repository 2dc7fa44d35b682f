"""The devices dialog asks for what was chosen, and shows what is plugged in."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.core.errors import KeyringUnavailable
from studio.core.ids import SecretName
from studio.core.source_spec import PATTERN, SourceKind, SourceSpec
from studio.protocol.reports import CaptureMode, Device
from studio.protocol.setup_commands import ChooseSources, HoldKey, ListDevices, SetSound
from studio.show.state import Sound
from studio.ui.dialog_name import DialogName
from studio.ui.dialogs.devices_dialog import DevicesDialog
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.window import StudioWindow
from tests.fakes.fake_control import FakeControl
from tests.ui.ui_values import SHOW, a_view, asked_by

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
    qtbot.waitUntil(lambda: "Desk Camera" not in _names(dialog))
    dialog.close()
    asked = len(control.asked(ListDevices))
    qtbot.wait(100)
    assert len(control.asked(ListDevices)) == asked


def test_the_source_in_use_is_selected_and_said_so(devices: DevicesDialog) -> None:
    assert _names(devices) == ["Desk Camera", "Test pattern (in use)"]
    assert devices.camera.list.currentRow() == 1


def test_a_camera_is_chosen_with_its_mode_and_only_by_the_button(devices: DevicesDialog) -> None:
    asked = asked_by(devices)
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


def test_a_phone_that_offers_itself_can_be_camera_and_microphone(devices: DevicesDialog) -> None:
    phone = Device(kind=SourceKind.PHONE, name="Ana's phone", device_id="device-7")
    chosen: list[SourceSpec] = []
    devices.camera.chosen.connect(chosen.append)

    devices.render_devices((CAMERA, MICROPHONE, phone))
    at = next(i for i, name in enumerate(_names(devices)) if "Ana's phone" in name)
    devices.camera.list.setCurrentRow(at)
    devices.camera.use_button.click()

    assert [(s.kind, s.device_id) for s in chosen] == [(SourceKind.PHONE, "device-7")]
    sounds = devices.microphone.list
    assert any("Ana's phone" in sounds.item(row).text() for row in range(sounds.count()))


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
    asked = asked_by(devices)
    devices.camera.field.setText("ftp://somewhere")
    devices.camera.use_button.click()
    assert asked == []
    assert "ftp" in devices.camera.problem_label.text()

    devices.camera.field.setText("rtsp://127.0.0.1/camera")
    devices.camera.use_button.click()

    wanted = SourceSpec(kind=SourceKind.ADDRESS, name="rtsp://127.0.0.1/camera")
    assert asked == [ChooseSources(camera=wanted)]


def test_the_pattern_needs_no_device(devices: DevicesDialog) -> None:
    asked = asked_by(devices)
    devices.render_devices(())

    devices.camera.use_button.click()

    assert asked == [ChooseSources(camera=PATTERN)]


def test_gain_and_lip_sync_ask_and_keep_the_rest(devices: DevicesDialog) -> None:
    devices.render_state(a_view(replace(SHOW, sound=Sound(muted=True, gain_db=2.0))))
    asked = asked_by(devices)

    devices.gain_slider.setValue(6)
    devices.lip_sync_box.setValue(80)

    assert asked == [
        SetSound(sound=Sound(muted=True, gain_db=6.0)),
        SetSound(sound=Sound(muted=True, gain_db=2.0, lip_sync_ms=80)),
    ]


WHOLE = "rtsp://anna:pass@192.0.2.7/live"
TYPED = SourceSpec(kind=SourceKind.ADDRESS, name=WHOLE)


def test_the_password_of_an_address_goes_to_the_keyring_and_no_further(
    qtbot: QtBot, store: KeyStore, keys: dict[SecretName, str]
) -> None:
    dialog = DevicesDialog(store)
    qtbot.addWidget(dialog)
    asked = asked_by(dialog)

    dialog.camera.chosen.emit(TYPED)
    qtbot.waitUntil(lambda: bool(asked))

    [command] = asked
    assert isinstance(command, ChooseSources)
    assert command.camera is not None
    assert "pass" not in repr(command)
    assert keys[SecretName(command.camera.secret_name)] == WHOLE


def test_without_a_keyring_the_password_of_an_address_lasts_for_this_run(qtbot: QtBot) -> None:
    def refuse(_name: SecretName, _key: str) -> None:
        raise KeyringUnavailable("none here")

    dialog = DevicesDialog(KeyStore(save=refuse, read=lambda _name: None))
    qtbot.addWidget(dialog)
    asked = asked_by(dialog)

    dialog.microphone.chosen.emit(TYPED)
    qtbot.waitUntil(lambda: len(asked) == 2)

    held, chosen = asked
    assert isinstance(held, HoldKey)
    assert held.key == WHOLE
    assert isinstance(chosen, ChooseSources)
    assert chosen.microphone is not None
    assert chosen.microphone.secret_name == held.secret_name
