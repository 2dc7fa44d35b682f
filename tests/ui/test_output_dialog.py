"""The dialog of picture and recording asks, and shows what is, not clicks."""

import pytest
from pytestqt.qtbot import QtBot

from studio.protocol.setup_commands import SetCanvases, SetRecording
from studio.ui.dialogs.output_dialog import OutputDialog
from tests.ui.ui_values import OFF_AIR, ON_AIR, a_view, asked_by


@pytest.fixture
def output(qtbot: QtBot) -> OutputDialog:
    dialog = OutputDialog("/videos")
    qtbot.addWidget(dialog)
    dialog.render_state(a_view(OFF_AIR))
    return dialog


def test_another_size_is_asked_for_and_the_old_one_stays_until_the_answer(
    output: OutputDialog,
) -> None:
    asked = asked_by(output)
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
    asked = asked_by(output)

    output.record_box.click()

    assert asked == [SetRecording(record=False)]
    assert output.record_box.isChecked()
