"""Writes down a run while it goes on, for the coach to judge.

Whoever runs a rehearsal feeds it: a sample a second, every event of the show, questions and orders
of the audience, faults as they strike. It takes up bounded memory, however long the run.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.coach.captions import CaptionReader, prices_said_in, words_in
from studio.coach.fault import FaultKind
from studio.coach.fault_watch import FaultWatch
from studio.coach.hints import Standing, hints, standing_after
from studio.coach.live_watch import LiveWatch
from studio.coach.record import Asked, Planned, PriceSaid, Run, Sample, Sold, Struck
from studio.coach.scorecard import Sentence
from studio.core.ids import QuestionId
from studio.core.money import Money
from studio.show.events import ShowEvent

OWN_NAMES = frozenset({"", "Cuecard", "rehearsal"})
"""Who makes events that no host made: time itself, the shops' stock, the rehearsal."""

MOST_SAMPLES = 6 * 3600
MOST_EVENTS = 50_000
MOST_COMMON = 10_000
"""Of each kind that an audience makes by the thousand."""
MOST_ASKED = 20_000
MOST_SOLD = 100_000

_COMMON = frozenset({"question.asked", "order.received", "order.refunded", "stock.changed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a run before it begins.

    Attributes:
        run_id: Which.
        host: What the host calls themselves, or empty.
        pack_id: Of the training pack; empty: the host's own show.
        title: Of the pack or the show.
        market: Language, law and money, as `es-ES`.
        seed: Of the audience and the faults.
        speed: 1 in real time.
        planned_s: How long it should be.
        plan: The cut, in order.
        own_names: Who makes events that the host did not make.
    """

    run_id: str
    host: str = ""
    pack_id: str = ""
    title: str
    market: str
    seed: int
    speed: float = 1.0
    planned_s: float
    plan: tuple[Planned, ...] = ()
    own_names: frozenset[str] = OWN_NAMES


class Recorder:
    """Writes down a run.

    Args:
        about: What is known of it before it begins.
    """

    def __init__(self, about: About) -> None:
        self._about = about
        self._live = LiveWatch(about.plan, about.planned_s)
        self._faults = FaultWatch(about.planned_s)
        self._samples: list[Sample] = []
        self._events: list[ShowEvent] = []
        self._common: dict[str, int] = {}
        self._asked: dict[QuestionId, Asked] = {}
        self._answered_ms: dict[QuestionId, int] = {}
        self._sold: list[Sold] = []
        self._prices: list[PriceSaid] = []
        self._words = 0
        self._reader: CaptionReader | None = None
        self._shown: tuple[Money, ...] = ()
        self._standing: tuple[Standing, ...] = ()

    def sample(self, sample: Sample) -> None:
        """Take in one second; words of captions since the last one are added to it."""
        if self._reader is not None and sample.words is None:
            sample = replace(sample, words=self._words)
        self._words = 0
        self._live.sample(sample)
        if len(self._samples) < MOST_SAMPLES:
            self._samples.append(sample)

    def event(self, event: ShowEvent) -> None:
        """Take in what happened, and see whether the host thereby answered a question or a fault.

        What happened off air counts for nothing but stands in the record.
        """
        self._keep(event)
        at_ms = event.on_air_ms
        if at_ms is None:
            return
        self._live.event(event, at_ms)
        if event.by not in self._about.own_names:
            self._faults.see(event, at_ms)
        if event.kind == "question.answered":
            self._answered(QuestionId(str(event.facts.get("question"))), at_ms)

    def asked(self, asked: Asked) -> None:
        """Take in a question, or that more viewers ask it by now.

        When it was asked first, and when it was answered first, stays.
        """
        known = self._asked.get(asked.question_id)
        if known is None and len(self._asked) >= MOST_ASKED:
            return
        if known is not None:
            asked = replace(asked, at_ms=known.at_ms, answered_at_ms=known.answered_at_ms)
        elif asked.answered_at_ms is None:
            asked = replace(asked, answered_at_ms=self._answered_ms.get(asked.question_id))
        self._asked[asked.question_id] = asked
        self._live.question(asked)

    def sold(self, sold: Sold) -> None:
        """Take in an order; late ones come after the show's end."""
        if len(self._sold) < MOST_SOLD:
            self._sold.append(sold)

    def struck(self, kind: FaultKind, at_ms: int) -> None:
        """Take in that a fault struck."""
        self._faults.strike(kind, at_ms)

    def healed(self, kind: FaultKind, at_ms: int) -> None:
        """Take in that the oldest standing fault of a kind is over, whoever ended it."""
        self._faults.heal(kind, at_ms)

    @property
    def faults(self) -> tuple[Struck, ...]:
        """Return what struck so far, and what the host did about it."""
        return self._faults.struck

    def caption(
        self, text: str, at_ms: int, *, shown: Money | None = None, usual: Money | None = None
    ) -> None:
        """Take in a caption that is new.

        Args:
            text: All that it says.
            at_ms: When.
            shown: Price on the card; None: there is none, and prices can't be compared.
            usual: Struck out beside it; to name it is right, too.
        """
        self._reader = self._reader or CaptionReader()
        now = tuple(price for price in (shown, usual) if price is not None)
        self._said(self._reader.read(text), at_ms, (*now, *self._shown))
        self._shown = now

    def hints(self) -> tuple[Sentence, ...]:
        """Return what to say to the host now; asked for about once a second."""
        sample = self._samples[-1] if self._samples else None
        at_ms = 0 if sample is None else sample.at_ms
        live = self._live.live(self._faults.unnoticed(at_ms))
        live = replace(live, standing=self._standing)
        said = hints(live)
        self._standing = standing_after(live, said)
        return said

    def run(
        self,
        *,
        started_utc_ms: int,
        length_ms: int,
        recording: str = "",
        possible: Sequence[Money] = (),
    ) -> Run:
        """Return the record.

        Args:
            started_utc_ms: When the show went on air.
            length_ms: How long it was on air.
            recording: Name of the recording beside the scorecard, or empty.
            possible: What the model sold a scripted good host of the same pack and seed.
        """
        about = self._about
        if self._reader is not None:
            self._said(self._reader.rest(), length_ms, self._shown)
        return Run(
            run_id=about.run_id,
            host=about.host,
            pack_id=about.pack_id,
            title=about.title,
            market=about.market,
            seed=about.seed,
            speed=about.speed,
            started_utc_ms=started_utc_ms,
            length_ms=length_ms,
            planned_s=about.planned_s,
            plan=about.plan,
            samples=tuple(self._samples),
            events=tuple(self._events),
            asked=tuple(sorted(self._asked.values(), key=lambda one: one.at_ms)),
            sold=tuple(self._sold),
            struck=self._faults.struck,
            prices_said=tuple(self._prices),
            captions=self._reader is not None,
            recording=recording,
            possible=tuple(possible),
        )

    def _keep(self, event: ShowEvent) -> None:
        if event.kind in _COMMON:
            number = self._common.get(event.kind, 0)
            self._common[event.kind] = number + 1
            if number >= MOST_COMMON:
                return
        if len(self._events) < MOST_EVENTS:
            self._events.append(event)

    def _answered(self, question_id: QuestionId, at_ms: int) -> None:
        known = self._asked.get(question_id)
        if known is None:
            if len(self._answered_ms) < MOST_ASKED:
                self._answered_ms.setdefault(question_id, at_ms)
            return
        if known.answered_at_ms is None:
            known = replace(known, answered_at_ms=at_ms)
            self._asked[question_id] = known
        self._live.question(known)

    def _said(self, text: str, at_ms: int, shown: tuple[Money, ...]) -> None:
        """Compare what was said with what was shown when it was, or a moment before."""
        self._words += words_in(text)
        if not shown:
            return
        for readings in prices_said_in(text, shown[0].currency):
            right = next((one for one in readings if one in shown), None)
            price = PriceSaid(at_ms=at_ms, said=right or readings[0], shown=right or shown[0])
            if len(self._prices) < MOST_EVENTS:
                self._prices.append(price)
