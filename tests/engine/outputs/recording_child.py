"""Records an endless show in real time until somebody kills it; says how far it is."""

import sys
import time

from studio.core.clock import SystemClock
from studio.core.ids import DestinationId
from studio.engine.outputs.registry import make_output
from studio.protocol.engine_messages import OutputSpec
from studio.protocol.reports import OutputState
from tests.real_packets import encode_show, on_air
from tests.waiting import wait_until


def main(path: str) -> None:
    """Record into `path`, writing the number of pictures so far on a line of its own."""
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
    with on_air(encode_show(), output):
        before = -1
        while True:
            now = output.report().frames_sent
            if now != before:
                sys.stdout.write(f"{now}\n")
                sys.stdout.flush()
                before = now
            time.sleep(0.005)


main(sys.argv[1])
