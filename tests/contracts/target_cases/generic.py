"""The studio's own open interface."""

from studio.core.errors import PlatformRefused
from studio.platforms.targets.port import Ability
from studio.sales.account import Provider
from tests.contracts.target_cases.case import Complained, TargetCase
from tests.servers.faulty_http import Said
from tests.servers.targets.open_server import SERVER, OpenServer
from tests.servers.targets.target_server import TargetServer


def find(server: TargetServer, text: str) -> None:
    """Let it find something wrong with what is sent."""
    assert isinstance(server, OpenServer)
    server.issues = [text]


CASE = TargetCase(
    name="generic",
    provider=Provider.OTHER,
    server=OpenServer,
    url=SERVER,
    watch_url="https://platform.example/b/1",
    abilities=frozenset({Ability.MAKES, Ability.ENDS, Ability.JUDGES}),
    waits="ready",
    live="live",
    over="complete",
    issue=find,
    complaints={
        "no_key": Complained(
            at="POST /v1/broadcasts",
            said=Said(body={"id": "b", "ingest": {"url": SERVER, "key": ""}}),
            kind=PlatformRefused,
            code="malformed",
        ),
        "no_server": Complained(
            at="POST /v1/broadcasts",
            said=Said(body={"id": "b", "ingest": {"url": "https://x.example/a", "key": "k"}}),
            kind=PlatformRefused,
            code="malformed",
        ),
    },
)
