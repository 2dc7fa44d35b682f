"""The one place that changes the show.

A command makes the next state by a pure function. What viewers would see is written down as a
promise, with the deed and what becomes true by it, asked of the engine, and becomes true when the
engine reports it; without a report it is undone and refused.
"""

import asyncio
import logging
from collections.abc import Callable

from studio.control.adoption import INTERRUPTED, UNKNOWN, adopt, begin_around, came_about
from studio.control.answer import Answer
from studio.control.around import Around, Changed, Check, EventsOf, accept
from studio.control.asides import Errand, run_errand
from studio.control.commands import Change
from studio.control.deeds import (
    Begin,
    Deed,
    Internal,
    PassTime,
    Reconcile,
    RefreshProducts,
    done,
    transition_of,
)
from studio.control.due import PlannedStart, next_end_utc_ms, planned_start
from studio.control.engine_link import EngineLink
from studio.control.entries import entry_of, entry_of_deed, placed
from studio.control.event_log import read_events
from studio.control.fitting import check_fits
from studio.control.keeper import EVENTS_TOLD, Entry, Keeper
from studio.control.media_clock import to_mark
from studio.control.stage import Stage, Told, pictures_differ
from studio.control.stream_log import StreamLog
from studio.core.clock import Clock
from studio.core.errors import EngineUnavailable, Refused, StudioError
from studio.core.ids import ShowId, new_id
from studio.core.logs import set_show
from studio.core.paths import rehearsing
from studio.core.settings import settings_or_defaults
from studio.protocol.engine_messages import EngineSnapshot, RetryEngineOutput
from studio.protocol.reports import Sentence
from studio.protocol.setup_commands import EndShow, SaveDestination, SetMarket
from studio.protocol.show_commands import MarkMoment, StartOffer
from studio.show.events import ShowEvent, marked
from studio.show.first_show import first_show
from studio.show.offer_request import Known
from studio.show.state import ShowState
from studio.storage.show_store import KeptShow

RECONCILED_WITHIN_S = 3.0
STUDIO = "Cuecard"
"""Who changed the show when nobody asked."""

_log = logging.getLogger(__name__)


