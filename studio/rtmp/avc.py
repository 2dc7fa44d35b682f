"""H.264 as it stands in RTMP and FLV: what a header says, what a picture is, what is beside it.

Source:
    ITU-T H.264 (08/2021), sections 7.3.2.1, D.1.7 and E.1.1; ISO/IEC 14496-15, section 5.3.3.1;
    Adobe, "Video File Format Specification 10.1", annex E.4.3.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

from studio.core.errors import ProtocolError
from studio.rtmp.bits import BitReader, without_emulation

_SEI, _SPS = 6, 7
_USER_DATA_UNREGISTERED = 5
_UUID_BYTES = 16
_WITH_CHROMA = frozenset({100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135})
"""Profiles whose header says how colour is sampled."""

_PROFILES = {66: "baseline", 77: "main", 88: "extended", 100: "high", 110: "high 10"}


@dataclass(frozen=True, slots=True, kw_only=True)
class AvcHeader:
    """What stands before the first picture.

    Attributes:
        profile: `main`, `high` …, or the number where it has no such name.
        level: As 31 for 3.1.
        width_px: As shown, cropped.
        height_px: As shown, cropped.
        fps: What the header says; None: nothing.
        length_bytes: How long the length before each NAL unit is, 1 to 4.
    """

    profile: str
    level: int
    width_px: int
    height_px: int
    fps: Fraction | None
    length_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UserData:
    """A message of somebody's own beside a picture.

    Attributes:
        uuid: Whose it is.
        payload: What it says.
    """

    uuid: UUID
    payload: bytes


def read_avc_header(data: bytes) -> AvcHeader:
    """Read an AVCDecoderConfigurationRecord.

    Raises:
        ProtocolError: It is none, or is cut short.
    """
    if len(data) < 8 or data[0] != 1 or data[5] & 0x1F == 0:
        raise ProtocolError("the video header is none of H.264")
    size = int.from_bytes(data[6:8], "big")
    sps = data[8 : 8 + size]
    if len(sps) < size or not sps or sps[0] & 0x1F != _SPS:
        raise ProtocolError("the video header is cut short")
    width_px, height_px, fps = _read_sps(without_emulation(sps[1:]))
    return AvcHeader(
        profile=_PROFILES.get(data[1], str(data[1])),
        level=data[3],
        width_px=width_px,
        height_px=height_px,
        fps=fps,
        length_bytes=(data[4] & 3) + 1,
    )


def nal_units(data: bytes, length_bytes: int) -> Iterator[bytes]:
    """Yield the NAL units of a picture; what is cut short is left out."""
    position = 0
    while position + length_bytes < len(data):
        size = int.from_bytes(data[position : position + length_bytes], "big")
        position += length_bytes
        if size == 0 or position + size > len(data):
            return
        yield data[position : position + size]
        position += size


def user_data(picture: bytes, length_bytes: int) -> list[UserData]:
    """Return the messages beside a picture: SEI user_data_unregistered."""
    found: list[UserData] = []
    for unit in nal_units(picture, length_bytes):
        if unit[0] & 0x1F == _SEI:
            found += _messages(without_emulation(unit[1:]))
    return found


def _messages(data: bytes) -> Iterator[UserData]:
    position = 0
    while position + 2 < len(data):
        kind, position = _grown(data, position)
        size, position = _grown(data, position)
        payload = data[position : position + size]
        if len(payload) < size:
            return
        if kind == _USER_DATA_UNREGISTERED and size >= _UUID_BYTES:
            uuid = UUID(bytes=payload[:_UUID_BYTES])
            yield UserData(uuid=uuid, payload=payload[_UUID_BYTES:])
        position += size


def _grown(data: bytes, position: int) -> tuple[int, int]:
    """Return a number written as so many times 255 and a rest, and where it ends."""
    number = 0
    while position < len(data) and data[position] == 0xFF:
        number += 0xFF
        position += 1
    rest = data[position] if position < len(data) else 0
    return number + rest, position + 1


def _read_sps(data: bytes) -> tuple[int, int, Fraction | None]:
    """Return width, height and rate."""
    reader = BitReader(data)
    profile = reader.bits(8)
    reader.bits(16)  # constraints and level
    reader.unsigned()  # its id
    chroma = _skip_chroma(reader) if profile in _WITH_CHROMA else 1
    _skip_order(reader)
    reader.unsigned()  # reference frames
    reader.flag()
    width_units = reader.unsigned() + 1
    height_units = reader.unsigned() + 1
    frames_only = reader.flag()
    if not frames_only:
        reader.flag()
    reader.flag()
    left, right, top, bottom = (
        [reader.unsigned() for _ in range(4)] if reader.flag() else [0, 0, 0, 0]
    )
    across = 2 if chroma in (1, 2) else 1
    down = (2 if chroma == 1 else 1) * (1 if frames_only else 2)
    return (
        width_units * 16 - (left + right) * across,
        height_units * 16 * (1 if frames_only else 2) - (top + bottom) * down,
        _rate(reader) if reader.flag() else None,
    )


def _skip_chroma(reader: BitReader) -> int:
    chroma = reader.unsigned()
    if chroma == 3:
        reader.flag()
    reader.unsigned()
    reader.unsigned()
    reader.flag()
    if reader.flag():
        for number in range(8 if chroma != 3 else 12):
            if reader.flag():
                _skip_scaling(reader, 16 if number < 6 else 64)
    return chroma


def _skip_scaling(reader: BitReader, size: int) -> None:
    last = following = 8
    for _ in range(size):
        if following:
            following = (last + reader.signed()) % 256
        last = following or last


def _skip_order(reader: BitReader) -> None:
    reader.unsigned()
    kind = reader.unsigned()
    if kind == 0:
        reader.unsigned()
    elif kind == 1:
        reader.flag()
        reader.signed()
        reader.signed()
        for _ in range(min(reader.unsigned(), 255)):
            reader.signed()


def _rate(reader: BitReader) -> Fraction | None:
    """Return what the usability information says of the rate; None: nothing."""
    if reader.flag() and reader.bits(8) == 255:  # shape of a pixel
        reader.bits(32)
    if reader.flag():
        reader.flag()
    if reader.flag():
        reader.bits(4)
        if reader.flag():
            reader.bits(24)
    if reader.flag():
        reader.unsigned()
        reader.unsigned()
    if not reader.flag():
        return None
    tick, scale = reader.bits(32), reader.bits(32)
    return Fraction(scale, 2 * tick) if tick else None
