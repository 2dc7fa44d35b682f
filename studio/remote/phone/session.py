"""One phone's connection: from its offer to pictures and sound on its shelf."""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Callable, Coroutine
from functools import partial

from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription
from aiortc.exceptions import (
    InternalError,
    InvalidAccessError,
    InvalidStateError,
    OperationError,
)
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame

from studio.core.clock import Clock
from studio.core.errors import BadInput, ProtocolError
from studio.remote.phone.gate import check_offer
from studio.remote.phone.hints import with_hints
from studio.remote.phone.lag import Lag
from studio.remote.phone.media import SoundReader, picture_of
from studio.remote.phone.shelf import PhoneShelf
from studio.remote.phone.words import PhoneReport, PhoneState

_logger = logging.getLogger(__name__)

ANSWER_WITHIN_S = 8.0
REPORT_EVERY_S = 0.5
STALLED_AFTER_NS = 1_000_000_000
LOST_AFTER_NS = 15_000_000_000
"""A phone that sends nothing for so long, or never began to, is let go; its page comes back."""
_UNREADABLE = (
    *(InternalError, InvalidAccessError, InvalidStateError, OperationError),
    *(ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError),
    *(OSError, RuntimeError),
)
"""What the library raises when an offer makes no sense, and when one that made none is closed."""

Work = Callable[[], Coroutine[None, None, None]]
Report = Callable[[PhoneReport], None]
Ended = Callable[["PhoneSession", PhoneState, str, str], None]


class PhoneSession:
    """Speaks with one phone until either side goes.

    Args:
        shelf: Where pictures and sound go; not closed by the session.
        clock: Whose monotonic time stamps the pictures.
        report: Called with how it does, twice a second.
        ended: Called once when it ends by itself: with the state, a code and a sentence.
    """

    def __init__(
        self,
        shelf: PhoneShelf,
        clock: Clock,
        *,
        report: Callable[[PhoneReport], None],
        ended: Ended,
    ) -> None:
        self.shelf = shelf
        self._clock = clock
        self._report = report
        self._ended = ended
        self._connection = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self._connection.on("track", self._take_track)
        self._connection.on("connectionstatechange", self._state_changed)
        self._tasks: set[asyncio.Task[None]] = set()
        self._began_ns = clock.monotonic_ns()
        self._beats: deque[int] = deque(maxlen=120)
        self._size_px = (0, 0)
        self._over = False

    async def answer(self, sdp: str) -> str:
        """Take the phone's offer and return what it is to be answered.

        Raises:
            BadInput: The offer makes no sense, or asks for what is not given here.
        """
        check_offer(sdp)
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                offer = RTCSessionDescription(sdp=sdp, type="offer")
                await self._connection.setRemoteDescription(offer)
                answer = await self._connection.createAnswer()
                await self._connection.setLocalDescription(answer)
        except TimeoutError as error:
            raise BadInput("The phone's offer could not be answered in time.") from error
        except _UNREADABLE as error:
            _logger.info("an offer can't be read: %r", error)
            raise BadInput("The phone's offer can't be read.") from error
        self._run(self._watch)
        return with_hints(self._connection.localDescription.sdp)

    async def close(self) -> None:
        """Hang up; nothing is reported any more."""
        self._over = True
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        try:
            await self._connection.close()
        except _UNREADABLE as error:
            _logger.info("a phone's connection does not close as it should: %r", error)
            await self._stop_transports()

    async def _stop_transports(self) -> None:
        """Close what the library left open where an offer confused it."""
        for transceiver in self._connection.getTransceivers():
            way = transceiver.receiver.transport
            if way is not None:
                with contextlib.suppress(*_UNREADABLE):
                    await way.stop()
                    await way.transport.stop()

    # --- what comes in -------------------------------------------------------------------------

    def _take_track(self, track: MediaStreamTrack) -> None:
        take = self._take_pictures if track.kind == "video" else self._take_sound
        self._run(partial(take, track))

    async def _take_pictures(self, track: MediaStreamTrack) -> None:
        lag = Lag()
        while not self._over:
            frame = await track.recv()
            if not isinstance(frame, VideoFrame):
                continue
            now_ns = self._clock.monotonic_ns()
            picture = picture_of(frame, now_ns)
            self.shelf.put_picture(picture)
            height, width = picture.planes[0].shape
            self._size_px = (width, height)
            self._beats.append(now_ns)
            if frame.time is not None and lag.is_lasting(now_ns / 1e9, frame.time):
                self._end(
                    PhoneState.LOST,
                    "too_slow",
                    "This computer can't decode the phone's pictures fast enough; choose 720p.",
                )

    async def _take_sound(self, track: MediaStreamTrack) -> None:
        sound = SoundReader()
        while not self._over:
            frame = await track.recv()
            if isinstance(frame, AudioFrame):
                for block in sound.blocks_of(frame, self._clock.monotonic_ns()):
                    self.shelf.put_sound(block)

    def _state_changed(self) -> None:
        if self._connection.connectionState in ("failed", "closed"):
            self._end(PhoneState.LOST, "phone_left", "The phone has left.")

    # --- how it does ---------------------------------------------------------------------------

    def now(self) -> PhoneReport:
        """Return how it does."""
        now_ns = self._clock.monotonic_ns()
        recent = [at_ns for at_ns in self._beats if now_ns - at_ns < STALLED_AFTER_NS]
        if recent:
            state = PhoneState.LIVE
        else:
            state = PhoneState.STALLED if self._beats else PhoneState.CONNECTING
        return PhoneReport(
            device_id=self.shelf.device_id,
            state=state,
            width_px=self._size_px[0],
            height_px=self._size_px[1],
            fps=float(len(recent)),
        )

    async def _watch(self) -> None:
        while not self._over:
            await asyncio.sleep(REPORT_EVERY_S)
            last_ns = self._beats[-1] if self._beats else self._began_ns
            if self._clock.monotonic_ns() - last_ns > LOST_AFTER_NS:
                self._end(PhoneState.LOST, "phone_silent", "The phone sends nothing.")
                return
            self._report(self.now())

    def _end(self, state: PhoneState, code: str, text: str) -> None:
        if not self._over:
            self._over = True
            self._ended(self, state, code, text)

    def _run(self, work: Work) -> None:
        task = asyncio.create_task(self._safely(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _safely(self, work: Work) -> None:
        """Do a task's work; what goes wrong in it ends this phone's session, and no other."""
        try:
            await work()
        except MediaStreamError:
            self._end(PhoneState.LOST, "phone_left", "The phone has left.")
        except (OSError, ProtocolError) as error:
            _logger.warning("the phone's pictures can't be passed on: %s", error)
            self._end(PhoneState.LOST, "phone_failed", "The phone's pictures can't be passed on.")
        except Exception:
            _logger.exception("a phone's session failed in a way nobody foresaw")
            self._end(PhoneState.LOST, "phone_failed", "It failed; the log says more.")
