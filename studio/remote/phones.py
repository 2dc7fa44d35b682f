"""Phones as cameras: offers go to the phone desk, and what it says goes back to the page."""

import asyncio
from collections.abc import Callable

from studio.core.errors import StudioError
from studio.core.ids import DeviceId
from studio.protocol.door_reports import PairedDevice
from studio.protocol.message import Message
from studio.remote.page_words import Answer, NoAnswer, Phone
from studio.remote.phone.desk import PhoneDesk
from studio.remote.phone.words import PhoneReport

Tell = Callable[[Message], None]
ROLES = frozenset({"camera", "producer"})


class Phones:
    """All phones that are there by a page."""

    def __init__(self) -> None:
        self._pages: dict[DeviceId, list[Tell]] = {}
        self._desk = PhoneDesk(self._report)
        self._answering: set[asyncio.Task[None]] = set()

    def came(self, device: PairedDevice, tell: Tell) -> None:
        """A device that can be a camera is there."""
        if device.role in ROLES:
            self._pages.setdefault(device.device_id, []).append(tell)
            self._desk.came(device.device_id)

    def left(self, device: PairedDevice, tell: Tell) -> None:
        """It is there no more by this page."""
        pages = self._pages.get(device.device_id, [])
        if tell in pages:
            pages.remove(tell)
        if not pages and self._pages.pop(device.device_id, None) is not None:
            self._desk.left(device.device_id)

    def offer(self, device: PairedDevice, sdp: str, tell: Tell) -> None:
        """Answer an offer, in its own time: the first phone waits for its process."""
        if device.role not in ROLES:
            tell(NoAnswer(code="not_allowed", text="this device can't be a camera"))
            return
        task = asyncio.create_task(self._answer(device, sdp, tell), name="answering a phone")
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    def hang_up(self, device: PairedDevice) -> None:
        """A page ends its camera, or the device is let in no more."""
        task = asyncio.create_task(self._desk.hang_up(device.device_id), name="hanging up")
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def close(self) -> None:
        """End all."""
        for task in tuple(self._answering):
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)
        await self._desk.close()

    async def _answer(self, device: PairedDevice, sdp: str, tell: Tell) -> None:
        try:
            tell(Answer(sdp=await self._desk.answer(device.device_id, device.name, sdp)))
        except StudioError as error:
            tell(NoAnswer(code=getattr(error, "reason_code", error.code), text=str(error)))

    def _report(self, report: PhoneReport) -> None:
        said = Phone(
            state=report.state,
            code=report.code,
            text=report.text,
            width_px=report.width_px,
            height_px=report.height_px,
            fps=report.fps,
        )
        for tell in tuple(self._pages.get(DeviceId(report.device_id), ())):
            tell(said)
