"""What a scripted host does about faults: noticed late, as people do, and put right in steps."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from studio.coach.fault import EXPECTED, FaultKind
from studio.core.money import format_money, market_locale
from studio.protocol.messages import Command
from studio.protocol.setup_commands import SetSound
from studio.protocol.show_commands import (
    MarkMoment,
    SetScene,
    SetTexts,
    ShowOverlay,
    ShowSlate,
    Take,
)
from studio.rehearsal.fault_clock import Strike
from studio.rehearsal.fault_meaning import product_meant
from studio.rehearsal.host_port import Sight
from studio.rehearsal.host_script import Script, Scripts, waited
from studio.show.selling_overlays import card_at
from studio.show.staging import OverlayKind, SceneKind, Staged

_NOTICED = (0.2, 0.55)
"""Part of the time that is given for a reaction; people are neither at once nor just in time."""

_SLOWEST_S = 10.0
"""Of the time that is given: whoever knows the show by heart looks at everything now and then."""

_BACK_S = (1.0, 2.5)
_READ_S = (10.0, 15.0)
"""So long a correction stays."""

_LONGEST_LINE = 120


class Reactions:
    """Remembers which faults were seen, and what is still to be done about them.

    Args:
        chance: Of how fast the host is.
    """

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._seen: set[int] = set()
        self._scripts = Scripts()

    def notice(self, sight: Sight) -> None:
        """Look for faults that are new."""
        for strike in sight.faults:
            if strike.number not in self._seen:
                self._seen.add(strike.number)
                answer = _ANSWERS.get(strike.kind, _marked)
                self._scripts.begin([answer(strike, sight, self._chance)])

    def due(self, sight: Sight) -> Command | None:
        """Return the next thing to do, if its time has come."""
        return self._scripts.next_command(sight)


def _noticed_s(strike: Strike, chance: Random) -> float:
    within_s = min(EXPECTED[strike.kind].within_s, _SLOWEST_S)
    return within_s * chance.uniform(*_NOTICED)


def _stands(strike: Strike, sight: Sight) -> bool:
    return any(one.number == strike.number for one in sight.faults)


def _marked(strike: Strike, sight: Sight, chance: Random) -> Script:
    """Nothing can be done: mark the moment and go on."""
    yield from waited(_noticed_s(strike, chance), sight)
    yield MarkMoment(note=strike.kind)


def _covered(strike: Strike, sight: Sight, chance: Random) -> Script:
    """Show something else for as long as the camera gives no picture."""
    sight = yield from waited(_noticed_s(strike, chance), sight)
    program = sight.state.program
    slate = sight.state.slate_shown or program.scene is SceneKind.SLATE
    if slate or not _stands(strike, sight):
        yield MarkMoment(note=strike.kind)
        return
    by_scene = sight.state.second is not None and program.scene is SceneKind.CAMERA
    sight = yield SetScene(scene=SceneKind.CLOSE_UP) if by_scene else ShowSlate(shown=True)
    while _stands(strike, sight):
        sight = yield None
    sight = yield from waited(chance.uniform(*_BACK_S), sight)
    if sight.state.slate_shown:
        yield ShowSlate(shown=False)
    elif sight.state.program == replace(program, scene=SceneKind.CLOSE_UP):
        yield SetScene(scene=program.scene)


def _unmuted(strike: Strike, sight: Sight, chance: Random) -> Script:
    sight = yield from waited(_noticed_s(strike, chance), sight)
    if sight.state.sound.muted:
        yield SetSound(sound=replace(sight.state.sound, muted=False))


def _went_on(strike: Strike, sight: Sight, chance: Random) -> Script:
    """Go on with the next product: of this one there is none left."""
    product_id = product_meant(strike, sight.state)
    sight = yield from waited(_noticed_s(strike, chance), sight)
    state = sight.state
    if state.program.product_id == product_id and state.preview != Staged():
        yield Take(expected_preview=state.preview.cue_id)


def _put_right(strike: Strike, sight: Sight, chance: Random) -> Script:
    """Take a wrong claim off the picture, and say that it was wrong."""
    claim = sight.state.texts.lower_third
    sight = yield from waited(_noticed_s(strike, chance), sight)
    claim = claim or sight.state.texts.lower_third
    if OverlayKind.LOWER_THIRD in sight.state.standing:
        sight = yield ShowOverlay(overlay=OverlayKind.LOWER_THIRD, shown=False)
    right = str(strike.facts.get("correction") or f"≠ {claim}")
    yield from _corrected(right, sight, chance)


def _repriced(strike: Strike, sight: Sight, chance: Random) -> Script:
    """Say in writing what the product costs now."""
    product_id = product_meant(strike, sight.state)
    sight = yield from waited(_noticed_s(strike, chance), sight)
    state = sight.state
    listing = state.listing(product_id)
    now_utc_ms = (state.on_air_since_utc_ms or 0) + sight.at_ms
    card = card_at(state, Staged(product_id=product_id), now_utc_ms)
    if listing is None or card is None:
        yield MarkMoment(note=strike.kind)
        return
    name = listing.name_in(market_locale(state.market).language)
    yield from _corrected(f"{name}: {format_money(card.price, state.market)}", sight, chance)


def _corrected(text: str, sight: Sight, chance: Random) -> Script:
    texts = replace(sight.state.texts, correction=text[:_LONGEST_LINE])
    sight = yield SetTexts(texts=texts)
    sight = yield ShowOverlay(overlay=OverlayKind.CORRECTION, shown=True)
    sight = yield from waited(chance.uniform(*_READ_S), sight)
    if OverlayKind.CORRECTION in sight.state.standing:
        yield ShowOverlay(overlay=OverlayKind.CORRECTION, shown=False)


_ANSWERS: dict[FaultKind, Callable[[Strike, Sight, Random], Script]] = {
    FaultKind.CAMERA_LOST: _covered,
    FaultKind.MICROPHONE_MUTED: _unmuted,
    FaultKind.STOCK_GONE: _went_on,
    FaultKind.WRONG_CLAIM: _put_right,
    FaultKind.PRICE_CHANGED: _repriced,
}
