"""A stand-in for YouTube's live interface: its states, its conditions, its errors.

Made from the reference of liveBroadcasts and liveStreams and the guide "Life of a Broadcast".
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from tests.servers.faulty_http import Asked, Said
from tests.servers.targets.target_server import TargetServer, routed

SERVER = "rtmps://a.rtmps.youtube.com:443/live2"
LONGEST_TITLE = 100


def error(reason: str, message: str = "No.", status: int = 403) -> Said:
    """Return an error as the interface words it."""
    one = {"domain": "youtube.liveBroadcast", "reason": reason, "message": message}
    return Said(
        status=status,
        body={"error": {"code": status, "errors": [one], "message": message}},
    )


@dataclass(kw_only=True)
class Show:
    """A broadcast."""

    number: str
    title: str
    privacy: str
    auto_start: bool
    state: str = "created"
    stream: str = ""


@dataclass(kw_only=True)
class Stream:
    """A stream."""

    key: str
    resolution: str
    rate: str
    health: str = "good"
    issues: list[dict[str, str]] = field(default_factory=list)


class YouTubeServer(TargetServer):
    """The stand-in.

    Attributes:
        shows: Broadcasts by id.
        streams: Streams by id.
        auto_starts: Whether it makes a broadcast live by itself, as it was asked to.
    """

    def __init__(self) -> None:
        super().__init__()
        self.shows: dict[str, Show] = {}
        self.streams: dict[str, Stream] = {}
        self.auto_starts = True

    def signed_out(self) -> Said:
        """See `TargetServer.signed_out`."""
        return error("authError", "Invalid Credentials", 401)

    def states(self) -> list[str]:
        """See `TargetServer.states`."""
        return [show.state for show in self.shows.values()]

    def titles(self) -> list[str]:
        """See `TargetServer.titles`."""
        return [show.title for show in self.shows.values()]

    def told(self, asked: Asked) -> Said:
        """See `TargetServer.told`."""
        begin = "/youtube/v3/"
        said = routed(
            asked,
            {
                f"POST {begin}liveBroadcasts": self._make,
                f"GET {begin}liveBroadcasts": self._list,
                f"DELETE {begin}liveBroadcasts": self._delete,
                f"POST {begin}liveBroadcasts/bind": self._bind,
                f"POST {begin}liveBroadcasts/transition": self._transition,
                f"POST {begin}liveStreams": self._make_stream,
                f"GET {begin}liveStreams": self._list_streams,
            },
        )
        return said or error("notFound", "Not Found", 404)

    def begin_sending(self, key: str) -> None:
        """See `TargetServer.begin_sending`: what is bound starts by itself where it may."""
        super().begin_sending(key)
        for show in self.shows.values():
            stream = self.streams.get(show.stream)
            if stream is not None and stream.key == key and show.auto_start and self.auto_starts:
                show.state = "live"

    def _make(self, asked: Asked) -> Said:
        body = asked.json()
        snippet, status = body["snippet"], body["status"]
        start = datetime.fromisoformat(snippet["scheduledStartTime"])
        if not 0 < len(snippet["title"]) <= LONGEST_TITLE or set("<>") & set(snippet["title"]):
            return error("invalidTitle", "The title is not valid.", 400)
        if start <= datetime.now(UTC):
            return error("invalidScheduledStartTime", "It lies in the past.", 400)
        if status["privacyStatus"] not in ("public", "unlisted", "private"):
            return error("invalidPrivacyStatus", "No such privacy.", 400)
        if set(asked.query["part"].split(",")) != {"snippet", "status", "contentDetails"}:
            self.wrong.append("part")
        number = f"bc-{len(self.shows) + 1}"
        self.shows[number] = Show(
            number=number,
            title=snippet["title"],
            privacy=status["privacyStatus"],
            auto_start=body["contentDetails"]["enableAutoStart"],
        )
        return Said(body={"kind": "youtube#liveBroadcast", "id": number})

    def _list(self, asked: Asked) -> Said:
        show = self.shows.get(asked.query["id"])
        if show is None:
            return Said(body={"items": []})
        return Said(body={"items": [{"id": show.number, "status": self._status(show)}]})

    def _delete(self, asked: Asked) -> Said:
        show = self.shows.pop(asked.query["id"], None)
        return Said(status=204) if show else error("liveBroadcastNotFound", status=404)

    def _bind(self, asked: Asked) -> Said:
        show = self.shows.get(asked.query["id"])
        if show is None:
            return error("liveBroadcastNotFound", status=404)
        if asked.query["streamId"] not in self.streams:
            return error("liveStreamNotFound", status=404)
        show.stream, show.state = asked.query["streamId"], "ready"
        return Said(body={"id": show.number})

    def _transition(self, asked: Asked) -> Said:
        show = self.shows.get(asked.query["id"])
        to = asked.query["broadcastStatus"]
        if show is None:
            return error("liveBroadcastNotFound", status=404)
        if show.state == to:
            return error("redundantTransition", "It is in that state already.")
        active = self._is_active(show)
        if to == "live" and show.state in ("ready", "testing"):
            if not active:
                return error("errorStreamInactive", "Stream is inactive")
        elif not (to == "complete" and show.state in ("live", "testing")):
            return error("invalidTransition", "Invalid transition")
        show.state = to
        return Said(body={"id": show.number, "status": self._status(show)})

    def _make_stream(self, asked: Asked) -> Said:
        cdn = asked.json()["cdn"]
        if cdn["resolution"] not in ("240p", "360p", "480p", "720p", "1080p", "1440p", "2160p"):
            return error("invalidResolution", "No such resolution.", 400)
        if cdn["frameRate"] not in ("30fps", "60fps") or cdn["ingestionType"] != "rtmp":
            return error("invalidFrameRate", "No such rate.", 400)
        number = f"st-{len(self.streams) + 1}"
        key = f"abcd-{len(self.streams) + 1:04}-efgh-ijkl-mnop"
        self.streams[number] = Stream(key=key, resolution=cdn["resolution"], rate=cdn["frameRate"])
        ingest = {
            "streamName": key,
            "ingestionAddress": "rtmp://a.rtmp.youtube.com/live2",
            "rtmpsIngestionAddress": SERVER,
        }
        return Said(body={"id": number, "cdn": {**cdn, "ingestionInfo": ingest}})

    def _list_streams(self, asked: Asked) -> Said:
        stream = self.streams.get(asked.query["id"])
        if stream is None:
            return Said(body={"items": []})
        is_active = stream.key in self.receiving
        health = {
            "status": stream.health if is_active else "noData",
            "configurationIssues": stream.issues if is_active else [],
        }
        status = {"streamStatus": "active" if is_active else "ready", "healthStatus": health}
        return Said(body={"items": [{"id": asked.query["id"], "status": status}]})

    def _is_active(self, show: Show) -> bool:
        stream = self.streams.get(show.stream)
        return stream is not None and stream.key in self.receiving

    def _status(self, show: Show) -> dict[str, str]:
        return {"lifeCycleStatus": show.state, "privacyStatus": show.privacy}
