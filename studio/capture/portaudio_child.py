"""The process that holds PortAudio, so that it can be killed.

PortAudio's ALSA side never gets over the death of a sound server: its thread turns without rest,
writes to the error output all the while, and closing the stream waits for minutes (seen with
19.6 and PulseAudio 16). It also looks for devices only once in a process's life. So each listing
and each open microphone is a process of its own, which ends with its standard input.

    python -m studio.capture.portaudio_child list          one line of JSON
    python -m studio.capture.portaudio_child open INDEX    one line of JSON, then blocks: their
                                                           length in bytes, and float32 samples

Imports nothing heavy: it has to be there in a moment.
"""

import json
import os
import queue
import struct
import sys
import threading
from typing import Any

BLOCK_S = 0.03
"""Few enough callbacks to be cheap: 10 ms blocks cost 0.13 s of processor a second."""
LENGTH = struct.Struct("<I")
NO_LIBRARY = (
    "Microphones need the PortAudio library: install libportaudio2 (Debian, Ubuntu) "
    "or portaudio (Fedora, Arch)."
)


def _say(fields: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(fields).encode() + b"\n")
    sys.stdout.buffer.flush()


def _list(library: Any) -> None:  # noqa: ANN401 - a module without types
    systems = [system["name"] for system in library.query_hostapis()]
    default = library.default.device[0]
    inputs = [
        {
            "index": index,
            "name": found["name"],
            "system": systems[found["hostapi"]],
            "is_default": index == default,
        }
        for index, found in enumerate(library.query_devices())
        if found["max_input_channels"] > 0
    ]
    _say({"inputs": inputs})


def _open(library: Any, index: int) -> None:  # noqa: ANN401 - a module without types
    found = library.query_devices(index)
    rate_hz, channels = round(found["default_samplerate"]), min(2, found["max_input_channels"])
    blocks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    stream = library.RawInputStream(
        device=index,
        samplerate=rate_hz,
        channels=channels,
        dtype="float32",
        blocksize=round(rate_hz * BLOCK_S),
        callback=lambda data, *_: blocks.put(bytes(data)),
    )
    stream.start()
    _say({"rate_hz": rate_hz, "channels": channels})
    while True:
        block = blocks.get()
        sys.stdout.buffer.write(LENGTH.pack(len(block)) + block)
        sys.stdout.buffer.flush()


def _end_with_input() -> None:
    """End at once when whoever started this is done with it, or dead: nothing else would."""
    while sys.stdin.buffer.read(1):
        pass
    os._exit(0)


def main(arguments: list[str]) -> int:
    """Do what is asked; whatever fails is one line of JSON with the `error`."""
    threading.Thread(target=_end_with_input, daemon=True).start()
    try:
        import sounddevice  # noqa: PLC0415 - fails on a machine without the C library
    except OSError:
        _say({"error": NO_LIBRARY})
        return 1
    try:
        if arguments[0] == "list":
            _list(sounddevice)
        else:
            _open(sounddevice, int(arguments[1]))
    except BrokenPipeError:
        return 0
    except (sounddevice.PortAudioError, ValueError) as error:
        _say({"error": f"The sound system can't do it: {error}."})
        return 1
    return 0


if __name__ == "__main__":
    _code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(_code)  # PortAudio's own end can wait for a dead sound server