class Director:
    """Holds the show and carries out commands, one after the other.

    Attributes:
        state: The show as it is.
        changed_by: Who made it so.
        events: What became true last, oldest first.
        stage: The engine's side of it.
        streams: What became of its streams, and where in them something happened.
        lock: Held by whoever changes the show.
    """

    def __init__(self, keeper: Keeper, link: EngineLink, clock: Clock, around: Around) -> None:
        self._keeper = keeper
        self._link = link
        self._clock = clock
        self._around = around
        self._kept: KeptShow | None = None
        self._unsure = False
        self._is_new = False
        self._tried: tuple[PlannedStart, Sentence] | None = None
        self._reconciled = asyncio.Event()
        self.lock = asyncio.Lock()
        self.state = first_show(
            ShowId(new_id("show")), settings_or_defaults(), rehearsal=rehearsing()
        )
        self.changed_by = STUDIO
        self.events: tuple[ShowEvent, ...] = ()
        self.stage = Stage(link, clock)
        self.streams = StreamLog(clock)
        self._found: Sentence | None = None

    @property
    def note(self) -> Sentence | None:
        """What the host should know of how this control room found the show, or None."""
        matters = self.state.on_air == (self._found is UNKNOWN)
        return self._found if matters else None

    @property
    def not_started(self) -> Sentence | None:
        """Why the planned offer of the cue on program did not start, or None."""
        if self._tried is None or planned_start(self.state) != self._tried[0]:
            return None
        return self._tried[1]

    # --- commands ------------------------------------------------------------------------------

    async def change(self, command: Change, *, by: str, check: Check = accept) -> Answer:
        """Make the next show.

        Args:
            command: What is asked.
            by: Who asks.
            check: Looks at the show as it is when the turn comes, and refuses by raising.

        Raises:
            StudioError: It was not done, and nothing was changed.
        """
        await self.until_reconciled()
        await self._around.until_known(self.state, command)
        async with self.lock:
            check(self.state)
            recording = self.stage.recording_path
            text = await self._do(command, by)
            if isinstance(command, SetMarket):  # names and links are those of the market
                await self._take_over_fresh()
            if isinstance(command, SaveDestination) and self.state.on_air:
                # Its key may be another one now; a live output pays no attention to this.
                retry = RetryEngineOutput(destination_id=command.destination.destination_id)
                self._link.post(retry)
            if isinstance(command, EndShow) and recording:
                text = f"The recording is {recording}"
            return Answer(text=text)

    async def errand(self, errand: Errand) -> Answer:
        """Do something that leaves the show as it is.

        Raises:
            StudioError: It was not done.
        """
        return await run_errand(errand, self.state, self._link, self.stage)

    async def mark(self, command: MarkMoment, *, by: str) -> Answer:
        """Write this moment down."""
        return await self.note_event(
            lambda state, at_utc_ms: marked(state, command.note, by=by, at_utc_ms=at_utc_ms)
        )

    async def note_event(self, event_of: Callable[[ShowState, int], ShowEvent]) -> Answer:
        """Write down something that became true and leaves the show as it is.

        Args:
            event_of: Gets the show and the moment, UTC in ms.
        """
        await self.note_events(lambda state, at_utc_ms: (event_of(state, at_utc_ms),))
        return Answer()

    async def note_events(self, events_of: EventsOf) -> None:
        """Write down several things, in one transaction; see `note_event`."""
        await self.until_reconciled()
        async with self.lock:
            now_utc_ms = self._clock.utc_ms()
            state, events = self.state, events_of(self.state, now_utc_ms)
            entry = entry_of(state, self.changed_by, at_utc_ms=now_utc_ms, events=events)
            if events:
                await self._settle(entry, Changed(before=state, after=state, events=events))

    async def switch(self, entry: Entry) -> None:
        """Go on with another show, which is in the database already; the lock is held."""
        before, self._found, self._tried = self.state, None, None
        self.state, self.changed_by = entry.state, entry.by
        set_show(self.state.show_id)
        await self._read_log()
        await self._begin()
        await self._write(PassTime())
        await self._write(self._off_air())
        await self.stage.change_over(before, self.state)
        self._around.show_changed(Changed(before=before, after=self.state))

    # --- what happens by itself ----------------------------------------------------------------

    def next_moment_utc_ms(self) -> int | None:
        """Return when something is due, or None."""
        start = self._start_to_come()
        moments = (next_end_utc_ms(self.state), start.at_utc_ms if start is not None else None)
        return min((moment for moment in moments if moment is not None), default=None)

    async def pass_time(self) -> None:
        """Do what is due: end offers whose time is over, start the one that is planned."""
        await self.wait_reconciled()
        async with self.lock:
            await self._do(PassTime(), STUDIO)
        if self._start_due() is None:
            return
        await self._around.until_known(self.state, StartOffer())
        async with self.lock:
            start = self._start_due()
            if start is not None:
                await self._start(start)

    async def refresh(self) -> None:
        """Take over what changed in the catalogue."""
        await self.wait_reconciled()
        async with self.lock:
            await self._take_over_fresh()

    async def _take_over_fresh(self) -> None:
        fresh = self._around.fresh_products(self.state)
        if fresh:
            await self._do(RefreshProducts(products=fresh), STUDIO)

    def _start_to_come(self) -> PlannedStart | None:
        start = planned_start(self.state)
        return None if self._tried is not None and self._tried[0] == start else start

    def _start_due(self) -> PlannedStart | None:
        start = self._start_to_come()
        return start if start is not None and start.at_utc_ms <= self._clock.utc_ms() else None

    async def _start(self, start: PlannedStart) -> None:
        try:
            await self._do(StartOffer(product_id=start.product_id), STUDIO)
        except EngineUnavailable as error:
            _log.info("the planned offer waits for the engine: %s", error)
        except StudioError as error:
            listing = self.state.listing(start.product_id)
            name = listing.names[0].text if listing is not None else start.product_id
            reason = str(error).rstrip(".")
            text = f"The planned offer for {name} did not start: {reason}."
            told = Sentence(code="offer_not_started", facts=(name, reason), text=text)
            self._tried = (start, told)
            _log.info("%s", text)
            self._around.show_changed(Changed(before=self.state, after=self.state))

    # --- coming back ---------------------------------------------------------------------------

    async def open(self) -> None:
        """Take up the show that the database knows, or begin a new one."""
        self._kept = await self._keeper.open()
        if self._kept is not None:
            self.state, self.changed_by = self._kept.state, self._kept.changed_by
            await self._read_log()
        set_show(self.state.show_id)
        if self._kept is None:
            self._is_new = True
            await self._begin(is_new=True)
            self._reconciled.set()

    async def engine_arrived(self, snapshot: EngineSnapshot, *, fresh: bool) -> None:
        """Bring an engine that was just reached to what the show wants."""
        async with self.lock:
            if self._kept is not None:
                await self._adopt(self._kept, snapshot, fresh=fresh)
                self._kept = None
            elif self._unsure and fresh and self.state.on_air:
                self._found = INTERRUPTED
                await self._write(self._off_air())
            elif self._is_new and snapshot.specs and not self.state.on_air:
                self._found = UNKNOWN
                now_utc_ms = self._clock.utc_ms()
                await self._write(begin_around(self.state, snapshot, now_utc_ms=now_utc_ms))
            self._unsure = self._is_new = False
            self._reconciled.set()
            await self.stage.replay(self.state, snapshot)

    async def _read_log(self) -> None:
        show_id = self.state.show_id
        self.events = read_events(await self._keeper.newest_events(show_id))
        self.streams.open_show(read_events(await self._keeper.stream_events(show_id)))

    async def wait_reconciled(self) -> None:
        """Wait until the engine said what is on air, or somebody could wait no longer."""
        await self._reconciled.wait()

    async def until_reconciled(self) -> None:
        """Give the engine a moment to say what is on air, before anything is changed."""
        if self._kept is None:
            return
        try:
            async with asyncio.timeout(RECONCILED_WITHIN_S):
                await self._reconciled.wait()
        except TimeoutError:
            await self._go_on_without_engine()

    async def _go_on_without_engine(self) -> None:
        async with self.lock:
            if self._kept is None:
                return
            self._kept, self._unsure = None, True
            self._reconciled.set()
            _log.warning("the show is changed though no engine said what is on air")
            await self._keeper.forget_promise(self.state)
            await self._begin()

    async def _adopt(self, kept: KeptShow, snapshot: EngineSnapshot, *, fresh: bool) -> None:
        truth = adopt(kept, snapshot, fresh=fresh, now_utc_ms=self._clock.utc_ms())
        self._found = truth.note
        if kept.promised is not None and came_about(kept, snapshot):
            entry = Entry(
                state=kept.promised,
                by=kept.promised_by,
                at_utc_ms=self._clock.utc_ms(),
                deed=kept.promised_deed,
                events=kept.promised_events,
            )
            events = read_events(kept.promised_events)
            changed = Changed(before=self.state, after=kept.promised, events=events)
            await self._settle(entry, changed)
        elif kept.promised is not None:
            await self._keeper.forget_promise(kept.state)
        await self._begin()
        await self._write(PassTime())
        await self._write(truth.step)

    async def _begin(self, *, is_new: bool = False) -> None:
        """Write down where the show began, unless that is known."""
        if is_new or not await self._keeper.is_begun(self.state.show_id):
            begin = self._deed(Begin(state=self.state), STUDIO)
            entry = entry_of(self.state, self.changed_by, at_utc_ms=begin.at_utc_ms, deed=begin)
            await self._keeper.keep(entry)

    def _off_air(self) -> Reconcile:
        """A show that a machine died with on air is off air when it is opened again."""
        return Reconcile(
            on_air_since_utc_ms=None, canvases=self.state.canvases, rehearsal=rehearsing()
        )

    # --- one step ------------------------------------------------------------------------------

    async def _do(self, command: Change | Internal, by: str) -> str:
        """Do one deed, and return a sentence where not all of it went well.

        What happens by itself is true whether the engine says so or not.
        """
        before, deed = self.state, self._deed(command, by)
        after = done(before, deed)
        if after is before:
            return ""
        by_itself = isinstance(command, Internal)
        check_fits(after if by_itself else before, after, by)
        entry, changed = entry_of_deed(before, after, deed)
        if self.stage.touches(before, after):
            return await self._promise_and_show(entry, changed, command)
        await self._settle(entry, changed)
        if pictures_differ(before, after):
            self.stage.show_unseen(after)
        return ""

    async def _promise_and_show(
        self, entry: Entry, changed: Changed, command: Change | Internal
    ) -> str:
        """Have the engine show it; who comes back later finds the promise, and asks the engine."""
        before, after, text = changed.before, changed.after, ""
        promised = await self._keeper.promise(entry)
        told = Told(transition_of(before, command), to_mark(changed.events))
        try:
            text = await self.stage.apply(before, after, told)
        except Refused as error:
            if not isinstance(command, Internal):
                self.stage.undo(after, before)
                await self._keeper.forget_promise(before)
                raise
            _log.info("the engine will be told later: %s", error)
        # What is promised and shown can't be lost any more: nobody who is told waits for the disk.
        sure = promised and before.on_air == after.on_air and self.stage.shown is not None
        pts_ms = self.stage.shown_pts_ms
        await self._settle(entry, changed, tell_first=sure, shown_pts_ms=pts_ms)
        return text

    async def _write(self, command: Internal) -> None:
        """Do one deed without asking the engine, which is told everything anyway."""
        before, deed = self.state, self._deed(command, STUDIO)
        after = done(before, deed)
        if after is not before:
            await self._settle(*entry_of_deed(before, after, deed))

    def _deed(self, command: Change | Internal, by: str) -> Deed:
        known = Known()
        if not isinstance(command, Internal):
            known = self._around.known_for(self.state, command)
        return Deed(command=command, known=known, by=by, at_utc_ms=self._clock.utc_ms())

    async def _settle(
        self,
        entry: Entry,
        changed: Changed,
        *,
        tell_first: bool = False,
        shown_pts_ms: int | None = None,
    ) -> None:
        media = self.streams.media
        entry, changed = placed(entry, changed, media, shown_pts_ms=shown_pts_ms)
        self.state, self.changed_by = entry.state, entry.by
        self.events = (*self.events, *changed.events)[-EVENTS_TOLD:]
        if tell_first:
            self._around.show_changed(changed)
            await asyncio.sleep(0)  # to be on its way before the database takes the processor
        await self._keeper.keep(entry)
        if shown_pts_ms is None:
            self.stage.mark(to_mark(changed.events))
        if not tell_first:
            self._around.show_changed(changed)
