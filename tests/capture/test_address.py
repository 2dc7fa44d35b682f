"""Addresses: what is pushed is cut into pictures, what is wrong is said, no password shows."""

import base64
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.capture import http_pictures
from studio.capture.address import AddressCamera, AddressMicrophone
from studio.capture.http_pictures import Parts
from studio.capture.source import Condition, SourceStatus
from studio.core.clock import SystemClock
from studio.core.errors import BadInput
from studio.core.source_spec import SourceKind, SourceSpec, shown_address
from tests.fakes.media_files import jpeg
from tests.fakes.picture_server import Manners, PictureServer

CLOCK = SystemClock()
PICTURE = jpeg()


def _spec(address: str) -> SourceSpec:
    return SourceSpec(kind=SourceKind.ADDRESS, name=address)


def _status_when(camera: AddressCamera, condition: Condition) -> SourceStatus:
    deadline_s = time.monotonic() + 20
    while (status := camera.status()).condition is not condition:
        assert time.monotonic() < deadline_s
        time.sleep(0.01)
    return status


def _lost_text(address: str) -> str:
    camera = AddressCamera(_spec(address), clock=CLOCK)
    camera.start()
    try:
        return _status_when(camera, Condition.LOST).text
    finally:
        camera.stop()


def _stream(count: int, *, lengths: bool) -> bytes:
    head = b"--cut\r\nContent-Type: image/jpeg\r\n"
    if lengths:
        head += b"Content-Length: %d\r\n" % len(PICTURE)
    return (head + b"\r\n" + PICTURE + b"\r\n") * count


@given(
    count=st.integers(1, 4),
    lengths=st.booleans(),
    cuts=st.lists(st.integers(1, 400), min_size=1, max_size=30),
)
def test_pictures_come_out_whole_however_the_stream_is_cut(
    count: int, lengths: bool, cuts: list[int]
) -> None:
    stream = _stream(count, lengths=lengths)
    parts, found, at, turn = Parts("cut"), [], 0, 0

    while at < len(stream):
        size = cuts[turn % len(cuts)]
        found += parts.feed(stream[at : at + size])
        at, turn = at + size, turn + 1

    assert found == [PICTURE] * count


@given(noise=st.binary(max_size=2_000))
def test_noise_is_no_picture_and_no_error(noise: bytes) -> None:
    parts = Parts('"--cut"')

    found = parts.feed(noise)

    assert all(each.startswith(b"\xff\xd8") for each in found)


def test_a_picture_without_a_length_is_not_held_back_until_the_next() -> None:
    parts = Parts("cut")

    assert parts.feed(_stream(1, lengths=False)) == [PICTURE]


@pytest.mark.parametrize(
    ("address", "seen"),
    [
        ("http://anna:geheim@cam.local:8080/v?token=x#y", "http://cam.local:8080/v"),
        ("rtsp://u:p%40ss@[::1]/live", "rtsp://[::1]/live"),
        ("https://cam.local", "https://cam.local"),
    ],
)
def test_an_address_is_shown_without_its_secrets(address: str, seen: str) -> None:
    assert shown_address(address) == seen


@pytest.mark.parametrize("address", ["ftp://cam/x", "http://", "http://cam:notaport/", "cam"])
def test_what_is_no_address_is_bad_input(address: str) -> None:
    with pytest.raises(BadInput):
        AddressCamera(_spec(address), clock=CLOCK)


def test_the_password_is_sent_and_shows_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    secret = base64.b64encode(b"anna:geheim").decode()
    server = PictureServer(Manners(sign_in=secret))
    server.start()
    address = server.address.replace("//", "//anna:geheim@")
    camera = AddressCamera(_spec(address), clock=CLOCK)

    camera.start()
    _status_when(camera, Condition.LIVE)
    server.stop()
    text = _status_when(camera, Condition.LOST).text
    camera.stop()

    assert "geheim" not in text
    assert "geheim" not in caplog.text
    assert "anna" not in text + caplog.text


@pytest.mark.parametrize(
    ("manners", "word"),
    [
        (Manners(sign_in="abc"), "password"),
        (Manners(status=404), "no such page"),
        (Manners(status=503), "503"),
    ],
)
def test_an_answer_that_is_no_picture_is_said_in_words(manners: Manners, word: str) -> None:
    server = PictureServer(manners)
    server.start()
    try:
        assert word in _lost_text(server.address)
    finally:
        server.stop()


def test_a_host_that_does_not_exist_is_said_in_words() -> None:
    assert "can't be found" in _lost_text("http://no-such-host.invalid/video")


def test_an_rtsp_address_nobody_listens_at_is_lost() -> None:
    server = PictureServer()
    address = server.address.replace("http://", "rtsp://anna:geheim@")

    text = _lost_text(address)

    assert "geheim" not in text
    assert text.endswith(".")


def test_a_microphone_address_nobody_listens_at_is_lost() -> None:
    microphone = AddressMicrophone(_spec(PictureServer().address), clock=CLOCK)

    microphone.start()
    deadline_s = time.monotonic() + 20
    while microphone.status().condition is not Condition.LOST:
        assert time.monotonic() < deadline_s
        time.sleep(0.01)
    microphone.stop()

    assert microphone.status().text.endswith(".")


def test_a_server_that_says_nothing_does_not_hold_up_the_stop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(http_pictures, "SILENT_S", 60.0)
    server = PictureServer()
    server.manners.stalled.set()
    server.start()
    camera = AddressCamera(_spec(server.address), clock=CLOCK)

    camera.start()
    began_s = time.monotonic()
    time.sleep(0.2)
    camera.stop()
    took_s = time.monotonic() - began_s
    server.stop()

    assert took_s < http_pictures.SILENT_S / 2
