"""Teams and conflicts for the window's tests."""

from dataclasses import replace

from studio.protocol.team_messages import (
    ConflictShown,
    ConflictsListed,
    Difference,
    Side,
    TeamChanged,
    TeamStep,
    TeamStudio,
)
from studio.ui.view import View
from tests.builders import NOW_UTC_MS, WATCH
from tests.ui.ui_values import SHOW, a_view

ADDRESS = "postgresql://anna@db.agency.example/agency"
LONG = "Intercontinental Bargain Marketplace and Livestream Platform"
CONFLICT = ConflictShown(
    conflict_id="conflict-1",
    kind="product",
    item_id=WATCH,
    aside=Side(studio="Studio Boris", changed_by="<b>Boris</b>", changed_at_utc_ms=NOW_UTC_MS),
    holds=Side(studio="Studio Anna", changed_by="Anna", changed_at_utc_ms=NOW_UTC_MS - 60_000),
    differences=(Difference(where="listing.brand", aside="Orbit Ltd", holds="Orbit"),),
)
TEAM = TeamChanged(
    url=ADDRESS,
    studio="Studio Anna",
    step=TeamStep.TOGETHER,
    synced_at_utc_ms=NOW_UTC_MS,
    sent=3,
    taken=12,
    moved_at_utc_ms=NOW_UTC_MS - 600_000,
    conflicts=1,
    studios=(
        TeamStudio(name="Office", products=412, changed_at_utc_ms=NOW_UTC_MS),
        TeamStudio(name="Studio Anna", products=31, changed_at_utc_ms=NOW_UTC_MS),
    ),
)
LISTED = ConflictsListed(conflicts=(CONFLICT,))
_LONG_SIDE = Side(studio=LONG[:60], changed_by=LONG, changed_at_utc_ms=NOW_UTC_MS)
_LONG_ONE = ConflictShown(
    conflict_id="conflict-2",
    kind="product",
    item_id=LONG,
    aside=_LONG_SIDE,
    holds=_LONG_SIDE,
    differences=tuple(
        Difference(where=f"sheet.rows.{number}.value", aside=LONG * 3, holds="ß" * 200)
        for number in range(30)
    ),
)
LISTED_MUCH = ConflictsListed(conflicts=(_LONG_ONE, CONFLICT), more=40)
MUCH = TeamChanged(
    url=f"postgresql://{'a' * 60}@db.agency.example/agency",
    studio=LONG[:60],
    step=TeamStep.WAITING,
    synced_at_utc_ms=NOW_UTC_MS,
    sent=123_456,
    taken=234_567,
    moved_at_utc_ms=NOW_UTC_MS,
    conflicts=42,
    studios=tuple(
        TeamStudio(name=f"{LONG[:50]} {number}", products=99_999, changed_at_utc_ms=NOW_UTC_MS)
        for number in range(30)
    ),
    text=f"{LONG} {LONG}: the team's server",
)


def team_view(team: TeamChanged = TEAM, **changes: object) -> View:
    """Return a view off air with a team."""
    view = a_view(SHOW, team=team)
    return replace(view, **changes)  # type: ignore[arg-type]
