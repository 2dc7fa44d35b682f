"""Button boxes: a server that speaks obs-websocket 5, as OBS would, of our show.

server        the gate: who may connect, how many, from where
login         the password's challenge, and what wrong ones cost
session       one connection: greeting, requests, events
frames        JSON and msgpack, and what may be in them
envelope      pure: what a message must carry, and the close code where it does not
batch         several requests in one message
requests      the table of all requests
fields        reading a request's data, with OBS's own words where it is wrong
view          pure: the show as OBS would see it
names         scenes, items and inputs: how they are called, and their ids
events        pure: what to tell after a change
vendor        what OBS has no word for: cues, offers, questions
hotkeys       the same by name of a key
studio        what the gate needs of the studio
control_studio  the studio over one connection to the control room
"""
