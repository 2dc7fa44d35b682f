"""Viewers' questions, who asked them, what was learned from them, and the chats they come from."""

import sqlalchemy as sa
from alembic import op

revision = "m0003"
down_revision = "m0002"


def upgrade() -> None:
    """Make the tables."""
    _make_tables_of_questions()
    _make_tables_of_what_was_learned()
    _make_tables_of_chats()


def _make_tables_of_questions() -> None:
    op.create_table(
        "questions",
        sa.Column("question_id", sa.Text, primary_key=True),
        sa.Column(
            "show_id", sa.Text, sa.ForeignKey("shows.show_id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("product_id", sa.Text, nullable=True),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("body_json", sa.Text, nullable=False),
        sa.Column("last_at_utc_ms", sa.BigInteger, nullable=False),
        sa.Column("answered_at_utc_ms", sa.BigInteger, nullable=True),
    )
    op.create_index("questions_of_show", "questions", ["show_id", "status"])
    op.create_table(
        "askers",
        sa.Column(
            "question_id", sa.Text, sa.ForeignKey("questions.question_id", ondelete="CASCADE")
        ),
        sa.Column("chat_id", sa.Text),
        sa.Column("source_id", sa.Text),
        sa.Column("author_id", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("at_utc_ms", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("question_id", "chat_id", "source_id"),
    )
    op.create_index("askers_by_message", "askers", ["chat_id", "source_id"])
    op.create_index("askers_by_author", "askers", ["chat_id", "author_id"])
    op.create_table(
        "hearings",
        sa.Column(
            "show_id",
            sa.Text,
            sa.ForeignKey("shows.show_id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("messages", sa.BigInteger, nullable=False),
        sa.Column("hidden_json", sa.Text, nullable=False),
        sa.Column("gaps_json", sa.Text, nullable=False),
    )


def _make_tables_of_what_was_learned() -> None:
    for name, key in (("lessons", "lesson_key"), ("answers", "answer_key")):
        op.create_table(
            name,
            sa.Column(key, sa.Text, primary_key=True),
            sa.Column("body_json", sa.Text, nullable=False),
            sa.Column("at_utc_ms", sa.BigInteger, nullable=False),
        )


def _make_tables_of_chats() -> None:
    op.create_table(
        "chats",
        sa.Column("chat_id", sa.Text, primary_key=True),
        sa.Column("spec_json", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("resume", sa.Text, nullable=False),
    )
    op.create_table(
        "moderation",
        sa.Column("moderation_id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("body_json", sa.Text, nullable=False),
    )
