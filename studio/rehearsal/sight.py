"""What viewers see of a show, and what is written down of it: alike in real and in fast time."""

from dataclasses import dataclass

from studio.coach.record import Sample
from studio.rehearsal.partner import Answered, Seen
from studio.show.on_picture import on_picture
from studio.show.overlays import TrustStrip
from studio.show.selling import running_offer
from studio.show.selling_overlays import card_at, product_overlays
from studio.show.staging import OverlayKind, SceneKind
from studio.show.state import ShowState


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a state does not say.

    Attributes:
        speaking: Whether the host speaks.
        camera: Whether the camera gives a picture.
        sent: Whether the picture reaches viewers.
        answered: What was answered since the last look.
    """

    speaking: bool = True
    camera: bool = True
    sent: bool = True
    answered: tuple[Answered, ...] = ()


def seen_of(state: ShowState, around: Around, *, at_ms: int, now_utc_ms: int) -> Seen:
    """Return what viewers see and hear.

    Args:
        state: The show.
        around: What it does not say.
        at_ms: Since the show went on air.
        now_utc_ms: The same moment, for offers.
    """
    program = state.program
    picture = around.sent and has_picture(state, camera=around.camera)
    card = card_at(state, program, now_utc_ms) if program.shows(OverlayKind.CARD) else None
    offer = running_offer(state, program.product_id, now_utc_ms)
    listing = state.listing(program.product_id)
    ends_at = None if offer is None else offer.ends_at_utc_ms
    return Seen(
        at_ms=at_ms,
        on_air=state.on_air,
        product_id=program.product_id,
        price=None if card is None else card.price,
        list_price=None if card is None else card.list_price,
        offer_left_s=None if ends_at is None else (ends_at - now_utc_ms) / 1_000,
        stock=None if card is None else card.stock,
        sold_out=listing is not None and listing.sold_out,
        trust_strip=picture and shows_trust(state, now_utc_ms),
        code=on_picture(state).coupon or ("" if offer is None else offer.code),
        speaking=around.speaking and around.sent and not state.sound.muted,
        picture=picture,
        answered=around.answered,
    )


def has_picture(state: ShowState, *, camera: bool) -> bool:
    """Return whether there is more to see than the slate, or a camera that is lost.

    A clip needs no camera, and the close-up none where it has one of its own.
    """
    if slate_covers(state):
        return False
    scene = state.program.scene
    own = scene is SceneKind.CLIP or (scene is SceneKind.CLOSE_UP and state.second is not None)
    return camera or own


def slate_covers(state: ShowState) -> bool:
    """Return whether the slate is all that is seen."""
    return state.slate_shown or state.program.scene is SceneKind.SLATE


def shows_trust(state: ShowState, now_utc_ms: int) -> bool:
    """Return whether warranty, returns and tests are on the picture."""
    if slate_covers(state) or not state.program.shows(OverlayKind.TRUST):
        return False
    shown = product_overlays(state, state.program)
    return any(isinstance(t.overlay, TrustStrip) and t.seen_at(now_utc_ms) for t in shown)


def sample_of(state: ShowState, counted: Sample, *, now_utc_ms: int) -> Sample:
    """Return a second of the run with what the show says of it.

    Args:
        state: The show at its end.
        counted: What the show does not say: moment, viewers, messages, questions, voice.
        now_utc_ms: The same moment.
    """
    slate, program = slate_covers(state), state.program
    return Sample(
        at_ms=counted.at_ms,
        cue_id=program.cue_id,
        product_id=program.product_id,
        viewers=counted.viewers,
        speaking=counted.speaking and not state.sound.muted,
        muted=state.sound.muted,
        slate=slate,
        card=program.shows(OverlayKind.CARD) and not slate,
        trust=shows_trust(state, now_utc_ms),
        label=on_picture(state).label is not None,
        messages=counted.messages,
        open_questions=counted.open_questions,
    )
