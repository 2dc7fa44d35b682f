"""Print how well messages are understood, on questions the models never saw: `make eval`.

The sets under `tests/language` were written by people who did not see the language bank. `dev` may
be looked at while the bank is worked on; `held` only counts.
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score
from threadpoolctl import threadpool_limits

from studio.core.ids import ProductId
from studio.matching.matcher import Matcher, load_matcher
from studio.questions.known_product import KnownProduct, KnownRow
from studio.questions.understood import Understood

SETS = Path(__file__).resolve().parent.parent / "tests" / "language"
Case = dict[str, object]


@dataclass(frozen=True, slots=True)
class Result:
    """One message and what was made of it."""

    case: Case
    found: Understood
    ms: float

    def is_in(self, *groups: str) -> bool:
        """Return whether it belongs to one of these groups."""
        return str(self.case["group"]) in groups

    def right_within(self, most: int) -> bool:
        """Return whether a right row is among the first so many."""
        wanted = {(self.case["product"], row) for row in _list(self.case["rows"])}
        return any((row.product_id, row.row_id) in wanted for row in self.found.rows[:most])

    @property
    def score(self) -> float:
        """Confidence in the best row; 0: no row was shown."""
        return self.found.rows[0].score if self.found.rows else 0.0


def _list(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def read_catalogue(path: Path) -> list[KnownProduct]:
    """Return the products of a set."""
    products = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    return [
        KnownProduct(
            product_id=ProductId(p["product"]),
            names=(p["name"],),
            aliases=tuple(p["aliases"]),
            rows=tuple(
                KnownRow(row_id=r["id"], labels=(r["label"],), value=r["value"]) for r in p["rows"]
            ),
        )
        for p in products
    ]


def run(matcher: Matcher, folder: Path, *, hurried: bool = False) -> list[Result]:
    """Return what the matcher makes of every message of a set, one by one."""
    matcher.know(read_catalogue(folder / "catalogue.jsonl"), restart=True)
    lines = (folder / "questions.jsonl").read_text("utf-8").splitlines()
    results = []
    for case in (json.loads(line) for line in lines if line):
        matcher.look_at(ProductId(case["on_screen"]))
        start_s = time.perf_counter()
        found = matcher.understand([case["text"]], hurried=hurried)[0]
        results.append(Result(case, found, (time.perf_counter() - start_s) * 1_000))
    return results


def share(results: Sequence[Result], right: Callable[[Result], bool]) -> float:
    """Return the share of results that are right."""
    return float(np.mean([right(result) for result in results])) if results else float("nan")


def table(results: list[Result], hurried: list[Result]) -> Iterable[tuple[str, str]]:
    """Yield each figure and its value.

    Args:
        results: Of messages read with care.
        hurried: Of the same, read as where many wait.
    """
    own = [r for r in results if r.is_in("own")]
    other = [r for r in results if r.is_in("other")]
    none = [r for r in results if r.is_in("none")]
    by_language = defaultdict(list)
    for result in own:
        by_language[str(result.case["lang"])].append(result)
    worst = min(by_language.values(), key=lambda part: share(part, lambda r: r.right_within(1)))
    yield "right row first / among three", _pair(own)
    yield "  in a hurry", _pair([r for r in hurried if r.is_in("own")])
    yield f"worst language ({worst[0].case['lang']})", _pair(worst)
    yield "about another product of the show", _pair(other)
    yield "question or chatter, F1", _f1(results)
    yield "question or chatter in a hurry, F1", _f1(hurried)
    yield "language", f"{share(results, lambda r: r.found.language == r.case['lang']):.3f}"
    intents = [r for r in results if r.case["intent"] != "complaint" or r.is_in("chatter")]
    yield "intent", f"{share(intents, _same_intent):.3f}"
    answered = [*own, *other, *none]
    auc = roc_auc_score([not r.is_in("none") for r in answered], [r.score for r in answered])
    yield "says nothing when no row answers, AUC", f"{auc:.3f}"
    surest = sorted(own, key=lambda r: -r.score)[: round(len(own) * 0.3)]
    yield "precision of the surest 30 %", f"{share(surest, lambda r: r.right_within(1)):.3f}"
    yield "ms a message, median / p99", _times(results)
    yield "ms a message in a hurry", _times(hurried)
    for language, part in sorted(by_language.items()):
        yield f"  {language}", _pair(part)


def _same_intent(result: Result) -> bool:
    wanted = str(result.case["intent"])
    known = {"greeting": "other", "small_talk": "other", "bought": "other"}
    return result.found.intent.public == known.get(wanted, wanted)


def _pair(results: Sequence[Result]) -> str:
    first = share(results, lambda r: r.right_within(1))
    return f"{first:.3f} / {share(results, lambda r: r.right_within(3)):.3f}"


def _times(results: Sequence[Result]) -> str:
    times = sorted(r.ms for r in results)
    return f"{times[len(times) // 2]:.1f} / {_at(times, 0.99):.1f}"


def _f1(results: Sequence[Result]) -> str:
    asked = [r.case["kind"] == "question" for r in results]
    said = [r.found.is_question for r in results]
    both = sum(a and s for a, s in zip(asked, said, strict=True))
    return f"{2 * both / (sum(asked) + sum(said)):.3f}"


def _at(ordered: Sequence[float], quantile: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * quantile))]


def main() -> int:
    """Print the table of each set."""
    threadpool_limits(1)  # as the listener and `cuecard ask` run
    matcher = load_matcher()
    for name in sys.argv[1:] or ("dev", "held"):
        results = run(matcher, SETS / f"eval_{name}")
        hurried = run(matcher, SETS / f"eval_{name}", hurried=True)
        sys.stdout.write(f"\n{name}: {len(results)} messages\n")
        for figure, value in table(results, hurried):
            sys.stdout.write(f"{figure:44} {value}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
