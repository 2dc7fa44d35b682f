"""The state of a show, and the only functions that make the next one from it.

Everything here is a value. The control room holds the current `ShowState`, the protocol carries
it, the window draws it, and nobody changes it in place.
"""

import unicodedata
from dataclasses import dataclass, field, replace

from studio.catalogue.listing import Listing
from studio.catalogue.offer import Offer
from studio.catalogue.product import check_characters, check_text
from studio.core.errors import BadInput, Refused
from studio.core.ids import CanvasId, CueId, ProductId, QuestionId, ShowId
from studio.core.money import market_locale
from studio.core.source_spec import PATTERN, TONE, SourceSpec
from studio.show.canvas import Canvas, Fill, Framing, Layout
from studio.show.cue import Cue, check_line
from studio.show.cue_request import CueRequest
from studio.show.destination import Destination
from studio.show.look import Theme
from studio.show.prompt import Prompt
from studio.show.rundown import CueRun
from studio.show.show_product import ShowProduct
from studio.show.staging import OF_A_CUE, OverlayKind, Staged, Transition, with_kind

LONGEST_TITLE = 80
"""About what three lines of the slate hold."""
MOST_TICKER_ITEMS = 10
LONGEST_LOGO_PATH = 1_000
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
class Texts:
    """What the overlays say that belong to the whole show.

    Attributes:
        lower_third: Name of a person or a thing.
        lower_third_line: What they do.
        ticker: Short messages, one after the other.
        captions: What is being said.
        asker: Who asked the question on the picture.
        question: The question.
        question_id: Which question of the desk that is; None: it was written by hand.
        correction: What was said wrongly, put right.
        logo: Path of a picture file.
        slate_line: What viewers should know while the slate is up.
        ad_label: Other words for the label on advertising; empty: the market's.
    """

    lower_third: str = ""
    lower_third_line: str = ""
    ticker: tuple[str, ...] = ()
    captions: str = ""
    asker: str = ""
    question: str = ""
    question_id: QuestionId | None = None
    correction: str = ""
    logo: str = ""
    slate_line: str = ""
    ad_label: str = ""

    def __post_init__(self) -> None:
        if len(self.ticker) > MOST_TICKER_ITEMS or not all(self.ticker):
            raise BadInput(f"a ticker has at most {MOST_TICKER_ITEMS} messages, none of them empty")
        lines = (self.lower_third, self.lower_third_line, self.captions, self.asker, self.question)
        for text in (*lines, self.correction, self.slate_line, self.ad_label, *self.ticker):
            check_line(text)
        if len(self.logo) > LONGEST_LOGO_PATH:
            raise BadInput(f"the path of a logo has at most {LONGEST_LOGO_PATH} characters")
        check_characters("the path of a logo", self.logo)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastTake:
    """What a take replaced, so that it can be undone.

    Attributes:
        program: What viewers saw before.
        preview: What was taken, as it was in preview.
        runs: What had been on program before.
    """

    program: Staged
    preview: Staged
    runs: tuple[CueRun, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowState:
    """One moment of a show.

    Attributes:
        show_id: Which show.
        title: What the host calls it, and the slate; may be empty.
        market: Tag such as `es-ES`: decides language, digits, law and direction of the overlays.
        rehearsal: Nothing leaves the machine and the picture says so.
        canvases: The output pictures, each id once.
        layouts: What is special about a canvas' layout; at most one each.
        camera: Where the picture comes from.
        microphone: Where the sound comes from.
        second: Where the picture of the close-up comes from; None: a part of the camera's.
        framing: How the camera fills each canvas.
        close_up: Which part of the second picture, or of the camera's, is the close-up.
        sound: Mute, gain and lip sync.
        theme: How the overlays look.
        trial_theme: How they look in the preview while a theme is being chosen.
        rundown: In running order, each id once.
        length_s: How long the show shall be; None: as the cues are planned.
        locked: Whether the rundown is safe from accidental edits.
        products: Every product that the rundown, program or preview shows.
        offers: Every offer of this show, oldest first; a product's last one counts.
        program: What viewers see.
        preview: What a take shows.
        requested: Cue in preview that a producer asks the host to take; None: none is.
        last_take: For undoing it; None: there is nothing to undo.
        transition: How a take goes over.
        runs: What was on program since the show went on air, oldest first.
        standing: Overlays of the whole show that are wanted, none of `OF_A_CUE`.
        texts: What they say.
        slate_shown: Whether the slate covers everything.
        prompts: What producers wrote to the host lately, oldest first.
        takes_held: Whether the host alone may take.
        destinations: Every known destination.
        record: Whether going live records, too.
        recording_path: File for the next recording; empty: a name made from the time.
        encoding: Bitrates, encoder and preset.
        on_air_since_utc_ms: When the show went on air; None off air.
        revision: Grows by one with every change; a client that sees a gap asks anew.
    """

    show_id: ShowId
    title: str = ""
    market: str = "en-US"
    rehearsal: bool = False
    canvases: tuple[Canvas, ...] = field(
        default=(Canvas(canvas_id=CanvasId("portrait"), width_px=720, height_px=1280),)
    )
    layouts: tuple[Layout, ...] = ()
    camera: SourceSpec = PATTERN
    microphone: SourceSpec = TONE
    second: SourceSpec | None = None
    framing: Framing = field(default=Framing())
    close_up: Framing = field(default=Framing(fill=Fill.CROP, zoom=2.0))
    sound: Sound = field(default=Sound())
    theme: Theme = field(default=Theme())
    trial_theme: Theme | None = None
    rundown: tuple[Cue, ...] = ()
    length_s: int | None = None
    locked: bool = False
    products: tuple[ShowProduct, ...] = ()
    offers: tuple[Offer, ...] = ()
    program: Staged = field(default=Staged())
    preview: Staged = field(default=Staged())
    requested: CueRequest | None = None
    last_take: LastTake | None = None
    transition: Transition = Transition.CUT
    runs: tuple[CueRun, ...] = ()
    standing: tuple[OverlayKind, ...] = ()
    texts: Texts = field(default=Texts())
    slate_shown: bool = False
    prompts: tuple[Prompt, ...] = ()
    takes_held: bool = False
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

    def cue(self, cue_id: CueId | None) -> Cue | None:
        """Return a cue of the rundown, if it is there."""
        return next((cue for cue in self.rundown if cue.cue_id == cue_id), None)

    def product(self, product_id: ProductId | None) -> ShowProduct | None:
        """Return a product of the show, if it is there."""
        return next((p for p in self.products if p.product_id == product_id), None)

    def listing(self, product_id: ProductId | None) -> Listing | None:
        """Return the listing of a product of the show, if it is there."""
        found = self.product(product_id)
        return found.listing if found is not None else None

    def offer(self, product_id: ProductId | None) -> Offer | None:
        """Return a product's last offer, running or ended."""
        return next((o for o in reversed(self.offers) if o.product_id == product_id), None)

    def layout(self, canvas_id: CanvasId) -> Layout:
        """Return what is special about a canvas' layout."""
        found = (layout for layout in self.layouts if layout.canvas_id == canvas_id)
        return next(found, Layout(canvas_id=canvas_id))


def advance(state: ShowState, **changes: object) -> ShowState:
    """Return the state with some fields changed and the revision grown by one."""
    return replace(state, revision=state.revision + 1, **changes)  # type: ignore[arg-type]


def set_title(state: ShowState, title: str) -> ShowState:
    """Name the show, or take its name away; the slate shows it.

    Raises:
        BadInput: It is longer than `LONGEST_TITLE`, or more than one line of plain text.
    """
    plain = unicodedata.normalize("NFC", title.strip())
    if plain:
        check_text("the show's title", plain, LONGEST_TITLE)
    return advance(state, title=plain)


def show_slate(state: ShowState, *, shown: bool) -> ShowState:
    """Cover everything with the slate, or uncover it."""
    return advance(state, slate_shown=shown)


def set_market(state: ShowState, market: str) -> ShowState:
    """Sell in another market.

    Raises:
        BadInput: It is no known tag.
        Refused: On air, where prices and law would change in mid-show; or an offer runs that was
            checked by the law of the market so far.
    """
    market_locale(market)
    if state.on_air:
        raise Refused("end the show before changing its market")
    if market != state.market:
        check_no_offer_runs(state)
    return advance(state, market=market)


def check_no_offer_runs(state: ShowState, *, but: ProductId | None = None) -> None:
    """Refuse another market while an offer runs that was checked by this one's law.

    Args:
        state: As it is.
        but: A product whose offers don't count.

    Raises:
        Refused: One runs.
    """
    for offer in state.offers:
        if offer.ended_at_utc_ms is not None or offer.product_id == but:
            continue
        product = state.product(offer.product_id)
        of_a_card_file = product is not None and product.deal == offer.price
        if not (of_a_card_file and offer.override):
            raise Refused("stop the running offers before changing the market")


def set_theme(state: ShowState, theme: Theme | None, *, trial: bool) -> ShowState:
    """Choose how the overlays look, or try it in the preview alone; None ends the trial."""
    if trial:
        return advance(state, trial_theme=theme)
    return advance(state, theme=theme or state.theme, trial_theme=None)


def set_texts(state: ShowState, texts: Texts) -> ShowState:
    """Let the overlays of the whole show say something else; one that says nothing leaves."""
    says = {
        OverlayKind.LOWER_THIRD: texts.lower_third,
        OverlayKind.TICKER: texts.ticker,
        OverlayKind.CAPTIONS: texts.captions,
        OverlayKind.QUESTION: texts.question,
        OverlayKind.CORRECTION: texts.correction,
        OverlayKind.LOGO: texts.logo,
    }
    standing = tuple(kind for kind in state.standing if says[kind])
    return advance(state, texts=texts, standing=standing)


def pin_question(
    state: ShowState, question_id: QuestionId | None, *, asker: str, question: str
) -> ShowState:
    """Show a question on the picture; without one the overlay leaves."""
    texts = replace(state.texts, question_id=question_id, asker=asker, question=question)
    standing = with_kind(state.standing, OverlayKind.QUESTION, shown=bool(question))
    return set_texts(replace(state, standing=standing), texts)


def show_standing(state: ShowState, kind: OverlayKind, *, shown: bool) -> ShowState:
    """Show or hide an overlay of the whole show.

    Raises:
        BadInput: It belongs to a cue.
        Refused: There is nothing it could say.
    """
    if kind in OF_A_CUE:
        raise BadInput(f"{kind} belongs to a cue")
    after = set_texts(
        replace(state, standing=with_kind(state.standing, kind, shown=shown)), state.texts
    )
    if shown and kind not in after.standing:
        raise Refused(f"write the text of the {kind.replace('_', ' ')} first")
    return after


def go_live(state: ShowState, *, now_utc_ms: int) -> ShowState:
    """Go on air; from here on takes are counted, and none from before can be undone.

    Raises:
        Refused: Already on air, or nowhere to send to.
    """
    if state.on_air:
        raise Refused("already on air")
    if not state.record and not any(d.enabled for d in state.destinations):
        raise Refused("choose a destination or switch the recording on")
    here = state.program.cue_id
    runs = () if here is None else (CueRun(cue_id=here, began_utc_ms=now_utc_ms),)
    return advance(state, on_air_since_utc_ms=now_utc_ms, runs=runs, last_take=None)


def end_show(state: ShowState) -> ShowState:
    """Go off air; a running offer ends by its own clock, on air again or not.

    Raises:
        Refused: Not on air.
    """
    if not state.on_air:
        raise Refused("not on air")
    return advance(state, on_air_since_utc_ms=None)
