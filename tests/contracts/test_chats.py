"""What every way of reading a chat does, whatever platform it reads."""

import asyncio
import unicodedata
from collections.abc import Awaitable, Callable
from importlib import import_module
from pathlib import Path

import pytest

from studio.chat.port import Joined, Resume, Told
from studio.core.errors import ChatError, ChatLost, ChatRefused
from studio.questions.message import (
    LONGEST_NAME,
    LONGEST_SOURCE_ID,
    LONGEST_TEXT,
    ChatMessage,
    TakenBack,
)
from tests.chat.hearing import Failure, joined, listening, messages, run
from tests.contracts.chat_cases.case import CHAT_ID, Ability, ChatCase, Stage
from tests.waiting import wait_until

CASES_FOLDER = Path(__file__).with_name("chat_cases")
LOST = {"unreachable", "cut", "silent", "busy", "bad_answer"}
SIGN_IN_REFUSED = {"signed_out", "not_allowed"}
LONGEST_RESUME = 2_000
LANGUAGES = (
    "Is it waterproof?",
    "¿Se puede nadar con él?",
    "с ним можно плавать?",
    "чи можна з ним плавати?",
    "étanche à l'eau ?",
    "هل هو مقاوم للماء؟",
    "czy można w nim pływać?",
    "dá pra nadar com ele? 🏊",
    "darf es ins Wasser?",
    "si può nuotare?",
    "这个手表可以游泳吗？",
)
MARKUP = "<b onclick=x>50%</b> {0} $(id) =1+1 ../../etc [x](http://a.b) &amp; | ; \\s %s"
OVERRIDDEN = "price \u202e9.99\u202c \u2066now\u2069 \x07\x1b[31m\u0000 e" + "\u0301" * 300
HOSTILE = (
    b"",
    b"\x00",
    b"\xff\xfe\xfd",
    b"\xf0\x9f\x92",
    b"{",
    b"[]",
    b"null",
    b'{"a":' * 2_000,
    b"[" * 100_000,
    b"9" * 5_000,
    b'"' + b"a" * 1_000_000 + b'"',
    b"@id=;user-id= :a!b@c PRIVMSG",
)
OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

Act = Callable[[Stage], Awaitable[object]]


def _cases() -> list[ChatCase]:
    names = sorted(path.stem for path in CASES_FOLDER.glob("*.py") if path.stem != "case")
    return [import_module(f"tests.contracts.chat_cases.{name}").CASE for name in names]


CASES = _cases()


def able(*abilities: Ability) -> pytest.MarkDecorator:
    """Return the mark that runs a test with every case that has these abilities."""
    fitting = [case for case in CASES if case.abilities.issuperset(abilities)]
    return pytest.mark.parametrize("case", fitting, ids=[case.name for case in fitting])


def hear(case: ChatCase, folder: Path, *acts: Act, count: int = 1) -> list[ChatMessage]:
    """Let things happen in a room, and return the messages that are told of it."""

    async def story() -> list[ChatMessage]:
        live = Ability.LIVE in case.abilities
        async with case.stage(folder) as stage:
            if not live:
                await _act(stage, acts)
            async with listening(stage.chat()) as told:
                await joined(told)
                if live:
                    await _act(stage, acts)
                return await messages(told, count)

    return run(story())


async def _act(stage: Stage, acts: tuple[Act, ...]) -> None:
    for act in acts:
        await act(stage)


def is_clean(message: ChatMessage) -> bool:
    """Return whether nothing is in a message that could do more than be read."""
    shown = message.text + message.author_name
    return (
        len(message.text) <= LONGEST_TEXT
        and len(message.author_name) <= LONGEST_NAME
        and 0 < len(message.source_id) <= LONGEST_SOURCE_ID
        and not OVERRIDES.intersection(shown)
        and not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in shown)
    )


@able()
def test_what_a_viewer_says_is_told_as_a_message_of_this_chat(
    case: ChatCase, tmp_path: Path
) -> None:
    (message,) = hear(case, tmp_path, lambda stage: stage.say("Is it waterproof?"))

    assert message.chat_id == CHAT_ID
    assert message.text == "Is it waterproof?"
    assert message.published_at_utc_ms > 0
    assert message.received_at_utc_ms > 0
    assert is_clean(message)


@able(Ability.NAMES)
def test_a_message_tells_who_wrote_it(case: ChatCase, tmp_path: Path) -> None:
    (message,) = hear(case, tmp_path, lambda stage: stage.say("Hello", author="Mila_77"))

    assert message.author_name == "Mila_77"
    assert message.author_id != ""


@able()
def test_every_script_comes_through_in_order(case: ChatCase, tmp_path: Path) -> None:
    def saying(text: str) -> Act:
        return lambda stage: stage.say(text)

    told = hear(case, tmp_path, *map(saying, LANGUAGES), count=len(LANGUAGES))

    assert tuple(message.text for message in told) == LANGUAGES
    assert len({message.source_id for message in told}) == len(LANGUAGES)


@able()
def test_markup_paths_and_formulas_are_plain_text(case: ChatCase, tmp_path: Path) -> None:
    (message,) = hear(case, tmp_path, lambda stage: stage.say(MARKUP))

    assert message.text == MARKUP


@able()
def test_what_could_deceive_the_eye_is_not_told(case: ChatCase, tmp_path: Path) -> None:
    (message,) = hear(case, tmp_path, lambda stage: stage.say(OVERRIDDEN))

    assert is_clean(message)
    assert "9.99" in message.text


