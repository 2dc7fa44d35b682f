"""The simulated audience as a whole: repeatable, bored by an idle host, won by a good one."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.core.money import Money
from studio.rehearsal.audience import Audience
from studio.rehearsal.languages import LANGUAGES
from studio.rehearsal.market_profile import profile_names, read_profile
from studio.rehearsal.partner import Answered, Bought, Partner, Seen
from tests.rehearsal.audience_shows import (
    BUDS,
    EVENING_S,
    WATCH,
    Evening,
    a_spec,
    an_audience,
    an_evening,
    good,
    idle,
    sample_products,
    shared_evening,
    silent,
)


def test_the_same_seed_gives_the_same_evening_byte_for_byte() -> None:
    again = an_evening(good, seed=1)

    assert repr(again) == repr(shared_evening(good, 1))


def test_another_seed_gives_another_evening() -> None:
    one, other = shared_evening(good, 1), shared_evening(good, 2)

    assert [m.text for m in one.said[:200]] != [m.text for m in other.said[:200]]
    assert [o.at_ms for o in one.bought] != [o.at_ms for o in other.bought]


def test_it_can_stand_wherever_a_partner_can() -> None:
    partner: Partner = an_audience()

    assert partner.step(Seen(at_ms=1_000), 1.0).viewers > 0


@pytest.mark.parametrize("seed", [1, 2])
def test_an_idle_host_loses_the_viewers_and_sells_almost_nothing(seed: int) -> None:
    lost, kept = shared_evening(idle, seed), shared_evening(good, seed)

    assert lost.happened[-1].viewers < 0.15 * kept.happened[-1].viewers
    assert lost.pieces <= 0.02 * kept.pieces
    assert len(lost.said) < 0.4 * len(kept.said)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_host_who_answers_nothing_sells_less_and_keeps_fewer(seed: int) -> None:
    mute, kept = shared_evening(silent, seed), shared_evening(good, seed)

    assert mute.pieces < 0.85 * kept.pieces
    assert mute.pieces > 0
    assert _watched_s(mute) < 0.97 * _watched_s(kept)


def _watched_s(evening: Evening) -> int:
    return sum(step.viewers for step in evening.happened)


def test_viewers_come_fill_the_show_and_thin_out() -> None:
    viewers = [step.viewers for step in shared_evening(good).happened]

    fullest = max(viewers)
    assert viewers[0] < 0.5 * fullest
    assert 0.85 * a_spec().viewers < fullest <= a_spec().viewers
    assert 0.1 < viewers.index(fullest) / EVENING_S < 0.6
    assert viewers[-1] < 0.8 * fullest


def test_viewers_speak_the_languages_of_the_market() -> None:
    evening, profile = shared_evening(good), read_profile("southern_europe")
    fullest = max(evening.happened, key=lambda step: step.viewers)

    for language, share in profile.languages.items():
        watching = fullest.by_language[language] / fullest.viewers
        writing = sum(m.language == language for m in evening.said) / len(evening.said)
        assert watching == pytest.approx(share, abs=0.03)
        assert writing == pytest.approx(share, abs=0.05)
    assert sum(fullest.by_language.values()) == fullest.viewers


def test_a_training_pack_may_choose_all_eleven_languages_and_how_much_they_chat() -> None:
    spec = a_spec(languages=dict.fromkeys(LANGUAGES, 1.0), small_talk=0.0, trolls=0.5)

    evening = an_evening(good, spec=spec)

    said = dict.fromkeys(LANGUAGES, 0)
    for message in evening.said:
        said[message.language] += 1
    kinds = [message.kind for message in evening.said]
    assert min(said.values()) > 0.5 * len(evening.said) / len(LANGUAGES)
    assert "small_talk" not in kinds
    assert kinds.count("troll") + kinds.count("spam") > 0.4 * len(kinds)


@pytest.mark.parametrize("name", profile_names())
def test_every_market_has_an_evening(name: str) -> None:
    audience = an_audience(spec=a_spec(profile=name, viewers=500, messages_per_minute=600))

    steps = [audience.step(good(second, ()), 1.0) for second in range(1, 60)]

    said = [message for step in steps for message in step.said]
    assert len({message.kind for message in said}) >= 3
    assert {message.language for message in said} <= set(read_profile(name).languages)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"profile": "atlantis"}, "profile must be one of"),
        ({"languages": {"nl": 1.0}}, "languages.nl must be one of en"),
        ({"languages": {"es": 0.0}}, "languages must have a share above 0"),
        ({"trolls": 1.5}, "trolls must be a number from 0 to 1"),
        ({"viewers": -1}, "viewers must be a number from 0 to 1000000"),
        ({"messages_per_minute": float("nan")}, "messages_per_minute must be a number"),
    ],
)
def test_an_audience_that_cannot_be_is_refused(change: dict[str, object], said: str) -> None:
    with pytest.raises(BadInput, match=said.replace(".", r"\.")):
        an_audience(spec=a_spec(**change))


def test_a_market_that_is_none_is_refused() -> None:
    with pytest.raises(BadInput, match="market must be a tag"):
        Audience(a_spec(), sample_products(), market="nowhere!", seed=1, length_s=60)


def test_an_empty_house_says_and_buys_nothing() -> None:
    evening = an_evening(good, spec=a_spec(viewers=0))

    assert evening.said == []
    assert evening.bought == []
    assert evening.late == ()


# --- whatever a show looks like ----------------------------------------------------------------

_MONEY = st.integers(min_value=0, max_value=20_000).map(
    lambda minor: Money(amount_minor=minor, currency="EUR")
)
_ANSWERS = st.builds(
    Answered,
    product_id=st.sampled_from([None, WATCH, BUDS, ProductId("nobody-knows")]),
    row_id=st.sampled_from(["", "ip", "warranty", "no-such-row"]),
    at_ms=st.just(0),
    text=st.sampled_from(["", "precio"]),
)
_SEEN = st.builds(
    Seen,
    at_ms=st.integers(min_value=-5_000, max_value=120_000),
    on_air=st.sampled_from([True, True, True, False]),
    product_id=st.sampled_from([None, WATCH, BUDS, ProductId("nobody-knows")]),
    price=st.none() | _MONEY,
    list_price=st.none() | _MONEY,
    offer_left_s=st.none() | st.floats(min_value=-10, max_value=600),
    stock=st.none() | st.integers(min_value=-1, max_value=5),
    sold_out=st.booleans(),
    trust_strip=st.booleans(),
    code=st.sampled_from(["", "LIVE10"]),
    speaking=st.booleans(),
    picture=st.booleans(),
    answered=st.lists(_ANSWERS, max_size=2).map(tuple),
)


@settings(max_examples=20)
@given(
    show=st.lists(st.tuples(_SEEN, st.floats(min_value=0, max_value=30)), max_size=20),
    seed=st.integers(min_value=0, max_value=2**31),
    until_ms=st.integers(min_value=0, max_value=10**10),
)
def test_whatever_is_seen_the_numbers_hold(
    show: list[tuple[Seen, float]], seed: int, until_ms: int
) -> None:
    spec = a_spec(profile="rushing", viewers=2_000, messages_per_minute=300, raids=(3.0,))
    audience, twin = an_audience(seed, spec), an_audience(seed, spec)
    last_ms = 0

    for seen, seconds in show:
        happened = audience.step(seen, seconds)
        assert happened == twin.step(seen, seconds)
        now_ms = max(last_ms, seen.at_ms)
        assert 0 <= happened.viewers <= spec.viewers
        assert happened.carts >= 0
        assert all(count > 0 for count in happened.by_language.values())
        assert all(last_ms < order.at_ms <= now_ms for order in happened.bought)
        for message in happened.said:
            assert last_ms < message.at_ms <= now_ms
            assert 0 < len(message.text) <= 500
            assert message.text.isprintable()
        assert [m.at_ms for m in happened.said] == sorted(m.at_ms for m in happened.said)
        _assert_sold_as_seen(happened.bought, seen)
        last_ms = now_ms
    for order in audience.late(until_ms):
        assert last_ms < order.at_ms <= until_ms
        assert order.pieces > 0
    assert audience.late(until_ms) == ()


def _assert_sold_as_seen(bought: tuple[Bought, ...], seen: Seen) -> None:
    pieces = sum(order.pieces for order in bought)
    if not seen.on_air or seen.sold_out or seen.product_id not in (WATCH, BUDS):
        assert pieces == 0
    if seen.stock is not None:
        assert pieces <= max(0, seen.stock)
    shop = {product.product_id: product.price for product in sample_products()}
    for order in bought:
        price = seen.price or shop[order.product_id]
        assert price is not None
        assert order.product_id == seen.product_id
        assert order.pieces > 0
        assert order.total == replace(price, amount_minor=price.amount_minor * order.pieces)
        assert order.refunded_at_ms is None or order.refunded_at_ms > order.at_ms
