"""New questions in languages that the host does not read, translated one after the other.

It takes a tenth of a second to a second each, in a thread of its own; nothing waits for it. Where
too much waits, the oldest are left in the viewer's words alone.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable

from studio.core.errors import ModelUnavailable
from studio.protocol.listener_messages import Translated
from studio.questions.cleaning import clean_text
from studio.questions.question import Question
from studio.questions.translator import Translator

MOST_WAITING = 100

_log = logging.getLogger(__name__)


class Translating:
    """Translates for the host.

    Attributes:
        into: The host's language; empty: not known yet.
    """

    def __init__(self, translator: Translator | None) -> None:
        self._translator = translator
        self._waiting: deque[Question] = deque(maxlen=MOST_WAITING)
        self._some = asyncio.Event()
        self.into = ""

    def offer(self, questions: Iterable[Question]) -> None:
        """Have those translated that the host can't read."""
        for question in questions:
            if self._is_wanted(question):
                self._waiting.append(question)
                self._some.set()

    async def run(self, tell: Callable[[Translated], Awaitable[None]]) -> None:
        """Translate what is offered, until cancelled; a model that fails ends it."""
        while True:
            await self._some.wait()
            while self._waiting and self._translator is not None:
                told = await self._translated(self._translator, self._waiting.popleft())
                if told is not None:
                    await tell(told)
            self._some.clear()

    def _is_wanted(self, question: Question) -> bool:
        translator = self._translator
        if translator is None or not self.into or question.translation:
            return False
        other = question.language != self.into
        return other and translator.translates(question.language, self.into)

    async def _translated(self, translator: Translator, question: Question) -> Translated | None:
        into = self.into
        try:
            text = await asyncio.to_thread(
                translator.translate, question.text, source=question.language, target=into
            )
        except ModelUnavailable as error:
            _log.warning("nothing is translated any more: %s", error)
            self._translator = None
            self._waiting.clear()
            return None
        line = clean_text(text)
        if not line:
            return None
        return Translated(question_id=question.question_id, text=question.text, translation=line)
