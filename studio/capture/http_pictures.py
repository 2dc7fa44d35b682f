"""Pictures pushed over HTTP, one JPEG after another, as most network cameras and phones do.

Read by hand rather than through FFmpeg: a picture is taken as soon as its last byte is here, the
stop is never waited for, and what went wrong can be said.

Source:
    RFC 2046, section 5.1 (multipart); RFC 9110. `multipart/x-mixed-replace` itself was never
    standardised: servers differ in whether a part tells its length.
"""

import base64
import contextlib
import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from urllib.parse import SplitResult, unquote, urlsplit

from studio.core.errors import DeviceLost

CONNECT_WITHIN_S = 1.5
"""Less than a stop may take; a server further off than that is no camera."""
SILENT_S = 5.0
"""A connection without a byte for so long is given up and made anew."""
MOST_BYTES = 32 * 1024 * 1024
"""No picture is larger; a server that never ends a part must not fill the memory."""
_CHUNK = 64 * 1024
_END_OF_HEADERS = b"\r\n\r\n"
_JPEG_BEGIN, _JPEG_END = b"\xff\xd8", b"\xff\xd9"


class Parts:
    """Cuts a multipart stream into JPEG files; fed with whatever arrives."""

    def __init__(self, boundary: str) -> None:
        """Use the `boundary` of the answer's Content-Type, with or without its dashes."""
        self._boundary = b"--" + boundary.strip('"').removeprefix("--").encode("latin-1")
        self._buffer = bytearray()
        self._scanned = 0
        self._length: int | None = None
        self._in_part = False

    def feed(self, data: bytes) -> list[bytes]:
        """Take bytes and return the pictures they complete, oldest first.

        Raises:
            DeviceLost: A part grows beyond any picture.
        """
        self._buffer += data
        if len(self._buffer) > MOST_BYTES:
            raise DeviceLost("The address sends something that never ends as a picture.")
        found: list[bytes] = []
        while True:
            if not self._in_part and not self._begin():
                return found
            part = self._end()
            if part is None:
                return found
            if part.startswith(_JPEG_BEGIN):
                found.append(part)

    def _begin(self) -> bool:
        """Read past the headers of the next part, if they are all here."""
        at = self._buffer.find(self._boundary)
        if at < 0:
            del self._buffer[: -len(self._boundary)]
            return False
        end = self._buffer.find(_END_OF_HEADERS, at)
        if end < 0:
            return False
        headers = bytes(self._buffer[at:end]).decode("latin-1").split("\r\n")[1:]
        self._length = _length_in(headers)
        del self._buffer[: end + len(_END_OF_HEADERS)]
        self._in_part, self._scanned = True, 0
        return True

    def _end(self) -> bytes | None:
        """Return the part's content if all of it is here."""
        if self._length is not None:
            return self._taken(self._length) if len(self._buffer) >= self._length else None
        at = self._buffer.find(self._boundary, self._scanned)
        if at < 0:
            self._scanned = max(0, len(self._buffer) - len(self._boundary))
            return self._whole_jpeg()
        content = self._taken(at)
        return content.removesuffix(b"\r\n")

    def _whole_jpeg(self) -> bytes | None:
        """Take the picture at its own end rather than wait for the boundary before the next."""
        stripped = self._buffer.rstrip(b"\r\n")
        if stripped.endswith(_JPEG_END) and stripped.startswith(_JPEG_BEGIN):
            return self._taken(len(self._buffer)).rstrip(b"\r\n")
        return None

    def _taken(self, count: int) -> bytes:
        content = bytes(self._buffer[:count])
        del self._buffer[:count]
        self._in_part, self._length = False, None
        return content


def _length_in(headers: list[str]) -> int | None:
    for header in headers:
        name, _, value = header.partition(":")
        if name.strip().lower() == "content-length" and value.strip().isdigit():
            return min(int(value), MOST_BYTES)
    return None


