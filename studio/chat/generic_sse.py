"""Questions from any server that sends them as server-sent events.

Each event's data is what `docs/chat-in.md` describes. A server that gives its events ids promises
by it, as the standard has it, to send what came after the id it is shown: then there is no gap.
"""

import logging
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing

from httpx_sse import ServerSentEvent

from studio.chat.address import http_client
from studio.chat.event_stream import EventStream, open_stream
from studio.chat.generic_address import authorization, check_address, own_advice
from studio.chat.http_answer import failure_of
from studio.chat.incoming import Door, Incoming, read_incoming
from studio.chat.last_heard import LastHeard
from studio.chat.port import Joined, Resume, Told
from studio.core.clock import Clock
from studio.core.errors import ChatError
from studio.questions.chat_spec import ChatSpec

LONGEST_ID = 1_000

_log = logging.getLogger(__name__)


class SseChat:
    """`studio.chat.port.Chat` over server-sent events."""

    def __init__(self, spec: ChatSpec, token: str, *, clock: Clock) -> None:
        self._address = spec.address
        self._token = token
        self._door = Door(chat_id=spec.chat_id, room=spec.room)
        self._clock = clock

    async def listen(self, resume: str) -> AsyncIterator[Told]:
        """See `Chat.listen`."""
        with own_advice(self._address):
            async with aclosing(self._attempt(resume)) as told:
                async for item in told:
                    yield item

    async def _attempt(self, resume: str) -> AsyncGenerator[Told, None]:
        who = check_address(self._address, "https", "http")
        headers = authorization(self._token)
        if resume:
            headers["Last-Event-ID"] = resume
        client = http_client(self._address)
        async with client, open_stream(client, self._address, who, headers=headers) as stream:
            if stream.status != 200:
                raise failure_of(stream.status, who, retry_after_s=stream.retry_after_s)
            stream.check()
            heard = LastHeard(self._clock)
            stream.heard = heard.note
            yield Joined(via="sse", resumed=bool(resume))
            try:
                async with aclosing(self._told_of(stream, resume)) as told:
                    async for item in told:
                        yield item
            except ChatError:
                if not resume:  # else some of what was missed before may not have come yet
                    yield heard.sign
                raise
            if not resume:
                yield heard.sign

    async def _told_of(self, stream: EventStream, resume: str) -> AsyncGenerator[Told, None]:
        last, named = resume, ""
        async with aclosing(stream.events()) as events:
            async for event in events:
                own_id = event.id if event.id != named else ""
                for item in self._read(event, own_id).items:
                    yield item
                is_taken_away = bool(named) and not event.id  # from now on nothing can be promised
                named = event.id
                if event.id != last and (is_taken_away or _is_id(event.id)):
                    last = event.id
                    yield Resume(token=last)

    def _read(self, event: ServerSentEvent, own_id: str) -> Incoming:
        """Return what is in an event.

        Args:
            event: Its `id` is, as the standard has it, the last one that was sent.
            own_id: The id that came with it; empty: none did.
        """
        if not event.data:
            return Incoming()
        found = read_incoming(
            event.data,
            self._door,
            now_utc_ms=self._clock.utc_ms(),
            fallback_id=own_id,
        )
        if found.refused:
            _log.debug("an event holds %d records refused: %s", found.refused, found.why)
        return found


def _is_id(event_id: str) -> bool:
    return 0 < len(event_id) <= LONGEST_ID and event_id.isprintable()
