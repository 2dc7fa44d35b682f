"""Phones, as the door deals with them: an offer in, an answer out, and how each one does."""

import asyncio
import itertools
import logging
from collections.abc import Callable

from studio.core.errors import ConnectionLost, Refused, RefusedElsewhere
from studio.remote.phone.gate import check_offer
from studio.remote.phone.line import PhoneLine
from studio.remote.phone.starter import ChildPhone, PhoneStarter
from studio.remote.phone.words import (
    FromPhone,
    HangUp,
    OfferRefused,
    OfferTaken,
    PhoneReport,
    PhoneState,
    TakeOffer,
)

_logger = logging.getLogger(__name__)

ANSWER_WITHIN_S = 12.0
"""Longer than the phone process tries; one that says nothing by then hangs, and is ended."""
LEFT_FOR_S = 10.0
"""A page that lost its connection comes back; its pictures may come all the while."""
IDLE_S = 60.0
_GONE = (PhoneState.LOST, PhoneState.CLOSED)


class PhoneDesk:
    """Everything the door has to do with phones; used from its event loop.

    The phone process is started at the first offer and ended a minute after the last phone left.

    Args:
        on_report: Told how a phone does, twice a second and at its end.
        starter: How the phone process is started.
    """

    def __init__(
        self, on_report: Callable[[PhoneReport], None], starter: PhoneStarter | None = None
    ) -> None:
        self._on_report = on_report
        self._starter = starter or ChildPhone()
        self._line: PhoneLine | None = None
        self._listening: asyncio.Task[None] | None = None
        self._starting = asyncio.Lock()
        self._numbers = itertools.count(1)
        self._answers: dict[int, tuple[str, asyncio.Future[str]]] = {}
        self._there: set[str] = set()
        self._leaving: dict[str, asyncio.TimerHandle] = {}
        self._idle: asyncio.TimerHandle | None = None
        self._ending: set[asyncio.Task[None]] = set()

    @property
    def running(self) -> bool:
        """Whether there is a phone process."""
        return self._line is not None

    async def answer(self, device_id: str, name: str, sdp: str) -> str:
        """Take a phone's offer; one of a phone that is there takes the old one's place.

        Args:
            device_id: Of the phone, as it was paired.
            name: What people call it.
            sdp: The offer, with all of the phone's addresses in it.

        Raises:
            BadInput: The offer makes no sense.
            Refused: It can't be answered now.
        """
        check_offer(sdp)
        self.came(device_id)
        number = next(self._numbers)
        answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._answers[number] = (device_id, answer)
        self._stay()
        try:
            line = await self._open_line()
            line.say(TakeOffer(number=number, device_id=device_id, name=name, sdp=sdp))
            async with asyncio.timeout(ANSWER_WITHIN_S):
                return await answer
        except TimeoutError:
            await self._end_line()
            raise Refused("The phone's offer was not answered in time; try again.") from None
        except ConnectionLost as error:
            raise Refused("This computer can't connect to phones just now.") from error
        finally:
            del self._answers[number]
            self._rest()

    async def hang_up(self, device_id: str) -> None:
        """Let a phone go at once; one that is not there is no mistake."""
        self.came(device_id)
        if self._line is not None:
            self._line.say(HangUp(device_id=device_id))

    def left(self, device_id: str) -> None:
        """Take note that its page is gone: unless it comes back soon, it is hung up on."""
        self.came(device_id)
        if device_id in self._there:
            loop = asyncio.get_running_loop()
            self._leaving[device_id] = loop.call_later(LEFT_FOR_S, self._gone, device_id)

    def came(self, device_id: str) -> None:
        """Take note that its page is there."""
        timer = self._leaving.pop(device_id, None)
        if timer is not None:
            timer.cancel()

    async def close(self) -> None:
        """Let every phone go and end the process."""
        for timer in self._leaving.values():
            timer.cancel()
        self._leaving.clear()
        self._stay()
        await self._end_line()
        await asyncio.gather(*self._ending)

    # --- the process ---------------------------------------------------------------------------

    async def _open_line(self) -> PhoneLine:
        async with self._starting:
            if self._line is None:
                self._line = await PhoneLine.start(self._starter)
                self._listening = asyncio.create_task(self._listen(self._line))
            return self._line

    async def _listen(self, line: PhoneLine) -> None:
        """Hear the process out; when it is gone, so are all phones."""
        await line.listen(self._take)
        if self._line is line:
            _logger.warning("the phone process has ended")
            self._forget("This computer's connection to phones has failed; they come back.")
            await line.close()

    def _forget(self, text: str) -> None:
        self._line = self._listening = None
        for _, answer in self._answers.values():
            if not answer.done():
                answer.set_exception(Refused(text))
        gone, self._there = self._there, set()
        for device_id in gone:
            lost = PhoneState.LOST
            self._on_report(
                PhoneReport(device_id=device_id, state=lost, code="phone_process", text=text)
            )

    async def _end_line(self) -> None:
        line, listening = self._line, self._listening
        if line is None:
            return
        self._forget("This computer has closed its connection to phones.")
        if listening is not None:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
        await line.close()

    def _take(self, message: FromPhone) -> None:
        if isinstance(message, PhoneReport):
            self._told(message)
            return
        device_id, answer = self._answers.get(message.number, ("", None))
        if answer is None or answer.done():
            return
        match message:
            case OfferTaken():
                self._there.add(device_id)
                answer.set_result(message.sdp)
            case OfferRefused():
                answer.set_exception(RefusedElsewhere(message.text, code=message.code))

    def _told(self, report: PhoneReport) -> None:
        if report.state in _GONE:
            self.came(report.device_id)
            self._there.discard(report.device_id)
            self._rest()
        self._on_report(report)

    # --- who leaves ----------------------------------------------------------------------------

    def _gone(self, device_id: str) -> None:
        del self._leaving[device_id]
        if self._line is not None:
            self._line.say(HangUp(device_id=device_id))

    def _stay(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None

    def _rest(self) -> None:
        """End the process in a while unless a phone comes."""
        self._stay()
        if self._line is not None and not self._there and not self._answers:
            self._idle = asyncio.get_running_loop().call_later(IDLE_S, self._end_idle)

    def _end_idle(self) -> None:
        self._idle = None
        task = asyncio.create_task(self._end_line())
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)
