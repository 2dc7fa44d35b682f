"""The small files of a pack that is made of a past show, as they are written."""

import json
from collections.abc import Iterator, Mapping, Sequence

from studio.catalogue.offer import OfferPlan
from studio.core.money import market_locale
from studio.rehearsal.market_profile import profile_names, read_profile
from studio.rehearsal.pack_manifest import Manifest
from studio.rehearsal.pack_names import CATALOGUE
from studio.rehearsal.replay_file import PastViewers
from studio.show.cue import Cue
from studio.show.rundown_steps import SHORTEST_SHOW_S
from studio.show.state import ShowState

USUAL_PROFILE = "slow_europe"
FEWEST_VIEWERS = 20


def show_text(
    state: ShowState, cues: Sequence[Cue], manifest: Manifest, *, camera: str, goods: bool
) -> str:
    """Return the show file of a pack.

    Args:
        state: Of the show.
        cues: Those of it that are rehearsed.
        manifest: Of the pack.
        camera: Name of the recording in the pack, or empty.
        goods: Whether the pack has a catalogue.
    """
    canvases = [f"{c.width_px}x{c.height_px}@{c.fps}" for c in state.canvases]
    head: dict[str, object] = {
        "title": manifest.titles[0].text,
        "market": manifest.market,
        "canvases": canvases,
        "transition": state.transition.value,
    }
    if manifest.length_s >= SHORTEST_SHOW_S:
        head["length_s"] = round(manifest.length_s)
    if goods:
        head["catalogue"] = CATALOGUE
    if camera:
        head |= {"camera": camera, "microphone": camera}
    lines = ["[show]", *_pairs(head)]
    for cue in cues:
        lines += ["", "[[cues]]", *_pairs(_cue_table(cue))]
    return "\n".join(lines) + "\n"


def _cue_table(cue: Cue) -> dict[str, object]:
    table: dict[str, object] = {
        "kind": cue.kind.value,
        "product": cue.product_id or "",
        "title": cue.title,
        "code": cue.code,
        "note": cue.note,
        "planned_s": cue.planned_s,
        "shortest_s": cue.shortest_s,
        "essential": cue.essential,
        "points": list(cue.points),
        "scene": "" if cue.scene is None else cue.scene.value,
        "offer": {} if cue.offer is None else _offer_table(cue.offer),
    }
    return {key: value for key, value in table.items() if value not in ("", {}, [])}


def _offer_table(offer: OfferPlan) -> dict[str, object]:
    table: dict[str, object | None] = {
        "percent": offer.percent,
        "price_minor": None if offer.price is None else offer.price.amount_minor,
        "currency": None if offer.price is None else offer.price.currency,
        "lasts_s": offer.lasts_s,
        "quantity": offer.quantity,
        "code": offer.code or None,
        "starts_after_s": offer.starts_after_s,
        "by_key": True if offer.starts_after_s is None else None,
    }
    return {key: value for key, value in table.items() if value is not None}


def audience_text(market: str, viewers: PastViewers) -> str:
    """Return who watches where the replay is taken out: as many as then, of that market."""
    most = max((line.viewers for line in viewers.viewers), default=0)
    minutes = max(1.0, viewers.length_ms / 60_000)
    wrote = min(1_000.0, max(1.0, len(viewers.messages) / minutes))
    pairs = {
        "profile": profile_for(market),
        "viewers": max(FEWEST_VIEWERS, most),
        "messages_per_minute": round(wrote, 1),
    }
    return "\n".join(_pairs(pairs)) + "\n"


def profile_for(market: str) -> str:
    """Return the market profile whose buyers are most likely from a market's country.

    Raises:
        BadInput: The market is unknown.
    """
    country = market_locale(market).territory or ""
    share = {name: read_profile(name).countries.get(country, 0.0) for name in profile_names()}
    best = max(share, key=lambda name: share[name], default=USUAL_PROFILE)
    return best if share.get(best, 0.0) > 0 else USUAL_PROFILE


def _pairs(table: Mapping[str, object]) -> Iterator[str]:
    return (f"{key} = {_toml(value)}" for key, value in table.items())


def _toml(value: object) -> str:
    """Return a value as TOML writes it; its strings have JSON's escapes."""
    if isinstance(value, dict):
        return "{ " + ", ".join(_pairs(value)) + " }"
    return json.dumps(value, ensure_ascii=False)
