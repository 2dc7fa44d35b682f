"""Telling shops what a host takes on: what was done here stands, whether they hear of it or not."""

import logging

from studio.control.trade.surroundings import Parts
from studio.core.errors import StudioError
from studio.programme.book import ProgrammeBook
from studio.programme.campaign import BrandOffer, Campaign, OfferStep
from studio.programme.task import Task, TaskState
from studio.protocol.courier_errands import (
    Errand,
    TasksFetched,
    TellJoined,
    TellStep,
    TellTaken,
)

WITHIN_S = 10.0
_TAKEN = frozenset({TaskState.ACCEPTED, TaskState.FULFILLED})
_log = logging.getLogger(__name__)


class ProgrammeWord:
    """Tells shops; each call returns why one does not know, or nothing."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def taken(self, task: Task) -> str:
        """Tell that a task was taken on."""
        if task.connection_id is None:
            return ""
        return await self._tell(TellTaken(connection_id=task.connection_id, task=task))

    async def joined(self, campaign: Campaign) -> str:
        """Tell that the host takes part in a campaign, or no more."""
        if campaign.connection_id is None:
            return ""
        return await self._tell(TellJoined(connection_id=campaign.connection_id, campaign=campaign))

    async def stepped(self, offer: BrandOffer) -> str:
        """Tell how far a brand's proposal has come."""
        if offer.connection_id is None:
            return ""
        return await self._tell(TellStep(connection_id=offer.connection_id, brand_offer=offer))

    async def again(self, book: ProgrammeBook, told: TasksFetched) -> None:
        """Tell what shops show that they never heard of; the first that fails ends it.

        Args:
            book: What is so.
            told: What they say.
        """
        for task in _unheard_tasks(book, told):
            if await self.taken(task):
                return
        for campaign in _unheard_campaigns(book, told):
            if await self.joined(campaign):
                return
        for offer in _unheard_offers(book, told):
            if await self.stepped(offer):
                return

    async def _tell(self, errand: Errand) -> str:
        try:
            await self._parts.database.on_disk()  # it is a promise
            await self._parts.courier.run_errand(errand, within_s=WITHIN_S)
        except StudioError as error:
            _log.info("a shop was not told: %s", error)
            return f"the shop was not told: {error}"
        return ""


def _unheard_tasks(book: ProgrammeBook, told: TasksFetched) -> list[Task]:
    open_there = {task.task_id for task in told.tasks if task.state is TaskState.OPEN}
    return [task for task in book.tasks if task.state in _TAKEN and task.task_id in open_there]


def _unheard_campaigns(book: ProgrammeBook, told: TasksFetched) -> list[Campaign]:
    not_there = {campaign.campaign_id for campaign in told.campaigns if not campaign.joined}
    return [one for one in book.campaigns if one.joined and one.campaign_id in not_there]


def _unheard_offers(book: ProgrammeBook, told: TasksFetched) -> list[BrandOffer]:
    """Return proposals that went further here; a step that is skipped is none a shop would take."""
    there = {offer.brand_offer_id: offer.step for offer in told.brand_offers}
    return [
        offer
        for offer in book.brand_offers
        if there.get(offer.brand_offer_id, offer.step) is OfferStep.PROPOSED
        and offer.step in {OfferStep.ACCEPTED, OfferStep.DECLINED}
    ]
