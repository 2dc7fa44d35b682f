"""Questions that other programs send in: `POST /in/v1/questions`, signed.

Who sends is thanked with 200 when what was sent is in the database, and not before; whoever is not
thanked sends again. So nothing is lost while the studio is down, and there is no gap.
"""

import asyncio
import ipaddress
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from studio.chat.http_in import Asked, HttpIn, Reply
from studio.chat.incoming import Door, Incoming, read_incoming
from studio.chat.port import Joined, Told
from studio.chat.reason import BAD_SETTING, UNREACHABLE, lost, refused
from studio.chat.webhook_signature import BadSignature, Signature
from studio.core.clock import Clock, MachineClock
from studio.questions.chat_spec import ChatSpec

PATH = "/in/v1/questions"
DEFAULT_ADDRESS = "127.0.0.1:8760"
EVENT = "application/cloudevents+json"
BATCH = "application/cloudevents-batch+json"
KEPT_WITHIN_S = 5.0
WAITING_REQUESTS = 32

UntilKept = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """When a sender is thanked.

    Attributes:
        until_kept: Waits until all that was told is in the database.
        within_s: After so long the sender is asked to send again.
    """

    until_kept: UntilKept
    within_s: float = KEPT_WITHIN_S


@dataclass(slots=True)
class _Delivery:
    """What one request brought, and whether it was told."""

    found: Incoming
    told: asyncio.Event = field(default_factory=asyncio.Event)


class WebhookChat:
    """`studio.chat.port.Chat` that is called.

    Attributes:
        port: Where it listens now.
    """

    def __init__(
        self,
        spec: ChatSpec,
        token: str,
        *,
        clock: Clock,
        thanks: Thanks,
        signing_clock: Clock | None = None,
    ) -> None:
        """Take the settings.

        Args:
            spec: The chat.
            token: Its secret.
            clock: The studio's: for when messages came.
            thanks: When a sender is thanked.
            signing_clock: What the moment of a signature is held against; None: the machine's,
                which may be put right while the studio's goes on as it was.
        """
        self.port = 0
        self._address = spec.address or DEFAULT_ADDRESS
        self._token = token
        self._door = Door(chat_id=spec.chat_id, room=spec.room, events_only=True)
        self._clock = clock
        self._thanks = thanks
        self._signing_clock = signing_clock or MachineClock()

    async def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `Chat.listen`."""
        host, port = listening_address(self._address)
        check = _Check(Signature(self._token), self._signing_clock)
        desk = _Desk(self._door, check, self._clock, self._thanks)
        server = HttpIn(desk.answer, precheck=_precheck)
        try:
            await server.start(host, port)
        except (OSError, UnicodeError) as error:
            raise lost(
                UNREACHABLE,
                f"nothing can be listened to at {host}:{port}",
                advice="Another program may use that port: end it, or choose another port.",
            ) from error
        try:
            self.port = server.port
            yield Joined(via="webhook", resumed=True)
            while True:
                delivery = await desk.deliveries.get()
                for item in delivery.found.items:
                    yield item
                delivery.told.set()
        finally:
            await server.close()


@dataclass(frozen=True, slots=True)
class _Check:
    """Checks who sent a request, and lately, by the clock that senders have, too."""

    signature: Signature
    clock: Clock

    def __call__(self, asked: Asked) -> None:
        self.signature.check(asked.headers, asked.body, now_utc_ms=self.clock.utc_ms())


class _Desk:
    """Takes requests in, and answers them when they are kept."""

    def __init__(self, door: Door, check: _Check, clock: Clock, thanks: Thanks) -> None:
        self.deliveries: asyncio.Queue[_Delivery] = asyncio.Queue(WAITING_REQUESTS)
        self._door = door
        self._check = check
        self._clock = clock
        self._thanks = thanks

    async def answer(self, asked: Asked) -> Reply:
        """See `studio.chat.http_in.Answer`."""
        now_utc_ms = self._clock.utc_ms()
        if not _is_text(asked.body):
            return _refusal(400, "the body is not UTF-8")
        try:
            self._check(asked)
        except BadSignature as error:
            return _refusal(400 if error.is_old else 401, str(error))
        if _is_batch(asked) != asked.body.lstrip(b" \t\r\n").startswith(b"["):
            return _refusal(400, "a batch is an array, and one event is not")
        found = read_incoming(asked.body, self._door, now_utc_ms=now_utc_ms)
        if found.refused and not (found.items or found.aside):
            return _refusal(400, f"this is no CloudEvent with a question: {found.why}")
        if found.items and not await self._is_kept(found):
            headers = {"Retry-After": "5"}
            return Reply(status=503, body={"error": "not kept yet: send it again"}, headers=headers)
        counts = {"taken": found.taken, "aside": found.aside, "refused": found.refused}
        return Reply(status=200, body={**counts, "why": found.why} if found.refused else counts)

    async def _is_kept(self, found: Incoming) -> bool:
        try:
            async with asyncio.timeout(self._thanks.within_s):
                delivery = _Delivery(found)
                await self.deliveries.put(delivery)
                await delivery.told.wait()
                await self._thanks.until_kept()
        except TimeoutError:
            return False
        return True


def listening_address(address: str) -> tuple[str, int]:
    """Return host and port of an address like `127.0.0.1:8760`; without a host, this machine only.

    Raises:
        ChatRefused: It is none, or would let in everybody who reaches this machine.
    """
    try:
        parts = urlsplit(f"//{address}")
        host, port = parts.hostname or "127.0.0.1", parts.port
    except ValueError:
        host, port = "", None
    if port is None or parts.path or parts.query:
        raise refused(BAD_SETTING, "a webhook's address looks like 127.0.0.1:8760")
    if host != "localhost":
        _check_ip(host)
    return host, port


def _check_ip(host: str) -> None:
    """Return if a host is one IP address; the system reads `0` and `0x0` as all of them."""
    try:
        ip = ipaddress.ip_address(host)
    except ValueError as error:
        raise refused(
            BAD_SETTING, "a webhook's address is an IP address and a port, like 127.0.0.1:8760"
        ) from error
    if ip.is_unspecified or (ip.version == 6 and ip.ipv4_mapped and ip.ipv4_mapped.is_unspecified):
        raise refused(
            BAD_SETTING,
            f"{host} would let in everybody who reaches this machine",
            advice="Give 127.0.0.1, or the one address of this machine that is meant.",
        )


def _precheck(asked: Asked) -> Reply | None:
    """Refuse what needs no body to be seen as wrong."""
    if asked.path != PATH:
        return _refusal(404, f"questions go to {PATH}")
    if asked.method != "POST":
        return Reply(status=405, body={"error": "questions are sent by POST"}, headers=_ALLOW)
    if _kind(asked) not in {EVENT, BATCH}:
        return _refusal(415, f"the content is {EVENT} or {BATCH}")
    if asked.headers.get("content-encoding", "").strip().lower() not in {"", "identity"}:
        return _refusal(415, "the body is compressed: send it as it is, with no Content-Encoding")
    return None


_ALLOW = {"Allow": "POST"}


def _kind(asked: Asked) -> str:
    return asked.headers.get("content-type", "").partition(";")[0].strip().lower()


def _is_text(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_batch(asked: Asked) -> bool:
    return _kind(asked) == BATCH


def _refusal(status: int, text: str) -> Reply:
    return Reply(status=status, body={"error": text})
