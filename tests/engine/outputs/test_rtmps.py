"""TLS to the server: only with a certificate that is the server's and trusted here."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.core.clock import SystemClock
from studio.core.errors import OutputLost, OutputRefused
from studio.core.ids import DestinationId, SecretName
from studio.engine.outputs import dial, reason
from studio.engine.outputs.registry import make_output, try_output
from studio.protocol.engine_messages import OutputSpec
from studio.protocol.reports import OutputState
from tests.real_packets import encode_show, on_air
from tests.servers.rtmp_server import RtmpServer, count_packets, rtmp_server
from tests.servers.tls_front import tls_front
from tests.waiting import wait_until

KEY = "key-2f9c"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RtmpServer]:
    with rtmp_server(tmp_path / "server") as server:
        yield server


def _spec(port: int, host: str = "127.0.0.1") -> OutputSpec:
    return OutputSpec(
        destination_id=DestinationId("main"),
        name="main",
        url=f"rtmps://{host}:{port}/live",
        secret_name=SecretName("k"),
    )


def test_every_picture_sent_over_tls_is_in_the_servers_recording(
    tmp_path: Path, server: RtmpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tls_front(server.port, tmp_path, "127.0.0.1") as front:
        monkeypatch.setenv("SSL_CERT_FILE", str(front.trusted))
        output = make_output(
            _spec(front.port),
            key_of=lambda _: KEY,
            want_keyframe=lambda: None,
            changed=lambda: None,
            clock=SystemClock(),
        )
        output.start(encode_show().templates)
        wait_until(lambda: output.report().state is OutputState.LIVE)
        with on_air(encode_show(), output, speed=4):
            wait_until(lambda: output.report().frames_sent > 60)
        output.stop()
        server.close()

    assert count_packets(server.received()[0]) == output.report().frames_sent


@pytest.mark.parametrize(
    ("name", "words"),
    [("other.example", "another"), ("127.0.0.1", "nobody this computer trusts|nobody but itself")],
    ids=["another name", "unknown authority"],
)
def test_a_bad_certificate_is_refused_and_the_key_stays_here(
    tmp_path: Path, server: RtmpServer, monkeypatch: pytest.MonkeyPatch, name: str, words: str
) -> None:
    with tls_front(server.port, tmp_path, name) as front:
        if name == "other.example":
            monkeypatch.setenv("SSL_CERT_FILE", str(front.trusted))

        with pytest.raises(OutputRefused, match=words) as failed:
            try_output(_spec(front.port), key_of=lambda _: KEY)

    assert failed.value.reason_code == reason.BAD_CERTIFICATE
    assert server.keys == []


def test_a_server_without_tls_is_told_from_a_bad_certificate(
    server: RtmpServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dial, "CONNECT_S", 0.5)

    with pytest.raises(OutputLost) as failed:
        try_output(_spec(server.port), key_of=lambda _: KEY)

    assert failed.value.reason_code == reason.NO_TLS
    assert server.keys == []
