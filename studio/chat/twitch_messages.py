"""What Twitch says, over EventSub and over IRC, as our messages. Pure.

Room: a message of another channel is None. In a shared chat Twitch shows the viewers of several
channels to each of them; those of the other channels are not our viewers and are left out, too.

Source: dev.twitch.tv, "EventSub subscription types" and "IRC tags".
"""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from studio.chat import moment
from studio.chat.identifiers import id_or_empty, is_id, taken_back
from studio.chat.irc_line import IrcLine
from studio.chat.json_in import read_json
from studio.core.ids import ChatId
from studio.questions.cleaning import clean_name, clean_text
from studio.questions.message import ChatMessage, Money, TakenBack

MESSAGE = "channel.chat.message"
MESSAGE_DELETE = "channel.chat.message_delete"
CLEAR_USER = "channel.chat.clear_user_messages"
CLEAR = "channel.chat.clear"

MICROS_OF_A_BIT = 10_000
"""Twitch pays the broadcaster one US cent a bit; what a viewer paid for it differs."""
MOST_BITS = 10**9
"""No cheer is as large; more would not fit where money is kept."""

_ROLES = {
    "broadcaster": "owner",
    "moderator": "moderator",
    "lead_moderator": "moderator",
    "subscriber": "member",
    "founder": "member",
    "partner": "verified",
}
_ACTION = "\x01ACTION "


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The one channel that is read.

    Attributes:
        chat_id: Of the host's chat.
        broadcaster: Twitch's id of the channel.
        channel: Its name, for IRC.
    """

    chat_id: ChatId
    broadcaster: str
    channel: str = ""


class _Text(msgspec.Struct):
    text: str


class _Badge(msgspec.Struct):
    set_id: str


class _Cheer(msgspec.Struct):
    bits: int = 0


class _Reply(msgspec.Struct):
    parent_message_id: str = ""


class _MessageEvent(msgspec.Struct):
    broadcaster_user_id: str
    message_id: str
    message: _Text
    chatter_user_id: str = ""
    chatter_user_name: str = ""
    badges: list[_Badge] = msgspec.field(default_factory=list)
    cheer: _Cheer | None = None
    reply: _Reply | None = None
    source_broadcaster_user_id: str | None = None


class _ClearEvent(msgspec.Struct):
    broadcaster_user_id: str
    message_id: str = ""
    target_user_id: str = ""


def of_event(
    kind: str, event: bytes, room: Room, *, published: str, now_utc_ms: int
) -> ChatMessage | TakenBack | None:
    """Return what an EventSub notification says, or None where it is not for us.

    Args:
        kind: Of the subscription.
        event: JSON of the event.
        room: Ours.
        published: When Twitch says it was sent, ISO 8601.
        now_utc_ms: When it came.

    Raises:
        ChatLost: It is not what Twitch documents.
    """
    if kind == MESSAGE:
        said = read_json(event, _MessageEvent, "a message of EventSub")
        at_utc_ms = moment.of_iso(published, now_utc_ms=now_utc_ms)
        return _of_message(said, room, published_at_utc_ms=at_utc_ms, now_utc_ms=now_utc_ms)
    if kind in {MESSAGE_DELETE, CLEAR_USER, CLEAR}:
        cleared = read_json(event, _ClearEvent, "a removal of EventSub")
        return _of_clear(kind, cleared, room)
    return None


def _of_message(
    said: _MessageEvent, room: Room, *, published_at_utc_ms: int, now_utc_ms: int
) -> ChatMessage | None:
    elsewhere = (said.source_broadcaster_user_id or room.broadcaster) != room.broadcaster
    text = clean_text(_without_action(said.message.text))
    if said.broadcaster_user_id != room.broadcaster or elsewhere:
        return None
    if not text or not is_id(said.message_id):
        return None
    return ChatMessage(
        chat_id=room.chat_id,
        source_id=said.message_id,
        author_id=id_or_empty(said.chatter_user_id),
        author_name=clean_name(said.chatter_user_name),
        roles=_roles(badge.set_id for badge in said.badges),
        text=text,
        published_at_utc_ms=published_at_utc_ms,
        received_at_utc_ms=now_utc_ms,
        money=_money(said.cheer.bits) if said.cheer else None,
        reply_to=id_or_empty(said.reply.parent_message_id) if said.reply else "",
    )


def _of_clear(kind: str, cleared: _ClearEvent, room: Room) -> TakenBack | None:
    if cleared.broadcaster_user_id != room.broadcaster:
        return None
    if kind == CLEAR:
        return TakenBack(chat_id=room.chat_id)
    if kind == CLEAR_USER:
        return taken_back(room.chat_id, author_id=cleared.target_user_id)
    return taken_back(room.chat_id, source_id=cleared.message_id)


def of_line(line: IrcLine, room: Room, *, now_utc_ms: int) -> ChatMessage | TakenBack | None:
    """Return what a line of IRC says, or None where it is not for us.

    Args:
        line: Of any kind.
        room: Ours.
        now_utc_ms: When it came.
    """
    if not line.params or line.params[0].lower() != f"#{room.channel}".lower():
        return None
    if line.command == "PRIVMSG":
        return _of_privmsg(line, room, now_utc_ms)
    # Twitch leaves the room's id out here at times; the channel's name binds it then.
    if line.tags.get("room-id", "") not in {"", room.broadcaster}:
        return None
    if line.command == "CLEARMSG":
        return taken_back(room.chat_id, source_id=line.tags.get("target-msg-id", ""))
    if line.command == "CLEARCHAT":
        if len(line.params) == 1:
            return TakenBack(chat_id=room.chat_id)
        return taken_back(room.chat_id, author_id=line.tags.get("target-user-id", ""))
    return None


def _of_privmsg(line: IrcLine, room: Room, now_utc_ms: int) -> ChatMessage | None:
    tags = line.tags
    source_id = tags.get("id", "")
    elsewhere = tags.get("source-room-id", room.broadcaster) != room.broadcaster
    if tags.get("room-id") != room.broadcaster or elsewhere:
        return None
    text = clean_text(_without_action(line.text if len(line.params) > 1 else ""))
    if not text or not is_id(source_id):
        return None
    return ChatMessage(
        chat_id=room.chat_id,
        source_id=source_id,
        author_id=id_or_empty(tags.get("user-id", "")),
        author_name=clean_name(tags.get("display-name") or line.source.partition("!")[0]),
        roles=_roles(badge.partition("/")[0] for badge in tags.get("badges", "").split(",")),
        text=text,
        published_at_utc_ms=moment.of_digits(tags.get("tmi-sent-ts", ""), now_utc_ms=now_utc_ms),
        received_at_utc_ms=now_utc_ms,
        money=_money(moment.whole_number(tags.get("bits", ""))),
        reply_to=id_or_empty(tags.get("reply-parent-msg-id", "")),
    )


def _roles(badges: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_ROLES[badge] for badge in badges if badge in _ROLES))


def _money(bits: int) -> Money | None:
    if bits <= 0:
        return None
    return Money(micros=min(bits, MOST_BITS) * MICROS_OF_A_BIT, currency="USD")


def _without_action(text: str) -> str:
    """Return what `/me` said; clients show such a message in italics."""
    return text[len(_ACTION) :].removesuffix("\x01") if text.startswith(_ACTION) else text
