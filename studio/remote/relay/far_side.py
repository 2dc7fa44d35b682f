"""The person's side: a line that comes back by itself, what was told last, and what is old."""

import asyncio
import base64
import binascii
import contextlib
import logging
import time
from dataclasses import replace

from studio.core.clock import Clock
from studio.core.errors import ConnectionLost, ProtocolError, StudioError
from studio.protocol.message import Topic
from studio.protocol.messages import Denied, Request
from studio.remote.relay.hub import Came, Hub, NobodyThere, NotSent
from studio.remote.relay.letters import (
    Admitted,
    Carried,
    FromStudio,
    Knock,
    Leave,
    NotAdmitted,
    Present,
    read_answer,
    read_here,
    read_locked,
    sign,
)
from studio.remote.relay.moment import FarClock, SteadyClock
from studio.remote.relay.newsroom import PICTURE
from studio.remote.relay.outbox import Outbox, Road
from studio.remote.relay.patience import patience_of
from studio.remote.relay.person import Outcome
from studio.remote.relay.seal import head_of, unlock
from studio.remote.relay.standing import Standing, Watcher, Way, seen

SHOW: Topic = "show"
KNOCK_EVERY_S = 2.0
KNOCK_AGAIN_S = 0.5
KNOCK_ANSWERED_S = 3.0
KNOCKS_MISSED = 2
COMMAND_ANSWERED_S = 15.0
FIRST_WAIT_S, LONGEST_WAIT_S = 0.25, 4.0

_log = logging.getLogger(__name__)


