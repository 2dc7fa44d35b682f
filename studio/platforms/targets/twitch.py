"""Twitch: a channel has one key and one title; nothing is made, and it is live while one sends.

Source: Twitch API reference (Get Stream Key, Modify Channel Information, Get Streams), video
broadcast guide (ingest servers).
"""

import msgspec

from studio.core.clock import Clock
from studio.core.errors import PlatformError, PlatformRefused
from studio.platforms import reason
from studio.platforms.exchange import Exchange, HttpAnswer, Question, check_status, read_json
from studio.platforms.targets.bearer import Ask, BearerExchange, exchange_with, line, signed_out
from studio.platforms.targets.ingest import checked, server_and_key
from studio.platforms.targets.port import (
    Ability,
    Bearer,
    BroadcastHealth,
    BroadcastWish,
    MadeBroadcast,
    TargetSpec,
)

WHO = "Twitch"
OWN = "https://api.twitch.tv"
INGESTS = "https://ingest.twitch.tv"
ANYWHERE = "rtmps://ingest.global-contribute.live-video.net:443/app"
"""Leads to a server nearby, where the list of them can't be had."""

LONGEST_TITLE = 140
_KEY = "{stream_key}"
_KEY_SCOPE = "channel:read:stream_key"


class _Key(msgspec.Struct):
    stream_key: str = ""


class _Keys(msgspec.Struct):
    data: list[_Key] = []


class _User(msgspec.Struct):
    login: str = ""


class _Users(msgspec.Struct):
    data: list[_User] = []


class _Stream(msgspec.Struct):
    type: str = ""


class _Streams(msgspec.Struct):
    data: list[_Stream] = []


class _Ingest(msgspec.Struct):
    url_template: str = ""
    url_template_secure: str = ""
    priority: int = 1_000


class _Ingests(msgspec.Struct):
    ingests: list[_Ingest] = []


class _Nothing(msgspec.Struct):
    pass


class _Failed(msgspec.Struct):
    message: str = ""


class TwitchTarget:
    """See `studio.platforms.targets.port.StreamTarget`; a handle is the channel's id."""

    def __init__(self, spec: TargetSpec, bearer: Bearer, clock: Clock) -> None:
        self._spec = spec
        self._clock = clock
        # Tests have one server for both.
        self._ingests = Exchange(WHO, spec.address or INGESTS)
        self._asking = BearerExchange(
            who=WHO,
            exchange=exchange_with(WHO, OWN, spec),
            bearer=bearer,
            clock=clock,
            headers={"Client-Id": spec.client_id},
            complaint=_complain,
        )

    @property
    def abilities(self) -> frozenset[Ability]:
        """See `StreamTarget.abilities`."""
        return frozenset()

    async def make(self, wish: BroadcastWish) -> MadeBroadcast:
        """See `StreamTarget.make`: sets the title, and reads where and with what to send."""
        channel = self._spec.subject
        who = [("broadcaster_id", channel)]
        keys = await self._asking.ask(
            Ask(method="GET", path="/helix/streams/key", query=who), _Keys
        )
        if not keys.data:
            raise reason.refused(reason.MALFORMED, f"{WHO} gives no stream key")
        url, key = checked(WHO, await self._server(), keys.data[0].stream_key)
        title = {"title": wish.title[:LONGEST_TITLE]}
        await self._asking.ask(
            Ask(method="PATCH", path="/helix/channels", query=who, body=title), _Nothing
        )
        users = await self._asking.ask(
            Ask(method="GET", path="/helix/users", query=[("id", channel)]), _Users
        )
        login = users.data[0].login if users.data else ""
        plain = login.isascii() and login.replace("_", "").isalnum()
        watch_url = f"https://www.twitch.tv/{login}" if plain else ""
        return MadeBroadcast(url=url, key=key, handle=channel, watch_url=watch_url)

    async def look(self, handle: str) -> BroadcastHealth:
        """See `StreamTarget.look`: it says whether the channel is live, and no more."""
        query = [("user_id", handle), ("type", "all")]
        streams = await self._asking.ask(
            Ask(method="GET", path="/helix/streams", query=query), _Streams
        )
        state = streams.data[0].type if streams.data else "offline"
        return BroadcastHealth(state=line(state) or "error", is_live=state == "live")

    async def end(self, handle: str) -> None:
        """See `StreamTarget.end`: a channel is over when nobody sends any more."""

    async def aclose(self) -> None:
        """See `StreamTarget.aclose`."""
        await self._ingests.aclose()
        await self._asking.exchange.aclose()

    async def _server(self) -> str:
        """Return the first server of Twitch's own list that a stream gets to unheard."""
        try:
            answer = await self._ingests.ask(Question(method="GET", path="/ingests", within_s=5.0))
            check_status(WHO, answer, now_utc_ms=self._clock.utc_ms())
            told = read_json(answer.body, _Ingests, WHO).ingests
        except PlatformError:
            return ANYWHERE
        for ingest in sorted(told, key=lambda one: one.priority):
            for template in (ingest.url_template_secure, ingest.url_template):
                server = _server_of(template)
                if server:
                    return server
        return ANYWHERE


def _server_of(template: str) -> str:
    """Return the server that a list names, or nothing where a stream can't be sent there."""
    server, marked, rest = template.partition(f"/{_KEY}")
    if not marked or rest:
        return ""
    try:
        return server_and_key(WHO, f"{server}/key")[0]
    except PlatformRefused:
        return ""


def _complain(answer: HttpAnswer) -> None:
    try:
        message = line(read_json(answer.body, _Failed, WHO).message)
    except PlatformRefused:
        return
    if answer.status == 401 and "scope" in message:
        raise reason.refused(
            reason.NOT_ALLOWED,
            f"{WHO}: the account was not granted what this needs",
            advice=f"Sign in again, and agree to {_KEY_SCOPE} and channel:manage:broadcast.",
        )
    if answer.status == 401:
        raise signed_out(WHO)
    if message and answer.status in (400, 403, 404):
        raise reason.refused(reason.REFUSED, f"{WHO}: {message}")
