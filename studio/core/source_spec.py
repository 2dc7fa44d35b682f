"""What a picture or a sound is taken from, as data: said by the host, opened by the engine."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from studio.core.errors import BadInput

STILL_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp"})
ADDRESS_SCHEMES = frozenset({"http", "https", "rtsp", "rtsps"})
PHONE_PREFIX = "phone:"
"""Before the name of a phone, where a source is typed."""
LONGEST_NAME = 1_000


class SourceKind(StrEnum):
    """The ways a source can come about."""

    CAMERA = "camera"
    MICROPHONE = "microphone"
    FILE = "file"
    STILL = "still"
    ADDRESS = "address"
    PATTERN = "pattern"
    TONE = "tone"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSpec:
    """One source as chosen.

    Attributes:
        kind: How it is opened.
        name: What a person calls it: device name, file path, address.
        device_id: Of a device or a phone, what stays the same after it is plugged in or connected
            again; empty: the one device of this name, and an error when there are several.
        width_px: Asked of a camera; 0 leaves it to the program.
        height_px: Likewise.
        fps: Likewise.
        pixel_format: Asked of a camera, `MJPG` or `YUY2`; empty leaves it to the program.
        secret_name: Of an address, under which name the whole of it is kept when a password or
            token is part of it; see `studio.core.address_secret`.
    """

    kind: SourceKind
    name: str = ""
    device_id: str = ""
    width_px: int = 0
    height_px: int = 0
    fps: int = 0
    pixel_format: str = ""
    secret_name: str = ""

    @property
    def label(self) -> str:
        """What a person may see: an address without user, password and query, else the name."""
        if self.kind is not SourceKind.ADDRESS:
            return self.name or self.kind.value
        return shown_address(self.name)


def shown_address(address: str) -> str:
    """Return an address as a person may see it: without user, password, query and fragment."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "an address"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


PATTERN = SourceSpec(kind=SourceKind.PATTERN, name="pattern")
TONE = SourceSpec(kind=SourceKind.TONE, name="tone")


def parse_camera(text: str) -> SourceSpec:
    """Read what was typed for a camera: `pattern`, `phone:NAME`, an address, a file, or a device.

    Raises:
        BadInput: It looks like a file that is not there, or an address of another scheme.
    """
    return PATTERN if text == "pattern" else _parse(text, device=SourceKind.CAMERA)


def parse_microphone(text: str) -> SourceSpec:
    """Read what was typed for a microphone: `tone`, `phone:NAME`, an address, a file, or a device.

    Raises:
        BadInput: It looks like a file that is not there, or an address of another scheme.
    """
    return TONE if text == "tone" else _parse(text, device=SourceKind.MICROPHONE)


def _parse(text: str, *, device: SourceKind) -> SourceSpec:
    if not text.strip():
        raise BadInput("a source needs a device name, a file, an address, `pattern` or `tone`")
    if text.startswith(PHONE_PREFIX):
        return _phone(text.removeprefix(PHONE_PREFIX).strip())
    if "://" in text:
        scheme = urlsplit(text).scheme.lower()
        if scheme not in ADDRESS_SCHEMES:
            known = ", ".join(sorted(ADDRESS_SCHEMES))
            raise BadInput(f"a source's address starts with one of {known}; got {scheme}://")
        return SourceSpec(kind=SourceKind.ADDRESS, name=text)
    path = _path(text)
    if _is_file(path):
        still = device is SourceKind.CAMERA and path.suffix.lower() in STILL_SUFFIXES
        kind = SourceKind.STILL if still else SourceKind.FILE
        return SourceSpec(kind=kind, name=str(path.resolve()))
    if len(path.parts) > 1 or path.suffix:
        raise BadInput(f"no such file: {text}")
    return SourceSpec(kind=device, name=text)


def _phone(name: str) -> SourceSpec:
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise BadInput(f"after {PHONE_PREFIX} comes the name of a phone that was let in")
    return SourceSpec(kind=SourceKind.PHONE, name=name)


def _path(text: str) -> Path:
    if len(text) > LONGEST_NAME or not text.isprintable():
        raise BadInput(f"a source's name is text of at most {LONGEST_NAME} characters")
    try:
        return Path(text).expanduser()
    except RuntimeError:  # there is no such user
        return Path(text)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # longer than the system's names can be
        return False
