"""Recording into a file that survives a crash: Matroska, or MP4 in fragments."""

import errno
from fractions import Fraction
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream

from studio.core.errors import BadInput, OutputError
from studio.engine.outputs import disk, reason
from studio.engine.outputs.doorbell import Doorbell
from studio.engine.outputs.recording_file import RecordingFile
from studio.engine.packets import EncodedPacket, StreamTemplates, packet_for

_SHARED = {"flush_packets": "1", "max_interleave_delta": "200000"}
_FORMATS = {
    ".mkv": ("matroska", {"cluster_time_limit": "500"}),
    ".mp4": (
        "mp4",
        {"movflags": "hybrid_fragmented+frag_keyframe", "frag_duration": "500000"},
    ),
}
"""By suffix. Pieces of half a second, because the piece under way is what a crash costs.

A hybrid MP4 is fragmented while it is written and becomes an ordinary, seekable one at the end.
"""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_LOOK_EVERY_NS = 1_000_000_000


def check_suffix(path: Path) -> None:
    """Check that a recording can have this name.

    Raises:
        BadInput: The suffix says no format that survives a crash.
    """
    if path.suffix.lower() not in _FORMATS:
        raise BadInput(f"a recording's name ends in .mkv or .mp4; got {path.name}")


class RecordingLink:
    """`studio.engine.outputs.link.Link` to a file.

    Every failure is final until the host has done something: a disk does not become empty by
    waiting. Opened again, it begins a new file.

    Attributes:
        bytes_sent: See `Link`.
        path: See `Link`.
        notice: See `Link`; says when room runs out.
    """

    def __init__(self, wanted: Path, bell: Doorbell) -> None:
        self._wanted = wanted
        self._bell = bell
        self._file: RecordingFile | None = None
        self._container: OutputContainer | None = None
        self._streams: tuple[VideoStream, AudioStream] | None = None
        self._recorded_s = 0.0
        self._look_at_ns = 0
        self._bytes_before = 0
        self.bytes_sent = 0
        self.path = str(wanted)
        self.notice = ("", "")

    def open(self, templates: StreamTemplates) -> None:
        """See `Link.open`; when it returns, the file exists."""
        self._recorded_s, self._look_at_ns = 0.0, 0
        self._bytes_before = self.bytes_sent
        try:
            self._file = RecordingFile(self._wanted)
        except OSError as error:
            raise self._cannot_create(error) from error
        self.path = str(self._file.path)
        name, options = _FORMATS[self._wanted.suffix.lower()]
        try:
            self._container = av.open(self._file, "w", format=name, options=options | _SHARED)
            self._streams = templates.add_to(self._container)
        except (av.FFmpegError, ValueError, OSError) as error:
            raise self._broken(error) from error

    def write(self, packet: EncodedPacket, *, first_s: Fraction) -> None:
        """See `Link.write`."""
        if self._container is None or self._streams is None or self._file is None:
            raise reason.refused(reason.RECORDING_FAILED, "The recording is closed.")
        stream = self._streams[0 if packet.is_video else 1]
        try:
            self._container.mux_one(packet_for(packet, stream, first_s=first_s))
        except (av.FFmpegError, ValueError, OSError) as error:
            raise self._broken(error) from error
        if self._file.failure is not None:
            raise self._broken(self._file.failure) from self._file.failure
        self._file.mark()
        self._recorded_s = float(packet.at_s - first_s) + packet.duration_s
        self.bytes_sent = self._bytes_before + self._file.kept_bytes
        self._look_at_the_disk()

    def idle(self, timeout_s: float) -> None:
        """See `Link.idle`."""
        self._bell.wait(timeout_s)

    def close(self) -> None:
        """See `Link.close`; afterwards the file is an ordinary one and on the disk."""
        container, file = self._container, self._file
        self._container = None
        try:
            if container is not None:
                container.close()
            if file is not None:
                file.close()
                self.bytes_sent = self._bytes_before + file.path.stat().st_size
        except (av.FFmpegError, ValueError, OSError) as error:
            raise self._broken(error) from error

    def abandon(self) -> None:
        """See `Link.abandon`; after a failure the file keeps what was whole."""
        container, file = self._container, self._file
        self._container = self._file = self._streams = None
        self.notice = ("", "")
        try:
            if container is not None:
                container.close()
        except (av.FFmpegError, ValueError, OSError):
            pass  # the failure has been told already
        finally:
            _close_quietly(file)

    def _look_at_the_disk(self) -> None:
        now_ns = self._bell.clock.monotonic_ns()
        if now_ns < self._look_at_ns or self._recorded_s <= 0:
            return
        self._look_at_ns = now_ns + _LOOK_EVERY_NS
        grown = self.bytes_sent - self._bytes_before
        rate = grown / self._recorded_s if self._recorded_s > 1 else 0.0
        self.notice = disk.room_notice(self._wanted.parent, bytes_per_s=rate)

    def _cannot_create(self, error: OSError) -> OutputError:
        folder = self._wanted.parent
        if error.errno in _FULL:
            return reason.refused(reason.DISK_FULL, "The disk is full: no recording was begun.")
        if not folder.is_dir():
            return reason.refused(reason.BAD_FOLDER, f"There is no folder {folder}.")
        text = f"Nothing can be written to the folder {folder}: {error.strerror}."
        return reason.refused(reason.BAD_FOLDER, text)

    def _broken(self, error: Exception) -> OutputError:
        cause = self._file.failure if self._file and self._file.failure else error
        kept = self._kept()
        if isinstance(cause, OSError) and cause.errno in _FULL:
            return reason.refused(reason.DISK_FULL, f"The disk is full. {kept}")
        why = getattr(cause, "strerror", None) or "the file can't be written"
        return reason.refused(reason.RECORDING_FAILED, f"The recording stopped: {why}. {kept}")

    def _kept(self) -> str:
        minutes, seconds = divmod(int(self._recorded_s), 60)
        return f"The first {minutes}:{seconds:02} are kept in {Path(self.path).name}."


def _close_quietly(file: RecordingFile | None) -> None:
    try:
        if file is not None:
            file.close()
    except OSError:
        pass  # the failure has been told already
