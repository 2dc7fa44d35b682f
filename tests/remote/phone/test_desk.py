"""The desk and its process: phones come, leave, are let go, and nothing hostile ends anything."""

import asyncio
import itertools
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import psutil
import pytest
from aiortc import RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import AudioStreamTrack, VideoStreamTrack

from studio.capture.phone import ring_path
from studio.core.errors import BadInput, RefusedElsewhere
from studio.protocol.phone_card import list_cards
from studio.protocol.phone_pictures import PhonePictureReader
from studio.remote.phone import desk as desk_module
from studio.remote.phone.desk import PhoneDesk
from studio.remote.phone.service import MOST_PHONES, take_note
from studio.remote.phone.words import PhoneReport, PhoneState
from tests.architecture.sources import ROOT
from tests.waiting import LONG_S

SIZE_PX = (320, 180)
OFFER = (Path(__file__).parent / "chrome_offer.sdp").read_text()


class Film(VideoStreamTrack):
    """Grey pictures."""

    async def recv(self) -> av.VideoFrame:
        """See `MediaStreamTrack.recv`."""
        pts, time_base = await self.next_timestamp()
        grey = np.full((SIZE_PX[1], SIZE_PX[0]), 120, np.uint8)
        frame = av.VideoFrame.from_ndarray(grey, format="gray").reformat(format="yuv420p")
        frame.pts, frame.time_base = pts, Fraction(time_base)
        return frame


class Desk(PhoneDesk):
    """The desk, and what it told."""

    def __init__(self) -> None:
        self.told: list[PhoneReport] = []
        super().__init__(self.told.append)

    def state_of(self, device_id: str) -> PhoneState | None:
        """Return what was told of a phone last."""
        states = [report.state for report in self.told if report.device_id == device_id]
        return states[-1] if states else None


async def until(true: Callable[[], object]) -> None:
    """Wait until it is true."""
    async with asyncio.timeout(LONG_S):
        for _ in itertools.count():
            if true():
                return
            await asyncio.sleep(0.01)


@asynccontextmanager
async def a_desk() -> AsyncIterator[Desk]:
    """Run a desk."""
    desk = Desk()
    try:
        yield desk
    finally:
        await desk.close()
    assert phone_processes() == []


@asynccontextmanager
async def a_phone(desk: Desk, device_id: str) -> AsyncIterator[RTCPeerConnection]:
    """Connect a phone that sends grey pictures and silence."""
    asyncio.get_running_loop().set_exception_handler(take_note)  # one may go while it connects
    phone = RTCPeerConnection()
    phone.addTrack(Film())
    phone.addTrack(AudioStreamTrack())
    try:
        await phone.setLocalDescription(await phone.createOffer())
        answer = await desk.answer(device_id, f"Phone {device_id}", phone.localDescription.sdp)
        await phone.setRemoteDescription(RTCSessionDescription(sdp=answer, type="answer"))
        yield phone
    finally:
        await phone.close()


def phone_processes() -> list[psutil.Process]:
    """Return the phone processes that this test started."""
    return [child for child in psutil.Process().children() if is_a_phone(child)]


def is_a_phone(child: psutil.Process) -> bool:
    """Return whether it runs, as a phone process; one that has just ended is none."""
    try:
        return "phone" in child.cmdline()
    except (psutil.NoSuchProcess, psutil.ZombieProcess):
        return False


def test_nothing_of_webrtc_is_loaded_where_the_desk_is() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, studio.remote.phones; print({'aiortc', 'aioice', 'av'} & {*sys.modules})",
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )

    assert loaded.stdout.strip() == "set()"


def test_a_phones_pictures_and_sound_come_and_end_with_it() -> None:
    async def story() -> None:
        async with a_desk() as desk:
            assert not desk.running
            async with a_phone(desk, "dev-1"):
                await until(lambda: desk.state_of("dev-1") is PhoneState.LIVE)
                await until(lambda: any(card.sound for card in list_cards()))
                (card,) = list_cards()
                assert (card.device_id, card.name) == ("dev-1", "Phone dev-1")
                ring = PhonePictureReader(ring_path(card.pictures))
                await until(ring.read)
                picture = ring.read()
                assert picture is not None
                assert picture.planes[0].shape[::-1] == SIZE_PX
                assert abs(float(picture.planes[0].mean()) - 120) < 20
            await until(lambda: desk.state_of("dev-1") is PhoneState.LOST)
            assert ring.ended
            assert list_cards() == ()

    asyncio.run(story())


