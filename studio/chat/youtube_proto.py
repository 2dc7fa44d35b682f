"""Messages of YouTube's streaming chat, built from their field numbers.

No code is generated: the few fields that are read stand in one table. Strings are declared as
bytes, which look the same on the wire, so that broken UTF-8 can be shown instead of raised; the
kind of a message is declared as a number, so that one that is new is kept.

Source: developers.google.com, "Streaming Live Chat", `stream_list.proto`.
"""

from collections.abc import Sequence
from typing import Protocol, cast

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
)
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message import DecodeError, Message
from google.protobuf.message_factory import GetMessageClass

METHOD = "/youtube.api.v3.V3DataLiveChatMessageService/StreamList"
PARTS = (b"id", b"snippet", b"authorDetails")

_PACKAGE = "cuecard.youtube"
_KINDS = {
    "bytes": FieldDescriptorProto.TYPE_BYTES,
    "bool": FieldDescriptorProto.TYPE_BOOL,
    "number": FieldDescriptorProto.TYPE_UINT64,
}
_TABLE = {
    "Request": "live_chat_id=1:bytes page_token=99:bytes part=100:bytes*",
    "Response": "offline_at=2:bytes next_page_token=100602:bytes items=1007:Item*",
    "Item": "id=101:bytes snippet=2:Snippet author_details=3:Author",
    "Author": (
        "channel_id=10101:bytes display_name=103:bytes is_verified=4:bool is_chat_owner=5:bool"
        " is_chat_sponsor=6:bool is_chat_moderator=7:bool"
    ),
    "Snippet": (
        "type=1:number live_chat_id=201:bytes author_channel_id=301:bytes published_at=4:bytes"
        " display_message=16:bytes text=19:Text deleted=20:Deleted retracted=21:Retracted"
        " banned=22:Banned super_chat=27:SuperChat milestone=30:Milestone"
    ),
    "Text": "message_text=1:bytes",
    "Deleted": "deleted_message_id=101:bytes",
    "Retracted": "retracted_message_id=201:bytes",
    "Banned": "banned_user_details=1:Profile",
    "Profile": "channel_id=101:bytes",
    "SuperChat": "amount_micros=1:number currency=2:bytes user_comment=4:bytes",
    "Milestone": "user_comment=3:bytes",
}


class WireAuthor(Protocol):
    """Who wrote a message."""

    channel_id: bytes
    display_name: bytes
    is_verified: bool
    is_chat_owner: bool
    is_chat_sponsor: bool
    is_chat_moderator: bool


class WireText(Protocol):
    """What a viewer wrote."""

    message_text: bytes


class WireDeleted(Protocol):
    """Which message a moderator removed."""

    deleted_message_id: bytes


class WireRetracted(Protocol):
    """Which message its author removed."""

    retracted_message_id: bytes


class WireProfile(Protocol):
    """A viewer."""

    channel_id: bytes


class WireBanned(Protocol):
    """Who was put out."""

    banned_user_details: WireProfile


class WireSuperChat(Protocol):
    """What was paid for a message, and the message."""

    amount_micros: int
    currency: bytes
    user_comment: bytes


class WireMilestone(Protocol):
    """What a member wrote on an anniversary."""

    user_comment: bytes


class WireSnippet(Protocol):
    """What happened. What is not there is empty."""

    type: int
    live_chat_id: bytes
    author_channel_id: bytes
    published_at: bytes
    display_message: bytes
    text: WireText
    deleted: WireDeleted
    retracted: WireRetracted
    banned: WireBanned
    super_chat: WireSuperChat
    milestone: WireMilestone


class WireItem(Protocol):
    """One thing that happened in a chat."""

    id: bytes
    snippet: WireSnippet
    author_details: WireAuthor


class WireResponse(Protocol):
    """What happened since the last response."""

    offline_at: bytes
    next_page_token: bytes
    items: Sequence[WireItem]


def _field(text: str) -> FieldDescriptorProto:
    name, _, rest = text.partition("=")
    number, _, kind = rest.partition(":")
    field = FieldDescriptorProto(name=name, number=int(number))
    field.label = (
        FieldDescriptorProto.LABEL_REPEATED
        if kind.endswith("*")
        else FieldDescriptorProto.LABEL_OPTIONAL
    )
    plain = kind.rstrip("*")
    field.type = _KINDS.get(plain, FieldDescriptorProto.TYPE_MESSAGE)
    if plain not in _KINDS:
        field.type_name = f".{_PACKAGE}.{plain}"
    return field


def _build() -> DescriptorPool:
    file = FileDescriptorProto(name="stream_list.proto", package=_PACKAGE, syntax="proto2")
    for name, fields in _TABLE.items():
        file.message_type.append(DescriptorProto(name=name, field=map(_field, fields.split())))
    pool = DescriptorPool()
    pool.Add(file)
    return pool


_POOL = _build()


def _class(name: str) -> type[Message]:
    return GetMessageClass(_POOL.FindMessageTypeByName(f"{_PACKAGE}.{name}"))


_REQUEST = _class("Request")
_RESPONSE = _class("Response")


def write_request(live_chat_id: str, page_token: str) -> bytes:
    """Return the request for a chat, from a place on or from its history on."""
    given: dict[str, object] = {"live_chat_id": live_chat_id.encode(), "part": PARTS}
    if page_token:
        given["page_token"] = page_token.encode()
    return _REQUEST(**given).SerializeToString()


def read_response(raw: bytes) -> WireResponse | None:
    """Return a response, or None where the bytes are none."""
    try:
        return cast("WireResponse", _RESPONSE.FromString(raw))
    except DecodeError:
        return None
