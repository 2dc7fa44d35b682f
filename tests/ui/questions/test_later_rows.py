"""What the list after the show says of each question, in every script, what was put off first."""

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import ShowId
from studio.protocol.question_commands import AskQuestions
from studio.protocol.question_reports import QuestionsListed
from studio.questions.question import Question, Status
from studio.ui.questions.later_dialog import LaterDialog
from tests.ui.question_views import a_question, an_asker, desk_view
from tests.ui.ui_values import asked_by

ARABIC = "كم يوم تدوم البطارية؟"


@pytest.fixture
def dialog(qtbot: QtBot) -> LaterDialog:
    made = LaterDialog()
    qtbot.addWidget(made)
    made.show()
    made.render_state(desk_view())
    return made


def _tell(dialog: LaterDialog, *questions: Question) -> list[str]:
    show = desk_view().show
    assert show is not None
    listed = QuestionsListed(show_id=show.show_id, questions=questions, total=len(questions))
    dialog.render_told(listed)
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("text", [ARABIC, f"with iPhone? {ARABIC}", "送爱心", "does it float?"])
def test_who_asked_is_drawn_below_the_question_in_every_script(
    dialog: LaterDialog, text: str
) -> None:
    drawn = []
    for name in ("sol_92", "noor_k"):
        _tell(dialog, a_question(text=text, askers=(an_asker(name),)))
        drawn.append(dialog.list.viewport().grab().toImage())

    assert drawn[0] != drawn[1]


def test_what_was_put_off_stands_first_and_is_marked(dialog: LaterDialog) -> None:
    said = _tell(
        dialog,
        a_question("new"),
        a_question("late", status=Status.LATER),
        a_question("old"),
        a_question("later", status=Status.LATER),
    )

    names = [name for one in said for name in ("new", "later", "late", "old") if f"({name})" in one]
    assert names == ["late", "later", "new", "old"]
    assert ["Put off" in one for one in said] == [True, True, False, False]


def test_what_was_put_off_can_be_listed_alone(dialog: LaterDialog) -> None:
    asked = asked_by(dialog)

    dialog.which_box.setCurrentIndex(1)
    late = _tell(dialog, a_question("open"))
    said = _tell(dialog, a_question("late", status=Status.LATER))

    assert asked == [AskQuestions(show_id=_show_id(dialog), statuses=(Status.LATER,), most=200)]
    assert late == []
    assert len(said) == 1
    assert dialog.done_button.isVisible()


def _show_id(dialog: LaterDialog) -> ShowId | None:
    chosen = dialog.show_box.currentData()
    return ShowId(chosen) if chosen else None
