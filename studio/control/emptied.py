"""Questions of which all known askers were removed: who else asks them is in the database."""

from collections.abc import AsyncIterator, Iterable, Sequence

from studio.control.question_keeper import QuestionKeeper
from studio.core.errors import StorageError
from studio.core.ids import QuestionId
from studio.questions.desk import is_emptied
from studio.questions.question import Asker, Question
from studio.storage.question_store import QuestionStore


class Emptied:
    """Of one desk: a question knows its first askers alone, though hundreds may ask it."""

    def __init__(self, store: QuestionStore, keeper: QuestionKeeper) -> None:
        self._store = store
        self._keeper = keeper
        self._ids: set[QuestionId] = set()

    def begin(self, questions: Iterable[Question] = ()) -> None:
        """Turn to the questions of another desk."""
        self._ids.clear()
        self.note(questions)

    def note(self, questions: Iterable[Question]) -> None:
        """Remember those that are emptied."""
        self._ids.update(q.question_id for q in questions if is_emptied(q))

    async def with_askers(self) -> AsyncIterator[tuple[QuestionId, Sequence[Asker]]]:
        """Yield each once, with who asks it still.

        Raises:
            StorageError: That can't be read now, or what was removed may still be there.
        """
        for question_id in tuple(self._ids):
            if not await self._keeper.until_written():
                raise StorageError("what was removed is not written yet")
            askers = await self._store.askers(question_id)
            self._ids.discard(question_id)
            yield question_id, askers
