"""One message of every kind about viewers' questions, of the clients' and of the listener's.

The listener speaks in frames, which nobody can read; their golden files hold in JSON what stands
in a frame.
"""

from pathlib import Path

import msgspec

from studio.core.ids import ChatId, QuestionId, ShowId
from studio.protocol import listener_messages as listener
from studio.protocol import question_commands as asked
from studio.protocol.frames import LENGTH_BYTES, frame
from studio.protocol.message import Message
from studio.protocol.question_commands import QuestionCommand
from studio.protocol.question_reports import (
    Models,
    ModelState,
    QuestionsChanged,
    QuestionsListed,
)
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.known_product import known_product
from studio.questions.message import Gap, TakenBack
from studio.questions.moderation import Moderation, Viewer, Why
from studio.questions.question import Status
from studio.questions.understood import Compared, Holds, Lesson, RememberedAnswer, RowMatch
from tests.builders import (
    BUDS,
    NOW_UTC_MS,
    WATCH,
    a_chat,
    a_listing,
    a_message,
    a_question,
    a_sheet,
    an_asker,
)

GOLDEN_FRAMES = Path(__file__).resolve().parent.parent / "golden" / "listener"

CHAT = ChatId("chat-1")
ASKED = QuestionId("question-1")
TOKEN = "t-0123456789"  # noqa: S105 - nobody's
VIEWER = Viewer(chat_id=CHAT, author_id="viewer-1", name="viewer_1")
MODERATION = Moderation(blocked_words=("spoiler",), slow_mode_s=5.0, muted=(VIEWER,))
GAP = Gap(chat_id=CHAT, from_utc_ms=NOW_UTC_MS, until_utc_ms=NOW_UTC_MS + 60_000)
COMPARED = Compared(asked="50 m", given="5 ATM (50 m)", holds=Holds.UNSURE, condition="still water")
QUESTION = a_question(
    1,
    text="¿Aguanta 50 m?",
    language="es",
    translation="Does it survive 50 m?",
    rows=(RowMatch(product_id=WATCH, row_id="ip", score=0.9, compared=COMPARED),),
    asked=12,
    viewers=11,
    buyer=True,
    answer="Swimming yes, diving no.",
    answer_from_utc_ms=NOW_UTC_MS - 5,
)
REPORT = ChatReport(
    spec=a_chat(),
    state=ChatState.WAITING,
    via="websocket",
    code="unreachable",
    text="Nobody answers there.",
    advice="Look at the address.",
    messages=7,
    can_reply=True,
    retry_at_utc_ms=NOW_UTC_MS + 1_000,
)
LESSON = Lesson(text="¿Flota?", language="es", row_label="Water resistance", row_id="ip")
ANSWER = RememberedAnswer(product_id=WATCH, text="¿Flota?", answer="No.", at_utc_ms=NOW_UTC_MS)

QUESTIONS: tuple[QuestionCommand, ...] = (
    asked.ShowQuestion(question_id=ASKED, named=False),
    asked.MarkAnswered(question_id=ASKED, product_id=WATCH, row_id="ip"),
    asked.WriteAnswer(question_id=ASKED, answer="Swimming yes, diving no."),
    asked.SetStatus(question_id=ASKED, status=Status.LATER),
    asked.CorrectQuestion(question_id=ASKED, product_id=BUDS, row_id="ip"),
    asked.TypeQuestion(text="¿Flota?", asker="ana", product_id=WATCH),
    asked.ReplyInChat(question_id=ASKED, text="Sí, 50 m."),
    asked.MuteViewer(viewer=VIEWER),
    asked.SetModeration(moderation=MODERATION),
    asked.SaveChat(chat=a_chat()),
    asked.RemoveChat(chat_id=CHAT),
    asked.RetryChat(chat_id=CHAT),
    asked.AskQuestions(show_id=ShowId("show-1"), statuses=(Status.LATER,), most=20),
)
QUESTIONS_CHANGED = QuestionsChanged(
    questions=(QUESTION,),
    open_count=3,
    later=(a_question(2, status=Status.LATER, changed_by="window"),),
    later_count=1,
    answered_count=4,
    messages_per_minute=148,
    hidden={Why.CHATTER: 312, Why.SPAM: 4},
    chats=(REPORT,),
    gaps=(GAP,),
    models=Models(state=ModelState.READY),
    moderation=MODERATION,
)
QUESTIONS_LISTED = QuestionsListed(show_id=ShowId("show-1"), questions=(QUESTION,), total=9)

TO_LISTENER: tuple[listener.ToListener, ...] = (
    listener.Follow(chats=(a_chat(),), resumes={CHAT: "seq-7"}, tokens={CHAT: TOKEN}),
    listener.TryAgain(chat_id=CHAT),
    listener.KnowProducts(
        products=(known_product(a_listing(), a_sheet()),), gone=(BUDS,), restart=True
    ),
    listener.LookAt(on_air=WATCH, rundown=(WATCH, BUDS), language="es"),
    listener.Moderate(moderation=MODERATION),
    listener.Learn(lessons=(LESSON, Lesson(text="heavy?", language="en", no_row_of=BUDS))),
    listener.Learn(lessons=(LESSON,), answers=(ANSWER,), restart=True),
    listener.Recall(questions=(QUESTION,), forget=True, desk=3),
    listener.HearTyped(message=a_message(), product_id=WATCH),
    listener.MatchRows(question_id=QUESTION.question_id, text=QUESTION.text, product_id=WATCH),
    listener.SayInChat(errand_id=3, chat_id=CHAT, text="Sí, 50 m.", reply_to="m-1", name="Ana"),
    listener.Kept(number=7, in_memory=True),
)
FROM_LISTENER: tuple[listener.FromListener, ...] = (
    listener.Heard(
        number=7,
        opened=(QUESTION,),
        asked=(
            listener.AskedAgain(
                question_id=ASKED, askers=(an_asker(2),), new_viewers=1, buyer=True
            ),
        ),
        taken_back=(TakenBack(chat_id=CHAT, source_id="m-9"),),
        gaps=(GAP,),
        messages=40,
        hidden={Why.CHATTER: 37},
        resumes={CHAT: "seq-8"},
        desk=3,
    ),
    listener.RowsMatched(
        question_id=QUESTION.question_id, product_id=WATCH, rows=QUESTION.rows, answer="Sí."
    ),
    listener.Translated(
        question_id=QUESTION.question_id, text=QUESTION.text, translation="¿Aguanta?"
    ),
    listener.ChatsTold(chats=(REPORT,)),
    listener.ModelsTold(models=Models(state=ModelState.MISSING, text="no model")),
    listener.Said(errand_id=3, code="not_allowed", text="This account may not write there."),
)


def readable(message: Message) -> bytes:
    """Return what stands in a message's frame as one line that people can read."""
    inside: object = msgspec.msgpack.decode(frame(message)[LENGTH_BYTES:])
    return msgspec.json.encode(inside) + b"\n"


def listener_examples() -> dict[str, Message]:
    """Return one of each kind that the listener hears or says, by its kind."""
    return {type(message).__name__: message for message in (*TO_LISTENER, *FROM_LISTENER)}


def write_golden_frames() -> None:
    """Write the golden files of the listener's messages."""
    GOLDEN_FRAMES.mkdir(parents=True, exist_ok=True)
    for old in GOLDEN_FRAMES.glob("*.json"):
        old.unlink()
    for name, message in listener_examples().items():
        (GOLDEN_FRAMES / f"{name}.json").write_bytes(readable(message))
