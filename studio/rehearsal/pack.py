"""A training pack: a show, who watches it, what goes wrong in it, and what should be reached."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from studio.catalogue.product import LocalText
from studio.coach.fault import FaultKind
from studio.coach.scorecard import Goal

Fact = str | int | float


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceSpec:
    """Who watches.

    Attributes:
        profile: Name of a market profile in `resources/rehearsal/markets`.
        viewers: How many watch when it is fullest.
        messages_per_minute: That all of them write when it is fullest.
        languages: Shares by language; empty: as the profile has them.
        small_talk: Part of the messages that want no answer, 0 to 1; None: as the profile has it.
        trolls: Likewise, of abuse and spam.
        related: Part of the questions about products that are not on air.
        raids: When a spam raid comes, in seconds on air.
    """

    profile: str
    viewers: int = 200
    messages_per_minute: float = 30.0
    languages: Mapping[str, float] = field(default_factory=dict)
    small_talk: float | None = None
    trolls: float | None = None
    related: float | None = None
    raids: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultPlan:
    """One fault of a pack.

    Attributes:
        kind: What goes wrong.
        at_s: When; None: at a random moment of the middle half of the show.
        lasts_s: Until it heals by itself, if the host does nothing.
        chance: That it strikes at all.
        facts: What it needs to know, such as `product`, `pieces`, `text`.
    """

    kind: FaultKind
    at_s: float | None = None
    lasts_s: float = 30.0
    chance: float = 1.0
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A training pack that was opened.

    Attributes:
        pack_id: Lower-case letters, digits and hyphens; the same in every version.
        version: From 1.
        titles: By language.
        abouts: One or two sentences by language.
        market: As the show has it.
        length_s: How long the show should last.
        folder: Where its files were put.
        show_file: The show, in the format of `docs/show-file.md`, within `folder`.
        audience: Who watches; without effect where there is a replay.
        faults: What goes wrong.
        goals: What should be reached.
        replay: A past show's messages, orders and events, within `folder`; None: there is none.
    """

    pack_id: str
    version: int = 1
    titles: tuple[LocalText, ...]
    abouts: tuple[LocalText, ...] = ()
    market: str
    length_s: float
    folder: Path
    show_file: Path
    audience: AudienceSpec
    faults: tuple[FaultPlan, ...] = ()
    goals: tuple[Goal, ...] = ()
    replay: Path | None = None
