"""A show that is over becomes a training pack, without names and without what was taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.core.errors import RefusedElsewhere
from studio.core.ids import QuestionId
from studio.protocol.listener_messages import Heard
from studio.protocol.question_commands import MarkAnswered, MuteViewer
from studio.protocol.rehearsal_messages import MakePack
from studio.protocol.setup_commands import EndShow, GoLive, NewShow, SetTitle
from studio.questions.message import TakenBack
from studio.questions.moderation import Viewer
from studio.questions.question import Question
from studio.rehearsal.pack_file import open_pack
from studio.rehearsal.replay_file import Message, read_replay
from tests.builders import WATCH, a_question, an_asker
from tests.control.question_rooms import Desk, a_desk
from tests.fakes.studio_room import hear


def _asked(number: int, at_utc_ms: int) -> Question:
    asker = replace(an_asker(number), text=f"viewer_1, question {number}?", at_utc_ms=at_utc_ms)
    return replace(
        a_question(number, text=f"the first words {number}"), askers=(asker,), product_id=WATCH
    )


def _show(desk: Desk) -> None:
    """Let four viewers ask: one is answered, one takes it back, one is muted."""
    host = desk.host
    host.request(SetTitle(title="Autumn"))
    host.request(GoLive())
    hear(host, lambda: host.show is not None and host.show.on_air)
    assert host.show is not None
    since = host.show.on_air_since_utc_ms or 0
    desk.ask(*(_asked(number, since + number) for number in range(1, 5)))
    host.request(MarkAnswered(question_id=QuestionId("question-1"), product_id=WATCH, row_id="ip"))
    chat_id = an_asker(2).chat_id
    gone = TakenBack(chat_id=chat_id, source_id=an_asker(2).source_id)
    desk.listener.until_kept(desk.listener.hear(Heard(number=0, taken_back=(gone,))))
    muted = Viewer(chat_id=chat_id, author_id=an_asker(3).author_id)
    host.request(MuteViewer(viewer=muted))
    host.request(EndShow())
    hear(host, lambda: host.show is not None and not host.show.on_air)


def test_the_last_show_becomes_a_pack(tmp_path: Path) -> None:
    out = tmp_path / "autumn.cuepack"
    with a_desk(tmp_path / "studio.db") as desk:
        host = desk.host
        _show(desk)
        host.request(NewShow(title="Another"))

        said = host.request(MakePack(file=str(out)))

        assert said == "autumn.cuepack: 2 questions of viewers, 0 orders"
        with pytest.raises(
            RefusedElsewhere, match=r"no past show is 'Spring'; there are: Autumn \("
        ):
            host.request(MakePack(file=str(out), show="Spring"))
        assert host.request(MakePack(file=str(out), show="autumn")) == said
        with pytest.raises(RefusedElsewhere, match=r"ends in \.cuepack"):
            host.request(MakePack(file=str(tmp_path / "autumn.zip")))
        with pytest.raises(RefusedElsewhere, match="whole path"):
            host.request(MakePack(file="autumn.cuepack"))
    pack = open_pack(out, tmp_path / "open")
    assert (pack.titles[0].text, pack.market) == ("Autumn", "es-ES")
    assert pack.replay is not None
    messages = read_replay(pack.replay).messages
    assert messages == (
        Message(at_ms=1, viewer=1, text="…, question 1?", language="en", product=WATCH, row="ip"),
        Message(at_ms=4, viewer=2, text="…, question 4?", language="en", product=WATCH, row="ip"),
    )


def test_a_show_on_air_is_no_past_show(tmp_path: Path) -> None:
    with a_desk(tmp_path / "studio.db") as desk:
        with pytest.raises(RefusedElsewhere, match="no show of this studio was ever on air"):
            desk.host.request(MakePack(file=str(tmp_path / "a.cuepack")))
        desk.host.request(GoLive())

        with pytest.raises(RefusedElsewhere, match="end the show"):
            desk.host.request(MakePack(file=str(tmp_path / "a.cuepack")))

    assert not (tmp_path / "a.cuepack").exists()
