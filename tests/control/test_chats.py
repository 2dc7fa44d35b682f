"""Chats are set up, followed, moderated and written into; tokens go nowhere but to the listener."""

from dataclasses import replace
from pathlib import Path

import pytest

from studio.core.errors import RefusedElsewhere
from studio.core.ids import ChatId, SecretName
from studio.core.paths import REHEARSAL_VARIABLE
from studio.protocol.listener_messages import ChatsTold, Follow, Heard, Moderate, SayInChat
from studio.protocol.question_commands import (
    MuteViewer,
    RemoveChat,
    ReplyInChat,
    RetryChat,
    SaveChat,
    SetModeration,
    TypeQuestion,
)
from studio.protocol.setup_commands import HoldKey
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.chat_spec import MOST_CHATS, ChatKind
from studio.questions.moderation import MOST_WORDS, Moderation, Viewer
from tests.builders import a_chat, a_question, an_asker
from tests.control.question_rooms import ID, Desk, a_desk
from tests.fakes.studio_room import FakeStarter, a_client, a_room, hear
from tests.waiting import wait_until

CHAT = a_chat().chat_id
TOKEN = "oauth-0123456789"  # noqa: S105 - nobody's
VIEWER = Viewer(chat_id=CHAT, author_id="viewer-1", name="viewer_1")


def test_a_chat_is_followed_changed_and_removed(tmp_path: Path) -> None:
    with a_desk(tmp_path / "studio.db") as desk:
        desk.listener.last(Follow, lambda follow: follow.chats == (a_chat(),))

        desk.host.request(SaveChat(chat=a_chat(name="Renamed", enabled=False)))

        desk.listener.last(Follow, lambda follow: follow.chats == ())
        topic = desk.until(lambda topic: topic.chats and topic.chats[0].spec.name == "Renamed")
        assert topic.chats[0].state is ChatState.OFF
        desk.host.request(RemoveChat(chat_id=CHAT))
        desk.until(lambda topic: topic.chats == ())
        with pytest.raises(RefusedElsewhere, match="no such chat"):
            desk.host.request(RemoveChat(chat_id=CHAT))
        with pytest.raises(RefusedElsewhere, match="no such chat"):
            desk.host.request(RetryChat(chat_id=CHAT))


def test_how_a_chat_goes_is_told_as_the_listener_says_it() -> None:
    report = ChatReport(
        spec=a_chat(), state=ChatState.FAILED, code="signed_out", text="The token is over."
    )
    with a_desk() as desk:
        desk.until(lambda topic: topic.chats and topic.chats[0].state is ChatState.CONNECTING)

        desk.listener.say(ChatsTold(chats=(report,)))

        desk.until(lambda topic: topic.chats == (report,))


@pytest.mark.usefixtures("caplog")
def test_a_chat_is_taken_up_where_it_was_left_even_after_the_studio_was_closed(
    tmp_path: Path,
) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.listener.until_kept(
            desk.listener.hear(Heard(number=0, messages=1, resumes={CHAT: "seq-7"}))
        )
        first = desk.listener
        first.kill()

        wait_until(lambda: len(desk.starter.listeners.runs) == 2, "another listener")
        desk.listener.last(Follow, lambda follow: follow.resumes == {CHAT: "seq-7"})
    starter = FakeStarter()
    with a_room(starter, database), a_client():
        starter.listeners.listener.last(Follow, lambda follow: follow.resumes == {CHAT: "seq-7"})


