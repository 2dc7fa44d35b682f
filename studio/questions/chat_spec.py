"""Which chat is read, and how: what the host set up once. Its token is in the keyring alone."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import SplitResult, parse_qsl, urlsplit

from studio.catalogue.product import check_text
from studio.core.errors import BadInput
from studio.core.ids import ChatId, SecretName, new_id
from studio.questions.webhook_secret import key_in

LONGEST_NAME = 40
LONGEST_ADDRESS = 2_000
MOST_CHATS = 12
FASTEST = 1_000.0

TYPED = ChatId("typed")
"""Where a question that was typed in by hand came from: no chat that is read."""


REHEARSAL = "this is a rehearsal: only chats of this computer are read and written into"

_SECRETS = ("token", "secret", "password", "passwd", "apikey")
_SECRET_WORDS = frozenset({"key", "auth", "pwd", "pass", "sig", "signature"})


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


_SCHEMES = {ChatKind.WEBSOCKET: ("wss", "ws"), ChatKind.SSE: ("https", "http")}
"""Encrypted, and as it may be on this computer alone."""


class ChatFault(StrEnum):
    """What is wrong with how a chat is set up."""

    BAD_TEXT = "bad_text"
    NO_ROOM = "no_room"
    NO_SOCKET = "no_socket"  # no address that a WebSocket has
    NO_STREAM = "no_stream"  # none that an event stream has
    NO_PORT = "no_port"  # none at which a webhook can listen
    NO_KEY = "no_key"  # none that a webhook's senders could sign with
    NO_FILE = "no_file"
    EXPOSED = "exposed"
    SPEED = "speed"


class WrongChat(BadInput):
    """A chat can't be set up like this.

    Attributes:
        fault: What is wrong.
        field: Which of the attributes of `ChatSpec` it is about, or `token`.
    """

    def __init__(self, reason: str, *, fault: ChatFault, field: str) -> None:
        super().__init__(reason)
        self.fault = fault
        self.field = field


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
        _check_text("name", self.name, LONGEST_NAME)
        for field in ("room", "channel", "account", "client_id", "address"):
            if text := getattr(self, field):
                _check_text(field, text, LONGEST_ADDRESS)
        if self.kind is not ChatKind.REPLAY:
            _check_no_secret(self.address)
        if not 0.0 <= self.speed <= FASTEST:
            raise WrongChat(
                f"a replay's speed lies between 0 and {FASTEST:g}",
                fault=ChatFault.SPEED,
                field="speed",
            )
        self._check_needed()

    def _check_needed(self) -> None:
        """Refuse a chat without what its kind can't do without.

        Raises:
            WrongChat: It is missing.
        """
        match self.kind:
            case ChatKind.WEBSOCKET | ChatKind.SSE if not _is_address(self.address):
                raise _wrong_address(self.kind)
            case ChatKind.REPLAY if not self.address:
                raise WrongChat(
                    "give the file that is replayed", fault=ChatFault.NO_FILE, field="address"
                )
            case ChatKind.TWITCH | ChatKind.YOUTUBE | ChatKind.FACEBOOK if not self.room:
                raise WrongChat(
                    f"give the id of the {self.kind} room, so that no other's chat appears",
                    fault=ChatFault.NO_ROOM,
                    field="room",
                )


def check_address(spec: ChatSpec) -> None:
    """Refuse an address at which a chat is sure not to be read.

    Chats are stored without this: one that was kept before stays, and is told as failing.

    Raises:
        WrongChat: It is of another kind, not encrypted though it is elsewhere, or has no port.
    """
    match spec.kind:
        case ChatKind.WEBSOCKET | ChatKind.SSE:
            secure, plain = _SCHEMES[spec.kind]
            scheme = urlsplit(spec.address).scheme
            fits = scheme == secure or (scheme == plain and _is_loopback(spec.address))
        case ChatKind.WEBHOOK:
            fits = not spec.address or _can_listen_at(spec.address)
        case _:
            return
    if not fits:
        raise _wrong_address(spec.kind)


def check_secret(secret: str) -> None:
    """Refuse a secret that a webhook's senders could not sign with.

    Raises:
        WrongChat: It is missing, too short, or no base64.
    """
    try:
        key_in(secret)
    except BadInput as error:
        raise WrongChat(str(error), fault=ChatFault.NO_KEY, field="token") from error


def secret_of(chat_id: ChatId) -> SecretName:
    """Return the name under which a chat's token is kept."""
    return SecretName(f"chat-{chat_id}")


