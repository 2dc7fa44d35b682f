"""Highlight clips: stretches of a recording one after the other, as they were encoded."""

import errno
import logging
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import Stream

from studio.core.errors import StudioError
from studio.protocol.clip_messages import ClipTrouble
from studio.protocol.clip_order import Film, FilmCut, FilmsOrder, Piece

FREE_BYTES = 100_000_000
"""A clip is cut only where this much is free: a disk that is full to the last byte stops others."""

_PICTURE_S = 0.5
"""A recording that ends this little before a stretch begins still has it."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_log = logging.getLogger(__name__)


class NotCut(StudioError):
    """A clip can't be cut.

    Attributes:
        trouble: Why.
    """

    def __init__(self, trouble: ClipTrouble, text: str = "") -> None:
        super().__init__(text or trouble.value)
        self.trouble = trouble


def cut_films(order: FilmsOrder, tell: Callable[[FilmCut], None]) -> None:
    """Cut clips one after the other; each is in its place whole, or not at all.

    Args:
        order: Which.
        tell: Hears of each how it went.
    """
    scratch = Path(order.scratch)
    try:
        for film in order.films:
            tell(_cut_one(film, scratch))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _cut_one(film: Film, scratch: Path) -> FilmCut:
    fresh = scratch / "clip.mp4"
    try:
        with _writing():
            scratch.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(scratch).free
        if free < FREE_BYTES:
            return FilmCut(trouble=ClipTrouble.DISK_FULL)
        join(film.pieces, fresh)
        with _writing():
            fresh.replace(film.path)
    except NotCut as error:
        _log.info("no clip %s: %s", Path(film.path).name, error)
        return FilmCut(trouble=error.trouble, text=str(error))
    return FilmCut()


def join(pieces: Sequence[Piece], into: Path) -> None:
    """Write stretches of one recording into a file, MP4, one after the other.

    Each begins with the whole picture before it, because nothing else can be shown alone; one of
    which the recording has nothing is left out.

    Raises:
        NotCut: The recording is not there, can't be read, has none of them, or the file can't be
            written.
    """
    with _reading(pieces[0].file) as source, _written(into) as clip:
        chosen: list[Stream] = [source.streams.video[0], *source.streams.audio[:1]]
        reel = _Reel(
            clip=clip,
            targets={s.index: clip.add_stream_from_template(s) for s in chosen},
            picture=chosen[0].index,
        )
        for piece in pieces:
            _copy(source, chosen, piece, reel)
        if not reel.pictures:
            raise NotCut(ClipTrouble.NO_PICTURE)


@dataclass(slots=True, kw_only=True)
class _Reel:
    """A clip that grows.

    Attributes:
        clip: The file.
        targets: Its streams, by the index of those in the recording.
        picture: Index of the pictures in the recording.
        ends_s: Where its pictures end.
        pictures: How many it has.
    """

    clip: OutputContainer
    targets: dict[int, Stream]
    picture: int
    ends_s: float = 0.0
    pictures: int = 0
    last_dts: dict[int, int] = field(default_factory=dict)

    def add(self, packet: "Packet[Stream]", from_s: float, at_s: float) -> None:
        """Add a packet of a stretch.

        Args:
            packet: Of the recording.
            from_s: Where in the recording the stretch begins.
            at_s: Where in the clip it begins.
        """
        index, base = packet.stream.index, packet.time_base or Fraction(1, 1_000)
        shift = round((at_s - from_s) / base)
        packet.pts = (packet.pts or 0) + shift
        packet.dts = max((packet.dts or 0) + shift, self.last_dts.get(index, -(1 << 62)) + 1)
        packet.pts = max(packet.pts, packet.dts)
        self.last_dts[index] = packet.dts
        if index == self.picture:
            self.pictures += 1
            self.ends_s = max(self.ends_s, float((packet.pts + (packet.duration or 0)) * base))
        packet.stream = self.targets[index]
        with _writing():
            self.clip.mux(packet)


def _copy(source: InputContainer, chosen: list[Stream], piece: Piece, reel: _Reel) -> None:
    """Add a stretch from its whole picture on; nothing where the recording ends before it."""
    begun_s = (source.start_time or 0) / av.time_base
    wanted_s, until_s = begun_s + piece.from_ms / 1_000, begun_s + piece.until_ms / 1_000
    at_s, first_s, reached = reel.ends_s, float("inf"), False
    held: list[tuple[Packet[Stream], float]] = []
    for packet, when_s in _packets(source, chosen, wanted_s):
        is_picture = packet.stream.index == reel.picture
        if is_picture and when_s >= until_s:
            return
        held.append((packet, when_s))
        if not reached:
            begins = is_picture and packet.is_keyframe
            if begins and (when_s <= wanted_s or first_s > when_s):
                first_s = when_s
                held = [
                    one for one in held if one[1] >= first_s
                ]  # sound may lie before its picture
            reached = is_picture and when_s >= max(first_s, wanted_s - _PICTURE_S)
        if reached:
            for one, one_s in held:
                if first_s <= one_s < until_s:
                    reel.add(one, first_s, at_s)
            held.clear()


def _packets(
    source: InputContainer, chosen: list[Stream], from_s: float
) -> "Iterator[tuple[Packet[Stream], float]]":
    """Return packets from the last whole picture before a moment on, each with its time."""
    try:
        source.seek(max(0, int(from_s * av.time_base)), backward=True)
        for packet in source.demux(chosen):
            if packet.dts is None or packet.pts is None or packet.time_base is None:
                continue
            yield packet, float(packet.pts * packet.time_base)
    except av.FFmpegError as error:
        raise NotCut(ClipTrouble.UNREADABLE, error.strerror or "") from error


@contextmanager
def _reading(file: str) -> Iterator[InputContainer]:
    try:
        source = av.open(file, "r")
    except FileNotFoundError as error:  # PyAV's own is one, too
        raise NotCut(ClipTrouble.NO_RECORDING) from error
    except (av.FFmpegError, OSError) as error:
        raise NotCut(ClipTrouble.UNREADABLE, error.strerror or "") from error
    with source:
        if not source.streams.video:
            raise NotCut(ClipTrouble.NO_PICTURE)
        yield source


@contextmanager
def _written(into: Path) -> Iterator[OutputContainer]:
    """Open a file of our own to write into, so that what the disk says is heard."""
    with _writing(), into.open("wb") as file:
        clip = av.open(file, "w", format="mp4", options={"fflags": "+bitexact"})
        try:
            yield clip
        except BaseException:
            _give_up(clip)
            raise
        clip.close()


def _give_up(clip: OutputContainer) -> None:
    try:
        clip.close()
    except (av.FFmpegError, OSError, ValueError):
        _log.info("the rest of a clip that failed was not written")


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except NotCut:
        raise
    except (av.FFmpegError, OSError) as error:
        full = error.errno in _NO_ROOM
        trouble = ClipTrouble.DISK_FULL if full else ClipTrouble.UNWRITABLE
        raise NotCut(trouble, error.strerror or "") from error
    except ValueError as error:
        raise NotCut(ClipTrouble.UNREADABLE, "the recording holds what no clip can") from error
