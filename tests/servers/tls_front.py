"""TLS in front of a server that speaks none, with a certificate made for the test."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import trustme


class TlsFront:
    """Takes TLS connections on 127.0.0.1 and passes the bytes on.

    Attributes:
        port: Where it listens.
        trusted: File with the certificate authority, for `SSL_CERT_FILE`.
    """

    def __init__(self, to_port: int, folder: Path, *names: str) -> None:
        authority = trustme.CA()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*names).configure_cert(context)
        self.trusted = folder / "authority.pem"
        authority.cert_pem.write_to_path(str(self.trusted))
        self._context = context
        self._to_port = to_port
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._run(self._accept)

    def close(self) -> None:
        """Close everything and end every thread."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in list(self._open):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join(5)
        for connection in self._open:
            connection.close()

    def _run(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                raw, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(raw)
            self._run(self._serve, raw)

    def _serve(self, raw: socket.socket) -> None:
        try:
            inner = self._context.wrap_socket(raw, server_side=True)
        except OSError:
            raw.close()
            return
        self._open.append(inner)
        outer = socket.create_connection(("127.0.0.1", self._to_port))
        self._open.append(outer)
        self._run(_pass_on, outer, inner)
        _pass_on(inner, outer)


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError, ValueError):
        while data := source.recv(65_536):
            target.sendall(data)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)


@contextlib.contextmanager
def tls_front(to_port: int, folder: Path, *names: str) -> Iterator[TlsFront]:
    """Run a front for as long as the test needs it; `names` go into its certificate."""
    front = TlsFront(to_port, folder, *names)
    try:
        yield front
    finally:
        front.close()
