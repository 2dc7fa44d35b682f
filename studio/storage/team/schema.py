"""The team's tables on the server, and who may see and write which rows.

Rows are only ever added: a studio's role may read and insert, and neither change nor remove. A
version's number is one more than that of the version its writer saw, and part of the key, so that
of two who saw the same one, only the first is taken.

Source: PostgreSQL 15, "Row Security Policies", and "CREATE FUNCTION" on SECURITY DEFINER.
"""

from sqlalchemy import BigInteger, Column, Integer, MetaData, Table, Text

metadata = MetaData(schema="team")

versions = Table(
    "versions",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("owner", Text, primary_key=True),
    Column("item_id", Text, primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("seen", Integer, nullable=False),
    Column("studio", Text, nullable=False),
    Column("body_json", Text, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("changed_at_utc_ms", BigInteger, nullable=False),
)
"""Every version of everything; a product has no owner, because it is everybody's."""

conflicts = Table(
    "conflicts",
    metadata,
    Column("conflict_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("item_id", Text, nullable=False),
    Column("seen", Integer, nullable=False),
    Column("studio", Text, nullable=False),
    Column("body_json", Text, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("changed_at_utc_ms", BigInteger, nullable=False),
)
"""Versions whose writer had not seen the one that holds."""

settled = Table(
    "settled",
    metadata,
    Column("conflict_id", Text, primary_key=True),
    Column("studio", Text, nullable=False),
    Column("settled_by", Text, nullable=False),
    Column("at_utc_ms", BigInteger, nullable=False),
)
"""Conflicts in which somebody chose."""

SHARED = ("versions", "conflicts", "settled")

MAKE = (
    "CREATE SCHEMA team",
    "CREATE TABLE team.members (role_name text PRIMARY KEY, studio text NOT NULL UNIQUE,"
    " sees_all boolean NOT NULL DEFAULT false)",
    "CREATE TABLE team.versions (kind text NOT NULL CHECK (kind IN ('product', 'deal', 'show')),"
    " owner text NOT NULL, item_id text NOT NULL, revision integer NOT NULL,"
    " seen integer NOT NULL CHECK (seen >= 0), studio text NOT NULL, body_json text NOT NULL,"
    " changed_by text NOT NULL, changed_at_utc_ms bigint NOT NULL,"
    " CHECK (revision = seen + 1), CHECK ((kind = 'product') = (owner = '')),"
    " PRIMARY KEY (kind, owner, item_id, revision))",
    "CREATE TABLE team.conflicts (conflict_id text PRIMARY KEY, kind text NOT NULL,"
    " owner text NOT NULL, item_id text NOT NULL, seen integer NOT NULL, studio text NOT NULL,"
    " body_json text NOT NULL, changed_by text NOT NULL, changed_at_utc_ms bigint NOT NULL,"
    " CHECK ((kind = 'product') = (owner = '')))",
    "CREATE TABLE team.settled (conflict_id text PRIMARY KEY REFERENCES team.conflicts,"
    " studio text NOT NULL, settled_by text NOT NULL, at_utc_ms bigint NOT NULL)",
    # The role that logged in, which SET ROLE does not change; the function runs as its owner.
    "CREATE FUNCTION team.studio() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER"
    " SET search_path = team, pg_temp"
    " AS $$ SELECT studio FROM team.members WHERE role_name = session_user $$",
    "CREATE FUNCTION team.sees_all() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER"
    " SET search_path = team, pg_temp"
    " AS $$ SELECT coalesce((SELECT sees_all FROM team.members"
    " WHERE role_name = session_user), false) $$",
    *(f"ALTER TABLE team.{table} ENABLE ROW LEVEL SECURITY" for table in (*SHARED, "members")),
    *(
        f"CREATE POLICY seen ON team.{table} FOR SELECT"
        " USING (team.studio() IS NOT NULL"
        " AND (owner IN ('', team.studio()) OR team.sees_all()))"
        for table in ("versions", "conflicts")
    ),
    *(
        f"CREATE POLICY added ON team.{table} FOR INSERT"
        " WITH CHECK (studio = team.studio() AND (owner IN ('', team.studio()) OR team.sees_all()))"
        for table in ("versions", "conflicts")
    ),
    # Whoever sees a conflict sees that it is settled, and may settle it.
    "CREATE POLICY seen ON team.settled FOR SELECT"
    " USING (EXISTS (SELECT FROM team.conflicts c WHERE c.conflict_id = settled.conflict_id))",
    "CREATE POLICY added ON team.settled FOR INSERT WITH CHECK (studio = team.studio() AND"
    " EXISTS (SELECT FROM team.conflicts c WHERE c.conflict_id = settled.conflict_id))",
)
"""Whoever runs this owns the tables: the agency, which row security does not bind."""

GRANT = (
    "GRANT USAGE ON SCHEMA team TO {role}",
    "GRANT SELECT, INSERT ON team.versions, team.conflicts, team.settled TO {role}",
)
