"""What a setting may be: a rule says what is wrong with a value, or nothing."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number within a range."""

    low: float
    high: float
    unit: str
    whole: bool = True

    def problem(self, value: object) -> str | None:
        """Return what a value must be, or None when it is that."""
        kinds = (int,) if self.whole else (int, float)
        fits = isinstance(value, kinds) and not isinstance(value, bool)
        if fits and self.low <= float(str(value)) <= self.high:
            return None
        kind = "a whole number" if self.whole else "a number"
        return f"{kind} from {self.low:.10g} to {self.high:.10g} {self.unit}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of some words."""

    words: tuple[str, ...]

    def problem(self, value: object) -> str | None:
        """Return what a value must be, or None when it is that."""
        return None if value in self.words else "one of " + ", ".join(w or '""' for w in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One line of plain text."""

    longest: int
    what: str

    def problem(self, value: object) -> str | None:
        """Return what a value must be, or None when it is that."""
        fits = isinstance(value, str) and len(value) <= self.longest
        if fits and str(value).isprintable():
            return None
        return f"{self.what}, at most {self.longest} characters"


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo:
    """True or false."""

    def problem(self, value: object) -> str | None:
        """Return what a value must be, or None when it is that."""
        return None if isinstance(value, bool) else "true or false"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerAddress:
    """Where a database's server is, without its password."""

    longest: int = 1_000

    def problem(self, value: object) -> str | None:
        """Return what a value must be, or None when it is that."""
        if value == "" or (isinstance(value, str) and self._fits(value)):
            return None
        return (
            "empty, or an address such as postgresql://user@host/database without its password, "
            "which belongs in the keyring, in PGPASSWORD or in ~/.pgpass"
        )

    def _fits(self, url: str) -> bool:
        if not url.isprintable() or " " in url or len(url) > self.longest:
            return False
        try:
            parts = urlsplit(url)
            parts.port  # noqa: B018 - raises where it is no number
        except ValueError:
            return False
        secrets = [key for key, _ in parse_qsl(parts.query) if "password" in key.lower()]
        place = parts.netloc or parts.query
        return (
            parts.scheme == "postgresql"
            and bool(place and parts.path.strip("/"))
            and not (parts.password or secrets or parts.fragment)
        )


Rule = Number | Choice | Text | YesNo | ServerAddress
