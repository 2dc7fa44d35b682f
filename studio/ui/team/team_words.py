"""Words about the team, in the window's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.protocol.team_messages import Side, TeamChanged, TeamStep, TeamStudio
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_words import day_and_time
from studio.ui.sales.sales_words import count
from studio.ui.widgets.line_list import Line
from studio.ui.widgets.sign import Sign

_CONTEXT = "Team"
OF_THE_SERVER = ": the team's server"
"""So ends what the server said."""

STEPS = {
    TeamStep.ALONE: QT_TRANSLATE_NOOP("Team", "This studio is in no team."),
    TeamStep.KNOWN: QT_TRANSLATE_NOOP("Team", "Connected; brought together within a minute."),
    TeamStep.SYNCING: QT_TRANSLATE_NOOP("Team", "Being brought together…"),
    TeamStep.TOGETHER: QT_TRANSLATE_NOOP("Team", "Studio and team have the same."),
    TeamStep.WAITING: QT_TRANSLATE_NOOP("Team", "It has to wait, and is tried again."),
}
SIGNS = {
    TeamStep.ALONE: Sign.IDLE,
    TeamStep.KNOWN: Sign.BUSY,
    TeamStep.SYNCING: Sign.BUSY,
    TeamStep.TOGETHER: Sign.GOOD,
    TeamStep.WAITING: Sign.TROUBLE,
}
KINDS = {
    "product": QT_TRANSLATE_NOOP("Team", "Product"),
    "deal": QT_TRANSLATE_NOOP("Team", "Deal"),
    "show": QT_TRANSLATE_NOOP("Team", "Show"),
}
REASONS = {
    "the database server can't be reached": QT_TRANSLATE_NOOP(
        "Team", "The server can't be reached. Check its address and your network."
    ),
    "the database server refuses this user or password": QT_TRANSLATE_NOOP(
        "Team", "The server refuses this user or password."
    ),
    "the server has no such database": QT_TRANSLATE_NOOP(
        "Team", "The server has no such database. Check the address."
    ),
    "the database server has no room for more": QT_TRANSLATE_NOOP(
        "Team", "The server has no room for more at the moment."
    ),
    "the database server is not ready yet": QT_TRANSLATE_NOOP("Team", "The server is starting."),
    "the database server is gone": QT_TRANSLATE_NOOP("Team", "The server went away meanwhile."),
    "the database server takes too long": QT_TRANSLATE_NOOP("Team", "The server takes too long."),
    "the database's user may not do this": QT_TRANSLATE_NOOP(
        "Team", "This user may not do that there. Ask the agency to let your studio in."
    ),
    "the server's disk is full": QT_TRANSLATE_NOOP("Team", "The server's disk is full."),
    "the server's disk can't be written": QT_TRANSLATE_NOOP(
        "Team", "The server's disk can't be written to."
    ),
    "the database is read-only": QT_TRANSLATE_NOOP("Team", "The server only lets itself be read."),
    "another program holds the database": QT_TRANSLATE_NOOP(
        "Team", "Another program holds the database; it is tried again."
    ),
    "there is no team in this database": QT_TRANSLATE_NOOP(
        "Team", "There is no team in this database. Check the address."
    ),
    "the team does not know this user": QT_TRANSLATE_NOOP(
        "Team", "The team does not know this user. Ask the agency to let your studio in."
    ),
    "the team waits until the show is over": QT_TRANSLATE_NOOP(
        "Team", "The team waits until the show is over."
    ),
    "this is a rehearsal: nothing leaves the machine": QT_TRANSLATE_NOOP(
        "Team", "This is a rehearsal: nothing leaves this computer."
    ),
    "this conflict is settled, or there is none": QT_TRANSLATE_NOOP(
        "Team", "Somebody has chosen already."
    ),
    "somebody else changed it at this moment: look again": QT_TRANSLATE_NOOP(
        "Team", "Somebody else changed it at this moment: look again."
    ),
}
"""Why something was not done, by what the control room says of it."""


def said(text: object) -> str:
    """Return one of this file's texts in the window's language."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def reason(text: str) -> str:
    """Return why something was not done; what is not known, as it was told."""
    known = REASONS.get(text.removesuffix(OF_THE_SERVER))
    return said(known) if known else isolated_text(text)


def kind_of(kind: str) -> str:
    """Return what something is."""
    return said(KINDS[kind]) if kind in KINDS else isolated_text(kind)


def how_it_stands(team: TeamChanged, *, on_air: bool) -> str:
    """Return how studio and team are, what moved last, and when: a line each."""
    lines = [said(STEPS[team.step])]
    if team.step is TeamStep.TOGETHER and team.conflicts:
        some = QCoreApplication.translate("Team", "All but what waits for a choice is the same.")
        lines = [some]
    if team.step is TeamStep.WAITING:
        lines = [reason(team.text), lines[0]]
    if on_air and team.url:
        lines = [said(REASONS["the team waits until the show is over"])]
    if team.studio:
        name = QCoreApplication.translate("Team", "The team calls this studio {name}.")
        lines.append(name.format(name=isolated_text(team.studio)))
    if team.synced_at_utc_ms is not None:
        when = QCoreApplication.translate("Team", "Brought together last: {time}.")
        lines.append(when.format(time=day_and_time(team.synced_at_utc_ms)))
    if team.moved_at_utc_ms is not None:
        moved = QCoreApplication.translate(
            "Team", "Last change: {time}, {sent} sent, {taken} taken."
        )
        lines.append(
            moved.format(
                time=day_and_time(team.moved_at_utc_ms),
                sent=count(team.sent),
                taken=count(team.taken),
            )
        )
    return "\n".join(lines)


def studio_line(studio: TeamStudio) -> Line:
    """Return the row of a studio whose products the team has."""
    products = QCoreApplication.translate("Team", "Products: {count}")
    changed = QCoreApplication.translate("Team", "changed {time}")
    return Line(
        key=studio.name,
        head=isolated_text(studio.name),
        note=products.format(count=count(studio.products)),
        side=changed.format(time=day_and_time(studio.changed_at_utc_ms)),
    )


def side_of(side: Side) -> str:
    """Return who wrote a version, and when."""
    names = dict.fromkeys(isolated_text(name) for name in (side.studio, side.changed_by))
    return " · ".join([*names, day_and_time(side.changed_at_utc_ms)])


def where(path: str) -> str:
    """Return where two versions differ, which is no text of any language."""
    return figures.isolated(path)
