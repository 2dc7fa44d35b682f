"""The database: the one place that knows tables.

`Database` opens the file, brings it up to date and owns the one thread that uses it;
`ShowStore` keeps the show in it.
"""
