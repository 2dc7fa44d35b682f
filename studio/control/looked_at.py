"""What a command is about: if that changed since its sender looked, the command is stale.

Only what the sender would have decided otherwise on counts. Two people may add cues at once; two
who move the same cue, take, or stretch the same offer may not overwrite each other. What makes the
show safer (slate, mute, the end of an offer that runs) is never stale.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from studio.control.commands import Change
from studio.core.ids import CueId, ProductId
from studio.protocol import setup_commands as setup
from studio.protocol import show_commands as asked
from studio.protocol.message import Message
from studio.show.staging import OF_A_CUE, OverlayKind, Side
from studio.show.state import ShowState

C = TypeVar("C", bound=Message)
Look = Callable[[ShowState], object]


@dataclass(frozen=True, slots=True, kw_only=True)
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
    about = _ABOUT.get(type(command))
    return about(command, state) if about is not None else None


def _always(name: str, look: Look) -> "_About":
    return lambda _command, _state: Subject(name=name, look=look)


def _cue(cue_id: CueId) -> Subject:
    return Subject(name="this cue", look=lambda state: state.cue(cue_id))


def _place(cue_id: CueId) -> Subject:
    def neighbours(state: ShowState) -> object:
        order = [None, *(cue.cue_id for cue in state.rundown), None]
        if cue_id not in order:
            return None
        at = order.index(cue_id)
        return order[at - 1], order[at + 1]

    return Subject(name="the place of this cue", look=neighbours)


def _side(side: Side) -> Subject:
    def scene(state: ShowState) -> object:
        staged = state.program if side is Side.PROGRAM else state.preview
        return staged.cue_id, staged.scene, staged.clip

    name = "the program" if side is Side.PROGRAM else "the preview"
    return Subject(name=name, look=scene)


def _overlay(kind: OverlayKind, side: Side) -> Subject:
    def shown(state: ShowState) -> object:
        if kind not in OF_A_CUE:
            return kind in state.standing
        staged = state.program if side is Side.PROGRAM else state.preview
        return staged.cue_id, kind in staged.shown

    return Subject(name=f"the {kind.replace('_', ' ')} on the picture", look=shown)


def _offer(product_id: ProductId | None, *, with_end: bool) -> Subject:
    """The offer of a product; None: of whichever is on program, which must be the same one, too."""

    def running(state: ShowState) -> object:
        meant = product_id or state.program.product_id
        offer = state.offer(meant)
        if offer is None:
            return meant, None
        ends = offer.ends_at_utc_ms if with_end else None
        return meant, offer.offer_id, offer.ended_at_utc_ms, ends

    return Subject(name="the offer", look=running)


def _slate(command: asked.ShowSlate) -> Subject | None:
    if command.shown:
        return None
    return Subject(name="the slate", look=lambda state: state.slate_shown)


def _sound(command: setup.SetSound, state: ShowState) -> Subject | None:
    if command.sound.muted and not state.sound.muted:
        return None
    return Subject(name="the sound", look=lambda seen: seen.sound)


_About = Callable[[Message, ShowState], Subject | None]


def _of(about: Callable[[C], Subject | None]) -> _About:
    return lambda command, _state: about(cast(C, command))


_ABOUT: dict[type[Message], _About] = {
    asked.ChangeCue: _of(lambda c: _cue(cast(asked.ChangeCue, c).cue.cue_id)),
    asked.RemoveCue: _of(lambda c: _cue(cast(asked.RemoveCue, c).cue_id)),
    asked.MoveCue: _of(lambda c: _place(cast(asked.MoveCue, c).cue_id)),
    asked.SetRundown: _always("the rundown", lambda state: state.rundown),
    asked.SetLength: _always("the length of the show", lambda state: state.length_s),
    asked.LockRundown: _always("the lock of the rundown", lambda state: state.locked),
    asked.SetPreview: _always("the preview", lambda state: state.preview.cue_id),
    asked.Take: _always("preview or program", lambda s: (s.preview.cue_id, s.program.cue_id)),
    asked.UndoTake: _always("preview or program", lambda s: (s.preview.cue_id, s.program.cue_id)),
    asked.SetScene: _of(lambda c: _side(cast(asked.SetScene, c).side)),
    asked.SetTransition: _always("the transition", lambda state: state.transition),
    asked.NextPoint: _always(
        "the talking points", lambda s: (s.program.cue_id, s.program.points_done)
    ),
    asked.ShowSlate: _of(lambda c: _slate(cast(asked.ShowSlate, c))),
    asked.HoldTakes: _always("who may take", lambda state: state.takes_held),
    asked.ShowCard: _always(
        "the card on the picture",
        lambda s: (s.program.cue_id, OverlayKind.CARD in s.program.shown),
    ),
    asked.ShowOverlay: _of(
        lambda c: _overlay(cast(asked.ShowOverlay, c).overlay, cast(asked.ShowOverlay, c).side)
    ),
    asked.SetTexts: _always("the texts on the picture", lambda state: state.texts),
    asked.SetTheme: _always("the look", lambda state: (state.theme, state.trial_theme)),
    asked.StartOffer: _of(lambda c: _offer(cast(asked.StartOffer, c).product_id, with_end=False)),
    asked.ExtendOffer: _of(lambda c: _offer(cast(asked.ExtendOffer, c).product_id, with_end=True)),
    asked.StopOffer: _of(lambda c: _offer(cast(asked.StopOffer, c).product_id, with_end=False)),
    setup.SetTitle: _always("the title", lambda state: state.title),
    setup.SetSound: lambda c, state: _sound(cast(setup.SetSound, c), state),
    setup.GoLive: _always("whether the show is on air", lambda state: state.on_air),
    setup.EndShow: _always("whether the show is on air", lambda state: state.on_air),
}
