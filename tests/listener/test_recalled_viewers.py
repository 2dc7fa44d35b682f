"""A new listener knows from the desk what viewers asked just before, and slows them on."""

from dataclasses import replace
from itertools import count

from studio.listener.chain import Chain
from studio.listener.plain_reader import PlainReader
from studio.protocol.listener_messages import Heard
from studio.questions.message import ChatMessage
from studio.questions.moderation import Moderation, Why
from tests.builders import NOW_UTC_MS, a_message


def a_chain() -> Chain:
    numbers = count(1)
    chain = Chain(PlainReader(), lambda: f"question-{next(numbers)}")
    chain.moderate(Moderation(slow_mode_s=300.0))
    return chain


def said(number: int, text: str, *, after_s: int) -> ChatMessage:
    at = NOW_UTC_MS + after_s * 1_000
    message = a_message(number, author_id="ana", text=text)
    return replace(message, published_at_utc_ms=at, received_at_utc_ms=at)


def heard(chain: Chain, message: ChatMessage) -> Heard:
    chain.take(message)
    while chain.work():
        pass
    told = chain.heard(1, resumes={})
    assert told is not None
    return told


def test_who_asked_the_listener_before_is_slowed_by_the_next() -> None:
    asked = heard(a_chain(), said(1, "does it come in pink?", after_s=0)).opened

    chain = a_chain()
    chain.recall(asked, forget=True)

    assert heard(chain, said(2, "will it fit my dog?", after_s=10)).hidden == {Why.SLOWED: 1}
    assert heard(chain, said(3, "does it come in pink?", after_s=11)).hidden == {Why.REPEATED: 1}
    assert len(heard(chain, said(4, "is the box recyclable?", after_s=301)).opened) == 1
