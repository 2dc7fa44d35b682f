"""Records an endless show in real time until it fails or is killed; says how far it is."""

import sys
import time

from studio.core.clock import SystemClock
from studio.core.ids import DestinationId
from studio.engine.outputs.output import Output
from studio.engine.outputs.registry import make_output
from studio.protocol.engine_messages import OutputSpec
from studio.protocol.reports import OutputState
from tests.real_packets import encode_show, on_air
from tests.waiting import wait_until


def main(path: str, largest_bytes: int) -> None:
    """Record into `path`; write the number of pictures so far, and in the end the code.

    Args:
        path: Of the recording.
        largest_bytes: What the system lets a file grow to: a small disk for who is not root; 0
            for no limit.
    """
    if largest_bytes:
        _limit_files(largest_bytes)
    spec = OutputSpec(destination_id=DestinationId("recording"), name="recording", url=path)
    output = make_output(
        spec,
        key_of=lambda _: None,
        want_keyframe=lambda: None,
        changed=lambda: None,
        clock=SystemClock(),
    )
    output.start(encode_show().templates)
    wait_until(lambda: output.report().state is OutputState.LIVE)
    with on_air(encode_show(), output, speed=4 if largest_bytes else 1):
        _tell(output)
    output.stop()
    _say(output.report().code)


def _limit_files(largest_bytes: int) -> None:
    import resource  # noqa: PLC0415 - POSIX has it, and only POSIX gets here

    _, hardest = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest_bytes, hardest))


def _tell(output: Output) -> None:
    before = -1
    while output.report().state is not OutputState.FAILED:
        now = output.report().frames_sent
        if now != before:
            _say(str(now))
            before = now
        time.sleep(0.005)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 0)
