"""A stand-in for a platform that speaks the studio's own open interface.

How `cuecard platform` does it is tried in `tests/courier/test_targets.py`.
"""

from dataclasses import dataclass

from tests.servers.faulty_http import Asked, Said
from tests.servers.targets.target_server import TargetServer

SERVER = "rtmps://ingest.example:443/live"
BEGIN = "/v1/broadcasts"


@dataclass(kw_only=True)
class Cast:
    """A broadcast."""

    title: str
    key: str
    state: str = "ready"


class OpenServer(TargetServer):
    """The stand-in.

    Attributes:
        casts: By id.
        issues: What it finds wrong with streams.
    """

    def __init__(self) -> None:
        super().__init__()
        self.casts: dict[str, Cast] = {}
        self.issues: list[str] = []

    def signed_out(self) -> Said:
        """See `TargetServer.signed_out`."""
        return Said(status=401, body={"code": "signed_out", "message": "Who is this?"})

    def states(self) -> list[str]:
        """See `TargetServer.states`."""
        return [cast.state for cast in self.casts.values()]

    def titles(self) -> list[str]:
        """See `TargetServer.titles`."""
        return [cast.title for cast in self.casts.values()]

    def begin_sending(self, key: str) -> None:
        """See `TargetServer.begin_sending`."""
        super().begin_sending(key)
        for cast in self.casts.values():
            if cast.key == key and cast.state == "ready":
                cast.state = "active"

    def told(self, asked: Asked) -> Said:
        """See `TargetServer.told`."""
        if f"{asked.method} {asked.path}" == f"POST {BEGIN}":
            number = f"b/{len(self.casts) + 1}"
            key = f"live-{len(self.casts)}-Yz?sign=a%2Fb"
            self.casts[number] = Cast(title=asked.json()["title"], key=key)
            return self._told(number, 201)
        part, _, verb = asked.path.removeprefix(f"{BEGIN}/").partition("/")
        number = part.replace("%2F", "/")
        cast = self.casts.get(number)
        if cast is None:
            return Said(status=404, body={"code": "not_found", "message": "No broadcast."})
        if verb == "live":
            if cast.state != "active":
                return Said(status=422, body={"code": "refused", "message": "Not now."})
            cast.state = "live"
        elif verb == "complete":
            cast.state = "complete"
        return self._told(number, 200)

    def _told(self, number: str, status: int) -> Said:
        cast = self.casts[number]
        receiving = cast.key in self.receiving
        health = "no_data" if not receiving else "bad" if self.issues else "good"
        return Said(
            status=status,
            body={
                "id": number,
                "state": cast.state,
                "ingest": {"url": SERVER, "key": cast.key},
                "health": {"status": health, "issues": self.issues if receiving else []},
                "watch_url": f"https://platform.example/{number}",
            },
        )
