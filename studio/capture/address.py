"""A picture or sound from the network as camera or microphone: HTTP and RTSP addresses."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import av
from av.audio.frame import AudioFrame
from av.container import InputContainer
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame

from studio.capture.http_pictures import HttpPictures
from studio.capture.media import (
    SampleReader,
    open_media,
    picture_stream,
    plain_errors,
    sound_stream,
)
from studio.capture.planes import planar_picture
from studio.capture.worker import AudioWorker, VideoWorker, Worker
from studio.core.address_secret import whole_address
from studio.core.clock import Clock
from studio.core.errors import BadInput, DeviceLost
from studio.core.keychain import read_key
from studio.core.source_spec import ADDRESS_SCHEMES, SourceSpec, shown_address

OPEN_WITHIN_S = 5.0
SILENT_S = 3.0
DAMAGED_IN_A_ROW = 150
"""A stream joined in its middle is undecodable up to the next key frame, seconds away."""
_QUICK = {
    "fflags": "nobuffer",
    "flags": "low_delay",
    "probesize": "200000",
    "analyzeduration": "500000",
}
"""Show the first picture soon and hold none back."""
_RTSP = {"rtsp_transport": "tcp"}
"""Over UDP most home networks lose packets, and a lost one is a torn picture."""


def checked(spec: SourceSpec) -> str:
    """Return what a person may see of a spec's address.

    Raises:
        BadInput: It is no address.
    """
    try:
        parts = urlsplit(spec.name)
        usable = parts.scheme.lower() in ADDRESS_SCHEMES and bool(parts.hostname)
        usable = usable and parts.port != 0  # reading it refuses what is no number
        return shown_address(spec.name) if usable else _refuse()
    except ValueError as error:
        raise BadInput("the source's address can't be read: is the port a number?") from error


def _refuse() -> str:
    known = ", ".join(sorted(ADDRESS_SCHEMES))
    raise BadInput(f"a source's address has a host, and starts with one of {known}")


class AddressCamera(VideoWorker):
    """The pictures of an address, each as soon as it is here.

    Raises:
        BadInput: It is no address.
    """

    def __init__(self, spec: SourceSpec, *, clock: Clock) -> None:
        super().__init__(spec, clock)
        self._what = checked(spec)
        self._pushed: HttpPictures | None = None

    def stop(self) -> None:
        """See `VideoSource.stop`; a read that waits is cut off."""
        self._stop_asked.set()
        if self._pushed is not None:
            self._pushed.interrupt()
        super().stop()

    def _attempt(self) -> None:
        is_http = urlsplit(self.spec.name).scheme.lower() in ("http", "https")
        if not (is_http and self._read_pushed()):
            self._read_stream()

    def _read_pushed(self) -> bool:
        """Read JPEG after JPEG; return False when the address gives something else."""
        pushed = self._pushed = HttpPictures(whole_address(self.spec, read_key), self._what)
        try:
            opened = None if self.stopping else pushed.open()
            if opened is None:
                return self.stopping
            decoder = _jpeg_decoder()
            for data in pushed.pictures(*opened):
                self._give_all(_decoded_jpeg(decoder, data))
        finally:
            pushed.close()
        return True

    def _read_stream(self) -> None:
        with open_media(
            whole_address(self.spec, read_key),
            self._what,
            options=_options(self.spec),
            timeout_s=(OPEN_WITHIN_S, SILENT_S),
        ) as container:
            stream = picture_stream(container, self._what)
            pace = _Pace(self, container)
            for frame in _frames(self, container, stream.index, self._what):
                if isinstance(frame, VideoFrame) and pace.wait(frame.time):
                    self._give_all([frame])
        if not self.stopping:
            raise DeviceLost(f"{self._what} has ended.")

    def _give_all(self, frames: list[VideoFrame]) -> None:
        for frame in frames:
            picture = planar_picture(frame)
            self._give(
                picture.planes,
                picture.matrix,
                full_range=picture.full_range,
                captured_ns=self._clock.monotonic_ns(),
            )


class AddressMicrophone(AudioWorker):
    """The sound of an address, as it arrives.

    Raises:
        BadInput: It is no address.
    """

    def __init__(self, spec: SourceSpec, *, clock: Clock) -> None:
        super().__init__(spec, clock)
        self._what = checked(spec)

    def _attempt(self) -> None:
        with open_media(
            whole_address(self.spec, read_key),
            self._what,
            options=_options(self.spec),
            timeout_s=(OPEN_WITHIN_S, SILENT_S),
        ) as container:
            stream = sound_stream(container, self._what)
            reader = SampleReader(stream)
            pace = _Pace(self, container)
            for frame in _frames(self, container, stream.index, self._what):
                if isinstance(frame, AudioFrame) and pace.wait(frame.time):
                    for samples in reader.read(frame):
                        self._give(samples, reader.rate_hz, self._clock.monotonic_ns())
        if not self.stopping:
            raise DeviceLost(f"{self._what} has ended.")


class _Pace:
    """Holds back what is no live stream but a file on a server, which comes as fast as it can."""

    def __init__(self, worker: Worker, container: InputContainer) -> None:
        self._worker = worker
        self._is_file = bool(container.duration)
        self._begun: tuple[int, float] | None = None

    def wait(self, at_s: float | None) -> bool:
        """Return at the moment of a frame; False when the source is stopping."""
        if not self._is_file or at_s is None:
            return not self._worker.stopping
        if self._begun is None:
            self._begun = self._worker.now_ns(), at_s
        began_ns, first_s = self._begun
        return self._worker.rest_until(began_ns + round((at_s - first_s) * 1e9))


def _frames(
    worker: Worker, container: InputContainer, index: int, what: str
) -> Iterator[VideoFrame | AudioFrame]:
    """Yield what can be decoded of one stream until it ends or the worker stops."""
    damaged = 0
    packets = container.demux(container.streams[index])
    while not worker.stopping:
        with plain_errors(what):
            packet = next(packets, None)
        if packet is None:
            return
        try:
            frames = packet.decode()
        except av.FFmpegError as error:
            damaged += 1
            if damaged >= DAMAGED_IN_A_ROW:
                raise DeviceLost(f"{what} can't be decoded.") from error
            continue
        for frame in frames:
            damaged = 0
            if isinstance(frame, VideoFrame | AudioFrame):
                yield frame


def _options(spec: SourceSpec) -> dict[str, str]:
    is_rtsp = urlsplit(spec.name).scheme.lower() in ("rtsp", "rtsps")
    return {**_QUICK, **_RTSP} if is_rtsp else dict(_QUICK)


def _jpeg_decoder() -> VideoCodecContext:
    decoder = av.CodecContext.create("mjpeg", "r")
    decoder.thread_count = 1
    return decoder


def _decoded_jpeg(decoder: VideoCodecContext, data: bytes) -> list[VideoFrame]:
    """Return the picture, or nothing when it is damaged; the next one comes at once."""
    try:
        return decoder.decode(av.Packet(data))
    except av.FFmpegError:
        return []
