"""The creator programme as a value, and the functions that make the next one."""

from dataclasses import dataclass, replace

from studio.core.errors import Refused
from studio.core.ids import BrandOfferId, CampaignId, TaskId
from studio.programme.campaign import BrandOffer, Campaign, OfferStep
from studio.programme.level import Level, Standing, standing
from studio.programme.task import Task, TaskState

MOST_TASKS = 500
OVER = frozenset({TaskState.REWARDED, TaskState.EXPIRED})
_UNDER_WAY = frozenset({TaskState.ACCEPTED, TaskState.FULFILLED, TaskState.HANDED_IN})

_NEXT_STEPS = {
    OfferStep.PROPOSED: {OfferStep.ACCEPTED, OfferStep.DECLINED},
    OfferStep.ACCEPTED: {OfferStep.SAMPLE_RECEIVED, OfferStep.DECLINED},
    OfferStep.SAMPLE_RECEIVED: {OfferStep.TESTED, OfferStep.DECLINED},
    OfferStep.TESTED: set[OfferStep](),
    OfferStep.DECLINED: {OfferStep.PROPOSED},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeBook:
    """All that is known of tasks, campaigns, brands' proposals and levels.

    Attributes:
        tasks: The oldest first.
        campaigns: Likewise.
        brand_offers: Likewise.
        levels: Of the platform that has some.
        points: What the platform says the host has.
    """

    tasks: tuple[Task, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    brand_offers: tuple[BrandOffer, ...] = ()
    levels: tuple[Level, ...] = ()
    points: int = 0

    @property
    def standing(self) -> Standing:
        """Where the host stands."""
        return standing(self.levels, self.points)

    def task(self, task_id: TaskId) -> Task:
        """Return a task.

        Raises:
            Refused: There is no such task.
        """
        found = next((task for task in self.tasks if task.task_id == task_id), None)
        if found is None:
            raise Refused("there is no such task")
        return found

    def campaign(self, campaign_id: CampaignId) -> Campaign:
        """Return a campaign.

        Raises:
            Refused: There is no such campaign.
        """
        found = next((one for one in self.campaigns if one.campaign_id == campaign_id), None)
        if found is None:
            raise Refused("there is no such campaign")
        return found

    def brand_offer(self, brand_offer_id: BrandOfferId) -> BrandOffer:
        """Return a brand's proposal.

        Raises:
            Refused: There is no such proposal.
        """
        by_id = {offer.brand_offer_id: offer for offer in self.brand_offers}
        if brand_offer_id not in by_id:
            raise Refused("there is no such proposal")
        return by_id[brand_offer_id]


def with_task(book: ProgrammeBook, task: Task) -> ProgrammeBook:
    """Return the book with a task, new or otherwise than before.

    Raises:
        Refused: There are too many.
    """
    if all(known.task_id != task.task_id for known in book.tasks):
        if len(book.tasks) >= MOST_TASKS:
            raise Refused(f"a studio has at most {MOST_TASKS} tasks")
        return replace(book, tasks=(*book.tasks, task))
    tasks = tuple(task if known.task_id == task.task_id else known for known in book.tasks)
    return replace(book, tasks=tasks)


def accepted(book: ProgrammeBook, task_id: TaskId, *, now_utc_ms: int) -> ProgrammeBook:
    """Return the book with a task taken on; without a start of its own it is counted from now.

    Raises:
        Refused: It is none that could be taken on.
    """
    task = book.task(task_id)
    if task.state is not TaskState.OPEN:
        raise Refused("this task was taken on already, or is over")
    if task.ends_at_utc_ms is not None and task.ends_at_utc_ms <= now_utc_ms:
        raise Refused("the time of this task is over")
    starts = now_utc_ms if task.starts_at_utc_ms is None else task.starts_at_utc_ms
    taken = replace(task, state=TaskState.ACCEPTED, starts_at_utc_ms=starts)
    return with_task(book, taken)


def dropped(book: ProgrammeBook, task_id: TaskId) -> ProgrammeBook:
    """Return the book with a task given up; the studio's own is forgotten.

    Raises:
        Refused: It is over, or its proof was handed in.
    """
    task = book.task(task_id)
    if task.state in OVER or task.state is TaskState.HANDED_IN:
        raise Refused("this task is over")
    if task.connection_id is None:
        return replace(book, tasks=tuple(t for t in book.tasks if t.task_id != task_id))
    return with_task(book, replace(task, state=TaskState.OPEN))


def advanced(book: ProgrammeBook, task_id: TaskId, state: TaskState) -> ProgrammeBook:
    """Return the book with a task that came further."""
    return with_task(book, replace(book.task(task_id), state=state))


def joined(book: ProgrammeBook, campaign_id: CampaignId, *, joins: bool) -> ProgrammeBook:
    """Return the book with a campaign that the host takes part in, or no more.

    Raises:
        Refused: The host's level is too low.
    """
    campaign = book.campaign(campaign_id)
    level = book.standing.level
    if joins and campaign.level > (level.number if level is not None else 0):
        raise Refused(f"this campaign is open from level {campaign.level} on")
    changed = replace(campaign, joined=joins)
    return replace(
        book,
        campaigns=tuple(changed if c.campaign_id == campaign_id else c for c in book.campaigns),
    )


def stepped(book: ProgrammeBook, offer: BrandOffer) -> ProgrammeBook:
    """Return the book with a brand's proposal that came a step further.

    Raises:
        Refused: It can't be at that step, or it was tested and nothing shows that.
    """
    before = book.brand_offer(offer.brand_offer_id)
    if offer.step != before.step and offer.step not in _NEXT_STEPS[before.step]:
        raise Refused(f"after {before.step} does not come {offer.step}")
    if offer.step is OfferStep.TESTED and not offer.evidence.strip():
        raise Refused("say what shows that it was tested: a photo, a clip or a line")
    by_id = {known.brand_offer_id: known for known in book.brand_offers}
    return replace(book, brand_offers=tuple((by_id | {offer.brand_offer_id: offer}).values()))


def merged(book: ProgrammeBook, told: ProgrammeBook) -> ProgrammeBook:
    """Return the book with what platforms told; what the host did stays.

    A task of a platform that it tells no more, and that nobody took on, is forgotten.
    """
    known = {task.task_id: task for task in book.tasks}
    fresh = {task.task_id: _kept_up(known.get(task.task_id), task) for task in told.tasks}
    kept = {
        task_id: task
        for task_id, task in known.items()
        if task.connection_id is None or task.state is not TaskState.OPEN
    }
    here = {campaign.campaign_id: campaign for campaign in book.campaigns}
    campaigns = {
        campaign.campaign_id: replace(
            campaign,
            joined=campaign.joined
            or (campaign.campaign_id in here and here[campaign.campaign_id].joined),
        )
        for campaign in told.campaigns
    }
    stay = {c.campaign_id: c for c in book.campaigns if c.joined or c.connection_id is None}
    offers = {offer.brand_offer_id: offer for offer in told.brand_offers}
    mine = {
        offer.brand_offer_id: offer
        for offer in book.brand_offers
        if offer.step is not OfferStep.PROPOSED or offer.brand_offer_id not in offers
    }
    return ProgrammeBook(
        tasks=tuple((kept | fresh).values())[-MOST_TASKS:],
        campaigns=tuple((stay | campaigns).values()),
        brand_offers=tuple((offers | mine).values()),
        levels=told.levels or book.levels,
        points=told.points if told.levels else book.points,
    )


def _kept_up(known: Task | None, told: Task) -> Task:
    """Return a task as a platform tells it, with how far the host has come in it."""
    if known is None or told.state in OVER or known.state not in _UNDER_WAY:
        return told
    if told.state is TaskState.HANDED_IN:
        return replace(told, starts_at_utc_ms=known.starts_at_utc_ms)
    return replace(told, state=known.state, starts_at_utc_ms=known.starts_at_utc_ms)
