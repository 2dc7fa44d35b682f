"""What Alembic runs to apply the steps."""