@able()
def test_a_text_without_end_is_cut(case: ChatCase, tmp_path: Path) -> None:
    (message,) = hear(case, tmp_path, lambda stage: stage.say("long " * 2_000))

    assert is_clean(message)
    assert message.text.startswith("long long")


@able(Ability.ELSEWHERE)
def test_another_rooms_messages_are_never_told(case: ChatCase, tmp_path: Path) -> None:
    (message,) = hear(
        case,
        tmp_path,
        lambda stage: stage.say_elsewhere("for somebody else"),
        lambda stage: stage.say("for us"),
    )

    assert message.text == "for us"


@able(Ability.TWICE)
def test_what_comes_twice_has_one_id_so_that_it_counts_once(case: ChatCase, tmp_path: Path) -> None:
    told = hear(
        case,
        tmp_path,
        lambda stage: stage.say_twice("again"),
        lambda stage: stage.say("once"),
        count=2,
    )

    texts = {message.source_id: message.text for message in told}
    assert next(iter(texts.values())) == "again"
    assert len(texts) == len(set(texts.values()))


@able(Ability.TAKES_BACK, Ability.LIVE)
def test_what_a_moderator_removes_is_taken_back(case: ChatCase, tmp_path: Path) -> None:
    async def story() -> tuple[str, Told]:
        async with case.stage(tmp_path) as stage, listening(stage.chat()) as told:
            await joined(told)
            source_id = await stage.say("rude")
            (message,) = await messages(told, 1)
            await stage.take_back(message.source_id)
            item = await anext(told)
            while isinstance(item, Resume):
                item = await anext(told)
            assert message.source_id == source_id
            return source_id, item

    source_id, item = run(story())

    assert item == TakenBack(chat_id=CHAT_ID, source_id=source_id)


@able(Ability.RESUMES, Ability.LIVE)
def test_what_was_said_while_nobody_listened_comes_when_resumed(
    case: ChatCase, tmp_path: Path
) -> None:
    async def story() -> tuple[Resume, Joined, list[ChatMessage]]:
        async with case.stage(tmp_path) as stage:
            async with listening(stage.chat()) as told:
                await joined(told)
                await stage.say("before")
                await messages(told, 1)
                resume = await anext(told)
                assert isinstance(resume, Resume)
            await stage.say("between")
            async with listening(stage.chat(), resume.token) as told:
                again = await joined(told)
                return resume, again, await messages(told, 1)

    resume, again, (message,) = run(story())

    assert len(resume.token) <= LONGEST_RESUME
    assert again.resumed
    assert message.text == "between"


@able(Ability.CUT)
def test_a_broken_connection_is_lost_and_says_what_to_do(case: ChatCase, tmp_path: Path) -> None:
    async def story() -> Failure:
        async with case.stage(tmp_path) as stage, listening(stage.chat()) as told:
            await joined(told)
            await stage.cut()
            with pytest.raises(ChatLost) as caught:
                await messages(told, 1)
            return Failure.of(caught.value)

    failure = run(story())

    assert failure.code in LOST
    assert failure.advice


@able(Ability.CUT)
def test_closing_the_iterator_closes_the_connection(case: ChatCase, tmp_path: Path) -> None:
    async def story() -> int:
        async with case.stage(tmp_path) as stage:
            async with listening(stage.chat()) as told:
                await joined(told)
                before = stage.connections()
            await asyncio.to_thread(wait_until, lambda: not stage.connections(), "nobody there")
            return before

    assert run(story()) > 0


@able(Ability.LEAVES)
def test_a_server_that_is_gone_is_lost(case: ChatCase, tmp_path: Path) -> None:
    async def story() -> tuple[str, Failure]:
        async with case.stage(tmp_path) as stage:
            chat = stage.chat()
            await stage.leave()
            async with listening(chat) as told:
                with pytest.raises(ChatLost) as caught:
                    await joined(told)
            return stage.token, Failure.of(caught.value)

    token, failure = run(story())

    assert failure.code in LOST
    assert failure.advice
    assert not token or token not in failure.text


@able(Ability.REFUSES)
def test_a_wrong_token_is_refused_and_not_repeated_in_the_error(
    case: ChatCase, tmp_path: Path
) -> None:
    async def story() -> tuple[str, Failure]:
        async with case.stage(tmp_path) as stage:
            async with listening(stage.chat(signed_in=False)) as told:
                with pytest.raises(ChatRefused) as caught:
                    await joined(told)
            return stage.token, Failure.of(caught.value)

    token, failure = run(story())

    assert failure.code in SIGN_IN_REFUSED
    assert failure.advice
    assert not token or token not in failure.text


@able(Ability.RAW, Ability.LIVE)
def test_hostile_bytes_end_in_a_chat_error_or_in_nothing(case: ChatCase, tmp_path: Path) -> None:
    async def story() -> list[ChatMessage]:
        heard: list[ChatMessage] = []
        payloads = list(HOSTILE)
        async with case.stage(tmp_path) as stage:
            while payloads:
                heard += await endure(stage, payloads)
        return heard

    heard = run(story())

    assert all(is_clean(message) for message in heard)


async def endure(stage: Stage, payloads: list[bytes]) -> list[ChatMessage]:
    """Send payloads until one breaks the connection, and return what was told.

    What is said after each one must be told, or the connection be given up: nothing hangs.
    """
    heard: list[ChatMessage] = []
    async with listening(stage.chat()) as told:
        await joined(told)
        try:
            while payloads:
                await stage.send_raw(payloads.pop(0))
                await stage.say("after")
                heard += await messages(told, 1)
                while heard[-1].text != "after":
                    heard += await messages(told, 1)
        except ChatError:
            pass  # the follower connects anew
    return heard
