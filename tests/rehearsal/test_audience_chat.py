"""What a simulated audience writes: who, how, about what, and how often."""

import hashlib
import os
import subprocess
import sys
from collections import Counter
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.money import Money
from studio.rehearsal.asking import AskBook
from studio.rehearsal.attention import Attention
from studio.rehearsal.audience import Audience
from studio.rehearsal.chance import draw, draw_of, source
from studio.rehearsal.curiosity import Curiosity
from studio.rehearsal.languages import LANGUAGES
from studio.rehearsal.market_profile import Spelling, read_profile
from studio.rehearsal.partner import Answered, Said, Seen
from studio.rehearsal.phrase_bank import talk
from studio.rehearsal.questioner import Questioner
from studio.rehearsal.spelling import Speller
from tests.rehearsal.audience_shows import (
    BUDS,
    WATCH,
    a_spec,
    an_audience,
    good,
    sample_products,
    shared_evening,
)

_EUROS = Money(amount_minor=5_990, currency="EUR")


def on_air(second: int, **changes: object) -> Seen:
    """Return a product on program, its price, and a host who speaks."""
    seen = Seen(at_ms=second * 1_000, product_id=WATCH, price=_EUROS)
    return replace(seen, **changes)  # type: ignore[arg-type]


def written(audience: Audience, sights: list[Seen]) -> list[Said]:
    """Return all that is written while there is something to see, a second each."""
    return [message for seen in sights for message in audience.step(seen, 1.0).said]


def spelled(**parts: float) -> Speller:
    """Return a speller that does what is named, and nothing else."""
    nothing = {field.name: 0.0 for field in fields(Spelling)}
    return Speller(Spelling(**{**nothing, **parts}))


# --- who writes what ---------------------------------------------------------------------------


def test_kinds_of_messages_come_as_the_market_has_them() -> None:
    said = shared_evening(good).said
    talking = read_profile("southern_europe").talking
    kinds = Counter(message.kind for message in said)

    assert set(kinds) == {"question", "small_talk", "buying", "troll", "spam"}
    assert kinds["small_talk"] / len(said) == pytest.approx(talking.small_talk, abs=0.06)
    assert (kinds["troll"] + kinds["spam"]) / len(said) == pytest.approx(talking.trolls, abs=0.02)


def test_each_viewer_has_one_name_and_one_language() -> None:
    said = shared_evening(good).said

    names = {message.author_id: (message.author_name, message.language) for message in said}

    assert all(names[m.author_id] == (m.author_name, m.language) for m in said)
    assert 0.1 * len(said) < len(names) < 0.9 * len(said)
    assert all(name[0].isalnum() and name[0][-1].isdigit() for name in names.values())


def test_only_who_may_buy_is_called_a_buyer_and_only_questions_name_a_row() -> None:
    said = shared_evening(good).said
    rows = {p.product_id: {row.row_id for row in p.sheet.rows} for p in sample_products()}

    assert any(message.buyer for message in said)
    for message in said:
        if message.kind != "question":
            assert (message.product_id, message.row_id, message.buyer) == (None, "", False)
        elif message.row_id:
            assert message.product_id is not None
            assert message.row_id in rows[message.product_id]


def test_questions_are_repeated_by_many_in_other_words() -> None:
    said = written(an_audience(), [on_air(second) for second in range(1, 120)])
    asked = [m for m in said if m.row_id and m.product_id == WATCH]

    row_id, times = Counter(m.row_id for m in asked).most_common(1)[0]
    alike = [m for m in asked if m.row_id == row_id]

    assert times >= 8
    assert len({m.text for m in alike}) >= times / 2
    assert len({m.author_id for m in alike}) >= times / 2


def test_questions_about_other_products_name_them() -> None:
    spec = a_spec(related=0.5)
    said = written(an_audience(spec=spec), [on_air(second) for second in range(1, 120)])
    about = Counter(m.product_id for m in said if m.kind == "question")

    book = AskBook(sample_products(), ("es",), own="es")
    curiosity = Curiosity(book, read_profile("southern_europe"), source(1, "c"))
    asking = Questioner(
        book, curiosity, read_profile("southern_europe"), market="es-ES", rng=source(1, "q")
    )
    texts = [asking.ask(on_air(1), "es", 1.0) for _ in range(300)]
    others = [a.text for a in texts if a.about.topic.product_id == BUDS]

    assert about[BUDS] > 0.15 * about.total()  # the only one that is related
    assert set(about) == {None, WATCH, BUDS}
    assert others
    assert all("Auriculares Aura Buds 3" in text for text in others)


