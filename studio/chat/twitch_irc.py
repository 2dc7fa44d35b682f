"""Twitch's chat over IRC: read without signing in, or signed in; written to signed in only.

Source: dev.twitch.tv, "IRC concepts".
"""

import asyncio
import random
import re
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager

from studio.chat.irc_connection import IrcConnection, connect
from studio.chat.irc_line import IrcLine
from studio.chat.last_heard import LastHeard
from studio.chat.port import Joined, Told
from studio.chat.reason import (
    BAD_SETTING,
    CUT,
    NO_SUCH_ROOM,
    NOT_ALLOWED,
    SIGNED_OUT,
    SILENT,
    WAY_CLOSED,
    lost,
    refused,
)
from studio.chat.saying import whole_line
from studio.chat.twitch_messages import Room, of_line
from studio.core.clock import Clock
from studio.core.errors import ChatError
from studio.questions.cleaning import clean_text

CAPABILITIES = "twitch.tv/tags twitch.tv/commands"
LETS_IN_WITHIN_S = 15.0
TAKES_WITHIN_S = 10.0
LONGEST_SAID = 500

_CHANNEL = re.compile(r"[A-Za-z0-9_]{1,40}")
_SIGN_IN_FAILED = ("login authentication failed", "improperly formatted auth", "login unsuccessful")
_NO_CHANNEL = frozenset({"msg_channel_suspended", "tos_ban", "msg_room_not_found"})


class TwitchIrcChat:
    """`studio.chat.port.Chat` over IRC.

    Joining is known to have worked by ROOMSTATE, which tells the room's id: a channel that got
    another owner, or was renamed, is refused.
    """

    def __init__(self, room: Room, *, address: str, token: str, clock: Clock) -> None:
        self._room = room
        self._address = address
        self._token = token
        self._clock = clock

    async def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `Chat.listen`."""
        async with _signed_in(self._room, self._address, self._token) as connection:
            await connection.send("JOIN", f"#{self._room.channel}")
            await _within(self._enter(connection), LETS_IN_WITHIN_S)
            heard = LastHeard(self._clock)
            connection.heard = heard.note
            yield Joined(via="irc")
            try:
                while (line := await connection.next_line()).command != "RECONNECT":
                    _check(line)
                    told = of_line(line, self._room, now_utc_ms=self._clock.utc_ms())
                    if told is not None:
                        yield told
            except ChatError:
                yield heard.sign
                raise
            yield heard.sign

    async def _enter(self, connection: IrcConnection) -> None:
        while True:
            line = await connection.next_line()
            _check(line)
            if line.command == "ROOMSTATE":
                if line.tags.get("room-id") == self._room.broadcaster:
                    return
                raise refused(
                    NO_SUCH_ROOM,
                    f"the Twitch channel {self._room.channel} is another one than its id says",
                    advice="Check the channel's name and its id: they must belong together.",
                )


class TwitchIrcSpeaker:
    """`studio.chat.port.Speaker` over IRC, for tokens that Helix does not take."""

    def __init__(self, room: Room, *, address: str, token: str) -> None:
        self._room = room
        self._address = address
        self._token = token

    async def say(self, text: str, *, reply_to: str, name: str = "") -> None:
        """See `Speaker.say`."""
        line = _plain(text)
        tags = {"reply-parent-msg-id": reply_to} if reply_to else None
        async with _signed_in(self._room, self._address, self._token) as connection:
            await connection.send("PRIVMSG", f"#{self._room.channel}", line, tags=tags)
            await _within(_taken(connection), TAKES_WITHIN_S)


def _plain(text: str) -> str:
    """Return a text that is no command: `/me` and `.5 mm` would be one."""
    line = whole_line(text, LONGEST_SAID, "Twitch")
    is_command = line.startswith(("/", "."))
    return whole_line(f"- {line}", LONGEST_SAID, "Twitch") if is_command else line


async def _taken(connection: IrcConnection) -> None:
    """Return when Twitch has taken the message: it tells so by our state in the room."""
    while (line := await connection.next_line()).command != "USERSTATE":
        _check(line)
        if line.command == "NOTICE":
            raise refused(NOT_ALLOWED, f"Twitch did not take the message: {clean_text(line.text)}")


@asynccontextmanager
async def _signed_in(room: Room, address: str, token: str) -> AsyncIterator[IrcConnection]:
    """Connect and sign in, with the token or as one of Twitch's nameless readers."""
    if not _CHANNEL.fullmatch(room.channel):
        raise refused(BAD_SETTING, "a Twitch channel's name has letters, digits and _ only")
    connection = await connect(address)
    try:
        await connection.send("CAP REQ", CAPABILITIES)
        if token:
            await connection.send("PASS", f"oauth:{token}")
        # Twitch signs in whom the token belongs to, whatever name is given.
        nameless = f"justinfan{random.randrange(10_000, 100_000)}"  # noqa: S311 - no secret
        await connection.send("NICK", room.channel.lower() if token else nameless)
        await _within(_welcomed(connection), LETS_IN_WITHIN_S)
        yield connection
    finally:
        await connection.close()


async def _welcomed(connection: IrcConnection) -> None:
    while (line := await connection.next_line()).command != "001":
        _check(line)
        if line.command == "CAP" and "NAK" in line.params:
            raise refused(WAY_CLOSED, "the chat server does not know Twitch's tags")


async def _within(story: Coroutine[object, object, None], within_s: float) -> None:
    try:
        async with asyncio.timeout(within_s):
            await story
    except TimeoutError as error:
        raise lost(
            SILENT,
            "Twitch's chat server is there, but does not answer",
            advice="It is tried again by itself; check the channel's name.",
        ) from error


def _check(line: IrcLine) -> None:
    """Raise what a line says has gone wrong."""
    if line.command == "ERROR":
        raise lost(CUT, f"the chat server hung up: {clean_text(line.text)}")
    if line.command != "NOTICE":
        return
    if line.text.lower().startswith(_SIGN_IN_FAILED):
        raise refused(SIGNED_OUT, "Twitch does not take the token")
    if line.tags.get("msg-id") in _NO_CHANNEL:
        raise refused(NO_SUCH_ROOM, "Twitch has no such channel, or has suspended it")
