"""All that was seen of one run of a show: what the coach judges."""

from dataclasses import dataclass

from studio.coach.fault import FaultKind
from studio.core.ids import CueId, ProductId, QuestionId
from studio.core.money import Money
from studio.show.events import ShowEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One cue as it was planned.

    Attributes:
        cue_id: Which.
        title: What a person calls it.
        product_id: Of a product cue.
        begins_s: When it should come, since the show went on air.
        lasts_s: How long it should last; 0: it has no place in this cut.
        essential: Whether it may not be missed.
        offer: Whether an offer is planned in it.
        needs_trust: Whether its price is above the threshold of the trust strip.
        trust_points: Those the product has, such as warranty, returns, tests; 0 to 3.
        paid: Whether the host is paid for it, so that it must be labelled.
    """

    cue_id: CueId
    title: str
    product_id: ProductId | None = None
    begins_s: float
    lasts_s: float
    essential: bool = True
    offer: bool = False
    needs_trust: bool = False
    trust_points: int = 0
    paid: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One second of the run.

    Attributes:
        at_ms: The beginning of it.
        cue_id: On program.
        product_id: On program.
        viewers: Watching; a model's number in a rehearsal.
        speaking: Whether the host was heard.
        muted: Whether the microphone was off.
        slate: Whether the slate covered the picture.
        card: Whether a product card was seen.
        trust: Whether the trust strip was seen.
        label: Whether the label on advertising was seen.
        messages: That viewers wrote in it.
        open_questions: Unanswered at its end.
        words: Said in it, where captions exist; None where they don't.
    """

    at_ms: int
    cue_id: CueId | None = None
    product_id: ProductId | None = None
    viewers: int = 0
    speaking: bool = False
    muted: bool = False
    slate: bool = False
    card: bool = False
    trust: bool = False
    label: bool = False
    messages: int = 0
    open_questions: int = 0
    words: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question of viewers, however many asked it.

    Attributes:
        question_id: On the desk.
        at_ms: When it was asked first.
        text: As it was asked first; plain text.
        language: Of that.
        viewers: Who asked it.
        product_id: About which product; None: about none.
        answered_at_ms: When the host answered; None: never.
        answerable: Whether the spec sheets hold the answer.
    """

    question_id: QuestionId
    at_ms: int
    text: str
    language: str = ""
    viewers: int = 1
    product_id: ProductId | None = None
    answered_at_ms: int | None = None
    answerable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sold:
    """One order; in a rehearsal nobody bought, a model did.

    Attributes:
        at_ms: When it was made; after the show's end it is a late one.
        product_id: Of what.
        pieces: How many.
        total: Paid.
        offer: Whether at an offer's price.
        after_answer: Whether the buyer had asked and was answered.
        refunded: Whether it came back.
    """

    at_ms: int
    product_id: ProductId
    pieces: int
    total: Money
    offer: bool = False
    after_answer: bool = False
    refunded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """A fault that struck.

    Attributes:
        kind: Which.
        at_ms: When.
        until_ms: When it was over, by itself or by what the host did; None: never.
        reacted_at_ms: When the host did what is expected; None: never.
        reaction: Kind of the event that showed it, or empty.
        made_worse: Whether the host did what is wrong here.
    """

    kind: FaultKind
    at_ms: int
    until_ms: int | None = None
    reacted_at_ms: int | None = None
    reaction: str = ""
    made_worse: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceSaid:
    """A price that was said, where captions exist.

    Attributes:
        at_ms: When.
        said: As understood from the caption.
        shown: On the card at that moment; None: there was none.
    """

    at_ms: int
    said: Money
    shown: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a show.

    Attributes:
        run_id: Which.
        host: What the host calls themselves, or empty.
        pack_id: Of the training pack; empty: the host's own show.
        title: Of the pack or the show.
        market: Language, law and money, as `es-ES`.
        seed: Of the audience and the faults.
        speed: 1 in real time.
        started_utc_ms: When it went on air.
        length_ms: How long it was on air.
        planned_s: How long it should have been.
        plan: The cut, in order.
        samples: One a second, oldest first.
        events: What happened in the show, in order.
        asked: Questions, in the order in which they came up.
        sold: Orders, in the order in which they were made.
        struck: Faults, in the order in which they struck.
        prices_said: Where captions exist.
        captions: Whether captions exist.
        recording: Name of the recording beside the scorecard, or empty.
        possible: What the model sold a scripted good host of the same pack and seed, by currency;
            empty: nobody tried.
    """

    run_id: str
    host: str = ""
    pack_id: str = ""
    title: str
    market: str
    seed: int
    speed: float = 1.0
    started_utc_ms: int
    length_ms: int
    planned_s: float
    plan: tuple[Planned, ...] = ()
    samples: tuple[Sample, ...] = ()
    events: tuple[ShowEvent, ...] = ()
    asked: tuple[Asked, ...] = ()
    sold: tuple[Sold, ...] = ()
    struck: tuple[Struck, ...] = ()
    prices_said: tuple[PriceSaid, ...] = ()
    captions: bool = False
    recording: str = ""
    possible: tuple[Money, ...] = ()
