"""What the control room tells the process that cuts highlight clips, and what that says."""

from dataclasses import dataclass

import msgspec

from studio.core.errors import ProtocolError
from studio.protocol.clip_messages import ClipTrouble
from studio.protocol.message import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a recording.

    Attributes:
        file: The recording.
        from_ms: Since its first picture.
        until_ms: The same.
    """

    file: str
    from_ms: int
    until_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A clip to cut.

    Attributes:
        path: File to write, MP4.
        pieces: What it shows, one after the other; all of one recording.
    """

    path: str
    pieces: tuple[Piece, ...]


class FilmsOrder(Message, frozen=True, kw_only=True):
    """Cut clips, one after the other.

    Attributes:
        scratch: Folder for what is not finished; made, and removed at the end.
        films: The clips.
    """

    scratch: str
    films: tuple[Film, ...]


class FilmCut(Message, frozen=True, kw_only=True):
    """How one of them went; a line of JSON each, in their order.

    Attributes:
        trouble: Why it is not there.
        text: The same in English, where more is known of it.
    """

    trouble: ClipTrouble = ClipTrouble.NONE
    text: str = ""


_encoder = msgspec.json.Encoder()
_cut: msgspec.json.Decoder[FilmCut] = msgspec.json.Decoder(FilmCut)


def cut_line(cut: FilmCut) -> bytes:
    """Return what is said of one clip."""
    return _encoder.encode(cut) + b"\n"


def read_cut(line: bytes) -> FilmCut:
    """Return how one clip went.

    Raises:
        ProtocolError: It says something else.
    """
    try:
        return _cut.decode(line)
    except msgspec.MsgspecError as error:
        raise ProtocolError("the process that cuts clips says nothing that is known") from error
