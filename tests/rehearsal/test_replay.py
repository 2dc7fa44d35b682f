"""A past show is played back: the same at the same moments, however the time is cut."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.rehearsal.partner import Bought, Partner, Said, Seen
from studio.rehearsal.replay import Replay
from studio.rehearsal.replay_file import (
    Message,
    Order,
    PastViewers,
    Viewers,
    read_replay,
    replay_bytes,
)

WATCH, BUDS = ProductId("watch"), ProductId("buds")

PAST = PastViewers(
    length_ms=60_000,
    viewers=(
        Viewers(at_ms=0, viewers=10, by_language={"es": 9, "en": 1}),
        Viewers(at_ms=30_000, viewers=25, by_language={"es": 20, "en": 5}),
    ),
    messages=(
        Message(at_ms=4_000, viewer=1, text="¿es sumergible?", language="es", product="watch"),
        Message(at_ms=4_000, viewer=2, text="hola!!", language="es", kind="small_talk"),
        Message(at_ms=31_000, viewer=1, text="y dura mucho?", language="en", row="battery"),
        Message(at_ms=45_000, viewer=3, text="the boat?", language="en", product="boat", row="x"),
    ),
    orders=(
        Order(at_ms=20_000, product="watch", pieces=1, total_minor=4_990, currency="EUR"),
        Order(at_ms=40_000, product="boat", pieces=1, total_minor=1, currency="EUR"),
        Order(
            at_ms=50_000,
            product="buds",
            pieces=2,
            total_minor=14_400,
            currency="EUR",
            code="HOLA5",
            offer=True,
            country="ES",
            row="anc",
            refunded_at_ms=900_000,
        ),
        Order(at_ms=86_000_000, product="watch", pieces=1, total_minor=5_990, currency="EUR"),
    ),
)


@pytest.fixture
def replay(tmp_path: Path) -> Replay:
    """Return the past show as a partner."""
    return _replay(tmp_path, PAST)


def _replay(folder: Path, past: PastViewers) -> Replay:
    path = folder / "replay.ndjson"
    path.write_bytes(replay_bytes(past))
    return Replay(path, products=[WATCH, BUDS])


def _through(
    partner: Partner, moments: list[int], seen: Seen | None = None
) -> tuple[list[Said], list[Bought]]:
    """Live through a show in steps that end at these moments."""
    said: list[Said] = []
    bought: list[Bought] = []
    before = 0
    for at_ms in moments:
        step = replace(seen or Seen(at_ms=0), at_ms=at_ms)
        happened = partner.step(step, (at_ms - before) / 1_000)
        said += happened.said
        bought += happened.bought
        before = at_ms
    return said, bought


def test_viewers_ask_and_buy_when_they_did(replay: Replay) -> None:
    said, bought = _through(replay, [*range(0, 60_001, 1_000)])

    assert [(one.at_ms, one.text, one.kind) for one in said] == [
        (4_000, "¿es sumergible?", "question"),
        (4_000, "hola!!", "small_talk"),
        (31_000, "y dura mucho?", "question"),
        (45_000, "the boat?", "question"),
    ]
    assert [(one.product_id, one.row_id) for one in said] == [
        *((WATCH, ""), (None, "")),
        *((None, "battery"), (None, "")),  # the rehearsal has no boat
    ]
    assert [(one.at_ms, one.product_id) for one in bought] == [(20_000, WATCH), (50_000, BUDS)]
    assert bought[1] == Bought(
        order_id="replay-2",
        at_ms=50_000,
        product_id=BUDS,
        pieces=2,
        total=Money(amount_minor=14_400, currency="EUR"),
        code="HOLA5",
        offer=True,
        country="ES",
        row_id="anc",
        refunded_at_ms=900_000,
    )
    assert [one.at_ms for one in replay.late(90_000_000)] == [86_000_000]
    assert replay.late(90_000_000) == ()


def test_one_viewer_has_one_name_and_two_have_two(replay: Replay) -> None:
    said, _ = _through(replay, [60_000])

    names = {one.author_id: one.author_name for one in said}
    assert len(set(names.values())) == len(names) == 3
    assert len({one.author_name for one in said if one.author_id == said[0].author_id}) == 1


def test_as_many_watch_as_then(replay: Replay) -> None:
    first = replay.step(Seen(at_ms=1_000), 1.0)
    later = replay.step(Seen(at_ms=30_000), 29.0)
    over = replay.step(Seen(at_ms=31_000, on_air=False), 1.0)

    assert (first.viewers, later.viewers, over.viewers) == (10, 25, 0)
    assert later.by_language == {"es": 20, "en": 5}


@given(cuts=st.lists(st.integers(0, 60_000), max_size=40))
def test_it_is_the_same_show_however_the_time_is_cut(
    cuts: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("replay")
    whole = _through(_replay(folder, PAST), [60_000])

    assert _through(_replay(folder, PAST), [*sorted(cuts), 60_000]) == whole


def test_nobody_buys_what_is_gone(tmp_path: Path) -> None:
    gone = Seen(at_ms=0, product_id=WATCH, sold_out=True)

    _, bought = _through(_replay(tmp_path, PAST), [60_000], gone)

    assert [one.product_id for one in bought] == [BUDS]


def test_a_show_that_is_over_sooner_has_its_last_orders_late(replay: Replay) -> None:
    _through(replay, [10_000])

    assert not replay.step(Seen(at_ms=60_000, on_air=False), 50.0).said
    assert [one.at_ms for one in replay.late(60_000)] == [20_000, 50_000]


def test_a_raid_floods_the_chat_for_its_time_and_the_show_goes_on(replay: Replay) -> None:
    _through(replay, [2_000])
    replay.raid(10.0)

    said, _ = _through(replay, [*range(2_500, 60_001, 500)])

    raid = [one for one in said if one.kind == "raid"]
    assert len(raid) >= 8
    assert all(2_000 < one.at_ms <= 12_500 for one in raid)
    assert len([one for one in said if one.kind != "raid"]) == 4
    assert {one.author_id for one in raid}.isdisjoint({f"past-{n}" for n in range(9)})


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "replay.ndjson"
    path.write_bytes(replay_bytes(PAST))

    assert read_replay(path) == PAST
    assert replay_bytes(read_replay(path)) == path.read_bytes()


HEAD = b'{"type":"head","version":1,"length_ms":60000}\n'
WRONG = [
    (b"", "is empty"),
    (b'{"type":"message","at_ms":1,"viewer":1,"text":"x"}\n', "line 1: there is one head"),
    (HEAD + HEAD, "line 2: there is one head"),
    (HEAD + b"{", "line 2: "),
    (HEAD + b'{"type":"spell"}', "line 2: "),
    (HEAD + b'{"type":"message","at_ms":-1,"viewer":1,"text":"x"}', "at_ms"),
    (HEAD + b'{"type":"message","at_ms":1,"viewer":0,"text":"x"}', "viewer"),
    (HEAD + b'{"type":"message","at_ms":1,"viewer":1,"text":"x","name":"Eva"}', "name"),
    (HEAD + b'{"type":"message","at_ms":1,"viewer":1,"text":"x","kind":"love"}', "kind"),
    (HEAD + b'{"type":"order","at_ms":1,"product":"a","pieces":1,"total_minor":1,"currency":"ZZZ"}',
     "currency must be an ISO 4217 code"),
    (HEAD + b'{"type":"message","at_ms":1,"viewer":1,"text":"' + b"x" * 9000 + b'"}', "8192"),
    (HEAD + b"[" * 4_000, "line 2: "),
]  # fmt: skip


@pytest.mark.parametrize(("content", "said"), WRONG)
def test_a_wrong_line_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "replay.ndjson"
    path.write_bytes(content)

    with pytest.raises(BadInput) as refused:
        read_replay(path)

    assert said in str(refused.value)
    assert str(refused.value).isprintable()


def test_hostile_texts_are_made_plain(tmp_path: Path) -> None:
    path = tmp_path / "replay.ndjson"
    lines = [
        b'{"type":"message","at_ms":2,"viewer":1,"text":"a\\u202eb\\u0000 <b>"}\n',
        b'{"type":"message","at_ms":1,"viewer":1,"text":"\\u202e"}\n',
    ]
    path.write_bytes(HEAD + b"".join(lines))

    assert [message.text for message in read_replay(path).messages] == ["ab <b>"]
