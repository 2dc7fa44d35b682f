"""Several shows: begun from one another, opened again, forgotten; and what is missing for one."""

import sqlite3
from pathlib import Path

import pytest

from studio.cli.client import StudioClient
from studio.control.new_show import new_show
from studio.core.errors import RefusedElsewhere
from studio.core.ids import CueId, ShowId
from studio.protocol.catalogue_commands import SaveProduct
from studio.protocol.setup_commands import (
    EndShow,
    GoLive,
    NewShow,
    OpenShow,
    RemoveShow,
    SaveDestination,
    SetMarket,
    SetTitle,
)
from studio.protocol.show_commands import SetRundown, ShowSlate, Take
from studio.protocol.show_reports import ShowSummary
from studio.show.prompt import Prompt
from studio.show.prompter import hold_takes, send_prompt
from studio.show.staging import Staged
from tests.builders import (
    NOW_UTC_MS,
    a_cue,
    a_destination,
    a_listing,
    a_rundown_show,
    a_sheet,
    euros,
)
from tests.fakes.studio_room import (
    FakeStarter,
    MovedClock,
    a_client,
    a_room,
    add_product,
    hear,
    ready,
    until,
)


def listed(client: StudioClient) -> list[ShowSummary]:
    """Return the list of shows as last heard."""
    return list(client.shows.shows) if client.shows is not None else []


def a_first_show(host: StudioClient) -> ShowId:
    """Make a show with a product and a destination, on program."""
    ready(host)
    host.request(SetTitle(title="Monday"))
    host.request(SetMarket(market="es-ES"))
    host.request(SaveDestination(destination=a_destination()))
    add_product(host, a_listing(), a_sheet())
    host.request(SetRundown(cues=(a_cue(),)))
    host.request(Take(expected_preview=CueId("cue-watch")))
    hear(host, lambda: host.show and host.show.program.cue_id == "cue-watch")
    assert host.show is not None
    return host.show.show_id


def titles(client: StudioClient) -> set[tuple[str, bool]]:
    """Return title and whether it is open, of every show in the list."""
    return {(show.title, show.is_open) for show in listed(client)}


def test_a_new_show_has_the_setup_of_the_last_and_nothing_that_was_shown() -> None:
    starter = FakeStarter()
    with a_room(starter), a_client("Ana") as ana, a_client("Luis") as luis:
        first = a_first_show(ana)

        ana.request(NewShow(title="Tuesday"))

        hear(luis, lambda: luis.show and luis.show.title == "Tuesday")
        assert luis.show is not None
        assert luis.show.show_id != first
        assert luis.show.destinations == (a_destination(),)
        assert (luis.show.rundown, luis.show.program) == ((), Staged())
        until(lambda: starter.engine.snapshot.scenes[0].overlays == (), "an empty picture")
        assert starter.engine.snapshot.scenes[0].slate.title == "Tuesday"
        hear(luis, lambda: titles(luis) == {("Monday", False), ("Tuesday", True)})


def test_a_new_show_has_no_messages_of_the_last_and_producers_may_take() -> None:
    draft = Prompt(text="Slow down", by="Ana", at_utc_ms=NOW_UTC_MS)
    last = hold_takes(send_prompt(a_rundown_show(), draft), held=True)

    fresh = new_show(last, NewShow(title="Martes"), show_id=ShowId("show-2"))

    assert fresh.prompts == ()
    assert not fresh.takes_held


def test_a_new_show_can_have_the_rundown_too_and_another_market() -> None:
    with a_room(FakeStarter()), a_client() as host:
        a_first_show(host)

        host.request(NewShow(title="Sábado", market="ar-SA", with_rundown=True))

        hear(host, lambda: host.show and host.show.market == "ar-SA")
        assert host.show is not None
        assert [cue.cue_id for cue in host.show.rundown] == ["cue-watch"]
        assert host.show.preview.cue_id == "cue-watch"
        # The catalogue gives the product in the words of the new market.
        hear(
            host,
            lambda: (
                host.show and [n.language for n in host.show.products[0].listing.names] == ["en"]
            ),
        )


def test_a_show_that_is_opened_again_is_as_it_was_with_the_prices_of_today(tmp_path: Path) -> None:
    starter = FakeStarter()
    database = tmp_path / "shows.db"
    with a_room(starter, database), a_client() as host:
        first = a_first_show(host)
        host.request(NewShow(title="Tuesday"))
        host.request(
            SaveProduct(listing=a_listing(price=euros(4990)), sheet=a_sheet(), expected_revision=1)
        )

        host.request(OpenShow(show_id=first))

        hear(host, lambda: host.show and host.show.show_id == first)
        assert host.show is not None
        assert host.show.program.cue_id == "cue-watch"
        hear(host, lambda: host.show and host.show.products[0].listing.price == euros(4990))
        hear(host, lambda: host.events and host.events[0].show_id == first)
    with a_room(FakeStarter(), database), a_client() as host:
        assert host.show is not None
        assert host.show.show_id == first
        hear(host, lambda: titles(host) == {("Monday", True), ("Tuesday", False)})


