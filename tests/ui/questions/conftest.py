"""A panel of questions, shown."""

import pytest
from pytestqt.qtbot import QtBot

from studio.ui.questions.questions_panel import QuestionsPanel


@pytest.fixture
def panel(qtbot: QtBot) -> QuestionsPanel:
    """Give a panel of questions, shown, without any yet."""
    made = QuestionsPanel()
    qtbot.addWidget(made)
    made.resize(420, 420)
    made.show()
    return made
