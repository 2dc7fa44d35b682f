"""One entry of the rundown."""

from dataclasses import dataclass
from enum import StrEnum

from studio.catalogue.offer import LONGEST_CODE, OfferPlan
from studio.catalogue.product import check_characters
from studio.core.errors import BadInput
from studio.core.ids import CueId, ProductId
from studio.show.staging import SceneKind, check_clip

LONGEST_CUE_S = 4 * 3600
LONGEST_LINE = 200
MOST_POINTS = 20


class CueKind(StrEnum):
    """What an entry is about."""

    PRODUCT = "product"
    COUPON = "coupon"
    GIVEAWAY = "giveaway"
    BREAK = "break"
    OPENING = "opening"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One entry of the rundown.

    Attributes:
        cue_id: Stays when it is moved or changed.
        kind: What it is about.
        product_id: Of a product cue.
        title: Of any other: "Coupon drop", the prize, "Opening"; a product cue has its product's.
        code: Of a coupon.
        note: Conditions of a coupon, how to take part in a giveaway.
        planned_s: How long it is planned to last, in the full show.
        shortest_s: What it needs at least when the show is cut short.
        essential: Whether it stays in every cut of the show.
        points: What the host wants to say, in order.
        scene: Which scene it begins with; None: the one its kind usually has.
        clip: File that plays in the clip scene, or empty.
        offer: What it sells at, if at another price.
    """

    cue_id: CueId
    kind: CueKind = CueKind.PRODUCT
    product_id: ProductId | None = None
    title: str = ""
    code: str = ""
    note: str = ""
    planned_s: int = 300
    shortest_s: int = 60
    essential: bool = True
    points: tuple[str, ...] = ()
    scene: SceneKind | None = None
    clip: str = ""
    offer: OfferPlan | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.cue_id) <= 80 or not self.cue_id.isprintable():
            raise BadInput("a cue has an id of 1 to 80 characters")
        if (self.kind is CueKind.PRODUCT) != (self.product_id is not None):
            raise BadInput("a product cue has a product, and no other cue has one")
        if len(self.code) > LONGEST_CODE:
            raise BadInput(f"a code has at most {LONGEST_CODE} characters")
        if self.kind is CueKind.COUPON and not self.code:
            raise BadInput("a coupon cue has a code")
        if not 1 <= self.planned_s <= LONGEST_CUE_S:
            raise BadInput(f"a cue lasts 1 to {LONGEST_CUE_S} seconds")
        if self.shortest_s < 0:
            raise BadInput("a cue can't be shorter than nothing")
        if len(self.points) > MOST_POINTS:
            raise BadInput(f"a cue has at most {MOST_POINTS} talking points")
        check_clip(self.clip)
        for text in (self.title, self.code, self.note, *self.points):
            check_line(text)

    @property
    def usual_scene(self) -> SceneKind:
        """The scene it begins with."""
        if self.scene is not None:
            return self.scene
        if self.clip:
            return SceneKind.CLIP
        return SceneKind.SLATE if self.kind is CueKind.BREAK else SceneKind.CAMERA


def check_line(text: str) -> None:
    """Refuse what is no single line of plain text.

    Raises:
        BadInput: It is too long, or has characters that are not text.
    """
    if len(text) > LONGEST_LINE:
        raise BadInput(f"a text of the show is one line of at most {LONGEST_LINE} characters")
    check_characters("a text of the show", text)
