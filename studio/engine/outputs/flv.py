"""Packets to FLV tags: FFmpeg's own muxer writes them, and they are picked up as they come.

The body of an FLV tag is the body of an RTMP message, so the muxer's knowledge of headers and
length fields serves both.

Source:
    Adobe, "Video File Format Specification 10.1", annex E.2 and E.4.
"""

from fractions import Fraction

import av

from studio.core.errors import OutputError
from studio.engine.outputs import reason
from studio.engine.packets import EncodedPacket, StreamTemplates, packet_for
from studio.rtmp.flv import FlvTag, TagReader

_OPTIONS = {
    "flvflags": "no_duration_filesize",  # both would be filled in at the end, by seeking
    "flush_packets": "1",
    "max_interleave_delta": "200000",  # us: silence of one encoder holds back the other no longer
}


class _Tap:
    """A file, as far as the muxer can tell; it can't be read and has no position."""

    def __init__(self) -> None:
        self._reader = TagReader()

    def write(self, data: bytes) -> int:
        self._reader.feed(data)
        return len(data)

    def tags(self) -> list[FlvTag]:
        """Take the whole tags written since the last call."""
        return self._reader.tags()


class FlvWriter:
    """One stream of tags: metadata and both codec headers first, then what is written."""

    def __init__(self, templates: StreamTemplates) -> None:
        self._tap = _Tap()
        try:
            self._container = av.open(self._tap, "w", format="flv", options=_OPTIONS)
            self._video, self._audio = templates.add_to(self._container)
        except (av.FFmpegError, ValueError) as error:
            raise _muxing_failed(error) from error

    def write(self, packet: EncodedPacket, *, first_s: Fraction) -> list[FlvTag]:
        """Return the tags that are now in order.

        Raises:
            OutputLost: The muxer can't take the packet; a fresh start at a keyframe may help.
        """
        stream = self._video if packet.is_video else self._audio
        try:
            self._container.mux_one(packet_for(packet, stream, first_s=first_s))
        except (av.FFmpegError, ValueError) as error:
            raise _muxing_failed(error) from error
        return self._tap.tags()

    def finish(self) -> list[FlvTag]:
        """Return what the muxer held back; nothing can be written afterwards."""
        try:
            self._container.close()
        except (av.FFmpegError, ValueError) as error:
            raise _muxing_failed(error) from error
        return self._tap.tags()


def _muxing_failed(error: Exception) -> OutputError:
    return reason.lost(reason.SERVER_ERROR, f"The stream could not be put together: {error}.")