class FarSide:
    """One person's line to one studio.

    Attributes:
        standing: How it stands.
        latest: What was told last, by topic.
        looking: How many look at pictures.
        known: Set once the studio has said whether the person is let in.
        watchers: Who is told.
    """

    def __init__(self, way: Way, clock: Clock) -> None:
        self._way = way
        self._near = SteadyClock(clock)
        self.clock = FarClock(self._near)
        self._hub: Hub | None = None
        self._knock_now = asyncio.Event()
        self._newest: dict[str, int] = {}
        self._number = 0
        self._missing = 0
        self._heard_at = ""
        self.standing = Standing()
        self.latest: dict[Topic, bytes] = {}
        self.looking = 0
        self.known = asyncio.Event()
        self.watchers: set[Watcher] = set()
        road = Road(
            place=way.place,
            credentials=way.credentials,
            clock=self.clock,
            hub=lambda: self._hub,
            ask=self._ask_now,
            late=self._late,
        )
        self.outbox = Outbox(road)

    # --- for the pages -------------------------------------------------------------------------

    async def present(self, code: str, name: str) -> FromStudio:
        """Give the code that the host reads out.

        Raises:
            ConnectionLost: The studio is away.
            ProtocolError: What answered is no studio.
        """
        answer, asked_ms = await self._say(Present(code=code, name=name or self._way.name))
        if isinstance(answer, Admitted):
            self._take_in(answer, asked_ms)
        return answer

    async def ask(self, request: Request) -> Outcome:
        """Have a command carried out, at once or when the studio is back; never raises."""
        inside = self.standing.inside
        if inside is None or self.standing.refused is not None:
            return _denied(request, "not_paired", "the host does not let you in"), None
        if patience_of(request.command).waits and inside.waits:
            return await self.outbox.put(request, lambda: self.standing.live)
        if self.standing.away:
            text = "the studio is away, and this can't wait: nothing was asked of it"
            return _denied(request, "away", text), None
        return await self._ask_now(request)

    def look(self, by: int) -> None:
        """Want pictures for one more, or one less."""
        self.looking += by
        self._knock_now.set()

    async def run(self) -> None:
        """Keep the line until cancelled."""
        sending = asyncio.create_task(self.outbox.run(), name="outbox")
        wait_s = FIRST_WAIT_S
        try:
            while True:
                began_s = time.monotonic()
                try:
                    await self._while_connected()
                except StudioError as error:
                    self._away("relay", str(error))
                if time.monotonic() - began_s > LONGEST_WAIT_S:
                    wait_s = FIRST_WAIT_S
                await asyncio.sleep(wait_s)
                wait_s = min(LONGEST_WAIT_S, wait_s * 2)
        finally:
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)

    # --- the line ------------------------------------------------------------------------------

    async def _while_connected(self) -> None:
        place, me = self._way.place, self._way.credentials.public
        hub = await Hub.connect(self._way.server, self._way.credentials, self._way.name)
        tasks: tuple[asyncio.Task[None], ...] = ()
        try:
            hub.refused = self._hear_refusal
            await hub.listen(place.hello, self._hear_hello)
            await hub.listen(place.all_news, self._hear_news)
            await hub.listen(place.picture, self._hear_picture)
            await hub.listen(place.word(me), self._hear_word)
            self._hub = hub
            knocking = asyncio.create_task(self._keep_knocking(), name="knocking")
            tasks = (knocking, asyncio.create_task(hub.until_lost(), name="relay's end"))
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
            self._away("relay", "the line to the relay broke; it is called again")
        finally:
            self._hub = None
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            with contextlib.suppress(StudioError):
                subject = place.ask(me)
                letter = sign(Leave(), self.clock.now_ms(), subject, self._way.credentials)
                await hub.publish(subject, letter)
            await hub.close()

    async def _keep_knocking(self) -> None:
        missed = 0
        while True:
            self._knock_now.clear()
            try:
                await self._knock()
                missed = 0
            except NobodyThere:
                self._away("studio", "the studio is not there")
            except NotSent:
                return  # the line itself is lost
            except ConnectionLost:
                missed += 1
                if missed >= KNOCKS_MISSED:
                    self._away("studio", "the studio does not answer")
            except ProtocolError as error:
                _log.info("an answer that is none: %s", error)
            every_s = KNOCK_EVERY_S if self.standing.live else KNOCK_AGAIN_S
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(every_s):
                    await self._knock_now.wait()
                    await asyncio.sleep(0.05)  # a host of reasons is one reason

    async def _knock(self) -> None:
        again = self._missing > 1
        knock = Knock(name=self._way.name, looks=self.looking > 0, again=again)
        answer, asked_ms = await self._say(knock, within_s=KNOCK_ANSWERED_S)
        if isinstance(answer, Admitted):
            self._take_in(answer, asked_ms)
            await self._catch_up(answer)
        elif isinstance(answer, NotAdmitted):
            self._meet(answer.session)
            self.clock.answered(asked_ms, answer.at_ms)
            self._heard()
            self._stand(Standing(refused=answer, away="", text=answer.text))

    async def _say(
        self, said: Knock | Present | Request, *, within_s: float = COMMAND_ANSWERED_S
    ) -> tuple[FromStudio, int]:
        """Return the answer, and when it was asked by this machine's clock."""
        if self._hub is None:
            raise NotSent("the relay is away")
        subject = self._way.place.ask(self._way.credentials.public)
        asked_ms = self._near.now_ms()
        letter = sign(said, self.clock.at_ms(asked_ms), subject, self._way.credentials)
        return read_answer(await self._hub.request(subject, letter, within_s=within_s)), asked_ms

    async def _ask_now(self, request: Request) -> Outcome:
        try:
            answer, _ = await self._say(request)
        except NotSent:
            self._knock_now.set()
            return _denied(request, "away", "the studio is away: nothing was asked of it"), None
        except ConnectionLost:
            text = "no answer came, so it is not known whether it was done: look first"
            return _denied(request, "unanswered", text), None
        except ProtocolError as error:
            return _denied(request, "protocol", str(error)), None
        if isinstance(answer, Carried):
            self._heard()
            return answer.answer, answer.told
        if isinstance(answer, NotAdmitted):
            return _denied(request, answer.code, answer.text), None
        return _denied(request, "protocol", "that was no answer"), None

    # --- what comes ----------------------------------------------------------------------------

    async def _hear_hello(self, came: Came) -> None:
        try:
            here = read_here(came.data)
        except ProtocolError:
            return
        inside = self.standing.inside
        if here.leaves and inside is not None and here.session == inside.session:
            self._away("studio", "the studio left the relay")
        elif not self.standing.live or inside is None or inside.session != here.session:
            self._knock_now.set()

    async def _hear_news(self, came: Came) -> None:
        self._take_news(came.data)

    def _take_news(self, letter: bytes) -> None:
        inside = self.standing.inside
        try:
            head = read_locked(head_of(letter))
            if inside is None or head.session != inside.session:
                return  # knocking finds out which session holds
            key = _key(inside, head.topic)
            self._number = max(self._number, head.number)
            if key is None or head.number <= self._newest.get(head.topic, 0):
                return
            line = unlock(key, letter)
        except ProtocolError:
            self._knock_now.set()  # the keys may be others now
            return
        self._newest[head.topic] = head.number
        self.latest[head.topic] = line
        self._heard()
        for watcher in tuple(self.watchers):
            watcher.told(head.topic, line)

    async def _hear_picture(self, came: Came) -> None:
        inside = self.standing.inside
        key = _key(inside, PICTURE) if inside is not None else None
        if key is None or not self.looking:
            return
        try:
            jpeg = unlock(key, came.data)
        except ProtocolError:
            self._knock_now.set()
            return
        for watcher in tuple(self.watchers):
            watcher.pictured(jpeg)

    async def _hear_word(self, came: Came) -> None:
        with contextlib.suppress(ProtocolError):
            carried = read_answer(came.data)
            if isinstance(carried, Carried):
                self.outbox.carried(carried)

    def _hear_refusal(self, text: str) -> None:
        self._away("relay", f"the relay does not allow this: {text}")

    # --- how it stands -------------------------------------------------------------------------

    def _take_in(self, answer: Admitted, asked_ms: int) -> None:
        self._meet(answer.session)
        self.clock.answered(asked_ms, answer.at_ms)
        self._heard()
        self._stand(Standing(inside=answer, away="", text=""))

    def _meet(self, session: str) -> None:
        before = self.standing.inside or self.standing.refused
        if before is not None and before.session != session:
            self.clock.forget()
            self._newest.clear()
            self._number = self._missing = 0

    async def _catch_up(self, inside: Admitted) -> None:
        """Fetch what the server kept; count how long something is missing.

        News that came before the keys to it could not be read, and what came since has higher
        numbers: so the show, which there always is, is missed by its name, too.
        """
        missing, hub, place = self._untold(inside), self._hub, self._way.place
        if missing and self._missing == 0 and inside.waits and hub is not None:
            # All at once: a server that answers none of them holds up the next knock but once.
            for letter in await asyncio.gather(*(hub.newest(place, topic) for topic in missing)):
                if letter is not None:
                    self._take_news(letter)
        behind = inside.number > self._number or SHOW in self._untold(inside)
        self._missing = self._missing + 1 if behind else 0

    def _untold(self, inside: Admitted) -> list[str]:
        """Return the topics that may be told and were not."""
        return [name for name in inside.keys if name != PICTURE and name not in self._newest]

    def _heard(self) -> None:
        self._heard_at = time.strftime("%H:%M:%S")

    def _away(self, who: str, why: str) -> None:
        since = f"; what you see is from {self._heard_at}" if self._heard_at else ""
        self._stand(replace(self.standing, away=who, text=f"{why}{since}"))

    def _stand(self, standing: Standing) -> None:
        before, self.standing = self.standing, standing
        if standing.refused is not None:
            self.latest.clear()
        if standing.inside is not None or standing.refused is not None:
            self.known.set()
        if seen(before) != seen(standing):
            for watcher in tuple(self.watchers):
                watcher.changed()

    def _late(self, carried: Carried) -> None:
        for watcher in tuple(self.watchers):
            watcher.late(carried)


def _key(inside: Admitted, name: str) -> bytes | None:
    try:
        return base64.b64decode(inside.keys.get(name, ""), validate=True) or None
    except (binascii.Error, ValueError):
        return None


def _denied(request: Request, code: str, text: str) -> Denied:
    return Denied(request_id=request.request_id, code=code, text=text)
