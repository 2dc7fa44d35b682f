"""What a message means, as the models see it."""

from dataclasses import dataclass
from enum import StrEnum

from studio.core.ids import ProductId


class Intent(StrEnum):
    """What a viewer wants with a message."""

    SPEC = "spec"
    PRICE = "price"
    DISCOUNT = "discount"  # codes, coupons, and what they are good for
    SHIPPING = "shipping"
    STOCK = "stock"
    WARRANTY = "warranty"  # and returns
    HOW_TO_BUY = "how_to_buy"
    COMPLIMENT = "compliment"
    COMPLAINT = "complaint"
    SPAM = "spam"
    ABUSE = "abuse"
    OTHER = "other"

    @property
    def public(self) -> "Intent":
        """As other programs know it: to them a code is about the price."""
        return Intent.PRICE if self is Intent.DISCOUNT else self


class Nearness(StrEnum):
    """How a question's product stands to the one on air."""

    ON_AIR = "on_air"
    NAMED = "named"  # another one of the show, named or meant by its kind
    RELATED = "related"  # not of the rundown, but of the catalogue
    NONE = "none"  # about no product


class Holds(StrEnum):
    """Whether what was asked for is what the row says."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"  # depends on the condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A quantity of the question beside the row's.

    Attributes:
        asked: As the viewer wrote it: `50 m`.
        given: As the row says it: `5 ATM (50 m)`.
        holds: Whether it is enough.
        condition: Under which it holds, or empty.
    """

    asked: str
    given: str
    holds: Holds
    condition: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMatch:
    """A row that may answer.

    Attributes:
        product_id: Whose.
        row_id: Which.
        score: Confidence, 0 to 1.
        compared: Numbers of the question beside the row's, if there are any.
    """

    product_id: ProductId
    row_id: str
    score: float
    compared: Compared | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a message means.

    Attributes:
        language: ISO 639-1, or `und` where nothing tells.
        is_question: Whether it wants an answer.
        question_score: How sure that is, 0 to 1.
        intent: What is wanted.
        product_id: Which product is meant; None: none, or not known.
        nearness: How that product stands to the one on air.
        rows: Best first, at most five; empty where nothing fits.
        buying: Whether the viewer is about to buy, or just did.
        answer: Remembered from the same question, or empty.
        answer_from_utc_ms: When it was given; None: there is none.
    """

    language: str
    is_question: bool
    question_score: float
    intent: Intent
    product_id: ProductId | None = None
    nearness: Nearness = Nearness.NONE
    rows: tuple[RowMatch, ...] = ()
    buying: bool = False
    answer: str = ""
    answer_from_utc_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What the host put right once; the same question is understood so from then on.

    Attributes:
        text: What was asked.
        language: Of it.
        product_id: Which product was meant; None: as understood.
        row_label: Label of the row that answers (so that it serves other products, too);
            empty: as understood.
        row_id: The row itself.
        no_row_of: Product none of whose rows answers; None: nothing was said of that.
        is_question: Whether it wants an answer at all.
        on_air: Product on air that it was taken to be about; `product_id` is meant while that one
            is on air. None: nothing is known of that, and it is meant always.
    """

    text: str
    language: str
    product_id: ProductId | None = None
    row_label: str = ""
    row_id: str = ""
    no_row_of: ProductId | None = None
    is_question: bool = True
    on_air: ProductId | None = None

    def meant_with(self, on_air: ProductId | None) -> ProductId | None:
        """Return the product that is meant while one is on air: `it` is another one later."""
        return self.product_id if self.on_air in (None, on_air) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RememberedAnswer:
    """What was answered once; with neither words nor a row: that nothing is remembered any more.

    Attributes:
        product_id: About which product; None: about the show or the shop.
        text: The question.
        answer: As the host typed it; empty: the row says it.
        row_id: Row that was shown with it, or empty.
        at_utc_ms: When.
    """

    product_id: ProductId | None
    text: str
    answer: str = ""
    row_id: str = ""
    at_utc_ms: int

    @property
    def is_none(self) -> bool:
        """Whether this says that there is no answer any more."""
        return not (self.answer or self.row_id)
