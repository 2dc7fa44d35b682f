"""What a run of a show was like: the record of it, the scorecard, hints while it goes on.

Values and pure functions; nothing here knows where a run came from. Times are milliseconds since
the show went on air unless a name says otherwise.
"""
