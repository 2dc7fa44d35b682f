"""Tasks, campaigns, brands' proposals: what is asked of the host, and how far that has come."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from typing import assert_never

from studio.control.answer import Answer
from studio.control.around import Changed
from studio.control.event_log import read_events
from studio.control.trade.programme_word import ProgrammeWord
from studio.control.trade.proofs import Proofs
from studio.control.trade.surroundings import Parts
from studio.control.trade.tested import write_evidence
from studio.core.errors import StorageError, StudioError
from studio.core.ids import DealId, SecretName, TaskId
from studio.programme.book import (
    OVER,
    ProgrammeBook,
    accepted,
    advanced,
    dropped,
    joined,
    merged,
    stepped,
    with_task,
)
from studio.programme.campaign import BrandOffer, OfferStep
from studio.programme.progress import TaskCount
from studio.programme.task import Task, TaskProgress, TaskState
from studio.protocol.courier_errands import FetchTasks, TasksFetched
from studio.protocol.trade_commands import (
    AcceptTask,
    DropTask,
    FetchProgramme,
    JoinCampaign,
    MakeProof,
    ProgrammeCommand,
    SaveDeal,
    SaveTask,
    StepBrandOffer,
)
from studio.protocol.trade_reports import ProgrammeChanged
from studio.sales.deal import Deal
from studio.show.events import ShowEvent
from studio.storage.programme_store import ProgrammeStore
from studio.storage.show_facts_store import ShowFactsStore
from studio.storage.show_values import StoredEvent

COUNTED = (
    "show.started",
    "show.ended",
    "product.shown",
    "product.left",
    "label.shown",
    "label.hidden",
    "question.answered",
    "order.received",
    "order.refunded",
)
TELL_EVERY_S = 1.0
LOOK_EVERY_S = 15.0
"""Minutes on air pass without an event."""

AGAIN_AFTER_S = 5.0
MOST_OVER = 50
MOST_DECLINED = 20

SaveTerms = Callable[[SaveDeal, str], Awaitable[object]]
"""Writes a deal down, for somebody."""

_log = logging.getLogger(__name__)


class ProgrammeDesk:
    """Holds the creator programme, and counts its tasks."""

    def __init__(self, parts: Parts, save_terms: SaveTerms) -> None:
        self._parts = parts
        self._save_terms = save_terms
        self._store = ProgrammeStore(parts.database)
        self._facts = ShowFactsStore(parts.database)
        self._proofs = Proofs(parts)
        self._word = ProgrammeWord(parts)
        self._book = ProgrammeBook()
        self._counts: dict[TaskId, TaskCount] = {}
        self._loaded = asyncio.Event()
        self._changed = asyncio.Event()

    # --- for the room --------------------------------------------------------------------------

    def work(self) -> Mapping[str, Callable[[], Awaitable[object]]]:
        """Return what has to run, by what it is called."""
        return {"tasks": self._load, "counting tasks": self._follow}

    async def carry_out(self, command: ProgrammeCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done.
        """
        await self._loaded.wait()
        now_utc_ms = self._parts.clock.utc_ms()
        match command:
            case SaveTask(task=task):
                await self._become(with_task(self._book, replace(task, connection_id=None)))
            case AcceptTask(task_id=task_id):
                await self._become(accepted(self._book, task_id, now_utc_ms=now_utc_ms))
                return Answer(text=await self._word.taken(self._book.task(task_id)))
            case DropTask(task_id=task_id):
                await self._become(dropped(self._book, task_id))
            case MakeProof():
                return await self._prove(command)
            case JoinCampaign():
                return await self._join(command, by)
            case StepBrandOffer():
                return await self._step(command, by)
            case FetchProgramme():
                return await self._fetch()
            case _:
                assert_never(command)
        return Answer()

    def news(self) -> ProgrammeChanged:
        """Return the topic as it is."""
        told = [self._progress(task) for task in self._book.tasks]
        over = [one for one in told if one.task.state in OVER][-MOST_OVER:]
        declined = [b for b in self._book.brand_offers if b.step is OfferStep.DECLINED]
        return ProgrammeChanged(
            tasks=(*(one for one in told if one.task.state not in OVER), *over),
            campaigns=self._book.campaigns,
            brand_offers=(
                *(b for b in self._book.brand_offers if b.step is not OfferStep.DECLINED),
                *declined[-MOST_DECLINED:],
            ),
            levels=self._book.levels,
            standing=self._book.standing,
        )

    def show_changed(self, changed: Changed) -> None:
        """Take in what became of the show."""
        self.note(changed.events)

    def note(self, events: Iterable[ShowEvent]) -> None:
        """Count what became true, in any show."""
        for event in events:
            if event.kind in COUNTED:
                for count in self._counts.values():
                    count.note(event)
                self._changed.set()

    async def courier_arrived(self) -> None:
        """Tell a courier that was just reached what it has to know of this."""

    def courier_left(self) -> None:
        """Take in that the courier is gone; another one arrives where one is wanted."""

    def holds_key(self, name: SecretName) -> bool:
        """Return whether a secret is of this desk."""
        return False

    async def close(self) -> None:
        """Write what is still owed."""

    # --- commands ------------------------------------------------------------------------------

    async def _prove(self, command: MakeProof) -> Answer:
        task = self._book.task(command.task_id)
        path = await self._proofs.make(command, task, await self._stored_of([task]))
        if command.hand_in and task.state is not TaskState.REWARDED:
            await self._become(advanced(self._book, task.task_id, TaskState.HANDED_IN))
        return Answer(text=str(path))

    async def _join(self, command: JoinCampaign, by: str) -> Answer:
        book = joined(self._book, command.campaign_id, joins=command.joined)
        campaign = book.campaign(command.campaign_id)
        if campaign.deal is not None:
            deal = replace(
                campaign.deal,
                deal_id=DealId(f"campaign-{campaign.campaign_id}"),
                products=campaign.deal.products or campaign.products,
                starts_at_utc_ms=campaign.starts_at_utc_ms,
                ends_at_utc_ms=(
                    campaign.ends_at_utc_ms if command.joined else self._parts.clock.utc_ms()
                ),
            )
            await self._save_terms(SaveDeal(deal=deal), by)
        await self._become(book)
        trouble = await self._word.joined(campaign)
        if command.joined and campaign.connection_id is not None and not trouble:
            return await self._fetch()  # its tasks come with it
        return Answer(text=trouble)

    async def _step(self, command: StepBrandOffer, by: str) -> Answer:
        before = self._book.brand_offer(command.brand_offer_id)
        offer = replace(
            before,
            step=command.step,
            note=command.note or before.note,
            evidence=command.evidence or before.evidence,
        )
        stepped(self._book, offer)  # refused before its deal is written down
        if offer.step is OfferStep.ACCEPTED and offer.deal_id is None:
            deal = _terms(offer)
            await self._save_terms(SaveDeal(deal=deal), by)
            offer = replace(offer, deal_id=deal.deal_id)
        await self._become(stepped(self._book, offer))
        trouble = [await self._evidence(offer, by), await self._word.stepped(offer)]
        return Answer(text="; ".join(text for text in trouble if text))

    async def _evidence(self, offer: BrandOffer, by: str) -> str:
        """Write a test into the product's spec sheet; return why it is not there, or nothing."""
        if offer.step is not OfferStep.TESTED or offer.product_id is None:
            return ""
        try:
            await write_evidence(
                self._parts.outside.catalogue,
                offer.product_id,
                offer.evidence,
                by=by,
                now_utc_ms=self._parts.clock.utc_ms(),
            )
        except StudioError as error:
            return f"the test is not in the spec sheet: {error}"
        return ""

    async def _fetch(self) -> Answer:
        told = await self._parts.courier.run_errand(FetchTasks())
        if not isinstance(told, TasksFetched):
            return Answer()
        fresh = ProgrammeBook(
            tasks=told.tasks,
            campaigns=told.campaigns,
            brand_offers=told.brand_offers,
            levels=told.levels,
            points=told.standing.points if told.standing is not None else 0,
        )
        await self._become(merged(self._book, fresh))
        await self._word.again(self._book, told)
        return Answer(text=f"{len(told.tasks)} tasks, {len(told.campaigns)} campaigns")

    # --- by itself -----------------------------------------------------------------------------

    async def _become(self, book: ProgrammeBook) -> None:
        """Write the next book down, and go on with it."""
        now_utc_ms = self._parts.clock.utc_ms()
        await self._store.save(self._book, book, at_utc_ms=now_utc_ms)
        self._book = book
        await self._count_new()
        self._parts.outside.tell("programme")

    async def _load(self) -> None:
        while not self._loaded.is_set():
            try:
                self._book = await self._store.load()
                await self._count_new()
                self._loaded.set()
            except StorageError as error:
                _log.warning("tasks can't be read yet: %s", error)
                await asyncio.sleep(AGAIN_AFTER_S)
        self._changed.set()
        await asyncio.Event().wait()

    async def _count_new(self) -> None:
        """Count those tasks that are not counted yet, or are otherwise than before."""
        wanted = {task.task_id: task for task in self._book.tasks if task.state not in OVER}
        for task_id in [known for known in self._counts if known not in wanted]:
            del self._counts[task_id]
        new = [task for task_id, task in wanted.items() if not self._is_counted(task)]
        if not new:
            return
        events = await self._events_of(new)
        for task in new:
            count = TaskCount(task)
            for event in events:
                count.note(event)
            self._counts[task.task_id] = count

    def _is_counted(self, task: Task) -> bool:
        count = self._counts.get(task.task_id)
        if count is None:
            return False
        was = count.task
        same = (was.requirements, was.starts_at_utc_ms, was.ends_at_utc_ms)
        if same != (task.requirements, task.starts_at_utc_ms, task.ends_at_utc_ms):
            return False
        count.task = task
        return True

    async def _events_of(self, tasks: Iterable[Task]) -> tuple[ShowEvent, ...]:
        return read_events(await self._stored_of(tasks))

    async def _stored_of(self, tasks: Iterable[Task]) -> tuple[StoredEvent, ...]:
        """Return every event that may count; a show may have begun before the task did."""
        since = min((task.starts_at_utc_ms or 0 for task in tasks), default=0)
        day_ms = 86_400_000
        stored = await self._facts.events(COUNTED, since_utc_ms=max(0, since - 2 * day_ms))
        return tuple(event for _, event in stored)

    def _progress(self, task: Task) -> TaskProgress:
        count = self._counts.get(task.task_id) or TaskCount(task)
        return count.progress(self._parts.clock.utc_ms())

    async def _follow(self) -> None:
        """Notice when a task is fulfilled, and tell how far they are."""
        while True:
            try:
                async with asyncio.timeout(LOOK_EVERY_S):
                    await self._changed.wait()
            except TimeoutError:
                if not self._parts.state().on_air:
                    continue
            self._changed.clear()
            try:
                await self._note_fulfilled()
            except StudioError as error:
                _log.warning("a fulfilled task was not written down yet: %s", error)
            self._parts.outside.tell("programme")
            await asyncio.sleep(TELL_EVERY_S)

    async def _note_fulfilled(self) -> None:
        now_utc_ms = self._parts.clock.utc_ms()
        book = self._book
        for task in self._book.tasks:
            ended = task.ends_at_utc_ms is not None and task.ends_at_utc_ms <= now_utc_ms
            if task.state is TaskState.ACCEPTED and self._progress(task).fulfilled:
                book = advanced(book, task.task_id, TaskState.FULFILLED)
            elif ended and task.state in {TaskState.OPEN, TaskState.ACCEPTED}:
                book = advanced(book, task.task_id, TaskState.EXPIRED)
        if book is not self._book:
            await self._become(book)


def _terms(offer: BrandOffer) -> Deal:
    products = (offer.product_id,) if offer.product_id is not None else ()
    return replace(
        offer.deal,
        deal_id=DealId(f"brand-{offer.brand_offer_id}"),
        products=offer.deal.products or products,
        revision=0,
    )
