"""The chats of a show without a window: read with their tokens, and told how they go."""

from contextlib import closing
from pathlib import Path

from studio.cli.chats import ChatPlan, Chats
from studio.cli.client import StudioClient
from studio.protocol.listener_messages import ChatsTold, Follow
from studio.protocol.show_commands import SetRundown
from studio.questions.chat_report import ChatReport, ChatState
from tests.builders import a_chat, a_cue, a_listing
from tests.fakes.studio_room import ALL_TOPICS, FakeStarter, a_client, a_room, add_product, hear

SHOP = a_chat("chat-1", name="Shop chat")
OLD = a_chat("chat-2", name="Old chat")
TOKEN = "oauth-0123456789"  # noqa: S105 - nobody's
PLANS = (ChatPlan(spec=SHOP, token=TOKEN), ChatPlan(spec=OLD))


def test_all_are_followed_and_a_room_that_was_started_anew_gets_their_tokens(
    tmp_path: Path,
) -> None:
    database = tmp_path / "studio.db"
    starter = FakeStarter()
    with a_room(starter, database), a_client() as client:
        add_product(client, a_listing())
        client.request(SetRundown(cues=(a_cue(),)))
        Chats(PLANS, client, lambda _line: None).connect()

        starter.listeners.listener.last(
            Follow, lambda order: order.chats == (SHOP, OLD) and order.tokens == {"chat-1": TOKEN}
        )

    another = FakeStarter()
    with a_room(another, database), closing(StudioClient("host", topics=ALL_TOPICS)) as client:
        chats = Chats(PLANS, client, lambda _line: None)
        chats.room_lost()
        client.attach(may_start=False)

        def has_the_token() -> bool:
            chats.look()
            runs = another.listeners.runs
            orders = runs[-1].told(Follow) if runs else []
            return bool(orders) and orders[-1].tokens == {"chat-1": TOKEN}

        hear(client, has_the_token)


def test_how_they_go_is_said_once_each() -> None:
    starter = FakeStarter()
    said: list[str] = []
    with a_room(starter), a_client() as client:
        chats = Chats(PLANS, client, said.append)
        chats.connect()
        hear(client, lambda: client.questions and len(client.questions.chats) == 2)
        assert not chats.begun()
        wrong = ChatReport(
            spec=SHOP, state=ChatState.FAILED, code="signed_out", text="No", advice="Sign in."
        )
        fine = ChatReport(spec=OLD, state=ChatState.LIVE, messages=1)
        starter.listeners.listener.say(ChatsTold(chats=(wrong, fine)))

        def both() -> bool:
            chats.look()
            return len(said) == 2

        hear(client, both)
        assert chats.begun()
        starter.listeners.listener.say(
            ChatsTold(chats=(wrong, ChatReport(spec=OLD, state=ChatState.LIVE, messages=2)))
        )
        hear(client, lambda: client.questions and client.questions.chats[1].messages == 2)
        chats.look()

    assert said == ["Chat Shop chat is not read: No. Sign in.", "Chat Old chat is read."]
