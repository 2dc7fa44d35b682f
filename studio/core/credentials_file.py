"""Files with credentials: read, and made."""

import os
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from studio.core.errors import BadInput
from studio.core.nkey import Credentials, new_credentials

LARGEST_FILE_BYTES = 16 * 1024


def read_file(path: Path) -> str:
    """Return the text of a credentials file.

    Raises:
        BadInput: It can't be read.
    """
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise BadInput("this is no file with credentials: it is too large")
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise BadInput(f"the credentials' file can't be read: {reason}") from error


def new_file(path: Path) -> Credentials:
    """Make a key and write its seed into a new file that its user alone can read.

    Raises:
        BadInput: There is such a file, or it can't be written.
    """
    credentials, seed = new_credentials()
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise BadInput(f"the credentials' file can't be written: {error.strerror}") from error
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(f"{seed}\n")
    return credentials


def credentials_text(kept: str) -> str:
    """Return credentials as the keyring has them: their text, or `file:` and where it is.

    Raises:
        BadInput: The file can't be read.
    """
    if not kept.startswith("file:"):
        return kept
    return read_file(Path(url2pathname(urlsplit(kept).path)))
