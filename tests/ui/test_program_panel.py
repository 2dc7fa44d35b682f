"""The line above the picture says what is so, not what is meant to be."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.protocol.reports import OutputReport, OutputState
from studio.show.state import ShowState
from studio.ui.panels.program_panel import ProgramPanel
from tests.ui.ui_values import HEALTHY, OFF_AIR, ON_AIR, a_recording, a_view, an_output


@pytest.mark.parametrize(
    ("show", "outputs", "says"),
    [
        (ON_AIR, (an_output("Bazaar"), an_output("Tube", OutputState.FAILED)), "Viewers see this"),
        (ON_AIR, (an_output("Bazaar", OutputState.FAILED), a_recording()), "Nobody sees this yet"),
        (ON_AIR, (an_output("Bazaar", OutputState.CONNECTING),), "Nobody sees this yet"),
        (ON_AIR, (a_recording(),), "Nobody sees this yet"),
        (OFF_AIR, (), "Nobody sees this yet"),
        (replace(ON_AIR, rehearsal=True), (a_recording(),), ""),
        (replace(ON_AIR, slate_shown=True), (a_recording(),), "The slate covers everything"),
    ],
)
def test_viewers_are_spoken_of_only_where_a_destination_takes_the_stream(
    qtbot: QtBot, show: ShowState, outputs: tuple[OutputReport, ...], says: str
) -> None:
    panel = ProgramPanel()
    qtbot.addWidget(panel)

    panel.render_state(a_view(show, health=replace(HEALTHY, outputs=outputs)))

    assert panel.words_label.text() == says
