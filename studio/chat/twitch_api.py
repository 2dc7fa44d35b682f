"""Twitch's HTTP interface, "Helix": what the chat needs of it.

Source: dev.twitch.tv, "Create EventSub subscription" and "Send chat message".
"""

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager

import httpx
import msgspec

from studio.chat.json_in import read_json
from studio.chat.reason import (
    BAD_ANSWER,
    BUSY,
    CUT,
    NO_SUCH_ROOM,
    NOT_ALLOWED,
    SIGNED_OUT,
    UNREACHABLE,
    lost,
    refused,
)
from studio.chat.retry_after import retry_after_s, until_s
from studio.chat.saying import whole_line
from studio.chat.twitch_messages import CLEAR, CLEAR_USER, MESSAGE, MESSAGE_DELETE
from studio.core.errors import ChatError, ChatLost
from studio.questions.cleaning import clean_text

SUBSCRIPTIONS = "eventsub/subscriptions"
LONGEST_SAID = 500
VERSION = "1"
ALSO = (MESSAGE_DELETE, CLEAR_USER, CLEAR)
"""What moderators remove: the chat can be read without knowing."""

_FULL_AGAIN = "Ratelimit-Reset"
"""Names the second, since 1970, from which on there are points for more requests."""

_log = logging.getLogger(__name__)


class _Failure(msgspec.Struct):
    message: str = ""


class _Drop(msgspec.Struct):
    message: str = ""


class _Sent(msgspec.Struct):
    is_sent: bool = True
    drop_reason: _Drop | None = None


class _SentAnswer(msgspec.Struct):
    data: list[_Sent] = msgspec.field(default_factory=list)


class TwitchApi:
    """What one signed-in account asks of one channel."""

    def __init__(
        self,
        *,
        broadcaster: str,
        account: str,
        headers: Mapping[str, str],
        client: Callable[[], AbstractAsyncContextManager[httpx.AsyncClient]],
    ) -> None:
        self._broadcaster = broadcaster
        self._account = account
        self._headers = headers
        self._client = client

    async def subscribe(self, session_id: str) -> None:
        """Let a session of EventSub be told what is said and removed in the channel.

        Raises:
            ChatError: What is said will not be told, or what is removed, for no lasting reason.
        """
        async with self._client() as client:
            await self._post(client, SUBSCRIPTIONS, self._subscription(MESSAGE, session_id))
            for kind in ALSO:
                body = self._subscription(kind, session_id)
                try:
                    await self._subscribe_also(client, body)
                except ChatLost:
                    await self._subscribe_also(client, body)

    async def _subscribe_also(self, client: httpx.AsyncClient, body: Mapping[str, object]) -> None:
        """Subscribe to removals, if they are to be had.

        Raises:
            ChatLost: Whether they are can't be told now.
        """
        answer = await self._send(client, SUBSCRIPTIONS, body)
        if answer.is_success or answer.status_code == 409:  # there is such a subscription
            return
        error = _failure(answer)
        if answer.status_code >= 500 or error.reason_code == CUT:
            raise error
        _log.warning("Twitch will not tell of %s: %s", body["type"], error)

    def _subscription(self, kind: str, session_id: str) -> dict[str, object]:
        return {
            "type": kind,
            "version": VERSION,
            "condition": {"broadcaster_user_id": self._broadcaster, "user_id": self._account},
            "transport": {"method": "websocket", "session_id": session_id},
        }

    async def say(self, text: str, *, reply_to: str, name: str = "") -> None:
        """See `studio.chat.port.Speaker.say`."""
        body = {
            "broadcaster_id": self._broadcaster,
            "sender_id": self._account,
            "message": whole_line(text, LONGEST_SAID, "Twitch"),
            **({"reply_parent_message_id": reply_to} if reply_to else {}),
        }
        async with self._client() as client:
            answer = await self._post(client, "chat/messages", body)
        for sent in read_json(answer, _SentAnswer, "Twitch's answer to a message").data:
            if not sent.is_sent:
                why = (
                    clean_text(sent.drop_reason.message) if sent.drop_reason else "no reason given"
                )
                raise refused(
                    NOT_ALLOWED,
                    f"Twitch did not show the message: {why}",
                    advice="Look at the channel's chat settings, or write something else.",
                )

    async def _post(
        self, client: httpx.AsyncClient, path: str, body: Mapping[str, object]
    ) -> bytes:
        answer = await self._send(client, path, body)
        if not answer.is_success:
            raise _failure(answer)
        return answer.content

    async def _send(
        self, client: httpx.AsyncClient, path: str, body: Mapping[str, object]
    ) -> httpx.Response:
        try:
            return await client.post(path, json=body, headers=dict(self._headers))
        except httpx.ConnectError as error:
            raise lost(UNREACHABLE, f"Twitch can't be reached: {error}") from error
        except httpx.HTTPError as error:
            raise lost(CUT, "Twitch did not answer") from error


def _failure(answer: httpx.Response) -> ChatError:
    status = answer.status_code
    try:
        why = clean_text(msgspec.json.decode(answer.content, type=_Failure).message)
    except (ValueError, RecursionError):
        why = ""
    text = f"Twitch answered {status}{': ' if why else ''}{why}"
    if status == 401:
        return refused(SIGNED_OUT, text)
    if status == 403:
        return refused(NOT_ALLOWED, text)
    if status == 429 or status >= 500:
        return lost(BUSY, text, retry_after_s=_asked_s(answer))
    if status == 400 and "session" in why:
        return lost(CUT, text)  # the socket broke while we subscribed
    if status in {400, 404}:
        return refused(NO_SUCH_ROOM, text)
    return lost(BAD_ANSWER, text)


def _asked_s(answer: httpx.Response) -> float | None:
    """Return how many seconds Twitch wants to be left alone; None: it does not say."""
    asked_s = retry_after_s(answer.headers)
    if asked_s is not None or answer.status_code != 429:
        return asked_s
    return until_s(answer.headers, answer.headers.get(_FULL_AGAIN, ""))
