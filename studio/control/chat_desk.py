"""The chats: which are read, how each goes, what is kept away, and writing into them."""

import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import assert_never

import msgspec

from studio.control.answer import Answer
from studio.control.listener_link import ListenerLink
from studio.control.message_counts import MessageCounts
from studio.core import keychain
from studio.core.errors import BadInput, Refused, StorageError
from studio.core.ids import ChatId, SecretName
from studio.protocol.listener_messages import Follow, Moderate
from studio.protocol.question_commands import (
    MuteViewer,
    RemoveChat,
    RetryChat,
    SaveChat,
    SetModeration,
)
from studio.protocol.question_reports import ModelState
from studio.questions.blocking import can_be_found
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.chat_spec import (
    MOST_CHATS,
    REHEARSAL,
    ChatKind,
    ChatSpec,
    secret_of,
    stays_here,
)
from studio.questions.moderation import Moderation, Viewer
from studio.questions.question import Asker, Question
from studio.questions.replay_place import replay_place
from studio.questions.replying import addressee
from studio.storage.chat_store import ChatStore, same_room

LONGEST_REPLY = 500
MODERATION_BYTES = 64 * 1024
"""What is kept away is told with the desk, and both have to fit into one line."""

ChatsCommand = SaveChat | RemoveChat | RetryChat | MuteViewer | SetModeration

_encoder = msgspec.json.Encoder()

_log = logging.getLogger(__name__)


