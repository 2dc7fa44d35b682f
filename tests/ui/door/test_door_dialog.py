"""The door's dialog: three gates, the devices, every act of the host; nothing by accident."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio.core.errors import KeyringUnavailable
from studio.core.ids import DeviceId, SecretName
from studio.protocol.door_commands import OfferPairing, RevokeDevice, SetDoor
from studio.protocol.door_reports import Callers, DoorChanged, Gate, GateReport, GateState
from studio.protocol.setup_commands import HoldKey
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.door import boxes_box, relay_box
from studio.ui.door.door_dialog import DoorDialog
from tests.builders import NOW_UTC_MS
from tests.ui.door.door_views import OPEN_PAGES, a_device, a_door
from tests.ui.question_views import MARKUP
from tests.ui.ui_values import ON_AIR, a_view, asked_by

OBS, RELAY = SecretName("obs_websocket"), SecretName("relay_credentials")
OPEN_BOXES = GateReport(
    gate=Gate.OBS, state=GateState.OPEN, addresses=("ws://127.0.0.1:4455",), port=4455
)
OpenDialog = Callable[..., DoorDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, store: KeyStore) -> OpenDialog:
    def open_one(door: DoorChanged | None = None, *, kept_in: KeyStore = store) -> DoorDialog:
        dialog = DoorDialog(kept_in)
        qtbot.addWidget(dialog)
        dialog.render_state(a_view(door=door or a_door()))
        dialog.show()
        return dialog

    return open_one


def _no_keyring() -> KeyStore:
    def refuse(*_args: object) -> None:
        raise KeyringUnavailable("none")

    return KeyStore(save=refuse, read=lambda _name: None, forget=refuse)


# --- gates -------------------------------------------------------------------------------------


def test_a_closed_gate_opens_for_whom_the_fields_say(open_dialog: OpenDialog) -> None:
    dialog = open_dialog(DoorChanged())
    asked = asked_by(dialog)
    dialog.pages_gate.port_box.setValue(9_000)

    dialog.pages_gate.open_button.click()

    assert asked == [SetDoor(gate=Gate.PAGES, is_open=True, network=True, port=9_000)]


def test_an_open_gate_says_where_it_is_and_closes(open_dialog: OpenDialog) -> None:
    dialog = open_dialog()
    asked = asked_by(dialog)

    dialog.pages_gate.open_button.click()

    assert dialog.pages_gate.address.field.text() == "https://192.168.1.20:8737/"
    assert dialog.pages_gate.port_box.value() == 8_737
    assert "open" in dialog.tabs.tabText(0)
    assert [(c.gate, c.is_open) for c in asked if isinstance(c, SetDoor)] == [(Gate.PAGES, False)]


def test_an_open_gate_follows_its_fields_and_asks_nothing_for_what_is_so(
    open_dialog: OpenDialog,
) -> None:
    dialog = open_dialog()
    asked = asked_by(dialog)

    dialog.pages_gate.port_box.editingFinished.emit()
    dialog.pages_gate.reach_box.activated.emit(1)
    assert asked == []
    dialog.pages_gate.reach_box.setCurrentIndex(0)
    dialog.pages_gate.reach_box.activated.emit(0)

    assert asked == [SetDoor(gate=Gate.PAGES, is_open=True, network=False, port=8_737)]


def test_a_gate_that_failed_says_why(open_dialog: OpenDialog) -> None:
    failed = replace(
        OPEN_PAGES, state=GateState.FAILED, code="port_taken", text="Port 8737 is taken."
    )

    dialog = open_dialog(a_door(gates=(failed,)))

    assert dialog.pages_gate.problem_label.text() == "Port 8737 is taken."
    assert "failed" in dialog.tabs.tabText(0)
    assert not dialog.pages_gate.address.isVisible()


def test_in_a_rehearsal_nobody_can_be_let_in_from_the_network(open_dialog: OpenDialog) -> None:
    dialog = open_dialog(DoorChanged())
    asked = asked_by(dialog)

    dialog.render_state(a_view(replace(ON_AIR, rehearsal=True), door=DoorChanged()))
    dialog.pages_gate.open_button.click()

    assert not dialog.pages_gate.reach_box.isEnabled()
    assert asked == [SetDoor(gate=Gate.PAGES, is_open=True, network=False)]


def test_enter_in_a_field_closes_no_gate(qtbot: QtBot, open_dialog: OpenDialog) -> None:
    dialog = open_dialog()
    asked = asked_by(dialog)
    field = dialog.pair.name_field
    field.setText("Ana")

    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert asked == [OfferPairing(role="producer", name="Ana")]
    assert dialog.isVisible()


def test_a_refusal_is_said_in_the_dialog(open_dialog: OpenDialog) -> None:
    dialog = open_dialog()
    command = OfferPairing(role="producer")

    assert dialog.answers(command)
    dialog.render_answer(command, "the door is closed; open it first", done=False)

    assert "open it first" in dialog.answer_label.text()


# --- button boxes ------------------------------------------------------------------------------


def test_opening_for_boxes_makes_a_password_first_keeps_and_shows_it(
    qtbot: QtBot, open_dialog: OpenDialog, keys: dict[SecretName, str]
) -> None:
    dialog = open_dialog(DoorChanged())
    asked = asked_by(dialog)
    dialog.tabs.setCurrentIndex(1)

    dialog.boxes.open_button.click()

    qtbot.waitUntil(lambda: len(asked) == 2)
    password = keys[OBS]
    assert asked[0] == HoldKey(secret_name=OBS, key=password)
    assert asked[1] == SetDoor(gate=Gate.OBS, is_open=True)
    assert len(password) == 20
    assert dialog.boxes.password.field.text() == password


def test_a_password_that_is_kept_is_used_again_and_shown_when_asked(
    qtbot: QtBot, open_dialog: OpenDialog, keys: dict[SecretName, str]
) -> None:
    keys[OBS] = "the-old-password"
    dialog = open_dialog(DoorChanged())
    asked = asked_by(dialog)
    dialog.tabs.setCurrentIndex(1)

    dialog.boxes.open_button.click()
    qtbot.waitUntil(lambda: asked == [SetDoor(gate=Gate.OBS, is_open=True)])
    assert not dialog.boxes.password.isVisible()
    dialog.boxes.show_button.click()

    qtbot.waitUntil(lambda: dialog.boxes.password.field.text() == "the-old-password")
    assert len(asked) == 1


def test_a_password_does_not_stay_on_the_page(
    qtbot: QtBot, open_dialog: OpenDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boxes_box, "_SHOWN_MS", 200)
    dialog = open_dialog(a_door(gates=(OPEN_BOXES,)))
    dialog.tabs.setCurrentIndex(1)

    dialog.boxes.show_button.click()
    qtbot.waitUntil(lambda: dialog.boxes.password.field.text() != "")
    qtbot.waitUntil(lambda: dialog.boxes.password.field.text() == "")
    dialog.boxes.show_button.click()
    qtbot.waitUntil(lambda: dialog.boxes.password.field.text() != "")
    dialog.tabs.setCurrentIndex(0)

    assert dialog.boxes.password.field.text() == ""


def test_a_new_password_takes_the_place_of_the_old(
    qtbot: QtBot, open_dialog: OpenDialog, keys: dict[SecretName, str]
) -> None:
    keys[OBS] = "the-old-password"
    dialog = open_dialog(a_door(gates=(OPEN_BOXES,)))
    asked = asked_by(dialog)
    dialog.tabs.setCurrentIndex(1)

    dialog.boxes.new_button.click()

    qtbot.waitUntil(lambda: bool(asked))
    assert keys[OBS] != "the-old-password"
    assert asked == [HoldKey(secret_name=OBS, key=keys[OBS])]


def test_without_a_keyring_the_password_lasts_for_this_run_and_that_is_said(
    qtbot: QtBot, open_dialog: OpenDialog
) -> None:
    dialog = open_dialog(DoorChanged(), kept_in=_no_keyring())
    asked = asked_by(dialog)
    dialog.tabs.setCurrentIndex(1)

    dialog.boxes.open_button.click()
    qtbot.waitUntil(lambda: len(asked) == 2)
    first = dialog.boxes.password.field.text()
    dialog.boxes.hide_password()
    dialog.boxes.show_button.click()

    assert dialog.boxes.password.field.text() == first
    assert asked[0] == HoldKey(secret_name=OBS, key=first)


# --- far away ----------------------------------------------------------------------------------


def test_the_relay_opens_once_it_has_address_and_name(open_dialog: OpenDialog) -> None:
    dialog = open_dialog(DoorChanged())
    asked = asked_by(dialog)
    dialog.tabs.setCurrentIndex(2)
    assert not dialog.relay.open_button.isEnabled()
    dialog.relay.address_field.setText("tls://hub.example:4222")
    dialog.relay.studio_field.setText("madrid")

    dialog.render_state(a_view(door=DoorChanged()))
    dialog.relay.open_button.click()

    assert asked == [
        SetDoor(gate=Gate.RELAY, is_open=True, address="tls://hub.example:4222", studio="madrid")
    ]


def test_an_open_relay_shows_what_it_was_opened_with(open_dialog: OpenDialog) -> None:
    report = GateReport(
        gate=Gate.RELAY, state=GateState.OPEN, addresses=("tls://hub.example:4222", "madrid")
    )

    dialog = open_dialog(a_door(gates=(report,)))

    assert dialog.relay.address_field.text() == "tls://hub.example:4222"
    assert dialog.relay.studio_field.text() == "madrid"
    assert not dialog.relay.studio_field.isEnabled()


def test_of_the_credentials_only_the_path_is_kept(
    qtbot: QtBot, open_dialog: OpenDialog, keys: dict[SecretName, str], tmp_path: Path
) -> None:
    file = tmp_path / "our agency.creds"
    file.write_text("SECRET", encoding="utf-8")
    dialog = open_dialog(DoorChanged())
    asked = asked_by(dialog)
    dialog.tabs.setCurrentIndex(2)

    dialog.relay.keep(file)

    qtbot.waitUntil(lambda: bool(asked))
    assert keys[RELAY] == file.as_uri()
    assert asked == [HoldKey(secret_name=RELAY, key=file.as_uri())]
    assert dialog.relay.file_label.text() == "our agency.creds"
    again = open_dialog(DoorChanged())
    again.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: again.relay.file_label.text() == "our agency.creds")
    assert relay_box.CREDENTIALS == RELAY


# --- devices -----------------------------------------------------------------------------------


def test_devices_say_who_they_are_and_whether_they_are_here(open_dialog: OpenDialog) -> None:
    ana, luc = a_device("Ana"), a_device("Luc", role="moderator")
    door = a_door(
        ana, luc, callers=Callers(devices=(ana.device_id,), boxes=2, strangers=1, refused=14)
    )

    dialog = open_dialog(door)

    rows = dialog.devices.rows
    assert [row.name_label.text() for row in rows.values()] == ["Ana", "Luc"]
    assert "here now" in rows[ana.device_id].more_label.text()
    assert "Moderator" in rows[luc.device_id].more_label.text()
    assert "last here" in rows[luc.device_id].more_label.text()
    for count in ("2", "1", "14"):
        assert count in dialog.devices.others_label.text()


def test_revoking_asks_once_in_its_own_row(qtbot: QtBot, open_dialog: OpenDialog) -> None:
    dialog = open_dialog(a_door(a_device("Ana"), a_device("Luc")))
    asked = asked_by(dialog)
    row = dialog.devices.rows[DeviceId("device-luc")]

    qtbot.mouseClick(row.revoke_button, Qt.MouseButton.LeftButton)
    assert asked == []
    row.no_button.click()
    assert not row.yes_button.isVisible()
    row.revoke_button.click()
    qtbot.mouseClick(row.yes_button, Qt.MouseButton.LeftButton)

    assert asked == [RevokeDevice(device_id=DeviceId("device-luc"))]


@pytest.mark.usefixtures("styled")
def test_a_row_that_asks_goes_on_asking_in_its_place_while_others_come(
    qtbot: QtBot, open_dialog: OpenDialog
) -> None:
    ana, luc = a_device("Ana"), a_device("Luc")
    dialog = open_dialog(a_door(ana, luc))
    row = dialog.devices.rows[luc.device_id]
    row.revoke_button.click()

    seen = replace(luc, seen_at_utc_ms=NOW_UTC_MS, connected=True)
    dialog.render_state(a_view(door=a_door(a_device("Eva"), seen, ana)))

    assert dialog.devices.rows[luc.device_id] is row
    assert row.yes_button.isVisible()
    rows = dialog.devices.rows
    eva = rows[DeviceId("device-eva")]
    qtbot.waitUntil(lambda: eva.y() < rows[ana.device_id].y() < row.y())


def test_a_device_that_is_gone_leaves_the_list(open_dialog: OpenDialog) -> None:
    dialog = open_dialog(a_door(a_device("Ana"), a_device("Luc")))

    dialog.render_state(a_view(door=a_door(a_device("Ana"))))

    assert {*dialog.devices.rows} == {DeviceId("device-ana")}


def test_what_devices_call_themselves_stays_plain_text(open_dialog: OpenDialog) -> None:
    dialog = open_dialog(a_door(a_device(MARKUP[:40], address=MARKUP)))

    row = next(iter(dialog.devices.rows.values()))

    assert row.name_label.textFormat() is Qt.TextFormat.PlainText
    assert "<b>" not in row.toolTip()


def test_everything_can_be_reached_by_keyboard(open_dialog: OpenDialog) -> None:
    dialog = open_dialog(a_door(a_device("Ana")))
    first: QWidget | None = dialog.focusWidget()
    reached: set[QWidget | None] = set()

    part = first
    while part is not None and part not in reached:
        reached.add(part)
        part = part.nextInFocusChain()
        while part is not None and not (
            part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            part = part.nextInFocusChain()

    assert first is dialog.tabs
    wanted = [dialog.pages_gate.open_button, dialog.pair.make_button, dialog.pair.name_field]
    wanted += [row.revoke_button for row in dialog.devices.rows.values()]
    assert reached.issuperset(wanted)
    assert all(isinstance(part, QLineEdit) or part.accessibleName() for part in wanted)
