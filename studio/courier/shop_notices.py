"""What one shop tells by itself, as an agency's hub passes it on, beside asking the shop.

A notice is answered at the hub only when what it brought is in the database: whatever dies on the
way, it comes again, and the database knows each order. Nothing here moves the place in the shop's
orders; asking goes on whether or not there is a hub.
"""

import asyncio
import logging
import re
from contextlib import aclosing, suppress
from random import SystemRandom

from studio.core import keychain
from studio.core.addresses import is_loopback
from studio.core.credentials_file import credentials_text
from studio.core.errors import BadInput, PlatformError, PlatformRefused, PlatformUnavailable
from studio.courier.shop_poll import REFUSED_S, ShopPoll
from studio.courier.shop_secrets import KeyringSecrets
from studio.courier.surroundings import Courier
from studio.outbox import backoff
from studio.platforms import reason
from studio.platforms.inbound import TELLING, Notice, notice_of, relayed
from studio.platforms.nats_dial import sign_in_of
from studio.platforms.nats_line import Heard, NatsLine
from studio.platforms.secrets_of_shop import HUB, NOTICES, SECRET
from studio.sales.hub import NO_STREAM, Hub, hub_of

FAULT = "fault"
STEADY_S = 30.0

_log = logging.getLogger(__name__)
_random = SystemRandom()


