"""What YouTube says, over gRPC and over REST, as our messages.

Only what a viewer wrote is told: a membership, a gift of memberships or a poll is no message.

Source: developers.google.com, "LiveChatMessages".
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import msgspec

from studio.chat import moment
from studio.chat.identifiers import id_or_empty, is_id, taken_back
from studio.chat.reason import ENDED, refused
from studio.chat.youtube_gifts import Gifts
from studio.chat.youtube_proto import WireItem
from studio.core.ids import ChatId
from studio.questions.cleaning import clean_name, clean_text
from studio.questions.message import ChatMessage, Money, TakenBack

TEXT = "textMessageEvent"
TOMBSTONE = "tombstone"
CHAT_ENDED = "chatEndedEvent"
DELETED = "messageDeletedEvent"
RETRACTED = "messageRetractedEvent"
BANNED = "userBannedEvent"
SUPER_CHAT = "superChatEvent"
MILESTONE = "memberMilestoneChatEvent"
GIFT = "giftEvent"

_KINDS = {
    1: TEXT,
    2: TOMBSTONE,
    4: CHAT_ENDED,
    8: DELETED,
    9: RETRACTED,
    10: BANNED,
    15: SUPER_CHAT,
    17: MILESTONE,
    21: GIFT,
}
"""Numbers of gRPC, by the names of REST."""

_CURRENCY_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The one live chat that is read.

    Attributes:
        chat_id: Of the host's chat.
        live_chat: YouTube's id of it.
        gifts: What was told of its gifts, whichever way it came.
    """

    chat_id: ChatId
    live_chat: str
    gifts: Gifts = field(default_factory=Gifts, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that happened in a chat, whichever way it came.

    Attributes:
        kind: YouTube's name of it.
        item_id: YouTube's id of it.
        live_chat: Where; may be empty.
        published: ISO 8601.
        author_id: Channel of who wrote it.
        author_name: As shown.
        roles: As in `ChatMessage`.
        words: What the viewer wrote, or empty.
        amount_micros: Paid with it.
        currency: Of the amount.
        target: Message that was removed, or viewer that was put out.
    """

    kind: str
    item_id: str
    live_chat: str = ""
    published: str = ""
    author_id: str = ""
    author_name: str = ""
    roles: tuple[str, ...] = ()
    words: str = ""
    amount_micros: int = 0
    currency: str = ""
    target: str = ""


def of_item(item: Item, room: Room, *, now_utc_ms: int) -> ChatMessage | TakenBack | None:
    """Return what happened, or None where it is not for us or nothing to read.

    Args:
        item: What YouTube says.
        room: Ours.
        now_utc_ms: When it came.
    """
    if item.live_chat not in {"", room.live_chat}:
        return None
    if item.kind == TOMBSTONE:
        return taken_back(room.chat_id, source_id=item.item_id)
    if item.kind in {DELETED, RETRACTED}:
        return taken_back(room.chat_id, source_id=item.target)
    if item.kind == BANNED:
        return taken_back(room.chat_id, author_id=item.target)
    text = clean_text(item.words)
    source_id = _source_id(item)
    if not text or not is_id(source_id):
        return None
    return ChatMessage(
        chat_id=room.chat_id,
        source_id=source_id,
        author_id=id_or_empty(item.author_id),
        author_name=clean_name(item.author_name),
        roles=item.roles,
        text=text,
        published_at_utc_ms=moment.of_iso(item.published, now_utc_ms=now_utc_ms),
        received_at_utc_ms=now_utc_ms,
        money=_money(item),
    )


def all_of_item(item: Item, room: Room, *, now_utc_ms: int) -> Iterator[ChatMessage | TakenBack]:
    """Yield what happened: as `of_item`, and each message of a gift that was removed.

    Args:
        item: What YouTube says.
        room: Ours; its gifts are remembered there.
        now_utc_ms: When it came.
    """
    told = of_item(item, room, now_utc_ms=now_utc_ms)
    if told is None:
        return
    yield told
    if isinstance(told, TakenBack):
        for name in room.gifts.names(told.source_id):
            yield replace(told, source_id=name)
    elif item.kind == GIFT:
        room.gifts.note(item.item_id, told.source_id)


def check_not_ended(items: Iterable[Item]) -> None:
    """Raise if one of the items says that the chat is over.

    Raises:
        ChatRefused: It is (`ended`).
    """
    if any(item.kind == CHAT_ENDED for item in items):
        raise refused(ENDED, "the live chat is over")


def _source_id(item: Item) -> str:
    """Return what a message counts once by.

    A gift that goes on keeps its id and changes its words: each is a message of its own, and
    the same one again, after a resume, is not.
    """
    if item.kind != GIFT:
        return item.item_id
    return f"{item.item_id}#{zlib.crc32(item.words.encode('utf-8', 'replace')):08x}"


def _money(item: Item) -> Money | None:
    currency = item.currency
    known = len(currency) == _CURRENCY_LETTERS and currency.isascii() and currency.isupper()
    if item.amount_micros <= 0 or not known:
        return None
    return Money(micros=item.amount_micros, currency=currency)


def _roles(*, owner: bool, moderator: bool, member: bool, verified: bool) -> tuple[str, ...]:
    held = {"owner": owner, "moderator": moderator, "member": member, "verified": verified}
    return tuple(role for role, holds in held.items() if holds)


# --- gRPC ----------------------------------------------------------------------------------------


def item_of_wire(wire: WireItem) -> Item:
    """Return an item of the streaming chat."""
    snippet, author = wire.snippet, wire.author_details
    kind = _KINDS.get(snippet.type, "")
    targets = {
        DELETED: snippet.deleted.deleted_message_id,
        RETRACTED: snippet.retracted.retracted_message_id,
        BANNED: snippet.banned.banned_user_details.channel_id,
    }
    words = {
        TEXT: snippet.text.message_text or snippet.display_message,
        SUPER_CHAT: snippet.super_chat.user_comment,
        MILESTONE: snippet.milestone.user_comment,
        GIFT: snippet.display_message,
    }
    return Item(
        kind=kind,
        item_id=_text(wire.id),
        live_chat=_text(snippet.live_chat_id),
        published=_text(snippet.published_at),
        author_id=_text(author.channel_id or snippet.author_channel_id),
        author_name=_text(author.display_name),
        roles=_roles(
            owner=author.is_chat_owner,
            moderator=author.is_chat_moderator,
            member=author.is_chat_sponsor,
            verified=author.is_verified,
        ),
        words=_text(words.get(kind, b"")),
        amount_micros=snippet.super_chat.amount_micros,
        currency=_text(snippet.super_chat.currency),
        target=_text(targets.get(kind, b"")),
    )


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


# --- REST ----------------------------------------------------------------------------------------


class _Camel(msgspec.Struct, rename="camel"):
    """JSON as Google writes it."""


class _TextDetails(_Camel):
    message_text: str = ""


class _DeletedDetails(_Camel):
    deleted_message_id: str = ""


class _RetractedDetails(_Camel):
    retracted_message_id: str = ""


class _Profile(_Camel):
    channel_id: str = ""


class _BannedDetails(_Camel):
    banned_user_details: _Profile = msgspec.field(default_factory=_Profile)


class _SuperChatDetails(_Camel):
    amount_micros: str | int = 0
    currency: str = ""
    user_comment: str = ""


class _MilestoneDetails(_Camel):
    user_comment: str = ""


class _Snippet(_Camel):
    type: str = ""
    live_chat_id: str = ""
    author_channel_id: str = ""
    published_at: str = ""
    display_message: str = ""
    text_message_details: _TextDetails = msgspec.field(default_factory=_TextDetails)
    message_deleted_details: _DeletedDetails = msgspec.field(default_factory=_DeletedDetails)
    message_retracted_details: _RetractedDetails = msgspec.field(default_factory=_RetractedDetails)
    user_banned_details: _BannedDetails = msgspec.field(default_factory=_BannedDetails)
    super_chat_details: _SuperChatDetails = msgspec.field(default_factory=_SuperChatDetails)
    member_milestone_chat_details: _MilestoneDetails = msgspec.field(
        default_factory=_MilestoneDetails
    )


class _Author(_Camel):
    channel_id: str = ""
    display_name: str = ""
    is_verified: bool = False
    is_chat_owner: bool = False
    is_chat_sponsor: bool = False
    is_chat_moderator: bool = False


class JsonItem(_Camel):
    """An item of the REST interface."""

    id: str = ""
    snippet: _Snippet = msgspec.field(default_factory=_Snippet)
    author_details: _Author = msgspec.field(default_factory=_Author)


def item_of_json(read: JsonItem) -> Item:
    """Return an item of the REST interface."""
    snippet, author = read.snippet, read.author_details
    targets = {
        DELETED: snippet.message_deleted_details.deleted_message_id,
        RETRACTED: snippet.message_retracted_details.retracted_message_id,
        BANNED: snippet.user_banned_details.banned_user_details.channel_id,
    }
    words = {
        TEXT: snippet.text_message_details.message_text or snippet.display_message,
        SUPER_CHAT: snippet.super_chat_details.user_comment,
        MILESTONE: snippet.member_milestone_chat_details.user_comment,
        GIFT: snippet.display_message,
    }
    return Item(
        kind=snippet.type,
        item_id=read.id,
        live_chat=snippet.live_chat_id,
        published=snippet.published_at,
        author_id=author.channel_id or snippet.author_channel_id,
        author_name=author.display_name,
        roles=_roles(
            owner=author.is_chat_owner,
            moderator=author.is_chat_moderator,
            member=author.is_chat_sponsor,
            verified=author.is_verified,
        ),
        words=words.get(snippet.type, ""),
        amount_micros=moment.whole_number(str(snippet.super_chat_details.amount_micros)),
        currency=snippet.super_chat_details.currency,
        target=targets.get(snippet.type, ""),
    )
