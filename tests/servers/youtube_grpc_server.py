"""A real gRPC server that streams a live chat as YouTube documents it.

It writes the wire format by hand, from its own list of field numbers: sharing the adapter's would
let a wrong number be right on both sides.
"""

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import grpc
import grpc.aio

from tests.servers.live_chat import ROOM, SIGNS_IN, LiveChat, position_of, token_at

SERVICE = "youtube.api.v3.V3DataLiveChatMessageService"
_LOG = logging.getLogger("grpc._cython.cygrpc")
_TYPES = {
    "textMessageEvent": 1,
    "tombstone": 2,
    "chatEndedEvent": 4,
    "newSponsorEvent": 7,
    "messageDeletedEvent": 8,
    "messageRetractedEvent": 9,
    "userBannedEvent": 10,
    "superChatEvent": 15,
    "memberMilestoneChatEvent": 17,
    "pollEvent": 20,
    "giftEvent": 21,
}


def _is_news(record: logging.LogRecord) -> bool:
    """Return whether a line of the server's is more than that a client left, or the test ended."""
    text = record.getMessage()
    return not ("raised in core by servicer" in text or "not handled by _handle_exc" in text)


_LOG.addFilter(_is_news)  # and for good: a call may end after its server


def _varint(number: int) -> bytes:
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*found, number])


def _field(number: int, value: str | bytes | int | None) -> bytes:
    if value is None or value in ("", b""):
        return b""
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    raw = value.encode("utf-8", "replace") if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(raw)) + raw


def _fields(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the fields of a message that has nothing but strings in it."""
    while raw:
        key, raw = _take_varint(raw)
        length, raw = _take_varint(raw)
        yield key >> 3, raw[:length]
        raw = raw[length:]


def _take_varint(raw: bytes) -> tuple[int, bytes]:
    number, shift = 0, 0
    for at, byte in enumerate(raw):
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return number, raw[at + 1 :]
    raise ValueError("cut off")


def item_bytes(item: dict[str, Any]) -> bytes:
    """Return an item on the wire."""
    snippet, author = item["snippet"], item["authorDetails"]
    paid = snippet.get("superChatDetails", {})
    banned = snippet.get("userBannedDetails", {}).get("bannedUserDetails", {})
    details = [
        (19, _field(1, snippet.get("textMessageDetails", {}).get("messageText"))),
        (20, _field(101, snippet.get("messageDeletedDetails", {}).get("deletedMessageId"))),
        (21, _field(201, snippet.get("messageRetractedDetails", {}).get("retractedMessageId"))),
        (22, _field(1, _field(101, banned.get("channelId")))),
        (
            27,
            _field(1, paid.get("amountMicros") and int(paid["amountMicros"]))
            + _field(2, paid.get("currency"))
            + _field(3, paid.get("amountDisplayString"))
            + _field(4, paid.get("userComment"))
            + _field(5, paid.get("tier")),
        ),
        (30, _field(3, snippet.get("memberMilestoneChatDetails", {}).get("userComment"))),
    ]
    wire_snippet = (
        _field(1, _TYPES.get(snippet["type"], 99))
        + _field(201, snippet["liveChatId"])
        + _field(301, snippet["authorChannelId"])
        + _field(4, snippet["publishedAt"])
        + _field(17, int(snippet["hasDisplayContent"]))
        + _field(16, snippet.get("displayMessage"))
        + b"".join(_field(number, raw) for number, raw in details)
    )
    wire_author = (
        _field(10101, author["channelId"])
        + _field(102, author["channelUrl"])
        + _field(103, author["displayName"])
        + _field(104, author["profileImageUrl"])
        + _field(4, int(author["isVerified"]))
        + _field(5, int(author["isChatOwner"]))
        + _field(6, int(author["isChatSponsor"]))
        + _field(7, int(author["isChatModerator"]))
    )
    head = _field(101, item["id"]) + _field(200, item["kind"]) + _field(201, item["etag"])
    return head + _field(2, wire_snippet) + _field(3, wire_author)


class YouTubeGrpcServer:
    """The server.

    Attributes:
        chat: The chat it streams.
        port: Where it listens, on 127.0.0.1.
        requests: Token and parts of every call.
        quiet: Whether a stream says nothing before something happens.
        streams: How many are open.
    """

    def __init__(self, chat: LiveChat) -> None:
        self.chat = chat
        self.port = 0
        self.requests: list[tuple[str, list[str]]] = []
        self.quiet = False
        self.streams = 0
        self._server: grpc.aio.Server | None = None

    async def start(self) -> None:
        """Listen."""
        handler = grpc.unary_stream_rpc_method_handler(self._stream)
        self._server = grpc.aio.server()
        self._server.add_generic_rpc_handlers(
            (grpc.method_handlers_generic_handler(SERVICE, {"StreamList": handler}),)
        )
        self.port = self._server.add_insecure_port("127.0.0.1:0")
        await self._server.start()

    async def leave(self) -> None:
        """Listen no more, and end every call."""
        if self._server is not None:
            await self._server.stop(0)

    async def _stream(
        self, request: bytes, context: grpc.aio.ServicerContext
    ) -> AsyncIterator[bytes]:
        position = await self._begin(request, context)
        self.streams += 1
        try:
            async for response in self._responses(position, context):
                yield response
        finally:
            self.streams -= 1

    async def _responses(
        self, position: int, context: grpc.aio.ServicerContext
    ) -> AsyncIterator[bytes]:
        ended, raws = self.chat.ended, len(self.chat.raws)
        if not self.quiet:
            told, position = position, len(self.chat.items)
            yield self._response(told)
        while True:
            await self._news((position, raws, ended))
            new, raws = self.chat.raws[raws:], len(self.chat.raws)
            for raw in new:
                yield raw
            if len(self.chat.items) > position:
                told, position = position, len(self.chat.items)
                yield self._response(told)
            if self.chat.ended != ended:
                await self._fail(context)
                return

    async def _news(self, known: tuple[int, int, int]) -> None:
        chat = self.chat
        async with chat.changed:
            await chat.changed.wait_for(
                lambda: (len(chat.items), len(chat.raws), chat.ended) != known
            )

    async def _begin(self, request: bytes, context: grpc.aio.ServicerContext) -> int:
        asked = [(number, raw.decode()) for number, raw in _fields(request)]
        token = next((text for number, text in asked if number == 99), "")
        self.requests.append((token, [text for number, text in asked if number == 100]))
        await self._fail(context)
        metadata = dict(context.invocation_metadata() or ())
        if metadata.get("authorization") != f"Bearer {SIGNS_IN}":
            await context.abort(grpc.StatusCode.UNAUTHENTICATED, "invalid credentials")
        if (1, ROOM) not in asked:
            await context.abort(grpc.StatusCode.NOT_FOUND, "no such chat")
        position = position_of(token)
        if position is None:
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, "page token is not valid")
        return position or 0

    async def _fail(self, context: grpc.aio.ServicerContext) -> None:
        name, _, why = self.chat.failure.partition(": ")
        if name.isupper():
            await context.abort(grpc.StatusCode[name], why)

    def _response(self, position: int) -> bytes:
        items = b"".join(_field(1007, item_bytes(item)) for item in self.chat.items[position:])
        offline = _field(2, self.chat.offline_at)
        return offline + items + _field(100602, token_at(len(self.chat.items)))


@asynccontextmanager
async def youtube_grpc_server(chat: LiveChat) -> AsyncIterator[YouTubeGrpcServer]:
    """Run a server for as long as the test needs it."""
    server = YouTubeGrpcServer(chat)
    await server.start()
    try:
        yield server
    finally:
        await server.leave()
