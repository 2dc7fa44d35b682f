"""What is known at this moment of a run, kept up to date as it goes on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studio.coach.hints import Live, OpenFault
from studio.coach.record import Asked, Planned, Sample, Struck
from studio.coach.subjects.questions import short
from studio.core.ids import CueId, OfferId, ProductId, QuestionId
from studio.show.events import ShowEvent

_LONGEST_GAP_MS = 3_000
"""Between two samples; a longer one says nothing about what was meanwhile."""

_SOON_S = 10 * 60
"""A question that waited longer is let be: its viewer has gone."""


@dataclass(slots=True)
class _Offer:
    product_id: ProductId
    ends_on_air_ms: int | None


class LiveWatch:
    """Follows samples, events and questions.

    Args:
        plan: The cut, in order.
        planned_s: How long the show should be.
    """

    def __init__(self, plan: Sequence[Planned], planned_s: float) -> None:
        self._plan: Mapping[CueId, Planned] = {cue.cue_id: cue for cue in plan}
        self._planned_s = planned_s
        self._sample: Sample | None = None
        self._spent_ms: dict[CueId, int] = {}
        self._since_ms: dict[str, int] = {}
        self._questions: dict[QuestionId, Asked] = {}
        self._offers: dict[OfferId, _Offer] = {}
        self._sold_out: dict[ProductId, int] = {}

    def sample(self, sample: Sample) -> None:
        """Take in one more second."""
        last = self._sample
        if last is not None and last.cue_id is not None:
            lasted_ms = min(sample.at_ms - last.at_ms, _LONGEST_GAP_MS)
            self._spent_ms[last.cue_id] = self._spent_ms.get(last.cue_id, 0) + max(0, lasted_ms)
        self._sample = sample
        planned = self._planned(sample)
        shown = sample.product_id is not None and not sample.slate
        self._since("silent", sample, stands=not sample.speaking and not sample.slate)
        self._since("muted", sample, stands=sample.muted)
        paid = planned is not None and planned.paid
        self._since("label", sample, stands=shown and paid and not sample.label)
        wanted = planned is not None and planned.needs_trust and planned.trust_points > 0
        self._since("trust", sample, stands=shown and wanted and not sample.trust)

    def event(self, event: ShowEvent, at_ms: int) -> None:
        """Take in what happened."""
        match event.kind:
            case "offer.started" | "offer.extended":
                self._offer(event, at_ms)
            case "offer.ended":
                self._offers.pop(OfferId(str(event.facts.get("offer"))), None)
            case "product.sold_out":
                self._sold_out.setdefault(ProductId(str(event.facts.get("product"))), at_ms)
            case "stock.changed" if event.facts.get("stock"):
                self._sold_out.pop(ProductId(str(event.facts.get("product"))), None)
            case _:
                pass

    def question(self, asked: Asked) -> None:
        """Take in a question, or how many ask it by now; what has or needs no answer is let be."""
        if asked.answered_at_ms is None and asked.answerable:
            self._questions[asked.question_id] = asked
        else:
            self._questions.pop(asked.question_id, None)

    def live(self, faults: Sequence[Struck]) -> Live:
        """Return what is known now.

        Args:
            faults: Those that stand and nobody reacted to.
        """
        sample = self._sample
        if sample is None:
            return Live(at_ms=0)
        planned = self._planned(sample)
        question = self._waiting(sample)
        return Live(
            at_ms=sample.at_ms,
            cue=planned.title if planned is not None else "",
            cue_over_s=self._cue_over_s(planned),
            show_over_s=sample.at_ms / 1_000 - self._planned_s,
            silent_s=self._lasts_s("silent", sample.at_ms),
            muted_s=self._lasts_s("muted", sample.at_ms),
            label_missing_s=self._lasts_s("label", sample.at_ms),
            trust_missing_s=self._lasts_s("trust", sample.at_ms),
            sold_out_s=self._sold_out_s(sample),
            offer_left_s=self._offer_left_s(sample),
            question=short(question.text) if question is not None else "",
            question_viewers=question.viewers if question is not None else 0,
            question_waits_s=(sample.at_ms - question.at_ms) / 1_000 if question else 0.0,
            faults=tuple(
                OpenFault(kind=one.kind, stands_s=(sample.at_ms - one.at_ms) / 1_000)
                for one in faults
            ),
        )

    def _planned(self, sample: Sample) -> Planned | None:
        return None if sample.cue_id is None else self._plan.get(sample.cue_id)

    def _since(self, name: str, sample: Sample, *, stands: bool) -> None:
        if stands:
            self._since_ms.setdefault(name, sample.at_ms)
        else:
            self._since_ms.pop(name, None)

    def _lasts_s(self, name: str, now_ms: int) -> float:
        since_ms = self._since_ms.get(name)
        return 0.0 if since_ms is None else (now_ms - since_ms) / 1_000

    def _cue_over_s(self, planned: Planned | None) -> float:
        if planned is None or planned.lasts_s <= 0:
            return 0.0
        return self._spent_ms.get(planned.cue_id, 0) / 1_000 - planned.lasts_s

    def _sold_out_s(self, sample: Sample) -> float:
        since_ms = self._sold_out.get(sample.product_id) if sample.product_id is not None else None
        return 0.0 if since_ms is None or sample.slate else (sample.at_ms - since_ms) / 1_000

    def _offer(self, event: ShowEvent, at_ms: int) -> None:
        ends = event.facts.get("ends_at_utc_ms")
        left_ms = ends - event.at_utc_ms if isinstance(ends, int) else None
        self._offers[OfferId(str(event.facts.get("offer")))] = _Offer(
            product_id=ProductId(str(event.facts.get("product"))),
            ends_on_air_ms=None if left_ms is None else at_ms + left_ms,
        )

    def _offer_left_s(self, sample: Sample) -> float | None:
        left = [
            (offer.ends_on_air_ms - sample.at_ms) / 1_000
            for offer in self._offers.values()
            if offer.ends_on_air_ms is not None and offer.product_id == sample.product_id
        ]
        return min((one for one in left if one >= 0), default=None)

    def _waiting(self, sample: Sample) -> Asked | None:
        """Return the open question that most are waiting for, those of what is shown first."""
        self._questions = {
            question_id: one
            for question_id, one in self._questions.items()
            if sample.at_ms - one.at_ms < _SOON_S * 1_000
        }
        return max(
            self._questions.values(),
            default=None,
            key=lambda one: (
                one.product_id in {None, sample.product_id},
                one.viewers,
                -one.at_ms,
                one.question_id,
            ),
        )