class ChatDesk:
    """Holds what the host set up; it is the studio's, whatever show is open.

    Attributes:
        chats: Every chat, in the order in which they were added.
        moderation: What is kept away.
    """

    def __init__(
        self,
        store: ChatStore,
        link: ListenerLink,
        changed: Callable[[], None],
        rehearses: Callable[[], bool],
        write_later: Callable[[Callable[[], Awaitable[None]]], None],
    ) -> None:
        """Begin without a chat.

        Args:
            store: Where they are kept.
            link: To the listener.
            changed: Is told that one is otherwise.
            rehearses: Says whether this is a rehearsal: nothing may leave the machine then.
            write_later: Has something written as soon as that goes, as often as it fails.
        """
        self._store = store
        self._link = link
        self._changed = changed
        self._rehearses = rehearses
        self._write_later = write_later
        self._muted_unread: list[MuteViewer] = []
        self._resumes: dict[ChatId, str] = {}
        self._tokens: dict[ChatId, str] = {}
        self._reports: dict[ChatId, ChatReport] = {}
        self._reported_in_run = 0
        self._counts = MessageCounts()
        self._loaded = self._moderated = False
        self.chats: tuple[ChatSpec, ...] = ()
        self.moderation = Moderation()

    @property
    def followed(self) -> bool:
        """Whether there is a chat to read."""
        return any(self._is_read(chat) for chat in self.chats)

    async def load(self) -> None:
        """Read what was set up.

        Raises:
            StorageError: It can't be read.
        """
        kept = await self._store.load()
        here = {chat.chat_id for chat in self.chats}
        self.chats = (*(chat for chat in kept.chats if chat.chat_id not in here), *self.chats)
        self._resumes = {**kept.resumes, **self._resumes}
        if not self._knows_rules:
            self.moderation = kept.moderation
            for one in self._muted_unread:
                self.moderation = _with(self.moderation, one.viewer, muted=one.muted)
        self._loaded = True
        self.tell_moderation()
        self.tell_chats()
        self._changed()

    async def carry_out(self, command: ChatsCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done, and nothing was changed.
        """
        _log.info("%s: %s", by, type(command).__name__)
        match command:
            case SaveChat(chat=chat):
                await self._save(chat)
            case RemoveChat(chat_id=chat_id):
                await self._remove(chat_id)
            case RetryChat(chat_id=chat_id):
                self._retry(chat_id)
            case SetModeration(moderation=moderation):
                _check_words(moderation)
                return await self._moderate(moderation, whole=True)
            case MuteViewer(viewer=viewer, muted=muted):
                await self._load_first()
                moderation = _with(self.moderation, viewer, muted=muted)
                if not self._knows_rules:
                    self._muted_unread.append(command)
                return await self._moderate(moderation)
            case _:
                assert_never(command)
        return Answer()

    def hold_key(self, name: SecretName, key: str) -> Answer:
        """Keep a chat's token in memory for this run, where there is no keyring.

        Raises:
            BadInput: It can't be a token.
            Refused: There is no such chat.
        """
        chat_id = next((c.chat_id for c in self.chats if secret_of(c.chat_id) == name), None)
        if chat_id is None:
            raise Refused("add the chat before its token")
        keychain.hold_key(name, key)
        self._tokens[chat_id] = key
        self._follow_anew(chat_id)
        return Answer(text="the token lasts for this run only")

    async def reply(self, question: Question, text: str) -> Answer:
        """Answer the first asker of a question whose chat can be written into.

        Args:
            question: As it is seen: without muted askers.
            text: The answer.

        Raises:
            StudioError: It was not written.
        """
        if not text.strip() or len(text) > LONGEST_REPLY:
            raise BadInput(f"a reply has 1 to {LONGEST_REPLY} characters")
        asker = addressee(question, self.reports()) or self._first_read(question)
        chat = self._chat(asker.chat_id) if asker is not None else None
        if asker is None or chat is None:
            raise Refused("this question came from no chat that is read")
        self._check_rehearsal(chat)
        await self._link.say(chat.chat_id, text.strip(), reply_to=asker.source_id, name=asker.name)
        return Answer()

    def _first_read(self, question: Question) -> Asker | None:
        """Return the first asker of a chat that is set up: that chat says why it takes nothing."""
        return next((one for one in question.askers if self._chat(one.chat_id)), None)

    # --- for the listener ----------------------------------------------------------------------

    def note_reports(self, reports: tuple[ChatReport, ...]) -> None:
        """Take in how the chats go."""
        self._reports = {report.spec.chat_id: report for report in reports}
        self._reported_in_run = self._link.runs
        counted = {chat_id: report.messages for chat_id, report in self._reports.items()}
        self._counts.note(counted, self._link.runs)

    def note_resumes(self, resumes: Mapping[ChatId, str]) -> None:
        """Take in where each chat would be taken up again."""
        self._resumes |= resumes

    def tell_chats(self, *, but: ChatId | None = None) -> None:
        """Tell the listener which chats to read."""
        chats = tuple(c for c in self.chats if self._is_read(c) and c.chat_id != but)
        followed = {chat.chat_id for chat in chats}
        order = Follow(
            chats=chats,
            resumes={c: resume for c, resume in self._resumes.items() if c in followed},
            tokens={c: token for c, token in self._tokens.items() if c in followed},
        )
        self._link.post(order)

    def tell_moderation(self) -> None:
        """Tell the listener what to keep away."""
        self._link.post(Moderate(moderation=self.moderation))

    def reports(self) -> tuple[ChatReport, ...]:
        """Return how every chat goes."""
        return tuple(self._report(chat) for chat in self.chats)

    def _report(self, chat: ChatSpec) -> ChatReport:
        report = self._reports.get(chat.chat_id)
        if not chat.enabled:
            return ChatReport(spec=chat)
        if not self._is_read(chat):
            return ChatReport(
                spec=chat,
                code="rehearsal",
                text=f"{REHEARSAL}.",
                advice="Have a replay or a chat of this computer read instead.",
            )
        messages = self._counts.of(chat.chat_id)
        is_new = self._link.connected and self._reported_in_run == self._link.runs
        if is_new and report is not None:
            return replace(report, spec=chat, messages=messages)
        if not self._link.wanted:
            return ChatReport(
                spec=chat,
                code="not_yet",
                text="Read as soon as the show has a rundown, or is on air.",
            )
        if self._link.models.state is ModelState.ENDED:
            return ChatReport(
                spec=chat,
                state=ChatState.WAITING,
                code="reader_ended",
                text="The reader of chats ended and is being started again.",
                messages=messages,
            )
        return ChatReport(
            spec=chat,
            state=ChatState.CONNECTING,
            code="listener_starting",
            text="The reader of chats is being started.",
            messages=messages,
        )

    def _is_read(self, chat: ChatSpec) -> bool:
        return chat.enabled and (stays_here(chat) or not self._rehearses())

    def _check_rehearsal(self, chat: ChatSpec) -> None:
        if self._rehearses() and not stays_here(chat):
            raise Refused(REHEARSAL)

    # --- changes -------------------------------------------------------------------------------

    def _chat(self, chat_id: ChatId) -> ChatSpec | None:
        return next((chat for chat in self.chats if chat.chat_id == chat_id), None)

    async def _save(self, chat: ChatSpec) -> None:
        before = self._chat(chat.chat_id)
        if before is None and len(self.chats) >= MOST_CHATS:
            raise Refused(f"at most {MOST_CHATS} chats can be read")
        if chat.kind is ChatKind.TYPED:
            raise BadInput("questions can be typed in without a chat")
        await self._store.save(chat)
        if before is None:
            self.chats = (*self.chats, chat)
        else:
            self.chats = tuple(chat if c.chat_id == chat.chat_id else c for c in self.chats)
            if not same_room(before, chat):
                self._resumes.pop(chat.chat_id, None)
            elif not before.enabled:
                self._begin_anew_what_is_over(chat)
        if self._is_read(chat):
            self._link.want()
        self.tell_chats()
        self._changed()

    async def _remove(self, chat_id: ChatId) -> None:
        if self._chat(chat_id) is None:
            raise Refused("there is no such chat")
        await self._store.remove(chat_id)
        self.chats = tuple(chat for chat in self.chats if chat.chat_id != chat_id)
        for known in (self._resumes, self._tokens):
            known.pop(chat_id, None)
        self._reports.pop(chat_id, None)
        self._counts.forget(chat_id)
        self.tell_chats()
        self._changed()

    def _retry(self, chat_id: ChatId) -> None:
        chat = self._chat(chat_id)
        if chat is None or not chat.enabled:
            raise Refused("there is no such chat, or it is switched off")
        self._check_rehearsal(chat)
        self._begin_anew_what_is_over(chat)
        self._link.want()
        self._follow_anew(chat_id)

    def _begin_anew_what_is_over(self, chat: ChatSpec) -> None:
        """Have a file that was heard to its end read from its beginning, as another run."""
        place = replay_place(self._resumes.get(chat.chat_id, ""))
        if chat.kind is ChatKind.REPLAY and place.over:
            self._resumes[chat.chat_id] = str(place.anew())

    def _follow_anew(self, chat_id: ChatId) -> None:
        """Have a chat begun again at once, with the token that is there now."""
        self.tell_chats(but=chat_id)
        self.tell_chats()

    @property
    def _knows_rules(self) -> bool:
        """Whether all that is kept away is known, not only who was muted in this run."""
        return self._loaded or self._moderated

    async def _load_first(self) -> None:
        """Know what was kept away before, as far as that can be read: it is added to."""
        if not self._knows_rules:
            with contextlib.suppress(StorageError):
                await self.load()

    async def _moderate(self, moderation: Moderation, *, whole: bool = False) -> Answer:
        """Keep other things away at once; what can't be written now is written later.

        Args:
            moderation: What is kept away.
            whole: Whether that is in place of everything before.
        """
        if len(_encoder.encode(moderation)) > MODERATION_BYTES:
            raise Refused("too much is kept away already; let somebody in again first")
        self.moderation = moderation
        self._moderated = self._moderated or whole
        self.tell_moderation()
        self._changed()
        try:
            await self._write_moderation()
        except StorageError as error:
            self._write_later(self._write_moderation)
            return Answer(text=f"it holds at once, and is written as soon as that goes: {error}")
        return Answer()

    async def _write_moderation(self) -> None:
        """Write what is kept away, added to what was kept away before.

        Raises:
            StorageError: That could not be read, or this not be written.
        """
        if not self._knows_rules:
            await self.load()
        await self._store.moderate(self.moderation)


def _check_words(moderation: Moderation) -> None:
    for line, word in enumerate(moderation.blocked_words, 1):
        if not can_be_found(word):
            raise BadInput(f"line {line} of the blocked words holds nothing that can be found")


def _with(moderation: Moderation, viewer: Viewer, *, muted: bool) -> Moderation:
    who = (viewer.chat_id, viewer.author_id)
    if not viewer.author_id:
        raise BadInput("this viewer has no name of their own that could be muted")
    others = tuple(v for v in moderation.muted if (v.chat_id, v.author_id) != who)
    return replace(moderation, muted=(*others, viewer) if muted else others)
