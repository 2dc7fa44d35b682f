"""Another show, begun from the one that is open."""

from dataclasses import replace

from studio.core.ids import ShowId
from studio.core.money import market_locale
from studio.protocol.setup_commands import NewShow
from studio.show.selling import with_needed_products
from studio.show.staging import OverlayKind, Staged
from studio.show.state import ShowState, Texts, set_title
from studio.show.taking import staged_of


def new_show(state: ShowState, asked: NewShow, *, show_id: ShowId) -> ShowState:
    """Return a show with sources, canvases, looks and destinations of another, nothing told yet.

    Raises:
        BadInput: Its title or its market can't be used.
    """
    market = asked.market or state.market
    market_locale(market)
    cues = state.rundown if asked.with_rundown else ()
    logo_stays = OverlayKind.LOGO in state.standing
    fresh = replace(
        state,
        show_id=show_id,
        market=market,
        rundown=cues,
        length_s=state.length_s if asked.with_rundown else None,
        locked=False,
        offers=(),
        program=Staged(),
        preview=staged_of(cues[0]) if cues else Staged(),
        last_take=None,
        trial_theme=None,
        runs=(),
        standing=(OverlayKind.LOGO,) if logo_stays else (),
        texts=Texts(logo=state.texts.logo, ad_label=state.texts.ad_label),
        slate_shown=False,
        prompts=(),
        requested=None,
        takes_held=False,
        recording_path="",
        on_air_since_utc_ms=None,
    )
    return with_needed_products(set_title(fresh, asked.title))
