"""Negotiation positions: whose stance, on what, towards whom. Two ways to one row:

by the word (lexicons/stances.csv: a word, its part of speech, what follows it)
  what follows it?                  steps, complements, objects, two_steps ("ready to accept"), elided ("but Kyiv did not")
  whose is it?                      verb_holders, joint_holders, noun_holders, givers, holders, holder_kinds
  which stance, taken together?     combined ("ready to retaliate"), modality (negated, conditional, future), conditions
  does it bear on the conflict?     relevance, no_stance ("left the talks for lunch"), unheld (asked for, doubted)

by the clause (lexicons/answers.csv: the answers to the same questions, and what they make; acts.csv: the classes of acts)
  whose voice is it in?             clause_voice, voices
  does it assert anything?          clauses
  under which modal and negation?   moods
  who acts?                         sides, own_side
  which class of act, about what?   acting, partners, judging, denials, demands
  which row fits?                   asking (the questions in turn), answering (the row's positions), joining (with the frames')

on what, towards whom, who says so?
  on what?                          issues, readings (the evidence)
  towards whom?                     roles (lexicons/towards.csv: who stands in which role of the act), owners, counterparty, replies ("rejected the offer"), pointing
  who says so?                      reporters

`component` asks them in turn; `rules` lists the rows and patterns that a row's rule_id may name.
"""
