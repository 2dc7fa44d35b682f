"""The studio's own open interface, as `cuecard platform` speaks it.

It is told in `docs/local-platform.md`.
"""

from urllib.parse import quote

import msgspec

from studio.core.clock import Clock
from studio.core.errors import PlatformRefused
from studio.platforms import reason
from studio.platforms.exchange import on_this_machine
from studio.platforms.targets.bearer import Ask, BearerExchange, exchange_with, line, web_address
from studio.platforms.targets.ingest import checked
from studio.platforms.targets.port import (
    MOST_ISSUES,
    Ability,
    Bearer,
    BroadcastHealth,
    BroadcastWish,
    MadeBroadcast,
    TargetSpec,
)

WHO = "the platform"
LONGEST_TITLE = 200
HEALTH = frozenset({"good", "ok", "bad", "no_data"})


class _Ingest(msgspec.Struct):
    url: str = ""
    key: str = ""


class _Health(msgspec.Struct):
    status: str = ""
    issues: list[str] = []


class _Told(msgspec.Struct):
    id: str
    state: str = ""
    ingest: _Ingest = msgspec.field(default_factory=_Ingest)
    health: _Health = msgspec.field(default_factory=_Health)
    watch_url: str = ""


class GenericTarget:
    """See `studio.platforms.targets.port.StreamTarget`; a handle is the broadcast's id."""

    def __init__(self, spec: TargetSpec, bearer: Bearer, clock: Clock) -> None:
        if not spec.address:
            raise reason.refused(reason.BAD_SETTING, f"{WHO} has no address")
        self._address = spec.address
        self._asking = BearerExchange(
            who=WHO, exchange=exchange_with(WHO, spec.address, spec), bearer=bearer, clock=clock
        )

    @property
    def abilities(self) -> frozenset[Ability]:
        """See `StreamTarget.abilities`."""
        return frozenset({Ability.MAKES, Ability.ENDS, Ability.JUDGES})

    async def make(self, wish: BroadcastWish) -> MadeBroadcast:
        """See `StreamTarget.make`."""
        body = {"title": wish.title[:LONGEST_TITLE], "auto_live": False}
        told = await self._ask("POST", "", body)
        url, key = checked(WHO, told.ingest.url, told.ingest.key)
        return MadeBroadcast(url=url, key=key, handle=told.id, watch_url=self._watch_url(told))

    async def look(self, handle: str) -> BroadcastHealth:
        """See `StreamTarget.look`."""
        told = await self._ask("GET", f"/{quote(handle, safe='')}")
        if told.state == "active":
            told = await self._ask("POST", f"/{quote(handle, safe='')}/live")
        return BroadcastHealth(
            state=line(told.state),
            is_live=told.state == "live",
            health=told.health.status if told.health.status in HEALTH else "",
            issues=tuple(line(issue) for issue in told.health.issues[:MOST_ISSUES]),
        )

    async def end(self, handle: str) -> None:
        """See `StreamTarget.end`."""
        try:
            await self._ask("POST", f"/{quote(handle, safe='')}/complete")
        except PlatformRefused as error:
            if error.reason_code != reason.NOT_FOUND:
                raise

    async def aclose(self) -> None:
        """See `StreamTarget.aclose`."""
        await self._asking.exchange.aclose()

    def _watch_url(self, told: _Told) -> str:
        """Return what it names; on this machine the page that `cuecard platform` has."""
        if told.watch_url or not on_this_machine(self._address):
            return web_address(told.watch_url)
        return f"{self._address.rstrip('/')}/watch/{quote(told.id, safe='')}"

    async def _ask(self, method: str, path: str, body: object = None) -> _Told:
        ask = Ask(method=method, path=f"/v1/broadcasts{path}", body=body)
        return await self._asking.ask(ask, _Told)
