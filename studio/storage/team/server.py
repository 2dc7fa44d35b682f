"""What is asked of the team's server: one transaction each, on a thread of its own."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, func, insert, make_url, select, text, tuple_
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import ArgumentError, IntegrityError, SQLAlchemyError

from studio.core.errors import BadInput, Refused, StorageError
from studio.core.ids import SecretName, new_id
from studio.core.keychain import read_key
from studio.storage.place import engine_for
from studio.storage.reasons import reason_of
from studio.storage.team.items import Conflict, Item, Key, Kind, Version
from studio.storage.team.schema import GRANT, MAKE, conflicts, settled, versions

PASSWORD = SecretName("team")
"""Under this name the keyring has the password of this studio's role."""

AT_ONCE = 500
LONGEST_NAME = 60

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What of a team's products came last from one studio.

    Attributes:
        studio: Which.
        products: How many.
        changed_at_utc_ms: When it changed one of them last.
    """

    studio: str
    products: int
    changed_at_utc_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """How a team stands.

    Attributes:
        conflicts: How many wait for somebody to choose, of those that this role sees.
        contributions: Of each studio that products come from, by its name.
    """

    conflicts: int
    contributions: tuple[Contribution, ...]


class TeamServer:
    """A team's server, as one role sees it."""

    def __init__(self, address: str) -> None:
        """Know where it is: `postgresql://role@host/database`; nothing is connected to yet.

        Raises:
            StorageError: The address can't be understood.
        """
        self._engine = engine_for(_with_password(address))

    async def close(self) -> None:
        """Close the connection."""
        await asyncio.to_thread(self._engine.dispose)

    # --- the agency's --------------------------------------------------------------------------

    async def found(self) -> None:
        """Make the team's tables; whoever does is the agency.

        Raises:
            Refused: There is a team in this database.
            StorageError: It could not be done; nothing of it was.
        """

        def make(connection: Connection) -> None:
            there = "SELECT to_regnamespace('team') IS NOT NULL"
            if connection.execute(text(there)).scalar():
                raise Refused("there is a team in this database")
            for statement in MAKE:
                connection.exec_driver_sql(statement)

        await self._run(make)

    async def admit(self, role: str, studio: str, *, sees_all: bool = False) -> None:
        """Let a role of the server in, as a studio, or as somebody of the agency.

        Args:
            role: It has to be there, and to be able to log in.
            studio: What it is called.
            sees_all: Whether it sees what every studio sold.

        Raises:
            BadInput: The name can't be used.
            StorageError: It could not be done; nothing of it was.
        """
        if not studio.strip() or len(studio) > LONGEST_NAME:
            raise BadInput(f"a studio has a name of at most {LONGEST_NAME} characters")

        def let_in(connection: Connection) -> None:
            quoted = connection.dialect.identifier_preparer.quote_identifier(role)
            for statement in GRANT:
                connection.exec_driver_sql(statement.format(role=quoted))
            connection.execute(
                text("INSERT INTO team.members VALUES (:role, :studio, :sees_all)"),
                {"role": role, "studio": studio, "sees_all": sees_all},
            )

        await self._run(let_in)

    # --- a studio's ----------------------------------------------------------------------------

    async def studio(self) -> str:
        """Return what the team calls this role.

        Raises:
            Refused: It is in no team here.
            StorageError: The server can't be asked.
        """

        def ask(connection: Connection) -> str:
            there = "SELECT to_regprocedure('team.studio()') IS NOT NULL"
            if not connection.execute(text(there)).scalar():
                raise Refused("there is no team in this database")
            name = connection.execute(text("SELECT team.studio()")).scalar()
            if name is None:
                raise Refused("the team does not know this user")
            return str(name)

        return await self._run(ask)

    async def overview(self) -> Overview:
        """Return how the team stands."""

        def read(connection: Connection) -> Overview:
            waiting = select(func.count()).select_from(_open().subquery())
            return Overview(
                conflicts=connection.execute(waiting).scalar_one(),
                contributions=tuple(
                    Contribution(studio=name, products=count, changed_at_utc_ms=at)
                    for name, count, at in connection.execute(_contributions())
                ),
            )

        return await self._run(read)

    async def heads(self, owner: str) -> dict[Key, int]:
        """Return the newest revision of every product, and of what a studio owns."""
        newest = func.max(versions.c.revision)
        asked = (
            select(versions.c.kind, versions.c.item_id, newest)
            .where(versions.c.owner.in_(("", owner)))
            .group_by(versions.c.kind, versions.c.item_id)
        )
        return await self._run(
            lambda c: {Key(Kind(kind), item_id): top for kind, item_id, top in c.execute(asked)}
        )

    async def bodies(self, owner: str, wanted: Mapping[Key, int]) -> tuple[Version, ...]:
        """Return versions by key and revision."""
        rows = [(k.kind.value, k.item_id, revision) for k, revision in wanted.items()]
        columns = tuple_(versions.c.kind, versions.c.item_id, versions.c.revision)

        def read(connection: Connection) -> tuple[Version, ...]:
            mine = select(versions).where(versions.c.owner.in_(("", owner)))
            found: list[Version] = []
            for first in range(0, len(rows), AT_ONCE):
                some = mine.where(columns.in_(rows[first : first + AT_ONCE]))
                found += [_version(row) for row in connection.execute(some)]
            return tuple(found)

        return await self._run(read)

    async def newest(self, kind: Kind) -> tuple[tuple[str, Version], ...]:
        """Return the newest of a kind, each with its owner; the agency sees every studio's."""
        key = (versions.c.owner, versions.c.item_id)
        of_kind = versions.c.kind == kind.value
        tops = select(*key, func.max(versions.c.revision)).where(of_kind).group_by(*key)
        asked = (
            select(versions)
            .where(of_kind, tuple_(*key, versions.c.revision).in_(tops))
            .order_by(*key)
        )
        return await self._run(
            lambda c: tuple((row.owner, _version(row)) for row in c.execute(asked))
        )

    async def push(self, studio: str, items: Sequence[tuple[Item, int]]) -> frozenset[Key]:
        """Add versions; return which were added, for with the others somebody was first.

        Args:
            studio: Who pushes.
            items: Each with the revision that its writer saw; 0: none.
        """
        rows = [{**_row(studio, item), "seen": s, "revision": s + 1} for item, s in items]
        add = postgresql.insert(versions).on_conflict_do_nothing()
        added = add.returning(versions.c.kind, versions.c.item_id)

        def write(connection: Connection) -> frozenset[Key]:
            told = connection.execute(added.values(rows)).all() if rows else []
            return frozenset(Key(Kind(row.kind), row.item_id) for row in told)

        return await self._run(write)

    async def put_aside(self, studio: str, item: Item, *, seen: int) -> str:
        """Keep a version whose writer did not see the one that holds; return the conflict's id."""
        conflict_id = new_id("conflict")
        row = {**_row(studio, item), "seen": seen, "conflict_id": conflict_id}
        await self._run(lambda connection: connection.execute(insert(conflicts), [row]))
        return conflict_id

    async def open_conflicts(self) -> tuple[Conflict, ...]:
        """Return the conflicts that this role sees and nobody settled, the oldest first."""
        return await self._run(lambda c: tuple(_conflict(c, row) for row in c.execute(_open())))

    async def settle(
        self, conflict_id: str, *, keeps_mine: bool, by: str, studio: str, at_utc_ms: int
    ) -> None:
        """Choose in a conflict; both versions stay where they are.

        Args:
            conflict_id: Which.
            keeps_mine: Whether the version that was put aside holds from now on.
            by: Who chose.
            studio: Of whom.
            at_utc_ms: When.

        Raises:
            Refused: There is no such conflict, or somebody chose already.
            StorageError: It was not done.
        """

        def choose(connection: Connection) -> None:
            asked = _open().where(conflicts.c.conflict_id == conflict_id)
            row = connection.execute(asked).one_or_none()
            if row is None:
                raise Refused("this conflict is settled, or there is none")
            if keeps_mine:
                conflict = _conflict(connection, row)
                seen = conflict.theirs.revision
                mine = _row(studio, conflict.mine.item) | {"owner": row.owner}
                values = {**mine, "seen": seen, "revision": seen + 1}
                connection.execute(insert(versions), [values])
            chosen = {"conflict_id": conflict_id, "studio": studio, "settled_by": by}
            connection.execute(insert(settled), [{**chosen, "at_utc_ms": at_utc_ms}])

        try:
            await self._run(choose)
        except _SomebodyWasFirst as error:
            raise Refused("somebody else changed it at this moment: look again") from error

    # -------------------------------------------------------------------------------------------

    async def _run(self, work: Callable[[Connection], T]) -> T:
        return await asyncio.to_thread(self._in_words, work)

    def _in_words(self, work: Callable[[Connection], T]) -> T:
        try:
            with self._engine.begin() as connection:
                return work(connection)
        except IntegrityError as error:
            raise _SomebodyWasFirst from error
        except (SQLAlchemyError, OSError, UnicodeError) as error:
            raise StorageError(f"{reason_of(error)}: the team's server") from error


