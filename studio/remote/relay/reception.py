"""What far persons ask, one letter at a time: who may come in, and what becomes of commands."""

import asyncio
import logging
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from studio.core.errors import ConnectionLost, ProtocolError
from studio.core.ids import DeviceId
from studio.protocol.door_reports import PairedDevice
from studio.protocol.messages import Denied, Request
from studio.remote.guests import Guests, Refused
from studio.remote.limits import Rate
from studio.remote.page_words import Pair
from studio.remote.relay.letters import (
    Admitted,
    Carried,
    FromStudio,
    Knock,
    Leave,
    NotAdmitted,
    Present,
    read_signed,
)
from studio.remote.relay.moment import SteadyClock
from studio.remote.relay.newsroom import Newsroom
from studio.remote.relay.patience import too_old
from studio.remote.relay.people import Knocking, address_of, admitted
from studio.remote.relay.person import Outcome, Person, numbered

GONE_AFTER_S = 10.0
LOOK_EVERY_S = 1.0
FRESH_FOR_S = 2.0
TOLD_AGAIN_EVERY_S = 0.5
NOT_IN = "the host has not let you in yet: ask for a code, and type it in"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Where the reception's own things are.

    Attributes:
        session: Of this run of the gate.
        clock: The studio's.
        way_in: Port and secret of the control room.
        waits: Says whether the server keeps what must wait.
        changed: Called when somebody came or left.
    """

    session: str
    clock: SteadyClock
    way_in: tuple[int, str]
    waits: Callable[[], bool]
    changed: Callable[[], None]


class Reception:
    """Answers far persons.

    Attributes:
        refused: Letters that were none, or of nobody who is let in.
    """

    def __init__(self, post: Post, guests: Guests, newsroom: Newsroom) -> None:
        self._post = post
        self._guests = guests
        self._newsroom = newsroom
        self._admitted: Mapping[str, PairedDevice] = {}
        self._there: dict[str, Person] = {}
        self._knocking = Knocking()
        self._strangers = Rate()
        self._fresh: dict[str, float] = {}
        self._told_again_s = float("-inf")
        self.refused = 0

    # --- for the gate --------------------------------------------------------------------------

    @property
    def devices(self) -> tuple[DeviceId, ...]:
        """Who is there."""
        return tuple(sorted(person.device.device_id for person in self._there.values()))

    @property
    def names(self) -> tuple[str, ...]:
        """What those are called who are there."""
        return tuple(sorted(person.device.name for person in self._there.values()))

    @property
    def strangers(self) -> int:
        """How many knock."""
        return self._knocking.count(_now_s())

    @property
    def knocking(self) -> str:
        """What the host is told of those who knock."""
        return self._knocking.sentence(_now_s())

    async def know(self, devices: tuple[PairedDevice, ...]) -> bool:
        """Take in who is let in; return whether somebody is let in no more."""
        before, now = self._admitted, dict(admitted(devices))
        for key, paired_s in tuple(self._fresh.items()):
            if key in now or _now_s() - paired_s > FRESH_FOR_S:
                del self._fresh[key]
            elif key in before:
                now[key] = before[key]  # the list was made before it was let in
        self._admitted = now
        revoked = [key for key, one in before.items() if _who(now.get(key)) != _who(one)]
        for person in revoked:
            await self._let_go(person)
        return bool(revoked)

    async def look_after(self) -> None:
        """Let those go who say nothing any more; until cancelled."""
        while True:
            await asyncio.sleep(LOOK_EVERY_S)
            for key, person in tuple(self._there.items()):
                if _now_s() - person.heard_s > GONE_AFTER_S:
                    await self._let_go(key)
            self._post.changed()  # who knocks is told for a while

    async def close(self) -> None:
        """Hang up on everybody's own connection."""
        for key in tuple(self._there):
            await self._let_go(key)

    # --- letters -------------------------------------------------------------------------------

    async def hear(self, letter: bytes, subject: str) -> FromStudio | None:
        """Return the answer to what was asked; None: it wants none."""
        key = subject.rpartition(".")[2]
        if key not in self._admitted and self._strangers.wait_s(_now_s()):
            self.refused += 1
            return None  # a flood of strangers is not worth a look at its signatures
        try:
            said, at_ms = read_signed(letter, subject)
        except ProtocolError as error:
            self.refused += 1
            return self._no("protocol", str(error))
        match said:
            case Knock():
                return await self._knocked(key, said)
            case Present():
                return await self._present(key, said)
            case Leave():
                self._knocking.left(key)
                await self._let_go(key)
                return None
            case Request():
                return await self._carry(key, said, at_ms)

    async def hear_waiting(self, letter: bytes, subject: str) -> Carried | None:
        """Carry out what waited; None: it was nothing that could be.

        Raises:
            ConnectionLost: It could not be done now, and should wait on.
        """
        key = subject.rpartition(".")[2]
        try:
            said, at_ms = read_signed(letter, subject)
        except ProtocolError:
            self.refused += 1
            return None
        if not isinstance(said, Request):
            self.refused += 1
            return None
        device = self._admitted.get(key)
        if device is None:
            self.refused += 1
            return self._carried(said, (_denied("not_paired", NOT_IN), None))
        return self._carried(said, await self._do(key, device, said, at_ms))

    async def _knocked(self, key: str, said: Knock) -> FromStudio:
        device = self._admitted.get(key)
        if device is None:
            self._knocking.came(key, said.name[:40], _now_s())
            self._post.changed()
            return self._no("not_paired", NOT_IN)
        await self._enter(key, device, looks=said.looks)
        if said.again and _now_s() - self._told_again_s > TOLD_AGAIN_EVERY_S:
            self._told_again_s = _now_s()
            await self._newsroom.tell_again()
        return self._in(device)

    async def _present(self, key: str, said: Present) -> FromStudio:
        if not said.code:
            return self._no("wrong_code", "a code is what the host reads out")
        pair = Pair(code=said.code, name=said.name)
        try:
            device, _ = await self._guests.pair(pair, address_of(key), browser=True)
        except Refused as refused:
            self.refused += 1
            return self._no(refused.code, refused.text, refused.retry_after_s)
        self._admitted = {**self._admitted, key: device}
        self._fresh[key] = _now_s()
        self._knocking.left(key)
        await self._let_go(key)
        await self._enter(key, device, looks=False)
        return self._in(device)

    async def _carry(self, key: str, said: Request, at_ms: int) -> Carried:
        device = self._admitted.get(key)
        if device is None:
            self.refused += 1
            return self._carried(said, (_denied("not_paired", NOT_IN), None))
        try:
            outcome = await self._do(key, device, said, at_ms)
        except ConnectionLost as error:
            outcome = (_denied("control", f"{error}: look what became of it"), None)
        return self._carried(said, outcome)

    async def _do(self, key: str, device: PairedDevice, said: Request, at_ms: int) -> Outcome:
        age_s = (self._post.clock.now_ms() - at_ms) / 1_000
        why_not = too_old(said.command, age_s)
        if why_not is not None:
            return _denied("too_old", why_not), None
        if not said.key:
            return _denied("protocol", "from far away every command carries a key"), None
        person = self._there.get(key) or await self._enter(key, device, looks=False)
        wait_s = person.rate.wait_s(_now_s())
        if wait_s:
            text = f"too many requests; the next is taken in {math.ceil(wait_s)} s"
            return _denied("too_many", text), None
        return await person.ask(said)

    async def _enter(self, key: str, device: PairedDevice, *, looks: bool) -> Person:
        person = self._there.get(key)
        if person is None:
            person = self._there[key] = Person(device, self._post.way_in)
            _log.info("%s is there, far away", device.name)
            self._post.changed()
        self._knocking.left(key)
        person.heard_s, person.looks = _now_s(), looks
        self._follow()
        return person

    async def _let_go(self, key: str) -> None:
        person = self._there.pop(key, None)
        if person is not None:
            await person.close()
            self._post.changed()
        self._follow()

    def _follow(self) -> None:
        looks = any(person.looks for person in self._there.values())
        self._newsroom.want(news=bool(self._there), pictures=looks)

    # --- answers -------------------------------------------------------------------------------

    def _in(self, device: PairedDevice) -> Admitted:
        return Admitted(
            session=self._post.session,
            at_ms=self._post.clock.now_ms(),
            device_id=device.device_id,
            name=device.name,
            role=device.role,
            keys=self._newsroom.keys_for(device.role),
            number=self._newsroom.number,
            waits=self._post.waits(),
        )

    def _no(self, code: str, text: str, retry_after_s: float = 0.0) -> NotAdmitted:
        return NotAdmitted(
            session=self._post.session,
            at_ms=self._post.clock.now_ms(),
            code=code,
            text=text,
            retry_after_s=retry_after_s,
        )

    def _carried(self, said: Request, outcome: Outcome) -> Carried:
        answer, told = outcome
        return Carried(
            session=self._post.session,
            key=said.key,
            answer=numbered(answer, said.request_id),
            told=told,
        )


def _who(device: PairedDevice | None) -> tuple[str, str] | None:
    return (device.device_id, device.role) if device is not None else None


def _denied(code: str, text: str) -> Denied:
    return Denied(request_id=0, code=code, text=text)


def _now_s() -> float:
    return asyncio.get_running_loop().time()
