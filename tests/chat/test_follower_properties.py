"""Following a chat, whatever its ways do in whatever order."""

import asyncio

from hypothesis import given, settings
from hypothesis import strategies as st

from studio.chat.port import Joined, Resume
from studio.chat.reason import refused
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.message import ChatItem, ChatMessage, Gap
from tests.chat.scripted_chat import Listener, Lives, Play, Step, cut, message, run

ids = st.integers(0, 6).map(str)
joins = st.booleans().map(lambda resumed: Joined(via="wire", resumed=resumed))
heard = st.one_of(
    ids.map(message),
    ids.map(lambda token: Resume(token=token)),
    st.floats(0, 400).map(Lives),
)
ends = st.one_of(
    st.builds(cut),
    st.sampled_from(
        ["way_closed", "signed_out", "no_such_room", "ended", "bad_setting", "used_up"]
    ).map(lambda code: refused(code, "no")),
    st.just(Lives(0)),
)
attempts = st.one_of(
    ends.map(lambda end: [end]),
    st.builds(
        lambda join, steps, end: [join, *steps, end], joins, st.lists(heard, max_size=6), ends
    ),
)


@settings(max_examples=60, deadline=None)
@given(script=st.lists(attempts, max_size=8), ways=st.integers(1, 3))
def test_whatever_happens_each_message_comes_once_and_each_gap_is_told(
    script: list[list[Step]], ways: int
) -> None:
    play = Play([list(attempt) for attempt in script])

    async def story() -> tuple[list[ChatItem], ChatReport]:
        listener = Listener(play, ways=ways)
        async with listener.following() as follower:
            async with asyncio.timeout(20):
                while len(play.asked) <= len(script):
                    if follower.report.state in {ChatState.FAILED, ChatState.ENDED}:
                        follower.try_again()
                    await asyncio.sleep(0)
            return listener.told, follower.report

    told, report = run(story())

    texts = [item.source_id for item in told if isinstance(item, ChatMessage)]
    said = {s.source_id for attempt in script for s in attempt if isinstance(s, ChatMessage)}
    joined = [step for attempt in script for step in attempt if isinstance(step, Joined)]
    assert sorted(texts) == sorted(said)
    assert report.messages == len(texts)
    assert sum(isinstance(item, Gap) for item in told) == sum(not j.resumed for j in joined[1:])
    assert max(play.asked) < ways
