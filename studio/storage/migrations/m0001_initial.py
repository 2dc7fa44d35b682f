"""The first tables: the show."""

import sqlalchemy as sa
from alembic import op

revision = "m0001"
down_revision = None


def upgrade() -> None:
    """Make the table of shows."""
    op.create_table(
        "shows",
        sa.Column("show_id", sa.Text, primary_key=True),
        sa.Column("state_json", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("changed_by", sa.Text, nullable=False),
        sa.Column("changed_at_utc_ms", sa.BigInteger, nullable=False),
        sa.Column("is_current", sa.Boolean, nullable=False),
        sa.Column("promised_json", sa.Text, nullable=True),
        sa.Column("promised_by", sa.Text, nullable=True),
    )
