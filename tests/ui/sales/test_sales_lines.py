"""Rows of sales: bursts roll up, marks stay, a list under the hand does not move."""

from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ProductId
from studio.sales.order import OrderState
from studio.sales.totals import ProductUnits, SalesMinute
from studio.ui.sales import sales_words as words
from studio.ui.sales.calm_lines import held
from studio.ui.sales.sales_lines import BURST, order_lines, product_lines, swatches_of
from studio.ui.widgets.line_list import SWATCHES, Line
from tests.builders import BUDS, WATCH
from tests.ui.trade_views import MINUTES, RECENT, TOTALS, a_minute, an_order

NAMES = {WATCH: "El watch", BUDS: "<i>Buds</i>"}
A_LINE = st.builds(Line, key=st.sampled_from("abcdefgh"), head=st.text(max_size=3))
LINES = st.lists(A_LINE, unique_by=lambda line: line.key, max_size=8)
A_MINUTE = st.lists(
    st.builds(
        ProductUnits,
        product_id=st.sampled_from([None, *map(ProductId, "abcdefghijkl")]),
        units=st.integers(1, 9),
    ),
    max_size=4,
)


def test_a_burst_is_one_row_with_all_pieces_of_its_minute() -> None:
    lines = order_lines(RECENT, MINUTES, NAMES)

    assert [line.value.split()[0] for line in lines][:3] == [
        words.times(2),
        words.times(1),
        words.times(33),
    ]
    assert len(lines) == len(RECENT) - 5
    assert len({line.key for line in lines}) == len(lines)


def test_fewer_than_a_burst_stand_each_for_itself() -> None:
    few = tuple(an_order(number) for number in range(BURST - 1))

    assert len(order_lines(few, (), NAMES)) == BURST - 1
    assert len(order_lines((*few, an_order(99)), (a_minute(5, watch=40),), NAMES)) == 1


def test_a_cancelled_order_says_so_in_words() -> None:
    (line,) = order_lines((an_order(state=OrderState.CANCELLED),), (), NAMES)

    assert "cancelled" in line.note
    assert line.trouble


def test_no_row_names_a_buyer_and_names_are_plain_text() -> None:
    lines = product_lines(TOTALS.products, NAMES, swatches_of(MINUTES))

    assert any("<i>Buds</i>" in line.head for line in lines)
    assert "sold out" in lines[1].side
    assert [line.share for line in lines][:1] == [1.0]


@given(before=st.lists(A_MINUTE, max_size=6), later=st.lists(A_MINUTE, max_size=6))
def test_a_product_keeps_its_mark_whatever_sells_later(
    before: list[list[ProductUnits]], later: list[list[ProductUnits]]
) -> None:
    def minutes(sold: list[list[ProductUnits]]) -> list[SalesMinute]:
        return [SalesMinute(minute=at, products=tuple(one)) for at, one in enumerate(sold)]

    first, both = swatches_of(minutes(before)), swatches_of(minutes([*before, *later]))

    assert first.items() <= both.items()
    assert all(0 <= mark < len(SWATCHES) - 1 for mark in both.values())


@given(before=LINES, now=LINES)
def test_a_held_list_moves_nothing_and_counts_what_waits(
    before: list[Line], now: list[Line]
) -> None:
    still = held(before, now)

    assert [line.key for line in still.lines] == [line.key for line in before]
    assert still.fresh == len({line.key for line in now} - {line.key for line in before})
    known = {line.key: line for line in now}
    assert all(line == known.get(line.key, line) for line in still.lines)
