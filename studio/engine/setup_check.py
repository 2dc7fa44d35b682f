"""What can be set up at all."""

from studio.core.errors import BadInput
from studio.protocol.engine_messages import SetUp
from studio.show.state import AUDIO_BITRATE_BPS

BITRATES_BPS = (100_000, 60_000_000)
"""Of video, per canvas."""


def check_setup(setup: SetUp) -> None:
    """Refuse what no encoder could be set up for.

    Raises:
        BadInput: No canvas, one twice, several rates, or a bitrate out of range.
    """
    if not setup.canvases or len({canvas.fps for canvas in setup.canvases}) != 1:
        raise BadInput("a show has at least one canvas, and all of them one rate")
    if len({canvas.canvas_id for canvas in setup.canvases}) != len(setup.canvases):
        raise BadInput("a show has each canvas once")
    for asked_bps, (low, high) in (
        (setup.bitrate_bps, BITRATES_BPS),
        (setup.audio_bitrate_bps, AUDIO_BITRATE_BPS),
    ):
        if not low <= asked_bps <= high:
            raise BadInput(f"the bitrate lies between {low // 1000} and {high // 1000} kbit/s")
