"""Devices that were let in: of their tokens only the digest."""

import sqlalchemy as sa
from alembic import op

revision = "m0004"
down_revision = "m0003"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "devices",
        sa.Column("device_id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("token_sha256", sa.Text, nullable=False, unique=True),
        sa.Column("paired_at_utc_ms", sa.BigInteger, nullable=False),
        sa.Column("seen_at_utc_ms", sa.BigInteger, nullable=False),
        sa.Column("address", sa.Text, nullable=False),
    )
