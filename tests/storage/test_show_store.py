"""Shows, what is promised of them, and what they are made of, on either database."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.core.errors import Refused, StorageError
from studio.core.ids import DestinationId, SecretName, ShowId
from studio.show.destination import Destination
from studio.show.state import ShowState, show_slate
from studio.storage.mapping import state_from_json, state_to_json
from studio.storage.place import Place
from studio.storage.show_store import KeptShow, ShowStore
from studio.storage.show_values import StoredEvent
from tests.storage.stores import (
    SHOW,
    a_deed,
    an_event,
    from_outside,
    keep,
    load,
    with_store,
)

SLATE = show_slate(SHOW, shown=True)
OTHER = ShowState(show_id=ShowId("show-2"), title="Лето")


def numbered(*facts: StoredEvent) -> tuple[StoredEvent, ...]:
    """Return events with the numbers they get in a fresh show."""
    return tuple(replace(fact, seq=seq) for seq, fact in enumerate(facts, start=1))


def true_events(place: Place) -> tuple[StoredEvent, ...]:
    return with_store(place, lambda store: store.events(SHOW.show_id))


def test_a_promise_stands_beside_the_show_until_it_is_settled(place: Place) -> None:
    keep(place, SHOW)

    with_store(place, lambda store: store.promise(SLATE, by="Luis"))
    promised = load(place)
    with_store(place, lambda store: store.forget_promise(SHOW))
    forgotten = load(place)

    assert promised == KeptShow(state=SHOW, changed_by="Ana", promised=SLATE, promised_by="Luis")
    assert forgotten == KeptShow(state=SHOW, changed_by="Ana")


def test_what_is_promised_is_found_by_the_next_control_room_and_told_to_nobody(
    place: Place,
) -> None:
    facts = (an_event("b"), an_event("a"))
    keep(place, SHOW)

    with_store(place, lambda s: s.promise(SLATE, by="Luis", deed=a_deed(1), events=facts))

    found = load(place)
    assert found is not None
    assert found.promised_deed == a_deed(1)
    assert found.promised_events == facts
    assert true_events(place) == ()
    assert with_store(place, lambda s: s.deeds(SHOW.show_id)) == ()


def test_a_promise_that_is_kept_makes_its_deed_and_events_true(place: Place) -> None:
    facts = (an_event("b"), an_event("a"))
    keep(place, SHOW)
    with_store(place, lambda s: s.promise(SLATE, by="Luis", deed=a_deed(1), events=facts))

    keep(place, SLATE)

    assert load(place) == KeptShow(state=SLATE, changed_by="Ana")
    assert true_events(place) == numbered(*facts)
    assert with_store(place, lambda s: s.deeds(SHOW.show_id)) == (a_deed(1),)


@pytest.mark.parametrize("settle", ["forgotten", "something else kept"])
def test_a_promise_that_did_not_come_about_leaves_nothing(settle: str, place: Place) -> None:
    keep(place, SHOW)
    with_store(place, lambda s: s.promise(SLATE, by="Luis", deed=a_deed(1), events=[an_event("a")]))

    if settle == "forgotten":
        with_store(place, lambda store: store.forget_promise(SHOW))
    else:
        keep(place, replace(SHOW, title="another", revision=1))

    found = load(place)
    assert found is not None
    assert (found.promised, found.promised_deed, found.promised_events) == (None, None, ())
    assert true_events(place) == ()
    assert with_store(place, lambda s: s.deeds(SHOW.show_id)) == ()


def test_a_promise_takes_the_place_of_the_one_before(place: Place) -> None:
    keep(place, SHOW)
    with_store(place, lambda s: s.promise(SLATE, by="Luis", events=[an_event("a")]))
    with_store(place, lambda s: s.promise(SLATE, by="Luis", events=[an_event("b")]))

    keep(place, SLATE)

    assert true_events(place) == numbered(an_event("b"))


def test_held_events_are_numbered_when_they_become_true(place: Place) -> None:
    async def story(store: ShowStore) -> None:
        await store.keep(SHOW, by="Ana", at_utc_ms=1, events=[an_event("before")])
        await store.promise(SLATE, by="Luis", events=[an_event("held"), an_event("held too")])
        await store.keep(SLATE, by="Luis", at_utc_ms=2, events=[an_event("after")])

    with_store(place, story)

    names = ("before", "held", "held too", "after")
    assert true_events(place) == numbered(*(an_event(name) for name in names))


def test_an_event_that_is_written_again_stays_as_it_was(place: Place) -> None:
    fact = an_event("a")
    changed = replace(fact, body_json="{}")

    async def story(store: ShowStore) -> None:
        await store.keep(SHOW, by="Ana", at_utc_ms=1, events=[fact])
        await store.keep(SHOW, by="Ana", at_utc_ms=2, events=[changed, an_event("b"), changed])
        await store.promise(SLATE, by="Ana", events=[changed])
        await store.keep(SLATE, by="Ana", at_utc_ms=3, events=[changed])

    with_store(place, story)

    assert true_events(place) == numbered(fact, an_event("b"))


def test_events_that_could_not_be_promised_are_written_when_the_show_is_kept(
    place: Place,
) -> None:
    with_store(
        place,
        lambda s: s.keep(
            SLATE, by="Ana", at_utc_ms=1, deed=a_deed(1), events=[an_event("a"), an_event("b")]
        ),
    )

    assert true_events(place) == numbered(an_event("a"), an_event("b"))
    assert with_store(place, lambda s: s.deeds(SHOW.show_id)) == (a_deed(1),)


def test_events_are_read_on_from_a_number(place: Place) -> None:
    facts = [an_event(f"event {number:03}") for number in range(450)]
    with_store(place, lambda s: s.keep(SHOW, by="Ana", at_utc_ms=1, events=facts))

    first = true_events(place)
    rest = with_store(place, lambda s: s.events(SHOW.show_id, after_seq=200, most=1_000))

    assert [event.seq for event in first] == list(range(1, 201))
    assert (*first, *rest) == numbered(*facts)


def test_the_newest_events_are_found_without_the_old_ones(place: Place) -> None:
    facts = [an_event(f"event {number}") for number in range(5)]
    with_store(place, lambda s: s.keep(SHOW, by="Ana", at_utc_ms=1, events=facts))
    with_store(place, lambda s: s.promise(SLATE, by="Ana", events=[an_event("held")]))

    newest = with_store(place, lambda s: s.newest_events(SHOW.show_id, most=2))

    assert newest == numbered(*facts)[-2:]


def test_it_is_known_when_something_last_became_true_in_each_show(place: Place) -> None:
    async def story(store: ShowStore) -> dict[ShowId, int]:
        began = [replace(an_event(f"a{n}"), kind="show.started", at_utc_ms=n) for n in (7, 9)]
        await store.keep(SHOW, by="Ana", at_utc_ms=1, events=[*began, an_event("other")])
        await store.keep(OTHER, by="Ana", at_utc_ms=1, events=[an_event("another")])
        held = replace(an_event("held"), kind="show.started", at_utc_ms=99)
        await store.promise(SHOW, by="Ana", events=[held])
        return await store.last_of_kind("show.started")

    assert with_store(place, story) == {SHOW.show_id: 9}


def test_a_show_has_deeds_when_one_was_kept_and_not_when_it_was_promised(place: Place) -> None:
    async def story(store: ShowStore) -> list[bool]:
        await store.keep(SHOW, by="Ana", at_utc_ms=1)
        found = [await store.has_deeds(SHOW.show_id)]
        await store.promise(SLATE, by="Ana", deed=a_deed(1))
        found.append(await store.has_deeds(SHOW.show_id))
        await store.keep(SLATE, by="Ana", at_utc_ms=2)
        return [*found, await store.has_deeds(SHOW.show_id)]

    assert with_store(place, story) == [False, False, True]


def test_deeds_come_back_in_order_and_one_done_again_is_the_later_one(place: Place) -> None:
    async def story(store: ShowStore) -> None:
        for revision in (3, 1, 2):
            await store.keep(SHOW, by="Ana", at_utc_ms=1, deed=a_deed(revision))
        await store.keep(SHOW, by="Ana", at_utc_ms=1, deed=replace(a_deed(2), by="Eva"))

    with_store(place, story)

    deeds = with_store(place, lambda s: s.deeds(SHOW.show_id))
    assert deeds == (a_deed(1), replace(a_deed(2), by="Eva"), a_deed(3))


def test_nothing_is_kept_when_one_part_of_it_can_not_be(place: Place) -> None:
    bad = replace(an_event("b"), kind="half a \ud83d")
    keep(place, SHOW)

    with pytest.raises(StorageError):
        with_store(
            place,
            lambda s: s.keep(
                SLATE, by="Luis", at_utc_ms=2, deed=a_deed(1), events=[an_event("a"), bad]
            ),
        )

    assert load(place) == KeptShow(state=SHOW, changed_by="Ana")
    assert true_events(place) == ()
    assert with_store(place, lambda s: s.deeds(SHOW.show_id)) == ()


def test_events_of_a_show_that_is_not_kept_are_refused(place: Place) -> None:
    with pytest.raises(StorageError, match="does not belong together"):
        with_store(place, lambda s: s.promise(SLATE, by="Luis", events=[an_event("a")]))


def test_another_show_takes_the_place_of_the_current_one(place: Place) -> None:
    keep(place, SHOW, at_utc_ms=1)
    keep(place, OTHER, at_utc_ms=2)

    found = load(place)

    assert found is not None
    assert found.state == OTHER


def test_shows_are_listed_the_last_changed_first(place: Place) -> None:
    keep(place, SHOW, at_utc_ms=1)
    keep(place, OTHER, at_utc_ms=2)

    listed = with_store(place, lambda store: store.list_shows())

    assert [(s.show_id, s.title, s.changed_at_utc_ms, s.is_current) for s in listed] == [
        ("show-2", "Лето", 2, True),
        ("show-1", "", 1, False),
    ]
    assert [show.state for show in listed] == [OTHER, SHOW]


def test_a_show_that_can_not_be_read_takes_no_other_off_the_list(place: Place) -> None:
    keep(place, SHOW, at_utc_ms=1)
    keep(place, OTHER, at_utc_ms=2)
    with from_outside(place) as connection:
        connection.exec_driver_sql(
            """UPDATE shows SET state_json = '{"title": "of a future"}' WHERE show_id = 'show-1'"""
        )

    listed = with_store(place, lambda store: store.list_shows())

    assert [(s.title, s.state) for s in listed] == [("Лето", OTHER), ("of a future", None)]


def test_an_earlier_show_is_opened_again(place: Place) -> None:
    keep(place, SHOW, at_utc_ms=1)
    keep(place, OTHER, at_utc_ms=2)

    opened = with_store(place, lambda store: store.open_show(SHOW.show_id))

    assert opened == KeptShow(state=SHOW, changed_by="Ana")
    assert load(place) == opened
    assert sum(s.is_current for s in with_store(place, lambda store: store.list_shows())) == 1


def test_opening_a_show_that_is_not_there_or_can_not_be_read_changes_nothing(
    place: Place,
) -> None:
    keep(place, SHOW, at_utc_ms=1)
    keep(place, OTHER, at_utc_ms=2)
    with from_outside(place) as connection:
        connection.exec_driver_sql("UPDATE shows SET state_json = '5' WHERE show_id = 'show-1'")

    with pytest.raises(Refused, match="no such show"):
        with_store(place, lambda store: store.open_show(ShowId("show-9")))
    with pytest.raises(StorageError, match="can't be read"):
        with_store(place, lambda store: store.open_show(SHOW.show_id))

    assert load(place) == KeptShow(state=OTHER, changed_by="Ana")


def test_a_show_is_removed_with_its_deeds_and_events(place: Place) -> None:
    with_store(
        place,
        lambda s: s.keep(SHOW, by="Ana", at_utc_ms=1, deed=a_deed(1), events=[an_event("a")]),
    )
    keep(place, OTHER, at_utc_ms=2)

    with_store(place, lambda store: store.remove_show(SHOW.show_id))

    listed = with_store(place, lambda store: store.list_shows())
    assert [show.show_id for show in listed] == [OTHER.show_id]
    assert true_events(place) == ()
    with from_outside(place) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM deeds").scalar() == 0


def test_the_open_show_is_not_removed(place: Place) -> None:
    keep(place, SHOW)

    with pytest.raises(Refused, match="open another show"):
        with_store(place, lambda store: store.remove_show(SHOW.show_id))
    with pytest.raises(Refused, match="no such show"):
        with_store(place, lambda store: store.remove_show(ShowId("show-9")))

    assert load(place) is not None


@given(
    title=st.text(max_size=60),
    slate=st.booleans(),
    revision=st.integers(0, 2**40),
    names=st.lists(st.text("abcüж", min_size=1, max_size=9), max_size=4, unique=True),
)
@settings(max_examples=60)
def test_every_state_comes_back_as_it_was(
    title: str, slate: bool, revision: int, names: list[str]
) -> None:
    state = ShowState(
        show_id=ShowId("show-1"),
        title=title,
        slate_shown=slate,
        revision=revision,
        destinations=tuple(
            Destination(
                destination_id=DestinationId(name),
                name=name,
                url="rtmps://host/app",
                secret_name=SecretName(name),
            )
            for name in names
        ),
    )

    assert state_from_json(state_to_json(state)) == state
