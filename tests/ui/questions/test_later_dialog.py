"""After the show: what was put off or left open is listed, answered, and exported."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import QuestionId, ShowId
from studio.protocol.question_commands import AskQuestions, SetStatus, WriteAnswer
from studio.protocol.question_reports import QuestionsListed
from studio.protocol.show_reports import ShowSummary
from studio.questions.question import Status
from studio.ui.questions.later_dialog import LaterDialog
from studio.ui.view import View
from tests.builders import NOW_UTC_MS
from tests.ui.question_views import MARKUP, a_question, desk_view
from tests.ui.ui_values import asked_by

PUT_OFF, HIDDEN = 1, 2
NOW, BEFORE = ShowId("now"), ShowId("before")


def _summary(show_id: ShowId, **changes: object) -> ShowSummary:
    fields: dict[str, object] = {
        "show_id": show_id,
        "title": f"The show {show_id}",
        "market": "es-ES",
        "cues": 3,
        "planned_s": 1_800,
        "changed_at_utc_ms": NOW_UTC_MS,
        "is_open": show_id == NOW,
    }
    return ShowSummary(**{**fields, **changes})  # type: ignore[arg-type]


def _view(later_count: int = 0) -> View:
    return replace(desk_view(later_count=later_count), shows=(_summary(BEFORE), _summary(NOW)))


def _listed(show_id: ShowId = NOW, names: str = "ab") -> QuestionsListed:
    known = {"a": a_question("a", text=MARKUP), "b": a_question("b", answer="Yes")}
    found = tuple(known[name] for name in names)
    return QuestionsListed(show_id=show_id, questions=found, total=len(found))


@pytest.fixture
def dialog(qtbot: QtBot) -> LaterDialog:
    made = LaterDialog()
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_asks_for_the_open_show_and_again_when_more_was_put_off(dialog: LaterDialog) -> None:
    asked = asked_by(dialog)

    for later_count in (1, 1, 2):
        dialog.render_state(_view(later_count=later_count))

    assert asked == [AskQuestions(show_id=NOW, most=200)] * 2


def test_an_earlier_show_can_be_chosen_and_the_other_ones_list_is_not_drawn(
    dialog: LaterDialog,
) -> None:
    dialog.render_state(_view())
    asked = asked_by(dialog)

    dialog.show_box.setCurrentIndex(1)
    dialog.render_told(_listed(NOW))
    mixed_up = dialog.list.count()
    dialog.render_told(_listed(BEFORE))

    assert asked == [AskQuestions(show_id=BEFORE, most=200)]
    assert mixed_up == 0
    assert dialog.list.count() == 2


def test_an_answer_is_written_and_what_is_being_written_stays(dialog: LaterDialog) -> None:
    dialog.render_state(_view())
    dialog.render_told(_listed())
    dialog.list.setCurrentRow(0)
    asked = asked_by(dialog)
    dialog.answer_field.setPlainText("Until Friday")

    dialog.render_told(_listed())
    dialog.keep_button.click()

    written = WriteAnswer(question_id=QuestionId("a"), answer="Until Friday")
    assert asked == [written]
    dialog.render_answer(written, "not on the desk", done=False)
    assert dialog.said_label.text() == "not on the desk"
    assert dialog.answer_field.toPlainText() == "Until Friday"


def test_an_answer_that_is_being_written_outlives_the_list(dialog: LaterDialog) -> None:
    dialog.render_state(_view())
    dialog.render_told(_listed())
    dialog.list.setCurrentRow(0)
    dialog.answer_field.setPlainText("Until Friday")
    asked = asked_by(dialog)

    dialog.render_told(_listed(NOW, "b"))
    dialog.list.setCurrentRow(0)
    other = dialog.answer_field.toPlainText()
    dialog.list.setCurrentRow(1)
    dialog.keep_button.click()

    assert other == "Yes"
    assert dialog.answer_field.toPlainText() == "Until Friday"
    assert asked == [WriteAnswer(question_id=QuestionId("a"), answer="Until Friday")]
    dialog.render_answer(asked[0], "", done=True)
    dialog.render_told(_listed(NOW, "b"))
    assert dialog.list.count() == 1
    assert dialog.answer_field.toPlainText() == ""


def test_a_draft_waits_in_the_list_of_its_own_show(dialog: LaterDialog) -> None:
    dialog.render_state(_view())
    dialog.render_told(_listed())
    dialog.list.setCurrentRow(0)
    dialog.answer_field.setPlainText("Until Friday")

    dialog.show_box.setCurrentIndex(1)
    dialog.render_told(_listed(BEFORE, "b"))
    elsewhere = dialog.list.count()
    dialog.show_box.setCurrentIndex(0)
    dialog.render_told(_listed())
    dialog.list.setCurrentRow(0)

    assert elsewhere == 1
    assert dialog.answer_field.toPlainText() == "Until Friday"


def test_an_answer_written_elsewhere_is_shown_where_nobody_writes(dialog: LaterDialog) -> None:
    dialog.render_state(_view())
    dialog.render_told(_listed())
    dialog.list.setCurrentRow(0)
    told = _listed()
    first = replace(told.questions[0], answer="No")

    dialog.render_told(QuestionsListed(show_id=NOW, questions=(first,), total=1))

    assert dialog.answer_field.toPlainText() == "No"


def test_the_answer_to_what_was_asked_elsewhere_is_not_taken(dialog: LaterDialog) -> None:
    dialog.render_state(_view())
    dialog.render_told(_listed())

    elsewhere = SetStatus(question_id=QuestionId("a"), status=Status.LATER)
    taken = dialog.render_answer(elsewhere, "not on the desk", done=False)

    assert not taken
    assert dialog.said_label.text() == ""


def test_what_is_done_leaves_the_list_when_the_room_says_so(dialog: LaterDialog) -> None:
    dialog.render_state(_view())
    dialog.render_told(_listed())
    dialog.list.setCurrentRow(1)
    asked = asked_by(dialog)

    dialog.done_button.click()
    dialog.render_answer(asked[0], "", done=True)

    assert asked == [
        SetStatus(question_id=QuestionId("b"), status=Status.ANSWERED),
        AskQuestions(show_id=NOW, most=200),
    ]


def _hidden(*changes: dict[str, object]) -> QuestionsListed:
    found = tuple(
        a_question(f"h{at}", status=Status.HIDDEN, **one) for at, one in enumerate(changes)
    )
    return QuestionsListed(show_id=NOW, questions=found, total=len(found))


def test_what_was_hidden_is_found_and_opened_again(dialog: LaterDialog) -> None:
    dialog.render_state(_view())
    dialog.render_told(_listed())
    asked = asked_by(dialog)

    dialog.which_box.setCurrentIndex(HIDDEN)
    dialog.render_told(_hidden({}, {}))
    dialog.list.setCurrentRow(1)
    dialog.open_button.click()
    dialog.render_answer(asked[1], "", done=True)

    hidden = AskQuestions(show_id=NOW, statuses=(Status.HIDDEN,), most=200)
    back = SetStatus(question_id=QuestionId("h1"), status=Status.OPEN)
    assert asked == [hidden, back, hidden]
    assert dialog.open_button.isVisible()
    assert not dialog.done_button.isVisible()
    dialog.which_box.setCurrentIndex(0)
    dialog.render_told(_listed())
    assert not dialog.open_button.isVisible()
    assert dialog.done_button.isVisible()


def test_a_list_of_others_that_comes_late_is_not_drawn(dialog: LaterDialog) -> None:
    dialog.render_state(_view())

    dialog.which_box.setCurrentIndex(HIDDEN)
    dialog.render_told(_listed())

    assert dialog.list.count() == 0


def test_what_a_platform_removed_is_not_found_again(dialog: LaterDialog) -> None:
    dialog.render_state(_view())

    dialog.which_box.setCurrentIndex(HIDDEN)
    dialog.render_told(_hidden({"text": "my number is 555"}, {}, {"askers": ()}))

    assert dialog.list.count() == 2
    assert "2" in dialog.count_label.text()


def test_an_answer_that_is_being_written_is_not_among_the_hidden(dialog: LaterDialog) -> None:
    dialog.render_state(_view())
    dialog.render_told(_listed())
    dialog.list.setCurrentRow(0)
    dialog.answer_field.setPlainText("Until Friday")

    dialog.which_box.setCurrentIndex(HIDDEN)
    dialog.render_told(_hidden({}))
    among = dialog.list.count()
    dialog.which_box.setCurrentIndex(0)
    dialog.render_told(_listed(NOW, "b"))
    dialog.list.setCurrentRow(1)

    assert among == 1
    assert dialog.answer_field.toPlainText() == "Until Friday"


# --- in a flood --------------------------------------------------------------------------------


def _flooded(after_s: float, open_count: int) -> View:
    view = _view()
    desk = msgspec.structs.replace(view.questions, open_count=open_count)
    return replace(view, questions=desk, now_utc_ms=NOW_UTC_MS + round(after_s * 1_000))


def _many(*names: str) -> QuestionsListed:
    found = tuple(a_question(name) for name in names)
    return QuestionsListed(show_id=NOW, questions=found, total=len(found))


def test_a_flood_is_asked_about_every_few_seconds_and_to_its_end(dialog: LaterDialog) -> None:
    asked = asked_by(dialog)

    for at in range(70):
        dialog.render_state(_flooded(at / 7, open_count=at))
    in_the_flood = len(asked)
    for after_s in (12, 14, 16):
        dialog.render_state(_flooded(after_s, open_count=69))

    assert 2 <= in_the_flood <= 5
    assert len(asked) == in_the_flood + 1


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("chosen", [-1, 12])
def test_a_flood_moves_nothing_that_is_read(dialog: LaterDialog, chosen: int) -> None:
    names = [f"q{at}" for at in range(60)]
    dialog.render_state(_view())
    dialog.render_told(_many(*names))
    dialog.list.setCurrentRow(chosen)
    dialog.list.verticalScrollBar().setValue(10 * 60 + 7)
    place = dialog.list.visualItemRect(dialog.list.item(12))

    dialog.render_told(_many("new", "newer", *names[:3], *names[5:]))

    assert "q12" in dialog.list.item(12).text()
    assert dialog.list.visualItemRect(dialog.list.item(12)) == place


@pytest.mark.usefixtures("styled")
def test_the_list_stays_where_the_host_scrolled_away_from_the_chosen_one(
    dialog: LaterDialog,
) -> None:
    names = [f"q{at}" for at in range(60)]
    dialog.render_state(_view())
    dialog.render_told(_many(*names))
    dialog.list.setCurrentRow(0)
    bar = dialog.list.verticalScrollBar()
    bar.setValue(bar.maximum())

    dialog.render_told(_many("new", *names))

    assert bar.value() == bar.maximum()
    assert dialog.list.currentRow() == 1


# --- exporting ---------------------------------------------------------------------------------


def test_the_newest_of_many_are_written_and_it_is_said_how_many(
    dialog: LaterDialog, tmp_path: Path
) -> None:
    dialog.render_state(_view())
    dialog.render_told(_listed())
    dialog.export(tmp_path / "all.csv")
    of_all = dialog.said_label.text()
    dialog.render_told(msgspec.structs.replace(_listed(), total=740))

    dialog.export(tmp_path / "some.csv")

    assert "740" not in of_all
    assert "all.csv" in of_all
    assert "2" in dialog.said_label.text()
    assert "740" in dialog.said_label.text()


def test_the_list_is_written_for_spreadsheets(dialog: LaterDialog, tmp_path: Path) -> None:
    dialog.render_state(_view())
    dialog.render_told(_listed())

    dialog.export(tmp_path / "questions.csv")
    written = (tmp_path / "questions.csv").read_bytes()
    dialog.export(tmp_path / "none" / "questions.csv")

    assert written.startswith(b"\xef\xbb\xbfasked_first,")
    assert "El watch" in written.decode("utf-8-sig")
    assert "Could not be written" in dialog.said_label.text()
