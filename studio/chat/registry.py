"""Which adapters read which kind of chat."""

from collections.abc import Callable

from studio.chat.follower import Adapters, Follower
from studio.chat.reason import BAD_SETTING, refused
from studio.chat.receipts import Receipts
from studio.chat.twitch_ways import twitch_speaker, twitch_ways
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
    match spec.kind:
        case ChatKind.TWITCH:
            return Adapters(
                ways=twitch_ways(spec, token, clock=clock),
                speaker=twitch_speaker(spec, token),
                receipts=receipts,
            )
        case _:
            raise refused(BAD_SETTING, "there is nothing to read where questions are typed in")
