"""What is asked and told about the team that a studio shares its catalogue with."""

from dataclasses import dataclass

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
