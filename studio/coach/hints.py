"""Quiet hints while a rehearsal goes on: at most two, the most important first, never flickering.

A hint comes when its cause has lasted for a while, goes when the cause is well over, and stays long
enough to be read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from studio.coach.fault import EXPECTED, FaultKind
from studio.coach.scorecard import Fact, Sentence

MOST = 2
_STEP_S = 5

STAYS_MS = 3_000
"""So long a hint stays at least: two seconds to find it and read four words, one to spare."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFault:
    """A fault that nobody reacted to so far."""

    kind: FaultKind
    stands_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A hint that stands.

    Attributes:
        says: What it says.
        since_ms: When it came.
    """

    says: Sentence
    since_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """What is known at one moment.

    Attributes:
        at_ms: Since the show went on air.
        cue: Title of the cue on program.
        cue_over_s: How much longer it lasts than planned; negative before that.
        show_over_s: Likewise of the whole show.
        silent_s: For how long nobody was heard; 0 while somebody is, or while the slate is up.
        muted_s: For how long the microphone is off.
        label_missing_s: For how long a paid product is shown without its label.
        trust_missing_s: For how long a product above the threshold is shown without its strip.
        sold_out_s: For how long the product on program is sold out.
        offer_left_s: Until its offer ends; None: there is none, or it has no end.
        question: The open question that most are waiting for; empty: there is none.
        question_viewers: Who asked it.
        question_waits_s: Since it was asked first.
        faults: Without a reaction, oldest first.
        standing: Hints that stand.
    """

    at_ms: int
    cue: str = ""
    cue_over_s: float = 0.0
    show_over_s: float = 0.0
    silent_s: float = 0.0
    muted_s: float = 0.0
    label_missing_s: float = 0.0
    trust_missing_s: float = 0.0
    sold_out_s: float = 0.0
    offer_left_s: float | None = None
    question: str = ""
    question_viewers: int = 0
    question_waits_s: float = 0.0
    faults: tuple[OpenFault, ...] = ()
    standing: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cause:
    """Why a hint may stand.

    Attributes:
        code: Of the hint.
        comes: Whether it comes now.
        stays: Whether it stays, where it stands already.
        facts: What it says.
        goes_at_once: Whether it would be wrong a moment after its cause is over.
    """

    code: str
    comes: bool
    stays: bool
    facts: Mapping[str, Fact] = field(default_factory=dict)
    goes_at_once: bool = False


def hints(live: Live) -> tuple[Sentence, ...]:
    """Return what to say now, the most important first; at most `MOST`."""
    return tuple(_due(live))[:MOST]


def standing_after(live: Live, said: tuple[Sentence, ...]) -> tuple[Standing, ...]:
    """Return which hints stand once they were said: the next `Live` wants to know."""
    since_ms = {one.says.code: one.since_ms for one in live.standing}
    return tuple(Standing(says=one, since_ms=since_ms.get(one.code, live.at_ms)) for one in said)


def _due(live: Live) -> Iterator[Sentence]:
    stood = {one.says.code: one for one in live.standing}
    for cause in _causes(live):
        before = stood.get(cause.code)
        if cause.comes or (before is not None and cause.stays):
            yield Sentence(code=cause.code, facts=cause.facts)
        elif before is not None and not cause.goes_at_once and _is_young(before, live):
            yield before.says


def _is_young(standing: Standing, live: Live) -> bool:
    return live.at_ms - standing.since_ms < STAYS_MS


def _causes(live: Live) -> Iterator[_Cause]:
    """Yield what may be said, the most important first."""
    yield replace(_lasting("hint.muted", live.muted_s, after_s=2), goes_at_once=True)
    yield _fault(live)
    yield _lasting("hint.label_missing", live.label_missing_s, after_s=3)
    silent = {"silence_s": _stepped(live.silent_s)}
    yield _lasting("hint.dead_air", live.silent_s, after_s=6, facts=silent)
    yield _lasting("hint.sold_out_offer", live.sold_out_s, after_s=10)
    yield _ending(live)
    yield _question(live)
    yield _lasting("hint.trust_missing", live.trust_missing_s, after_s=15)
    yield _over("hint.cue_over", live.cue_over_s, after_s=15, facts={"cue": live.cue})
    yield _over("hint.show_over", live.show_over_s, after_s=30, facts={})


def _lasting(
    code: str, lasts_s: float, *, after_s: float, facts: Mapping[str, Fact] | None = None
) -> _Cause:
    return _Cause(code=code, comes=lasts_s >= after_s, stays=lasts_s > 0, facts=facts or {})


def _over(code: str, over_s: float, *, after_s: float, facts: Mapping[str, Fact]) -> _Cause:
    told = {**facts, "over_s": _stepped(over_s)}
    return _Cause(code=code, comes=over_s >= after_s, stays=over_s > 0, facts=told)


def _stepped(seconds: float) -> int:
    """Round so that a hint does not change every second."""
    return max(_STEP_S, round(seconds / _STEP_S) * _STEP_S)


def _fault(live: Live) -> _Cause:
    """A fault is told of once half of the time for a reaction is over: first the host looks."""
    late = [one for one in live.faults if one.stands_s >= EXPECTED[one.kind].within_s / 2]
    first = next(iter((*late, *live.faults)), None)
    return _Cause(
        code="hint.fault_unnoticed",
        comes=bool(late),
        stays=bool(live.faults),
        facts={} if first is None else {"fault": first.kind.value},
        goes_at_once=True,
    )


def _ending(live: Live) -> _Cause:
    left_s = live.offer_left_s
    return _Cause(
        code="hint.offer_ending",
        comes=left_s is not None and 20 <= left_s <= 45,
        stays=left_s is not None and 5 <= left_s <= 60,
        facts={} if left_s is None else {"left_s": _stepped(left_s)},
    )


def _question(live: Live) -> _Cause:
    """Many ask after 45 s, anybody after 90 s."""
    many = live.question_viewers >= 3
    return _Cause(
        code="hint.question_waiting",
        comes=bool(live.question) and live.question_waits_s >= (45 if many else 90),
        stays=bool(live.question) and live.question_waits_s >= 30,
        facts={"viewers": live.question_viewers, "text": live.question},
    )
