"""The command `cuecard`.

main        the command line, and which command it means
plan        broadcast: everything that was asked, checked before anything starts
broadcast   on air without a window, through a control room and an engine of its own
rehearse    what runs where there is no display: twenty seconds, recorded
client      a client of the control room that waits for its answers
session     a run's own folder
accounting  was every picture delivered or accounted for
ask         which spec row answers a question, without a studio
devices, doctor
"""
