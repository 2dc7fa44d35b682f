"""Pages for people: plain, and each says that the platform is not a real one."""

from html import escape

from starlette.responses import HTMLResponse

from studio.local_platform.platform import NAME

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
    "header{background:#7a4b00;color:#fff;padding:.5rem 1rem;border-radius:.4rem}"
    "button{font:inherit;padding:.6rem 1.2rem;margin-right:.6rem}"
    "table{border-collapse:collapse}td,th{padding:.2rem .8rem;text-align:start}"
    "code{overflow-wrap:anywhere}"
)
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; "
    "form-action 'self' http://127.0.0.1:* http://localhost:* http://[::1]:*; "
    "frame-ancestors 'none'; base-uri 'none'"
)


def page(title: str, body: str, status: int = 200) -> HTMLResponse:
    """Return a page.

    Args:
        title: Plain text.
        body: HTML; whoever makes it has escaped what came from outside.
        status: Of the answer.
    """
    text = (
        f'<!doctype html><html lang="en"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)} · {NAME}</title><style>{_STYLE}</style>"
        f"<header>{NAME}</header><h1>{escape(title)}</h1>{body}</html>"
    )
    return HTMLResponse(text, status, {"Content-Security-Policy": _POLICY})


def hidden(name: str, value: str) -> str:
    """Return a field of a form that nobody sees."""
    return f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
