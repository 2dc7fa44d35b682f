"""Measures a stream as its tags come; nothing of it is decoded."""

from collections import Counter, deque
from collections.abc import Mapping

from studio.core.errors import ProtocolError
from studio.local_platform.stream_report import (
    AudioReport,
    Marker,
    StreamReport,
    VideoReport,
)
from studio.local_platform.timeline import Timeline
from studio.rtmp import amf0
from studio.rtmp.avc import AvcHeader, read_avc_header, user_data
from studio.rtmp.chunks import Kind
from studio.rtmp.flv import FlvTag

_AVC, _AAC = 7, 10
_ENHANCED = 0x80
_KEYFRAME = 1
_MOST_MARKERS = 500
_LONGEST_TEXT = 400
_RATES_HZ = (
    96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000,
)  # fmt: skip


class StreamMeter:
    """One stream, from its first tag on.

    Args:
        now_ns: Monotonic, when it began.
    """

    def __init__(self, now_ns: int) -> None:
        self._video, self._audio = Timeline(), Timeline()
        self._header: AvcHeader | None = None
        self._video_codec = self._audio_codec = ""
        self._rate_hz = self._channels = 0
        self._keyframes = 0
        self._keyframe_ms: int | None = None
        self._distance_ms = self._longest_distance_ms = 0
        self._furthest_ms = 0
        self._heard_ns = now_ns
        self._longest_silence_ns = 0
        self._metadata: dict[str, object] = {}
        self._markers: deque[Marker] = deque(maxlen=_MOST_MARKERS)
        self._markers_of: Counter[str] = Counter()

    def take(self, tag: FlvTag, *, now_ns: int) -> None:
        """Measure a tag; what is no good is counted as bytes and no more."""
        self._longest_silence_ns = max(self._longest_silence_ns, now_ns - self._heard_ns)
        self._heard_ns = now_ns
        if not tag.body:
            return
        if tag.kind == Kind.VIDEO:
            self._take_video(tag)
        elif tag.kind == Kind.AUDIO:
            self._take_audio(tag)
        elif tag.kind == Kind.DATA:
            self._take_metadata(tag.body)

    def report(self, *, now_ns: int) -> StreamReport:
        """Say what was measured so far."""
        return StreamReport(
            video=self._video_report(),
            audio=AudioReport(
                codec=self._audio_codec,
                rate_hz=self._rate_hz,
                channels=self._channels,
                packets=self._audio.count,
                bps=self._audio.bps(),
                bytes=self._audio.total_bytes,
                gaps=self._audio.gaps,
                jumps=self._audio.jumps,
            ),
            offset_ms=self._offset_ms(),
            furthest_offset_ms=self._furthest_ms,
            longest_silence_s=round(self._longest_silence_ns / 1e9, 3),
            silent_s=round((now_ns - self._heard_ns) / 1e9, 3),
            metadata=dict(self._metadata),
            markers=tuple(self._markers),
            markers_of=dict(self._markers_of),
        )

    def _video_report(self) -> VideoReport:
        header, times = self._header, self._video
        return VideoReport(
            codec=self._video_codec,
            profile=header.profile if header else "",
            level=header.level if header else 0,
            width_px=header.width_px if header else 0,
            height_px=header.height_px if header else 0,
            promised_fps=round(float(header.fps), 3) if header and header.fps else None,
            fps=times.rate(),
            frames=times.count,
            keyframes=self._keyframes,
            keyframe_distance_ms=self._distance_ms,
            longest_keyframe_distance_ms=self._longest_distance_ms,
            bps=times.bps(),
            bytes=times.total_bytes,
            gaps=times.gaps,
            longest_step_ms=times.longest_step_ms,
            jumps=times.jumps,
        )

    def _take_video(self, tag: FlvTag) -> None:
        first = tag.body[0]
        if first & _ENHANCED:
            self._video_codec = tag.body[1:5].decode("ascii", "replace")
            self._count_picture(tag, is_key=first >> 4 & 7 == _KEYFRAME)
            return
        if first & 0x0F != _AVC or len(tag.body) < 5:
            self._video_codec = self._video_codec or f"number {first & 0x0F}"
            self._count_picture(tag, is_key=first >> 4 == _KEYFRAME)
            return
        self._video_codec = "h264"
        if tag.body[1] == 0:
            self._take_header(tag.body[5:])
        elif tag.body[1] == 1:
            at_ms = self._count_picture(tag, is_key=first >> 4 == _KEYFRAME)
            later_ms = int.from_bytes(tag.body[2:5], "big", signed=True)
            self._take_markers(tag.body[5:], at_ms + later_ms)

    def _take_header(self, data: bytes) -> None:
        try:
            self._header = read_avc_header(data)
        except ProtocolError:
            self._header = None

    def _count_picture(self, tag: FlvTag, *, is_key: bool) -> int:
        at_ms = self._video.add(tag.timestamp_ms, len(tag.body))
        if is_key:
            self._keyframes += 1
            if self._keyframe_ms is not None and at_ms > self._keyframe_ms:
                self._distance_ms = at_ms - self._keyframe_ms
            self._keyframe_ms = at_ms
        if self._keyframe_ms is not None:
            since_ms = max(at_ms - self._keyframe_ms, self._distance_ms)
            self._longest_distance_ms = max(self._longest_distance_ms, since_ms)
        self._note_offset()
        return at_ms

    def _take_markers(self, picture: bytes, pts_ms: int) -> None:
        length_bytes = self._header.length_bytes if self._header else 4
        for found in user_data(picture, length_bytes):
            uuid = str(found.uuid)
            if uuid in self._markers_of or len(self._markers_of) < _MOST_MARKERS:
                self._markers_of[uuid] += 1
            self._markers.append(Marker(uuid=uuid, pts_ms=pts_ms, text=_readable(found.payload)))

    def _take_audio(self, tag: FlvTag) -> None:
        number = tag.body[0] >> 4
        self._audio_codec = "aac" if number == _AAC else f"number {number}"
        if number == _AAC and len(tag.body) >= 4 and tag.body[1] == 0:
            index = (tag.body[2] & 7) << 1 | tag.body[3] >> 7
            self._rate_hz = _RATES_HZ[index] if index < len(_RATES_HZ) else 0
            self._channels = tag.body[3] >> 3 & 0x0F
            return
        self._audio.add(tag.timestamp_ms, len(tag.body))

    def _take_metadata(self, body: bytes) -> None:
        try:
            values = amf0.decode(body)
        except ProtocolError:
            return
        found = next((value for value in values if isinstance(value, Mapping)), None)
        if found is not None and "onMetaData" in values:
            plain = (bool, int, float, str)
            self._metadata = {k: v for k, v in list(found.items())[:50] if isinstance(v, plain)}

    def _offset_ms(self) -> int | None:
        picture_ms, sound_ms = self._video.last_ms, self._audio.last_ms
        return None if picture_ms is None or sound_ms is None else sound_ms - picture_ms

    def _note_offset(self) -> None:
        offset_ms = self._offset_ms()
        if offset_ms is not None:
            self._furthest_ms = max(self._furthest_ms, abs(offset_ms))


def _readable(payload: bytes) -> str:
    try:
        text = payload.rstrip(b"\x00").decode()
    except UnicodeDecodeError:
        return payload.hex()[:_LONGEST_TEXT]
    return text[:_LONGEST_TEXT] if text.isprintable() else payload.hex()[:_LONGEST_TEXT]
