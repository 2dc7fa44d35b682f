"""Follows one chat: one attempt after another, whatever platform it is on.

Adapters (`studio.chat.port.Chat`) make single attempts. Here is what is the same for all of them:
coming back after a loss, taking up again, falling to another way, dropping what came twice, and
telling gaps. What adapters say is masked, so that no token gets into a report or a log.
"""

import asyncio
import logging
import random
import re
import traceback
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from studio.chat.port import Alive, Chat, Joined, Resume, Speaker, Told
from studio.chat.reason import BAD_ANSWER, BAD_SETTING, CUT, NOT_ALLOWED, OVER, lost, refused
from studio.chat.receipts import Receipts
from studio.chat.way_choice import WayChoice
from studio.core.clock import Clock
from studio.core.errors import ChatError, ChatLost, ChatRefused
from studio.core.keychain import masked
from studio.core.recent import Recent
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.chat_spec import ChatSpec
from studio.questions.message import ChatItem, ChatMessage, Gap, TakenBack

Tell = Callable[[ChatItem], None]

FIRST_PAUSE_S = 1.0
PAUSE_GROWS_BY = 1.6
LONGEST_PAUSE_S = 15.0
LONGEST_ASKED_PAUSE_S = 600.0
"""A platform may ask to be left alone for longer than our pauses, but not for a whole show."""
LIVED_LONG_S = 30.0
"""A chat that was heard so long is well: the next pause is short again."""
LIVED_S = 1.0
"""A server that ends sooner, if politely, is not come back to at once: that would go in circles."""

REMEMBERED = 50_000
"""Ids of messages: half an hour of a large chat, a few megabytes."""
TURN_AFTER = 200
"""After so many items in a row others get their turn."""

