"""What a good host does where nothing goes wrong: takes, offers, overlays, prompts, answers.

Each is a small policy with a memory of its own: asked at a moment, it gives a command or nothing.
What was refused is tried again a little later, twice at most, and then let be.
"""

from collections.abc import Iterable, Sequence
from random import Random

from studio.coach.record import Planned
from studio.core.ids import CueId, QuestionId
from studio.protocol.messages import Command
from studio.protocol.question_commands import MarkAnswered
from studio.protocol.setup_commands import EndShow
from studio.protocol.show_commands import (
    AcknowledgePrompt,
    NextPoint,
    SetPreview,
    ShowCard,
    ShowOverlay,
    StartOffer,
    StopOffer,
    Take,
)
from studio.questions.question import Question
from studio.rehearsal.host_port import Sight
from studio.show.cue import Cue
from studio.show.selling import unended_offer
from studio.show.staging import OverlayKind
from studio.show.state import ShowState

_LATE_S = (0.1, 0.9)
_READ_PROMPT_S = (1.5, 4.0)
_HEARD_S = (1.2, 3.0)
_SAID_S = (2.0, 5.0)
_AGAIN_S = 3.0
_TRIES = 2
_OFFER_AFTER = 0.15
"""An offer that is started by hand comes after this part of its cue."""


class Tries:
    """Remembers what was tried, so that what is refused is not asked for without end."""

    def __init__(self) -> None:
        self._tried: dict[str, tuple[int, int]] = {}

    def may(self, what: str, at_ms: int) -> bool:
        """Return whether something may be tried now, and count it as tried."""
        times, last_ms = self._tried.get(what, (0, 0))
        if times >= _TRIES or (times and at_ms - last_ms < _AGAIN_S * 1_000):
            return False
        self._tried[what] = (times + 1, at_ms)
        return True


class Takes:
    """Takes each cue when its time has come, and ends the show when the last one's is over."""

    def __init__(self, plan: Sequence[Planned], chance: Random) -> None:
        kept = [cue for cue in plan if cue.lasts_s > 0]
        self._at_ms = {
            cue.cue_id: round((cue.begins_s + chance.uniform(*_LATE_S)) * 1_000) for cue in kept
        }
        self._order = [cue.cue_id for cue in kept]
        last = kept[-1:]
        self._ends_ms = sum(round((cue.begins_s + cue.lasts_s) * 1_000) for cue in last)
        self._tries = Tries()

    def due(self, sight: Sight) -> Command | None:
        """Return the step towards the cue that should be on program."""
        state, here = sight.state, sight.state.program.cue_id
        at = self._order.index(here) + 1 if here in self._order else 0
        wanted = self._order[at] if at < len(self._order) else None
        if wanted is None:
            over = bool(self._order) and sight.at_ms >= self._ends_ms
            return EndShow() if over and self._tries.may("end", sight.at_ms) else None
        if sight.at_ms < self._at_ms[wanted]:
            return None
        stop = self._stopped(state, sight.at_ms)
        if stop is not None:
            return stop
        if state.preview.cue_id != wanted:
            return SetPreview(cue_id=wanted)
        return Take(expected_preview=wanted)

    def _stopped(self, state: ShowState, at_ms: int) -> Command | None:
        """Stop an offer that would go on without end when its cue is left."""
        offer = unended_offer(state, state.program.product_id)
        if offer is None or offer.ends_at_utc_ms is not None or offer.quantity is None:
            return None
        if not self._tries.may(f"stop {offer.offer_id}", at_ms):
            return None
        return StopOffer(product_id=offer.product_id)


