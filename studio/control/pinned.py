"""A viewer's question as it stands on the picture."""

from studio.protocol.show_commands import PinQuestion
from studio.questions.cleaning import clean_text
from studio.questions.question import Question, Status
from studio.show.cue import LONGEST_LINE
from studio.show.state import Texts


def pinned(question: Question, *, named: bool) -> PinQuestion:
    """Return what puts a question on the picture, under its first asker's name or none."""
    name = question.askers[0].name if named and question.askers else ""
    return PinQuestion(
        question_id=question.question_id, asker=_line(name), question=_line(question.text)
    )


def stands(question: Question, texts: Texts) -> bool:
    """Return whether what is seen of a question is what it says."""
    if question.status is Status.HIDDEN:
        return False
    said = pinned(question, named=bool(texts.asker))
    return (texts.asker, texts.question) == (said.asker, said.question)


def _line(text: str) -> str:
    """Return a stranger's text as a line that can stand on the picture."""
    line = clean_text(text)
    if len(line) <= LONGEST_LINE:
        return line
    return line[: LONGEST_LINE - 1].rstrip() + "…"
