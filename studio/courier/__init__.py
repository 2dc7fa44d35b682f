"""The courier: the process that talks to platforms, so that none of them holds up a show.

__main__        the process
service         what the control room says, and to whom it goes
deliveries      events to their receivers
errands         what has one answer: a table from what is asked to what does it
parts           everything it is made of
surroundings    what all parts share
"""