class _SomebodyWasFirst(StorageError):
    """The same version was written by another one."""

    def __init__(self) -> None:
        super().__init__("this is there already: the team's server")


def _with_password(address: str) -> str:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        return address  # refused, and not repeated, where it is used
    if url.password is None:
        url = url.set(password=read_key(PASSWORD))
    return url.render_as_string(hide_password=False)


def _open() -> Select[Any]:
    chosen = select(settled.c.conflict_id)
    return (
        select(conflicts)
        .where(conflicts.c.conflict_id.not_in(chosen))
        .order_by(conflicts.c.changed_at_utc_ms, conflicts.c.conflict_id)
    )


def _contributions() -> Select[Any]:
    """Return what asks whom the newest version of each product is from."""
    newest = (
        select(versions.c.studio, versions.c.changed_at_utc_ms)
        .where(versions.c.kind == Kind.PRODUCT.value)
        .ext(postgresql.distinct_on(versions.c.item_id))
        .order_by(versions.c.item_id, versions.c.revision.desc())
        .subquery()
    )
    of_one = (newest.c.studio, func.count(), func.max(newest.c.changed_at_utc_ms))
    return select(*of_one).group_by(newest.c.studio).order_by(newest.c.studio)


def _row(studio: str, item: Item) -> dict[str, object]:
    return {
        "kind": item.key.kind.value,
        "owner": "" if item.key.kind is Kind.PRODUCT else studio,
        "item_id": item.key.item_id,
        "studio": studio,
        "body_json": item.body_json,
        "changed_by": item.changed_by,
        "changed_at_utc_ms": item.changed_at_utc_ms,
    }


def _item(row: Row[Any]) -> Item:
    return Item(
        key=Key(Kind(row.kind), row.item_id),
        body_json=row.body_json,
        changed_by=row.changed_by,
        changed_at_utc_ms=row.changed_at_utc_ms,
    )


def _version(row: Row[Any]) -> Version:
    return Version(item=_item(row), studio=row.studio, revision=row.revision)


def _conflict(connection: Connection, row: Row[Any]) -> Conflict:
    newest = (
        select(versions)
        .where(
            versions.c.kind == row.kind,
            versions.c.owner == row.owner,
            versions.c.item_id == row.item_id,
        )
        .order_by(versions.c.revision.desc())
        .limit(1)
    )
    mine = Version(item=_item(row), studio=row.studio, revision=row.seen)
    theirs = _version(connection.execute(newest).one())
    return Conflict(conflict_id=row.conflict_id, mine=mine, theirs=theirs)
