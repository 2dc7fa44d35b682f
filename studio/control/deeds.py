"""Everything that ever changes a show, as values: done again in order, they give the same show.

A deed is a command of a client, or one of the few steps that the control room takes by itself,
with the moment and with what it was told of the catalogue.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import msgspec

from studio.control.commands import Change, Moment, next_state
from studio.core.errors import StorageError, StudioError
from studio.protocol.message import Message
from studio.protocol.show_commands import Take, UndoTake
from studio.show.canvas import Canvas
from studio.show.offer_request import Known
from studio.show.selling import end_what_is_over, refresh_products
from studio.show.show_product import ShowProduct
from studio.show.staging import Transition
from studio.show.state import ShowState
from studio.storage.show_values import StoredDeed


class Begin(Message, frozen=True, kw_only=True):
    """The show is there, as it is: the first deed of each."""

    state: ShowState


class PassTime(Message, frozen=True, kw_only=True):
    """Write down what ended by its time."""


class RefreshProducts(Message, frozen=True, kw_only=True):
    """Take over what changed in the catalogue."""

    products: tuple[ShowProduct, ...]


class Reconcile(Message, frozen=True, kw_only=True):
    """Believe the engine, and the way this control room was started, more than the database."""

    on_air_since_utc_ms: int | None
    canvases: tuple[Canvas, ...]
    rehearsal: bool


Internal = Begin | PassTime | RefreshProducts | Reconcile
"""Steps of the control room's own; no client can ask for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One step of a show.

    Attributes:
        command: What was asked, or what the control room did by itself.
        known: What it was told of the catalogue.
        by: Who did it.
        at_utc_ms: When.
    """

    command: Change | Internal
    known: Known = field(default=Known())
    by: str
    at_utc_ms: int


def done(state: ShowState, deed: Deed) -> ShowState:
    """Return the show after a deed; the very same value when there was nothing to do.

    Raises:
        Refused: It makes no sense now.
        BadInput: Something in it is wrong.
    """
    match deed.command:
        case Begin(state=first):
            return first
        case PassTime():
            return end_what_is_over(state, now_utc_ms=deed.at_utc_ms)
        case RefreshProducts(products=products):
            passed = end_what_is_over(state, now_utc_ms=deed.at_utc_ms)
            return refresh_products(passed, products, now_utc_ms=deed.at_utc_ms)
        case Reconcile():
            return _reconciled(state, deed.command)
        case command:
            at = Moment(now_utc_ms=deed.at_utc_ms, by=deed.by)
            return next_state(state, command, at, known=deed.known)


def _reconciled(state: ShowState, truth: Reconcile) -> ShowState:
    after = replace(
        state,
        on_air_since_utc_ms=truth.on_air_since_utc_ms,
        canvases=truth.canvases,
        rehearsal=truth.rehearsal,
    )
    return state if after == state else replace(after, revision=state.revision + 1)


def transition_of(before: ShowState, command: Change | Internal) -> Transition:
    """Return how the picture goes over to what a deed shows: only takes fade."""
    return before.transition if isinstance(command, Take | UndoTake) else Transition.CUT


def replay(first_state: ShowState, deeds: Iterable[Deed]) -> ShowState:
    """Return the show after all deeds in order.

    Raises:
        StudioError: One of them could not have been done; then they are not this show's.
    """
    state = first_state
    for deed in deeds:
        state = done(state, deed)
    return state


_encoder = msgspec.json.Encoder()
_commands: msgspec.json.Decoder[Change | Internal] = msgspec.json.Decoder(Change | Internal)
_known: msgspec.json.Decoder[Known] = msgspec.json.Decoder(Known)


def stored_deed(deed: Deed, revision: int) -> StoredDeed:
    """Return a deed as the database keeps it, under the revision it led to."""
    return StoredDeed(
        revision=revision,
        command_json=_encoder.encode(deed.command).decode(),
        known_json=_encoder.encode(deed.known).decode(),
        by=deed.by,
        at_utc_ms=deed.at_utc_ms,
    )


def read_deed(stored: StoredDeed) -> Deed:
    """Return a deed that the database kept.

    Raises:
        StorageError: It can't be read.
    """
    try:
        return Deed(
            command=_commands.decode(stored.command_json),
            known=_known.decode(stored.known_json),
            by=stored.by,
            at_utc_ms=stored.at_utc_ms,
        )
    except (msgspec.MsgspecError, StudioError, ValueError) as error:
        raise StorageError(f"deed {stored.revision} can't be read: {error}") from error


def replay_stored(stored: Iterable[StoredDeed]) -> ShowState:
    """Return the show that the stored deeds give; the first of them holds its first state.

    Raises:
        StorageError: One can't be read, or the first one begins no show.
        StudioError: One of them could not have been done.
    """
    deeds = [read_deed(one) for one in stored]
    if not deeds or not isinstance(deeds[0].command, Begin):
        raise StorageError("the first deed begins no show")
    return replay(deeds[0].command.state, deeds[1:])
