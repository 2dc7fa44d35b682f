"""What Twitch says becomes our messages; what is not for us, or is no message, becomes nothing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.chat.irc_line import IrcLine, parse_line
from studio.chat.twitch_messages import CLEAR, MESSAGE, Room, of_event, of_line
from studio.core.errors import ChatLost
from studio.core.ids import ChatId
from studio.questions.cleaning import clean_text
from studio.questions.message import LONGEST_TEXT, ChatMessage, Money, TakenBack

ROOM = Room(chat_id=ChatId("c"), broadcaster="713936733", channel="shop")
NOW = 1_800_000_000_000
TAGS = {
    "badges": "broadcaster/1,subscriber/12,partner/1",
    "bits": "250",
    "display-name": "Mila",
    "id": "m-1",
    "reply-parent-msg-id": "m-0",
    "room-id": "713936733",
    "tmi-sent-ts": "1799999999500",
    "user-id": "42",
}


def privmsg(text: str = "hello", **tags: str) -> IrcLine:
    given_tags = {**TAGS, **{name.replace("_", "-"): value for name, value in tags.items()}}
    return IrcLine(tags=given_tags, source="mila!mila@x", command="PRIVMSG", params=("#shop", text))


def told(line: IrcLine) -> ChatMessage | TakenBack | None:
    return of_line(line, ROOM, now_utc_ms=NOW)


def test_a_message_over_irc_has_all_that_its_tags_say() -> None:
    assert told(privmsg()) == ChatMessage(
        chat_id=ChatId("c"),
        source_id="m-1",
        author_id="42",
        author_name="Mila",
        roles=("owner", "member", "verified"),
        text="hello",
        published_at_utc_ms=1_799_999_999_500,
        received_at_utc_ms=NOW,
        money=Money(micros=2_500_000, currency="USD"),
        reply_to="m-0",
    )


@pytest.mark.parametrize("bits", [10**9, 10**16 - 1, 10**18])
def test_no_cheer_is_more_than_can_be_kept(bits: int) -> None:
    event = json.dumps({**EVENT, "cheer": {"bits": bits}}).encode()
    messages = (
        told(privmsg(bits=str(bits))),
        of_event(MESSAGE, event, ROOM, published="", now_utc_ms=NOW),
    )

    for message in messages:
        assert isinstance(message, ChatMessage)
        assert message.money is None or 0 < message.money.micros < 2**63


def test_an_action_is_what_it_says() -> None:
    message = told(privmsg("\x01ACTION wants to know: is it light?\x01"))

    assert isinstance(message, ChatMessage)
    assert message.text == "wants to know: is it light?"


def test_without_a_display_name_the_login_is_the_name() -> None:
    message = told(privmsg(display_name=""))

    assert isinstance(message, ChatMessage)
    assert message.author_name == "mila"


@pytest.mark.parametrize(
    "line",
    [
        privmsg(room_id="1"),
        privmsg(source_room_id="1"),
        privmsg(id=""),
        privmsg(id="x" * 201),
        privmsg(id="two words\n"),
        privmsg("\u202e\u200b"),
        privmsg(""),
        IrcLine(command="PRIVMSG", params=("#shop", "no tags")),
        IrcLine(tags=TAGS, command="PRIVMSG", params=("#other", "hello")),
        IrcLine(tags=TAGS, command="PRIVMSG", params=("#shop",)),
        IrcLine(tags=TAGS, command="USERNOTICE", params=("#shop", "subscribed")),
        IrcLine(tags=TAGS, command="PRIVMSG"),
    ],
)
def test_what_is_not_for_us_or_says_nothing_is_nothing(line: IrcLine) -> None:
    assert told(line) is None


@pytest.mark.parametrize("sent", ["", "x", "9" * 5_000, "-5", "99999999999999", "²"])
def test_a_moment_that_is_none_is_now(sent: str) -> None:
    message = told(privmsg(tmi_sent_ts=sent))

    assert isinstance(message, ChatMessage)
    assert message.published_at_utc_ms == NOW


def test_removals_take_back_one_message_one_viewer_or_all() -> None:
    one = b"@login=x;room-id=;target-msg-id=m-1 :tmi.twitch.tv CLEARMSG #shop :rude"
    viewer = b"@ban-duration=350;room-id=713936733;target-user-id=42 : CLEARCHAT #shop :mila"
    everything = b"@room-id=713936733 :tmi.twitch.tv CLEARCHAT #shop"

    taken = [of_line(_line(raw), ROOM, now_utc_ms=NOW) for raw in (one, viewer, everything)]

    assert taken == [
        TakenBack(chat_id=ChatId("c"), source_id="m-1"),
        TakenBack(chat_id=ChatId("c"), author_id="42"),
        TakenBack(chat_id=ChatId("c")),
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"@room-id=713936733 :tmi.twitch.tv CLEARCHAT #shop :mila",
        b"@room-id=1;target-user-id=42 :tmi.twitch.tv CLEARCHAT #shop :mila",
        b"@room-id=1 :tmi.twitch.tv CLEARCHAT #shop",
        b"@room-id=713936733 :tmi.twitch.tv CLEARMSG #shop :rude",
        b"@room-id=713936733;target-msg-id=m-1 :tmi.twitch.tv CLEARMSG #other :rude",
    ],
)
def test_a_removal_that_is_not_for_us_or_names_nobody_takes_nothing_back(raw: bytes) -> None:
    assert of_line(_line(raw), ROOM, now_utc_ms=NOW) is None


def _line(raw: bytes) -> IrcLine:
    line = parse_line(raw)
    assert line is not None
    return line


@given(
    tags=st.dictionaries(st.sampled_from([*TAGS, "source-room-id", "target-user-id"]), st.text()),
    command=st.sampled_from(["PRIVMSG", "CLEARCHAT", "CLEARMSG", "NOTICE"]),
    params=st.lists(st.text(), max_size=3).map(lambda rest: ("#shop", *rest)),
)
def test_no_line_fails_and_every_message_is_plain(
    tags: dict[str, str], command: str, params: tuple[str, ...]
) -> None:
    line = IrcLine(tags={**TAGS, **tags}, source="x", command=command, params=params)

    item = told(line)

    if isinstance(item, ChatMessage):
        assert item.text == clean_text(item.text)
        assert len(item.text) <= LONGEST_TEXT
        assert item.source_id.isprintable()
        assert 0 < item.published_at_utc_ms <= NOW + 86_400_000


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)
EVENT: dict[str, object] = {
    "broadcaster_user_id": "713936733",
    "chatter_user_id": "42",
    "chatter_user_name": "Mila",
    "message_id": "m-1",
    "message": {"text": "hello"},
    "badges": [{"set_id": "vip"}],
    "cheer": None,
    "reply": None,
}


@given(
    change=st.dictionaries(st.sampled_from([*EVENT, "source_broadcaster_user_id"]), json_values),
    kind=st.sampled_from([MESSAGE, CLEAR, "channel.chat.message_delete", "something.new"]),
    published=st.text(),
)
def test_an_event_is_told_or_is_a_bad_answer(
    change: dict[str, object], kind: str, published: str
) -> None:
    event = json.dumps({**EVENT, **change}).encode()

    assert outcome(kind, event, published) in {"nothing", "c", "bad_answer"}


def outcome(kind: str, event: bytes, published: str) -> str:
    try:
        item = of_event(kind, event, ROOM, published=published, now_utc_ms=NOW)
    except ChatLost as error:
        return error.reason_code
    return item.chat_id if item else "nothing"


@given(raw=st.binary())
def test_no_bytes_are_more_than_a_bad_answer(raw: bytes) -> None:
    with pytest.raises(ChatLost) as caught:
        of_event(MESSAGE, raw, ROOM, published="", now_utc_ms=NOW)

    assert caught.value.reason_code == "bad_answer"
