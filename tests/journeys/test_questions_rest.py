"""More questions than a desk holds, and the control room is killed: all are there, and each counts.

`make soak` runs it: thousands of questions take a minute to ask.
"""

import os
import signal

import pytest

from studio.questions.question import Status
from tests.journeys.question_run import question_run
from tests.journeys.studio_run import wait_for
from tests.servers.busy_chat import busy_chat

ASKED, PER_S = 5_800, 240
MOSTLY = 5_700
"""A few of the texts are taken for slips of others, or for chatter."""

PAGE = "can you show us page {number} of the manual {letters} please?"


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_a_killed_studio_knows_every_question_that_rests() -> None:
    texts = [PAGE.format(number=n, letters=_letters(n)) for n in range(ASKED)]
    with question_run() as studio, busy_chat() as chat:
        studio.sell_the_watch()
        studio.read(chat)
        flood = chat.flood(texts, per_s=PER_S)
        wait_for("all are asked", flood.done, client=studio.client)
        studio.until(
            "all are on the desk",
            lambda topic: topic.open_count + sum(topic.hidden.values()) >= MOSTLY,
        )
        count = studio.stored(Status.OPEN).total

        os.kill(studio.pid("control"), signal.SIGKILL)
        studio.attach_again()
        studio.until_read(chat, times=2)

        studio.until("all are there again", lambda topic: topic.open_count == count)
        chat.say(texts[0])
        studio.until("the first counts twice", lambda _topic: studio.asked(texts[0]) == 2)
        assert studio.topic.open_count == count


def _letters(number: int) -> str:
    """Return three letters that are another number's only far off."""
    return "".join(chr(97 + number // 26**place % 26) for place in range(3))
