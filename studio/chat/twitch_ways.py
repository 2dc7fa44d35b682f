"""The ways of reading a Twitch channel, best first, and of writing into it."""

from functools import partial

from studio.chat.address import http_client, may_have_token, pick
from studio.chat.port import Chat, Speaker
from studio.chat.twitch_api import TwitchApi
from studio.chat.twitch_eventsub import TwitchEventSubChat
from studio.chat.twitch_irc import TwitchIrcChat, TwitchIrcSpeaker
from studio.chat.twitch_messages import Room
from studio.core.clock import Clock, SystemClock
from studio.questions.chat_spec import ChatSpec

EVENTSUB = "wss://eventsub.wss.twitch.tv/ws?keepalive_timeout_seconds=30"
HELIX = "https://api.twitch.tv/helix"
IRC = "ircs://irc.chat.twitch.tv:6697"


def twitch_ways(spec: ChatSpec, token: str, *, clock: Clock | None = None) -> tuple[Chat, ...]:
    """Return the ways of reading a channel, best first; none, where too little is set up.

    EventSub needs an account, the app's id and a token. Where it is there, IRC comes second and
    without signing in: reading needs no rights, and the token may have none for IRC.

    Args:
        spec: The chat.
        token: User access token, with or without `oauth:` in front; may be empty.
        clock: The machine's own, unless a test moves one.
    """
    ticking = clock or SystemClock()
    plain = plain_token(token)
    room = _room_of(spec)
    ways: list[Chat] = []
    socket = pick(spec.address, "ws", "wss", default=EVENTSUB)
    api = _api_of(spec, plain)
    if api and socket:
        ways.append(TwitchEventSubChat(room, address=socket, api=api, clock=ticking))
    irc = pick(spec.address, "irc", "ircs", default=IRC)
    if spec.channel and irc:
        signs_in_with = "" if ways else plain
        ways.append(TwitchIrcChat(room, address=irc, token=signs_in_with, clock=ticking))
    return tuple(ways)


def twitch_speaker(spec: ChatSpec, token: str) -> Speaker | None:
    """Return what writes into a channel, or None where nobody is signed in."""
    plain = plain_token(token)
    if api := _api_of(spec, plain):
        return api
    irc = pick(spec.address, "irc", "ircs", default=IRC)
    if plain and spec.channel and irc:
        return TwitchIrcSpeaker(_room_of(spec), address=irc, token=plain)
    return None


def plain_token(token: str) -> str:
    """Return a token as it was meant: without `oauth:`, and nothing where it can't be one."""
    plain = token.strip().removeprefix("oauth:")
    return plain if _fits_a_header(plain) else ""


def _room_of(spec: ChatSpec) -> Room:
    channel = spec.channel.strip().lstrip("#").lower()
    return Room(chat_id=spec.chat_id, broadcaster=spec.room, channel=channel)


def _api_of(spec: ChatSpec, token: str) -> TwitchApi | None:
    helix = pick(spec.address, "http", "https", default=HELIX)
    client_id = spec.client_id.strip()
    if not (spec.account and token and may_have_token(helix) and _fits_a_header(client_id)):
        return None
    return TwitchApi(
        broadcaster=spec.room,
        account=spec.account,
        headers={"Authorization": f"Bearer {token}", "Client-Id": client_id},
        client=partial(http_client, helix),
    )


def _fits_a_header(text: str) -> bool:
    return bool(text) and text.isascii() and text.isprintable() and " " not in text
