"""What is asked and told about the team that a studio shares its catalogue with."""

from dataclasses import dataclass
from enum import StrEnum

from studio.protocol.message import Message

MOST_DIFFERENCES = 30
LONGEST_DIFFERENCE = 200


class JoinTeam(Message, frozen=True, kw_only=True):
    """Share with a team from now on; empty: with none.

    Attributes:
        url: `postgresql://role@host/database`, without its password.
    """

    url: str = ""


class SyncTeam(Message, frozen=True, kw_only=True):
    """Bring this studio and its team together now; refused on air."""


class AskConflicts(Message, frozen=True, kw_only=True):
    """Ask in what two people changed the same; `ConflictsListed` comes before `Done`."""


class SettleConflict(Message, frozen=True, kw_only=True):
    """Choose which of two versions holds; the other stays on the server.

    Attributes:
        conflict_id: Which.
        keeps_aside: Whether it is the one that was put aside.
    """

    conflict_id: str
    keeps_aside: bool


TeamCommand = JoinTeam | SyncTeam | AskConflicts | SettleConflict


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two versions.

    Attributes:
        studio: Who wrote it.
        changed_by: Which person, or program.
        changed_at_utc_ms: When.
    """

    studio: str
    changed_by: str
    changed_at_utc_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """In what two versions differ.

    Attributes:
        where: Such as `sheet.rows.2.value`.
        aside: There in the version that was put aside; cut where it is long.
        holds: There in the one that holds.
    """

    where: str
    aside: str
    holds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictShown:
    """Two versions, neither of whose writers saw the other's.

    Attributes:
        conflict_id: Which.
        kind: `product`, `deal` or `show`.
        item_id: Of what.
        aside: The version that was put aside.
        holds: The version that holds until somebody chooses.
        differences: The first of them.
    """

    conflict_id: str
    kind: str
    item_id: str
    aside: Side
    holds: Side
    differences: tuple[Difference, ...]


class ConflictsListed(Message, frozen=True, kw_only=True):
    """What somebody has to choose in, the oldest first.

    Attributes:
        conflicts: The first of them.
        more: How many more there are.
    """

    conflicts: tuple[ConflictShown, ...]
    more: int = 0


class TeamStep(StrEnum):
    """How this studio and its team are."""

    ALONE = "alone"  # it is in none
    KNOWN = "known"  # nothing was brought together since this studio was started
    SYNCING = "syncing"
    TOGETHER = "together"
    WAITING = "waiting"  # it did not work, and is tried again


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamStudio:
    """A studio whose products the team has.

    Attributes:
        name: As the team calls it.
        products: How many came from it last.
        changed_at_utc_ms: When it changed one of them last.
    """

    name: str
    products: int
    changed_at_utc_ms: int


class TeamChanged(Message, frozen=True, kw_only=True):
    """Which team this studio shares with, and how that goes.

    Attributes:
        url: Of its server, without the password; empty: it is in no team.
        studio: What the team calls this studio; empty: it was not asked yet.
        step: How they are.
        synced_at_utc_ms: When they were brought together last, since this studio was started.
        sent: How many versions went there when something moved last.
        taken: How many came from there then.
        moved_at_utc_ms: When that was.
        conflicts: In how many somebody has to choose.
        studios: From whom the team's products are.
        text: Why it waits, one sentence in English; empty: it does not.
    """

    url: str = ""
    studio: str = ""
    step: TeamStep = TeamStep.ALONE
    synced_at_utc_ms: int | None = None
    sent: int = 0
    taken: int = 0
    moved_at_utc_ms: int | None = None
    conflicts: int = 0
    studios: tuple[TeamStudio, ...] = ()
    text: str = ""
