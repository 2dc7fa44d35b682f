"""`cuecard platform`: a shopping platform of our own to try things out against."""

import argparse
import asyncio
import json
from pathlib import Path

from studio.cli.number import read_number, read_whole
from studio.cli.terminal import say
from studio.core.clock import SystemClock
from studio.local_platform.platform import NAME, Choices
from studio.local_platform.server import Running
from studio.local_platform.server import run as run_platform
from studio.local_platform.sign_in import CLIENT_ID

_HIGHEST_PORT = 65_535


def run(typed: argparse.Namespace) -> int:
    """Carry out the command: run until Ctrl+C; return the exit code."""
    choices = _choices(typed)
    tell = _say_json if typed.json else _say_lines
    asyncio.run(run_platform(choices, SystemClock(), tell))
    return 0


def _choices(typed: argparse.Namespace) -> Choices:
    """Return what was typed.

    Raises:
        BadInput: It makes no sense.
    """
    rtmp = typed.rtmp_port
    return Choices(
        port=read_whole(typed.port, "--port", low=0, high=_HIGHEST_PORT - 1),
        rtmp_port=None
        if rtmp is None
        else read_whole(rtmp, "--rtmp-port", low=0, high=_HIGHEST_PORT),
        state=Path(typed.state) if typed.state else None,
        record=Path(typed.record) if typed.record else None,
        seed=read_whole(typed.seed, "--seed", low=0, high=2**31),
        buyers_per_minute=read_number(typed.buyers, "--buyers", low=0, high=60_000),
        viewers=read_whole(typed.viewers, "--viewers", low=0, high=10**7),
        auto_approve=typed.auto_approve,
        token_s=read_whole(typed.token_seconds, "--token-seconds", low=1, high=10**6),
        ends_with_input=typed.end_with_input,
    )


def _say_json(running: Running) -> None:
    keys = running.platform.keys
    told = {
        "name": NAME,
        "http": running.http,
        "rtmp": running.rtmp,
        "stream_key": keys.stream_key,
        "token": keys.shop_token,
        "secret": keys.signing_secret,
        "admin_token": keys.admin_token,
        "client_id": CLIENT_ID,
    }
    say(json.dumps(told))


def _say_lines(running: Running) -> None:
    keys = running.platform.keys
    say(f"{NAME} runs at {running.http}; Ctrl+C ends it.")
    say(f"  shop, tasks, chat   {running.http}/v1   token {keys.shop_token}")
    say(f"  events              {running.http}/v1/events   secret {keys.signing_secret}")
    say(f"  signing in          {running.http}   client {CLIENT_ID}")
    say(f"  streams             {running.rtmp}   key {keys.stream_key}")
    say(f"  watch page          {running.http}/watch/b-1")
    say(f"  for tests           {running.http}/report   token {keys.admin_token}")
