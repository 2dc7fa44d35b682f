"""Answers questions from the command line, one after the other, as the listener does in a show."""

import argparse
import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.cli.ask_file import Asking, check_product, read_catalogue, read_questions
from studio.cli.terminal import say
from studio.core.errors import BadInput
from studio.core.ids import ProductId
from studio.matching.matcher import Matcher, load_matcher
from studio.questions.cleaning import clean_text
from studio.questions.known_product import KnownProduct
from studio.questions.understood import Compared, Holds, RowMatch, Understood

_HOLDS = {Holds.YES: "yes", Holds.NO: "no", Holds.UNSURE: "depends"}

Products = Mapping[ProductId, KnownProduct]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question and what was made of it.

    Attributes:
        asking: As given.
        found: What it means.
        ms: How long that took.
    """

    asking: Asking
    found: Understood
    ms: float


def run(typed: argparse.Namespace) -> int:
    """See `studio.cli.ask.run`."""
    products = {product.product_id: product for product in read_catalogue(Path(typed.catalogue))}
    askings = _askings(typed, products)
    answers = answer_all(load_matcher(), tuple(products.values()), askings)
    as_json = typed.json or typed.jsonl is not None
    for answer in answers:
        for line in (line_of(answer),) if as_json else told(answer.found, products):
            say(line)
    return 0


def _askings(typed: argparse.Namespace, products: Products) -> tuple[Asking, ...]:
    if (typed.question is None) == (typed.jsonl is None):
        raise BadInput("ask takes either a question or --jsonl FILE")
    on_air = ProductId(typed.on_air) if typed.on_air else None
    check_product(on_air, products)
    if typed.jsonl is not None:
        return read_questions(typed.jsonl, on_air=on_air, products=products)
    text = clean_text(typed.question)
    if not text:
        raise BadInput("the question is empty")
    return (Asking(text=text, on_screen=on_air),)


def answer_all(
    matcher: Matcher, products: Sequence[KnownProduct], askings: Iterable[Asking]
) -> Iterator[Answered]:
    """Yield what each question means, in order, each timed by itself."""
    matcher.know(products, restart=True)
    for asking in askings:
        began_s = time.perf_counter()
        matcher.look_at(asking.on_screen)
        found = matcher.understand([asking.text])[0]
        yield Answered(asking=asking, found=found, ms=(time.perf_counter() - began_s) * 1_000)


def line_of(answer: Answered) -> str:
    """Return an answer as a line of JSON in plain ASCII, which every terminal and pipe can take."""
    found = answer.found
    return json.dumps(
        {
            "id": answer.asking.question_id,
            "language": found.language,
            "is_question": found.is_question,
            "intent": found.intent.public,
            "product": found.product_id,
            "rows": [{"row": row.row_id, "score": row.score} for row in found.rows],
            "ms": round(answer.ms, 3),
        }
    )


def told(found: Understood, products: Products) -> Iterator[str]:
    """Yield the lines in which an answer is told to a person."""
    if not found.is_question:
        yield f"No question: {found.intent.replace('_', ' ')} ({found.language})."
        return
    product = products.get(found.product_id) if found.product_id is not None else None
    about = f", about {product.names[0]}" if product is not None else ""
    yield f"A question: {found.intent.replace('_', ' ')} ({found.language}){about}."
    if product is None or not found.rows:
        yield "No spec row: add an answer."
        return
    for match in found.rows:
        yield from _row_lines(match, product)


def _row_lines(match: RowMatch, product: KnownProduct) -> Iterator[str]:
    row = next(row for row in product.rows if row.row_id == match.row_id)
    yield f"{match.score:5.0%}  {clean_text(f'{row.labels[0]}: {row.value}')}"
    if match.compared is not None:
        yield f"       {_verdict(match.compared)}"


def _verdict(compared: Compared) -> str:
    condition = f" ({compared.condition})" if compared.condition else ""
    return f"{compared.asked}? {_HOLDS[compared.holds]}: {compared.given}{condition}"
