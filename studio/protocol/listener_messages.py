"""Everything that is said between the control room and the listener.

The listener is the process that reads chats and understands messages. The control room starts it
with a port of its own and a secret in its environment (`CONNECTION_VARIABLE`, `port:secret`); the
listener connects to it on 127.0.0.1 and says the secret, in hexadecimal and a line end. From then
on each message is a frame of four bytes (its length, big-endian) and MessagePack
(`studio.protocol.frames`). When the connection ends, so does the listener.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from studio.core.ids import ChatId, ProductId, QuestionId
from studio.protocol.message import Message
from studio.protocol.question_reports import Models
from studio.questions.chat_report import ChatReport
from studio.questions.chat_spec import ChatSpec
from studio.questions.known_product import KnownProduct
from studio.questions.message import ChatMessage, Gap, TakenBack
from studio.questions.moderation import Moderation, Why
from studio.questions.question import Asker, Question
from studio.questions.understood import Lesson, RememberedAnswer, RowMatch

CONNECTION_VARIABLE = "CUECARD_LISTENER"

# --- down --------------------------------------------------------------------------------------


class Follow(Message, frozen=True, kw_only=True):
    """Read these chats, and no others; its text form hides the tokens.

    Attributes:
        chats: All of them.
        resumes: Where each was left, as the listener said it last.
        tokens: Tokens that live in memory alone, where there is no keyring.
    """

    chats: tuple[ChatSpec, ...]
    resumes: Mapping[ChatId, str] = msgspec.field(default_factory=dict)
    tokens: Mapping[ChatId, str] = msgspec.field(default_factory=dict)

    def __repr__(self) -> str:
        return (
            f"Follow(chats={self.chats!r}, resumes={self.resumes!r}, tokens=<{len(self.tokens)}>)"
        )


class TryAgain(Message, frozen=True, kw_only=True):
    """Try a chat now that waits or failed."""

    chat_id: ChatId


class KnowProducts(Message, frozen=True, kw_only=True):
    """Take in products that are new or changed, and forget others.

    Attributes:
        products: New or changed.
        gone: Not there any more.
        restart: Forget everything known before.
    """

    products: tuple[KnownProduct, ...] = ()
    gone: tuple[ProductId, ...] = ()
    restart: bool = False


class LookAt(Message, frozen=True, kw_only=True):
    """What viewers see now.

    Attributes:
        on_air: Product on program, or None.
        rundown: Products of the show, in running order.
        language: The host's.
    """

    on_air: ProductId | None = None
    rundown: tuple[ProductId, ...] = ()
    language: str = "en"


class Moderate(Message, frozen=True, kw_only=True):
    """Keep this away from now on."""

    moderation: Moderation


class Learn(Message, frozen=True, kw_only=True):
    """Know what the host put right and answered.

    Attributes:
        lessons: What was put right.
        answers: What was answered; one that is none takes an earlier one away.
        restart: Forget everything learned before.
    """

    lessons: tuple[Lesson, ...] = ()
    answers: tuple[RememberedAnswer, ...] = ()
    restart: bool = False


class Recall(Message, frozen=True, kw_only=True):
    """Questions that are on the desk already: what is alike is merged into them.

    Attributes:
        questions: Open ones and ones answered lately.
        forget: Questions of another show: forget them first.
        desk: Number of the desk they lie on; every show that is opened gets a new one.
        known: They are known, and only stand elsewhere now: what waits is not looked at anew.
    """

    questions: tuple[Question, ...] = ()
    forget: bool = False
    desk: int = 0
    known: bool = False


class HearTyped(Message, frozen=True, kw_only=True):
    """A question somebody typed in: it is one, whatever it looks like.

    Attributes:
        message: As if it came from a chat.
        product_id: Product that is meant; None: the text tells.
    """

    message: ChatMessage
    product_id: ProductId | None = None


class MatchRows(Message, frozen=True, kw_only=True):
    """Say at once which rows of a product answer a question that was corrected.

    Attributes:
        question_id: Which question; `RowsMatched` names it.
        text: What it says.
        product_id: The product it is about.
    """

    question_id: QuestionId
    text: str
    product_id: ProductId


class SayInChat(Message, frozen=True, kw_only=True):
    """Write into a chat.

    Attributes:
        errand_id: Of the `Said` that answers.
        chat_id: Where.
        text: What.
        reply_to: `source_id` of the message it answers, or empty.
        name: Who wrote that, as the platform shows them, or empty.
    """

    errand_id: int
    chat_id: ChatId
    text: str
    reply_to: str = ""
    name: str = ""


class Kept(Message, frozen=True, kw_only=True):
    """What was heard up to this number is in the database.

    Attributes:
        number: Of the last `Heard`.
        in_memory: The database fails, and all of it is kept in memory: more can be told, but
            nobody who sent something may be thanked for it yet.
    """

    number: int
    in_memory: bool = False


ToListener = (
    Follow
    | TryAgain
    | KnowProducts
    | LookAt
    | Moderate
    | Learn
    | Recall
    | HearTyped
    | MatchRows
    | SayInChat
    | Kept
)

# --- up ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAgain:
    """More viewers asked what is on the desk already.

    Attributes:
        question_id: Which question.
        askers: Every message, oldest first.
        new_viewers: How many of them had not asked it before.
        buyer: Whether one is about to buy.
    """

    question_id: QuestionId
    askers: tuple[Asker, ...]
    new_viewers: int
    buyer: bool = False


class Heard(Message, frozen=True, kw_only=True):
    """What came in since the last time; at most twenty times a second.

    Attributes:
        number: Counts from 1; `Kept` names it.
        opened: New questions, each with its first asker.
        asked: Further messages that ask what is on the desk, or was just opened.
        taken_back: Messages that platforms removed.
        gaps: Messages that may have been missed.
        messages: How many came, hidden ones included.
        hidden: How many of them are not shown, by why.
        resumes: Where each chat would be taken up again.
        desk: Number of the desk it is for, as the last `Recall` that forgot gave it; 0: of
            whichever is open.
    """

    number: int
    opened: tuple[Question, ...] = ()
    asked: tuple[AskedAgain, ...] = ()
    taken_back: tuple[TakenBack, ...] = ()
    gaps: tuple[Gap, ...] = ()
    messages: int = 0
    hidden: Mapping[Why, int] = msgspec.field(default_factory=dict)
    resumes: Mapping[ChatId, str] = msgspec.field(default_factory=dict)
    desk: int = 0

    def of_desk(self, desk: int) -> "Heard":
        """Return it as it is told for a desk."""
        return msgspec.structs.replace(self, desk=desk)


class RowsMatched(Message, frozen=True, kw_only=True):
    """The answer to `MatchRows`.

    Attributes:
        question_id: Which question.
        product_id: The product it was held against.
        rows: What answers it, best first; empty: none does.
        answer: Remembered from the same question, or empty.
        answer_from_utc_ms: When it was given; None: there is none.
    """

    question_id: QuestionId
    product_id: ProductId
    rows: tuple[RowMatch, ...] = ()
    answer: str = ""
    answer_from_utc_ms: int | None = None


class Translated(Message, frozen=True, kw_only=True):
    """A question in the host's language, by a machine.

    Attributes:
        question_id: Which question.
        text: What was translated: it may have other words by now.
        translation: In the host's language.
    """

    question_id: QuestionId
    text: str
    translation: str


class ChatsTold(Message, frozen=True, kw_only=True):
    """How every chat goes; at every change, and every few seconds as a sign of life."""

    chats: tuple[ChatReport, ...]


class ModelsTold(Message, frozen=True, kw_only=True):
    """How the language models are."""

    models: Models


class Said(Message, frozen=True, kw_only=True):
    """How writing into a chat went.

    Attributes:
        errand_id: Of the `SayInChat`.
        code: Why not, a stable word; empty: it was written.
        text: One sentence.
    """

    errand_id: int
    code: str = ""
    text: str = ""


FromListener = Heard | RowsMatched | Translated | ChatsTold | ModelsTold | Said
