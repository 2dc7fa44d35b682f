"""What this studio saw last of everything that it shares, in its own database."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from studio.storage.database import Database
from studio.storage.team.items import Key, Kind
from studio.storage.trade_tables import team_marks
from studio.storage.upsert import upsert


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What was seen of one thing.

    Attributes:
        key: Which.
        revision: Of the team's version that this studio knows.
        digest: Of this studio's own version then; where it is another now, it was changed here.
        conflict_id: Under which this studio's version was put aside; empty: it was not.
    """

    key: Key
    revision: int
    digest: str
    conflict_id: str = ""


class TeamMarks:
    """Reads and writes marks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> dict[Key, Mark]:
        """Return all of them.

        Raises:
            StorageError: They can't be read.
        """
        rows = await self._database.run(lambda c: c.execute(select(team_marks)).all())
        keys = [Key(Kind(row.kind), row.item_id) for row in rows]
        return {
            key: Mark(
                key=key, revision=row.revision, digest=row.digest, conflict_id=row.conflict_id
            )
            for key, row in zip(keys, rows, strict=True)
        }

    async def save(self, marks: Iterable[Mark]) -> None:
        """Write some down.

        Raises:
            StorageError: They could not be written; none of them was.
        """
        rows = [
            {
                "kind": mark.key.kind.value,
                "item_id": mark.key.item_id,
                "revision": mark.revision,
                "digest": mark.digest,
                "conflict_id": mark.conflict_id,
            }
            for mark in marks
        ]
        await self._database.run(lambda connection: upsert(connection, team_marks, rows))
