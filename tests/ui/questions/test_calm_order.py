"""The list never jumps under the hand: nothing moves, nothing is lost, what is new is counted."""

from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import QuestionId
from studio.ui.questions.calm_order import (
    UNTOUCHED_MS,
    Hand,
    Order,
    announcing,
    following,
    kept_still,
    sorted_anew,
    step,
)

ids = st.lists(
    st.text("abcdefgh", min_size=1, max_size=2).map(QuestionId), unique=True, max_size=12
).map(tuple)


@given(before=ids, now=ids, put_away=ids)
def test_what_stands_in_the_list_keeps_its_order(
    before: tuple[QuestionId, ...], now: tuple[QuestionId, ...], put_away: tuple[QuestionId, ...]
) -> None:
    order = kept_still(Order(ids=before), now, frozenset(put_away))

    assert order.ids == tuple(one for one in before if one in now or one not in put_away)
    assert order.fresh == len(set(now) - set(order.ids))


@given(before=ids, now=ids)
def test_nobody_elses_doing_moves_a_row(
    before: tuple[QuestionId, ...], now: tuple[QuestionId, ...]
) -> None:
    order = kept_still(Order(ids=before), now, frozenset())

    assert order.ids == before


@given(before=ids, data=st.data())
def test_after_one_that_left_comes_a_question_that_is_there(
    before: tuple[QuestionId, ...], data: st.DataObject
) -> None:
    remaining = data.draw(st.lists(st.sampled_from(before), unique=True) if before else st.just([]))
    left = data.draw(st.sampled_from(before) if before else st.just(QuestionId("x")))
    now = tuple(one for one in before if one in remaining and one != left)

    after = following(before, now, left)

    assert after in now if now else after is None


@given(now=ids, by=st.sampled_from([1, -1]), data=st.data())
def test_stepping_stays_within_the_list(
    now: tuple[QuestionId, ...], by: int, data: st.DataObject
) -> None:
    chosen = data.draw(st.sampled_from((*now, None)))

    assert step(now, chosen, by) in now if now else step(now, chosen, by) is None


def test_the_hand_is_gone_ten_seconds_after_the_last_touch_and_never_while_one_is_chosen() -> None:
    touched = Hand(touched_at_utc_ms=1_000)

    assert touched.holds(1_000 + UNTOUCHED_MS - 1)
    assert not touched.holds(1_000 + UNTOUCHED_MS)
    assert Hand(chosen=True).holds(1_000_000)
    assert Hand(over=True).holds(1_000_000)


def test_what_will_stand_in_the_list_is_counted() -> None:
    order = Order(ids=(QuestionId("a"), QuestionId("b")))

    coming = (QuestionId("b"), QuestionId("c"), QuestionId("d"))

    assert announcing(order, coming) == Order(ids=order.ids, fresh=2)


def test_sorting_anew_announces_nothing() -> None:
    assert sorted_anew((QuestionId("a"),)) == Order(ids=(QuestionId("a"),))
