"""Which adapters read which kind of chat."""

from collections.abc import Callable, Sequence
from typing import assert_never

from studio.chat.facebook import facebook_speaker, facebook_ways
from studio.chat.follower import Adapters, Follower
from studio.chat.generic_replay import ReplayChat
from studio.chat.generic_sse import SseChat
from studio.chat.generic_webhook import Thanks, WebhookChat
from studio.chat.generic_websocket import WebSocketChat
from studio.chat.port import Chat, Speaker
from studio.chat.reason import BAD_SETTING, refused
from studio.chat.receipts import Receipts
from studio.chat.twitch_ways import twitch_speaker, twitch_ways
from studio.chat.youtube_ways import youtube_speaker, youtube_ways
from studio.core.clock import Clock
from studio.core.keychain import remember_secret
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatItem


def follower_for(
    spec: ChatSpec, token: str, tell: Callable[[ChatItem], None], clock: Clock
) -> Follower:
    """Return what follows a chat; it begins when it is run.

    Args:
        spec: The chat.
        token: What signs in, or a webhook's secret; may be empty.
        tell: Hears what is said.
        clock: The machine's own, unless a test moves one.

    Raises:
        ChatRefused: Nothing is read for this kind: it is typed.
    """
    if token:
        remember_secret(token)
    return Follower(spec, adapters_for(spec, token, clock), tell, clock)


def adapters_for(spec: ChatSpec, token: str, clock: Clock) -> Adapters:
    """Return what a chat is read and written with; see `follower_for`."""
    receipts = Receipts()
    ways: Sequence[Chat]
    speaker: Speaker | None = None
    match spec.kind:
        case ChatKind.TWITCH:
            ways = twitch_ways(spec, token, clock=clock)
            speaker = twitch_speaker(spec, token)
        case ChatKind.YOUTUBE:
            ways = youtube_ways(spec, token, clock=clock)
            speaker = youtube_speaker(spec, token)
        case ChatKind.FACEBOOK:
            ways = facebook_ways(spec, token, clock=clock)
            speaker = facebook_speaker(spec, token)
        case ChatKind.WEBSOCKET:
            ways = (WebSocketChat(spec, token, clock=clock),)
        case ChatKind.SSE:
            ways = (SseChat(spec, token, clock=clock),)
        case ChatKind.WEBHOOK:
            thanks = Thanks(until_kept=receipts.until_kept)
            ways = (WebhookChat(spec, token, clock=clock, thanks=thanks),)
        case ChatKind.REPLAY:
            ways = (ReplayChat(spec, clock=clock, until_kept=receipts.until_kept),)
        case ChatKind.TYPED:
            raise refused(BAD_SETTING, "there is nothing to read where questions are typed in")
        case _:
            assert_never(spec.kind)
    return Adapters(ways=ways, speaker=speaker, receipts=receipts)
