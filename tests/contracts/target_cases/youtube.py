"""YouTube."""

from studio.core.errors import PlatformRefused, PlatformUnavailable
from studio.platforms.targets.port import Ability
from studio.sales.account import Provider
from tests.contracts.target_cases.case import Complained, TargetCase
from tests.servers.targets.target_server import TargetServer
from tests.servers.targets.youtube_server import SERVER, YouTubeServer, error


def find(server: TargetServer, text: str) -> None:
    """Let it find something wrong with what is sent."""
    assert isinstance(server, YouTubeServer)
    for stream in server.streams.values():
        stream.health = "bad"
        stream.issues = [{"type": "gopSizeLong", "severity": "error", "description": text}]


MAKE, BIND = "POST /youtube/v3/liveBroadcasts", "POST /youtube/v3/liveBroadcasts/bind"

CASE = TargetCase(
    name="youtube",
    provider=Provider.GOOGLE,
    server=YouTubeServer,
    url=SERVER,
    watch_url="https://www.youtube.com/watch?v=bc-1",
    abilities=frozenset(Ability),
    waits="ready",
    live="live",
    over="complete",
    issue=find,
    complaints={
        "not_enabled": Complained(
            at=MAKE,
            said=error("liveStreamingNotEnabled"),
            kind=PlatformRefused,
            code="not_allowed",
        ),
        "not_granted": Complained(
            at=MAKE,
            said=error("insufficientLivePermissions"),
            kind=PlatformRefused,
            code="not_allowed",
        ),
        "quota": Complained(
            at=MAKE, said=error("quotaExceeded"), kind=PlatformRefused, code="quota"
        ),
        "limited": Complained(
            at=MAKE, said=error("rateLimitExceeded"), kind=PlatformUnavailable, code="limited"
        ),
        "while_binding": Complained(
            at=BIND,
            said=error("backendError", status=500),
            kind=PlatformUnavailable,
            code="backendError",
        ),
        "unknown": Complained(
            at=MAKE, said=error("somethingNew"), kind=PlatformRefused, code="refused"
        ),
    },
)
