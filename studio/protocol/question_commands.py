"""Commands of the question desk: what is asked, answered, put on the picture, kept away."""

from studio.core.ids import ChatId, ProductId, QuestionId, ShowId
from studio.protocol.message import Message
from studio.questions.chat_spec import ChatSpec
from studio.questions.moderation import Moderation, Viewer
from studio.questions.question import Status


class ShowQuestion(Message, frozen=True, kw_only=True):
    """Put a question on the picture, or take it off.

    Attributes:
        question_id: Which.
        shown: Whether it is seen.
        named: Whether its first asker's name stands above it.
    """

    question_id: QuestionId
    shown: bool = True
    named: bool = True


class MarkAnswered(Message, frozen=True, kw_only=True):
    """A question is answered; the same one gets this answer again.

    Attributes:
        question_id: Which.
        product_id: Whose row was shown with it, if one was.
        row_id: Row that was shown with it, or empty.
    """

    question_id: QuestionId
    product_id: ProductId | None = None
    row_id: str = ""


class WriteAnswer(Message, frozen=True, kw_only=True):
    """Write down what answers a question, where no row does; it stays open.

    Attributes:
        question_id: Which.
        answer: In the host's words.
    """

    question_id: QuestionId
    answer: str


class SetStatus(Message, frozen=True, kw_only=True):
    """Put a question elsewhere: for after the show, hidden, open again.

    Attributes:
        question_id: Which.
        status: Where to.
        was: Where the sender put it, to take that back: refused where somebody else put it
            elsewhere since; None: wherever it is.
    """

    question_id: QuestionId
    status: Status
    was: Status | None = None


class CorrectQuestion(Message, frozen=True, kw_only=True):
    """Say what a question means; the same one is understood so from then on.

    Attributes:
        question_id: Which.
        product_id: Product that is meant; None: as understood.
        row_id: Row that answers; empty: none of its product's does, or, where a product is named,
            whichever of its rows fits.
        is_question: False: it wants no answer, and leaves the desk; `SetStatus` brings it back, and
            what was learned by it is forgotten.
    """

    question_id: QuestionId
    product_id: ProductId | None = None
    row_id: str = ""
    is_question: bool = True


class TypeQuestion(Message, frozen=True, kw_only=True):
    """Type a question in that was asked elsewhere.

    Attributes:
        text: The question.
        asker: Who asked, or empty.
        product_id: Product that is meant; None: the text tells.
    """

    text: str
    asker: str = ""
    product_id: ProductId | None = None


class ReplyInChat(Message, frozen=True, kw_only=True):
    """Answer a question's first asker in their chat, where the platform allows it."""

    question_id: QuestionId
    text: str


class MuteViewer(Message, frozen=True, kw_only=True):
    """Keep a viewer's messages away, or let them in again."""

    viewer: Viewer
    muted: bool = True


class SetModeration(Message, frozen=True, kw_only=True):
    """Choose what is kept away."""

    moderation: Moderation


class SaveChat(Message, frozen=True, kw_only=True):
    """Add a chat, or change the one with this id."""

    chat: ChatSpec


class RemoveChat(Message, frozen=True, kw_only=True):
    """Read a chat no more."""

    chat_id: ChatId


class RetryChat(Message, frozen=True, kw_only=True):
    """Try a chat again now: its token is another one, or the waiting takes too long."""

    chat_id: ChatId


class AskQuestions(Message, frozen=True, kw_only=True):
    """List questions of a show.

    Attributes:
        show_id: None: the open one.
        statuses: Which of them.
        most: At most.
    """

    show_id: ShowId | None = None
    statuses: tuple[Status, ...] = (Status.OPEN, Status.LATER)
    most: int = 100


QuestionCommand = (
    ShowQuestion
    | MarkAnswered
    | WriteAnswer
    | SetStatus
    | CorrectQuestion
    | TypeQuestion
    | ReplyInChat
    | MuteViewer
    | SetModeration
    | SaveChat
    | RemoveChat
    | RetryChat
    | AskQuestions
)
