"""A training pack that was read and can be run, in real or in fast time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from studio.catalogue.import_plan import ImportPlan
from studio.catalogue.listing import Listing
from studio.catalogue.offer import OfferPlan
from studio.catalogue.specsheet import SpecSheet
from studio.catalogue.whole_import import whole_import
from studio.cli.show_plan import ShowPlan, read_show_plan
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.rehearsal.audience_product import AudienceProduct
from studio.rehearsal.pack import AudienceSpec, FaultPlan, Pack
from studio.rehearsal.planned import trust_points
from studio.show.cue import LONGEST_CUE_S, Cue
from studio.show.rundown_steps import SHORTEST_SHOW_S
from studio.show.show_product import for_show

SHORTEST_S = 5.0
LONGEST_S = 4 * 3600.0
_SHORTEST_FAULT_S = 4.0
"""In a show that is drawn together: less than that nobody could notice."""

_SHORTEST_OFFER_S = 2.0
_MOST_RELATED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A pack, its show and its goods.

    Attributes:
        pack: As long as the run shall be.
        show: Its show, likewise.
        goods: Its catalogue; None: it has none.
    """

    pack: Pack
    show: ShowPlan
    goods: ImportPlan | None


def prepare(pack: Pack, *, seconds: float | None = None) -> Prepared:
    """Read the show of a pack, and what it sells.

    Args:
        pack: That was opened.
        seconds: How long the show shall be: its cues, offers and faults come closer together, or
            farther apart, each in its place; None: as the pack has it.

    Raises:
        BadInput: Something in it is wrong, or the length is.
    """
    show = read_show_plan(pack.show_file, rehearsal=True)
    goods = None if show.catalogue is None else whole_import(show.catalogue, show.market)
    prepared = Prepared(pack=pack, show=show, goods=goods)
    return prepared if seconds is None else drawn_to(prepared, seconds)


def drawn_to(prepared: Prepared, seconds: float) -> Prepared:
    """Return a show that lasts so long, everything in it in proportion.

    Raises:
        BadInput: That is no length for a show.
    """
    if not SHORTEST_S <= seconds <= LONGEST_S:
        raise BadInput(f"a rehearsal lasts {SHORTEST_S:g} to {LONGEST_S:g} seconds")
    pack, show = prepared.pack, prepared.show
    by = seconds / pack.length_s
    length_s = None if show.length_s is None else round(show.length_s * by)
    return replace(
        prepared,
        pack=replace(
            pack,
            length_s=seconds,
            faults=tuple(_fault(plan, by) for plan in pack.faults),
            audience=_audience(pack.audience, by),
        ),
        show=replace(
            show,
            cues=tuple(_cues(show.cues, by)),
            length_s=length_s if length_s is not None and length_s >= SHORTEST_SHOW_S else None,
        ),
    )


def audience_products(goods: ImportPlan | None, market: str) -> tuple[AudienceProduct, ...]:
    """Return what the audience knows of the goods, in the catalogue's order."""
    if goods is None:
        return ()
    sheets = {one.product_id: SpecSheet(product_id=one.product_id) for one in goods.listings}
    sheets |= {sheet.product_id: sheet for sheet in goods.sheets}
    return tuple(
        AudienceProduct(
            product_id=listing.product_id,
            names=listing.names,
            price=listing.price,
            sheet=sheets[listing.product_id],
            trust_points=trust_points(for_show(listing, sheets[listing.product_id], market)),
            related=_related(listing, goods.listings),
        )
        for listing in goods.listings
    )


def _related(listing: Listing, listings: tuple[Listing, ...]) -> tuple[ProductId, ...]:
    """Return what else somebody who looks at a product may ask about; what shares a tag first."""
    others = [one for one in listings if one.product_id != listing.product_id]
    nearest = sorted(others, key=lambda one: not any(tag in listing.tags for tag in one.tags))
    return tuple(one.product_id for one in nearest[:_MOST_RELATED])


def _cues(cues: tuple[Cue, ...], by: float) -> Iterator[Cue]:
    """Yield cues so that each begins where it should, however much is lost to whole seconds."""
    exact, given = 0.0, 0
    for cue in cues:
        exact += cue.planned_s * by
        lasts_s = min(max(1, round(exact) - given), LONGEST_CUE_S)
        given += lasts_s
        yield replace(
            cue,
            planned_s=lasts_s,
            shortest_s=min(lasts_s, round(cue.shortest_s * by)),
            offer=None if cue.offer is None else _offer(cue.offer, by),
        )


def _offer(offer: OfferPlan, by: float) -> OfferPlan:
    lasts_s, after_s = offer.lasts_s, offer.starts_after_s
    return replace(
        offer,
        lasts_s=None if lasts_s is None else max(_SHORTEST_OFFER_S, lasts_s * by),
        starts_after_s=None if after_s is None else after_s * by,
    )


def _audience(spec: AudienceSpec, by: float) -> AudienceSpec:
    """Return an audience of which there is something to see in a short show, too.

    People neither type nor decide faster because a show is short: there are more of them instead,
    but not so many that nobody could answer them.
    """
    more = max(1.0, by**-0.5)
    return replace(
        spec,
        viewers=round(spec.viewers * more),
        messages_per_minute=spec.messages_per_minute * more,
        raids=tuple(at_s * by for at_s in spec.raids),
    )


def _fault(plan: FaultPlan, by: float) -> FaultPlan:
    return replace(
        plan,
        at_s=None if plan.at_s is None else plan.at_s * by,
        lasts_s=max(min(plan.lasts_s, _SHORTEST_FAULT_S), plan.lasts_s * by),
    )
