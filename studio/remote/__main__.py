"""The door's process: `python -m studio --process door`, started by the control room."""

import asyncio
import logging
import os

from studio.core.errors import ConnectionLost, ProtocolError
from studio.core.logs import start_log, stop_log
from studio.core.priority import lower_priority
from studio.protocol.door_start import DOOR_VARIABLE, DoorStart, decode_start
from studio.remote.door import Door

_log = logging.getLogger(__name__)


def main() -> int:
    """Keep the door until the control room hangs up; return the exit code."""
    start_log("door")
    lower_priority()
    try:
        start = decode_start(os.environ.pop(DOOR_VARIABLE, ""))
        asyncio.run(_run(start))
    except (ConnectionLost, ConnectionError) as error:
        _log.info("the control room is gone: %s", error)
    except ProtocolError as error:
        _log.error("the door can't be opened: %s", error)
        return 2
    except Exception:  # noqa: BLE001 - a process's top
        _log.critical("the door ends by a fault", exc_info=True)
        return 1
    finally:
        stop_log()
    return 0


async def _run(start: DoorStart) -> None:
    await Door(start).run()


if __name__ == "__main__":
    raise SystemExit(main())
