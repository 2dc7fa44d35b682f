"""Looks at a proof that was handed in: an archive with `proof.json`, which is not unpacked."""

import zipfile
from typing import IO, Any

import msgspec

from studio.local_platform.refusal import Refusal

LONGEST_BYTES = 200 * 1024 * 1024
_MOST_FILES = 1_000
_LONGEST_TOLD = 2 * 1024 * 1024
_MOST_UNPACKED = 4 * LONGEST_BYTES


def check(archive: IO[bytes]) -> dict[str, Any]:
    """Return what `proof.json` says.

    Raises:
        Refusal: It is no archive, holds no `proof.json`, or unpacks to more than is sensible.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            return _told(opened)
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise Refusal("malformed", "The proof is no ZIP archive that can be read.") from error


def _told(archive: zipfile.ZipFile) -> dict[str, Any]:
    files = archive.infolist()
    if len(files) > _MOST_FILES or sum(file.file_size for file in files) > _MOST_UNPACKED:
        raise Refusal("refused", "The proof holds too many files, or unpacks to too much.")
    names = {file.filename: file for file in files}
    told = names.get("proof.json")
    if told is None or told.file_size > _LONGEST_TOLD:
        raise Refusal("malformed", "The proof holds no proof.json, or one that is too long.")
    if archive.testzip() is not None:
        raise Refusal("malformed", "A file of the proof is damaged.")
    try:
        return msgspec.json.decode(archive.read(told), type=dict[str, Any])
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise Refusal("malformed", "proof.json is no JSON object.") from error