class Picture:
    """Keeps card and trust strip where they belong, and goes through the talking points."""

    def __init__(self, plan: Sequence[Planned]) -> None:
        self._plan = {cue.cue_id: cue for cue in plan}
        self._tries = Tries()

    def due(self, sight: Sight) -> Command | None:
        """Return what is missing on the picture of the cue on program."""
        program = sight.state.program
        cue, planned = sight.state.cue(program.cue_id), self._plan.get(program.cue_id or CueId(""))
        if cue is None or planned is None:
            return None
        if cue.product_id is not None:
            for kind in self._missing(sight.state, planned):
                if self._tries.may(f"{kind} {cue.cue_id}", sight.at_ms):
                    if kind is OverlayKind.CARD:
                        return ShowCard(shown=True)
                    return ShowOverlay(overlay=kind, shown=True)
        return self._started(sight, cue, planned) or self._point(sight, cue, planned)

    def _missing(self, state: ShowState, planned: Planned) -> Iterable[OverlayKind]:
        wanted = [OverlayKind.CARD]
        if planned.needs_trust and planned.trust_points:
            wanted.append(OverlayKind.TRUST)
        return [kind for kind in wanted if not state.program.shows(kind)]

    def _started(self, sight: Sight, cue: Cue, planned: Planned) -> Command | None:
        """Start an offer that the plan leaves to the host."""
        if cue.offer is None or cue.offer.starts_after_s is not None:
            return None
        if _spent_ms(sight) < planned.lasts_s * _OFFER_AFTER * 1_000:
            return None
        listing = sight.state.listing(cue.product_id)
        if listing is not None and listing.sold_out:
            return None
        offer, taken_utc_ms = sight.state.offer(cue.product_id), sight.state.program.since_utc_ms
        if offer is not None and offer.starts_at_utc_ms >= (taken_utc_ms or 0):
            return None
        if not self._tries.may(f"offer {cue.cue_id}", sight.at_ms):
            return None
        return StartOffer(product_id=cue.product_id)

    def _point(self, sight: Sight, cue: Cue, planned: Planned) -> Command | None:
        done = sight.state.program.points_done
        if done >= len(cue.points):
            return None
        due_ms = planned.lasts_s * 1_000 * (done + 1) / (len(cue.points) + 1)
        return NextPoint(done=done + 1) if _spent_ms(sight) >= due_ms else None


class Prompts:
    """Reads what producers write, and says so."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._read_ms: dict[str, int] = {}

    def due(self, sight: Sight) -> Command | None:
        """Return that a message was read, once it was."""
        for prompt in sight.state.prompts:
            if prompt.got_at_utc_ms is not None:
                continue
            read_s = self._chance.uniform(*_READ_PROMPT_S)
            read_ms = self._read_ms.setdefault(
                prompt.prompt_id, sight.at_ms + round(read_s * 1_000)
            )
            if sight.at_ms >= read_ms:
                return AcknowledgePrompt(prompt_id=prompt.prompt_id)
        return None


class Answers:
    """Answers one question after the other, the one that most are waiting for first."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._heard_ms: dict[QuestionId, int] = {}
        self._at: tuple[QuestionId, int] | None = None

    def due(self, sight: Sight) -> Command | None:
        """Return that a question was answered, once it was said."""
        if self._at is not None:
            wanted, said_ms = self._at
            if sight.at_ms < said_ms:
                return None
            self._at = None
            found = (one for one in sight.questions if one.question_id == wanted)
            question = next(found, None)
            if question is not None:
                self._heard_ms.pop(question.question_id, None)
                return _answered(question)
        heard = [one for one in sight.questions if self._hears(one, sight.at_ms)]
        if heard:
            best = max(heard, key=lambda question: _worth(question, sight.state))
            said_ms = sight.at_ms + round(self._chance.uniform(*_SAID_S) * 1_000)
            self._at = (best.question_id, said_ms)
        return None

    def _hears(self, question: Question, at_ms: int) -> bool:
        known_ms = self._heard_ms.get(question.question_id)
        if known_ms is None:
            known_ms = at_ms + round(self._chance.uniform(*_HEARD_S) * 1_000)
            self._heard_ms[question.question_id] = known_ms
        return at_ms >= known_ms


def _answered(question: Question) -> Command:
    best = question.rows[0] if question.rows else None
    return MarkAnswered(
        question_id=question.question_id,
        product_id=question.product_id if best is None else best.product_id,
        row_id="" if best is None else best.row_id,
    )


def _worth(question: Question, state: ShowState) -> tuple[bool, bool, bool, int, int]:
    """What was answered before and came again waits; else buyers and crowds come first."""
    is_new = question.answer_from_utc_ms is None
    on_air = question.product_id == state.program.product_id
    return (is_new, on_air, question.buyer, question.viewers, -question.first_at_utc_ms)


def _spent_ms(sight: Sight) -> float:
    """Return how long the cue on program is there, since it was taken on air."""
    since, on_air = sight.state.program.since_utc_ms, sight.state.on_air_since_utc_ms
    if since is None or on_air is None:
        return 0.0
    return sight.at_ms - (max(since, on_air) - on_air)
