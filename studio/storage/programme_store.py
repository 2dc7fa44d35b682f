"""Tasks, campaigns, brands' proposals and levels; how far a task has come is not kept."""

import logging
from collections.abc import Iterable
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, delete, select

from studio.core.errors import StudioError
from studio.programme.book import ProgrammeBook
from studio.programme.campaign import BrandOffer, Campaign
from studio.programme.level import Level
from studio.programme.task import Task
from studio.storage.database import Database
from studio.storage.trade_tables import programme
from studio.storage.upsert import upsert

T = TypeVar("T")

_encoder = msgspec.json.Encoder()
_tasks: msgspec.json.Decoder[Task] = msgspec.json.Decoder(Task)
_campaigns: msgspec.json.Decoder[Campaign] = msgspec.json.Decoder(Campaign)
_brand_offers: msgspec.json.Decoder[BrandOffer] = msgspec.json.Decoder(BrandOffer)
_levels: msgspec.json.Decoder[Level] = msgspec.json.Decoder(Level)
_points: msgspec.json.Decoder[int] = msgspec.json.Decoder(int)
_log = logging.getLogger(__name__)


class ProgrammeStore:
    """Reads and writes the creator programme."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> ProgrammeBook:
        """Return all of it; what a newer program wrote is left out, and stays.

        Raises:
            StorageError: It can't be read.
        """
        rows = select(programme).order_by(programme.c.changed_at_utc_ms, programme.c.item_id)

        def read(connection: Connection) -> ProgrammeBook:
            found: dict[str, list[str]] = {}
            for row in connection.execute(rows):
                found.setdefault(row.kind, []).append(row.body_json)
            points = _readable(_points, found.get("standing", ()))
            return ProgrammeBook(
                tasks=_readable(_tasks, found.get("task", ())),
                campaigns=_readable(_campaigns, found.get("campaign", ())),
                brand_offers=_readable(_brand_offers, found.get("brand_offer", ())),
                levels=_readable(_levels, found.get("level", ())),
                points=points[0] if points else 0,
            )

        return await self._database.run(read)

    async def save(self, before: ProgrammeBook, after: ProgrammeBook, *, at_utc_ms: int) -> None:
        """Write down what is otherwise than before.

        Raises:
            StorageError: It could not be written; nothing of it was.
        """
        was, now = _rows(before), _rows(after)
        changed = [
            {"item_id": item_id, "kind": kind, "body_json": body, "changed_at_utc_ms": at_utc_ms}
            for item_id, (kind, body) in now.items()
            if was.get(item_id) != (kind, body)
        ]
        gone = sorted(was.keys() - now.keys())

        def write(connection: Connection) -> None:
            upsert(connection, programme, changed)
            if gone:
                connection.execute(delete(programme).where(programme.c.item_id.in_(gone)))

        await self._database.run(write)


def _rows(book: ProgrammeBook) -> dict[str, tuple[str, str]]:
    rows: dict[str, tuple[str, str]] = {"standing": ("standing", _text(book.points))}
    rows |= {f"task/{task.task_id}": ("task", _text(task)) for task in book.tasks}
    rows |= {f"campaign/{c.campaign_id}": ("campaign", _text(c)) for c in book.campaigns}
    rows |= {f"brand/{b.brand_offer_id}": ("brand_offer", _text(b)) for b in book.brand_offers}
    rows |= {f"level/{level.number}": ("level", _text(level)) for level in book.levels}
    return rows


def _text(value: object) -> str:
    return _encoder.encode(value).decode()


def _readable(decoder: msgspec.json.Decoder[T], bodies: Iterable[str]) -> tuple[T, ...]:
    found = []
    for body in bodies:
        try:
            found.append(decoder.decode(body))
        except (msgspec.MsgspecError, StudioError) as error:
            _log.warning("a part of the creator programme can't be read: %s", error)
    return tuple(found)
