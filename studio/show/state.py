"""The state of a show, and the only functions that make the next one from it.

Everything here is a value. The control room holds the current `ShowState`, the protocol carries
it, the window draws it, and nobody changes it in place.
"""

import unicodedata
from dataclasses import dataclass, field, replace

from studio.catalogue.offer import Offer
from studio.catalogue.product import Product, check_text
from studio.core.address_secret import part_address
from studio.core.errors import BadInput, NothingToShow, Refused
from studio.core.ids import CanvasId, DestinationId, ShowId
from studio.core.source_spec import PATTERN, TONE, SourceSpec
from studio.show.canvas import Canvas, Framing
from studio.show.destination import Destination

LONGEST_TITLE = 80
"""About what three lines of the slate hold."""
LONGEST_OFFER_S = 24 * 3600.0
GAIN_DB = (-60.0, 24.0)
LIP_SYNC_MS = (-1_000, 1_000)
BITRATE_BPS = (300_000, 51_000_000)
AUDIO_BITRATE_BPS = (64_000, 320_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """How the microphone is treated.

    Attributes:
        muted: Nothing of it is heard.
        gain_db: Between `GAIN_DB`.
        lip_sync_ms: Positive delays the sound against the picture; between `LIP_SYNC_MS`.
    """

    muted: bool = False
    gain_db: float = 0.0
    lip_sync_ms: int = 0

    def __post_init__(self) -> None:
        if not GAIN_DB[0] <= self.gain_db <= GAIN_DB[1]:
            raise BadInput(f"gain lies between {GAIN_DB[0]:g} and {GAIN_DB[1]:g} dB")
        if not LIP_SYNC_MS[0] <= self.lip_sync_ms <= LIP_SYNC_MS[1]:
            low, high = LIP_SYNC_MS
            raise BadInput(f"the lip sync offset lies between {low} and {high} ms")


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How well picture and sound are encoded.

    Attributes:
        bitrate_bps: Of video, per canvas; between `BITRATE_BPS`.
        audio_bitrate_bps: Of sound; between `AUDIO_BITRATE_BPS`.
        encoder: Name to insist on (`libx264`), or empty: the best that works here.
        preset: Of x264; empty: chosen by the size of the picture, and lowered by itself.
    """

    bitrate_bps: int = 4_000_000
    audio_bitrate_bps: int = 128_000
    encoder: str = ""
    preset: str = ""

    def __post_init__(self) -> None:
        if not BITRATE_BPS[0] <= self.bitrate_bps <= BITRATE_BPS[1]:
            low, high = (b // 1_000 for b in BITRATE_BPS)
            raise BadInput(f"the video bitrate lies between {low} and {high} kbit/s")
        if not AUDIO_BITRATE_BPS[0] <= self.audio_bitrate_bps <= AUDIO_BITRATE_BPS[1]:
            low, high = (b // 1_000 for b in AUDIO_BITRATE_BPS)
            raise BadInput(f"the sound's bitrate lies between {low} and {high} kbit/s")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowState:
    """One moment of a show.

    Attributes:
        show_id: Which show.
        title: What the host calls it, and the slate; may be empty.
        rehearsal: Nothing leaves the machine and the picture says so.
        canvases: The output pictures, each id once.
        camera: Where the picture comes from.
        microphone: Where the sound comes from.
        framing: How the camera fills each canvas.
        sound: Mute, gain and lip sync.
        product: What the card shows, if a card file was loaded.
        card_shown: Whether viewers see the card.
        offer: The offer that runs or ran last.
        slate_shown: Whether the slate covers everything.
        destinations: Every known destination.
        record: Whether going live records, too.
        recording_path: File for the next recording; empty: a name made from the time.
        encoding: Bitrates, encoder and preset.
        on_air_since_utc_ms: When the show went on air; None off air.
        revision: Grows by one with every change; a client that sees a gap asks anew.
    """

    show_id: ShowId
    title: str = ""
    rehearsal: bool = False
    canvases: tuple[Canvas, ...] = field(
        default=(Canvas(canvas_id=CanvasId("portrait"), width_px=720, height_px=1280),)
    )
    camera: SourceSpec = PATTERN
    microphone: SourceSpec = TONE
    framing: Framing = field(default=Framing())
    sound: Sound = field(default=Sound())
    product: Product | None = None
    card_shown: bool = False
    offer: Offer | None = None
    slate_shown: bool = False
    destinations: tuple[Destination, ...] = ()
    record: bool = True
    recording_path: str = ""
    encoding: Encoding = field(default=Encoding())
    on_air_since_utc_ms: int | None = None
    revision: int = 0

    @property
    def on_air(self) -> bool:
        """Whether viewers are meant to see the show."""
        return self.on_air_since_utc_ms is not None


def _next(state: ShowState, **changes: object) -> ShowState:
    return replace(state, revision=state.revision + 1, **changes)  # type: ignore[arg-type]


def set_title(state: ShowState, title: str) -> ShowState:
    """Name the show, or take its name away; the slate shows it.

    Raises:
        BadInput: It is longer than `LONGEST_TITLE`, or more than one line of plain text.
    """
    plain = unicodedata.normalize("NFC", title.strip())
    if plain:
        check_text("the show's title", plain, LONGEST_TITLE)
    return _next(state, title=plain)


def set_card(state: ShowState, product: Product | None) -> ShowState:
    """Put another product on the card; a running offer belonged to the old one and ends."""
    return _next(
        state, product=product, offer=None, card_shown=state.card_shown and product is not None
    )


def show_card(state: ShowState, *, shown: bool) -> ShowState:
    """Show or hide the card.

    Raises:
        NothingToShow: There is no product to show.
    """
    if shown and state.product is None:
        raise NothingToShow("load a product card first")
    return _next(state, card_shown=shown)


def start_offer(state: ShowState, *, duration_s: float, now_utc_ms: int) -> ShowState:
    """Let the product's price hold for a time from now; its end is on the picture at once.

    Raises:
        NothingToShow: There is no product to offer.
        BadInput: The time is not positive, or longer than a day.
    """
    if state.product is None:
        raise NothingToShow("load a product card first")
    if not 0 < duration_s <= LONGEST_OFFER_S:
        raise BadInput("an offer lasts more than 0 seconds and at most a day")
    offer = Offer(
        price=state.product.price,
        starts_at_utc_ms=now_utc_ms,
        ends_at_utc_ms=now_utc_ms + max(1, round(duration_s * 1_000)),
    )
    return _next(state, offer=offer)


def extend_offer(state: ShowState, *, by_s: float, now_utc_ms: int) -> ShowState:
    """Move the end of the running offer.

    Raises:
        Refused: No offer runs.
        BadInput: The time is not positive, or the offer would last longer than a day.
    """
    offer = state.offer
    if offer is None or not offer.runs_at(now_utc_ms):
        raise Refused("no offer is running")
    lasts_s = (offer.ends_at_utc_ms - offer.starts_at_utc_ms) / 1_000
    if not 0 < by_s <= LONGEST_OFFER_S - lasts_s:
        raise BadInput("an offer is extended by more than 0 seconds, to at most a day")
    ends_at_utc_ms = offer.ends_at_utc_ms + max(1, round(by_s * 1_000))
    return _next(state, offer=replace(offer, ends_at_utc_ms=ends_at_utc_ms))


def stop_offer(state: ShowState, *, now_utc_ms: int) -> ShowState:
    """End the offer now; its price leaves the picture and the list price stands again.

    Raises:
        Refused: No offer runs.
    """
    offer = state.offer
    if offer is None or not offer.runs_at(now_utc_ms):
        raise Refused("no offer is running")
    ended_utc_ms = max(now_utc_ms, offer.starts_at_utc_ms + 1)
    return _next(state, offer=replace(offer, ends_at_utc_ms=ended_utc_ms))


def show_slate(state: ShowState, *, shown: bool) -> ShowState:
    """Cover everything with the slate, or uncover it."""
    return _next(state, slate_shown=shown)


def choose_sources(
    state: ShowState, *, camera: SourceSpec | None, microphone: SourceSpec | None
) -> ShowState:
    """Take the picture or the sound from elsewhere; None leaves it.

    Raises:
        BadInput: An address still has its password or token in it: it would be written down.
    """
    for spec in (camera, microphone):
        if spec is not None and part_address(spec)[1]:
            raise BadInput("a password or token in an address is kept apart from the show")
    return _next(state, camera=camera or state.camera, microphone=microphone or state.microphone)


def set_framing(state: ShowState, framing: Framing) -> ShowState:
    """Fill the canvas with another part of the camera's picture."""
    return _next(state, framing=framing)


def set_sound(state: ShowState, sound: Sound) -> ShowState:
    """Mute, set the gain or the lip sync."""
    return _next(state, sound=sound)


def set_canvases(state: ShowState, canvases: tuple[Canvas, ...]) -> ShowState:
    """Change the output pictures.

    Raises:
        Refused: On air, where a change of size would break every destination.
        BadInput: None is left, or two have one id.
    """
    if state.on_air:
        raise Refused("end the show before changing the size of the picture")
    if not canvases or len({c.canvas_id for c in canvases}) != len(canvases):
        raise BadInput("a show has at least one canvas, and each once")
    return _next(state, canvases=canvases)


def save_destination(state: ShowState, destination: Destination) -> ShowState:
    """Add a destination, or change the one with its id.

    Raises:
        BadInput: Another destination has this name.
    """
    others = [d for d in state.destinations if d.destination_id != destination.destination_id]
    if any(d.name == destination.name for d in others):
        raise BadInput(f"another destination is called {destination.name}")
    if len(others) == len(state.destinations):
        return _next(state, destinations=(*state.destinations, destination))
    changed = tuple(
        destination if d.destination_id == destination.destination_id else d
        for d in state.destinations
    )
    return _next(state, destinations=changed)


def remove_destination(state: ShowState, destination_id: DestinationId) -> ShowState:
    """Forget a destination.

    Raises:
        Refused: It is not known, or on air.
    """
    left = tuple(d for d in state.destinations if d.destination_id != destination_id)
    if len(left) == len(state.destinations):
        raise Refused("no such destination")
    if state.on_air:
        raise Refused("end the show before removing a destination")
    return _next(state, destinations=left)


def set_record(state: ShowState, *, record: bool, path: str = "") -> ShowState:
    """Say whether the show is recorded, too, and into which file."""
    return _next(state, record=record, recording_path=path)


def set_encoding(state: ShowState, encoding: Encoding) -> ShowState:
    """Encode otherwise.

    Raises:
        Refused: On air, where the streams that run could not follow.
    """
    if state.on_air:
        raise Refused("end the show before changing how it is encoded")
    return _next(state, encoding=encoding)


def go_live(state: ShowState, *, now_utc_ms: int) -> ShowState:
    """Go on air.

    Raises:
        Refused: Already on air, or nowhere to send to.
    """
    if state.on_air:
        raise Refused("already on air")
    if not state.record and not any(d.enabled for d in state.destinations):
        raise Refused("choose a destination or switch the recording on")
    return _next(state, on_air_since_utc_ms=now_utc_ms)


def end_show(state: ShowState) -> ShowState:
    """Go off air; a running offer ends by its own clock, on air again or not.

    Raises:
        Refused: Not on air.
    """
    if not state.on_air:
        raise Refused("not on air")
    return _next(state, on_air_since_utc_ms=None)
