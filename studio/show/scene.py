"""What viewers should see, worked out from the state: one pure function, one scene a canvas."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from studio.core.ids import CanvasId
from studio.core.money import market_locale
from studio.show.canvas import Canvas, Framing
from studio.show.look import Look
from studio.show.overlays import (
    LONGEST_CODE,
    AdLabel,
    Captions,
    Correction,
    Coupon,
    Giveaway,
    LogoBug,
    LowerThird,
    Overlay,
    PinnedQuestion,
    QrCode,
    RehearsalMark,
    Slate,
    Ticker,
    TimedOverlay,
)
from studio.show.platform_areas import free_area
from studio.show.selling import coupon_code, unended_offer
from studio.show.selling_overlays import product_overlays
from studio.show.staging import OverlayKind, SceneKind, Side, Staged
from studio.show.state import ShowState


class PictureSource(StrEnum):
    """Where a picture of a scene comes from."""

    CAMERA = "camera"
    SECOND = "second"
    CLIP = "clip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of the canvas, in shares of its width and height."""

    left: float = 0.0
    top: float = 0.0
    width: float = 1.0
    height: float = 1.0


WHOLE = Box()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One picture in a scene.

    Attributes:
        source: Where it comes from.
        framing: How it fills its box.
        box: Where it stands.
    """

    source: PictureSource = PictureSource.CAMERA
    framing: Framing = field(default=Framing())
    box: Box = WHOLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Everything on one canvas.

    Attributes:
        canvas_id: Which canvas.
        pictures: From the lowest to the topmost. Where the lowest has nothing to show, the slate
            stands; where a higher one has nothing, what is below it is seen.
        clip: File that plays, with its sound, from the moment the scene goes on program; empty:
            none. When it is over, what is below it is seen.
        slate: Covers the camera when the host asks; also shown by the engine itself when the
            camera is gone.
        slate_shown: Whether the host asked for it.
        overlays: From the lowest to the topmost.
        look: Theme and free area.
    """

    canvas_id: CanvasId
    pictures: tuple[Placed, ...] = (Placed(),)
    clip: str = ""
    slate: Slate
    slate_shown: bool = False
    overlays: tuple[TimedOverlay, ...] = ()
    look: Look = field(default=Look())


def scene_of(state: ShowState, canvas: Canvas, side: Side = Side.PROGRAM) -> Scene:
    """Return what `canvas` shows in `state`, or would show after a take."""
    staged = state.program if side is Side.PROGRAM else state.preview
    slate_up = staged.scene is SceneKind.SLATE or (side is Side.PROGRAM and state.slate_shown)
    layout = state.layout(canvas.canvas_id)
    trial = state.trial_theme if side is Side.PREVIEW else None
    overlays = [] if slate_up else [*_overlays(state, staged)]
    if state.rehearsal:
        overlays.append(TimedOverlay(overlay=RehearsalMark(market=state.market)))
    return Scene(
        canvas_id=canvas.canvas_id,
        pictures=_pictures(state, staged.scene, canvas),
        clip=staged.clip if staged.scene is SceneKind.CLIP else "",
        slate=Slate(title=state.title, line=state.texts.slate_line, market=state.market),
        slate_shown=slate_up,
        overlays=tuple(overlays),
        look=Look(theme=trial or state.theme, safe=free_area(layout, canvas)),
    )


def scenes_of(state: ShowState, side: Side = Side.PROGRAM) -> tuple[Scene, ...]:
    """Return what every canvas shows."""
    return tuple(scene_of(state, canvas, side) for canvas in state.canvases)


# --- pictures ------------------------------------------------------------------------------------

_CORNER_SHARE = 0.28
"""Of the shorter side of the canvas: the small picture in a picture."""


def _pictures(state: ShowState, scene: SceneKind, canvas: Canvas) -> tuple[Placed, ...]:
    layout = state.layout(canvas.canvas_id)
    camera = Placed(framing=layout.framing or state.framing)
    close_up = _close_up(state)
    upright = canvas.height_px > canvas.width_px
    match scene:
        case SceneKind.CLOSE_UP:
            return (camera, close_up) if state.second is not None else (close_up,)
        case SceneKind.SPLIT:
            first, second = _halves(upright=upright)
            return replace(camera, box=first), replace(close_up, box=second)
        case SceneKind.PICTURE_IN_PICTURE:
            return close_up, replace(camera, box=_corner(state, canvas))
        case SceneKind.CLIP:
            return camera, Placed(source=PictureSource.CLIP)
        case _:
            return (camera,)


