"""Who watches a rehearsal: the simulated audience, or a past show that is played back."""

from pathlib import Path

from studio.catalogue.import_plan import ImportPlan
from studio.rehearsal.audience import Audience
from studio.rehearsal.pack import Pack
from studio.rehearsal.partner import Partner
from studio.rehearsal.replay import Replay
from studio.rehearser.prepared import audience_products


def partner_of(
    pack: Pack, goods: ImportPlan | None, *, seed: int, replay: Path | None = None
) -> Partner:
    """Return who watches.

    Args:
        pack: Says who.
        goods: What may be asked about and bought; None: nothing.
        seed: The same gives the same audience.
        replay: A past show instead, also of one whose pack has another audience; None: as the
            pack has it.

    Raises:
        BadInput: The pack's audience, or the past show, is none.
    """
    past = replay or pack.replay
    products = audience_products(goods, pack.market)
    if past is not None:
        return Replay(past, products=[one.product_id for one in products])
    return Audience(pack.audience, products, market=pack.market, seed=seed, length_s=pack.length_s)
