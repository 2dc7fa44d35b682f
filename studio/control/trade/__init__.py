"""The outside in the control room: receivers of events, shops, accounts, sales, tasks.

`trade` puts the desks together; each desk keeps one topic and carries out its commands. Whatever
needs a network goes to the courier's process through `courier`.
"""
