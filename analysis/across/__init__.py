"""Questions over many reports.

who is the same actor?            same_actors
which counts are of one incident? same_incident, incidents
do two claims agree?              claims, claim_context
how did a toll rise or fall?      tolls
how did stances move?             moves
"""
