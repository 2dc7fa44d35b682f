"""Which chat is read, and how: what the host set up once. Its token is in the keyring alone."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from studio.catalogue.product import check_text
from studio.core.errors import BadInput
from studio.core.ids import ChatId, SecretName

LONGEST_NAME = 40
LONGEST_ADDRESS = 2_000
MOST_CHATS = 12
FASTEST = 1_000.0


class ChatKind(StrEnum):
    """How a chat is reached."""

    TWITCH = "twitch"  # EventSub over WebSocket, IRC when that fails
    YOUTUBE = "youtube"  # gRPC stream, REST when that fails
    FACEBOOK = "facebook"  # server-sent events
    WEBSOCKET = "websocket"
    SSE = "sse"
    WEBHOOK = "webhook"  # we listen
    REPLAY = "replay"  # a file
    TYPED = "typed"  # by hand


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSpec:
    """A chat the studio reads.

    Attributes:
        chat_id: Stays when the rest changes.
        kind: How it is reached.
        name: What the host calls it.
        room: The platform's own id of the room (Twitch: broadcaster id, YouTube: live chat id,
            Facebook: live video id): messages of another room are dropped. Empty where the kind
            has none.
        channel: Twitch: the channel's name, for IRC.
        account: Twitch: user id that reads. Empty: read without signing in, where that is allowed.
        client_id: Of the app that was signed in with, where the platform asks for it.
        address: WebSocket, SSE: where; webhook: `127.0.0.1:8760`; replay: a file.
            For the platforms empty: their own; tests put theirs.
        speed: Replay: how many times faster than it was; 0: as fast as it goes.
        enabled: Whether it is read.
    """

    chat_id: ChatId
    kind: ChatKind
    name: str
    room: str = ""
    channel: str = ""
    account: str = ""
    client_id: str = ""
    address: str = ""
    speed: float = 1.0
    enabled: bool = True

    def __post_init__(self) -> None:
        check_text("a chat's name", self.name, LONGEST_NAME)
        for text in (self.room, self.channel, self.account, self.client_id, self.address):
            if text:
                check_text("a chat's setting", text, LONGEST_ADDRESS)
        if not 0.0 <= self.speed <= FASTEST:
            raise BadInput(f"a replay's speed lies between 0 and {FASTEST:g}")
        if self.kind in (ChatKind.WEBSOCKET, ChatKind.SSE) and not _is_address(self.address):
            raise BadInput("give the chat's address: wss://… or https://…")
        if self.kind in (ChatKind.TWITCH, ChatKind.YOUTUBE, ChatKind.FACEBOOK) and not self.room:
            raise BadInput(f"give the id of the {self.kind} room, so that no other's chat appears")


def secret_of(chat_id: ChatId) -> SecretName:
    """Return the name under which a chat's token is kept."""
    return SecretName(f"chat-{chat_id}")


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in {"ws", "wss", "http", "https"} and bool(host)
