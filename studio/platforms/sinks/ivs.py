"""Amazon IVS: what happens stands in the stream itself, for players that show it in time.

Source: Amazon IVS low-latency API, PutMetadata: 1 KB a request, five requests a second and
channel, only while the channel is live. So events are told in short words, many at once, and one
that is a minute old is not told any more: players show what they are told at once.
"""

import asyncio
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

import msgspec

from studio.core import keychain
from studio.outbox.delivery import DeliveryState, Outcome
from studio.outbox.letter import Letter
from studio.outbox.sink import SinkSpec
from studio.platforms.sinks.port import SinkTools, SinkTrouble, arrived
from studio.platforms.sinks.service import Service
from studio.platforms.sinks.sigv4 import AwsKey, Signable, signed
from studio.platforms.sinks.told import CloudEvent, read_letter, too_old

WHO = "Amazon IVS"
PATH = "/PutMetadata"
LONGEST_METADATA = 1_024
"""Bytes."""

EVERY_S = 0.21
STALE_MS = 60_000
LONGEST_NAME = 80
_ARN = re.compile(r"arn:aws:ivs:([a-z0-9-]{1,32}):[0-9]{1,20}:channel/[A-Za-z0-9-]{1,40}")
_NOT_LIVE = b"ChannelNotBroadcasting"

Short = dict[str, object]


class IvsSink:
    """See `studio.platforms.sinks.port.Sink`; its secret is `key id:secret`, or with a session."""

    def __init__(self, spec: SinkSpec, tools: SinkTools) -> None:
        """Know it; nothing is opened yet."""
        found = _ARN.fullmatch(spec.options.get("channel", "") or spec.address)
        self._channel = found[0] if found is not None else ""
        self._region = found[1] if found is not None else ""
        # The address is the channel's name; tests name the channel apart, and put their server.
        elsewhere = "" if spec.address.startswith("arn:") else spec.address
        own = f"https://ivs.{self._region}.amazonaws.com"
        self._service = Service(replace(spec, address=elsewhere), tools, own)
        self._next_ns = 0

    async def deliver(self, letters: Sequence[Letter]) -> tuple[Outcome, ...]:
        """See `Sink.deliver`."""
        outcomes: list[Outcome] = []
        enough = self._service.patience()
        for some, metadata in self._requests(letters, outcomes):
            try:
                status = await self._put(metadata)
            except SinkTrouble as trouble:
                if trouble.state is DeliveryState.PENDING:
                    return (*outcomes, trouble.outcome(some[0]))
                outcomes += [trouble.outcome(letter) for letter in some]
            else:
                outcomes += [arrived(letter, status=status) for letter in some]
            if enough():
                break
        return tuple(outcomes)

    async def check(self, letter: Letter) -> str:
        """See `Sink.check`."""
        status = await self._put(_packed([_short(letter.kind, read_letter(letter))]))
        return f"the test event is in the stream of the channel ({status})"

    async def close(self) -> None:
        """See `Sink.close`."""
        await self._service.close()

    def _requests(
        self, letters: Sequence[Letter], outcomes: list[Outcome]
    ) -> Iterator[tuple[list[Letter], bytes]]:
        """Yield as many letters as one request carries; what can't be told goes to the outcomes."""
        some: list[Letter] = []
        shorts: list[Short] = []
        for letter in letters:
            try:
                short = self._told(letter)
            except SinkTrouble as trouble:
                if some:
                    yield some, _packed(shorts)
                    some, shorts = [], []
                outcomes.append(trouble.outcome(letter))
                continue
            full = len(_packed([*shorts, short])) > LONGEST_METADATA
            if some and (full or len(some) == self._service.spec.batch):
                yield some, _packed(shorts)
                some, shorts = [], []
            some.append(letter)
            shorts.append(short)
        if some:
            yield some, _packed(shorts)

    def _told(self, letter: Letter) -> Short:
        event = read_letter(letter)
        if event.at_utc_ms < self._service.tools.clock.utc_ms() - STALE_MS:
            raise too_old("a stream", "a minute")
        short = _short(letter.kind, event)
        for name in ("u", "n", "x"):
            if len(_packed([short])) <= LONGEST_METADATA:
                return short
            short.pop(name, None)
        if len(_packed([short])) > LONGEST_METADATA:
            raise SinkTrouble(
                f"{WHO} takes 1 KB of an event, and this has more",
                code="too_long",
                state=DeliveryState.PARKED,
            )
        return short

    async def _put(self, metadata: bytes) -> int:
        """Put something into the stream; return the status.

        Raises:
            SinkTrouble: It is not in there.
        """
        if not self._channel:
            raise SinkTrouble("its address is no channel's ARN", code="address")
        await self._wait_turn()
        key = await self._key()
        body = msgspec.json.encode({"channelArn": self._channel, "metadata": metadata.decode()})
        headers = {"content-type": "application/json"}
        request = Signable(
            method="POST",
            host=urlsplit(self._service.address).netloc,
            path=PATH,
            headers=headers,
            body=body,
        )
        now_utc_ms = self._service.tools.clock.utc_ms()
        answer = await self._service.post(
            PATH, body, {**headers, **signed(request, key, now_utc_ms=now_utc_ms)}
        )
        if answer.status == 404 and _NOT_LIVE in answer.body:
            raise SinkTrouble("the channel is not live", code="unavailable", status=404)
        answer.check()
        return answer.status

    async def _wait_turn(self) -> None:
        clock = self._service.tools.clock
        wait_ns = self._next_ns - clock.monotonic_ns()
        if wait_ns > 0:
            await asyncio.sleep(wait_ns / 1e9)
        self._next_ns = clock.monotonic_ns() + int(EVERY_S * 1e9)

    async def _key(self) -> AwsKey:
        key_id, _, rest = (await self._service.secret()).partition(":")
        secret, _, session = rest.partition(":")
        if not key_id or not secret:
            raise SinkTrouble(
                "its secret is none: the access key's id, a colon, and its secret are expected",
                code="bad_secret",
            )
        for part in (secret, session):
            if part:
                keychain.remember_secret(part)
        return AwsKey(
            key_id=key_id, secret=secret, session=session, region=self._region, service="ivs"
        )


def _short(kind: str, event: CloudEvent) -> Short:
    """Return an event in short words; see `docs/receivers.md`."""
    product, terms = event.data.about, event.data.terms
    short: Short = {"i": event.id, "k": kind, "t": event.at_utc_ms}
    if product is not None:
        short |= {"p": product.productID, "n": product.name[:LONGEST_NAME], "u": product.url}
    if terms.price is not None:
        short |= {"a": terms.price.amount, "c": terms.price.currency}
    if terms.identifier:
        short["o"] = terms.identifier
    code = event.data.discountCode or terms.discountCode
    if code:
        short["x"] = code
    if "/rehearsal" in event.source:
        short["r"] = 1
    return {name: value for name, value in short.items() if value != ""}


def _packed(shorts: Sequence[Short]) -> bytes:
    return msgspec.json.encode({"v": 1, "e": shorts})
