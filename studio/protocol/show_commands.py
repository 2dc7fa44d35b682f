"""Commands of the running show: rundown, preview and take, offers, stock, overlays."""

from studio.catalogue.product import Product
from studio.core.ids import CueId, ProductId, PromptId, QuestionId
from studio.core.money import Money
from studio.protocol.message import Message
from studio.show.cue import Cue
from studio.show.look import Theme
from studio.show.staging import OverlayKind, SceneKind, Side, Transition
from studio.show.state import Texts

# --- rundown -----------------------------------------------------------------------------------


class AddCue(Message, frozen=True, kw_only=True):
    """Add a cue before another; None: at the end."""

    cue: Cue
    before: CueId | None = None


class ChangeCue(Message, frozen=True, kw_only=True):
    """Change the cue with this one's id."""

    cue: Cue


class RemoveCue(Message, frozen=True, kw_only=True):
    """Take a cue out of the rundown."""

    cue_id: CueId


class MoveCue(Message, frozen=True, kw_only=True):
    """Move a cue before another; None: to the end."""

    cue_id: CueId
    before: CueId | None = None


class SetRundown(Message, frozen=True, kw_only=True):
    """Replace the whole rundown, as a template or a file does."""

    cues: tuple[Cue, ...]


class SetLength(Message, frozen=True, kw_only=True):
    """Choose how long the show shall be; None: as its cues are planned."""

    length_s: int | None = None


class LockRundown(Message, frozen=True, kw_only=True):
    """Keep the rundown from being edited by accident, or let it be edited."""

    locked: bool


# --- preview and program -----------------------------------------------------------------------


class SetPreview(Message, frozen=True, kw_only=True):
    """Put a cue in preview; None: nothing.

    Attributes:
        cue_id: Which.
        requested: Whether a producer asks the host to take it; the control room says so itself, by
            the role of who sent this.
    """

    cue_id: CueId | None = None
    requested: bool = False


class Take(Message, frozen=True, kw_only=True):
    """Put the preview on air, if it is still the cue the sender was looking at."""

    expected_preview: CueId | None = None


class UndoTake(Message, frozen=True, kw_only=True):
    """Bring back what the last take replaced."""


class SetScene(Message, frozen=True, kw_only=True):
    """Fill the canvas otherwise, on program or in preview.

    Attributes:
        scene: How.
        side: Where.
        clip: File for a clip scene; empty: the one that is chosen already.
    """

    scene: SceneKind
    side: Side = Side.PROGRAM
    clip: str = ""


class SetTransition(Message, frozen=True, kw_only=True):
    """Choose how takes go over."""

    transition: Transition


class NextPoint(Message, frozen=True, kw_only=True):
    """Say how many talking points of the cue on program were said."""

    done: int


class MarkMoment(Message, frozen=True, kw_only=True):
    """Write this moment down, to find it again in the recording."""

    note: str = ""


class ShowSlate(Message, frozen=True, kw_only=True):
    """Cover everything with the slate, or uncover it."""

    shown: bool


class HoldTakes(Message, frozen=True, kw_only=True):
    """Let the host alone take, or the producers as well."""

    held: bool


# --- prompter ----------------------------------------------------------------------------------


class SendPrompt(Message, frozen=True, kw_only=True):
    """Write something to the host.

    Attributes:
        text: Plain text; may be empty where a preset or a question says it.
        preset: A `studio.show.prompter.Preset`, shown in the host's language; empty: none.
        question_id: Question of the desk that the host should look at.
        urgent: Whether it must not be overlooked.
    """

    text: str = ""
    preset: str = ""
    question_id: QuestionId | None = None
    urgent: bool = False


class AcknowledgePrompt(Message, frozen=True, kw_only=True):
    """Say that the host has read a message; None: every one that waits."""

    prompt_id: PromptId | None = None


# --- overlays ----------------------------------------------------------------------------------


class ShowCard(Message, frozen=True, kw_only=True):
    """Show or hide the card on program."""

    shown: bool


class ShowOverlay(Message, frozen=True, kw_only=True):
    """Show or hide an overlay; the side counts for those that belong to a cue."""

    overlay: OverlayKind
    shown: bool
    side: Side = Side.PROGRAM


class SetTexts(Message, frozen=True, kw_only=True):
    """Let the overlays of the whole show say something else."""

    texts: Texts


class PinQuestion(Message, frozen=True, kw_only=True):
    """Show a question on the picture; the desk asks this for `ShowQuestion`.

    Attributes:
        question_id: Which; None: none, and the overlay leaves.
        asker: Plain text, or empty.
        question: Plain text, cut to what a line holds.
    """

    question_id: QuestionId | None
    asker: str = ""
    question: str = ""


class SetTheme(Message, frozen=True, kw_only=True):
    """Choose how the overlays look.

    Attributes:
        theme: None ends the trial.
        trial: In the preview alone.
    """

    theme: Theme | None = None
    trial: bool = False


# --- selling -----------------------------------------------------------------------------------


class SetCard(Message, frozen=True, kw_only=True):
    """Put a product on program that was loaded from a card file, or none."""

    product: Product | None


class StartOffer(Message, frozen=True, kw_only=True):
    """Let another price hold from now; what is left out comes from the cue's own plan.

    Attributes:
        duration_s: None and no quantity: as planned.
        percent: Off the product's price.
        price: Fixed; not together with percent.
        quantity: Pieces at this price.
        code: What a buyer types in.
        product_id: None: the product on program.
        override: A written reason to go on air against a check; logged.
    """

    duration_s: float | None = None
    percent: int | None = None
    price: Money | None = None
    quantity: int | None = None
    code: str = ""
    product_id: ProductId | None = None
    override: str = ""


class ExtendOffer(Message, frozen=True, kw_only=True):
    """Move the end of a running offer, by seconds; None: the one of the product on program."""

    by_s: float
    product_id: ProductId | None = None


class StopOffer(Message, frozen=True, kw_only=True):
    """End a running offer now; None: the one of the product on program."""

    product_id: ProductId | None = None


class SetStock(Message, frozen=True, kw_only=True):
    """Say how many pieces are left; None: not counted any more."""

    product_id: ProductId
    stock: int | None
    variant_id: str = ""


class CountSold(Message, frozen=True, kw_only=True):
    """Count pieces that were sold."""

    product_id: ProductId
    pieces: int = 1


ShowCommand = (
    AddCue
    | ChangeCue
    | RemoveCue
    | MoveCue
    | SetRundown
    | SetLength
    | LockRundown
    | SetPreview
    | Take
    | UndoTake
    | SetScene
    | SetTransition
    | NextPoint
    | MarkMoment
    | ShowSlate
    | HoldTakes
    | SendPrompt
    | AcknowledgePrompt
    | ShowCard
    | ShowOverlay
    | SetTexts
    | PinQuestion
    | SetTheme
    | SetCard
    | StartOffer
    | ExtendOffer
    | StopOffer
    | SetStock
    | CountSold
)
