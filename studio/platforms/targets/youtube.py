"""YouTube: a broadcast is what viewers see, a stream what is sent; both are made and bound.

Source: YouTube Live Streaming API, guides and reference for liveBroadcasts and liveStreams.
"""

from datetime import UTC, datetime

import msgspec

from studio.core.clock import Clock
from studio.core.errors import PlatformRefused, PlatformUnavailable
from studio.platforms import reason
from studio.platforms.exchange import HttpAnswer, read_json
from studio.platforms.targets.bearer import Ask, BearerExchange, exchange_with, line, signed_out
from studio.platforms.targets.ingest import checked
from studio.platforms.targets.port import (
    LONGEST_TITLE,
    MOST_ISSUES,
    Ability,
    Bearer,
    BroadcastHealth,
    BroadcastWish,
    MadeBroadcast,
    TargetSpec,
)

WHO = "YouTube"
OWN = "https://www.googleapis.com"
BROADCASTS = "/youtube/v3/liveBroadcasts"
STREAMS = "/youtube/v3/liveStreams"
PRIVACY = frozenset({"public", "unlisted", "private"})
HEALTH = {"good": "good", "ok": "ok", "bad": "bad", "noData": "no_data"}
STARTS_AT_LEAST_IN_MS = 10_000
"""An announced start in the past is refused; what is to start now starts in a moment."""

_QUOTA = "used up its day's requests; it counts anew at midnight in Los Angeles"
_ASK_MORE = "Stream with the key from YouTube Studio today, or use another program there."
_SAID = {
    "liveStreamingNotEnabled": "the channel is not allowed to go live yet: enable that on YouTube",
    "insufficientLivePermissions": "the account was not granted what going live needs",
    "insufficientPermissions": "the account was not granted what going live needs",
    "livePermissionBlocked": "the channel may not go live at present",
    "userBroadcastsExceedLimit": "the channel has too many broadcasts already",
}
_SIGN_IN = "Sign in again, and agree to what is asked for."
_AGAIN = frozenset({"errorStreamInactive", "backendError", "errorExecutingTransition"})
_STEPS = frozenset({"redundantTransition", "invalidTransition"})
_LIVE = frozenset({"live", "liveStarting"})


class _Error(msgspec.Struct):
    reason: str = ""
    message: str = ""


class _Errors(msgspec.Struct):
    errors: list[_Error] = []
    message: str = ""


class _Failed(msgspec.Struct):
    error: _Errors = msgspec.field(default_factory=_Errors)


class _Status(msgspec.Struct, rename="camel"):
    life_cycle_status: str = ""


class _Item(msgspec.Struct):
    id: str = ""
    status: _Status = msgspec.field(default_factory=_Status)


class _Items(msgspec.Struct):
    items: list[_Item] = []


class _Ingest(msgspec.Struct, rename="camel"):
    stream_name: str = ""
    ingestion_address: str = ""
    rtmps_ingestion_address: str = ""


class _Cdn(msgspec.Struct, rename="camel"):
    ingestion_info: _Ingest = msgspec.field(default_factory=_Ingest)


class _Made(msgspec.Struct):
    id: str
    cdn: _Cdn = msgspec.field(default_factory=_Cdn)


class _Issue(msgspec.Struct):
    type: str = ""
    severity: str = ""
    description: str = ""


class _Health(msgspec.Struct, rename="camel"):
    status: str = ""
    configuration_issues: list[_Issue] = []


class _StreamStatus(msgspec.Struct, rename="camel"):
    stream_status: str = ""
    health_status: _Health = msgspec.field(default_factory=_Health)


class _Stream(msgspec.Struct):
    status: _StreamStatus = msgspec.field(default_factory=_StreamStatus)


class _Streams(msgspec.Struct):
    items: list[_Stream] = []


