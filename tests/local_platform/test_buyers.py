"""Made-up buyers: the same for the same seed, and as unruly as real ones."""

from studio.local_platform.buyers import Buyers
from studio.local_platform.moment import read_money
from studio.local_platform.platform import Choices, Platform
from studio.local_platform.records import Amount, CouponTerms, OrderLine
from tests.fakes.fake_clock import FakeClock

ORDERS = 400


def bought(seed: int) -> tuple[Platform, list[OrderLine]]:
    """Let buyers order, one a second, and do what they planned."""
    clock = FakeClock()
    platform = Platform(
        Choices(seed=seed),
        clock,
        address="http://127.0.0.1:1",
        ingest_url="rtmp://127.0.0.1:2/live",
    )
    price = Amount(amount="9.90", currency="EUR")
    terms = CouponTerms(code="LIVE", product_id="lamp", price=price)
    platform.coupons.make(terms, now_utc_ms=platform.now_utc_ms())
    buyers = Buyers(platform, per_minute=60, seed=seed)
    lines = []
    for at_s in range(ORDERS):
        lines.append(buyers.order(float(at_s)))
        buyers.do_what_is_due(float(at_s))
    buyers.do_what_is_due(ORDERS + 60.0)
    return platform, lines


def test_a_seed_makes_the_same_buyers() -> None:
    one, other, different = bought(1)[1], bought(1)[1], bought(2)[1]

    assert one == other
    assert one != different


def test_some_orders_come_twice_change_late_or_are_given_back() -> None:
    platform, lines = bought(1)

    page = platform.orders.page("", 10_000)

    counts = platform.orders.counts
    assert counts["lines"] == ORDERS
    assert counts["changes"] > ORDERS + counts["refunds"] > ORDERS
    assert {"paid", "cancelled"} <= {line.state for line in page.orders}
    assert "placed" in {line.state for line in lines}
    assert "placed" not in {line.state for line in page.orders}
    with_code = [line for line in lines if line.code == "LIVE"]
    assert with_code
    first = with_code[0]
    total = read_money(first.total.amount, first.total.currency)
    assert total.amount_minor == 990 * first.quantity
