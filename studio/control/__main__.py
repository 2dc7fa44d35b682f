"""The control room's process: `python -m studio --process control`."""

import asyncio
import contextlib
import logging
import signal
import sys

from studio.control.room import ControlRoom
from studio.control.single import Only
from studio.core.logs import start_log, stop_log
from studio.core.paths import runtime_folder

_SWITCH_INTERVAL_S = 0.001
"""The database's thread gives the interpreter back after so long: a key waits for it each time."""

_log = logging.getLogger(__name__)


def main() -> int:
    """Run the control room until it is closed or nobody needs it; return the exit code.

    A second one ends at once and without a fault: whoever started it finds the first.
    """
    start_log("control")
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    only = Only(runtime_folder() / "control.lock")
    try:
        if not only.taken():
            _log.info("a control room is running already")
            return 0
        asyncio.run(_run())
    except Exception:  # noqa: BLE001 - a process's top
        _log.critical("the control room ends by a fault", exc_info=True)
        return 1
    finally:
        only.let_go()
        stop_log()
    return 0


async def _run() -> None:
    room = ControlRoom()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows: the process just ends
            loop.add_signal_handler(number, room.stop)
    await room.run()


if __name__ == "__main__":
    raise SystemExit(main())
