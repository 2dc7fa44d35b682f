"""What a command is about: if that changed since its sender looked, the command is stale.

Only what the sender would have decided otherwise on counts. Two people may add cues at once; two
who move the same cue, take, or stretch the same offer may not overwrite each other. What makes the
show safer (slate, mute, the end of an offer that runs) is never stale.
"""

from collections.abc import Callable
from dataclasses import dataclass

from studio.control.commands import Change, Overlaying, Rundown, Selling, Switching
from studio.core.ids import CueId, ProductId
from studio.protocol import setup_commands as setup
from studio.protocol import show_commands as asked
from studio.show.staging import OF_A_CUE, OverlayKind, Side
from studio.show.state import ShowState

Look = Callable[[ShowState], object]


@dataclass(frozen=True, slots=True)
class Subject:
    """What a command is about.

    Attributes:
        name: In words, for whoever is refused.
        look: Takes it out of a state; equal values mean that nothing changed.
    """

    name: str
    look: Look


def subject_of(command: Change, state: ShowState) -> Subject | None:
    """Return what a command is about in a state, or None where it can't be stale."""
    if isinstance(command, Rundown):
        return _of_rundown(command)
    if isinstance(command, Switching):
        return _of_switching(command)
    if isinstance(command, Overlaying):
        return _of_overlaying(command)
    if isinstance(command, Selling):
        return _of_selling(command)
    match command:
        case setup.SetTitle():
            return Subject("the title", lambda s: s.title)
        case setup.SetSound(sound=sound):
            muting = sound.muted and not state.sound.muted
            return None if muting else Subject("the sound", lambda s: s.sound)
        case setup.GoLive() | setup.EndShow():
            return Subject("whether the show is on air", lambda s: s.on_air)
        case _:
            return None


def _of_rundown(command: Rundown) -> Subject | None:
    match command:
        case asked.ChangeCue(cue=cue):
            return Subject("this cue", lambda s: s.cue(cue.cue_id))
        case asked.RemoveCue(cue_id=cue_id):
            return Subject("this cue", lambda s: s.cue(cue_id))
        case asked.MoveCue(cue_id=cue_id):
            return Subject("the place of this cue", lambda s: _neighbours(s, cue_id))
        case asked.SetRundown():
            return Subject("the rundown", lambda s: s.rundown)
        case asked.SetLength():
            return Subject("the length of the show", lambda s: s.length_s)
        case asked.LockRundown():
            return Subject("the lock of the rundown", lambda s: s.locked)
        case asked.AddCue():
            return None


def _of_switching(command: Switching) -> Subject | None:
    match command:
        case asked.SetPreview():
            return Subject("the preview", lambda s: s.preview.cue_id)
        case asked.Take() | asked.UndoTake():
            return Subject("preview or program", lambda s: (s.preview.cue_id, s.program.cue_id))
        case asked.SetScene(side=side):
            name = "the program" if side is Side.PROGRAM else "the preview"
            return Subject(name, lambda s: _scene(s, side))
        case asked.SetTransition():
            return Subject("the transition", lambda s: s.transition)
        case asked.NextPoint():
            return Subject(
                "the talking points", lambda s: (s.program.cue_id, s.program.points_done)
            )
        case asked.HoldTakes():
            return Subject("who may take", lambda s: s.takes_held)
        case asked.ShowSlate(shown=shown):
            return None if shown else Subject("the slate", lambda s: s.slate_shown)


def _of_overlaying(command: Overlaying) -> Subject | None:
    match command:
        case asked.ShowCard():
            return _overlay(OverlayKind.CARD, Side.PROGRAM)
        case asked.ShowOverlay(overlay=kind, side=side):
            return _overlay(kind, side)
        case asked.SetTexts():
            return Subject("the texts on the picture", lambda s: s.texts)
        case asked.SetTheme():
            return Subject("the look", lambda s: (s.theme, s.trial_theme))
        case asked.PinQuestion():
            return None


def _of_selling(command: Selling) -> Subject | None:
    match command:
        case asked.StartOffer(product_id=meant) | asked.StopOffer(product_id=meant):
            return Subject("the offer", lambda s: _offer(s, meant))
        case asked.ExtendOffer(product_id=meant):
            return Subject("the offer", lambda s: (_offer(s, meant), _end(s, meant)))
        case asked.SetStock(product_id=product_id):
            return Subject("the stock", lambda s: _stock(s, product_id))
        case asked.SetCard() | asked.CountSold():
            return None


def _neighbours(state: ShowState, cue_id: CueId) -> object:
    order = [None, *(cue.cue_id for cue in state.rundown), None]
    if cue_id not in order:
        return None
    at = order.index(cue_id)
    return order[at - 1], order[at + 1]


def _scene(state: ShowState, side: Side) -> object:
    staged = state.program if side is Side.PROGRAM else state.preview
    return staged.cue_id, staged.scene, staged.clip


def _overlay(kind: OverlayKind, side: Side) -> Subject:
    def shown(state: ShowState) -> object:
        if kind not in OF_A_CUE:
            return kind in state.standing
        staged = state.program if side is Side.PROGRAM else state.preview
        return staged.cue_id, kind in staged.shown

    return Subject(f"the {kind.replace('_', ' ')} on the picture", shown)


def _offer(state: ShowState, meant: ProductId | None) -> object:
    """The offer of a product; None: of the one on program, which must be the same, too."""
    product_id = meant or state.program.product_id
    offer = state.offer(product_id)
    return product_id, offer and (offer.offer_id, offer.ended_at_utc_ms)


def _stock(state: ShowState, product_id: ProductId) -> object:
    listing = state.listing(product_id)
    return listing and (listing.stock, listing.variants)


def _end(state: ShowState, meant: ProductId | None) -> int | None:
    offer = state.offer(meant or state.program.product_id)
    return offer.ends_at_utc_ms if offer is not None else None
