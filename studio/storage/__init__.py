"""The database: the one place that knows tables.

`Database` opens a SQLite file or a PostgreSQL server's database, brings it up to date and owns the
one thread that uses it. `ShowStore` keeps shows with what is promised of them, their deeds and
events; `CatalogueStore` keeps products, spec sheets and what they cost when; `QuestionStore` keeps
what viewers asked and what was learned from it, `ChatStore` where they ask, `DeviceStore` which
devices were let in. All give and take values, and fail with `StorageError` in words.

place            where the database is, from the settings, and how it is connected to
reasons          what a database says when it fails, in words
server_watch     the end of waiting for a server that does not answer
migration        the steps of `migrations`, a copy before them, a newer database refused
peek             the current show of a database that nobody has open
mapping, *_rows, show_log, upsert
                 rows to values and back, inside a transaction
"""
