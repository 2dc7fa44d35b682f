"""What `cuecard rehearse` is told."""

import argparse


def add_rehearse(parser: argparse.ArgumentParser) -> None:
    """Say what `cuecard rehearse` is told."""
    add = parser.add_argument
    add("--headless", action="store_true", help="without a window; a scripted host hosts")
    add("--pack", metavar="PACK", help="a training pack: its file, or the id of one that is here")
    add("--seed", metavar="N", help="of audience, faults and host; otherwise 1")
    add("--speed", metavar="X", help="1: in real time, with video; above: as fast as it goes")
    add("--seconds", metavar="N", help="draw the show together to this length, all in its place")
    add("--out", metavar="DIR", help="where the results go; otherwise a new folder")
    add("--json", action="store_true", help="a line of JSON for each thing that happens")
    add("--host", metavar="NAME", help="the scripted host: perfect, idle or silent")
    add("--called", metavar="NAME", help="what the host is called on the scorecard")
    add("--light", action="store_true", help="send to nowhere, not to the local platform")
    add("--no-faults", action="store_true", help="let nothing go wrong")
    add("--team", metavar="FOLDER", help="compare with the scorecards in it, and add this one")
    add("--replay", metavar="PACK", help="let the past show of this pack be the audience")
    add("--viewers", metavar="N", help="how many watch when it is fullest")
    add("--messages", metavar="N", help="how many messages a minute they write then")
