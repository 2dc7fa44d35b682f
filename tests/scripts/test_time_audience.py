"""The script that times the audience runs the show that it speaks of."""

from scripts.time_audience import an_hour


def test_a_large_audience_writes_what_the_figure_says() -> None:
    figures = an_hour(seconds=60, viewers=2_000, per_s=50)

    assert 0.5 * 60 * 50 < figures.messages < 2 * 60 * 50
    assert figures.lived_s > 0
    assert figures.orders > 0