_RESUME = re.compile(r"@(\d{1,15}) (.*)", re.DOTALL)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapters:
    """What a chat is read and written with.

    Attributes:
        ways: Of reading it, best first; none: too little is set up.
        speaker: Writes into it, or None.
        receipts: Shared with a way that thanks its senders.
    """

    ways: Sequence[Chat]
    speaker: Speaker | None = None
    receipts: Receipts = field(default_factory=Receipts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How waiting is done; tests don't.

    Attributes:
        sleep: Waits so many seconds.
        chance: Returns a number from 0 to 1.
    """

    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    chance: Callable[[], float] = random.random

    def pause_s(self, tries: int) -> float:
        """Return how long to wait after so many tries in vain: full jitter."""
        grown = FIRST_PAUSE_S * PAUSE_GROWS_BY ** min(tries, 20)
        return self.chance() * min(LONGEST_PAUSE_S, grown)


class Follower:
    """Follows one chat until it is cancelled."""

    def __init__(
        self,
        spec: ChatSpec,
        adapters: Adapters,
        tell: Tell,
        clock: Clock,
        *,
        patience: Patience | None = None,
    ) -> None:
        self._adapters = adapters
        self._tell = tell
        self._clock = clock
        self._patience = patience or Patience()
        self._choice = WayChoice(len(adapters.ways))
        self._report = ChatReport(spec=spec, can_reply=adapters.speaker is not None)
        self._seen = Recent(REMEMBERED)
        self._token = ""
        self._heard_utc_ms: int | None = None
        self._heard_before = False
        self._joined_s: float | None = None
        self._tries = 0
        self._again = asyncio.Event()

    @property
    def report(self) -> ChatReport:
        """How the chat goes."""
        return self._report

    @property
    def resume(self) -> str:
        """Where the chat would be taken up again by what was told; empty before anything was.

        In front of the adapter's own token stands when the chat was heard last, so that a gap is
        known even where a platform has nothing to take up again by.
        """
        if self._heard_utc_ms is None:
            return self._token
        return f"@{self._heard_utc_ms} {self._token}"

    @resume.setter
    def resume(self, resume: str) -> None:
        """Take up where an earlier run left the chat."""
        packed = _RESUME.fullmatch(resume)
        self._token = packed[2] if packed else resume
        self._heard_utc_ms = int(packed[1]) if packed else None
        self._heard_before = bool(resume)

    async def run(self) -> None:
        """Read the chat until cancelled; whatever fails is in the report."""
        try:
            while True:
                await self._attempt()
        finally:
            self._tell_state(ChatState.OFF)

    def try_again(self) -> None:
        """Try now, where the chat waits, failed or ended; begin with the best way."""
        self._again.set()

    async def say(self, text: str, *, reply_to: str = "", name: str = "") -> None:
        """Write into the chat.

        Raises:
            ChatError: It was not written, or nobody knows.
        """
        if self._adapters.speaker is None:
            raise refused(
                NOT_ALLOWED,
                "this chat can only be read",
                advice="Sign in with a token that may write, where the platform has one.",
            )
        try:
            await self._adapters.speaker.say(text, reply_to=reply_to, name=name)
        except ChatError as error:
            raise _without_secret(error) from None  # the cause may show the token

    def told(self, number: int) -> None:
        """What was heard until now is in the message of this number."""
        self._adapters.receipts.told(number)

    def kept(self, number: int) -> None:
        """What was told up to this number is in the database."""
        self._adapters.receipts.kept(number)

    # --- one attempt ---------------------------------------------------------------------------

    async def _attempt(self) -> None:
        """Try one way once, and wait as long as its end asks for."""
        self._joined_s = None
        self._again.clear()
        self._report = replace(self._report, state=ChatState.CONNECTING, retry_at_utc_ms=None)
        try:
            await self._hear()
        except ChatRefused as error:
            await self._close_way(error)
        except ChatError as error:
            await self._pause(error)
        except Exception as error:  # noqa: BLE001 - one adapter's top
            _log.error("a chat's adapter has a fault\n%s", _trace_of(error))
            await self._pause(lost(BAD_ANSWER, "reading this chat ran into a fault of the studio"))
        else:
            await self._come_back()

    async def _hear(self) -> None:
        if not self._adapters.ways:
            raise refused(BAD_SETTING, "too little of this chat is set up")
        way = self._adapters.ways[self._choice.begin(self._now_s())]
        async with _listening(way, self._token) as told:
            count = 0
            async for item in told:
                self._take(item)
                count += 1
                if count % TURN_AFTER == 0:
                    await asyncio.sleep(0)

    async def _close_way(self, error: ChatRefused) -> None:
        if error.reason_code in OVER:
            await self._rest(ChatState.ENDED, error)
        elif failure := self._choice.refused(error, self._now_s()):
            await self._rest(ChatState.FAILED, failure)

    async def _come_back(self) -> None:
        """Connect anew after an end in peace: at once, unless it came at once itself."""
        if self._lived_s() < LIVED_S:
            await self._pause(lost(CUT, "the chat's server hung up"))

    async def _pause(self, error: ChatError) -> None:
        """Wait for the next try."""
        if self._joined_s is None:
            self._choice.lost(self._now_s())
        elif self._lived_s() >= LIVED_LONG_S:
            self._tries = 0
        pause_s = _asked_pause_s(error) + self._patience.pause_s(self._tries)
        self._tries += 1
        retry_at_utc_ms = self._clock.utc_ms() + round(pause_s * 1_000)
        self._tell_state(ChatState.WAITING, error, retry_at_utc_ms=retry_at_utc_ms)
        if await self._is_asked_within(pause_s):
            self._begin_anew()

    async def _rest(self, state: ChatState, error: ChatError) -> None:
        """Wait until somebody wants the chat tried again."""
        self._tell_state(state, error)
        await self._again.wait()
        self._begin_anew()

    def _begin_anew(self) -> None:
        self._choice.begin_anew()
        self._tries = 0

    async def _is_asked_within(self, pause_s: float) -> bool:
        asked = asyncio.ensure_future(self._again.wait())
        slept = asyncio.ensure_future(self._patience.sleep(pause_s))
        try:
            await asyncio.wait({asked, slept}, return_when=asyncio.FIRST_COMPLETED)
            return asked.done()
        finally:
            asked.cancel()
            slept.cancel()
            await asyncio.gather(asked, slept, return_exceptions=True)

    # --- what is heard -------------------------------------------------------------------------

    def _take(self, item: Told) -> None:
        match item:
            case Joined():
                self._join(item)
            case Resume(token=token):
                self._token = token
            case Alive(at_utc_ms=at_utc_ms):
                if self._joined_s is not None:
                    self._heard_utc_ms = max(self._heard_utc_ms or 0, at_utc_ms)
            case ChatMessage():
                self._heard_now()
                if self._is_new(item.source_id):
                    self._report = replace(self._report, messages=self._report.messages + 1)
                    self._pass_on(item)
            case TakenBack():
                self._heard_now()
                self._pass_on(item)

    def _join(self, joined: Joined) -> None:
        before_utc_ms, now_utc_ms = self._heard_utc_ms, self._clock.utc_ms()
        self._joined_s = self._now_s()
        self._choice.joined()
        self._tell_state(ChatState.LIVE, via=joined.via)
        if self._heard_before and not joined.resumed:
            from_utc_ms = now_utc_ms if before_utc_ms is None else before_utc_ms
            self._pass_on(
                Gap(
                    chat_id=self._report.spec.chat_id,
                    from_utc_ms=min(from_utc_ms, now_utc_ms),
                    until_utc_ms=now_utc_ms,
                )
            )
        self._heard_before = True
        if not joined.resumed or before_utc_ms is None:
            self._heard_utc_ms = now_utc_ms

    def _heard_now(self) -> None:
        self._heard_before = True
        self._heard_utc_ms = self._clock.utc_ms()

    def _is_new(self, source_id: str) -> bool:
        return self._seen.meet(source_id) is None

    def _pass_on(self, item: ChatItem) -> None:
        self._adapters.receipts.heard()
        self._tell(item)

    # --- how it goes ---------------------------------------------------------------------------

    def _tell_state(
        self,
        state: ChatState,
        error: ChatError | None = None,
        *,
        via: str = "",
        retry_at_utc_ms: int | None = None,
    ) -> None:
        shown = _without_secret(error) if error else None
        self._report = replace(
            self._report,
            state=state,
            via=via,
            code=shown.reason_code if shown else "",
            text=str(shown) if shown else "",
            advice=shown.advice if shown else "",
            retry_at_utc_ms=retry_at_utc_ms,
        )

    def _now_s(self) -> float:
        return self._clock.monotonic_ns() / 1e9

    def _lived_s(self) -> float:
        return 0.0 if self._joined_s is None else self._now_s() - self._joined_s


@asynccontextmanager
async def _listening(way: Chat, resume: str) -> AsyncIterator[AsyncIterator[Told]]:
    """Listen, and hang up in the end."""
    told = way.listen(resume)
    try:
        yield told
    finally:
        if isinstance(told, AsyncGenerator):
            await told.aclose()


def _asked_pause_s(error: ChatError) -> float:
    asked_s = error.retry_after_s if isinstance(error, ChatLost) else None
    return min(asked_s or 0.0, LONGEST_ASKED_PAUSE_S)


def _without_secret(error: ChatError) -> ChatError:
    return type(error)(masked(str(error)), code=error.reason_code, advice=masked(error.advice))


def _trace_of(error: BaseException) -> str:
    """Return where an error came from, without its text."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    return f"{frames}{type(error).__name__}"
