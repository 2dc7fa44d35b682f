"""Events to any server: CloudEvents over HTTPS, signed as Standard Webhooks has it.

Sources: CloudEvents 1.0 HTTP protocol binding, structured and batched content mode; Standard
Webhooks 1.0. How to receive them stands in `docs/events.md`.
"""

import hashlib
import ssl
from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import quote

import httpx
from standardwebhooks.webhooks import Webhook

from studio.outbox.delivery import Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkSpec
from studio.platforms.sinks.batches import ENOUGH_S, settle_in_turn
from studio.platforms.sinks.port import SinkTools, SinkTrouble, arrived
from studio.platforms.sinks.post import Answer, Posting, check_address, http_client, post

ONE = "application/cloudevents+json; charset=utf-8"
MANY = "application/cloudevents-batch+json; charset=utf-8"

SHORTEST_SECRET = 32
"""Letters of base64: 24 bytes, as the specification asks for."""

_PLAIN = "/-_.:~"
"""Signs of an event's id that a header carries as they are; ids of shops may have others."""


class WebhookSink:
    """See `studio.platforms.sinks.port.Sink`."""

    def __init__(
        self, spec: SinkSpec, tools: SinkTools, *, verify: ssl.SSLContext | bool = True
    ) -> None:
        """Know it; nothing is opened yet.

        Args:
            spec: Where.
            tools: Clock, secret.
            verify: Which certificates are believed; tests have an authority of their own.
        """
        self._spec = spec
        self._tools = tools
        self._verify = verify
        self._client: httpx.AsyncClient | None = None
        self._webhook: Webhook | None = None

    async def deliver(self, letters: Sequence[Letter]) -> tuple[Outcome, ...]:
        """See `Sink.deliver`."""
        enough_ns = self._tools.clock.monotonic_ns() + int(ENOUGH_S * 1e9)
        return await settle_in_turn(
            letters,
            self._spec.batch,
            lambda: self._tools.clock.monotonic_ns() > enough_ns,
            self._deliver_some,
        )

    async def check(self, letter: Letter) -> str:
        """See `Sink.check`."""
        answer = await self._send([letter])
        answer.check()
        return f"it took the test event ({answer.status})"

    async def close(self) -> None:
        """See `Sink.close`."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _deliver_some(self, letters: Sequence[Letter]) -> list[Outcome]:
        answer = await self._send(letters)
        answer.check()
        return [arrived(letter, status=answer.status, **_odd(answer)) for letter in letters]

    async def _send(self, letters: Sequence[Letter]) -> Answer:
        self._tools.check_reach(self._spec)
        check_address(self._spec.address)
        key, kind, body = _request(letters)
        headers = await self._signed(key, body)
        if self._client is None:
            self._client = http_client(self._spec.address, verify=self._verify)
        posting = Posting(
            address=self._spec.address,
            body=body,
            headers={"content-type": kind, "idempotency-key": key, **headers},
            within_s=self._tools.answer_within_s,
        )
        return await post(self._client, posting, self._tools.clock)

    async def _signed(self, key: str, body: bytes) -> dict[str, str]:
        if self._webhook is None:
            self._webhook = _webhook(await self._tools.secret(self._spec))
        now = datetime.fromtimestamp(self._tools.clock.utc_ms() // 1_000, UTC)
        return {
            "webhook-id": key,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._webhook.sign(key, now, body.decode()),
        }


def _webhook(secret: str) -> Webhook:
    bad = SinkTrouble(
        "its secret is none: whsec_ and 32 letters of base64 or more are expected",
        code="bad_secret",
    )
    if len(secret.removeprefix("whsec_")) < SHORTEST_SECRET:
        raise bad
    try:
        return Webhook(secret)
    except ValueError:
        raise bad from None


def _request(letters: Sequence[Letter]) -> tuple[str, str, bytes]:
    """Return key, kind and body of the request that carries some events.

    The key of a batch is the same whenever the same events are in it.
    """
    if len(letters) == 1:
        return quote(letters[0].event_id, safe=_PLAIN), ONE, letters[0].body
    digest = hashlib.sha256("\n".join(letter.event_id for letter in letters).encode()).hexdigest()
    return f"batch-{digest[:32]}", MANY, b"[" + b",".join(one.body for one in letters) + b"]"


def _odd(answer: Answer) -> dict[str, str]:
    match answer.code:
        case "long_answer":
            return {"code": answer.code, "reason": "it took the event, and answered far too much"}
        case "cut_answer":
            return {"code": answer.code, "reason": "it took the event; its answer was cut off"}
        case _:
            return {}
