"""A studio is found on its network by name, and only while it is announced."""

import asyncio
import sys

import pytest
from zeroconf import ServiceStateChange
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from studio.remote.announcing import SERVICE, Announcer
from studio.remote.certificate import fingerprint_of
from tests.remote.doors import a_start
from tests.waiting import LONG_S

HERE = ["127.0.0.1"]
PORT = 8737


class Looking:
    """Another device that looks for studios."""

    def __init__(self) -> None:
        self.dns = AsyncZeroconf(interfaces=HERE)
        self.changes: asyncio.Queue[tuple[str, ServiceStateChange]] = asyncio.Queue()
        self._browser = AsyncServiceBrowser(self.dns.zeroconf, SERVICE, handlers=[self._changed])

    def _changed(self, **what: object) -> None:
        change = what["state_change"]
        assert isinstance(change, ServiceStateChange)
        self.changes.put_nowait((str(what["name"]), change))

    async def until(self, wanted: ServiceStateChange) -> str:
        """Wait for a change and return whose it was."""
        async with asyncio.timeout(LONG_S):
            while True:
                name, change = await self.changes.get()
                if change is wanted:
                    return name

    async def close(self) -> None:
        """Look no more."""
        await self._browser.async_cancel()
        await self.dns.async_close()


def test_a_studio_that_is_announced_is_found_with_its_fingerprint() -> None:
    fingerprint = fingerprint_of(a_start(1, "aa"))

    async def story() -> None:
        announcer, looking = Announcer(HERE), Looking()
        try:
            await announcer.begin(PORT, HERE, fingerprint)
            found = AsyncServiceInfo(SERVICE, await looking.until(ServiceStateChange.Added))
            assert await found.async_request(looking.dns.zeroconf, 10_000)
            assert (found.port, found.parsed_addresses()) == (PORT, HERE)
            assert found.decoded_properties["fingerprint"] == fingerprint

            await announcer.end()
            await looking.until(ServiceStateChange.Removed)
        finally:
            await announcer.end()
            await looking.close()

    asyncio.run(story())


def test_without_the_library_nothing_is_announced_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "zeroconf.asyncio", None)

    async def story() -> None:
        announcer = Announcer(HERE)
        await announcer.begin(PORT, HERE, "AA")
        await announcer.end()

    asyncio.run(story())
