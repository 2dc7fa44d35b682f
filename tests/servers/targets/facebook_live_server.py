"""A stand-in for Facebook's live videos."""

from dataclasses import dataclass

from tests.servers.faulty_http import Asked, Said
from tests.servers.targets.target_server import TargetServer

SERVER = "rtmps://live-api-s.facebook.com:443/rtmp"
BEGIN = "/v26.0/"


def error(code: int, message: str, status: int = 400) -> Said:
    """Return an error as the interface words it."""
    body = {"error": {"message": message, "type": "OAuthException", "code": code}}
    return Said(status=status, body=body)


@dataclass(kw_only=True)
class Live:
    """A live video."""

    title: str
    privacy: str
    key: str
    over: bool = False


class FacebookLiveServer(TargetServer):
    """The stand-in.

    Attributes:
        lives: By id.
        faults: What it finds wrong with streams.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lives: dict[str, Live] = {}
        self.faults: list[str] = []

    def signed_out(self) -> Said:
        """See `TargetServer.signed_out`."""
        return error(190, "Error validating access token", 401)

    def states(self) -> list[str]:
        """See `TargetServer.states`."""
        return [self._state(live) for live in self.lives.values()]

    def titles(self) -> list[str]:
        """See `TargetServer.titles`."""
        return [live.title for live in self.lives.values()]

    def told(self, asked: Asked) -> Said:
        """See `TargetServer.told`."""
        if f"{asked.method} {asked.path}" == f"POST {BEGIN}me/live_videos":
            return self._make(asked)
        number = asked.path.removeprefix(BEGIN)
        live = self.lives.get(number)
        if live is None:
            return error(100, "Unsupported request. Object does not exist", 400)
        if asked.method == "POST" and asked.query.get("end_live_video") == "true":
            if live.over:
                return error(100, "Video has already ended")
            live.over = True
            return Said(body={"id": number})
        return Said(body=self._told(number, live))

    def _make(self, asked: Asked) -> Said:
        if asked.query.get("status") != "LIVE_NOW":
            self.wrong.append("status")
        number = str(9_000 + len(self.lives))
        key = f"FB-{number}-0-Ab?s_bl=1&s_sml=3&a=Abz/w_"
        self.lives[number] = Live(
            title=asked.query["title"], privacy=asked.query["privacy"], key=key
        )
        address = f"{SERVER}/{key}"
        return Said(body={"id": number, "secure_stream_url": address, "stream_url": address})

    def _state(self, live: Live) -> str:
        if live.over:
            return "VOD"
        return "LIVE" if live.key in self.receiving else "UNPUBLISHED"

    def _told(self, number: str, live: Live) -> dict[str, object]:
        health = {"video_bitrate": 4_000_000, "video_framerate": 30}
        receiving = live.key in self.receiving and not live.over
        return {
            "id": number,
            "status": self._state(live),
            "errors": [{"error_message": text} for text in self.faults if receiving],
            "ingest_streams": [{"is_master": True, "stream_health": health if receiving else {}}],
        }