def _close_up(state: ShowState) -> Placed:
    source = PictureSource.CAMERA if state.second is None else PictureSource.SECOND
    framing = state.close_up if state.second is None else Framing()
    return Placed(source=source, framing=framing)


def _halves(*, upright: bool) -> tuple[Box, Box]:
    if upright:
        return Box(height=0.5), Box(top=0.5, height=0.5)
    return Box(width=0.5), Box(left=0.5, width=0.5)


def _corner(state: ShowState, canvas: Canvas) -> Box:
    """Return the small picture's place: in the upper corner where text ends."""
    shorter_px = min(canvas.size_px)
    size_px = shorter_px * _CORNER_SHARE
    safe = free_area(state.layout(canvas.canvas_id), canvas)
    width, height = size_px / canvas.width_px, size_px * 4 / 3 / canvas.height_px
    rtl = market_locale(state.market).text_direction == "rtl"
    left = safe.left if rtl else 1 - safe.right - width
    return Box(left=left, top=safe.top, width=width, height=height)


# --- overlays ------------------------------------------------------------------------------------


def _overlays(state: ShowState, staged: Staged) -> Iterator[TimedOverlay]:
    yield from product_overlays(state, staged)
    yield from _of_the_cue(state, staged)
    yield from (TimedOverlay(overlay=overlay) for overlay in _standing(state))
    listing = state.listing(staged.product_id)
    if listing is not None and listing.paid:
        yield TimedOverlay(overlay=AdLabel(market=state.market, text=state.texts.ad_label))


def _of_the_cue(state: ShowState, staged: Staged) -> Iterator[TimedOverlay]:
    cue, market = state.cue(staged.cue_id), state.market
    listing = state.listing(staged.product_id)
    if staged.shows(OverlayKind.QR) and listing is not None and listing.links:
        link = listing.links[0]
        tracked = link.tracking_url if len(link.tracking_url) <= LONGEST_CODE else ""
        yield TimedOverlay(overlay=QrCode(url=tracked or link.url, market=market))
    if staged.shows(OverlayKind.COUPON):
        yield from _coupon(state, staged)
    if staged.shows(OverlayKind.GIVEAWAY) and cue is not None and cue.title:
        yield TimedOverlay(overlay=Giveaway(prize=cue.title, how=cue.note, market=market))


def _coupon(state: ShowState, staged: Staged) -> Iterator[TimedOverlay]:
    """Yield the code; one that belongs to an offer leaves with it."""
    cue = state.cue(staged.cue_id)
    if cue is not None and cue.code:
        overlay = Coupon(title=cue.title, code=cue.code, note=cue.note, market=state.market)
        yield TimedOverlay(overlay=overlay)
        return
    code = coupon_code(state, staged)
    offer = unended_offer(state, staged.product_id)
    if code and offer is not None:
        overlay = Coupon(code=code, market=state.market)
        yield TimedOverlay(overlay=overlay, until_utc_ms=offer.ends_at_utc_ms)


def _standing(state: ShowState) -> Iterator[Overlay]:
    texts, market = state.texts, state.market
    for kind in state.standing:
        match kind:
            case OverlayKind.QUESTION:
                yield PinnedQuestion(asker=texts.asker, text=texts.question, market=market)
            case OverlayKind.LOWER_THIRD:
                line = texts.lower_third_line
                yield LowerThird(title=texts.lower_third, line=line, market=market)
            case OverlayKind.TICKER:
                yield Ticker(items=texts.ticker, market=market)
            case OverlayKind.CAPTIONS:
                yield Captions(text=texts.captions, market=market)
            case OverlayKind.LOGO:
                yield LogoBug(photo=texts.logo, market=market)
            case OverlayKind.CORRECTION:
                yield Correction(text=texts.correction, market=market)
            case _:
                continue
