"""Many rows at once, on either database: those of some keys, and such as may be there already."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Row, Table, select
from sqlalchemy.dialects import postgresql, sqlite

KEYS_AT_ONCE = 1_000
"""Both databases take tens of thousands of values in one statement; this is far below."""


def rows_of(
    connection: Connection, table: Table, keys: Sequence[str], *, key: str = "product_id"
) -> Iterator[Row[Any]]:
    """Yield the rows whose column `key` is one of the keys."""
    for first in range(0, len(keys), KEYS_AT_ONCE):
        some = keys[first : first + KEYS_AT_ONCE]
        yield from connection.execute(select(table).where(table.c[key].in_(some)))


def upsert(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, object]],
    *,
    fixed: str = "",
) -> None:
    """Insert rows, or change those with the same primary key; all have the same columns.

    Args:
        connection: In a transaction.
        table: Where.
        rows: What.
        fixed: Column that never changes: a row that has another value there stays as it is.
    """
    if rows:
        statement = _upserting(connection.dialect.name, table, tuple(rows[0]), fixed)
        connection.execute(statement, [dict(row) for row in rows])


def insert_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert the rows whose primary key is not there yet, and leave the others as they are."""
    if rows:
        statement = _inserting(connection.dialect.name, table)
        connection.execute(statement, [dict(row) for row in rows])


@cache  # a take waits for some of these, and making them takes longer than running them
def _upserting(dialect: str, table: Table, columns: tuple[str, ...], fixed: str) -> Insert:
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = insert(table)
    keys = [column.name for column in table.primary_key]
    return statement.on_conflict_do_update(
        index_elements=keys,
        set_={name: statement.excluded[name] for name in columns if name not in keys},
        where=table.c[fixed] == statement.excluded[fixed] if fixed else None,
    )


@cache
def _inserting(dialect: str, table: Table) -> Insert:
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    keys = [column.name for column in table.primary_key]
    return insert(table).on_conflict_do_nothing(index_elements=keys)
