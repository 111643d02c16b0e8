"""Questions over many reports.

who is the same actor?            same_actors
who speaks, under which name?     speakers
what is it that a count counts?   what_is_counted (feared dead, another event's, since when)
is a number stated or worked out? worked_out
which counts are of one incident? same_incident, incidents
do two claims agree?              claims, claim_context
how did a toll rise or fall?      tolls, toll_series (which totals count the same)
how did stances move?             moves
"""
