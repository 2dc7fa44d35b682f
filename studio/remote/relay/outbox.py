"""Commands that may wait, on their way: left on the server in order, each once."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from studio.core.errors import ConnectionLost, ProtocolError, Refused
from studio.core.nkey import Credentials
from studio.protocol.messages import Denied, Done, Request
from studio.remote.relay.hub import Hub
from studio.remote.relay.letters import Carried, sign
from studio.remote.relay.moment import FarClock
from studio.remote.relay.patience import in_words, patience_of, too_old
from studio.remote.relay.person import Outcome, numbered
from studio.remote.relay.place import Place

MOST = 200
KNOWN = 500
TRY_AGAIN_S = 0.25
PATIENT_S = 3.0
"""So long a page waits for the answer of a studio that is there."""

AWAY_S = 0.5
LOOK_EVERY_S = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Road:
    """How letters travel.

    Attributes:
        place: The studio's.
        credentials: The person's.
        clock: The studio's, as far as it is known here.
        hub: Gives the line, while there is one.
        ask: Asks the studio at once.
        late: Called with what became of a command that was answered by `it waits`.
    """

    place: Place
    credentials: Credentials
    clock: FarClock
    hub: Callable[[], Hub | None]
    ask: Callable[[Request], Awaitable[Outcome]]
    late: Callable[[Carried], None]


@dataclass(eq=False, slots=True, kw_only=True)
class _Entry:
    request: Request
    asked_ms: int
    left: bool = False
    late: bool = False
    repeated: bool = False
    tried: int = 0
    outcome: Outcome | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class Outbox:
    """Everything that was asked and may wait."""

    def __init__(self, road: Road) -> None:
        self._road = road
        self._known: OrderedDict[str, Outcome] = OrderedDict()
        self._queue: deque[_Entry] = deque()
        self._unanswered: OrderedDict[str, _Entry] = OrderedDict()
        self._something = asyncio.Event()

    @property
    def unsent(self) -> int:
        """How many are not on the server yet."""
        return len(self._queue)

    async def put(self, request: Request, live: Callable[[], bool]) -> Outcome:
        """Send a command on its way; return its answer, or that it waits.

        Args:
            request: With a key.
            live: Says whether the studio is there.
        """
        outcome = self._known.get(request.key)
        if outcome is not None:
            return numbered(outcome[0], request.request_id), outcome[1]
        known = self._unanswered.get(request.key)
        if known is None and len(self._unanswered) >= MOST:
            text = f"{MOST} commands wait for the studio already; nothing was added"
            return Denied(request_id=request.request_id, code="too_many", text=text), None
        entry = known or _Entry(request=request, asked_ms=self._road.clock.now_ms())
        if known is None:
            self._unanswered[request.key] = entry
            self._queue.append(entry)
            self._something.set()
        await self._wait(entry, live)
        if entry.outcome is None and entry.repeated and live():
            # Another run of this program left it there: the studio knows what became of it.
            self._unanswered.pop(request.key, None)
            return await self._road.ask(request)
        if entry.outcome is not None:
            answer, told = entry.outcome
            return numbered(answer, request.request_id), told
        entry.late = True
        lasts = in_words(patience_of(request.command).lasts_s)
        where = "on the relay" if entry.left else "on this machine"
        text = f"it waits {where} for the studio, and is done if that is back within {lasts}"
        return Done(request_id=request.request_id, text=text), None

    def carried(self, carried: Carried) -> None:
        """Take in what became of a command."""
        entry = self._unanswered.pop(carried.key, None)
        if entry is None:
            return
        if entry in self._queue:
            self._queue.remove(entry)
        entry.outcome = self._known[carried.key] = (carried.answer, carried.told)
        if len(self._known) > KNOWN:
            self._known.popitem(last=False)
        entry.answered.set()
        if entry.late:
            self._road.late(carried)

    async def run(self) -> None:
        """Leave them on the server, one after the other, until cancelled."""
        while True:
            while not self._queue:
                self._forget_old()
                self._something.clear()
                await self._something.wait()
            if not await self._leave(self._queue[0]):
                await asyncio.sleep(TRY_AGAIN_S)

    async def _wait(self, entry: _Entry, live: Callable[[], bool]) -> None:
        loop = asyncio.get_running_loop()
        began_s = loop.time()
        while entry.outcome is None:
            waited_s = loop.time() - began_s
            if waited_s > PATIENT_S or (waited_s > AWAY_S and not live()):
                return
            try:
                async with asyncio.timeout(LOOK_EVERY_S):
                    await entry.answered.wait()
            except TimeoutError:
                continue

    async def _leave(self, entry: _Entry) -> bool:
        """Return whether it needs no more trying."""
        request = entry.request
        age_s = (self._road.clock.now_ms() - entry.asked_ms) / 1_000
        why_not = too_old(request.command, max(0.0, age_s))
        hub = self._road.hub()
        if why_not is not None:
            self._refuse(entry, "too_old", why_not)
            return True
        if hub is None:
            return False
        credentials = self._road.credentials
        subject = self._road.place.wait(credentials.public)
        try:
            letter = sign(request, entry.asked_ms, subject, credentials)
            key = f"{credentials.public[:12]}-{request.key}"
            entry.repeated = await hub.leave(subject, letter, key=key) and entry.tried == 0
        except (Refused, ProtocolError) as error:
            if isinstance(error, ConnectionLost):
                entry.tried += 1
                return False
            self._refuse(entry, error.code, str(error))
            return True
        entry.left = True
        if entry in self._queue:
            self._queue.remove(entry)
        return True

    def _refuse(self, entry: _Entry, code: str, text: str) -> None:
        denied = Denied(request_id=entry.request.request_id, code=code, text=text)
        self.carried(Carried(session="", key=entry.request.key, answer=denied))

    def _forget_old(self) -> None:
        """Forget commands whose answer can't come any more."""
        now_ms = self._road.clock.now_ms()
        for key, entry in tuple(self._unanswered.items()):
            lasts_ms = patience_of(entry.request.command).lasts_s * 1_000
            if entry.left and now_ms - entry.asked_ms > 2 * lasts_ms:
                del self._unanswered[key]