def test_a_price_that_is_seen_is_asked_for_less_and_named_as_the_market_writes_it() -> None:
    def prices(price: Money | None) -> list[str]:
        sights = [on_air(second, price=price) for second in range(1, 160)]
        audience = an_audience(spec=a_spec(languages={"es": 1.0}, messages_per_minute=3_000))
        return [m.text for m in written(audience, sights) if m.kind == "question"]

    hidden, shown = prices(None), prices(_EUROS)

    shown_names_it = [text for text in shown if "59,90 €" in text]
    assert len(shown_names_it) >= 3
    assert not any("59,90" in text for text in hidden)
    assert _asks_price(shown) < 0.6 * _asks_price(hidden)


def _asks_price(texts: list[str]) -> int:
    asking = ("cuanto cuesta", "precio", "qto vale", "cuanto es", "cuanto vale")
    return sum(any(words in text.lower() for words in asking) for text in texts)


def test_an_answer_that_was_heard_keeps_others_from_asking() -> None:
    answer = Answered(product_id=WATCH, row_id="ip", at_ms=0)

    def asked(*, answered: bool) -> int:
        audience, count = an_audience(), 0
        for second in range(1, 150):
            given = (answer,) if answered and second % 20 == 0 else ()
            said = audience.step(on_air(second, answered=given), 1.0).said
            count += sum(message.row_id == "ip" for message in said) if second > 20 else 0
        return count

    assert asked(answered=True) < 0.5 * asked(answered=False)


def test_an_answer_finds_what_no_row_answers_by_the_questions_words() -> None:
    book = AskBook(sample_products(), ("es",), own="es")
    curiosity = Curiosity(book, read_profile("southern_europe"), source(1, "c"))
    curiosity.look(5.0, priced=True, doubted=False)
    price = next(w for w in curiosity.of_product(WATCH) if w.topic.subject == "price")
    stock = next(w for w in curiosity.of_product(WATCH) if w.topic.subject == "stock")
    for _ in range(3):
        price.ask(1.0)
    stock.ask(2.0)
    curiosity.remember("quedan?", stock)

    curiosity.hear([Answered(product_id=WATCH, row_id="", at_ms=0, text="quedan?")], 5.0)
    by_words = (stock.answered_s, price.answered_s)
    curiosity.hear([Answered(product_id=WATCH, row_id="", at_ms=0)], 6.0)

    assert by_words == (5.0, None)
    assert price.answered_s == 6.0  # most had asked it


@pytest.mark.parametrize(
    ("missing", "key"), [({"speaking": False}, "silence"), ({"picture": False}, "no_picture")]
)
def test_viewers_say_what_they_miss(missing: dict[str, object], key: str) -> None:
    remarks = {phrase.lower() for phrase in talk("en")[key]}
    spec = a_spec(profile="united_states", languages={"en": 1.0}, messages_per_minute=1_200)

    sights = [on_air(second, **missing) for second in range(1, 40)]
    said = [m.text.lower() for m in written(an_audience(spec=spec), sights)]

    assert sum(text in remarks for text in said) >= 5
    assert not any(text in remarks for text in map(str.lower, talk("en")["small_talk"]))


# --- raids -------------------------------------------------------------------------------------


def test_a_raid_comes_when_it_is_called_and_goes() -> None:
    audience = an_audience(spec=a_spec(messages_per_minute=60))
    written(audience, [on_air(second) for second in range(1, 10)])

    audience.raid(5.0)
    during = written(audience, [on_air(second) for second in range(10, 16)])
    after = written(audience, [on_air(second) for second in range(16, 30)])

    raiders = [message for message in during if message.kind == "raid"]
    assert len(raiders) >= 5
    assert len({m.text for m in raiders}) <= 3
    assert len({m.language for m in raiders}) == 1
    assert not {m.author_id for m in raiders} & {m.author_id for m in after}
    assert all(m.kind != "raid" for m in after)


def test_raids_of_a_training_pack_come_by_themselves() -> None:
    audience = an_audience(spec=a_spec(raids=(20.0,)))

    said = written(audience, [on_air(second) for second in range(1, 80)])

    flood = [m.at_ms / 1_000 for m in said if m.kind == "raid"]
    assert flood
    assert min(flood) >= 19
    assert max(flood) <= 50


