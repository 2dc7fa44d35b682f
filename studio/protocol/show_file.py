"""The show file: a whole show as TOML, with the time of everything that happens in it.

    [show]
    title = "Autumn gadgets"
    market = "es-ES"
    canvases = ["720x1280@30", "1280x720@30"]
    camera = "clip.mkv"
    microphone = "clip.wav"
    catalogue = "catalogue.json"

    [[destinations]]
    canvas = "720x1280@30"
    url = "rtmp://127.0.0.1:1935/live/key"

    [[cues]]
    product = "watch"
    take_at_s = 1.0
    offer = { percent = 35, starts_at_s = 2.0, lasts_s = 5.0 }

    [[at]]
    s = 9.0
    command = { type = "ShowSlate", shown = true }

Times are seconds since the show went on air. What no other key says, `[[at]]` says: any command of
the protocol. Files are looked for beside the show file, then where the command was called.
"""

import tomllib
from pathlib import Path
from typing import Any

import msgspec

from studio.core.errors import BadInput, StudioError
from studio.protocol.file_words import kinds_of, named_like, tagged, with_allowed
from studio.protocol.messages import Command
from studio.show.cue import CueKind
from studio.show.staging import SceneKind, Transition

LARGEST_FILE_BYTES = 1024 * 1024


class _Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all tables of the file."""


class OfferTable(_Part, frozen=True, kw_only=True):
    """An offer of a cue.

    Attributes:
        percent: Off the product's price.
        price_minor: Fixed, in the smallest unit of `currency`.
        currency: Of the fixed price; empty: the product's own.
        lasts_s: End by time.
        quantity: End by pieces.
        code: What a buyer types in.
        starts_at_s: Since the show went on air; None: see `starts_after_s`.
        starts_after_s: Since the cue was taken.
        by_key: It does not start by itself: the host starts it.
        override: A written reason to go on air against a check.
    """

    percent: int | None = None
    price_minor: int | None = None
    currency: str = ""
    lasts_s: float | None = None
    quantity: int | None = None
    code: str = ""
    starts_at_s: float | None = None
    starts_after_s: float = 0.0
    by_key: bool = False
    override: str = ""


class CueTable(_Part, frozen=True, kw_only=True):
    """A cue; `kind` follows from `product` where it is left out.

    Attributes:
        product: Id of a product of the catalogue.
        kind: What it is about.
        title: Of a cue that is no product's.
        code: Of a coupon.
        note: Its conditions, or how to take part.
        planned_s: How long it is planned to last.
        shortest_s: What it needs at least.
        essential: Whether it stays in every cut.
        points: What the host wants to say.
        scene: Which scene it begins with.
        clip: File of the clip scene.
        take_at_s: Since the show went on air; None: it is not taken by itself.
        offer: What it sells at.
    """

    product: str = ""
    kind: CueKind | None = None
    title: str = ""
    code: str = ""
    note: str = ""
    planned_s: int = 300
    shortest_s: int = 60
    essential: bool = True
    points: tuple[str, ...] = ()
    scene: SceneKind | None = None
    clip: str = ""
    take_at_s: float | None = None
    offer: OfferTable | None = None


class DestinationTable(_Part, frozen=True, kw_only=True):
    """Where one canvas goes.

    Attributes:
        canvas: As in `[show] canvases`; empty: the first.
        url: Server and key, as in `cuecard broadcast --to`.
        key_env: Variable that holds the key, where the address has none.
    """

    canvas: str = ""
    url: str
    key_env: str = ""


class SinkTable(_Part, frozen=True, kw_only=True):
    """Where events go to.

    Attributes:
        kind: `webhook` or `file`.
        url: Of the webhook, or the file's name.
        secret_env: Variable with the webhook's secret.
    """

    kind: str
    url: str = ""
    secret_env: str = ""


class ChatTable(_Part, frozen=True, kw_only=True):
    """A chat that is read from the beginning of the show.

    Attributes:
        kind: `twitch`, `youtube`, `facebook`, `websocket`, `sse`, `webhook` or `replay`.
        name: Empty: its kind.
        address: WebSocket, server-sent events: where; webhook: where the studio listens; replay:
            a file.
        room: The platform's id of the room.
        speed: Replay: how many times faster than it was; 0: as fast as it goes; None: as it was.
        token_env: Variable with the token, or the webhook's secret.
        channel: Twitch: the channel's name.
        account: Twitch: id of the user whose token it is.
        client_id: Twitch: of the app that the token is for.
    """

    kind: str
    name: str = ""
    address: str = ""
    room: str = ""
    speed: float | None = None
    token_env: str = ""
    channel: str = ""
    account: str = ""
    client_id: str = ""


class AtTable(_Part, frozen=True, kw_only=True):
    """A command and its time.

    Attributes:
        s: Since the show went on air.
        command: A message of the protocol, its class name as `type`.
    """

    s: float
    command: dict[str, Any]


class ShowTable(_Part, frozen=True, kw_only=True):
    """The show itself.

    Attributes:
        title: May be left out.
        market: Decides language, digits, law and direction.
        canvases: One or two, as in `cuecard broadcast --canvas`.
        camera: As in `cuecard broadcast --camera`.
        second: Picture of the close-up; empty: a part of the camera's.
        microphone: As in `cuecard broadcast --mic`.
        catalogue: A file that `cuecard catalogue import` reads; empty: none.
        length_s: How long the show shall be; None: as its cues are planned.
        theme: A TOML file of a theme, or the name of one that ships; empty: the usual one.
        transition: How takes go over.
        bitrate_kbps: Of each canvas.
        preset: Of x264; empty: by itself.
        rehearsal: Nothing leaves the machine.
        seconds: How long to be on air, where the command line does not say.
    """

    title: str = ""
    market: str = "en-US"
    canvases: tuple[str, ...] = ("720x1280@30",)
    camera: str = "pattern"
    second: str = ""
    microphone: str = "tone"
    catalogue: str = ""
    length_s: int | None = None
    theme: str = ""
    transition: Transition = Transition.CUT
    bitrate_kbps: int = 4_000
    preset: str = ""
    rehearsal: bool = False
    seconds: float | None = None


class ShowFile(_Part, frozen=True, kw_only=True):
    """The whole file."""

    show: ShowTable
    destinations: tuple[DestinationTable, ...] = ()
    sinks: tuple[SinkTable, ...] = ()
    chats: tuple[ChatTable, ...] = ()
    cues: tuple[CueTable, ...] = ()
    at: tuple[AtTable, ...] = ()


def read_show_file(path: Path) -> ShowFile:
    """Read a show file; what it names is not looked at yet.

    Raises:
        BadInput: It can't be read, is no TOML, or says what nobody understands; in one sentence.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        raise BadInput(f"show file {path} can't be read") from error
    return parse_show_file(content, f"show file {path}")


