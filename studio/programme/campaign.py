"""Campaigns with their terms, and what brands propose."""

from dataclasses import dataclass
from enum import StrEnum

from studio.core.errors import BadInput
from studio.core.ids import BrandOfferId, CampaignId, ConnectionId, DealId, ProductId
from studio.sales.deal import Deal

LONGEST_TEXT = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """A brand's or a platform's action.

    Attributes:
        campaign_id: With the platform's id in it where it comes from one.
        title: One line.
        text: Its terms, plain text.
        products: What it is about.
        level: Lowest level that may take part; 0: everybody.
        deal: What it pays; None: nothing.
        connection_id: Whose it is; None: the agency's, or the host's own.
        starts_at_utc_ms: When it begins; None: it has.
        ends_at_utc_ms: When it ends; None: it does not.
        joined: Whether the host takes part.
    """

    campaign_id: CampaignId
    title: str
    text: str = ""
    products: tuple[ProductId, ...] = ()
    level: int = 0
    deal: Deal | None = None
    connection_id: ConnectionId | None = None
    starts_at_utc_ms: int | None = None
    ends_at_utc_ms: int | None = None
    joined: bool = False

    def __post_init__(self) -> None:
        if (
            not self.title.strip()
            or len(self.title) > LONGEST_TEXT
            or len(self.text) > LONGEST_TEXT
        ):
            raise BadInput(f"a campaign has a title and texts of at most {LONGEST_TEXT} characters")


class OfferStep(StrEnum):
    """How far a brand's proposal has come."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    SAMPLE_RECEIVED = "sample_received"
    TESTED = "tested"


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandOffer:
    """What a brand proposes.

    Attributes:
        brand_offer_id: Stays.
        brand: Its name.
        product_id: What is to be shown; None: it is not in the catalogue yet.
        product_name: As the brand calls it.
        deal: What it pays.
        deal_id: Of the deal that was made of it; None: none yet.
        step: As above.
        due_at_utc_ms: Until when the brand waits for an answer; None: it does not say.
        note: The host's own.
        evidence: Of the test: photo, clip or a line; empty until it was tested.
        connection_id: Which platform told of it; None: nobody did.
    """

    brand_offer_id: BrandOfferId
    brand: str
    product_id: ProductId | None = None
    product_name: str
    deal: Deal
    deal_id: DealId | None = None
    step: OfferStep = OfferStep.PROPOSED
    due_at_utc_ms: int | None = None
    note: str = ""
    evidence: str = ""
    connection_id: ConnectionId | None = None
