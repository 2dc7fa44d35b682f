"""What changed here and what changed there, brought together.

A version holds only if its writer saw the one before. What changed on both sides is put aside on
the server, with both versions kept, and stays as it is here until somebody chooses.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from studio.storage.team.items import Item, Key, Kind, Version
from studio.storage.team.marks import Mark, TeamMarks
from studio.storage.team.server import TeamServer

Take = Callable[[Sequence[Item]], Awaitable[Sequence[Item]]]
"""Writes versions of others into this studio's own database, and returns how they are there now;
one that it can't use, or that was changed here meanwhile, is left out."""

AT_ONCE = 200
"""Versions in one transaction: some megabytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """What came of it.

    Attributes:
        pushed: How many versions of this studio's the team has now.
        pulled: How many of the team's this studio has now.
        conflicts: How many of this studio's were put aside.
    """

    pushed: int = 0
    pulled: int = 0
    conflicts: int = 0


class TeamSync:
    """Brings a studio and its team together; every call does all that is to be done."""

    def __init__(self, server: TeamServer, marks: TeamMarks, take: Take) -> None:
        self._server = server
        self._marks = marks
        self._take = take

    async def sync(self, items: Sequence[Item]) -> Synced:
        """Push what changed here, and take what changed there.

        Where it breaks off, what was done stays done, and the next call goes on.

        Args:
            items: All that this studio shares, as it is now.

        Raises:
            Refused: The team does not know this studio.
            StorageError: The server, or this studio's own database, can't be used now.
        """
        studio = await self._server.studio()
        here = {item.key: item for item in items}
        marks = await self._without_settled(await self._marks.load())
        heads = await self._server.heads(studio)
        newer = {key: r for key, r in heads.items() if r > _revision(marks, key)}
        there = {v.item.key: v for v in await self._server.bodies(studio, newer)}

        pulled = await self._pull(here, there, marks)
        aside = await self._put_aside(studio, here, there, marks)
        pushed = await self._push(studio, here, there, marks)
        return Synced(pushed=pushed, pulled=pulled, conflicts=aside)

    async def _without_settled(self, marks: dict[Key, Mark]) -> dict[Key, Mark]:
        """Return the marks, those of settled conflicts as if the team's version was never seen."""
        if not any(mark.conflict_id for mark in marks.values()):
            return marks
        still = {conflict.conflict_id for conflict in await self._server.open_conflicts()}
        over = {
            key: replace(mark, revision=0, conflict_id="")
            for key, mark in marks.items()
            if mark.conflict_id and mark.conflict_id not in still
        }
        await self._marks.save(over.values())
        return marks | over

    async def _pull(
        self, here: Mapping[Key, Item], there: Mapping[Key, Version], marks: dict[Key, Mark]
    ) -> int:
        wanted = [
            version.item
            for key, version in there.items()
            if key.kind is Kind.PRODUCT and _may_take(here.get(key), version, marks.get(key))
        ]
        same = [v.item for key, v in there.items() if _same(here.get(key), v)]
        await self._note(_marks_of(same, there), marks)
        pulled = 0
        for first in range(0, len(wanted), AT_ONCE):
            taken = await self._take(wanted[first : first + AT_ONCE])
            await self._note(_marks_of(taken, there), marks)
            pulled += len(taken)
        return pulled

    async def _put_aside(
        self,
        studio: str,
        here: Mapping[Key, Item],
        there: Mapping[Key, Version],
        marks: dict[Key, Mark],
    ) -> int:
        """Put aside what changed on both sides; a conflict that is open gets no second one."""
        found = 0
        for key, version in there.items():
            item, mark = here.get(key), marks.get(key)
            known = mark is not None and (mark.conflict_id or mark.revision >= version.revision)
            if item is None or known or not _changed(item, mark):
                continue
            seen = mark.revision if mark is not None else 0
            conflict_id = await self._server.put_aside(studio, item, seen=seen)
            aside = Mark(
                key=key, revision=version.revision, digest=item.digest, conflict_id=conflict_id
            )
            await self._note([aside], marks)
            found += 1
        return found

    async def _push(
        self,
        studio: str,
        here: Mapping[Key, Item],
        there: Mapping[Key, Version],
        marks: dict[Key, Mark],
    ) -> int:
        due = [
            (item, _revision(marks, key))
            for key, item in here.items()
            # What came from there just now is older in `here`.
            if key not in there and not _waits(marks.get(key)) and _changed(item, marks.get(key))
        ]
        pushed = 0
        for first in range(0, len(due), AT_ONCE):
            some = due[first : first + AT_ONCE]
            added = await self._server.push(studio, some)
            fresh = [
                Mark(key=item.key, revision=seen + 1, digest=item.digest)
                for item, seen in some
                if item.key in added
            ]
            await self._note(fresh, marks)
            pushed += len(fresh)
        return pushed

    async def _note(self, fresh: Sequence[Mark], marks: dict[Key, Mark]) -> None:
        await self._marks.save(fresh)
        marks.update({mark.key: mark for mark in fresh})


def _marks_of(items: Sequence[Item], there: Mapping[Key, Version]) -> list[Mark]:
    return [
        Mark(key=item.key, revision=there[item.key].revision, digest=item.digest) for item in items
    ]


def _revision(marks: Mapping[Key, Mark], key: Key) -> int:
    mark = marks.get(key)
    return mark.revision if mark is not None else 0


def _waits(mark: Mark | None) -> bool:
    """Return whether somebody has to choose first."""
    return mark is not None and bool(mark.conflict_id)


def _changed(item: Item, mark: Mark | None) -> bool:
    return mark is None or mark.digest != item.digest


def _same(item: Item | None, version: Version) -> bool:
    return item is not None and item.digest == version.item.digest


def _may_take(item: Item | None, version: Version, mark: Mark | None) -> bool:
    """Return whether this studio's version may give way: it has none, or changed nothing."""
    if _waits(mark):
        return False
    if item is None:
        return True
    return not _changed(item, mark) and not _same(item, version)
