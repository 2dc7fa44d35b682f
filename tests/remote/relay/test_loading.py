"""Who uses no relay carries nothing of it; who uses one far away must have TLS."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
import trustme

from studio.core.errors import BadInput, ConnectionLost, NotAllowed
from studio.core.nats_address import parse_nats_address
from studio.remote.relay.hub import Hub
from studio.remote.relay.permissions import of_person
from tests.remote.relay.far import PLACE, a_hub
from tests.servers.nats_server import NatsServer, a_nats_server, somebody
from tests.waiting import LONG_S

WITHOUT = (
    "studio.__main__",
    "studio.control.room",
    "studio.remote.door",
    "studio.remote.__main__",
    "studio.cli.main",
)


def test_without_a_relay_nothing_of_it_is_loaded() -> None:
    loads = "; ".join(f"import {name}" for name in WITHOUT)
    asks = "print([n for n in sys.modules if n.startswith(('nats', 'studio.remote.relay'))])"

    found = subprocess.run(
        [sys.executable, "-c", f"import sys; {loads}; {asks}"],
        check=True,
        capture_output=True,
        text=True,
        timeout=LONG_S * 3,
    )

    assert found.stdout.strip() == "[]"


def a_tls_server(folder: Path, authority: trustme.CA) -> NatsServer:
    """Return a server with TLS that is not started yet."""
    folder.mkdir()
    made = authority.issue_cert("127.0.0.1", "localhost")
    chain, key = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(b"".join(blob.bytes() for blob in made.cert_chain_pems))
    key.write_bytes(made.private_key_pem.bytes())
    return NatsServer(folder, tls=(chain, key))


def connect(address: str, server: NatsServer) -> None:
    """Connect as somebody the server knows, and hang up."""
    who = somebody()
    server.let_in(who, of_person(PLACE, who.public))
    server.start()

    async def come() -> None:
        hub = await Hub.connect(parse_nats_address(address), who.credentials, "test")
        assert hub.there
        await hub.close()

    try:
        asyncio.run(come())
    finally:
        server.kill()


def test_a_server_with_tls_is_trusted_by_its_authority_alone(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    authority, file = trustme.CA(), tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    server = a_tls_server(tmp_path / "hub", authority)

    connect(f"tls://127.0.0.1:{server.port}?ca={file}", server)

    with pytest.raises(NotAllowed, match="certificate is not trusted"):
        connect(f"tls://127.0.0.1:{server.port}", server)
    # asyncio says so of every stream that became TLS and is hung up on; nothing is wrong.
    assert {line.getMessage() for line in caplog.records if line.levelname == "WARNING"} <= {
        "returning true from eof_received() has no effect when using ssl"
    }


def test_where_there_must_be_tls_nothing_is_said_in_clear(tmp_path: Path) -> None:
    with a_nats_server(tmp_path / "hub") as server, pytest.raises(NotAllowed, match="no TLS"):
        connect(f"tls://127.0.0.1:{server.port}", server)


def test_a_file_with_an_authority_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    with a_nats_server(tmp_path / "hub") as server, pytest.raises(BadInput, match="authority"):
        connect(f"tls://127.0.0.1:{server.port}?ca={tmp_path / 'nothing.pem'}", server)


def test_where_nobody_answers_it_is_worth_trying_again(tmp_path: Path) -> None:
    with a_hub(tmp_path) as (server, _, person):
        server.kill()

        with pytest.raises(ConnectionLost, match="nobody answers"):
            asyncio.run(Hub.connect(parse_nats_address(server.url), person.credentials, "test"))
