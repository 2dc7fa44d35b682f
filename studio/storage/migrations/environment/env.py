"""Applies the steps on the connection that `studio.storage.migration` hands over.

Each step is one transaction, so that a program killed in mid-step finds the step undone.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