# --- how it is written -------------------------------------------------------------------------


def test_spelling_does_what_the_market_does() -> None:
    asked, rng = "¿Cuánto pesa, qué tal?", source(1, "s")

    assert spelled().write(rng, asked, "es") == asked
    assert spelled(no_accents=1).write(rng, asked, "es") == "Cuanto pesa, que tal?"
    assert spelled(no_question_mark=1).write(rng, asked, "es") == "¿Cuánto pesa, qué tal"
    assert spelled(lower_case=1).write(rng, asked, "es") == "¿cuánto pesa, qué tal?"
    assert spelled(capitals=1).write(rng, asked, "es") == "¿CUÁNTO PESA, QUÉ TAL?"
    assert spelled(short_words=1).write(rng, "para que", "es") == "pa q"
    assert spelled(latin_letters=1).write(rng, "Сколько щас?", "ru") == "skolko schas?"
    assert spelled(no_accents=1).write(rng, "أين القارورة؟", "ar") == "اين القاروره؟"
    assert spelled(short_words=1).write(rng, "这个怎么洗", "zh") == "这咋洗"
    assert spelled(emoji=1).write(rng, "ok", "en")[:3] == "ok "


@given(text=st.text(min_size=1, max_size=700), seed=st.integers(0, 10_000))
def test_no_spelling_breaks_a_message(text: str, seed: int) -> None:
    line = "".join(c for c in text if c.isprintable()) or "?"
    speller = Speller(read_profile("latin_america").spelling)

    for language in LANGUAGES:
        out = speller.write(source(seed, language), line, language)
        assert out
        assert len(out) <= 500
        assert out.isprintable()


@given(seed=st.integers(0, 10_000))
def test_a_slip_is_one_slip(seed: int) -> None:
    asked = "cuanto dura la bateria"

    out = spelled(typos=1).write(source(seed, "x"), asked, "es")

    assert abs(len(out) - len(asked)) <= 1
    assert sum((Counter(asked) - Counter(out)).values()) <= 1


# --- attention and chance ----------------------------------------------------------------------


def test_attention_falls_with_what_is_missing_and_comes_back() -> None:
    watching = read_profile("southern_europe").watching

    def after(seconds: int, **missing: object) -> float:
        attention = Attention(watching)
        for second in range(1, seconds):
            attention.step(on_air(second, **missing), 1.0, waiting=0.0, raided=False)
        return attention.value

    assert after(60) > 0.99
    assert after(6, speaking=False) > 0.99  # a breath is forgiven
    assert after(60, speaking=False) < 0.5
    assert after(30, picture=False) < 0.3
    assert after(400, product_id=None) < 0.6
    assert after(1_500) < 0.7  # long on one product


@given(expected=st.floats(0, 200), count=st.integers(0, 500), share=st.floats(0, 1))
def test_draws_are_never_negative_and_never_more_than_all(
    expected: float, count: int, share: float
) -> None:
    rng = source(1, "draw")

    assert draw(rng, expected) >= 0
    assert 0 <= draw_of(rng, count, share) <= count


@pytest.mark.parametrize("expected", [0.3, 4.0, 29.0, 31.0, 200.0])
def test_draws_have_the_mean_that_is_expected(expected: float) -> None:
    rng = source(7, "draw")

    mean = sum(draw(rng, expected) for _ in range(2_000)) / 2_000

    assert mean == pytest.approx(expected, rel=0.1)


_CHILD = """
import hashlib
from tests.rehearsal.test_audience_chat import minute
print(hashlib.sha256(minute().encode()).hexdigest())
"""


def minute() -> str:
    """Return a minute of a lively show, written out."""
    audience = an_audience(seed=9, spec=a_spec(messages_per_minute=1_200, raids=(20.0,)))
    steps = [audience.step(good(second, ()), 1.0) for second in range(1, 61)]
    return repr((steps, audience.late(10**10)))


def test_another_process_lives_the_same_minute() -> None:
    environment = os.environ | {"PYTHONHASHSEED": "12345"}

    child = subprocess.run(
        [sys.executable, "-c", _CHILD],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )

    assert child.stdout.strip() == hashlib.sha256(minute().encode()).hexdigest()
