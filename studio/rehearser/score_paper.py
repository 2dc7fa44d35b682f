"""The scorecard on paper: the same as the page says, to print and to hand on."""

from collections.abc import Sequence

from studio.coach.scorecard import Scorecard
from studio.coach.words import Words
from studio.paper.document import Column, Document
from studio.questions.cleaning import clean_text
from studio.rehearsal.score_words import (
    faults_of,
    host_of,
    label_of,
    moment_text,
    pack_of,
    points_text,
    ranked,
    sold_text,
    speed_text,
    what_to_do,
)
from studio.rehearser.paper_drawings import (
    legend_drawing,
    meter_drawing,
    plot_drawing,
    timeline_drawing,
)

_LONGEST_TEXT = 300
_SIGNS = {True: "✓", False: "✗", None: "–"}


def paper_of(score: Scorecard, words: Words) -> bytes:
    """Return a scorecard as PDF; the same scorecard gives the same bytes."""
    line = score.line
    title = clean_text(line.title, _LONGEST_TEXT) or words.name("page.title")
    paper = Document(title, language=words.language, made_at_utc_ms=line.started_utc_ms)
    page = _Page(paper, words)
    page.told(
        ("host", host_of(line, words)),
        ("when", moment_text(line.started_utc_ms, words)),
        ("length", words.moment(score.length_ms)),
        ("market", score.market),
        ("pack", pack_of(line, words)),
        ("seed", str(line.seed)),
        ("speed", speed_text(score, words)),
        ("run", line.run_id),
    )
    paper.text(f"{words.name('page.modelled')} {words.name('page.repeat_note')}")
    paper.heading(f"{words.name('page.whole')}: {points_text(line.points, words)}")
    paper.text(
        f"{words.name('page.of_points')}. {words.name('page.sold')}: {sold_text(line, words)}"
    )
    paper.drawing(meter_drawing(line.points))
    _advice(page, score)
    _goals(page, score)
    _marks(page, score)
    _timeline(page, score)
    _plots(page, score)
    _highlights(page, score)
    _beside(page, score)
    return paper.to_bytes()


class _Page:
    """A document in one language: columns run as the language does."""

    def __init__(self, paper: Document, words: Words) -> None:
        self.paper = paper
        self.words = words

    def heading(self, code: str) -> None:
        """Write a heading."""
        self.paper.heading(self.words.name(f"page.{code}"))

    def told(self, *said: tuple[str, str]) -> None:
        """Write names and values, small, one a line."""
        lines = (f"{self.words.name(f'page.{code}')}: {_plain(value)}" for code, value in said)
        self.paper.text("\n".join((*lines, " ")), small=True)

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
        """Write a table; in a language from the right its first column is on the right."""
        turn = -1 if self.words.right_to_left else 1
        cells = [[_plain(cell) for cell in row][::turn] for row in rows]
        self.paper.table(list(columns)[::turn], cells)

    def column(self, name: str, share: float = 1.0, *, number: bool = False) -> Column:
        """Return a column under a name of the table of words."""
        title = self.words.name(name) if name else ""
        return Column(title=title, share=share, number=number)


def _plain(text: str) -> str:
    return clean_text(text, _LONGEST_TEXT)


def _advice(page: _Page, score: Scorecard) -> None:
    page.heading("advice")
    said = [page.words.say(sentence) for sentence in score.advice]
    if not said:
        page.paper.text(page.words.name("page.no_advice"))
    for number, text in enumerate(said, 1):
        page.paper.text(f"{page.words.number(number)}. {_plain(text)}")


def _goals(page: _Page, score: Scorecard) -> None:
    if not score.goals:
        return
    page.heading("goals")
    words = page.words
    page.table(
        (
            page.column("page.goals", 3),
            page.column("page.points", number=True),
            page.column("page.target", number=True),
            page.column("", 1.4),
        ),
        [
            (
                words.name(f"mark.{met.goal.subject}" if met.goal.subject else "page.whole"),
                points_text(met.points, words),
                points_text(met.goal.points, words),
                words.name("page.met" if met.met else "page.missed"),
            )
            for met in score.goals
        ],
    )


def _marks(page: _Page, score: Scorecard) -> None:
    words = page.words
    page.heading("marks")
    whole = sum(mark.weight for mark in score.marks) or 1.0
    rows: list[tuple[str, str, str]] = []
    for mark in score.marks:
        judged = mark.weight > 0
        share = words.value(mark.weight / whole * 100, "%")
        weight = f"{words.name('page.weight')} {share}" if judged else ""
        points = points_text(mark.points, words) if judged else "–"
        rows.append((f"■ {words.name(f'mark.{mark.subject}')}", points, weight))
        if not judged:
            rows.append((words.name("page.not_judged"), "", ""))
        rows += (
            (
                words.name(f"figure.{figure.code}"),
                words.figure(figure),
                "" if figure.target is None else words.value(figure.target, figure.unit),
            )
            for figure in mark.figures
        )
    page.table(
        (
            page.column("page.figures", 3),
            page.column("page.points", 1.2, number=True),
            page.column("page.target", 1.2, number=True),
        ),
        rows,
    )


def _timeline(page: _Page, score: Scorecard) -> None:
    if not score.timeline:
        return
    words = page.words
    page.heading("timeline")
    page.paper.drawing(timeline_drawing(score.timeline, score.length_ms, words))
    struck = faults_of(score)
    if not struck:
        return
    page.heading("faults")
    page.table(
        (
            page.column("page.at", number=True),
            page.column("", 0.5),
            page.column("page.faults", 2),
            page.column("page.fault_do", 4),
        ),
        [
            (
                words.moment(span.from_ms),
                _SIGNS[span.good],
                label_of(span, words),
                what_to_do(span, words),
            )
            for span in struck
        ],
    )


def _plots(page: _Page, score: Scorecard) -> None:
    if not score.series:
        return
    page.heading("plots")
    page.paper.drawing(legend_drawing(score.timeline, page.words))
    for series in score.series:
        page.paper.drawing(plot_drawing(series, score.timeline, score.length_ms, page.words))


def _highlights(page: _Page, score: Scorecard) -> None:
    if not score.highlights:
        return
    words = page.words
    page.heading("highlights")
    page.table(
        (
            page.column("page.at", number=True),
            page.column("", 0.8),
            page.column("page.highlights", 3.5),
            page.column("page.clip", 1.6),
        ),
        [
            (
                words.moment(moment.from_ms),
                words.name("page.best" if moment.good else "page.worst"),
                words.say(moment.says),
                moment.file or words.name("page.no_clip"),
            )
            for moment in score.highlights
        ],
    )


def _beside(page: _Page, score: Scorecard) -> None:
    words = page.words
    page.heading("beside")
    if not score.beside:
        page.paper.text(words.name("page.alone"))
        return
    rows = [
        (
            words.number(rank),
            host_of(line, words) + (own if line is score.line else ""),
            points_text(line.points, words),
            sold_text(line, words),
            moment_text(line.started_utc_ms, words),
            str(line.seed),
        )
        for rank, line in ranked(score)
        for own in (f" ({words.name('page.this_run')})",)
    ]
    page.table(
        (
            page.column("", 0.4, number=True),
            page.column("page.host", 2.4),
            page.column("page.points", 0.8, number=True),
            page.column("page.sold", 1.6, number=True),
            page.column("page.when", 2, number=True),
            page.column("page.seed", 0.7, number=True),
        ),
        rows,
    )