def parse_show_file(content: bytes, name: str) -> ShowFile:
    """Read the bytes of a show file.

    Args:
        content: All of them.
        name: What it is called in errors.

    Raises:
        BadInput: As `read_show_file`.
    """
    if len(content) > LARGEST_FILE_BYTES:
        raise BadInput(f"{name} is larger than {LARGEST_FILE_BYTES} bytes")
    try:
        return msgspec.convert(tomllib.loads(content.decode("utf-8-sig")), ShowFile)
    except UnicodeDecodeError as error:
        raise BadInput(f"{name} is not UTF-8 text") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInput(f"{name} is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise BadInput(f"{name}: {with_allowed(error, kinds_of(ShowFile))}") from error
    except (StudioError, ValueError) as error:
        raise BadInput(f"{name}: {error}") from error


def command_of(table: AtTable) -> Command:
    """Return the command that a table asks for.

    Raises:
        BadInput: It is none.
    """
    where = f"the command at {table.s:g} s"
    try:
        command: Command = msgspec.convert(table.command, Command)
    except msgspec.ValidationError as error:
        raise BadInput(f"{where}: {_why_none(error, table.command)}") from error
    except (StudioError, ValueError) as error:
        raise BadInput(f"{where}: {error}") from error
    return command


def _why_none(error: msgspec.ValidationError, given: dict[str, Any]) -> str:
    commands = kinds_of(Command)
    meant = tagged(commands, given)
    if meant or "type" not in given:
        return with_allowed(error, meant)
    name = str(given["type"])[:40]
    return f"there is no command {name!r}; {named_like(commands, name)}"
