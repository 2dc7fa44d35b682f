"""The tables as they are now; how they came to be stands in `migrations`."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

HELD = "held"
"""Promised: it becomes true, and visible, when the engine says so."""

RELEASED = "released"

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

deeds = Table(
    "deeds",
    metadata,
    Column("show_id", ForeignKey("shows.show_id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("command_json", Text, nullable=False),
    Column("known_json", Text, nullable=False),
    Column("done_by", Text, nullable=False),
    Column("at_utc_ms", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    CheckConstraint("state IN ('held', 'released')", name="deeds_state"),
)
"""Every command that changed a show, with what else it was worked out from: done again in order,
they give the show again. A held one belongs to the promise."""

events = Table(
    "events",
    metadata,
    Column("event_id", Text, primary_key=True),
    Column("show_id", ForeignKey("shows.show_id", ondelete="CASCADE"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at_utc_ms", BigInteger, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("body_json", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("epoch", Integer, nullable=True),
    Column("pts_ms", BigInteger, nullable=True),
    UniqueConstraint("show_id", "seq", name="events_in_order"),
    CheckConstraint("state IN ('held', 'released')", name="events_state"),
)
"""The facts of a show. `seq` counts from 1 in the order they became true, without gaps; a held
one is below zero until then, so that no reader who is past a number misses it. `epoch` and
`pts_ms` say where in the stream it is; both are empty off air."""

products = Table(
    "products",
    metadata,
    Column("product_id", Text, primary_key=True),
    Column("listing_json", Text, nullable=False),
    Column("sheet_json", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("changed_at_utc_ms", BigInteger, nullable=False),
)
"""The catalogue, each product with its spec sheet."""

price_points = Table(
    "price_points",
    metadata,
    Column("product_id", ForeignKey("products.product_id", ondelete="CASCADE"), primary_key=True),
    Column("market", Text, primary_key=True),
    Column("from_utc_ms", BigInteger, primary_key=True, autoincrement=False),
    Column("amount_minor", BigInteger, nullable=False),
    Column("currency", Text, nullable=False),
    Column("until_utc_ms", BigInteger, nullable=True),
)
"""What products cost, when and where; see `studio.catalogue.price_history`."""

questions = Table(
    "questions",
    metadata,
    Column("question_id", Text, primary_key=True),
    Column("show_id", ForeignKey("shows.show_id", ondelete="CASCADE"), nullable=False),
    Column("product_id", Text, nullable=True),
    Column("status", Text, nullable=False),
    Column("body_json", Text, nullable=False),
    Column("last_at_utc_ms", BigInteger, nullable=False),
    Column("answered_at_utc_ms", BigInteger, nullable=True),
    Index("questions_of_show", "show_id", "status"),
)
"""What viewers asked, each question whole with its first askers."""

askers = Table(
    "askers",
    metadata,
    Column(
        "question_id", ForeignKey("questions.question_id", ondelete="CASCADE"), primary_key=True
    ),
    Column("chat_id", Text, primary_key=True),
    Column("source_id", Text, primary_key=True),
    Column("author_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("at_utc_ms", BigInteger, nullable=False),
    Index("askers_by_message", "chat_id", "source_id"),
    Index("askers_by_author", "chat_id", "author_id"),
)
"""The messages that were counted, up to a number for each question; a message is there once."""

hearings = Table(
    "hearings",
    metadata,
    Column("show_id", ForeignKey("shows.show_id", ondelete="CASCADE"), primary_key=True),
    Column("messages", BigInteger, nullable=False),
    Column("hidden_json", Text, nullable=False),
    Column("gaps_json", Text, nullable=False),
)
"""How much came in each show, what of it was not shown, and what may have been missed."""

lessons = Table(
    "lessons",
    metadata,
    Column("lesson_key", Text, primary_key=True),
    Column("body_json", Text, nullable=False),
    Column("at_utc_ms", BigInteger, nullable=False),
)
"""What hosts put right, by a digest of what it is about."""

answers = Table(
    "answers",
    metadata,
    Column("answer_key", Text, primary_key=True),
    Column("body_json", Text, nullable=False),
    Column("at_utc_ms", BigInteger, nullable=False),
)
"""What was answered once, by a digest of the question and its product."""

chats = Table(
    "chats",
    metadata,
    Column("chat_id", Text, primary_key=True),
    Column("spec_json", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("resume", Text, nullable=False),
)
"""The chats that are read, and where each would be taken up again; tokens are elsewhere."""

moderation = Table(
    "moderation",
    metadata,
    Column("moderation_id", Integer, primary_key=True, autoincrement=False),
    Column("body_json", Text, nullable=False),
)
"""What is kept away; one row."""

devices = Table(
    "devices",
    metadata,
    Column("device_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("token_sha256", Text, nullable=False, unique=True),
    Column("paired_at_utc_ms", BigInteger, nullable=False),
    Column("seen_at_utc_ms", BigInteger, nullable=False),
    Column("address", Text, nullable=False),
)
"""Devices that were let in; of what they say when they come again, the digest alone."""
