"""More than can be read at once: what many want to know comes first, and all of it is counted."""

from dataclasses import replace

import pytest

from studio.listener import chain as chain_module
from studio.protocol.frames import frame
from studio.questions.message import LONGEST_NAME, LONGEST_SOURCE_ID, LONGEST_TEXT
from studio.questions.moderation import Moderation, Why
from tests.builders import a_message
from tests.listener.chains import Listened, numbered


def test_of_many_new_texts_a_few_are_read_at_once() -> None:
    listened = Listened()
    for message in numbered(f"does it survive {n}" for n in range(100)):
        listened.chain.take(message)

    more = listened.chain.work()

    assert more
    assert len(listened.reader.read) == chain_module.HURRIED_AT_ONCE


def test_what_does_not_fit_is_counted_and_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain_module, "MOST_WAITING", 3)
    listened = Listened()

    listened.take(*numbered(f"does it survive {n}?" for n in range(5)))

    assert len(listened.opened) == 3
    assert listened.hidden == {Why.DROPPED: 2}


def test_where_too_much_waits_to_be_read_what_is_known_counts_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chain_module, "MOST_WAITING", 3)
    monkeypatch.setattr(chain_module, "READ_AT_ONCE", 1)
    listened = Listened()
    listened.say("which strap?")

    for first in (10, 12, 14):
        for message in numbered(f"does it survive {n}?" for n in range(first, first + 2)):
            listened.chain.take(replace(message, source_id=f"{first}-{message.source_id}"))
        listened.chain._sort(listened.chain._came.popleft())
        listened.chain._sort(listened.chain._came.popleft())
    listened.say("Which strap?", "does it survive 10?")

    assert listened.asked(listened.opened[0].question_id) == 2
    assert listened.hidden == {Why.DROPPED: 3}
    assert len(listened.opened) == 4


def test_in_a_crowd_what_hardly_asks_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain_module, "CROWDED", 1)
    listened = Listened()

    listened.take(*numbered(["oh my what a day", "Does it survive rain?", "bye", "bye now all"]))

    assert listened.reader.read == ["oh my what a day", "Does it survive rain?"]
    assert listened.hidden == {Why.CHATTER: 3}


def test_where_many_wait_they_are_read_in_a_hurry_and_else_with_care(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chain_module, "HURRIED", 2)
    monkeypatch.setattr(chain_module, "READ_AT_ONCE", 2)
    monkeypatch.setattr(chain_module, "HURRIED_AT_ONCE", 2)
    listened = Listened()
    texts = ["Does it survive rain?", "which strap?", "Can I swim?", "how long until it is empty?"]

    listened.take(*numbered(texts))

    assert listened.reader.read == texts
    assert listened.reader.hurried == texts[:2]


def test_a_text_that_several_write_is_read_with_care(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chain_module, "HURRIED", 1)
    listened = Listened()
    several = ["Can I swim?"] * chain_module.SEVERAL

    listened.take(*numbered(["which strap?", *several, "Does it survive rain?"]))

    assert set(listened.reader.read) == {"Can I swim?", "which strap?", "Does it survive rain?"}
    assert listened.reader.hurried == ["which strap?", "Does it survive rain?"]


def test_what_several_ask_that_is_new_is_news_that_presses() -> None:
    listened = Listened()
    for message in numbered(["Can I swim?"] * chain_module.SEVERAL):
        listened.chain.take(message)

    before = listened.chain.has_pressing_news
    listened.chain.work()

    assert (before, listened.chain.has_pressing_news) == (False, True)
    listened.tell()
    assert not listened.chain.has_pressing_news
    listened.chain.take(numbered(["which strap?"])[0])
    listened.chain.work()
    assert not listened.chain.has_pressing_news


def test_where_too_much_waits_what_looks_like_no_question_is_left_out_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chain_module, "MOST_WAITING", 4)
    listened = Listened()

    for message in numbered(["goodbye now", "so long", "see you", "which strap?", "Can I swim?"]):
        listened.chain.take(message)
        listened.chain._sort(listened.chain._came.pop())
    listened.work()

    assert listened.hidden == {Why.CHATTER: 2, Why.DROPPED: 1}
    assert set(listened.texts) == {"which strap?", "Can I swim?"}


