"""Facebook."""

from studio.core.errors import PlatformRefused, PlatformUnavailable
from studio.platforms.targets.port import Ability
from studio.sales.account import Provider
from tests.contracts.target_cases.case import Complained, TargetCase
from tests.servers.faulty_http import Said
from tests.servers.targets.facebook_live_server import SERVER, FacebookLiveServer, error
from tests.servers.targets.target_server import TargetServer


def find(server: TargetServer, text: str) -> None:
    """Let it find something wrong with what is sent."""
    assert isinstance(server, FacebookLiveServer)
    server.faults = [text]


MAKE = "POST /v26.0/me/live_videos"

CASE = TargetCase(
    name="facebook",
    provider=Provider.FACEBOOK,
    server=FacebookLiveServer,
    url=SERVER,
    watch_url="https://www.facebook.com/9000",
    abilities=frozenset(Ability),
    waits="UNPUBLISHED",
    live="LIVE",
    over="VOD",
    issue=find,
    complaints={
        "not_granted": Complained(
            at=MAKE,
            said=error(200, "(#200) Permissions error", 403),
            kind=PlatformRefused,
            code="not_allowed",
        ),
        "limited": Complained(
            at=MAKE,
            said=error(4, "Application request limit reached", 400),
            kind=PlatformUnavailable,
            code="limited",
        ),
        "transient": Complained(
            at=MAKE,
            said=error(2, "Service temporarily unavailable", 400),
            kind=PlatformUnavailable,
            code="busy",
        ),
        "no_tls": Complained(
            at=MAKE,
            said=Said(body={"id": "1", "secure_stream_url": "rtmp://live.example/rtmp/K"}),
            kind=PlatformRefused,
            code="malformed",
        ),
    },
)
