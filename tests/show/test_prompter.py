"""What producers write to the host, and the host's word that it was read."""

from dataclasses import replace

import pytest

from studio.core.errors import BadInput, Refused
from studio.core.ids import PromptId, QuestionId
from studio.show.events import events_between
from studio.show.prompt import Prompt
from studio.show.prompter import (
    LONGEST_PROMPT,
    MOST_PROMPTS,
    acknowledge,
    hold_takes,
    send_prompt,
)
from tests.builders import NOW_UTC_MS, a_rundown_show

SHOW = a_rundown_show()


def a_draft(text: str = "Say the strap colours", **changes: object) -> Prompt:
    return replace(Prompt(text=text, by="Tablet", at_utc_ms=NOW_UTC_MS), **changes)  # type: ignore[arg-type]


def test_a_message_stands_on_the_prompter_with_who_wrote_it() -> None:
    after = send_prompt(SHOW, a_draft("  Say the strap colours "))

    (prompt,) = after.prompts
    assert (prompt.text, prompt.by, prompt.got_at_utc_ms) == (
        "Say the strap colours",
        "Tablet",
        None,
    )
    assert after.revision == SHOW.revision + 1


def test_a_ready_message_and_a_question_need_no_words() -> None:
    after = send_prompt(SHOW, a_draft("", preset="slow_down"))
    after = send_prompt(after, a_draft("", question_id=QuestionId("q-1")))

    assert [p.preset for p in after.prompts] == ["slow_down", ""]
    assert len({p.prompt_id for p in after.prompts}) == 2


@pytest.mark.parametrize(
    "draft",
    [
        a_draft(""),
        a_draft("x" * (LONGEST_PROMPT + 1)),
        a_draft("two\nlines"),
        a_draft("\u202eback"),
        a_draft("", preset="no_such"),
    ],
)
def test_what_is_no_message_is_refused(draft: Prompt) -> None:
    with pytest.raises(BadInput):
        send_prompt(SHOW, draft)


def test_the_oldest_message_leaves_when_there_are_too_many() -> None:
    after = SHOW
    for number in range(MOST_PROMPTS + 3):
        after = send_prompt(after, a_draft(f"Message {number}"))

    assert len(after.prompts) == MOST_PROMPTS
    assert after.prompts[-1].text == f"Message {MOST_PROMPTS + 2}"


def test_got_it_answers_every_message_that_waits() -> None:
    waiting = send_prompt(send_prompt(SHOW, a_draft("One")), a_draft("Two"))

    after = acknowledge(waiting, None, now_utc_ms=NOW_UTC_MS + 9)

    assert [p.got_at_utc_ms for p in after.prompts] == [NOW_UTC_MS + 9] * 2
    with pytest.raises(Refused):
        acknowledge(after, None, now_utc_ms=NOW_UTC_MS + 10)


def test_got_it_can_mean_one_message_alone() -> None:
    waiting = send_prompt(send_prompt(SHOW, a_draft("One")), a_draft("Two"))

    after = acknowledge(waiting, waiting.prompts[1].prompt_id, now_utc_ms=NOW_UTC_MS)

    assert [p.got_at_utc_ms is None for p in after.prompts] == [True, False]
    with pytest.raises(Refused):
        acknowledge(after, PromptId("prompt-gone"), now_utc_ms=NOW_UTC_MS)


def test_sending_and_reading_are_events_of_the_show() -> None:
    waiting = send_prompt(SHOW, a_draft("One"))
    read = acknowledge(waiting, None, now_utc_ms=NOW_UTC_MS)

    sent = events_between(SHOW, waiting, by="Tablet", at_utc_ms=NOW_UTC_MS)
    got = events_between(waiting, read, by="host", at_utc_ms=NOW_UTC_MS)

    assert [(e.kind, e.facts["prompt"]) for e in (*sent, *got)] == [
        ("prompt.sent", waiting.prompts[0].prompt_id),
        ("prompt.acknowledged", waiting.prompts[0].prompt_id),
    ]


def test_the_host_can_keep_takes_to_itself() -> None:
    held = hold_takes(SHOW, held=True)

    assert held.takes_held
    assert not hold_takes(held, held=False).takes_held
