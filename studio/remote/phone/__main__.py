"""The phone process: `python -m studio --process phone`, started by the door at the first offer."""

import asyncio
import logging
import os

from studio.core.clock import SystemClock
from studio.core.errors import ProtocolError
from studio.core.logs import start_log, stop_log
from studio.core.priority import lower_priority
from studio.protocol.phone_card import clear_leftovers
from studio.remote.phone.addresses import use_own_addresses
from studio.remote.phone.service import PhoneService, take_note
from studio.remote.phone.words import CONNECTION_VARIABLE

_log = logging.getLogger(__name__)


def main() -> int:
    """Serve phones until the door hangs up; return the exit code."""
    start_log("phone")
    lower_priority()
    port, _, secret = os.environ.pop(CONNECTION_VARIABLE, "").partition(":")
    if not port.isdecimal():
        _log.error("started without a door to serve phones for")
        return 2
    for library in ("aiortc", "aioice", "libav"):
        # A hostile stream must not fill the log: they tell of each packet they can't read.
        logging.getLogger(library).setLevel(logging.CRITICAL)
    use_own_addresses()
    clear_leftovers()
    try:
        asyncio.run(_run(int(port), secret))
    except (OSError, ProtocolError) as error:
        _log.info("the door is gone: %s", error)
    except Exception:  # noqa: BLE001 - a process's top
        _log.critical("the phone process ends by a fault", exc_info=True)
        return 1
    finally:
        stop_log()
    return 0


async def _run(port: int, secret: str) -> None:
    asyncio.get_running_loop().set_exception_handler(take_note)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(secret.encode() + b"\n")
    await PhoneService(reader, writer, SystemClock()).run()


if __name__ == "__main__":
    raise SystemExit(main())
