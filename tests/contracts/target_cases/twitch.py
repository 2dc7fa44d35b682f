"""Twitch."""

from studio.core.errors import PlatformRefused
from studio.sales.account import Provider
from tests.contracts.target_cases.case import Complained, TargetCase
from tests.servers.faulty_http import Said
from tests.servers.targets.twitch_server import SERVER, TwitchServer, error

KEY = "GET /helix/streams/key"

CASE = TargetCase(
    name="twitch",
    provider=Provider.TWITCH,
    server=TwitchServer,
    url=SERVER,
    watch_url="https://www.twitch.tv/a_host",
    abilities=frozenset(),
    waits="offline",
    live="live",
    over="offline",
    complaints={
        "no_scope": Complained(
            at=KEY,
            said=error(401, "Missing scope: channel:read:stream_key"),
            kind=PlatformRefused,
            code="not_allowed",
        ),
        "no_key": Complained(
            at=KEY, said=Said(body={"data": []}), kind=PlatformRefused, code="malformed"
        ),
        "title": Complained(
            at="PATCH /helix/channels",
            said=error(400, "The title is not allowed"),
            kind=PlatformRefused,
            code="refused",
        ),
    },
)
