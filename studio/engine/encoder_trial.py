"""One encoder's trial, run as a child process: `python -m studio.engine.encoder_trial NAME`.

Exit code 0 when a second of moving 720p pictures came out as packets that decode.
"""

import sys
import time
from fractions import Fraction

import av
import numpy as np
from av.video.codeccontext import VideoCodecContext

_WIDTH_PX, _HEIGHT_PX, _FPS = 1280, 720, 30


def run_trial(name: str) -> int:
    """Encode a second with the encoder of this name.

    Returns:
        How many bytes came out.

    Raises:
        av.error.FFmpegError: It would not open or encode.
        TypeError: It encodes no pictures.
        ValueError: It gave fewer pictures than it took, slower than they would come, or such
            as do not decode.
    """
    context = av.CodecContext.create(name, "w")
    if not isinstance(context, VideoCodecContext):
        raise TypeError(f"{name} encodes no pictures")
    context.width, context.height, context.pix_fmt = _WIDTH_PX, _HEIGHT_PX, "yuv420p"
    context.time_base, context.framerate = Fraction(1, _FPS), Fraction(_FPS)
    context.bit_rate = 3_000_000
    began = time.monotonic()
    packets = []
    for number in range(_FPS):
        frame = av.VideoFrame(_WIDTH_PX, _HEIGHT_PX, "yuv420p")
        for plane in frame.planes:
            np.frombuffer(plane, np.uint8)[:] = (number * 8) % 256  # type: ignore[call-overload]
        frame.pts = number
        packets += context.encode(frame)
    packets += context.encode(None)
    if len(packets) < _FPS:
        raise ValueError(f"{len(packets)} of {_FPS} pictures came out")
    took_s = time.monotonic() - began
    decoder = av.CodecContext.create("h264", "r")
    decoded = sum(len(decoder.decode(packet)) for packet in (*packets, None))
    if decoded < _FPS:
        raise ValueError(f"{decoded} of {_FPS} pictures could be decoded")
    if took_s > 1.0:
        raise ValueError("slower than the pictures would come")
    return sum(packet.size for packet in packets)


if __name__ == "__main__":
    try:
        run_trial(sys.argv[1])
    except (av.error.FFmpegError, TypeError, ValueError, IndexError) as error:
        sys.stderr.write(f"{error}\n")
        raise SystemExit(1) from error
