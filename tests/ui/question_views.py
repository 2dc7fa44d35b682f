"""Questions, desks and views of them for the window's tests; name only what matters."""

from dataclasses import replace
from typing import Any

from studio.catalogue.specsheet import SpecRow, SpecSheet, TestEvidence
from studio.core.ids import ChatId, ProductId, QuestionId
from studio.protocol.catalogue_reports import ProductOpened
from studio.protocol.question_reports import Models, ModelState, QuestionsChanged
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import Gap
from studio.questions.moderation import Why
from studio.questions.question import Asker, Question
from studio.questions.understood import Compared, Holds, Intent, Nearness, RowMatch
from studio.ui.view import View
from tests.builders import BUDS, NOW_UTC_MS, WATCH, a_listing
from tests.ui.ui_values import a_running_show, a_view

CHAT = ChatId("chat-1")
ROWS = (
    SpecRow(
        row_id="ip",
        label="Water resistance",
        value="5 ATM (50 m)",
        conditions="30 min at 1.5 m",
        source="maker's sheet p. 2",
        evidence=(TestEvidence(tested_on="2026-11-18", how="30 min on camera", passed=True),),
    ),
    SpecRow(row_id="depth", label="Depth rating", value="Swimming yes, diving no"),
    SpecRow(row_id="battery", label="Battery life", value="14 days typical, 30 h with GPS"),
    SpecRow(row_id="phones", label="Compatibility", value="iOS 13+, Android 8+"),
    SpecRow(row_id="display", label="Display", value="AMOLED 1.43″, 466 × 466"),
    SpecRow(row_id="warranty", label="Warranty", value="24 months, returns 15 days free"),
)
OPENED = ProductOpened(
    listing=a_listing(WATCH), sheet=SpecSheet(product_id=WATCH, rows=ROWS), revision=1
)
OTHER_OPENED = ProductOpened(
    listing=a_listing(BUDS),
    sheet=SpecSheet(
        product_id=BUDS, rows=(SpecRow(row_id="ip", label="Water protection", value="IPX4"),)
    ),
    revision=1,
)
DIVING = Compared(
    asked="50 m", given="5 ATM (50 m)", holds=Holds.UNSURE, condition="not for diving"
)
LONG = "does the watch, the one you showed before, also measure sleep " * 6
MARKUP = '<b>buy</b> <img src="http://x.invalid/a.png"> &amp; =HYPERLINK("x")'


def a_match(
    row_id: str = "ip", product_id: ProductId = WATCH, compared: Compared | None = None
) -> RowMatch:
    """Return a row that answers."""
    return RowMatch(product_id=product_id, row_id=row_id, score=0.9, compared=compared)


def an_asker(name: str = "sol_92", text: str = "¿aguanta el agua?", **changes: Any) -> Asker:  # noqa: ANN401 - whatever fields it has
    """Return one who asked."""
    fields: dict[str, Any] = {
        "chat_id": CHAT,
        "source_id": f"message-of-{name}",
        "author_id": f"id-of-{name}",
        "name": name,
        "text": text,
        "language": "es",
        "at_utc_ms": NOW_UTC_MS - 30_000,
    }
    return Asker(**{**fields, **changes})


def a_question(name: str = "water", **changes: Any) -> Question:  # noqa: ANN401 - as above
    """Return a question about the watch that its first row answers."""
    fields: dict[str, Any] = {
        "question_id": QuestionId(name),
        "text": f"¿Cuántos minutos aguanta bajo el agua? ({name})",
        "language": "es",
        "product_id": WATCH,
        "nearness": Nearness.ON_AIR,
        "rows": (a_match(),),
        "askers": (an_asker(),),
        "first_at_utc_ms": NOW_UTC_MS - 40_000,
        "last_at_utc_ms": NOW_UTC_MS - 10_000,
    }
    return Question(**{**fields, **changes})


def questions(count: int) -> tuple[Question, ...]:
    """Return questions with names of their own, in their order."""
    return tuple(a_question(f"q{at}") for at in range(count))


def long_questions() -> tuple[Question, ...]:
    """Return as many as are told, each longer than its place."""
    texts = (LONG, MARKUP, "هل هي مقاومة للماء؟ " * 9)
    return tuple(a_question(f"q{at}", text=texts[at % 3], asked=at + 1) for at in range(200))


def a_chat(state: ChatState = ChatState.LIVE, **changes: Any) -> ChatReport:  # noqa: ANN401 - as above
    """Return how a chat goes."""
    spec = ChatSpec(chat_id=CHAT, kind=ChatKind.TWITCH, name="Twitch", room="1234")
    return ChatReport(**{"spec": spec, "state": state, "can_reply": True, **changes})


def a_desk(*listed: Question, **changes: Any) -> QuestionsChanged:  # noqa: ANN401 - as above
    """Return a desk with these open questions and one chat that is read."""
    fields: dict[str, Any] = {
        "questions": listed,
        "open_count": len(listed),
        "chats": (a_chat(),),
        "messages_per_minute": 148,
        "models": Models(state=ModelState.READY),
    }
    return QuestionsChanged(**{**fields, **changes})


def desk_view(*listed: Question, after_s: float = 0.0, **changes: Any) -> View:  # noqa: ANN401 - as above
    """Return a view of a running show with these questions, some seconds later."""
    view = a_view(a_running_show(), questions=a_desk(*listed, **changes))
    return replace(view, now_utc_ms=NOW_UTC_MS + round(after_s * 1_000))


def as_in_the_mockup() -> tuple[Question, ...]:
    """Return the four questions that the design shows."""
    return (
        a_question(
            "water",
            text="¿Cuántos minutos aguanta bajo el agua?",
            rows=(a_match(compared=DIVING), a_match("depth")),
            asked=12,
            viewers=12,
        ),
        a_question(
            "phone",
            text="работает с айфоном?",
            language="ru",
            translation="Does it work with iPhone?",
            rows=(a_match("phones"),),
            asked=5,
            viewers=1,
            askers=(an_asker("d_tech"),),
            buyer=True,
        ),
        a_question(
            "battery",
            text="كم يوم تدوم البطارية؟",
            language="ar",
            rows=(a_match("battery"),),
            asked=4,
            viewers=3,
            askers=(an_asker("noor_k"),),
        ),
        a_question(
            "belgium",
            text="vous livrez en Belgique ?",
            language="fr",
            intent=Intent.SHIPPING,
            product_id=None,
            nearness=Nearness.NONE,
            rows=(),
            askers=(an_asker("luc.b"),),
            first_at_utc_ms=NOW_UTC_MS - 200_000,
        ),
        a_question(
            "buds",
            text="and the buds, are they waterproof?",
            language="en",
            product_id=BUDS,
            nearness=Nearness.NAMED,
            rows=(a_match("ip", BUDS),),
        ),
    )


BUSY: dict[str, Any] = {
    "messages_per_minute": 1_480,
    "hidden": {Why.CHATTER: 312, Why.SPAM: 4, Why.SLOWED: 2},
    "chats": (
        a_chat(),
        a_chat(
            ChatState.FAILED,
            spec=ChatSpec(
                chat_id=ChatId("chat-2"), kind=ChatKind.YOUTUBE, name="YouTube", room="live"
            ),
            code="signed_out",
            text="The token is no longer valid.",
            advice="Sign in again.",
        ),
    ),
    "gaps": (Gap(chat_id=CHAT, from_utc_ms=NOW_UTC_MS - 90_000, until_utc_ms=NOW_UTC_MS - 30_000),),
    "later_count": 3,
}
"""A desk with everything that can be wrong at once."""
