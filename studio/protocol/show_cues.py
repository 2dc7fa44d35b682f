"""The rundown that a show file describes."""

from studio.catalogue.offer import OfferPlan
from studio.core.errors import BadInput
from studio.core.ids import CueId, ProductId
from studio.core.money import Money
from studio.protocol.show_file import CueTable, OfferTable, ShowFile
from studio.show.cue import Cue, CueKind


def cues_of(file: ShowFile) -> tuple[Cue, ...]:
    """Return the cues of a show file, in its order.

    Raises:
        BadInput: One can't be; says which.
    """
    return tuple(_cue(table, number) for number, table in enumerate(file.cues, start=1))


def cue_id_of(number: int) -> CueId:
    """Return the id of a file's cue, counted from 1: the same each time the file is run."""
    return CueId(f"cue-{number}")


def fixed_price_of(table: OfferTable) -> Money | None:
    """Return the price that an offer names; None: it takes a percent off.

    Raises:
        BadInput: It has no currency.
    """
    if table.price_minor is None:
        return None
    if not table.currency:
        raise BadInput("an offer with price_minor says its currency, too")
    return Money(amount_minor=table.price_minor, currency=table.currency)


def _cue(table: CueTable, number: int) -> Cue:
    try:
        return _whole(table, number)
    except BadInput as error:
        raise BadInput(f"cue {number}: {error}") from error


def _whole(table: CueTable, number: int) -> Cue:
    kind = table.kind or (CueKind.PRODUCT if table.product else None)
    if kind is None:
        raise BadInput("it has neither a product nor a kind")
    return Cue(
        cue_id=cue_id_of(number),
        kind=kind,
        product_id=ProductId(table.product) if table.product else None,
        title=table.title,
        code=table.code,
        note=table.note,
        planned_s=table.planned_s,
        shortest_s=table.shortest_s,
        essential=table.essential,
        points=table.points,
        scene=table.scene,
        clip=table.clip,
        offer=_offer(table.offer) if table.offer is not None else None,
    )


def _offer(table: OfferTable) -> OfferPlan:
    by_hand = table.by_key or table.starts_at_s is not None
    if table.by_key and (table.starts_at_s is not None or table.starts_after_s):
        raise BadInput("an offer starts by key, or by itself, not both")
    return OfferPlan(
        percent=table.percent,
        price=fixed_price_of(table),
        lasts_s=table.lasts_s,
        quantity=table.quantity,
        code=table.code,
        starts_after_s=None if by_hand else table.starts_after_s,
    )
