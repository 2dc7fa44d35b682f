"""What buttons do that OBS has no request for; vendor requests and hotkeys share it."""

from dataclasses import replace

from studio.core.ids import CueId, QuestionId
from studio.protocol.question_commands import ShowQuestion
from studio.protocol.setup_commands import SetSound
from studio.protocol.show_commands import (
    ExtendOffer,
    MarkMoment,
    SetPreview,
    ShowOverlay,
    ShowSlate,
    StartOffer,
    StopOffer,
    Take,
)
from studio.remote.obs.codes import Status
from studio.remote.obs.desk import Desk
from studio.remote.obs.fields import RequestFailed
from studio.remote.obs.vendor_events import shown_question
from studio.show.cue import Cue
from studio.show.selling import unended_offer
from studio.show.staging import OverlayKind

ONE_MORE_S = 60.0
"""As the window's own key."""


def cue_in_slot(desk: Desk, slot: int) -> Cue:
    """Return the cue at a place of the rundown, the first being 1.

    Raises:
        RequestFailed: There are not so many.
    """
    rundown = desk.show.rundown
    if not 1 <= slot <= len(rundown):
        raise RequestFailed(Status.NOT_FOUND, f"The rundown has no cue {slot}.")
    return rundown[slot - 1]


async def put_in_preview(desk: Desk, cue_id: CueId) -> None:
    """Put a cue in preview."""
    await desk.do(SetPreview(cue_id=cue_id))


async def take(desk: Desk) -> None:
    """Put on air what is in preview."""
    await desk.do(Take(expected_preview=desk.show.preview.cue_id))


async def toggle_overlay(desk: Desk, overlay: OverlayKind) -> None:
    """Show an overlay of the cue on program, or hide it."""
    shown = not desk.show.program.shows(overlay)
    await desk.do(ShowOverlay(overlay=overlay, shown=shown))


async def toggle_offer(desk: Desk) -> None:
    """Start the offer that is planned for the product on program, or stop the one that runs.

    A card file's own price, which has no end, is no offer to stop.
    """
    offer = unended_offer(desk.show, desk.show.program.product_id)
    runs = offer is not None and not (offer.ends_at_utc_ms is None and offer.quantity is None)
    await desk.do(StopOffer() if runs else StartOffer())


async def extend_offer(desk: Desk) -> None:
    """Let the offer of the product on program run a minute longer."""
    await desk.do(ExtendOffer(by_s=ONE_MORE_S))


def top_question(desk: Desk) -> QuestionId:
    """Return the question that is worth most.

    Raises:
        RequestFailed: None is open.
    """
    questions = desk.known.questions
    if questions is None or not questions.questions:
        raise RequestFailed(Status.NOT_FOUND, "No question is open.")
    return questions.questions[0].question_id


async def show_question(desk: Desk, question_id: QuestionId, *, shown: bool = True) -> None:
    """Put a question on the picture, or take it off."""
    await desk.do(ShowQuestion(question_id=question_id, shown=shown))


async def next_question(desk: Desk) -> None:
    """Put on the picture the open question after the one that is there; after the last the first.

    Raises:
        RequestFailed: None is open.
    """
    first = top_question(desk)
    questions = desk.known.questions
    order = [q.question_id for q in questions.questions] if questions is not None else [first]
    here = desk.show.texts.question_id if shown_question(desk.show) is not None else None
    after = order.index(here) + 1 if here in order else 0
    await show_question(desk, order[after % len(order)])


async def toggle_mute(desk: Desk) -> None:
    """Mute the microphone, or open it."""
    sound = desk.show.sound
    await desk.do(SetSound(sound=replace(sound, muted=not sound.muted)))


async def toggle_slate(desk: Desk) -> None:
    """Cover everything with the slate, or uncover it."""
    await desk.do(ShowSlate(shown=not desk.show.slate_shown))


async def mark(desk: Desk) -> None:
    """Write this moment down."""
    await desk.do(MarkMoment(note="Button box"))
