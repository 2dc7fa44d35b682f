"""Where a question stands is known to who merges: what is done with takes no others in."""

from pathlib import Path

import pytest

from studio.control import recalling
from studio.protocol.listener_messages import Recall
from studio.protocol.question_commands import MarkAnswered, SetStatus
from studio.questions.question import Status
from tests.builders import WATCH, a_question
from tests.control.question_rooms import ID, Desk, a_desk


def recalled_as(desk: Desk, status: Status) -> Recall:
    """Return what the listener is told of the question once it stands there."""
    return desk.listener.last(
        Recall,
        lambda told: [(one.question_id, one.status) for one in told.questions] == [(ID, status)],
    )


@pytest.mark.parametrize("status", [Status.HIDDEN, Status.LATER])
def test_the_listener_is_told_where_a_question_was_put(tmp_path: Path, status: Status) -> None:
    with a_desk(tmp_path / "studio.db") as desk:
        desk.ask(a_question(1))

        desk.host.request(SetStatus(question_id=ID, status=status))

        told = recalled_as(desk, status)
        assert told.known  # in a flood nothing that waits is looked at anew for it
        assert not told.forget
        desk.host.request(SetStatus(question_id=ID, status=Status.OPEN, was=status))
        assert not recalled_as(desk, Status.OPEN).forget


def test_a_question_among_many_is_told_when_it_is_answered_with_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recalling, "RECALLED_AT_ONCE", 2)
    with a_desk(tmp_path / "studio.db") as desk:
        desk.ask(*(a_question(number) for number in range(1, 6)))

        desk.host.request(MarkAnswered(question_id=ID, product_id=WATCH, row_id="strap"))

        assert not recalled_as(desk, Status.ANSWERED).forget
