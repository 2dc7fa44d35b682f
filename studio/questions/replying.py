"""Whom a reply to a question goes to. Pure."""

from collections.abc import Iterable

from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.question import Asker, Question


def addressee(question: Question, chats: Iterable[ChatReport]) -> Asker | None:
    """Return the first asker whose chat can be written into; None: there is none.

    Chats that are live come first, and one that is not is better than nobody. Of a crowd only the
    first askers are known.

    Args:
        question: As it is seen: without muted askers.
        chats: How every chat goes.
    """
    written = [chat for chat in chats if chat.can_reply]
    live = {chat.spec.chat_id for chat in written if chat.state is ChatState.LIVE}
    others = {chat.spec.chat_id for chat in written}
    for chat_ids in (live, others):
        for asker in question.askers:
            if asker.chat_id in chat_ids:
                return asker
    return None
