"""Producers far away, by a NATS server that the agency runs; loaded only where a relay is used.

place             pure: whose studio, its subjects and streams, the server's address
patience          pure: which commands may wait for a studio that is away, and how old each may be
moment            the two sides' clocks: one that does not jump, and how far the other's is off
permissions       pure: what the agency's server must allow whom
letters           what the two sides write to each other
seal              news and pictures, locked so that only who is let in can read them
hub               the one file that knows the NATS library: a connection, and what fails

people            pure: who is let in, who knocks
gate              the studio's side: there while the relay's gate is open
reception         what persons ask: pairing, entering, commands
person            one person's connection to the control room
newsroom          what is told to all: topics, presence, pictures

far_side          the person's side: a connection that comes back, who answers, what is old
standing          how it stands between person and studio: values
outbox            commands on their way
page_door         the same pages on this machine's own address
page_talk         one page's conversation
"""
