"""Every message counts once: as a question, as one more of it, or as kept away and why."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.ids import ChatId
from studio.listener import chain as chain_module
from studio.listener.chain import Typed
from studio.questions.message import (
    ChatItem,
    Gap,
    TakenBack,
)
from studio.questions.moderation import Moderation, Viewer, Why
from studio.questions.understood import Nearness, Understood
from tests.builders import a_message
from tests.fakes.fake_reader import LAMP, FakeReader
from tests.listener.chains import Listened, numbered

CHAT = ChatId("chat-1")

# --- what is kept away ---------------------------------------------------------------------------


def test_what_asks_nothing_is_counted_by_why() -> None:
    listened = Listened()

    listened.say("hello", "hello", "follow me for coins", "such an idiot", "🎉🎉", "???")

    assert listened.opened == []
    assert listened.hidden == {Why.CHATTER: 4, Why.SPAM: 1, Why.ABUSE: 1}


def test_a_viewer_who_repeats_themselves_counts_once() -> None:
    listened = Listened()

    listened.say("Does it survive rain?", "does it survive rain?", viewer="ana")

    assert listened.asked(listened.opened[0].question_id) == 1
    assert listened.hidden == {Why.REPEATED: 1}


def test_a_viewer_who_asks_again_long_after_is_counted_and_is_no_new_viewer() -> None:
    listened = Listened()
    times = (0, 60_000, 900_000)

    listened.take(
        *(
            a_message(n, text="which strap?", author_id="ana", received_at_utc_ms=at)
            for n, at in enumerate(times)
        )
    )

    (question,) = listened.opened
    assert listened.asked(question.question_id) == 2
    assert listened.viewers(question.question_id) == 1
    assert listened.hidden == {Why.REPEATED: 1}


def test_the_blocklist_the_muted_and_the_hasty_are_kept_away() -> None:
    listened = Listened()
    muted = (Viewer(chat_id=CHAT, author_id="eva"),)
    listened.chain.moderate(Moderation(blocked_words=("scam",), slow_mode_s=30, muted=muted))

    listened.say("is it a SCAM?", "Does it survive rain?", "which strap?", viewer="ana")
    listened.say("Does it survive rain?", viewer="eva")
    listened.take(a_message(91, text="which band?", author_id="leo", roles=("moderator",)))
    listened.take(a_message(92, text="Can I swim?", author_id="leo", roles=("moderator",)))

    assert listened.hidden == {Why.BLOCKED: 1, Why.SLOWED: 1, Why.MUTED: 1}
    assert listened.texts == ["Does it survive rain?", "which band?"]


def test_after_slow_mode_is_over_the_next_question_counts() -> None:
    listened = Listened()
    listened.chain.moderate(Moderation(slow_mode_s=10))

    listened.take(
        a_message(1, text="Does it survive?", author_id="ana", published_at_utc_ms=0),
        a_message(2, text="which strap?", author_id="ana", published_at_utc_ms=9_999),
        a_message(3, text="which strap is it?", author_id="ana", published_at_utc_ms=10_000),
    )

    assert listened.texts == ["Does it survive?", "which strap is it?"]
    assert listened.hidden == {Why.SLOWED: 1}


def test_a_message_that_comes_twice_counts_once() -> None:
    listened = Listened()

    listened.take(a_message(1), a_message(1))

    assert listened.messages == 1
    assert listened.asked(listened.opened[0].question_id) == 1


# --- taken back ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        (TakenBack(chat_id=CHAT, source_id="m-1"), ["Can I swim?"]),
        (TakenBack(chat_id=CHAT, author_id="viewer-2"), ["Does it survive rain?"]),
        (TakenBack(chat_id=CHAT), []),
        (TakenBack(chat_id=ChatId("another")), ["Does it survive rain?"]),
    ],
)
def test_what_is_taken_back_before_it_was_read_is_never_shown(
    taken: TakenBack, left: list[str]
) -> None:
    listened = Listened()

    listened.take(*numbered(["Does it survive rain?", "Can I swim?"]), taken)

    assert listened.texts == left
    assert [one for heard in listened.told for one in heard.taken_back] == [taken]
    assert sum(listened.hidden.values()) + len(listened.sources()) == 2


def test_what_is_taken_back_after_it_was_told_is_passed_on() -> None:
    listened = Listened()
    listened.say("Does it survive rain?")
    gone = TakenBack(chat_id=CHAT, source_id="m-1")

    listened.take(gone)

    assert listened.told[-1].taken_back == (gone,)


def test_a_removal_that_comes_before_its_message_hides_it() -> None:
    listened = Listened()
    listened.take(TakenBack(chat_id=CHAT, source_id="m-1"))

    listened.take(*numbered(["Does it survive rain?", "Can I swim?"]))
    listened.take(a_message(1, chat_id=ChatId("another"), text="which strap?"))

    assert listened.texts == ["Can I swim?", "which strap?"]
    assert listened.hidden == {Why.TAKEN_BACK: 1}
    assert listened.messages == 3


def test_a_removal_of_a_viewer_hides_nothing_that_comes_later() -> None:
    listened = Listened()
    listened.take(TakenBack(chat_id=CHAT, author_id="viewer-1"), TakenBack(chat_id=CHAT))

    listened.say("Does it survive rain?", viewer="viewer-1")

    assert listened.texts == ["Does it survive rain?"]


def test_gaps_are_passed_on() -> None:
    listened = Listened()
    gap = Gap(chat_id=CHAT, from_utc_ms=1, until_utc_ms=2)

    listened.take(gap)

    assert listened.told[-1].gaps == (gap,)
    assert listened.told[-1].messages == 0


# --- typed in ------------------------------------------------------------------------------------


def test_what_is_typed_in_is_a_question_whatever_it_looks_like() -> None:
    listened = Listened()
    message = a_message(1, text="the strap of the lamp, nice", author_id="")

    listened.chain.take_typed(Typed(message, None))
    listened.work()

    (question,) = listened.opened
    assert (question.product_id, question.rows[0].row_id) == (LAMP, "strap")


def test_what_is_typed_in_is_about_the_product_that_was_said() -> None:
    listened = Listened()
    message = a_message(1, text="does it survive rain", author_id="")

    listened.chain.take_typed(Typed(message, LAMP))
    listened.work()

    (question,) = listened.opened
    assert (question.product_id, question.nearness, question.rows) == (LAMP, Nearness.NAMED, ())


def test_what_is_typed_in_goes_before_a_thousand_messages() -> None:
    listened = Listened()
    for message in numbered(f"does it survive {n}" for n in range(1_000)):
        listened.chain.take(message)
    typed = a_message(2_000, text="which strap", author_id="")

    listened.chain.take_typed(Typed(typed, None))
    listened.chain.work()
    heard = listened.tell()

    assert heard is not None
    assert heard.opened[0].text == "which strap"


# --- for any chat --------------------------------------------------------------------------------

words = st.sampled_from(
    ["does", "it", "survive", "swim", "strap", "lamp", "50", "30", "cheap", "idiot", "buy", "?"]
)
texts = st.lists(words, max_size=5).map(" ".join)
viewers = st.sampled_from(["ana", "eva", "leo", ""])
messages = st.builds(
    lambda number, text, author, at: a_message(
        number, text=text, author_id=author, published_at_utc_ms=at
    ),
    st.integers(1, 60),
    texts,
    viewers,
    st.integers(0, 60_000),
)
gaps = st.builds(
    lambda at: Gap(chat_id=CHAT, from_utc_ms=at, until_utc_ms=at + 1), st.integers(0, 9)
)
gone = st.builds(
    lambda source, author: TakenBack(chat_id=CHAT, source_id=source, author_id=author),
    st.sampled_from(["m-1", "m-2", ""]),
    viewers,
)
steps = st.one_of(messages, messages, messages, gaps, gone, st.sampled_from(["work", "tell"]))


@given(st.lists(steps, max_size=60), st.booleans())
def test_each_message_counts_once_and_nothing_is_lost(
    steps: list[ChatItem | str], slow: bool
) -> None:
    listened = Listened()
    listened.chain.moderate(
        Moderation(
            blocked_words=("idiot",),
            slow_mode_s=5 if slow else 0,
            muted=(Viewer(chat_id=CHAT, author_id="leo"),),
        )
    )
    for step in steps:
        if step == "work":
            listened.chain.work()
        elif step == "tell":
            listened.tell()
        elif not isinstance(step, str):
            listened.chain.take(step)
    listened.tell()

    came = {step.source_id for step in steps if isinstance(step, type(a_message()))}
    sources = listened.sources()
    hidden = sum(listened.hidden.values())
    assert listened.messages == len(came)
    assert len(sources) + hidden + listened.chain.waiting == len(came)
    assert len(set(sources)) == len(sources)
    assert [g for h in listened.told for g in h.gaps] == [s for s in steps if isinstance(s, Gap)]
    assert Counter(listened.askers()).keys() == {q.question_id for q in listened.opened}


# --- faults --------------------------------------------------------------------------------------


class FailingReader(FakeReader):
    """A reader whose models fail at one word."""

    def understand(self, texts: Sequence[str], *, hurried: bool = False) -> list[Understood]:
        """See `Reader.understand`."""
        if any("poison" in text for text in texts):
            raise RuntimeError("the models fail")
        return super().understand(texts, hurried=hurried)


def test_a_text_that_the_models_fail_at_is_counted_and_the_others_are_read(
    caplog: pytest.LogCaptureFixture,
) -> None:
    listened = Listened(FailingReader())

    listened.say("does it survive rain?", "is poison in it?", "which colour?")

    assert {question.text for question in listened.opened} == {
        "does it survive rain?",
        "which colour?",
    }
    assert listened.hidden[Why.DROPPED] == 1
    assert "poison" not in caplog.text
    caplog.clear()


def test_what_was_slowed_may_be_asked_again_later() -> None:
    listened = Listened()
    listened.chain.moderate(Moderation(slow_mode_s=60))
    times = (0, 1_000, 120_000)
    texts = ("does it survive rain?", "which colour?", "which colour?")

    listened.take(
        *(
            replace(a_message(n, text=text, author_id="one"), published_at_utc_ms=at)
            for n, (text, at) in enumerate(zip(texts, times, strict=True))
        )
    )

    assert {question.text for question in listened.opened} == set(texts)
    assert listened.hidden[Why.SLOWED] == 1


def test_a_flood_of_removals_is_sifted_at_once_and_told_in_parts() -> None:
    listened = Listened()
    for number in range(600):
        listened.chain.take(a_message(number, text=f"is it number {number}?"))
    for number in range(600):
        listened.chain.take(TakenBack(chat_id=CHAT, source_id=a_message(number).source_id))

    first = listened.chain.heard(1, resumes={})
    second = listened.chain.heard(2, resumes={})

    assert first is not None
    assert second is not None
    assert first.hidden[Why.TAKEN_BACK] == 600
    assert len(first.taken_back) == len(second.taken_back) == chain_module.REMOVALS_AT_ONCE


def test_nothing_is_taken_up_behind_removals_that_are_not_told() -> None:
    chain = Listened().chain
    resumes = {CHAT: "behind all of them"}
    removals = [
        TakenBack(chat_id=CHAT, source_id=f"m{number}")
        for number in range(2 * chain_module.REMOVALS_AT_ONCE + 1)
    ]
    for removal in removals:
        chain.take(removal)

    told, waiting = [], []
    for number in (1, 2, 3):
        heard = chain.heard(number, resumes=resumes)
        assert heard is not None
        told.append((len(heard.taken_back), heard.resumes))
        waiting.append(chain.waiting)

    most = chain_module.REMOVALS_AT_ONCE
    assert told == [(most, {}), (most, {}), (1, resumes)]
    assert waiting == [most + 1, 1, 0]
