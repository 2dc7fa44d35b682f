"""The tables as they are now; how they came to be stands in `migrations`."""

from sqlalchemy import BigInteger, Boolean, Column, Integer, MetaData, Table, Text

metadata = MetaData()

shows = Table(
    "shows",
    metadata,
    Column("show_id", Text, primary_key=True),
    Column("state_json", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("changed_at_utc_ms", BigInteger, nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("promised_json", Text, nullable=True),
    Column("promised_by", Text, nullable=True),
)
"""One row a show. `promised_json` is the state that the engine was asked for and has not
confirmed yet: it is the show after a confirmation, and forgotten after a refusal."""
