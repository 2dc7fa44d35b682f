"""The courier's process: `python -m studio --process courier`, started by the control room."""

import asyncio
import logging
import os

from studio.core.clock import MachineClock
from studio.core.logs import start_log, stop_log
from studio.core.priority import lower_priority
from studio.courier.service import CourierService
from studio.protocol.courier_messages import COURIER_VARIABLE
from studio.protocol.frames import read_to_courier
from studio.protocol.pipe import Pipe

_log = logging.getLogger(__name__)


def main() -> int:
    """Talk to platforms until the control room hangs up; return the exit code."""
    start_log("courier")
    lower_priority()
    port, _, secret = os.environ.pop(COURIER_VARIABLE, "").partition(":")
    if not port.isdecimal():
        _log.error("started without a control room to go errands for")
        return 2
    try:
        asyncio.run(_run(int(port), secret))
    except ConnectionError as error:
        _log.info("the control room is gone: %s", error)
    except Exception:  # noqa: BLE001 - a process's top
        _log.critical("the courier ends by a fault", exc_info=True)
        return 1
    finally:
        stop_log()
    return 0


async def _run(port: int, secret: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(secret.encode() + b"\n")
    await CourierService(Pipe(reader, writer, read_to_courier), MachineClock()).run()


if __name__ == "__main__":
    raise SystemExit(main())
