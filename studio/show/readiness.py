"""What is missing before a show: worked out from the show, its spec sheets and price history."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from studio.catalogue.offer import Offer
from studio.catalogue.offer_checks import check_offer
from studio.catalogue.price_history import PricePoint
from studio.catalogue.specsheet import SpecSheet
from studio.catalogue.trust import trust_threshold
from studio.core.errors import BadInput
from studio.core.ids import CueId, OfferId, ProductId
from studio.show.cue import Cue, CueKind
from studio.show.offer_request import earlier_offers, offer_price
from studio.show.rundown import cut
from studio.show.show_product import ShowProduct
from studio.show.state import ShowState


class Place(StrEnum):
    """Where a thing is put right."""

    PRODUCT = "product"
    SPEC_SHEET = "spec_sheet"
    OFFER = "offer"
    CUE = "cue"
    RUNDOWN = "rundown"
    SOURCES = "sources"
    DESTINATIONS = "destinations"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessItem:
    """One thing that is missing.

    Attributes:
        code: Stable word, for translation.
        place: Where a button leads.
        blocks: Whether the show would fail on air with it, or is only worse for it.
        cue_id: Of which cue, if it is one's.
        product_id: Of which product, if it is one's.
        facts: Names and numbers of the sentence, in its order.
        text: The sentence in English.
    """

    code: str
    place: Place
    blocks: bool = False
    cue_id: CueId | None = None
    product_id: ProductId | None = None
    facts: tuple[str, ...] = ()
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Backstage:
    """What is known besides the show.

    Attributes:
        sheets: Spec sheets of the show's products.
        history: Their prices.
        unanswered: Questions of the last show that nobody answered, by product.
        now_utc_ms: The moment offers are checked for.
    """

    sheets: Mapping[ProductId, SpecSheet] = field(default_factory=dict)
    history: Mapping[ProductId, Sequence[PricePoint]] = field(default_factory=dict)
    unanswered: Mapping[ProductId, Sequence[str]] = field(default_factory=dict)
    now_utc_ms: int


def readiness(state: ShowState, backstage: Backstage) -> tuple[ReadinessItem, ...]:
    """Return what is missing, what blocks first, then in the order of the rundown."""
    found = [*_of_the_show(state)]
    seen: set[ProductId] = set()
    for cue in state.rundown:
        product = state.product(cue.product_id)
        if product is not None and product.product_id not in seen:
            seen.add(product.product_id)
            found.extend(_of_product(state, cue, product, backstage))
        found.extend(_of_cue(state, cue, product, backstage))
    return tuple(sorted(found, key=lambda item: not item.blocks))


def _of_the_show(state: ShowState) -> Iterator[ReadinessItem]:
    if not state.rundown:
        yield ReadinessItem(
            code="rundown_empty",
            place=Place.RUNDOWN,
            text="The rundown is empty: add the products of this show.",
        )
    if not state.record and not any(d.enabled for d in state.destinations):
        yield ReadinessItem(
            code="no_destination",
            place=Place.DESTINATIONS,
            blocks=True,
            text="There is no destination, and the recording is off: nobody would see the show.",
        )
    if state.length_s is not None:
        yield from _duration(state, state.length_s)


def _duration(state: ShowState, length_s: int) -> Iterator[ReadinessItem]:
    slots = cut(state.rundown, length_s)
    fits_s = sum(slot.lasts_s for slot in slots)
    over_min = (fits_s - length_s) // 60
    free_min = (length_s - fits_s) // 60
    if over_min >= 1:
        yield ReadinessItem(
            code="too_long",
            place=Place.RUNDOWN,
            facts=(str(over_min),),
            text=f"Even at their shortest the cues are {over_min} min longer than the show.",
        )
    if state.rundown and free_min >= 1:
        yield ReadinessItem(
            code="too_short",
            place=Place.RUNDOWN,
            facts=(str(free_min),),
            text=f"{free_min} min of the show have no cue, even if every cue is drawn out.",
        )
    left_out = sum(slot.left_out for slot in slots)
    if left_out:
        yield ReadinessItem(
            code="cues_left_out",
            place=Place.RUNDOWN,
            facts=(str(left_out),),
            text=f"{left_out} cues have no place in a show of this length.",
        )


def _of_product(
    state: ShowState, cue: Cue, product: ShowProduct, backstage: Backstage
) -> Iterator[ReadinessItem]:
    listing = product.listing
    name = listing.names[0].text

    def missing(code: str, text: str, place: Place, *, blocks: bool = False) -> ReadinessItem:
        return ReadinessItem(
            code=code,
            place=place,
            blocks=blocks,
            cue_id=cue.cue_id,
            product_id=product.product_id,
            facts=(name,),
            text=f"{name}: {text}",
        )

    if listing.price is None and product.deal is None:
        yield missing("no_price", "it has no price.", Place.PRODUCT, blocks=True)
    if listing.sold_out:
        yield missing("no_stock", "there is none left to sell.", Place.PRODUCT, blocks=True)
    if not listing.photos:
        yield missing("no_photo", "it has no photo.", Place.PRODUCT)
    if product.rows == 0:
        yield missing("no_spec_sheet", "its spec sheet is empty.", Place.SPEC_SHEET)
    elif product.tested_rows == 0:
        yield missing("not_tested", "nothing of it was tested yet.", Place.SPEC_SHEET)
    if _is_dear(product):
        if not listing.warranty_months:
            yield missing("no_warranty", "it is dear, and its warranty is missing.", Place.PRODUCT)
        if listing.returns_days is None:
            yield missing("no_returns", "it is dear, and its returns are missing.", Place.PRODUCT)
    open_questions = backstage.unanswered.get(product.product_id, ())
    if open_questions:
        text = f"{len(open_questions)} questions of last time have no answer."
        item = missing("unanswered", text, Place.SPEC_SHEET)
        yield ReadinessItem(
            code=item.code,
            place=item.place,
            cue_id=item.cue_id,
            product_id=item.product_id,
            facts=(name, str(len(open_questions))),
            text=item.text,
        )


def _is_dear(product: ShowProduct) -> bool:
    price = product.listing.price
    limit = trust_threshold(price.currency) if price is not None else None
    return price is not None and limit is not None and price.amount_minor > limit.amount_minor


def _of_cue(
    state: ShowState, cue: Cue, product: ShowProduct | None, backstage: Backstage
) -> Iterator[ReadinessItem]:
    name = product.listing.names[0].text if product is not None else cue.title
    if not cue.points and cue.kind is CueKind.PRODUCT:
        yield ReadinessItem(
            code="no_points",
            place=Place.CUE,
            cue_id=cue.cue_id,
            product_id=cue.product_id,
            facts=(name,),
            text=f"{name}: there are no talking points.",
        )
    if product is not None and product.deal is None and not _runs(state, product, backstage):
        for sentence in _against_the_offer(state, cue, product, backstage):
            yield ReadinessItem(
                code="offer_illegal",
                place=Place.OFFER,
                blocks=True,
                cue_id=cue.cue_id,
                product_id=cue.product_id,
                facts=(name, sentence),
                text=f"{name}: {sentence}",
            )


def _runs(state: ShowState, product: ShowProduct, backstage: Backstage) -> bool:
    """Return whether an offer of the product is running: there is nothing left to plan."""
    offer = state.offer(product.product_id)
    return offer is not None and offer.runs_at(backstage.now_utc_ms)


def _against_the_offer(
    state: ShowState, cue: Cue, product: ShowProduct, backstage: Backstage
) -> Iterator[str]:
    plan = cue.offer
    if plan is None:
        return
    if plan.lasts_s is None and plan.quantity is None:
        yield "The offer has no end, neither by time nor by quantity."
        return
    try:
        price = offer_price(product, plan)
    except BadInput as error:
        yield f"{error}."
        return
    now = backstage.now_utc_ms
    offer = Offer(
        offer_id=OfferId(cue.cue_id),
        product_id=product.product_id,
        price=price,
        starts_at_utc_ms=now,
        ends_at_utc_ms=None if plan.lasts_s is None else now + max(1, round(plan.lasts_s * 1_000)),
        quantity=plan.quantity,
    )
    findings = check_offer(
        offer,
        listing=product.listing,
        market=state.market,
        history=backstage.history.get(product.product_id, ()),
        earlier=earlier_offers(state, product.product_id),
    )
    yield from (finding.sentence for finding in findings if finding.blocks)
