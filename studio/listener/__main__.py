"""The listener's process: `python -m studio --process listener`, started by the control room."""

import asyncio
import logging
import os

from studio.core.clock import SystemClock
from studio.core.errors import ModelUnavailable
from studio.core.garbage import settle
from studio.core.logs import start_log, stop_log
from studio.core.priority import lower_priority
from studio.listener.connection import Connection
from studio.listener.model_files import ModelTranslator, open_translator
from studio.listener.service import ListenerService
from studio.matching.matcher import Matcher, load_matcher
from studio.protocol.listener_messages import CONNECTION_VARIABLE

_log = logging.getLogger(__name__)


def main() -> int:
    """Listen until the control room hangs up; return the exit code."""
    start_log("listener")
    lower_priority()
    port, _, secret = os.environ.pop(CONNECTION_VARIABLE, "").partition(":")
    if not port.isdecimal():
        _log.error("started without a control room to listen for")
        return 2
    try:
        asyncio.run(_run(int(port), secret))
    except ConnectionError as error:
        _log.info("the control room is gone: %s", error)
    except Exception:  # noqa: BLE001 - a process's top
        _log.critical("the listener ends by a fault", exc_info=True)
        return 1
    finally:
        stop_log()
    return 0


async def _run(port: int, secret: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(secret.encode() + b"\n")
    connection = Connection(reader, writer)
    service = ListenerService(connection, SystemClock(), load=_load, translator=_own_translator())
    await service.run()


def _load() -> Matcher:
    matcher = load_matcher()
    settle(tidy=True)
    return matcher


def _own_translator() -> ModelTranslator | None:
    """Return the translator whose files the user named, if they did and it can be used."""
    try:
        return open_translator()
    except ModelUnavailable as error:
        _log.warning("questions are not translated: %s", error)
        return None


if __name__ == "__main__":
    raise SystemExit(main())
