"""What the control room is asked about those who come: codes, tokens, their own connections."""

import asyncio
import time
from collections.abc import Callable

from studio.core.errors import UnknownDevice, WrongCode
from studio.core.ids import DeviceId
from studio.protocol.door_commands import AdmitDevice, RedeemCode
from studio.protocol.door_reports import DeviceAdmitted, DevicePaired, PairedDevice
from studio.protocol.message import Topic
from studio.protocol.messages import Command, Denied, Told
from studio.remote.control_line import Caller, ControlLine, RawLine, open_line
from studio.remote.limits import Guesses
from studio.remote.page_words import Pair

SHORT_CODE = 12
"""What is at most so long was typed by a person; the other kind can't be guessed."""


class Refused(Exception):
    """Somebody is not let in.

    Attributes:
        code: Stable word.
        text: One sentence.
        retry_after_s: When it is worth trying again; 0: not unchanged.
    """

    def __init__(self, *, code: str, text: str, retry_after_s: float = 0.0) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.retry_after_s = retry_after_s


class Guests:
    """Asks the control room, one guess after the other.

    Attributes:
        control_ms: How long the control room took to answer last; -1: it was not asked yet.
    """

    def __init__(
        self, line: ControlLine, way_in: tuple[int, str], guessed: Callable[[], None]
    ) -> None:
        self._line = line
        self._port, self._secret = way_in
        self._guessed = guessed
        self._one_at_a_time = asyncio.Lock()
        self._gone: set[DeviceId] = set()
        self.guesses = Guesses()
        self.control_ms = -1.0

    async def pair(self, said: Pair, address: str, *, browser: bool) -> tuple[PairedDevice, str]:
        """Let a device in that has a code; return it and its token.

        Args:
            said: What it says.
            address: Where it comes from.
            browser: Whether it said on behalf of which page it asks.

        Raises:
            Refused: The code is wrong, or it is not its turn.
            ConnectionLost: The control room is gone.
        """
        if not browser and len(said.code) <= SHORT_CODE:
            text = "without an Origin only the long code of the QR picture is taken"
            raise Refused(code="origin", text=text)
        async with self._one_at_a_time:
            self._check_turn(address)
            command = RedeemCode(code=said.code, name=said.name, address=address)
            told = await self._ask(command, address)
        if not isinstance(told, DevicePaired):
            raise Refused(code="fault", text="the control room did not say who this is")
        return told.device, told.token

    async def admit(self, token: str, address: str) -> PairedDevice:
        """Let a device in that has a token; one that has a right one never waits.

        Raises:
            Refused: It is not let in.
            ConnectionLost: The control room is gone.
        """
        async with self._one_at_a_time:
            told = await self._ask(AdmitDevice(token=token, address=address), address)
        if not isinstance(told, DeviceAdmitted):
            raise Refused(code="fault", text="the control room did not say who this is")
        return told.device

    async def line(self, device: PairedDevice, topics: tuple[Topic, ...]) -> RawLine:
        """Open a device's own connection.

        Raises:
            ConnectionLost: The control room is gone.
            ProtocolError: It is another one now.
        """
        caller = Caller(role=device.role, name=device.name, topics=topics)
        return await open_line(self._port, self._secret, caller)

    async def tell(self, command: Command) -> None:
        """Tell the control room something, and measure how long it takes to answer.

        Raises:
            ConnectionLost: It is gone.
        """
        began_s = time.monotonic()
        await self._line.request(command)
        self._measured(began_s)

    def let_go(self, device_id: DeviceId) -> None:
        """Remember that a device is let in no more."""
        self._gone.add(device_id)

    def is_gone(self, device_id: DeviceId) -> bool:
        """Return whether a device was let go while it came in."""
        return device_id in self._gone

    def _check_turn(self, address: str) -> None:
        now_s = time.monotonic()
        shut_s = self.guesses.shut_s(now_s)
        if shut_s:
            text = "somebody guesses codes, so none is taken just now"
            raise Refused(code="shut", text=text, retry_after_s=shut_s)
        wait_s = self.guesses.wait_s(address, now_s)
        if wait_s:
            text = "the last code was wrong; wait a moment before the next"
            raise Refused(code="too_soon", text=text, retry_after_s=wait_s)

    async def _ask(self, command: RedeemCode | AdmitDevice, address: str) -> Told | None:
        began_s = time.monotonic()
        answer, told = await self._line.ask(command)
        self._measured(began_s)
        if not isinstance(answer, Denied):
            self.guesses.right(address)
            return told
        wait_s = 0.0
        if answer.code in (WrongCode.code, UnknownDevice.code):
            now_s = time.monotonic()
            if self.guesses.wrong(address, now_s):
                self._guessed()
            wait_s = self.guesses.wait_s(address, now_s)
        raise Refused(code=answer.code, text=answer.text, retry_after_s=wait_s)

    def _measured(self, began_s: float) -> None:
        self.control_ms = round((time.monotonic() - began_s) * 1_000, 2)
