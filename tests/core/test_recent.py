"""What was met lately is known, what was met long ago is not, and neither takes more room."""

from hypothesis import given
from hypothesis import strategies as st

from studio.core.recent import Recent


@given(st.lists(st.integers(0, 20), max_size=60), st.integers(1, 5))
def test_the_last_ones_are_known_with_when_that_was(things: list[int], most: int) -> None:
    recent = Recent(most)
    met: dict[int, int] = {}

    for at, thing in enumerate(things):
        newest = list(dict.fromkeys(reversed(things[:at])))[:most]
        before = recent.meet(thing, at)
        assert before == met.get(thing) or (before is None and thing not in newest)
        met[thing] = at

    for thing in list(dict.fromkeys(reversed(things)))[:most]:
        assert recent.last(thing) == met[thing]


def test_of_many_hardly_one_is_forgotten_and_of_many_more_the_first_are() -> None:
    recent = Recent(20_000)

    for number in range(20_000):
        assert recent.meet(("chat", f"m-{number}"), number) is None
    forgotten = [n for n in range(20_000) if recent.last(("chat", f"m-{n}")) != n]
    for number in range(20_000, 240_000):
        recent.meet(("chat", f"m-{number}"), number)
    known = [n for n in range(20_000) if recent.last(("chat", f"m-{n}")) is not None]

    assert len(forgotten) <= 40
    assert known == []
