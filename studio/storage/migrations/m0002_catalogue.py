"""The catalogue with its prices, the deeds and events of shows, and shows that keep no card."""

import json

import sqlalchemy as sa
from alembic import op

revision = "m0002"
down_revision = "m0001"

_LOADED_CARD = ("product", "card_shown", "offer")
"""Products live in the catalogue now, and a show names them in its cues."""


def upgrade() -> None:
    """Make the tables, and bring the shows to the new form."""
    _make_tables_of_shows()
    _make_tables_of_products()
    _change_shows()


def _make_tables_of_shows() -> None:
    op.create_table(
        "deeds",
        sa.Column("show_id", sa.Text, sa.ForeignKey("shows.show_id", ondelete="CASCADE")),
        sa.Column("revision", sa.Integer, autoincrement=False),
        sa.Column("command_json", sa.Text, nullable=False),
        sa.Column("known_json", sa.Text, nullable=False),
        sa.Column("done_by", sa.Text, nullable=False),
        sa.Column("at_utc_ms", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("show_id", "revision"),
        sa.CheckConstraint("state IN ('held', 'released')", name="deeds_state"),
    )
    op.create_table(
        "events",
        sa.Column("event_id", sa.Text, primary_key=True),
        sa.Column(
            "show_id", sa.Text, sa.ForeignKey("shows.show_id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at_utc_ms", sa.BigInteger, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("body_json", sa.Text, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.UniqueConstraint("show_id", "seq", name="events_in_order"),
        sa.CheckConstraint("state IN ('held', 'released')", name="events_state"),
    )


def _make_tables_of_products() -> None:
    op.create_table(
        "products",
        sa.Column("product_id", sa.Text, primary_key=True),
        sa.Column("listing_json", sa.Text, nullable=False),
        sa.Column("sheet_json", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("changed_by", sa.Text, nullable=False),
        sa.Column("changed_at_utc_ms", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "price_points",
        sa.Column("product_id", sa.Text, sa.ForeignKey("products.product_id", ondelete="CASCADE")),
        sa.Column("market", sa.Text),
        sa.Column("from_utc_ms", sa.BigInteger, autoincrement=False),
        sa.Column("amount_minor", sa.BigInteger, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        sa.Column("until_utc_ms", sa.BigInteger, nullable=True),
        sa.PrimaryKeyConstraint("product_id", "market", "from_utc_ms"),
    )


def _change_shows() -> None:
    shows = sa.table(
        "shows",
        sa.column("show_id", sa.Text),
        sa.column("state_json", sa.Text),
        sa.column("promised_json", sa.Text),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(shows)).all():
        changed = {
            "state_json": _changed(row.state_json),
            "promised_json": None if row.promised_json is None else _changed(row.promised_json),
        }
        here = shows.c.show_id == row.show_id
        connection.execute(sa.update(shows).where(here).values(**changed))


def _changed(text: str) -> str:
    """Return a state in the new form; one that nobody could read is left for whoever opens it."""
    try:
        state = json.loads(text)
    except ValueError:
        return text
    if not isinstance(state, dict):
        return text
    kept = {name: value for name, value in state.items() if name not in _LOADED_CARD}
    card = state.get("product")
    if isinstance(card, dict) and isinstance(card.get("market"), str):
        kept.setdefault("market", card["market"])  # it was the card's, and is the show's now
    return json.dumps(kept, separators=(",", ":"))