def test_nothing_more_is_read_while_too_much_waits_to_be_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chain_module, "MOST_UNTOLD", 10)
    listened = Listened()
    for message in numbered(f"does it survive {n}" for n in range(40)):
        listened.chain.take(message)

    while listened.chain.work():
        pass
    first = listened.tell()
    listened.work()

    assert first is not None
    assert len(first.opened) == 10
    assert listened.chain.waiting > 0
    listened.work()
    listened.work()
    assert (listened.chain.waiting, len(listened.opened)) == (0, 40)


def test_a_flood_of_the_longest_texts_fits_into_frames() -> None:
    listened = Listened()
    longest = a_message(text="🎁" * (LONGEST_TEXT - 6) + "is it?", author_name="🎁" * LONGEST_NAME)
    for number in range(9_000):
        viewer, source_id = f"viewer-{number}", f"{number:0{LONGEST_SOURCE_ID}}"
        listened.chain.take(replace(longest, author_id=viewer, source_id=source_id))

    frames = []
    while listened.chain.waiting:
        while listened.chain.work():
            pass
        heard = listened.tell()
        assert heard is not None
        frames.append(frame(heard))

    assert len(listened.sources()) == 9_000
    assert len(frames) == 3


def test_what_many_want_to_know_is_read_before_what_came_earlier(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chain_module, "READ_AT_ONCE", 1)
    listened = Listened()
    texts = ["nice and warm here", "which strap?", "Can I swim?", "Does it survive?", "can i swim"]

    for message in numbered([*texts, "Can I swim??"]):
        listened.chain.take(message)
    listened.work()

    assert listened.reader.read == [
        "Can I swim?",
        "which strap?",
        "Does it survive?",
        "nice and warm here",
    ]
    assert len(listened.sources()) + sum(listened.hidden.values()) == 6


def test_what_many_ask_at_once_is_read_while_others_wait_to_be_sorted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chain_module, "SORTED_AT_ONCE", chain_module.SEVERAL)
    listened = Listened()
    crowd = ["Can I swim?"] * chain_module.SEVERAL

    for message in numbered([*crowd, "which strap?", "Does it survive?"]):
        listened.chain.take(message)
    listened.chain.work()

    assert listened.reader.read == ["Can I swim?"]
    assert listened.chain.waiting == 2


def test_one_viewer_who_says_it_again_and_again_is_no_crowd(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chain_module, "READ_AT_ONCE", 1)
    listened = Listened()
    for number in range(1, 4):
        listened.chain.take(a_message(number, text="which strap?", author_id="ana"))

    listened.take(*numbered(["x", "x", "x", "Can I swim?", "can i swim?"])[3:])

    assert listened.reader.read == ["Can I swim?", "which strap?"]
    assert listened.hidden == {Why.REPEATED: 2}


def test_what_is_known_passes_what_waits_to_be_read() -> None:
    listened = Listened()
    listened.say("which strap?")
    for message in numbered(f"does it survive {n}" for n in range(100, 200)):
        listened.chain.take(message)
    listened.chain.take(a_message(500, text="Which strap?"))

    more = listened.chain.work()
    heard = listened.tell()

    assert more
    assert heard is not None
    assert [again.askers[0].source_id for again in heard.asked] == ["m-500"]


def test_what_waits_is_looked_at_anew_when_it_is_to_be_kept_away() -> None:
    listened = Listened()
    for message in numbered(f"does it survive {n}" for n in range(100)):
        listened.chain.take(message)
    listened.chain.work()

    listened.chain.moderate(Moderation(blocked_words=("survive",)))
    listened.work()

    assert listened.hidden == {Why.BLOCKED: 100 - chain_module.HURRIED_AT_ONCE}


def test_what_waits_for_a_show_that_is_left_is_counted() -> None:
    listened = Listened()
    for message in numbered(f"does it survive {n}" for n in range(100)):
        listened.chain.take(message)
    listened.chain.work()

    listened.chain.give_up()
    listened.tell()

    assert listened.chain.waiting == 0
    assert listened.hidden == {Why.DROPPED: 100 - chain_module.HURRIED_AT_ONCE}
    assert listened.messages == 100
