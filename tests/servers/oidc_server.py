"""A real OpenID provider, npm's oidc-provider, and a person who signs in there by its pages."""

import contextlib
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import httpx

from tests.architecture.sources import ROOT

CLIENT_ID = "studio-native"
LIBRARY = ROOT / "build" / "node" / "node_modules" / "oidc-provider" / "lib" / "index.js"

_ACTION = re.compile(r'<form[^>]*action="([^"]+)"')
_HIDDEN = re.compile(r'<input[^>]*type="hidden"[^>]*>')
_NAME = re.compile(r'name="([^"]*)"')
_VALUE = re.compile(r'value="([^"]*)"')


@contextlib.contextmanager
def oidc_provider(*, life_s: int = 600) -> Iterator[str]:
    """Run one, and give its address.

    Args:
        life_s: How long an access token lasts.
    """
    node = shutil.which("node")
    assert node is not None, "apt-get install nodejs npm"
    assert LIBRARY.is_file(), "python scripts/setup.py"
    process = subprocess.Popen(
        [node, Path(__file__).with_name("oidc_provider.mjs"), LIBRARY, str(life_s)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait()


async def sign_in_as(name: str, address: str, *, code: str = "", says_no: bool = False) -> str:
    """Sign in as a person would with a browser, and return what the last page says.

    Args:
        name: Whatever is typed in as one.
        address: What the browser was sent to.
        code: To type in, where the page asks for one.
        says_no: Whether the person changes their mind on the first page.
    """
    async with httpx.AsyncClient(follow_redirects=False, trust_env=False, timeout=30.0) as browser:
        page = await _follow(browser, await browser.get(address))
        for _ in range(6):
            if says_no and "/abort" in page.text:
                abort = re.search(r'href="([^"]*/abort)"', page.text)
                assert abort is not None
                page = await _follow(browser, await browser.get(_whole(page, abort.group(1))))
                return page.text
            form = _ACTION.search(page.text)
            if form is None:
                return page.text
            fields = {"login": name, "password": "anything"} if "password" in page.text else {}
            if 'name="user_code"' in page.text and code:
                fields["user_code"] = code
            fields |= dict(_hidden(page.text))
            sent = await browser.post(_whole(page, form.group(1)), data=fields)
            page = await _follow(browser, sent)
        return page.text


def _hidden(text: str) -> Iterator[tuple[str, str]]:
    for field in _HIDDEN.findall(text):
        name, value = _NAME.search(field), _VALUE.search(field)
        if name is not None:
            yield name.group(1), value.group(1) if value is not None else ""


async def _follow(browser: httpx.AsyncClient, page: httpx.Response) -> httpx.Response:
    for _ in range(10):
        if not page.is_redirect:
            return page
        page = await browser.get(_whole(page, page.headers["location"]))
    return page


def _whole(page: httpx.Response, target: str) -> str:
    return urljoin(str(page.url), target.replace("&amp;", "&"))
