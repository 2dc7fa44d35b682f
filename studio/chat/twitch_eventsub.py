"""Twitch's chat over EventSub, as the account that is signed in reads it.

There is no taking up again: what is said while nobody is connected is never told.

Source: dev.twitch.tv, "Getting events using WebSockets" and "Channel chat message".
"""

from collections.abc import AsyncIterator

import msgspec

from studio.chat.eventsub_session import EventSubSession, Frame
from studio.chat.json_in import read_json
from studio.chat.last_heard import LastHeard
from studio.chat.port import Joined, Told
from studio.chat.reason import NO_SUCH_ROOM, NOT_ALLOWED, SIGNED_OUT, WAY_CLOSED, refused
from studio.chat.twitch_api import TwitchApi
from studio.chat.twitch_messages import MESSAGE, Room, of_event
from studio.core.clock import Clock
from studio.core.errors import ChatError, ChatRefused

_REVOKED = {
    "authorization_revoked": (SIGNED_OUT, "the token was revoked, or the password changed"),
    "user_removed": (NO_SUCH_ROOM, "the channel or the account is gone"),
    "version_removed": (WAY_CLOSED, "Twitch does not offer this way any more"),
}


class _Subscription(msgspec.Struct):
    type: str = ""
    status: str = ""


class _Notification(msgspec.Struct):
    event: msgspec.Raw


class _Revocation(msgspec.Struct):
    subscription: _Subscription


class TwitchEventSubChat:
    """`studio.chat.port.Chat` over EventSub."""

    def __init__(self, room: Room, *, address: str, api: TwitchApi, clock: Clock) -> None:
        self._room = room
        self._address = address
        self._api = api
        self._clock = clock

    async def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `Chat.listen`."""
        session = EventSubSession(self._address)
        try:
            await session.open()
            await self._api.subscribe(session.session_id)
            heard = LastHeard(self._clock)
            session.heard = heard.note
            yield Joined(via="eventsub")
            try:
                while True:
                    told = self._told_of(await session.next_frame())
                    if told is not None:
                        yield told
            except ChatError:
                yield heard.sign
                raise
        finally:
            await session.close()

    def _told_of(self, frame: Frame) -> Told | None:
        metadata = frame.metadata
        if metadata.message_type == "revocation":
            gone = read_json(bytes(frame.payload), _Revocation, "a revocation").subscription
            if gone.type == MESSAGE:
                raise _revoked(gone.status)
        if metadata.message_type != "notification":
            return None
        return of_event(
            metadata.subscription_type,
            bytes(read_json(bytes(frame.payload), _Notification, "a notification").event),
            self._room,
            published=metadata.message_timestamp,
            now_utc_ms=self._clock.utc_ms(),
        )


def _revoked(status: str) -> ChatRefused:
    code, text = _REVOKED.get(status, (NOT_ALLOWED, "Twitch took the right to read away"))
    return refused(code, text)