class HttpPictures:
    """One connection to an address that pushes pictures."""

    def __init__(self, address: str, what: str) -> None:
        """Only remember; `what` is the address as a person may see it."""
        self._address = urlsplit(address)
        self._what = what
        self._connection: http.client.HTTPConnection | None = None
        self._response: http.client.HTTPResponse | None = None
        self._socket: socket.socket | None = None
        self._closed = threading.Event()

    def open(self) -> tuple[Parts, http.client.HTTPResponse] | None:
        """Ask for the address; None when it answers with something other than pushed pictures.

        Raises:
            DeviceError: It doesn't answer, or says no.
        """
        try:
            response = self._ask()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise DeviceLost(f"{self._what} {_why(error)}.") from error
        if response.status in (401, 403):
            raise DeviceLost(f"{self._what} wants another user name or password.")
        if response.status == 404:
            raise DeviceLost(f"{self._what} is not there: the server has no such page.")
        if response.status >= 400:
            raise DeviceLost(f"{self._what} answers with error {response.status}.")
        boundary = response.headers.get_param("boundary")
        if response.headers.get_content_maintype() != "multipart" or not isinstance(boundary, str):
            return None
        return Parts(boundary), response

    def pictures(self, parts: Parts, response: http.client.HTTPResponse) -> Iterator[bytes]:
        """Yield each picture as it comes; of several that came at once the newest.

        Raises:
            DeviceLost: The connection ended, or nothing came for `SILENT_S`.
        """
        while not self._closed.is_set():
            try:
                data = response.read1(_CHUNK)
            except (OSError, http.client.HTTPException, ValueError) as error:
                raise DeviceLost(f"{self._what} {_why(error)}.") from error
            if not data:
                raise DeviceLost(f"{self._what} has ended.")
            found = parts.feed(data)
            if found:
                yield found[-1]

    def close(self) -> None:
        """End the connection, from its own thread."""
        self.interrupt()
        if self._response is not None:
            self._response.close()
        if self._connection is not None:
            self._connection.close()

    def interrupt(self) -> None:
        """Wake up whoever waits for the connection, from any thread."""
        self._closed.set()
        opened = self._socket
        if opened is not None:
            with contextlib.suppress(OSError):  # it is closed already
                socket.socket.shutdown(opened, socket.SHUT_RDWR)  # not TLS's own, which waits

    def _ask(self) -> http.client.HTTPResponse:
        connection = _connection(self._address)
        self._connection = connection
        path = self._address.path or "/"
        if self._address.query:
            path += f"?{self._address.query}"
        headers = {"User-Agent": "Cuecard", "Accept": "*/*", **_sign_in(self._address)}
        connection.connect()
        self._socket = connection.sock
        connection.sock.settimeout(SILENT_S)
        connection.request("GET", path, headers=headers)
        self._response = connection.getresponse()
        return self._response


def _connection(address: SplitResult) -> http.client.HTTPConnection:
    host = address.hostname or ""
    if address.scheme.lower() == "https":
        return http.client.HTTPSConnection(
            host, address.port, timeout=CONNECT_WITHIN_S, context=ssl.create_default_context()
        )
    return http.client.HTTPConnection(host, address.port, timeout=CONNECT_WITHIN_S)


def _sign_in(address: SplitResult) -> dict[str, str]:
    if address.username is None:
        return {}
    pair = f"{unquote(address.username)}:{unquote(address.password or '')}"
    return {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode("ascii")}


def _why(error: Exception) -> str:
    """Say in words what went wrong; the library's own text may hold the address."""
    match error:
        case socket.gaierror():
            return "can't be found: no host of this name"
        case ssl.SSLCertVerificationError():
            return "shows a certificate that can't be trusted"
        case TimeoutError():
            return "does not answer"
        case ConnectionRefusedError():
            return "does not answer: nothing listens there"
        case _:
            return "has ended"
