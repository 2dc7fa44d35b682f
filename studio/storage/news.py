"""What a transaction has to tell once it is written: to nobody if it fails."""

from sqlalchemy import Connection

_NEWS = "news"


def tell_after(connection: Connection, item: object) -> None:
    """Tell something to who follows the database, once this transaction is written."""
    connection.info.setdefault(_NEWS, []).append(item)


def take_news(connection: Connection) -> tuple[object, ...]:
    """Return what was to be told, and forget it."""
    return tuple(connection.info.pop(_NEWS, ()))