class ShopNotices:
    """The notices of one shop."""

    def __init__(self, courier: Courier, poll: ShopPoll) -> None:
        self._courier = courier
        self._poll = poll
        self._spec = poll.spec
        self._secrets = KeyringSecrets(poll.spec.connection_id)
        self._failures = 0
        self._well_since_s: float | None = None
        self._trouble = ("", "")
        self._refused: dict[str, int] = {}
        self._now = asyncio.Event()

    def try_now(self) -> None:
        """Settings or secrets may be others: do not wait with what only somebody can mend."""
        self._now.set()

    async def run(self) -> None:
        """Listen until cancelled; where there is no hub, or no order is wanted, not at all.

        Raises:
            ConnectionError: The control room hung up.
        """
        while True:
            self._now.clear()
            try:
                hub = hub_of(self._spec)
                if hub is None or not self._spec.orders:
                    return
                await self._listen(hub)
                continue
            except PlatformUnavailable as error:
                self._failures = 1 if self._was_steady() else self._failures + 1
                wait_s = backoff.wait_s(self._failures, _random.random)
                await self._fail(error.reason_code, error)
            except PlatformRefused as error:
                wait_s = await self._fail_for_long(error.reason_code, error)
            except BadInput as error:
                wait_s = await self._fail_for_long(reason.BAD_SETTING, error)
            except ConnectionError:
                raise
            except Exception as error:  # noqa: BLE001 - a stranger's words must not end the courier
                _log.error("listening to a hub failed by a fault", exc_info=error)
                fault = PlatformRefused("it failed by a fault of this program", code=FAULT)
                wait_s = await self._fail_for_long(FAULT, fault)
            with suppress(TimeoutError):
                async with asyncio.timeout(wait_s):
                    await self._now.wait()

    async def _listen(self, hub: Hub) -> None:
        """Take what comes until the connection is lost."""
        self._check(hub)
        secret = await self._signed_with()
        signed_in = sign_in_of(await self._credentials(hub))
        line = NatsLine(hub.address, signed_in)
        try:
            await line.connect()
            stream = hub.stream or await line.stream_of(hub.subject)
            if stream in ("", NO_STREAM):
                coming = line.heard(hub.subject)
            else:
                coming = line.heard_of_stream(
                    hub.subject, stream=stream, durable=durable_of(self._spec.connection_id)
                )
            async with aclosing(coming):
                await self._well()
                async for heard in coming:
                    await self._take(heard, secret)
        finally:
            await line.close()

    async def _take(self, heard: Heard, secret: str) -> None:
        try:
            notice = self._read(heard.payload, secret)
        except PlatformRefused as error:
            if error.reason_code == reason.BAD_SETTING:
                raise  # our own secret is none: what comes is not to blame, and waits
            await self._refuse(heard, error)
            return
        if notice is None:
            await heard.done()
            return
        try:
            if notice.orders or notice.refunds:
                await self._poll.keep(notice.orders, notice.refunds)
        except PlatformUnavailable:
            self._poll.ask_soon()
            await heard.again()
            return
        if notice.ask_again:
            self._poll.ask_soon()
        await heard.done()

    def _read(self, payload: bytes, secret: str) -> Notice | None:
        now_utc_ms = self._courier.clock.utc_ms()
        try:
            return notice_of(relayed(payload), self._spec, secret, now_utc_ms=now_utc_ms)
        except PlatformRefused:
            raise
        except Exception as error:
            _log.error("reading a notice failed by a fault: %s", type(error).__name__)
            raise reason.refused(FAULT, "a notice could not be read") from error

    async def _refuse(self, heard: Heard, error: PlatformRefused) -> None:
        """Have a notice never come again; of what it says nothing is written down."""
        code = error.reason_code
        if code not in self._refused:
            _log.warning("a notice for %s is refused: %s", self._spec.connection_id, code)
        self._refused[code] = self._refused.get(code, 0) + 1
        await heard.refuse()
        if code == reason.CLOCK:
            self._poll.ask_soon()  # it is the shop's own, and what it told is asked for
        await self._say()

    # --- before listening ----------------------------------------------------------------------

    def _check(self, hub: Hub) -> None:
        if self._courier.serve.rehearsal and not is_loopback(hub.address.host):
            raise reason.refused("rehearsal", "a rehearsal listens to no hub outside this machine")
        if self._spec.kind not in TELLING:
            raise reason.not_offered(self._spec.kind.value, "notices")

    async def _signed_with(self) -> str:
        """Return the secret with which the shop signs notices: of their own, or its only one."""
        secret = await self._secrets.read(NOTICES) or await self._secrets.read(SECRET)
        if not secret:
            raise reason.refused(
                reason.SIGNED_OUT,
                "the secret with which the shop signs its notices is missing",
                advice=f"Give it as {NOTICES}, or as {SECRET}.",
            )
        return secret

    async def _credentials(self, hub: Hub) -> str:
        kept = await self._secrets.read(HUB)
        if not kept and hub.address.secure:
            raise reason.refused(
                reason.SIGNED_OUT,
                "the hub's credentials are missing",
                advice="Give the shop the credentials that the agency made for its hub.",
            )
        return await asyncio.to_thread(credentials_text, kept)

    # --- how it does ---------------------------------------------------------------------------

    async def _well(self) -> None:
        self._trouble = ("", "")
        self._well_since_s = asyncio.get_running_loop().time()
        await self._say()

    def _was_steady(self) -> bool:
        """Return whether it went well for a while: a hub that drops everybody is let be longer."""
        since_s, self._well_since_s = self._well_since_s, None
        return since_s is not None and asyncio.get_running_loop().time() - since_s > STEADY_S

    async def _fail_for_long(self, code: str, error: PlatformError | BadInput) -> float:
        """Say what only somebody can mend; return after how many seconds it is tried anyway."""
        await self._fail(code, error)
        return REFUSED_S * (1 + _random.random()) / 2

    async def _fail(self, code: str, error: PlatformError | BadInput) -> None:
        advice = error.advice if isinstance(error, PlatformError) else ""
        text = f"The agency's hub: {error}. {advice}".strip()
        self._trouble = (f"hub_{code}", keychain.masked(text))
        await self._say()

    async def _say(self) -> None:
        code, text = self._trouble
        if self._refused:
            count = sum(self._refused.values())
            why = ", ".join(sorted(self._refused))
            text = f"{text} {count} of the hub's notices were refused: {why}.".strip()
        await self._poll.say_aside(code or ("hub_refused" if self._refused else ""), text)


def durable_of(connection_id: str) -> str:
    """Return the name under which a hub keeps how far a shop's notices were taken in."""
    return "cuecard-" + re.sub(r"[^A-Za-z0-9_-]", "_", connection_id)[:80]
