"""What all subjects judge from: a run with its seconds weighed and its cues followed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from studio.coach.record import Planned, Run, Sample
from studio.core.ids import CueId, ProductId
from studio.show.events import ShowEvent

LONGEST_GAP_S = 3.0
"""A sample speaks for the time until the next one, and for no longer than this."""

_SEEN_S = 5.0
"""A cue that was on program for less was passed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A time in which one thing was on program, or held.

    Attributes:
        from_ms: Its beginning.
        until_ms: Its end.
    """

    from_ms: int
    until_ms: int

    @property
    def lasts_s(self) -> float:
        """How long it was."""
        return (self.until_ms - self.from_ms) / 1_000

    def holds(self, at_ms: int) -> bool:
        """Return whether a moment is in it."""
        return self.from_ms <= at_ms < self.until_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A run, looked at.

    Attributes:
        run: All that was seen.
        seconds: How much time each sample speaks for, in seconds.
        wanted: Cues that this show had time for, cut off at its planned end.
        turns: When each cue was on program, in order of time.
        spent_s: How long each cue was on program, all its turns together.
        shown: Cues that the host showed: those that were taken, or left for another. What stood on
            program from the first to the last second without anybody doing a thing is none.
        sold_out_ms: When a product was first sold out, on air.
    """

    run: Run
    seconds: tuple[float, ...]
    wanted: tuple[Planned, ...]
    turns: tuple[tuple[CueId, Stretch], ...]
    spent_s: Mapping[CueId, float]
    shown: frozenset[CueId]
    sold_out_ms: Mapping[ProductId, int]

    @property
    def nothing_to_take(self) -> bool:
        """Whether the show had a single cue, which was there from the start."""
        return len(self.wanted) <= 1 and len(self.turns) <= 1

    def planned(self, cue_id: CueId | None) -> Planned | None:
        """Return a cue's plan."""
        return next((cue for cue in self.run.plan if cue.cue_id == cue_id), None)

    def time_s(self, counts: Callable[[Sample], bool]) -> float:
        """Return for how long something was so."""
        pairs = zip(self.run.samples, self.seconds, strict=True)
        return sum(seconds for sample, seconds in pairs if counts(sample))

    def stretches(self, counts: Callable[[Sample], bool]) -> tuple[Stretch, ...]:
        """Return the unbroken times in which something was so."""
        found: list[Stretch] = []
        for sample, seconds in zip(self.run.samples, self.seconds, strict=True):
            if not counts(sample):
                continue
            until_ms = sample.at_ms + round(seconds * 1_000)
            if found and sample.at_ms - found[-1].until_ms <= 1:
                found[-1] = replace(found[-1], until_ms=until_ms)
            else:
                found.append(Stretch(from_ms=sample.at_ms, until_ms=until_ms))
        return tuple(found)

    def events(self, *kinds: str) -> tuple[tuple[int, ShowEvent], ...]:
        """Return the events of some kinds that happened on air, each with its moment."""
        return tuple(
            (event.on_air_ms, event)
            for event in self.run.events
            if event.kind in kinds and event.on_air_ms is not None
        )

    def on_program(self, at_ms: int) -> CueId | None:
        """Return the cue on program at a moment."""
        return next((cue_id for cue_id, turn in self.turns if turn.holds(at_ms)), None)

    def first_ms(self, cue_id: CueId) -> int | None:
        """Return when a cue was first on program."""
        return next((turn.from_ms for one, turn in self.turns if one == cue_id), None)


def evidence_of(run: Run) -> Evidence:
    """Look at a run."""
    seconds = _seconds(run)
    turns = _turns(run.samples, seconds)
    spent_s: dict[CueId, float] = {}
    for cue_id, turn in turns:
        spent_s[cue_id] = spent_s.get(cue_id, 0.0) + turn.lasts_s
    wanted = _wanted(run)
    return Evidence(
        run=run,
        seconds=seconds,
        wanted=wanted,
        turns=turns,
        spent_s=spent_s,
        shown=_shown(wanted, turns, spent_s),
        sold_out_ms=_sold_out(run),
    )


def _seconds(run: Run) -> tuple[float, ...]:
    ends = [sample.at_ms for sample in run.samples[1:]] + [run.length_ms]
    return tuple(
        min(max(0.0, (end - sample.at_ms) / 1_000), LONGEST_GAP_S)
        for sample, end in zip(run.samples, ends, strict=False)
    )


def _wanted(run: Run) -> tuple[Planned, ...]:
    return tuple(
        replace(cue, lasts_s=min(cue.lasts_s, run.planned_s - cue.begins_s))
        for cue in run.plan
        if cue.lasts_s > 0 and cue.begins_s < run.planned_s
    )


def _turns(
    samples: Sequence[Sample], seconds: Sequence[float]
) -> tuple[tuple[CueId, Stretch], ...]:
    turns: list[tuple[CueId, Stretch]] = []
    before: CueId | None = None
    for sample, lasts_s in zip(samples, seconds, strict=True):
        until_ms = sample.at_ms + round(lasts_s * 1_000)
        if sample.cue_id is not None and sample.cue_id == before:
            turns[-1] = (before, replace(turns[-1][1], until_ms=until_ms))
        elif sample.cue_id is not None:
            turns.append((sample.cue_id, Stretch(from_ms=sample.at_ms, until_ms=until_ms)))
        before = sample.cue_id
    return tuple(turns)


def _shown(
    wanted: Sequence[Planned],
    turns: Sequence[tuple[CueId, Stretch]],
    spent_s: Mapping[CueId, float],
) -> frozenset[CueId]:
    if len(turns) < 2 and len(wanted) > 1:
        return frozenset()
    return frozenset(
        cue.cue_id
        for cue in wanted
        if spent_s.get(cue.cue_id, 0.0) >= min(_SEEN_S, cue.lasts_s / 2)
    )


def _sold_out(run: Run) -> dict[ProductId, int]:
    found: dict[ProductId, int] = {}
    for event in run.events:
        if event.kind == "product.sold_out" and event.on_air_ms is not None:
            found.setdefault(ProductId(str(event.facts.get("product"))), event.on_air_ms)
    return found
