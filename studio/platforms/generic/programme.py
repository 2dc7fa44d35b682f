"""Tasks, levels, campaigns and brands' proposals as the document has them, and as ours."""

from collections.abc import Callable, Iterator

import msgspec

from studio.core.errors import BadInput
from studio.core.ids import BrandOfferId, CampaignId, ConnectionId, DealId, ProductId, TaskId
from studio.platforms.generic.shapes import Amount, amount_of
from studio.platforms.told import Unclear, line, moment, name_of_id
from studio.programme.campaign import BrandOffer, Campaign, OfferStep
from studio.programme.level import Level
from studio.programme.task import Requirement, RequirementKind, Task, TaskState
from studio.sales.deal import Deal, DealKind, Tier

LONGEST_TITLE = 300
LONGEST_TEXT = 1_000
LONGEST_TERMS = 2_000
LONGEST_NAME = 80

ProductOf = Callable[[str], ProductId]
"""What a shop's product is called in the catalogue."""


class _Requirement(msgspec.Struct):
    kind: str
    target: int
    products: list[str] = []
    currency: str = ""


class TaskShape(msgspec.Struct):
    """`Task`."""

    id: str
    title: str
    requirements: list[_Requirement]
    text: str = ""
    points: int = 0
    reward: Amount | None = None
    campaign_id: str | None = None
    starts_at: str | None = None
    ends_at: str | None = None
    state: str = "open"


class StandingShape(msgspec.Struct):
    """`Standing`."""

    points: int = 0
    level: int = 0


class TaskList(msgspec.Struct):
    """Answer of `listTasks`."""

    tasks: list[TaskShape]
    standing: StandingShape | None = None


class LevelShape(msgspec.Struct):
    """`Level`."""

    number: int
    name: str
    from_points: int
    opens: list[str] = []
    best_percent_bp: int = 0


class LevelList(msgspec.Struct):
    """Answer of `listLevels`."""

    levels: list[LevelShape]
    standing: StandingShape = msgspec.field(default_factory=StandingShape)


class _Tier(msgspec.Struct):
    from_units: int
    percent_bp: int = 0
    per_unit: Amount | None = None


class DealShape(msgspec.Struct):
    """`Deal`."""

    kind: str
    currency: str
    fee: Amount | None = None
    tiers: list[_Tier] = []
    window_days: int = 7


class CampaignShape(msgspec.Struct):
    """`Campaign`."""

    id: str
    title: str
    text: str = ""
    products: list[str] = []
    level: int = 0
    deal: DealShape | None = None
    starts_at: str | None = None
    ends_at: str | None = None
    joined: bool = False


class CampaignList(msgspec.Struct):
    """Answer of `listCampaigns`."""

    campaigns: list[CampaignShape]


class BrandOfferShape(msgspec.Struct):
    """`BrandOffer`."""

    id: str
    brand: str
    product_name: str
    deal: DealShape
    product_id: str | None = None
    step: str = "proposed"
    due_at: str | None = None


class BrandOfferList(msgspec.Struct):
    """Answer of `listBrandOffers`."""

    brand_offers: list[BrandOfferShape]


def _when(text: str | None) -> int | None:
    return None if text is None else moment(text)


def task_of(told: TaskShape, shop: ConnectionId, product_of: ProductOf) -> Iterator[Task]:
    """Yield a task.

    Raises:
        Unclear: It can't be understood.
    """
    try:
        yield Task(
            task_id=TaskId(f"{shop}:{name_of_id(told.id)}"),
            title=line(told.title, LONGEST_TITLE),
            text=line(told.text, LONGEST_TEXT),
            requirements=tuple(
                Requirement(
                    kind=RequirementKind(one.kind),
                    target=one.target,
                    products=tuple(product_of(name_of_id(p)) for p in one.products[:200]),
                    currency=one.currency,
                )
                for one in told.requirements
            ),
            points=max(0, told.points),
            reward=amount_of(told.reward),
            campaign_id=campaign_id_of(shop, told.campaign_id) if told.campaign_id else None,
            connection_id=shop,
            starts_at_utc_ms=_when(told.starts_at),
            ends_at_utc_ms=_when(told.ends_at),
            state=TaskState(told.state),
        )
    except (ValueError, BadInput) as error:
        raise Unclear("a task asks for what the document does not know") from error


def campaign_id_of(shop: ConnectionId, told: str) -> CampaignId:
    """Return the id of a campaign.

    Raises:
        Unclear: It is none.
    """
    return CampaignId(f"{shop}:{name_of_id(told)}")


def level_of(told: LevelShape) -> Iterator[Level]:
    """Yield a level."""
    yield Level(
        number=told.number,
        name=line(told.name, LONGEST_NAME),
        from_points=told.from_points,
        opens=tuple(line(text, 300) for text in told.opens[:20]),
        best_percent_bp=told.best_percent_bp,
    )


def deal_of(told: DealShape, deal_id: str, name: str, products: tuple[ProductId, ...]) -> Deal:
    """Return terms.

    Raises:
        Unclear: They can't be understood.
    """
    try:
        return Deal(
            deal_id=DealId(deal_id),
            name=line(name, LONGEST_NAME),
            kind=DealKind(told.kind),
            products=products,
            currency=told.currency,
            fee=amount_of(told.fee),
            tiers=tuple(
                Tier(
                    from_units=tier.from_units,
                    percent_bp=tier.percent_bp,
                    per_unit=amount_of(tier.per_unit),
                )
                for tier in told.tiers
            ),
            window_days=told.window_days,
        )
    except (ValueError, BadInput) as error:
        raise Unclear("terms are not what the document knows") from error


def campaign_of(
    told: CampaignShape, shop: ConnectionId, product_of: ProductOf
) -> Iterator[Campaign]:
    """Yield a campaign.

    Raises:
        Unclear: It can't be understood.
    """
    own = campaign_id_of(shop, told.id)
    products = tuple(product_of(name_of_id(p)) for p in told.products[:200])
    try:
        yield Campaign(
            campaign_id=own,
            title=line(told.title, LONGEST_TITLE),
            text=line(told.text, LONGEST_TERMS),
            products=products,
            level=max(0, told.level),
            deal=deal_of(told.deal, f"deal-{own}", told.title, products) if told.deal else None,
            connection_id=shop,
            starts_at_utc_ms=_when(told.starts_at),
            ends_at_utc_ms=_when(told.ends_at),
            joined=told.joined,
        )
    except BadInput as error:
        raise Unclear(f"a campaign is none: {error}") from error


def brand_offer_of(
    told: BrandOfferShape, shop: ConnectionId, product_of: ProductOf
) -> Iterator[BrandOffer]:
    """Yield a brand's proposal.

    Raises:
        Unclear: It can't be understood.
    """
    own = f"{shop}:{name_of_id(told.id)}"
    product_id = product_of(name_of_id(told.product_id)) if told.product_id else None
    try:
        step = OfferStep(told.step)
    except ValueError as error:
        raise Unclear("a proposal is at no known step") from error
    yield BrandOffer(
        brand_offer_id=BrandOfferId(own),
        connection_id=shop,
        brand=line(told.brand, LONGEST_NAME),
        product_id=product_id,
        product_name=line(told.product_name, 120),
        deal=deal_of(told.deal, f"deal-{own}", told.brand, (product_id,) if product_id else ()),
        step=step,
        due_at_utc_ms=_when(told.due_at),
    )
