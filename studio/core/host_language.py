"""The host's language where no window is: chosen, the system's, or English."""

import locale
import os

from studio.core.settings import settings_or_defaults

_VARIABLE = "CUECARD_LANGUAGE"
_OF_THE_SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")


def host_language() -> str:
    """Return the code of the language in which something is said to the host, such as `es`."""
    chosen = settings_or_defaults().window.language or os.environ.get(_VARIABLE, "")
    of_the_system = (os.environ.get(name, "") for name in _OF_THE_SYSTEM)
    wanted = next((tag for tag in (chosen, *of_the_system, _of_windows()) if tag), "en")
    code = wanted.replace("_", "-").replace(".", "-").split("-", maxsplit=1)[0].lower()
    return code if code.isalpha() and code not in {"c", "posix"} else "en"


def _of_windows() -> str:
    """Return what the library knows where no variable says it: `es_ES`; `Spanish_Spain` is none."""
    try:
        tag, _ = locale.getlocale()
    except ValueError:  # a tag that the library cannot take apart
        return ""
    return tag if tag is not None and len(tag.split("_", maxsplit=1)[0]) == 2 else ""
