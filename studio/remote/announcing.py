"""Telling the local network that there is a studio: multicast DNS, `_cuecard._tcp.local.`.

What is told is no secret: address, port, version, and the fingerprint that a device compares. Where
the library or the network does not play along, the address is typed or scanned.
"""

import asyncio
import importlib
import logging
import socket
from collections.abc import Sequence
from typing import Any

from studio.protocol.message import VERSION

SERVICE = "_cuecard._tcp.local."
BEGINS_WITHIN_S = 10.0
_log = logging.getLogger(__name__)


class Announcer:
    """Announces one gate, from `begin` to `end`.

    Args:
        interfaces: Addresses to announce at; None: all.
    """

    def __init__(self, interfaces: Sequence[str] | None = None) -> None:
        self._interfaces = interfaces
        self._zeroconf: Any = None

    async def begin(self, port: int, addresses: Sequence[str], fingerprint: str) -> None:
        """Announce; whatever goes wrong is logged, and that is all."""
        try:
            dns, waiting = (importlib.import_module(f"zeroconf{part}") for part in ("", ".asyncio"))
        except ImportError:
            _log.info("the studio is not announced: the library for it is not there")
            return
        name = socket.gethostname().partition(".")[0] or "studio"
        info = dns.ServiceInfo(
            SERVICE,
            f"Cuecard on {name[:40]}.{SERVICE}",
            port=port,
            parsed_addresses=list(addresses),
            properties={"version": str(VERSION), "fingerprint": fingerprint},
            server=f"{name[:60]}.local.",
        )
        where = {} if self._interfaces is None else {"interfaces": list(self._interfaces)}
        try:
            self._zeroconf = waiting.AsyncZeroconf(**where)
            async with asyncio.timeout(BEGINS_WITHIN_S):
                # Awaited twice: the first ends when the name is found free, the second when told.
                await (await self._zeroconf.async_register_service(info, allow_name_change=True))
        except (OSError, TimeoutError, dns.Error) as error:
            _log.info("the studio is not announced: %s", str(error) or type(error).__name__)
            await self.end()

    async def end(self) -> None:
        """Announce no more; safe to call again."""
        zeroconf, self._zeroconf = self._zeroconf, None
        if zeroconf is not None:
            await zeroconf.async_unregister_all_services()
            await zeroconf.async_close()
