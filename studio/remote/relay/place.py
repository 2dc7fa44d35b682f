"""Where a studio is found on a relay: subjects and streams."""

import re
from dataclasses import dataclass

from studio.core.errors import BadInput

DEFAULT_AGENCY = "agency"
LONGEST_WORD = 32

_WORD = re.compile(r"[A-Za-z0-9_-]{1,32}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One studio of one agency."""

    agency: str
    studio: str

    @property
    def root(self) -> str:
        """What all of its subjects begin with."""
        return f"ag.{self.agency}.st.{self.studio}"

    @property
    def hello(self) -> str:
        """Where the studio says that it is there."""
        return f"{self.root}.hello"

    @property
    def all_asked(self) -> str:
        """What anybody asks."""
        return f"{self.root}.ask.*"

    @property
    def all_waiting(self) -> str:
        """What may wait."""
        return f"{self.root}.wait.*"

    @property
    def all_news(self) -> str:
        """Every topic."""
        return f"{self.root}.news.*"

    @property
    def picture(self) -> str:
        """Where pictures are sent while somebody looks."""
        return f"{self.root}.picture"

    @property
    def waiting_stream(self) -> str:
        """The stream that holds what waits."""
        return f"WAIT_{self.agency}_{self.studio}"

    @property
    def news_stream(self) -> str:
        """The stream that holds the newest of each topic."""
        return f"NEWS_{self.agency}_{self.studio}"

    def ask(self, person: str) -> str:
        """Where one person asks."""
        return f"{self.root}.ask.{person}"

    def wait(self, person: str) -> str:
        """Where one person leaves what may wait."""
        return f"{self.root}.wait.{person}"

    def word(self, person: str) -> str:
        """Where one person is told what became of it."""
        return f"{self.root}.word.{person}"

    def news(self, topic: str) -> str:
        """Where a topic is told."""
        return f"{self.root}.news.{topic}"


def parse_place(text: str) -> Place:
    """Read `studio` or `agency/studio`.

    Raises:
        BadInput: It is neither.
    """
    agency, slash, studio = text.strip().rpartition("/")
    words = (agency if slash else DEFAULT_AGENCY, studio)
    if not all(_WORD.fullmatch(word) for word in words):
        raise BadInput(
            "a studio on the relay is called by letters, digits, - and _, at most "
            f"{LONGEST_WORD}: studio, or agency/studio"
        )
    return Place(agency=words[0], studio=words[1])
