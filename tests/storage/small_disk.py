"""A real disk that is soon full."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def small_disk(folder: Path, size_bytes: int) -> Iterator[bool]:
    """Put a disk of that size on a folder, where an administrator runs this; say whether."""
    folder.mkdir(parents=True, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size_bytes}", "tmpfs", str(folder)]
    mounted = sys.platform == "linux" and not subprocess.run(mount, check=False).returncode
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def make_room(folder: Path, size_bytes: int) -> None:
    """Make the disk larger."""
    larger = ["mount", "-o", f"remount,size={size_bytes}", str(folder)]
    subprocess.run(larger, check=True)
