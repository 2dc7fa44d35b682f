"""A phone as camera and microphone, over WebRTC.

In the door's process (nothing of WebRTC is loaded there):

desk       takes a phone's offer, starts the phone process at the first, is told how phones do
starter    how that process is started
line       the connection to it
words      what door and phone process say to each other

In the phone process, where hostile offers and packets stay:

__main__   the process
service    offers in, answers out, the phones that are there
gate       pure: which offers are refused before anything reads them
hints      pure: what the answer says about speed
session    one phone's connection
lag        how far behind pictures are decoded
media      decoded pictures and sound as the rings want them
shelf      one phone's rings and its card
addresses  which of this machine's addresses are offered
"""
