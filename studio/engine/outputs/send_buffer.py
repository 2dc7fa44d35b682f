"""How much of what was sent still sits in the system's own buffer, where the system tells.

A server that stopped reading is noticed late by a program that looks only at its own sends: the
system goes on taking data until its buffer is full. This is the one file with system-specific
socket calls.
"""

import array
import socket
import sys

_DARWIN_SO_NWRITE = 0x1024


def unsent_bytes(connection: socket.socket) -> int | None:
    """Return the bytes that the other side has not acknowledged, or None where nobody can say.

    Source:
        Linux: tcp(7), SIOCOUTQ. macOS: getsockopt(2), SO_NWRITE.
    """
    try:
        if sys.platform == "linux":
            import fcntl  # noqa: PLC0415 - does not exist on every system
            import termios  # noqa: PLC0415 - likewise

            waiting = array.array("i", [0])
            fcntl.ioctl(connection.fileno(), termios.TIOCOUTQ, waiting)
            return waiting[0]
        if sys.platform == "darwin":
            return connection.getsockopt(socket.SOL_SOCKET, _DARWIN_SO_NWRITE)
    except OSError:
        return None
    return None
