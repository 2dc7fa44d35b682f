"""Cuecard: a desktop studio for people who sell on live video.

The map, from the bottom up; an import goes to a line above it, never below:

    core        words everyone shares: ids, money, clock, errors, settings, paths, processes
    catalogue   products, spec sheets, offers, price history, search, import and export
    show        the show as a value, and the functions that make the next one
    questions   viewers' messages and questions, the desk, moderation: values and pure functions
    chat        ways of reading chats: Twitch, YouTube, Facebook, and general ones
    sales       shops, orders, deals, what brought an order: values and pure functions
    outbox      events on their way to receivers: values and pure functions
    programme   tasks, levels, campaigns of a creator programme: values and pure functions
    coach       what a run of a show was like: the record, the scorecard, hints
    platforms   adapters for shops, receivers, stream targets, accounts
    rtmp        RTMP and FLV as bytes
    matching    language models: what is asked, about which product, which row answers
    protocol    every message between processes, its codec and handshake, the preview ring
    capture     cameras, microphones, files, addresses, test pattern and tone
    overlay     drawing `show.overlays` into pixels, and laying them over the picture
    storage     the database
    paper       documents to print
    local_platform  a shopping platform of our own to try things out against
    rehearsal   training packs, the simulated audience, faults, the scorecard's documents
    courier     process: events delivered, shops and platforms asked
    proof       process: the proof of a task
    remote      process: the door for pages, button boxes, phones and producers far away
    listener    process: chats read and understood, at low priority
    engine      process: capture, compose, encode, send
    control     process: the show's state, its clients, and watching over the engine
    ui          process: the window
    cli         the command `cuecard`, and shows from files
    rehearser   process: a rehearsal in real time; or fast, in one process
    bench       the studio measured beside FFmpeg and x264

ARCHITECTURE.md says why.
"""

__version__ = "0.1.0"
