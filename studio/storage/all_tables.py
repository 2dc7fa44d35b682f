"""Every table of the studio, for what is done with all of them."""

from studio.storage import trade_tables
from studio.storage.tables import metadata

__all__ = ["metadata", "trade_tables"]
