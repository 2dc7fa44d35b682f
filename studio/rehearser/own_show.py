"""The show that is open in the studio, rehearsed as if it were a training pack."""

from pathlib import Path
from random import Random

from studio.catalogue.import_plan import ImportPlan
from studio.catalogue.product import LocalText
from studio.cli.client import StudioClient
from studio.coach.fault import FaultKind
from studio.core.errors import Refused
from studio.core.money import market_locale
from studio.rehearsal.market_profile import profile_names, read_profile
from studio.rehearsal.pack import AudienceSpec, FaultPlan, Pack
from studio.rehearsal.planned import planned_cues, planned_s
from studio.rehearser.live_prices import opened_product
from studio.show.state import ShowState

SHORTEST_S = 60.0
FAULT_EVERY_S = 300.0
"""About so often something goes wrong; never nothing at all."""

LASTS_S = 25.0
MOST_FAULTS = 6


def pack_of_open_show(state: ShowState, seed: int) -> Pack:
    """Return a pack with the show's market and length, a fitting audience, and some faults.

    Args:
        state: The open show.
        seed: Of which faults strike.

    Raises:
        Refused: It has no cues.
    """
    if not state.rundown:
        raise Refused("the open show has no cues that could be rehearsed")
    length_s = max(SHORTEST_S, planned_s(planned_cues(state)))
    language = market_locale(state.market).language
    return Pack(
        pack_id="",
        titles=(LocalText(language=language, text=state.title),),
        market=state.market,
        length_s=length_s,
        folder=Path(),
        show_file=Path(),
        audience=AudienceSpec(profile=profile_for(state.market)),
        faults=_faults(seed, length_s),
    )


def profile_for(market: str) -> str:
    """Return the profile whose viewers are most like a market's: by country, then by language."""
    locale = market_locale(market)

    def likeness(name: str) -> tuple[float, float]:
        profile = read_profile(name)
        country = profile.countries.get(str(locale.territory), 0.0)
        return country, profile.languages.get(str(locale.language), 0.0)

    return max(profile_names(), key=likeness)


def goods_of_open_show(client: StudioClient, state: ShowState) -> ImportPlan:
    """Return what is known of the show's products.

    Raises:
        StudioError: The catalogue does not say.
    """
    opened = [opened_product(client, product.product_id) for product in state.products]
    return ImportPlan(
        name=state.title,
        rows=(),
        listings=tuple(one.listing for one in opened),
        sheets=tuple(one.sheet for one in opened),
    )


def _faults(seed: int, length_s: float) -> tuple[FaultPlan, ...]:
    chance = Random(f"own/{seed}")  # noqa: S311 - a rehearsal, nobody's secret
    count = max(1, min(MOST_FAULTS, round(length_s / FAULT_EVERY_S)))
    kinds = chance.sample(list(FaultKind), count)
    return tuple(FaultPlan(kind=kind, lasts_s=LASTS_S) for kind in kinds)