def id_for(spec: ChatSpec, others: Iterable[ChatSpec]) -> ChatId:
    """Return the id of a chat that is added: the same one again where it was removed before.

    So who was muted stays muted, and a message that comes twice is known. A replay is heard anew
    each time that it is added.

    Args:
        spec: What is added.
        others: Chats that there are; one of them may have been moved to another room meanwhile.
    """
    where = _where(spec)
    chat_id = ChatId(f"chat-{hashlib.sha256(where.encode()).hexdigest()[:12]}")
    taken = any(one.chat_id == chat_id and _where(one) != where for one in others)
    return ChatId(new_id("chat")) if taken or spec.kind is ChatKind.REPLAY else chat_id


def _where(spec: ChatSpec) -> str:
    return "\n".join((spec.kind, spec.channel, spec.room, spec.address))


def stays_here(spec: ChatSpec) -> bool:
    """Return whether a chat is of this computer alone, so that a rehearsal may read it."""
    match spec.kind:
        case ChatKind.REPLAY | ChatKind.TYPED:
            return True
        case ChatKind.WEBHOOK:
            names_no_host = not spec.address or spec.address.startswith(":")
            return names_no_host or _is_loopback(f"//{spec.address}")
        case ChatKind.WEBSOCKET | ChatKind.SSE:
            return _is_loopback(spec.address)
        case ChatKind.TWITCH | ChatKind.YOUTUBE | ChatKind.FACEBOOK:
            return False


def _check_text(field: str, text: str, longest: int) -> None:
    """Refuse a text that is none.

    Raises:
        WrongChat: It is too long, or has characters that are not text in it.
    """
    what = "a chat's name" if field == "name" else "a chat's setting"
    try:
        check_text(what, text, longest)
    except BadInput as error:
        raise WrongChat(str(error), fault=ChatFault.BAD_TEXT, field=field) from error


def _is_address(address: str) -> bool:
    parts = _parts(address)
    return parts is not None and parts.scheme in {"ws", "wss", "http", "https"}


def _wrong_address(kind: ChatKind) -> WrongChat:
    """Return that a chat of this kind has an address of another."""
    if kind is ChatKind.WEBHOOK:
        fault, reason = ChatFault.NO_PORT, "a webhook's address looks like 127.0.0.1:8760"
    else:
        fault = ChatFault.NO_SOCKET if kind is ChatKind.WEBSOCKET else ChatFault.NO_STREAM
        secure, plain = _SCHEMES[kind]
        reason = f"give the chat's address: {secure}://…, or on this computer {plain}://…"
    return WrongChat(reason, fault=fault, field="address")


def _can_listen_at(address: str) -> bool:
    """Return whether an address is one of this computer and a port: `127.0.0.1:8760`."""
    try:
        parts = urlsplit(f"//{address}")
        host, port = parts.hostname or "localhost", parts.port
        is_one = host == "localhost" or not ip_address(host).is_unspecified
    except ValueError:
        return False
    more = parts.path or parts.query or parts.fragment or "@" in parts.netloc
    return bool(port) and is_one and not more


def _is_loopback(address: str) -> bool:
    parts = _parts(address)
    host = parts.hostname if parts is not None else None
    if host is None or host == "localhost":
        return host == "localhost"
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _parts(address: str) -> SplitResult | None:
    """Return the parts of an address, or None where it names no host."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    return parts if host else None


def _check_no_secret(address: str) -> None:
    """Refuse a secret in an address: that is stored, shown and logged.

    Raises:
        WrongChat: There is one.
    """
    parts = _parts(address)
    if parts is None:
        return
    names = (name for name, _ in parse_qsl(parts.query, keep_blank_values=True))
    if "@" in parts.netloc or any(map(_is_secret, names)):
        raise WrongChat(
            "this address holds a secret, and addresses are shown: take it out, and give it in the"
            " token field",
            fault=ChatFault.EXPOSED,
            field="address",
        )


def _is_secret(name: str) -> bool:
    folded = name.casefold()
    words = "".join(c if c.isalnum() else " " for c in folded).split()
    joined = "".join(words)
    return any(secret in joined for secret in _SECRETS) or not _SECRET_WORDS.isdisjoint(words)
