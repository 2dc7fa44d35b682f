"""Following the files a server records, and noting when each picture lands in them."""

import threading
import time
from dataclasses import dataclass
from pathlib import Path

_FILE_HEADER_BYTES = 13  # nine of the file, four of the "previous tag size" that follows
_TAG_HEADER_BYTES = 11
_TAG_TRAILER_BYTES = 4
_SOUND, _PICTURE = 8, 9
_CODED_PICTURE = 1
_POLL_S = 0.003


@dataclass(frozen=True, slots=True, kw_only=True)
class FlvTag:
    """One tag of an FLV file, as far as a measurement asks.

    Attributes:
        is_picture: A coded picture, and neither sound nor a decoder's set-up.
        is_sound: A piece of sound.
        is_keyframe: Of a picture, whether decoding can begin there.
        dts_ms: Decoding time.
        pts_ms: Time of showing; differs from `dts_ms` where there are B frames.
    """

    is_picture: bool
    is_sound: bool
    is_keyframe: bool
    dts_ms: int
    pts_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A picture at the server.

    Attributes:
        at_ns: Monotonic moment it was wholly in the file.
        pts_ms: Time of showing.
        is_keyframe: Whether decoding can begin there.
        file: Index of the recorded file, from 0.
    """

    at_ns: int
    pts_ms: int
    is_keyframe: bool
    file: int


class FlvParser:
    """Splits an FLV file into tags, however it is cut into pieces.

    Source:
        Adobe Flash Video File Format Specification 10.1, annex E.
    """

    def __init__(self) -> None:
        self._waiting = bytearray()
        self._begun = False

    def feed(self, data: bytes) -> list[FlvTag]:
        """Take the next bytes of the file and return the tags that they complete."""
        self._waiting += data
        if not self._begun:
            if len(self._waiting) < _FILE_HEADER_BYTES:
                return []
            del self._waiting[:_FILE_HEADER_BYTES]
            self._begun = True
        tags = []
        while (tag := self._next()) is not None:
            tags.append(tag)
        return tags

    def _next(self) -> FlvTag | None:
        if len(self._waiting) < _TAG_HEADER_BYTES:
            return None
        body_bytes = int.from_bytes(self._waiting[1:4], "big")
        whole = _TAG_HEADER_BYTES + body_bytes + _TAG_TRAILER_BYTES
        if len(self._waiting) < whole:
            return None
        tag = _tag(bytes(self._waiting[: _TAG_HEADER_BYTES + min(body_bytes, 5)]))
        del self._waiting[:whole]
        return tag


def _tag(start: bytes) -> FlvTag:
    kind, body = start[0] & 0x1F, start[_TAG_HEADER_BYTES:]
    dts_ms = int.from_bytes(start[4:7], "big") | start[7] << 24
    is_picture = kind == _PICTURE and len(body) == 5 and body[1] == _CODED_PICTURE
    later_ms = int.from_bytes(body[2:5], "big", signed=True) if is_picture else 0
    return FlvTag(
        is_picture=is_picture,
        is_sound=kind == _SOUND,
        is_keyframe=is_picture and body[0] >> 4 == 1,
        dts_ms=dts_ms,
        pts_ms=dts_ms + later_ms,
    )


class Tail(threading.Thread):
    """Follows a server's recordings until stopped.

    Attributes:
        arrivals: Every picture so far; grows while the thread runs.
        files: Recorded files, in the order they appeared.

    Args:
        folder: Where the server records.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(name="bench-tail", daemon=True)
        self.arrivals: list[Arrival] = []
        self.files: list[Path] = []
        self._folder = folder
        self._ended = threading.Event()

    def run(self) -> None:
        """Poll the folder; a newer file takes the place of the one before."""
        parser, file = FlvParser(), None
        while not self._ended.wait(_POLL_S):
            for path in sorted(self._folder.iterdir()):
                if path not in self.files:
                    self.files.append(path)
                    if file is not None:
                        file.close()
                    parser, file = FlvParser(), path.open("rb")
            data = file.read() if file is not None else b""
            if data:
                self._note(parser.feed(data))
        if file is not None:
            file.close()

    def _note(self, tags: list[FlvTag]) -> None:
        now_ns = time.monotonic_ns()
        for tag in tags:
            if tag.is_picture:
                arrival = Arrival(
                    at_ns=now_ns,
                    pts_ms=tag.pts_ms,
                    is_keyframe=tag.is_keyframe,
                    file=len(self.files) - 1,
                )
                self.arrivals.append(arrival)

    def stop(self) -> None:
        """End the thread."""
        self._ended.set()
        self.join()
