"""The form of a chat: what can't be read is refused before it is kept, by the field's name."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import ChatId
from studio.questions.chat_spec import ChatFault, ChatKind, ChatSpec, WrongChat
from studio.ui.questions.chat_form import ChatForm
from studio.ui.questions.question_words import wrong_words

SECRET = "whsec_" + "A" * 32
WEBHOOK = ChatSpec(
    chat_id=ChatId("chat-9"), kind=ChatKind.WEBHOOK, name="Bridge", address="127.0.0.1:8760"
)


@pytest.fixture
def form(qtbot: QtBot) -> ChatForm:
    made = ChatForm()
    qtbot.addWidget(made)
    made.show()
    return made


def _fill(form: ChatForm, kind: ChatKind, **texts: str) -> None:
    form.fill(None)
    form.kind_box.setCurrentIndex(form.kind_box.findData(kind.value))
    for field, text in texts.items():
        form.fields[field].setText(text)


@pytest.mark.parametrize("secret", ["", " ", "whsec_", "t0ken", "whsec_" + "A" * 31])
def test_a_new_webhook_wants_a_secret_that_can_sign(form: ChatForm, secret: str) -> None:
    _fill(form, ChatKind.WEBHOOK, address=":8760", token=secret)

    with pytest.raises(WrongChat) as wrong:
        form.entry()

    assert (wrong.value.fault, wrong.value.field) == (ChatFault.NO_KEY, "token")
    assert "whsec_" in wrong_words(wrong.value, "Token")


def test_a_new_webhook_with_a_secret_is_taken(form: ChatForm) -> None:
    _fill(form, ChatKind.WEBHOOK, address="", token=f" {SECRET} ")

    entry = form.entry()

    assert (entry.chat.kind, entry.token) == (ChatKind.WEBHOOK, SECRET)


def test_a_known_webhook_keeps_its_secret_but_takes_no_bad_one(form: ChatForm) -> None:
    form.fill(WEBHOOK)
    form.name_field.setText("Other")
    kept = form.entry()
    form.fields["token"].setText("short")

    with pytest.raises(WrongChat) as wrong:
        form.entry()

    assert kept.chat == replace(WEBHOOK, name="Other")
    assert kept.token == ""
    assert wrong.value.field == "token"


@pytest.mark.parametrize(
    ("kind", "address", "begins"),
    [
        (ChatKind.WEBSOCKET, "https://chat.invalid", "wss://"),
        (ChatKind.WEBSOCKET, "", "wss://"),
        (ChatKind.SSE, "wss://chat.invalid", "https://"),
        (ChatKind.SSE, "", "https://"),
        (ChatKind.WEBHOOK, "127.0.0.1:0", "127.0.0.1:8760"),
    ],
)
def test_the_sentence_names_what_this_kind_reads_and_no_other(
    form: ChatForm, kind: ChatKind, address: str, begins: str
) -> None:
    _fill(form, kind, address=address, token=SECRET)

    with pytest.raises(WrongChat) as wrong:
        form.entry()
    words = wrong_words(wrong.value, "Address")

    others = {"wss://", "https://", "127.0.0.1:8760"} - {begins}
    assert "“Address”" in words
    assert begins in words
    assert not any(other in words for other in others)


def test_an_old_chat_that_can_not_be_read_may_be_switched_off(form: ChatForm) -> None:
    old = replace(WEBHOOK, address="127.0.0.1")
    form.fill(old)
    form.enabled_box.setChecked(False)

    entry = form.entry()

    assert entry.chat == replace(old, enabled=False)
