"""A stand-in for Twitch: a channel with a key and a title, and the list of servers."""

from typing import Any

from tests.servers.faulty_http import Asked, Said
from tests.servers.targets.target_server import CHANNEL, CLIENT_ID, TargetServer, routed

KEY = "live_7341_aBc?bandwidth=no&x=1"
SERVER = "rtmps://fra05.contribute.live-video.net:443/app"
INGESTS: list[dict[str, Any]] = [
    {
        "priority": 2,
        "url_template": "rtmp://ams03.contribute.live-video.net/app/{stream_key}",
        "url_template_secure": "rtmps://ams03.contribute.live-video.net:443/app/{stream_key}",
    },
    {
        "priority": 1,
        "url_template": "rtmp://fra05.contribute.live-video.net/app/{stream_key}",
        "url_template_secure": SERVER + "/{stream_key}",
    },
]


def error(status: int, message: str) -> Said:
    """Return an error as the interface words it."""
    return Said(status=status, body={"error": "No", "status": status, "message": message})


class TwitchServer(TargetServer):
    """The stand-in.

    Attributes:
        title: Of the channel.
        ingests: The list of servers.
        scopes: What was granted.
    """

    def __init__(self) -> None:
        super().__init__()
        self.title = "Yesterday's"
        self.ingests: Any = list(INGESTS)
        self.scopes = {"channel:read:stream_key", "channel:manage:broadcast"}

    def is_open(self, asked: Asked) -> bool:
        """See `TargetServer.is_open`."""
        return asked.path == "/ingests"

    def signed_out(self) -> Said:
        """See `TargetServer.signed_out`."""
        return error(401, "Invalid OAuth token")

    def states(self) -> list[str]:
        """See `TargetServer.states`."""
        return ["live" if self.receiving else "offline"]

    def titles(self) -> list[str]:
        """See `TargetServer.titles`."""
        return [self.title]

    def told(self, asked: Asked) -> Said:
        """See `TargetServer.told`."""
        if asked.path == "/ingests":
            if "authorization" in asked.headers:
                self.wrong.append("a token goes to whoever lists servers")
            return Said(body={"ingests": self.ingests})
        if asked.headers.get("client-id") != CLIENT_ID:
            return error(401, "Client ID and OAuth token do not match")
        said = routed(
            asked,
            {
                "GET /helix/streams/key": self._key,
                "GET /helix/streams": self._streams,
                "GET /helix/users": self._users,
                "PATCH /helix/channels": self._set_title,
            },
        )
        return said or error(404, "")

    def _key(self, asked: Asked) -> Said:
        if "channel:read:stream_key" not in self.scopes:
            return error(401, "Missing scope: channel:read:stream_key")
        if asked.query.get("broadcaster_id") != CHANNEL:
            return error(403, "The ID in broadcaster_id must match the user ID")
        return Said(body={"data": [{"stream_key": KEY}]})

    def _streams(self, asked: Asked) -> Said:
        if asked.query.get("user_id") != CHANNEL:
            return Said(body={"data": []})
        live = [{"id": "1", "user_id": CHANNEL, "type": "live"}]
        return Said(body={"data": live if KEY in self.receiving else []})

    def _users(self, asked: Asked) -> Said:
        return Said(body={"data": [{"id": CHANNEL, "login": "a_host"}]})

    def _set_title(self, asked: Asked) -> Said:
        title = asked.json()["title"]
        if not 0 < len(title) <= 140:
            return error(400, "The title is too long")
        self.title = title
        return Said(status=204)
