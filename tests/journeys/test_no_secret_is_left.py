"""After a show with every kind of secret none is on disk, in a command line or in an export."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from studio.core.ids import ConnectionId, SecretName, SinkId
from studio.core.source_spec import PATTERN, TONE
from studio.outbox.sink import SinkKind, SinkSpec, secret_of_sink
from studio.protocol.catalogue_commands import ExportCatalogue
from studio.protocol.setup_commands import GoLive, HoldKey
from studio.protocol.trade_commands import BeginSignIn, SaveConnection, SaveSink
from studio.sales.account import Application, Provider, secret_of_application
from studio.sales.connection import ConnectionSpec, PlatformKind, secret_of_connection
from tests.journeys.studio_run import StudioRun, studio_run, wait_for
from tests.servers.local_platform import LocalPlatform

SHOP = ConnectionSpec(connection_id=ConnectionId("own"), kind=PlatformKind.GENERIC, name="Our own")
SINK = SinkId("own")
STREAM_KEY = "sk-live-5f1c09d27ab84e63"
OF_THE_PROGRAM = "programs-own-secret-93be1f"


@pytest.fixture
def studio(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StudioRun]:
    """Run a studio in a home folder of its own."""
    monkeypatch.setenv("CUECARD_HOME", str(tmp_path / "home"))
    with studio_run() as run:
        yield run


def use_every_secret(studio: StudioRun, platform: LocalPlatform) -> list[str]:
    """Be on air with all that needs a secret; return the secrets."""
    secrets: dict[SecretName, str] = {
        secret_of_sink(SINK): platform.secret,
        secret_of_connection(SHOP.connection_id, "token"): platform.token,
        secret_of_application(Provider.OTHER): OF_THE_PROGRAM,
    }
    for name, key in secrets.items():
        studio.client.request(HoldKey(secret_name=name, key=key))
    studio.prepare(PATTERN, TONE, "1280x720@30")
    studio.add_destination("server", platform.rtmp, platform.stream_key)
    studio.add_destination("wrong", platform.rtmp, STREAM_KEY)
    events = f"{platform.http}/v1/events"
    sink = SinkSpec(sink_id=SINK, kind=SinkKind.WEBHOOK, name="Our own", address=events, batch=50)
    studio.client.request(SaveSink(sink=sink))
    shop = ConnectionSpec(
        connection_id=SHOP.connection_id,
        kind=SHOP.kind,
        name=SHOP.name,
        address=platform.http,
        options={"every_s": "0.3"},
    )
    studio.client.request(SaveConnection(connection=shop))
    application = Application(
        provider=Provider.OTHER, client_id=platform.client_id, issuer=platform.http
    )
    studio.client.request(BeginSignIn(application=application))
    return [*secrets.values(), platform.stream_key, STREAM_KEY]


def read(path: Path) -> bytes:
    """Return what is in a file; a recording is left out, for it holds what was seen."""
    return b"" if path.suffix in {".mkv", ".ring"} else path.read_bytes()


def all_command_lines() -> list[str]:
    """Return how every process of this test's family was called."""
    lines = []
    for process in (psutil.Process(), *psutil.Process().children(recursive=True)):
        try:
            lines.append(" ".join(process.cmdline()))
        except psutil.Error:
            continue
    return lines


def test_no_secret_is_on_disk_in_a_command_line_or_in_an_export(
    studio: StudioRun, own_platform: LocalPlatform, tmp_path: Path
) -> None:
    secrets = use_every_secret(studio, own_platform)
    studio.client.request(GoLive())
    wait_for("the stream is received", lambda: studio.is_live("server"), client=studio.client)
    own_platform.place({"product_id": "watch", "quantity": 1})
    wait_for("events came", lambda: own_platform.events() != [], client=studio.client)
    studio.kill("control")
    studio.attach_again()
    exported = tmp_path / "home" / "catalogue.json"
    studio.client.request(ExportCatalogue(path=str(exported)))
    called = all_command_lines()
    database = tmp_path / "copy.db"
    home = tmp_path / "home"
    (kept,) = home.rglob("cuecard.db")
    shutil.copy(kept, database)
    with sqlite3.connect(database) as connection:
        whole = "\n".join(connection.iterdump())

    for secret in secrets:
        files = [path for path in home.rglob("*") if path.is_file()]
        assert [path for path in files if secret.encode() in read(path)] == [], secret[:4]
        assert not any(secret in line for line in called), secret[:4]
        assert secret not in whole, secret[:4]
