"""New questions in other languages are translated one after the other, and nothing waits for it."""

import asyncio
from dataclasses import replace

import pytest

from studio.core.errors import ModelUnavailable
from studio.listener import translating as translating_module
from studio.listener.translating import Translating
from studio.protocol.listener_messages import HearTyped, LookAt, Translated
from studio.questions.question import Question
from tests.builders import a_message, a_question
from tests.control.listener_links import until
from tests.listener.services import a_service


class Shouting:
    """Knows Spanish and Polish, and says it louder.

    Attributes:
        asked: Every text, in order.
        fails: Whether its files are broken.
    """

    def __init__(self, *, fails: bool = False) -> None:
        self.asked: list[str] = []
        self.fails = fails

    def translates(self, source: str, target: str) -> bool:
        """See `Translator.translates`; what nobody recognised counts as Spanish."""
        return source in {"es", "pl", "und"} and target == "en"

    def translate(self, text: str, *, source: str, target: str) -> str:
        """See `Translator.translate`."""
        self.asked.append(text)
        if self.fails:
            raise ModelUnavailable("broken")
        return f"{text.upper()}\u202e ({source} to {target})"


def spanish(number: int) -> Question:
    return a_question(number, text=f"nado {number}?", language="es")


def translated(translator: Shouting, *questions: Question, into: str = "en") -> list[Translated]:
    """Return what is told of some questions."""

    async def story() -> list[Translated]:
        told: list[Translated] = []

        async def tell(one: Translated) -> None:
            told.append(one)

        translating = Translating(translator)
        translating.into = into
        translating.offer(questions)
        running = asyncio.create_task(translating.run(tell))
        await until(lambda: not translating._waiting and not translating._some.is_set())
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        return told

    return asyncio.run(story())


def test_what_the_host_cannot_read_is_translated_as_plain_text() -> None:
    (told,) = translated(Shouting(), spanish(1))

    assert told == Translated(
        question_id=spanish(1).question_id, text="nado 1?", translation="NADO 1? (es to en)"
    )


def test_what_the_host_reads_what_no_model_knows_and_what_is_translated_already_is_not() -> None:
    translator = Shouting()
    done = replace(spanish(4), translation="I swim?")
    known, unknown = a_question(2, language="en"), a_question(3, language="ar")

    assert translated(translator, known, unknown, done) == []
    assert translated(translator, spanish(1), into="") == []
    assert translator.asked == []


def test_when_too_many_wait_the_newest_are_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translating_module, "MOST_WAITING", 2)

    told = translated(Shouting(), *(spanish(number) for number in range(1, 6)))

    assert [one.text for one in told] == ["nado 4?", "nado 5?"]


def test_a_model_that_fails_is_said_once_and_asked_no_more(
    caplog: pytest.LogCaptureFixture,
) -> None:
    translator = Shouting(fails=True)

    assert translated(translator, spanish(1), spanish(2)) == []
    assert translator.asked == ["nado 1?"]
    assert "broken" in caplog.text
    caplog.clear()


@pytest.mark.usefixtures("caplog")
def test_the_listener_tells_a_translation_after_its_question() -> None:
    async def story() -> None:
        async with a_service(translator=Shouting()) as (room, _):
            await room.until_ready()
            room.post(LookAt(language="en"))
            room.post(HearTyped(message=a_message(1, text="¿y si nado con él?")))

            await room.until(lambda: room.of(Translated))

            (told,) = room.of(Translated)
            assert told.question_id == room.opened[0].question_id
            assert told.translation.startswith("¿Y SI NADO")

    asyncio.run(story())
