"""A show's rehearsal: training packs, the simulated audience, faults, a past show as a partner.

Values, pure functions and the documents that come of them. Who runs them is `studio.rehearser`.
Times are milliseconds since the show went on air unless a name says otherwise.
"""