def test_on_air_nobody_turns_to_another_show() -> None:
    with a_room(FakeStarter()), a_client() as host:
        first = a_first_show(host)
        host.request(NewShow(title="Tuesday"))
        host.request(GoLive())

        for command in (NewShow(), OpenShow(show_id=first), RemoveShow(show_id=first)):
            with pytest.raises(RefusedElsewhere, match="end the show"):
                host.request(command)

        host.request(EndShow())
        host.request(RemoveShow(show_id=first))
        hear(host, lambda: titles(host) == {("Tuesday", True)})


def test_the_open_show_is_not_removed_and_one_nobody_knows_is_not_opened() -> None:
    with a_room(FakeStarter()), a_client() as host:
        first = a_first_show(host)

        with pytest.raises(RefusedElsewhere, match="open another show"):
            host.request(RemoveShow(show_id=first))
        with pytest.raises(RefusedElsewhere, match="no such show"):
            host.request(OpenShow(show_id=ShowId("show-nowhere")))

        host.request(ShowSlate(shown=True))
        hear(host, lambda: host.show and host.show.slate_shown)


def test_the_list_says_when_a_show_was_last_on_air_the_next_day_too(tmp_path: Path) -> None:
    database = tmp_path / "shows.db"
    with a_room(FakeStarter(), database), a_client() as host:
        a_first_show(host)
        host.request(GoLive())
        hear(host, lambda: host.show and host.show.on_air)
        assert host.show is not None
        since = host.show.on_air_since_utc_ms
        host.request(EndShow())

    with a_room(FakeStarter(), database), a_client() as host:
        hear(host, lambda: listed(host))

        (show,) = listed(host)
        assert show.was_on_air_utc_ms == since
        assert (show.cues, show.planned_s, show.market) == (1, 300, "es-ES")


@pytest.mark.usefixtures("caplog")
def test_without_a_database_no_other_show_is_begun_and_this_one_goes_on(tmp_path: Path) -> None:
    database = tmp_path / "cuecard.db"
    database.write_bytes(b"this is no database at all" * 400)
    with a_room(FakeStarter(), database), a_client() as host:
        ready(host)

        with pytest.raises(RefusedElsewhere) as denied:
            host.request(NewShow(title="Tuesday"))

        assert denied.value.reason_code == "storage"
        host.request(SetTitle(title="Monday"))
        hear(host, lambda: titles(host) == {("Monday", True)})


@pytest.mark.usefixtures("caplog")
def test_what_was_done_while_the_database_was_held_is_all_written_later(tmp_path: Path) -> None:
    clock = MovedClock()
    database = tmp_path / "shows.db"
    with a_room(FakeStarter(), database, clock=clock), a_client() as host:
        ready(host)
        holder = sqlite3.connect(database, isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        host.request(ShowSlate(shown=True))
        hear(host, lambda: any(w.code == "memory_only" for w in host.health.warnings))
        host.request(ShowSlate(shown=False))
        host.request(SetTitle(title="Monday"))
        holder.execute("COMMIT")
        holder.close()

        clock.ahead_ms += 11_000

        hear(host, lambda: not any(w.code == "memory_only" for w in host.health.warnings))
        with sqlite3.connect(database) as reader:
            kinds = [row[0] for row in reader.execute("SELECT kind FROM events ORDER BY seq")]
            deeds = reader.execute("SELECT count(*) FROM deeds WHERE state = 'released'")
            assert kinds == ["slate.shown", "slate.hidden"]
            assert deeds.fetchone() == (4,)
        reader.close()


def test_what_is_missing_is_told_at_once_and_again_when_it_is_there() -> None:
    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        hear(host, lambda: host.readiness is not None)
        assert host.readiness is not None
        assert [item.code for item in host.readiness.items] == ["rundown_empty"]
        add_product(host, a_listing(stock=0))
        host.request(SetRundown(cues=(a_cue(points=()),)))

        hear(
            host,
            lambda: (
                host.readiness
                and {"no_stock", "no_spec_sheet", "no_points"}
                <= {i.code for i in host.readiness.items}
            ),
        )
        host.request(SaveProduct(listing=a_listing(stock=3), sheet=a_sheet(), expected_revision=1))

        hear(
            host,
            lambda: host.readiness and {i.code for i in host.readiness.items} == {"no_points"},
        )
