"""The ways of reading a YouTube live chat, best first, and of writing into it."""

from functools import partial

from studio.chat.address import http_client, may_have_token, pick
from studio.chat.port import Chat, Speaker
from studio.chat.youtube_grpc import YouTubeGrpcChat
from studio.chat.youtube_messages import Room
from studio.chat.youtube_rest import YouTubeRestChat, YouTubeSpeaker
from studio.core.clock import Clock, SystemClock
from studio.questions.chat_spec import ChatSpec

GRPC = "grpcs://youtube.googleapis.com:443"
REST = "https://www.googleapis.com/youtube/v3"

_API_KEY_BEGINS = "AIza"


def youtube_ways(spec: ChatSpec, token: str, *, clock: Clock | None = None) -> tuple[Chat, ...]:
    """Return the ways of reading a live chat, best first; none without a token.

    Args:
        spec: The chat; its room is the live chat's id.
        token: OAuth access token, or an API key, which can only read.
        clock: The machine's own, unless a test moves one.
    """
    ticking = clock or SystemClock()
    header = header_of(token)
    room = Room(chat_id=spec.chat_id, live_chat=spec.room)
    ways: list[Chat] = []
    stream = pick(spec.address, "grpc", "grpcs", default=GRPC)
    if header and may_have_token(stream):
        name, value = header
        ways.append(
            YouTubeGrpcChat(room, address=stream, header=(name.lower(), value), clock=ticking)
        )
    rest = pick(spec.address, "http", "https", default=REST)
    if header and may_have_token(rest):
        maker = partial(http_client, rest)
        ways.append(YouTubeRestChat(room, headers=dict([header]), client=maker, clock=ticking))
    return tuple(ways)


def youtube_speaker(spec: ChatSpec, token: str) -> Speaker | None:
    """Return what writes into a live chat, or None where nobody is signed in."""
    header = header_of(token)
    rest = pick(spec.address, "http", "https", default=REST)
    if not header or token.strip().startswith(_API_KEY_BEGINS) or not may_have_token(rest):
        return None
    room = Room(chat_id=spec.chat_id, live_chat=spec.room)
    return YouTubeSpeaker(room, headers=dict([header]), client=partial(http_client, rest))


def header_of(token: str) -> tuple[str, str] | None:
    """Return the header that signs in, or None where a token can't be one."""
    plain = token.strip()
    if not plain or not plain.isascii() or not plain.isprintable() or " " in plain:
        return None
    if plain.startswith(_API_KEY_BEGINS):
        return "X-Goog-Api-Key", plain
    return "Authorization", f"Bearer {plain}"
