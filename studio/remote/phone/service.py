"""The phone process's work: offers in, answers out, and the phones that are there."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Coroutine

from studio.core.clock import Clock
from studio.core.errors import Refused, StudioError
from studio.protocol.frames import frame
from studio.protocol.message import Message
from studio.remote.phone.session import PhoneSession
from studio.remote.phone.shelf import PhoneShelf
from studio.remote.phone.words import (
    HangUp,
    OfferRefused,
    OfferTaken,
    PhoneReport,
    PhoneState,
    TakeOffer,
    read_to_phone,
)

_logger = logging.getLogger(__name__)

MOST_PHONES = 4


def take_note(_loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    """Log what failed in a task of the library's own; the phone it is about is let go in time."""
    _logger.info("%s: %r", context.get("message"), context.get("exception"))


class PhoneService:
    """Serves one door until it hangs up.

    Args:
        reader: From the door.
        writer: To it.
        clock: Stamps pictures and sound.
    """

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, clock: Clock
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._clock = clock
        self._sessions: dict[str, PhoneSession] = {}
        self._shelves: dict[str, PhoneShelf] = {}
        self._one_offer_each: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Work until the door hangs up; then every phone is let go.

        Raises:
            ProtocolError: The door spoke wrongly.
        """
        try:
            while (message := await read_to_phone(self._reader)) is not None:
                self._run(self._do(message))
        finally:
            await asyncio.gather(*self._tasks, return_exceptions=True)
            for device_id in list(self._sessions):
                await self._let_go(device_id)
            self._writer.close()

    async def _do(self, message: TakeOffer | HangUp) -> None:
        if isinstance(message, HangUp):
            await self._let_go(message.device_id)
            return
        try:
            async with self._one_offer_each[message.device_id]:
                said: Message = OfferTaken(number=message.number, sdp=await self._take(message))
        except StudioError as error:
            said = OfferRefused(number=message.number, code=error.code, text=str(error))
        except Exception:
            _logger.exception("an offer failed in a way nobody foresaw")
            said = OfferRefused(
                number=message.number, code="bad_input", text="The phone's offer can't be read."
            )
        self._say(said)

    async def _take(self, offer: TakeOffer) -> str:
        """Connect to a phone; one that is there already is connected to anew.

        Raises:
            Refused: There are too many phones.
            BadInput: See `PhoneSession.answer`; an old connection stays then.
        """
        if offer.device_id not in self._shelves and len(self._shelves) >= MOST_PHONES:
            raise Refused(f"{MOST_PHONES} phones are connected already; no more can be.")
        shelf = self._shelves.get(offer.device_id) or PhoneShelf(offer.device_id, offer.name)
        session = PhoneSession(shelf, self._clock, report=self._say, ended=self._on_ended)
        try:
            sdp = await session.answer(offer.sdp)
        except BaseException:
            await session.close()
            raise
        self._shelves[offer.device_id] = shelf
        old = self._sessions.get(offer.device_id)
        self._sessions[offer.device_id] = session
        if old is not None:
            await old.close()
        return sdp

    def _on_ended(self, session: PhoneSession, state: PhoneState, code: str, text: str) -> None:
        device_id = session.shelf.device_id
        if self._sessions.get(device_id) is not session:
            return  # another connection has taken its place
        del self._sessions[device_id]
        self._shelves.pop(device_id).close()
        self._say(PhoneReport(device_id=device_id, state=state, code=code, text=text))
        self._run(session.close())

    async def _let_go(self, device_id: str) -> None:
        session = self._sessions.pop(device_id, None)
        if session is not None:
            self._shelves.pop(device_id).close()
            await session.close()
            self._say(PhoneReport(device_id=device_id, state=PhoneState.CLOSED))

    def _run(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _say(self, message: Message) -> None:
        if not self._writer.is_closing():
            self._writer.write(frame(message))
