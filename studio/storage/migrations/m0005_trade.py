"""Events on their way, shops, orders, deals and tasks; where in the recording an event is."""

import sqlalchemy as sa
from alembic import op

revision = "m0005"
down_revision = "m0004"


def upgrade() -> None:
    """Make the tables, and the two columns."""
    op.add_column("events", sa.Column("epoch", sa.Integer, nullable=True))
    op.add_column("events", sa.Column("pts_ms", sa.BigInteger, nullable=True))
    _make_tables_of_delivery()
    _make_tables_of_shops()
    _make_tables_of_orders()
    _make_tables_of_terms()


def _make_tables_of_delivery() -> None:
    op.create_table(
        "sinks",
        sa.Column("sink_id", sa.Text, primary_key=True),
        sa.Column("spec_json", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_table(
        "deliveries",
        sa.Column("sink_id", sa.Text, sa.ForeignKey("sinks.sink_id", ondelete="CASCADE")),
        sa.Column("event_id", sa.Text, sa.ForeignKey("events.event_id", ondelete="CASCADE")),
        sa.Column("show_id", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_at_utc_ms", sa.BigInteger, nullable=False),
        sa.Column("last_status", sa.Integer, nullable=False),
        sa.Column("last_error", sa.Text, nullable=False),
        sa.Column("changed_at_utc_ms", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("sink_id", "event_id"),
        sa.CheckConstraint("state IN ('pending', 'sent', 'parked')", name="deliveries_state"),
    )
    op.create_index("deliveries_in_order", "deliveries", ["sink_id", "state", "show_id", "seq"])


def _make_tables_of_shops() -> None:
    op.create_table(
        "connections",
        sa.Column("connection_id", sa.Text, primary_key=True),
        sa.Column("spec_json", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("cursor", sa.Text, nullable=False),
        sa.Column("asked_utc_ms", sa.BigInteger, nullable=True),
    )
    op.create_table(
        "accounts",
        sa.Column("account_id", sa.Text, primary_key=True),
        sa.Column("body_json", sa.Text, nullable=False),
    )
    op.create_table(
        "broadcasts",
        sa.Column("destination_id", sa.Text),
        sa.Column("handle", sa.Text),
        sa.Column("body_json", sa.Text, nullable=False),
        sa.Column("made_at_utc_ms", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("destination_id", "handle"),
    )


def _make_tables_of_orders() -> None:
    op.create_table(
        "orders",
        sa.Column("order_id", sa.Text, primary_key=True),
        sa.Column("connection_id", sa.Text, nullable=False),
        sa.Column("product_id", sa.Text, nullable=True),
        sa.Column("show_id", sa.Text, nullable=True),
        sa.Column("ordered_at_utc_ms", sa.BigInteger, nullable=False),
        sa.Column("changed_at_utc_ms", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("total_minor", sa.BigInteger, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        sa.Column("on_air_ms", sa.BigInteger, nullable=True),
        sa.Column("order_json", sa.Text, nullable=False),
        sa.Column("attribution_json", sa.Text, nullable=False),
    )
    op.create_index("orders_of_show", "orders", ["show_id", "ordered_at_utc_ms"])
    op.create_index("orders_in_time", "orders", ["ordered_at_utc_ms"])
    op.create_table(
        "refunds",
        sa.Column("refund_id", sa.Text, primary_key=True),
        sa.Column("order_id", sa.Text, nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("amount_minor", sa.BigInteger, nullable=False),
        sa.Column("currency", sa.Text, nullable=False),
        sa.Column("at_utc_ms", sa.BigInteger, nullable=False),
        sa.Column("body_json", sa.Text, nullable=False),
    )
    op.create_index("refunds_of_order", "refunds", ["order_id"])


def _make_tables_of_terms() -> None:
    op.create_table(
        "deals",
        sa.Column("deal_id", sa.Text, primary_key=True),
        sa.Column("body_json", sa.Text, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("changed_by", sa.Text, nullable=False),
        sa.Column("changed_at_utc_ms", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "programme",
        sa.Column("item_id", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("body_json", sa.Text, nullable=False),
        sa.Column("changed_at_utc_ms", sa.BigInteger, nullable=False),
        sa.CheckConstraint(
            "kind IN ('task', 'campaign', 'brand_offer', 'level', 'standing')",
            name="programme_kind",
        ),
    )
    op.create_table(
        "team_marks",
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("item_id", sa.Text, primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.Column("conflict_id", sa.Text, nullable=False),
    )
