"""Facebook: a live video is made for each show, sent to by RTMPS alone, and has to be ended.

Source: Graph API, Live Video API guide and reference of `live_videos`. An address is good for the
first 24 hours, and then for 8 hours of streaming.
"""

import msgspec

from studio.core.clock import Clock
from studio.core.errors import PlatformRefused
from studio.platforms import reason
from studio.platforms.exchange import HttpAnswer, read_json
from studio.platforms.targets.bearer import (
    Ask,
    BearerExchange,
    exchange_with,
    line,
    signed_out,
)
from studio.platforms.targets.ingest import server_and_key
from studio.platforms.targets.port import (
    MOST_ISSUES,
    Ability,
    Bearer,
    BroadcastHealth,
    BroadcastWish,
    MadeBroadcast,
    TargetSpec,
)

WHO = "Facebook"
OWN = "https://graph.facebook.com"
VERSION = "v26.0"
LONGEST_TITLE = 254
_PRIVACY = {"public": "EVERYONE", "unlisted": "ALL_FRIENDS", "private": "SELF"}
_SIGNED_OUT = frozenset({102, 190, 463, 467})
_NOT_GRANTED = frozenset({3, 10, *range(200, 300)})
_LIMITED = frozenset({4, 17, 32, 341, 613})
_TRANSIENT = frozenset({1, 2})
_OVER = frozenset({"VOD", "LIVE_STOPPED", "PROCESSING", "SCHEDULED_CANCELED", "SCHEDULED_EXPIRED"})


class _Made(msgspec.Struct):
    id: str
    secure_stream_url: str = ""


class _Error(msgspec.Struct):
    code: int = 0
    message: str = ""
    error_user_msg: str = ""


class _Failed(msgspec.Struct):
    error: _Error = msgspec.field(default_factory=_Error)


class _Fault(msgspec.Struct):
    error_message: str = ""


class _Ingest(msgspec.Struct):
    is_master: bool = True
    stream_health: dict[str, object] = {}


class _Live(msgspec.Struct):
    status: str = ""
    permalink_url: str = ""
    errors: list[_Fault] = []
    ingest_streams: list[_Ingest] = []


class _Ended(msgspec.Struct):
    id: str = ""


class FacebookTarget:
    """See `studio.platforms.targets.port.StreamTarget`; a handle is the live video's id."""

    def __init__(self, spec: TargetSpec, bearer: Bearer, clock: Clock) -> None:
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
        """See `StreamTarget.make`; it is live from the first picture on."""
        privacy = _PRIVACY.get(wish.privacy, "SELF")
        query = [
            ("status", "LIVE_NOW"),
            ("title", wish.title[:LONGEST_TITLE]),
            ("privacy", f'{{"value":"{privacy}"}}'),
            ("fields", "id,secure_stream_url"),
        ]
        made = await self._asking.ask(
            Ask(method="POST", path=f"/{VERSION}/me/live_videos", query=query), _Made
        )
        url, key = server_and_key(WHO, made.secure_stream_url)
        watch_url = f"https://www.facebook.com/{made.id}" if made.id.isdigit() else ""
        return MadeBroadcast(url=url, key=key, handle=made.id, watch_url=watch_url)

    async def look(self, handle: str) -> BroadcastHealth:
        """See `StreamTarget.look`."""
        live = await self._look(handle)
        receiving = any(stream.stream_health for stream in live.ingest_streams)
        health = "good" if receiving else "no_data"
        issues = [line(fault.error_message) for fault in live.errors[:MOST_ISSUES]]
        return BroadcastHealth(
            state=line(live.status),
            is_live=live.status == "LIVE",
            health="bad" if issues else health,
            issues=tuple(issue for issue in issues if issue),
        )

    async def end(self, handle: str) -> None:
        """See `StreamTarget.end`."""
        try:
            await self._asking.ask(
                Ask(
                    method="POST",
                    path=f"/{VERSION}/{handle}",
                    query=[("end_live_video", "true")],
                ),
                _Ended,
            )
        except PlatformRefused as error:
            if error.reason_code not in (reason.REFUSED, reason.NOT_FOUND):
                raise
            if (await self._look(handle)).status not in _OVER:
                raise

    async def aclose(self) -> None:
        """See `StreamTarget.aclose`."""
        await self._asking.exchange.aclose()

    async def _look(self, handle: str) -> _Live:
        fields = "status,permalink_url,errors,ingest_streams"
        return await self._asking.ask(
            Ask(method="GET", path=f"/{VERSION}/{handle}", query=[("fields", fields)]), _Live
        )


def _complain(answer: HttpAnswer) -> None:
    """Say what a failure means, by the number that comes with it."""
    try:
        error = read_json(answer.body, _Failed, WHO).error
    except PlatformRefused:
        return
    said = f"{WHO}: {line(error.error_user_msg or error.message)}"
    if error.code in _SIGNED_OUT:
        raise signed_out(WHO)
    if error.code in _LIMITED:
        raise reason.unavailable(reason.LIMITED, f"{WHO} wants fewer requests")
    if error.code in _TRANSIENT:
        raise reason.unavailable(reason.BUSY, said)
    if error.code in _NOT_GRANTED:
        raise reason.refused(
            reason.NOT_ALLOWED,
            said,
            advice="Going live needs publish_video, an account of 60 days, and 100 followers.",
        )
    if error.code:
        raise reason.refused(reason.REFUSED, said)
