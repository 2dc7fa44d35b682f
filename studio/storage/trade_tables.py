"""Tables of events on their way, shops, orders, deals and tasks; made by `m0005`."""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
)

from studio.storage.tables import metadata

sinks = Table(
    "sinks",
    metadata,
    Column("sink_id", Text, primary_key=True),
    Column("spec_json", Text, nullable=False),
    Column("position", Integer, nullable=False),
)
"""Receivers of events; their secrets are elsewhere."""

deliveries = Table(
    "deliveries",
    metadata,
    Column("sink_id", ForeignKey("sinks.sink_id", ondelete="CASCADE"), primary_key=True),
    Column("event_id", ForeignKey("events.event_id", ondelete="CASCADE"), primary_key=True),
    Column("show_id", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at_utc_ms", BigInteger, nullable=False),
    Column("last_status", Integer, nullable=False),
    Column("last_error", Text, nullable=False),
    Column("changed_at_utc_ms", BigInteger, nullable=False),
    CheckConstraint("state IN ('pending', 'sent', 'parked')", name="deliveries_state"),
    Index("deliveries_in_order", "sink_id", "state", "show_id", "seq"),
)
"""One row an event and sink, written with the event; `seq` is the event's."""

connections = Table(
    "connections",
    metadata,
    Column("connection_id", Text, primary_key=True),
    Column("spec_json", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("cursor", Text, nullable=False),
    Column("asked_utc_ms", BigInteger, nullable=True),
)
"""Shops, and up to where their orders are kept; their secrets are elsewhere."""

accounts = Table(
    "accounts",
    metadata,
    Column("account_id", Text, primary_key=True),
    Column("body_json", Text, nullable=False),
)
"""Accounts that were signed in with; their tokens are elsewhere."""

broadcasts = Table(
    "broadcasts",
    metadata,
    Column("destination_id", Text, primary_key=True),
    Column("handle", Text, primary_key=True),
    Column("body_json", Text, nullable=False),
    Column("made_at_utc_ms", BigInteger, nullable=False),
)
"""What platforms made for shows to be streamed to, until they are over; keys are elsewhere."""

orders = Table(
    "orders",
    metadata,
    Column("order_id", Text, primary_key=True),
    Column("connection_id", Text, nullable=False),
    Column("product_id", Text, nullable=True),
    Column("show_id", Text, nullable=True),
    Column("ordered_at_utc_ms", BigInteger, nullable=False),
    Column("changed_at_utc_ms", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("total_minor", BigInteger, nullable=False),
    Column("currency", Text, nullable=False),
    Column("on_air_ms", BigInteger, nullable=True),
    Column("order_json", Text, nullable=False),
    Column("attribution_json", Text, nullable=False),
    Index("orders_of_show", "show_id", "ordered_at_utc_ms"),
    Index("orders_in_time", "ordered_at_utc_ms"),
)
"""Every line of every order, once; who bought is not kept. It outlives the show that brought it."""

refunds = Table(
    "refunds",
    metadata,
    Column("refund_id", Text, primary_key=True),
    Column("order_id", Text, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("amount_minor", BigInteger, nullable=False),
    Column("currency", Text, nullable=False),
    Column("at_utc_ms", BigInteger, nullable=False),
    Column("body_json", Text, nullable=False),
    Index("refunds_of_order", "order_id"),
)
"""Money given back, once each; it may come before its order does."""

deals = Table(
    "deals",
    metadata,
    Column("deal_id", Text, primary_key=True),
    Column("body_json", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("changed_at_utc_ms", BigInteger, nullable=False),
)
"""Terms."""

programme = Table(
    "programme",
    metadata,
    Column("item_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("body_json", Text, nullable=False),
    Column("changed_at_utc_ms", BigInteger, nullable=False),
    CheckConstraint(
        "kind IN ('task', 'campaign', 'brand_offer', 'level', 'standing')", name="programme_kind"
    ),
)
"""Tasks, campaigns, brands' proposals, levels; how far a task has come is worked out."""

team_marks = Table(
    "team_marks",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("item_id", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("conflict_id", Text, nullable=False),
)
"""What this studio saw last of everything that it shares with a team."""
