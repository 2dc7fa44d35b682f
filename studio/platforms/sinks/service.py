"""A connection to a service that takes events in words of its own."""

import ssl
from collections.abc import Callable, Mapping

import httpx

from studio.outbox.sink import SinkSpec
from studio.platforms.sinks.batches import ENOUGH_S
from studio.platforms.sinks.port import SinkTools
from studio.platforms.sinks.post import Answer, Posting, check_address, http_client, post


class Service:
    """Posts to one service.

    Attributes:
        spec: The receiver.
        tools: Clock, secret.
        address: Of the service, without a slash at its end.
    """

    def __init__(
        self, spec: SinkSpec, tools: SinkTools, own: str, *, verify: ssl.SSLContext | bool = True
    ) -> None:
        """Know it; nothing is opened yet.

        Args:
            spec: The receiver; its address goes before the service's own.
            tools: Clock, secret.
            own: The service's own address.
            verify: Which certificates are believed.
        """
        self.spec = spec
        self.tools = tools
        self.address = (spec.address or own).rstrip("/")
        self._verify = verify
        self._client: httpx.AsyncClient | None = None
        self._secret = ""

    async def secret(self) -> str:
        """Return the receiver's secret.

        Raises:
            SinkTrouble: There is none.
        """
        if not self._secret:
            self._secret = await self.tools.secret(self.spec)
        return self._secret

    async def post(self, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Post JSON, and return what was answered, whatever the status.

        Raises:
            SinkTrouble: It may not be asked now, or did not answer.
        """
        self.tools.check_reach(self.spec)
        check_address(self.address)
        if self._client is None:
            self._client = http_client(self.address, verify=self._verify)
        posting = Posting(
            address=self.address + path,
            body=body,
            headers={"content-type": "application/json", **headers},
            within_s=self.tools.answer_within_s,
        )
        return await post(self._client, posting, self.tools.clock)

    def patience(self) -> Callable[[], bool]:
        """Return what says whether a delivery has taken long by now."""
        until_ns = self.tools.clock.monotonic_ns() + int(ENOUGH_S * 1e9)
        return lambda: self.tools.clock.monotonic_ns() > until_ns

    async def close(self) -> None:
        """Hang up; safe to call again."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()