def test_a_token_of_this_run_goes_to_the_listener_and_the_chat_begins_anew(
    caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    database = tmp_path / "studio.db"
    with a_desk(database) as desk:
        desk.host.request(HoldKey(secret_name=SecretName(f"chat-{CHAT}"), key=TOKEN))

        desk.listener.last(Follow, lambda follow: follow.tokens == {CHAT: TOKEN})
        assert desk.listener.told(Follow)[-2].chats == ()
        with pytest.raises(RefusedElsewhere, match="add the chat"):
            desk.host.request(HoldKey(secret_name=SecretName("chat-nowhere"), key=TOKEN))
    assert TOKEN not in caplog.text
    assert all(
        TOKEN.encode() not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()
    )


def test_a_chat_is_tried_again_at_once() -> None:
    with a_desk() as desk:
        before = len(desk.listener.told(Follow))

        desk.host.request(RetryChat(chat_id=CHAT))

        wait_until(lambda: len(desk.listener.told(Follow)) == before + 2)
        assert [follow.chats for follow in desk.listener.told(Follow)[-2:]] == [(), (a_chat(),)]


def test_a_replay_that_is_over_begins_anew_when_it_is_tried_or_switched_on_again() -> None:
    replay = a_chat(kind=ChatKind.REPLAY, address="/tmp/questions.ndjson")  # noqa: S108 - never read
    with a_desk() as desk:
        desk.host.request(SaveChat(chat=replay))
        halfway = {CHAT: "@17 12"}
        desk.listener.until_kept(desk.listener.hear(Heard(number=0, messages=1, resumes=halfway)))
        desk.host.request(RetryChat(chat_id=CHAT))
        desk.listener.last(Follow, lambda follow: follow.resumes == halfway)

        over = {CHAT: "@17 over"}
        desk.listener.until_kept(desk.listener.hear(Heard(number=0, messages=1, resumes=over)))
        desk.host.request(RetryChat(chat_id=CHAT))
        desk.listener.last(Follow, lambda follow: follow.resumes == {CHAT: "2:0"})

        over = {CHAT: "@17 2:over"}
        desk.listener.until_kept(desk.listener.hear(Heard(number=0, messages=1, resumes=over)))
        desk.host.request(SaveChat(chat=replace(replay, enabled=False)))
        desk.host.request(SaveChat(chat=replay))
        desk.listener.last(Follow, lambda follow: follow.resumes == {CHAT: "3:0"})


def test_there_are_not_more_chats_than_can_be_read() -> None:
    with a_desk() as desk:
        for number in range(2, MOST_CHATS + 1):
            desk.host.request(SaveChat(chat=a_chat(f"chat-{number}")))

        with pytest.raises(RefusedElsewhere, match="at most"):
            desk.host.request(SaveChat(chat=a_chat("one-more")))
        with pytest.raises(RefusedElsewhere, match="without a chat"):
            desk.host.request(SaveChat(chat=a_chat(kind=ChatKind.TYPED, address="")))


# --- what is kept away ---------------------------------------------------------------------------


def test_what_is_kept_away_is_told_and_kept_for_the_next_time(tmp_path: Path) -> None:
    database = tmp_path / "studio.db"
    words = Moderation(blocked_words=("spoiler",), slow_mode_s=5.0)
    with a_desk(database) as desk:
        desk.host.request(SetModeration(moderation=words))
        desk.host.request(MuteViewer(viewer=VIEWER))
        muted = replace(words, muted=(VIEWER,))

        desk.listener.last(Moderate, lambda order: order.moderation == muted)
        desk.until(lambda topic: topic.moderation == muted)
        desk.host.request(MuteViewer(viewer=VIEWER))
        assert desk.listener.told(Moderate)[-1].moderation == muted
    starter = FakeStarter()
    with a_room(starter, database), a_client() as host:
        desk = Desk(host, starter)
        desk.until(lambda topic: topic.moderation == muted)
        starter.listeners.listener.last(Moderate, lambda order: order.moderation == muted)
        host.request(MuteViewer(viewer=VIEWER, muted=False))
        desk.until(lambda topic: topic.moderation == words)
        with pytest.raises(RefusedElsewhere, match="no name of their own"):
            host.request(MuteViewer(viewer=replace(VIEWER, author_id="")))


def test_what_is_kept_away_fits_beside_the_desk() -> None:
    words = tuple(f"{'я' * 74}{number}" for number in range(MOST_WORDS))
    with a_desk() as desk, pytest.raises(RefusedElsewhere, match="too much is kept away"):
        desk.host.request(SetModeration(moderation=Moderation(blocked_words=words)))


# --- writing into a chat -------------------------------------------------------------------------


def test_a_reply_goes_to_the_first_asker_and_waits_for_the_platform() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1))

        desk.host.request(ReplyInChat(question_id=ID, text=" Sí, 50 m. "))

        said = desk.listener.last(SayInChat)
        assert (said.chat_id, said.text, said.reply_to) == (CHAT, "Sí, 50 m.", "m-1")
        assert said.name == "viewer_1"
        desk.listener.refuses = ("not_allowed", "This account may not write there.")
        with pytest.raises(RefusedElsewhere, match="may not write") as refused:
            desk.host.request(ReplyInChat(question_id=ID, text="Sí."))
        assert refused.value.reason_code == "not_allowed"
        with pytest.raises(RefusedElsewhere, match="a reply has"):
            desk.host.request(ReplyInChat(question_id=ID, text=" "))


