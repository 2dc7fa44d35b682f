"""Opens a microphone in a process of its own and prints how it does, ten times a second.

PortAudio and the sound server's library remember what they found first; a process of its own
sees only what the test prepared. Ends when its standard input does.
"""

import json
import sys
import threading

import numpy as np

from studio.capture.registry import list_microphones, open_microphone
from studio.core.clock import SystemClock
from studio.core.source_spec import SourceKind, SourceSpec


def main(name: str) -> None:
    """Watch the microphone of this name until standard input ends."""
    clock = SystemClock()
    listed = [device.name for device in list_microphones()]
    spec = SourceSpec(kind=SourceKind.MICROPHONE, name=name)
    source = open_microphone(spec, clock=clock, epoch_ns=clock.monotonic_ns())
    source.start()
    ended = threading.Event()

    def end_with_input() -> None:
        sys.stdin.read()
        ended.set()

    threading.Thread(target=end_with_input, daemon=True).start()
    while not ended.wait(0.1):
        status = source.status()
        blocks = source.ring.take_all()
        peaks = [float(np.abs(block.samples).max()) for block in blocks]
        line = {
            "listed": listed,
            "condition": status.condition,
            "text": status.text,
            "peak": max(peaks, default=0.0),
            "samples": sum(len(block.samples) for block in blocks),
            "rate_hz": blocks[-1].rate_hz if blocks else 0,
            "channels": blocks[-1].samples.shape[1] if blocks else 0,
        }
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()
    source.stop()


if __name__ == "__main__":
    main(sys.argv[1])
