"""The engine process: `python -m studio --process engine`."""

import signal
import sys
import threading
from types import FrameType

from studio.core.clock import SystemClock
from studio.core.logs import start_log
from studio.core.priority import raise_priority
from studio.engine.service import EngineService
from studio.overlay.fonts import ensure_gui_application

# A thread that holds the interpreter gives it back after this long; the default of 5 ms would be
# a sixth of a frame each time the encoder comes back for it.
_SWITCH_INTERVAL_S = 0.001


def main() -> int:
    """Run until told to shut down, or terminated; outputs are closed first."""
    start_log("engine")
    raise_priority()
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    ensure_gui_application()
    service = EngineService(SystemClock())

    def end(_signal: int, _frame: FrameType | None) -> None:
        # On a thread of its own: the signal may come while this one holds the lock it needs.
        threading.Thread(target=service.shut_down, name="signal", daemon=True).start()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    service.run()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