def test_a_reply_goes_to_the_first_asker_whose_chat_can_be_written_into() -> None:
    read_only, twitch = a_chat(), a_chat("chat-2", address="ws://127.0.0.1:9/")
    typed = an_asker(1, chat_id=ChatId("typed"), author_id="")
    askers = (typed, an_asker(2), an_asker(3, chat_id=twitch.chat_id), an_asker(4))
    with a_desk() as desk:
        desk.host.request(SaveChat(chat=twitch))
        live = ChatReport(spec=twitch, state=ChatState.LIVE, can_reply=True)
        desk.listener.say(ChatsTold(chats=(ChatReport(spec=read_only), live)))
        desk.until(lambda topic: any(chat.can_reply for chat in topic.chats))
        desk.ask(a_question(1, askers=askers))

        desk.host.request(ReplyInChat(question_id=ID, text="Yes."))

        said = desk.listener.last(SayInChat)
        assert (said.chat_id, said.reply_to, said.name) == ("chat-2", "m-3", "viewer_3")


def test_who_is_muted_is_not_answered() -> None:
    with a_desk() as desk:
        desk.ask(a_question(1, askers=(an_asker(1), an_asker(2)), viewers=2))
        desk.host.request(MuteViewer(viewer=VIEWER))

        desk.host.request(ReplyInChat(question_id=ID, text="Yes."))

        assert desk.listener.last(SayInChat).reply_to == "m-2"
        desk.host.request(MuteViewer(viewer=replace(VIEWER, author_id="viewer-2")))
        with pytest.raises(RefusedElsewhere, match="who asked this is muted"):
            desk.host.request(ReplyInChat(question_id=ID, text="Yes."))


def test_what_was_typed_in_has_no_chat_to_reply_in() -> None:
    with a_desk() as desk:
        desk.until(lambda topic: topic.models.state == "ready")
        desk.host.request(TypeQuestion(text="Is there a red one?"))
        question = desk.until(lambda topic: topic.questions).questions[0]
        assert question.askers[0].chat_id == ChatId("typed")

        with pytest.raises(RefusedElsewhere, match="came from no chat"):
            desk.host.request(ReplyInChat(question_id=question.question_id, text="Yes."))


@pytest.fixture
def rehearsal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(REHEARSAL_VARIABLE, "1")


@pytest.mark.usefixtures("rehearsal")
def test_in_a_rehearsal_no_platform_is_reached_and_the_report_says_why() -> None:
    there = a_chat("chat-9", address="wss://chat.example/")
    asker = an_asker(1, chat_id=there.chat_id)
    with a_desk() as desk:
        desk.host.request(SaveChat(chat=there))

        report = desk.until(lambda topic: len(topic.chats) == 2).chats[1]
        assert (report.state, report.code) == (ChatState.OFF, "rehearsal")
        assert "this is a rehearsal" in report.text
        assert [follow.chats for follow in desk.listener.told(Follow)][-1] == (a_chat(),)
        with pytest.raises(RefusedElsewhere, match="this is a rehearsal"):
            desk.host.request(RetryChat(chat_id=there.chat_id))
        desk.ask(a_question(1, askers=(asker,)))
        with pytest.raises(RefusedElsewhere, match="this is a rehearsal"):
            desk.host.request(ReplyInChat(question_id=ID, text="Yes."))
        assert desk.listener.told(SayInChat) == []


def test_a_producer_sees_the_chats_and_does_not_touch_them() -> None:
    with a_desk() as desk, a_client("Luis", role="producer") as luis:
        hear(luis, lambda: luis.questions and luis.questions.chats)

        with pytest.raises(RefusedElsewhere, match="may not ask"):
            luis.request(RemoveChat(chat_id=CHAT))
        luis.request(MuteViewer(viewer=VIEWER))
        desk.until(lambda topic: topic.moderation.muted == (VIEWER,))