class YouTubeTarget:
    """See `studio.platforms.targets.port.StreamTarget`; a handle is `broadcast/stream`."""

    def __init__(self, spec: TargetSpec, bearer: Bearer, clock: Clock) -> None:
        self._clock = clock
        self._asking = BearerExchange(
            who=WHO,
            exchange=exchange_with(WHO, OWN, spec),
            bearer=bearer,
            clock=clock,
            complaint=_complain,
        )

    @property
    def abilities(self) -> frozenset[Ability]:
        """See `StreamTarget.abilities`."""
        return frozenset(Ability)

    async def make(self, wish: BroadcastWish) -> MadeBroadcast:
        """See `StreamTarget.make`; where the second half fails, the first is taken back."""
        made = await self._asking.ask(
            Ask(
                method="POST",
                path=BROADCASTS,
                query=[("part", "snippet,status,contentDetails")],
                body=self._broadcast(wish),
            ),
            _Made,
        )
        try:
            stream = await self._make_stream(wish)
            ingest = stream.cdn.ingestion_info
            address = ingest.rtmps_ingestion_address or ingest.ingestion_address
            url, key = checked(WHO, address, ingest.stream_name)
            await self._asking.ask(
                Ask(
                    method="POST",
                    path=f"{BROADCASTS}/bind",
                    query=[("id", made.id), ("streamId", stream.id), ("part", "id,snippet")],
                ),
                _Item,
            )
        except (PlatformRefused, PlatformUnavailable):
            await self._take_back(made.id)
            raise
        watch_url = f"https://www.youtube.com/watch?v={made.id}" if made.id.isprintable() else ""
        return MadeBroadcast(url=url, key=key, handle=f"{made.id}/{stream.id}", watch_url=watch_url)

    async def look(self, handle: str) -> BroadcastHealth:
        """See `StreamTarget.look`; it is made live by hand where that does not happen by itself."""
        broadcast_id, stream_id = _ids(handle)
        state = await self._state(broadcast_id)
        streams = await self._asking.ask(
            Ask(method="GET", path=STREAMS, query=[("id", stream_id), ("part", "status")]),
            _Streams,
        )
        status = streams.items[0].status if streams.items else _StreamStatus()
        if status.stream_status == "active" and state in ("ready", "testing"):
            state = await self._transition(broadcast_id, "live") or state
        health = status.health_status
        return BroadcastHealth(
            state=line(state),
            is_live=state == "live",
            health=HEALTH.get(health.status, ""),
            issues=tuple(_told(issue) for issue in health.configuration_issues[:MOST_ISSUES]),
        )

    async def end(self, handle: str) -> None:
        """See `StreamTarget.end`; one that viewers never saw is taken back."""
        broadcast_id, _ = _ids(handle)
        state = await self._state(broadcast_id)
        if state in _LIVE or state.startswith("test"):
            await self._transition(broadcast_id, "complete")
        elif state not in ("", "complete", "revoked"):
            await self._take_back(broadcast_id)

    async def aclose(self) -> None:
        """See `StreamTarget.aclose`."""
        await self._asking.exchange.aclose()

    def _broadcast(self, wish: BroadcastWish) -> object:
        soonest_utc_ms = self._clock.utc_ms() + STARTS_AT_LEAST_IN_MS
        start = datetime.fromtimestamp(max(wish.starts_at_utc_ms, soonest_utc_ms) // 1_000, UTC)
        return {
            "snippet": {
                "title": _title(wish.title),
                "scheduledStartTime": start.isoformat().replace("+00:00", "Z"),
            },
            "status": {
                "privacyStatus": wish.privacy if wish.privacy in PRIVACY else "unlisted",
                "selfDeclaredMadeForKids": False,
            },
            "contentDetails": {
                "enableAutoStart": True,
                "enableAutoStop": False,
                "monitorStream": {"enableMonitorStream": False},
            },
        }

    async def _make_stream(self, wish: BroadcastWish) -> _Made:
        height_px = min(wish.width_px, wish.height_px)
        body = {
            "snippet": {"title": _title(wish.title)},
            "cdn": {
                "frameRate": "60fps" if wish.fps > 30 else "30fps",
                "ingestionType": "rtmp",
                "resolution": f"{height_px}p",
            },
        }
        ask = Ask(method="POST", path=STREAMS, query=[("part", "snippet,cdn")], body=body)
        return await self._asking.ask(ask, _Made)

    async def _state(self, broadcast_id: str) -> str:
        """Return how far a broadcast is; empty: there is none."""
        query = [("id", broadcast_id), ("part", "status")]
        items = await self._asking.ask(Ask(method="GET", path=BROADCASTS, query=query), _Items)
        return items.items[0].status.life_cycle_status if items.items else ""

    async def _transition(self, broadcast_id: str, to: str) -> str:
        """Bring a broadcast somewhere; return how far it is, or nothing where it can't go now."""
        ask = Ask(
            method="POST",
            path=f"{BROADCASTS}/transition",
            query=[("broadcastStatus", to), ("id", broadcast_id), ("part", "status")],
        )
        try:
            return (await self._asking.ask(ask, _Item)).status.life_cycle_status
        except PlatformUnavailable as error:
            if error.reason_code == "errorStreamInactive" and to == "live":
                return ""  # asked again with the next look
            raise
        except PlatformRefused as error:
            if error.reason_code == "redundantTransition":
                return to
            if error.reason_code == "invalidTransition" and to == "live":
                return ""  # it is on its way there by itself
            raise

    async def _take_back(self, broadcast_id: str) -> None:
        ask = Ask(method="DELETE", path=BROADCASTS, query=[("id", broadcast_id)])
        try:
            await self._asking.ask(ask, _Item)
        except (PlatformRefused, PlatformUnavailable):
            return  # a broadcast that nobody announced and nobody sends to harms nobody


def _ids(handle: str) -> tuple[str, str]:
    broadcast_id, _, stream_id = handle.partition("/")
    return broadcast_id, stream_id


def _title(text: str) -> str:
    """Return a title as it is taken: without angle brackets, and not too long."""
    return text.replace("<", "‹").replace(">", "›")[:LONGEST_TITLE]


def _told(issue: _Issue) -> str:
    return line(f"{issue.type}: {issue.description}" if issue.description else issue.type)


def _complain(answer: HttpAnswer) -> None:
    """Say what a failure means, by the reason that comes with it."""
    try:
        failed = read_json(answer.body, _Failed, WHO).error
    except PlatformRefused:
        return
    told = failed.errors[0] if failed.errors else _Error(message=failed.message)
    word = told.reason
    if word in ("quotaExceeded", "dailyLimitExceeded"):
        raise reason.refused("quota", f"{WHO}: the studio's program {_QUOTA}", advice=_ASK_MORE)
    if word in ("rateLimitExceeded", "userRateLimitExceeded", "userRequestsExceedRateLimit"):
        raise reason.unavailable(reason.LIMITED, f"{WHO} wants fewer requests")
    if word in ("authError", "invalid_token"):
        raise signed_out(WHO)
    if word in _AGAIN:
        raise reason.unavailable(word, f"{WHO}: {line(told.message)}")
    if word in _SAID:
        raise reason.refused(reason.NOT_ALLOWED, f"{WHO}: {_SAID[word]}", advice=_SIGN_IN)
    if word and answer.status < 500:
        code = word if word in _STEPS else reason.REFUSED
        raise reason.refused(code, f"{WHO}: {line(told.message or word)}")
