"""The process: `python -m studio --process rehearser`, started by the control room.

Its order comes on its standard input; when that ends, as it does with the control room, so does
the rehearsal, and with it its local platform.
"""

import _thread
import contextlib
import logging
import os
import secrets
import sys
import threading

from studio.core.errors import ProtocolError
from studio.core.logs import start_log, stop_log
from studio.core.priority import lower_priority
from studio.protocol.rehearsal_messages import StartRehearsal
from studio.protocol.rehearsal_order import STOP, read_order_line
from studio.rehearser.errand import rehearse
from studio.rehearser.live import LiveOutside

ENDS_WITHIN_S = 3.0
"""Once nobody is there who could be told."""

SEEDS = 100_000
"""Short enough to be said to somebody who wants the same audience."""

_log = logging.getLogger(__name__)


def main() -> int:
    """Run one rehearsal; return the exit code."""
    start_log("rehearser")
    lower_priority()
    try:
        lines = PipeLines(sys.stdin.fileno())
        return _run(read_order_line(lines.next()), lines)
    except ProtocolError as error:
        _log.error("started without an order: %s", error)
        return 2
    except KeyboardInterrupt:
        _log.info("the control room is gone")
    except Exception:  # noqa: BLE001 - a process's top
        _log.critical("the rehearsal ends by a fault", exc_info=True)
        return 1
    finally:
        stop_log()
    return 0


def _run(order: StartRehearsal, lines: "PipeLines") -> int:
    outside = LiveOutside()
    ended = threading.Event()
    threading.Thread(
        target=_follow, args=(lines, outside, ended), name="standard input", daemon=True
    ).start()
    seed = secrets.randbelow(SEEDS) if order.seed is None else order.seed
    try:
        rehearse(order, seed, outside)
    finally:
        ended.set()
    return 0


def _follow(lines: "PipeLines", outside: LiveOutside, ended: threading.Event) -> None:
    """Heed what is said, until nothing more can be."""
    while line := lines.next():
        if line == STOP:
            outside.asked_to_end.set()
    outside.gone.set()
    outside.asked_to_end.set()
    if ended.is_set():
        return
    _thread.interrupt_main()
    if not ended.wait(ENDS_WITHIN_S):
        os._exit(0)  # whatever it waits for is gone; the platform ends with our end of its pipe


class PipeLines:
    """Lines of a pipe, read without a lock that could hold up the end of the process."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._waiting = b""

    def next(self) -> bytes:
        """Return the next line with its end; nothing once there is none."""
        while b"\n" not in self._waiting:
            part = b""
            with contextlib.suppress(OSError):
                part = os.read(self._number, 65_536)
            if not part:
                return b""
            self._waiting += part
        line, mark, self._waiting = self._waiting.partition(b"\n")
        return line + mark


if __name__ == "__main__":
    raise SystemExit(main())
