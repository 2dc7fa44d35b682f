"""Which chats are read, where each would be taken up again, and what is kept away."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec
from sqlalchemy import Connection, delete, func, select

from studio.core.errors import StudioError
from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatSpec
from studio.questions.moderation import Moderation
from studio.storage.database import Database
from studio.storage.question_rows import text_of
from studio.storage.tables import chats, moderation
from studio.storage.upsert import upsert

T = TypeVar("T")

_ONLY = 1

_specs: msgspec.json.Decoder[ChatSpec] = msgspec.json.Decoder(ChatSpec)
_moderations: msgspec.json.Decoder[Moderation] = msgspec.json.Decoder(Moderation)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptChats:
    """What the database knows of chats.

    Attributes:
        chats: All of them, in the order in which they were added.
        resumes: Where each was left.
        moderation: What is kept away.
    """

    chats: tuple[ChatSpec, ...] = ()
    resumes: Mapping[ChatId, str] = field(default_factory=dict)
    moderation: Moderation = field(default=Moderation())


class ChatStore:
    """Reads and writes chats; they are the studio's, whatever show is open."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def load(self) -> KeptChats:
        """Return all chats.

        Raises:
            StorageError: They can't be read.
        """
        return await self._database.run(_load)

    async def save(self, chat: ChatSpec) -> None:
        """Add a chat or change the one with its id; read otherwise, it is not taken up again.

        Raises:
            StorageError: It could not be written.
        """

        def work(connection: Connection) -> None:
            row = connection.execute(select(chats).where(chats.c.chat_id == chat.chat_id)).first()
            last = connection.execute(select(func.max(chats.c.position))).scalar()
            before = None if row is None else _read(_specs, row.spec_json, "a chat")
            stays = before is not None and same_room(before, chat)
            kept = {
                "chat_id": chat.chat_id,
                "spec_json": text_of(chat),
                "position": (last or 0) + 1 if row is None else row.position,
                "resume": row.resume if row is not None and stays else "",
            }
            upsert(connection, chats, [kept])

        await self._database.run(work)

    async def remove(self, chat_id: ChatId) -> None:
        """Forget a chat.

        Raises:
            StorageError: It could not be removed.
        """
        gone = delete(chats).where(chats.c.chat_id == chat_id)
        await self._database.run(lambda connection: connection.execute(gone).rowcount)

    async def moderate(self, wanted: Moderation) -> None:
        """Keep other things away.

        Raises:
            StorageError: It could not be written.
        """
        row = {"moderation_id": _ONLY, "body_json": text_of(wanted)}
        await self._database.run(lambda connection: upsert(connection, moderation, [row]))


def same_room(one: ChatSpec, other: ChatSpec) -> bool:
    """Return whether messages of both have the same ids, so that one goes on where one left."""
    return (one.kind, one.room, one.address) == (other.kind, other.room, other.address)


def _load(connection: Connection) -> KeptChats:
    rows = connection.execute(select(chats).order_by(chats.c.position)).all()
    read = [(_read(_specs, row.spec_json, "a chat"), row.resume) for row in rows]
    found = [(chat, resume) for chat, resume in read if chat is not None]
    wanted = connection.execute(select(moderation.c.body_json)).scalar()
    kept = None if wanted is None else _read(_moderations, wanted, "what is kept away")
    return KeptChats(
        chats=tuple(chat for chat, _ in found),
        resumes={chat.chat_id: resume for chat, resume in found if resume},
        moderation=kept or Moderation(),
    )


def _read(decoder: msgspec.json.Decoder[T], text: str, what: str) -> T | None:
    try:
        return decoder.decode(text)
    except (msgspec.MsgspecError, StudioError, ValueError):
        _log.warning("%s in the database can't be read and is left out", what)
        return None
