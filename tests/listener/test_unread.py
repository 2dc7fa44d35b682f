"""What waits to be read: counted as messages and as texts, read in the order of how many ask."""

from hypothesis import given
from hypothesis import strategies as st

from studio.listener.meaning import Meaning, Waiting
from studio.listener.unread import Unread
from tests.builders import a_message


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9))), st.integers(1, 4))
def test_texts_and_messages_are_counted_and_the_most_asked_comes_first(
    said: list[tuple[int, int]], at_once: int
) -> None:
    unread = Unread()
    meanings = [Meaning(text=f"text {n}", waiting=Waiting(asks=True)) for n in range(6)]
    viewers: dict[int, set[int]] = {}
    for text, viewer in said:
        unread.add(meanings[text], (f"text {text}", a_message(viewer)))
        viewers.setdefault(text, set()).add(viewer)

    assert (len(unread), unread.texts) == (len(said), len(viewers))
    order = []
    while taken := unread.take(at_once):
        order += [len(viewers[meanings.index(meaning)]) for meaning, _ in taken]
        assert unread.texts == len(viewers) - len(order)

    assert order == sorted((len(some) for some in viewers.values()), reverse=True)
    assert len(unread) == 0


def test_what_is_sorted_out_counts_no_more() -> None:
    unread = Unread()
    first, second = (Meaning(text=text, waiting=Waiting(asks=True)) for text in ("a", "b"))
    unread.add(first, ("a", a_message(1)))
    unread.add(second, ("b", a_message(2)))
    unread.add(second, ("b", a_message(3)))
    gone = a_message(1).source_id

    assert unread.keep(lambda message: message.source_id != gone) == 1
    assert (len(unread), unread.texts) == (2, 1)
    assert len(unread.clear()) == 2
    assert (len(unread), unread.texts) == (0, 0)
