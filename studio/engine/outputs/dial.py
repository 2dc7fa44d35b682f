"""Getting a connection: name, TCP and TLS, each with a deadline and each failure with its name."""

import contextlib
import errno
import os
import queue
import socket
import ssl
import threading
from typing import Any

from studio.core.errors import OutputError
from studio.core.stream_address import ServerAddress
from studio.engine.outputs import reason
from studio.engine.outputs.doorbell import Doorbell

CONNECT_S = 5.0
"""For the name, and again for TCP, and again for TLS."""

SEND_BUFFER_BYTES = 256 * 1024
"""The system's own default hides ten seconds of stale video from us."""

_SLICE_S = 0.25

_Address = tuple[Any, ...]
"""A socket address: its length depends on the family."""

_CERTIFICATE_TEXTS = {
    10: "The server's certificate has expired.",
    9: "The server's certificate is not valid yet: check this computer's date and time.",
    18: "The server's certificate is signed by nobody but itself.",
    62: "The server's certificate is for another name.",
    64: "The server's certificate is for another address.",
}
"""By OpenSSL's verify codes, X509_V_ERR_*."""


def dial(address: ServerAddress, bell: Doorbell) -> socket.socket:
    """Return a non-blocking connection, TLS and certificate included where the address asks.

    Raises:
        OutputLost: No connection came about; nothing is left open.
        OutputRefused: The certificate is not the server's.
    """
    connection = _connect_any(_resolve(address.host, address.port, bell), address, bell)
    try:
        if address.secure:
            return _secure(connection, address.host, bell)
    except OutputError:
        bell.forget()
        connection.close()
        raise
    return connection


def _resolve(host: str, port: int, bell: Doorbell) -> list[tuple[int, _Address]]:
    """Look the name up in a thread of its own, since the system's look-up knows no deadline."""
    answers: queue.SimpleQueue[list[tuple[int, _Address]] | OSError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put([(family, sockaddr) for family, _, _, _, sockaddr in found])
        except (OSError, UnicodeError) as error:
            answers.put(OSError(str(error)))

    threading.Thread(target=look_up, name=f"resolve-{host}", daemon=True).start()
    for _ in range(round(CONNECT_S / _SLICE_S)):
        with contextlib.suppress(queue.Empty):
            answer = answers.get(timeout=_SLICE_S)
            if isinstance(answer, OSError):
                raise reason.lost(
                    reason.UNKNOWN_HOST, f"There is no server with the name {host}."
                ) from answer
            return answer
        _raise_if_leaving(bell)
    raise reason.lost(reason.TIMEOUT, f"Looking up the name {host} took too long.")


def _connect_any(
    found: list[tuple[int, _Address]], address: ServerAddress, bell: Doorbell
) -> socket.socket:
    """Connect to the first address of the host that answers."""
    failure: OSError = TimeoutError()
    for position, (family, target) in enumerate(found):
        patience_s = CONNECT_S / 2 if position + 1 < len(found) else CONNECT_S
        try:
            return _connect(family, target, bell, patience_s)
        except OSError as error:
            failure = error
    raise _connect_failure(failure, address) from failure


def _connect(family: int, target: _Address, bell: Doorbell, patience_s: float) -> socket.socket:
    connection = socket.socket(family, socket.SOCK_STREAM)
    try:
        connection.setblocking(False)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if connection.connect_ex(target) != 0:
            _wait_for(connection, bell, patience_s, to_write=True)
            _raise_failure(connection)
    except (OSError, OutputError):
        bell.forget()
        connection.close()
        raise
    return connection


def _wait_for(
    connection: socket.socket, bell: Doorbell, patience_s: float, *, to_write: bool
) -> None:
    """Wait until the socket is ready.

    Raises:
        TimeoutError: It took longer.
        OutputLost: We were asked to leave.
    """
    until_ns = bell.clock.monotonic_ns() + round(patience_s * 1e9)
    while bell.clock.monotonic_ns() < until_ns:
        ready = bell.wait(_SLICE_S, beside=connection, to_write=to_write)
        _raise_if_leaving(bell)
        if ready.writable or (ready.readable and not to_write):
            return
    raise TimeoutError


def _raise_failure(connection: socket.socket) -> None:
    failed = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if failed:
        raise OSError(failed, os.strerror(failed))


def _raise_if_leaving(bell: Doorbell) -> None:
    if bell.leaving:
        raise reason.lost(reason.STOPPED, "Stopped while connecting.")


def _connect_failure(error: OSError, address: ServerAddress) -> OutputError:
    place = f"{address.host}, port {address.port}"
    if isinstance(error, TimeoutError) or error.errno == errno.ETIMEDOUT:
        return reason.lost(reason.TIMEOUT, f"The server at {place} does not answer.")
    if error.errno in (errno.ECONNREFUSED, getattr(errno, "WSAECONNREFUSED", -1)):
        return reason.lost(reason.REFUSED_CONNECTION, f"Nothing takes connections at {place}.")
    return reason.lost(reason.NETWORK, f"There is no way to {place}: {error.strerror}.")


def _secure(connection: socket.socket, host: str, bell: Doorbell) -> ssl.SSLSocket:
    """Shake hands and check that the certificate is the host's and signed by somebody trusted."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        secured = context.wrap_socket(
            connection, server_hostname=host, do_handshake_on_connect=False
        )
    except (OSError, ValueError) as error:
        raise reason.lost(reason.NETWORK, "The connection broke before TLS began.") from error
    try:
        _shake_hands(secured, bell)
    except (OSError, OutputError) as error:
        bell.forget()
        secured.close()
        raise error if isinstance(error, OutputError) else _tls_failure(error) from error
    return secured


def _shake_hands(secured: ssl.SSLSocket, bell: Doorbell) -> None:
    until_ns = bell.clock.monotonic_ns() + round(CONNECT_S * 1e9)
    while True:
        left_s = (until_ns - bell.clock.monotonic_ns()) / 1e9
        try:
            secured.do_handshake()
        except ssl.SSLWantReadError:
            _wait_for(secured, bell, left_s, to_write=False)
        except ssl.SSLWantWriteError:
            _wait_for(secured, bell, left_s, to_write=True)
        else:
            return


def _tls_failure(error: OSError) -> OutputError:
    if isinstance(error, ssl.SSLCertVerificationError):
        unknown = "The server's certificate was issued by nobody this computer trusts."
        text = _CERTIFICATE_TEXTS.get(error.verify_code, unknown)
        return reason.refused(reason.BAD_CERTIFICATE, text)
    if isinstance(error, TimeoutError):
        return reason.lost(reason.NO_TLS, "The server did not answer the TLS handshake.")
    if isinstance(error, ssl.SSLEOFError) or not isinstance(error, ssl.SSLError):
        return reason.lost(reason.SERVER_CLOSED, "The server closed during the TLS handshake.")
    return reason.lost(reason.NO_TLS, "The server answered with something that is not TLS.")
