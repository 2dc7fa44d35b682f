"""The database: the one place that knows tables."""
