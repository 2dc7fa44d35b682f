"""What a person types for a camera or microphone becomes one source, or one clear sentence."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.core.source_spec import PATTERN, TONE, SourceKind, parse_camera, parse_microphone


def test_pattern_and_tone_are_words_of_their_own() -> None:
    assert parse_camera("pattern") == PATTERN
    assert parse_microphone("tone") == TONE


@pytest.mark.parametrize("text", ["HD Pro Webcam C920", "Cámara USB", "0", "tone", "a:b"])
def test_any_other_word_is_a_cameras_name(text: str) -> None:
    spec = parse_camera(text)

    assert (spec.kind, spec.name) == (SourceKind.CAMERA, text)


def test_a_microphones_name_stays_as_typed() -> None:
    assert parse_microphone("Blue Yeti").kind is SourceKind.MICROPHONE


def test_a_phone_is_typed_by_its_name() -> None:
    camera, microphone = parse_camera("phone:Ana's phone"), parse_microphone("phone: Tablet 2 ")

    assert (camera.kind, camera.name) == (SourceKind.PHONE, "Ana's phone")
    assert camera.label == "Ana's phone"
    assert (microphone.kind, microphone.name) == (SourceKind.PHONE, "Tablet 2")


@pytest.mark.parametrize("text", ["phone:", "phone:  ", "phone:a\nb", "phone:" + "x" * 2_000])
def test_a_phone_without_a_proper_name_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="phone"):
        parse_camera(text)


@pytest.mark.parametrize("text", ["http://10.0.0.7/video", "RTSP://10.0.0.7/1", "rtsps://cam/"])
def test_an_address_of_a_known_scheme_is_a_source(text: str) -> None:
    assert parse_camera(text).kind is SourceKind.ADDRESS


@pytest.mark.parametrize(
    "text", ["ftp://host/a.mp4", "file:///etc/passwd", "javascript://x", "://"]
)
def test_an_address_of_another_scheme_is_bad_input(text: str) -> None:
    with pytest.raises(BadInput, match="starts with one of http, https, rtsp, rtsps"):
        parse_camera(text)


def test_a_picture_is_a_still_camera_and_no_microphone(tmp_path: Path) -> None:
    picture = tmp_path / "slate.PNG"
    picture.touch()

    assert parse_camera(str(picture)).kind is SourceKind.STILL
    assert parse_microphone(str(picture)).kind is SourceKind.FILE


def test_a_file_keeps_its_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "clip.mp4").touch()
    monkeypatch.chdir(tmp_path)

    spec = parse_camera("clip.mp4")

    assert (spec.kind, spec.name) == (SourceKind.FILE, str((tmp_path / "clip.mp4").resolve()))


@pytest.mark.parametrize("text", ["clip.mp4", "folder/clip", "/no/such/thing"])
def test_a_file_that_is_not_there_is_not_taken_for_a_device(text: str) -> None:
    with pytest.raises(BadInput, match="no such file"):
        parse_camera(text)


def test_a_name_longer_than_a_file_can_have_is_a_devices() -> None:
    assert parse_camera("é" * 300).kind is SourceKind.CAMERA


@pytest.mark.parametrize("text", ["x" * 1_001, "two\nlines", "nul\0"])
def test_a_name_that_fits_no_line_is_bad_input(text: str) -> None:
    with pytest.raises(BadInput, match="at most 1000 characters"):
        parse_camera(text)


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_typed_is_bad_input(text: str) -> None:
    with pytest.raises(BadInput, match="a source needs"):
        parse_microphone(text)


@given(st.text(max_size=400))
def test_no_text_raises_anything_but_bad_input(text: str) -> None:
    with contextlib.suppress(BadInput):
        parse_camera(text)
        parse_microphone(text)


def test_an_address_is_shown_without_its_user_and_password() -> None:
    camera = parse_camera("rtsp://anna:secret@192.0.2.7:554/live?token=abc")

    assert camera.label == "rtsp://192.0.2.7:554/live"
