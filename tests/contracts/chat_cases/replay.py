"""A file of questions, as fast as it goes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from studio.chat.generic_replay import ReplayChat
from studio.chat.port import Chat
from studio.questions.chat_spec import ChatKind, ChatSpec
from tests.chat.records import ROOM, a_record, json_of
from tests.contracts.chat_cases.case import CHAT_ID, Ability, ChatCase, Stage


async def at_once() -> None:
    """Everything is kept at once."""


class ReplayStage(Stage):
    """A file that is being written."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._path = folder / "questions.ndjson"
        self._path.touch()
        self._spec = ChatSpec(
            chat_id=CHAT_ID,
            kind=ChatKind.REPLAY,
            name="Rehearsal",
            room=ROOM,
            address=str(self._path),
            speed=0,
        )

    def chat(self, *, signed_in: bool = True) -> Chat:
        """See `Stage.chat`."""
        return ReplayChat(self._spec, clock=self.clock, until_kept=at_once)

    async def say(self, text: str, *, author: str = "Viewer") -> str:
        """See `Stage.say`."""
        record = a_record(text, author_name=author)
        self._write(json_of(record))
        return str(record["id"])

    async def say_twice(self, text: str) -> None:
        """See `Stage.say_twice`."""
        record = a_record(text)
        self._write(json_of(record))
        self._write(json_of(record))

    async def say_elsewhere(self, text: str) -> None:
        """See `Stage.say_elsewhere`."""
        self._write(json_of(a_record(text, room="room-2")))

    async def send_raw(self, payload: bytes) -> None:
        """See `Stage.send_raw`."""
        self._write(payload)

    def _write(self, line: bytes) -> None:
        with self._path.open("ab") as file:
            file.write(line + b"\n")


class ReplayCase:
    """`ReplayChat`."""

    name = "replay"
    abilities = frozenset({Ability.NAMES, Ability.ELSEWHERE, Ability.TWICE})

    @asynccontextmanager
    async def stage(self, folder: Path) -> AsyncIterator[Stage]:
        """See `ChatCase.stage`."""
        yield ReplayStage(folder)


CASE: ChatCase = ReplayCase()
