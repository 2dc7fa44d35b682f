"""Every chat that is followed, and where each would be taken up again."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from studio.chat.follower import Follower
from studio.chat.registry import follower_for
from studio.core.clock import Clock
from studio.core.errors import ChatError
from studio.core.ids import ChatId
from studio.core.keychain import read_key
from studio.core.paths import rehearsing
from studio.protocol.listener_messages import Follow, Said, SayInChat
from studio.questions.chat_report import ChatReport
from studio.questions.chat_spec import ChatKind, ChatSpec, secret_of, stays_here
from studio.questions.message import ChatItem

Tell = Callable[[ChatItem], None]


class Chats:
    """Starts and ends followers as the control room wants."""

    def __init__(self, tell: Tell, clock: Clock) -> None:
        """Begin with nothing.

        Args:
            tell: Told what they hear.
            clock: For them.
        """
        self._tell = tell
        self._clock = clock
        self._specs: dict[ChatId, ChatSpec] = {}
        self._followers: dict[ChatId, Follower] = {}
        self._tasks: dict[ChatId, asyncio.Task[None]] = {}
        self._errands: set[asyncio.Task[None]] = set()
        self._reported: tuple[ChatReport, ...] | None = None

    async def follow(self, order: Follow) -> None:
        """Follow these chats and no others; one that is as it was goes on."""
        wanted = {c.chat_id: c for c in order.chats if _is_read(c)}
        for chat_id, spec in tuple(self._specs.items()):
            if wanted.get(chat_id) != spec:
                await self._end(chat_id)
        for chat_id, spec in wanted.items():
            if chat_id not in self._specs:
                self._specs[chat_id] = spec
                running = self._run(
                    spec, order.tokens.get(chat_id, ""), order.resumes.get(chat_id, "")
                )
                self._tasks[chat_id] = asyncio.create_task(running, name=chat_id)

    def try_again(self, chat_id: ChatId) -> None:
        """Try a chat now that waits or failed."""
        follower = self._followers.get(chat_id)
        if follower is not None:
            follower.try_again()

    def say(self, order: SayInChat, answer: Callable[[Said], Awaitable[None]]) -> None:
        """Write into a chat, and answer how that went."""
        task = asyncio.create_task(self._say(order, answer))
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    def resumes(self) -> Mapping[ChatId, str]:
        """Return where each chat would be taken up again."""
        return {chat_id: f.resume for chat_id, f in self._followers.items() if f.resume}

    def told(self, number: int) -> None:
        """What was heard until now is in the message of this number."""
        for follower in self._followers.values():
            follower.told(number)

    def kept(self, number: int) -> None:
        """What was told up to this number is in the database: senders may be thanked."""
        for follower in self._followers.values():
            follower.kept(number)

    def reports(self) -> tuple[ChatReport, ...]:
        """Return how every chat goes."""
        return tuple(follower.report for follower in self._followers.values())

    def changed_reports(self) -> tuple[ChatReport, ...] | None:
        """Return how every chat goes, or None where nothing changed since the last time."""
        reports = self.reports()
        if reports == self._reported:
            return None
        self._reported = reports
        return reports

    async def close(self) -> None:
        """End all of it."""
        for task in tuple(self._errands):
            task.cancel()
        for chat_id in tuple(self._specs):
            await self._end(chat_id)

    async def _run(self, spec: ChatSpec, token: str, resume: str) -> None:
        """Follow one chat; a keyring that is slow to open keeps no other one waiting."""
        follower = self._begin(spec, token or await _token(spec), resume)
        await follower.run()

    def _begin(self, spec: ChatSpec, token: str, resume: str) -> Follower:
        follower = follower_for(spec, token, self._tell, self._clock)
        follower.resume = resume
        self._followers[spec.chat_id] = follower
        return follower

    async def _end(self, chat_id: ChatId) -> None:
        self._specs.pop(chat_id)
        self._followers.pop(chat_id, None)
        task = self._tasks.pop(chat_id)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    async def _say(self, order: SayInChat, answer: Callable[[Said], Awaitable[None]]) -> None:
        follower = self._followers.get(order.chat_id)
        code, text = "not_followed", "this chat is not read now"
        if follower is not None:
            try:
                await follower.say(order.text, reply_to=order.reply_to, name=order.name)
                code = text = ""
            except ChatError as error:
                code, text = error.reason_code, str(error)
        await answer(Said(errand_id=order.errand_id, code=code, text=text))


def _is_read(spec: ChatSpec) -> bool:
    """Return whether a chat is read: in a rehearsal nothing may leave the machine."""
    wanted = spec.enabled and spec.kind is not ChatKind.TYPED
    return wanted and (stays_here(spec) or not rehearsing())


async def _token(spec: ChatSpec) -> str:
    return await asyncio.to_thread(read_key, secret_of(spec.chat_id)) or ""
