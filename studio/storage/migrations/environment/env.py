"""Applies the steps on the connection that `studio.storage.migration` hands over.

All steps are one transaction, the one of that connection, so that a program killed in mid-step
finds none of them taken.
"""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