def test_a_phone_that_connects_anew_goes_on_in_the_same_rings() -> None:
    async def story() -> None:
        async with a_desk() as desk, a_phone(desk, "dev-1"):
            await until(list_cards)
            (card,) = list_cards()
            ring = PhonePictureReader(ring_path(card.pictures))

            async with a_phone(desk, "dev-1"):
                count = ring.count
                await until(lambda: ring.count > count + 10)

                assert [one.pictures for one in list_cards()] == [card.pictures]
                assert not ring.ended

    asyncio.run(story())


def test_a_phone_that_is_hung_up_on_is_gone_at_once_and_the_others_stay() -> None:
    async def story() -> None:
        async with a_desk() as desk, a_phone(desk, "dev-1"), a_phone(desk, "dev-2"):
            await until(lambda: len(list_cards()) == 2)

            await desk.hang_up("dev-1")
            await desk.hang_up("nobody")
            await until(lambda: desk.state_of("dev-1") is PhoneState.CLOSED)

            assert [card.device_id for card in list_cards()] == ["dev-2"]
            assert desk.state_of("dev-2") is not PhoneState.CLOSED

    asyncio.run(story())


def test_a_phone_whose_page_is_gone_is_let_go_in_a_while_unless_it_comes_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk_module, "LEFT_FOR_S", 0.3)

    async def story() -> None:
        async with a_desk() as desk, a_phone(desk, "dev-1"), a_phone(desk, "dev-2"):
            await until(lambda: len(list_cards()) == 2)

            desk.left("dev-1")
            desk.left("dev-2")
            desk.came("dev-2")
            await until(lambda: desk.state_of("dev-1") is PhoneState.CLOSED)

            assert [card.device_id for card in list_cards()] == ["dev-2"]

    asyncio.run(story())


def test_the_process_ends_when_no_phone_has_been_there_for_a_while(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(desk_module, "IDLE_S", 0.2)

    async def story() -> None:
        async with a_desk() as desk:
            async with a_phone(desk, "dev-1"):
                await until(lambda: desk.state_of("dev-1") is PhoneState.LIVE)
                assert desk.running
            await until(lambda: not desk.running)
            await until(lambda: not phone_processes())
            async with a_phone(desk, "dev-1"):
                await until(list_cards)

    asyncio.run(story())


def test_a_process_that_is_killed_is_told_and_the_next_offer_starts_another(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def story() -> None:
        async with a_desk() as desk:
            async with a_phone(desk, "dev-1"):
                await until(lambda: desk.state_of("dev-1") is PhoneState.LIVE)
                (process,) = phone_processes()
                process.kill()
                await until(lambda: desk.state_of("dev-1") is PhoneState.LOST)
                assert desk.told[-1].code == "phone_process"
            async with a_phone(desk, "dev-1"):
                await until(lambda: desk.state_of("dev-1") is PhoneState.LIVE)
                assert len(list_cards()) == 1

    asyncio.run(story())
    assert [record.message for record in caplog.records if record.levelname == "WARNING"] == [
        "the phone process has ended"
    ]


def test_hostile_offers_are_refused_in_words_while_a_phone_goes_on() -> None:
    spoiled = OFFER.replace("a=rtcp-mux", "a=rtcp-mux\na=ssrc:1 msid:").replace(
        "a=fingerprint:", "a=fingerprint:x "
    )

    async def story() -> None:
        async with a_desk() as desk, a_phone(desk, "dev-1"):
            await until(list_cards)
            (process,) = phone_processes()
            for offer in ("", "v=0", "\x00" * 99, OFFER[:900]):
                with pytest.raises(BadInput):
                    await desk.answer("dev-2", "Hostile", offer)
            with pytest.raises(RefusedElsewhere, match="can't be read"):
                await desk.answer("dev-2", "Hostile", spoiled)

            assert phone_processes() == [process]
            assert [card.device_id for card in list_cards()] == ["dev-1"]

    asyncio.run(story())


def test_no_more_phones_are_let_in_than_there_is_room_for() -> None:
    async def story() -> None:
        async with a_desk() as desk, AsyncExitStack() as phones:
            for number in range(MOST_PHONES):
                await phones.enter_async_context(a_phone(desk, f"dev-{number}"))
            with pytest.raises(RefusedElsewhere, match="no more can be"):
                await phones.enter_async_context(a_phone(desk, "dev-more"))

    asyncio.run(story())
