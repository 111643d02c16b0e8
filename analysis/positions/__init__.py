"""Negotiation positions: whose stance, on what, towards whom. The questions, in the order in which they are asked:

which words state a stance?       readings, complements, two_steps ("ready to accept"); modals ("will not leave"), verdicts ("is unacceptable"), elided ("but Kyiv did not")
whose is it?                      holders, noun_holders ("Kyiv's demand"), holder_kinds
which stance, taken together?     combined ("refused to rule out"), modality (negated, conditional, future)
on what?                          objects, issues
towards whom?                     counterparty
does it bear on the conflict?     relevance

`component` asks them in turn.
"""
