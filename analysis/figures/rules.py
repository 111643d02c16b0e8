"""All rules of the casualty figures, in the order in which they are tried; a figure's `rule_id` names the one that made it.

What may call a rule up and what must be so is in `analysis.rules.Rule`; what
the rules do, in `outcomes`. A verb's rules hold however the verb is reached:
above the counted noun, in a clause on it, or right after it. A count without a
verb of its own ("and 12 in the market") has the rule of the count it follows.
"""

from __future__ import annotations

from analysis.figures.not_counts import NOT_COUNTS
from analysis.figures.outcomes import before_number, by_label, by_list, by_toll
from analysis.figures.outcomes.by_preposition import PREPOSITION_RULES
from analysis.figures.outcomes.by_verb import VERB_RULES
from analysis.figures.outcomes.lives import LIVES_RULES
from analysis.figures.outcomes.outcome import OutcomeRule
from analysis.figures.outcomes.search import SEARCH_RULES
from analysis.rules import Rule

OUTCOME_RULES: tuple[OutcomeRule, ...] = (
    *by_label.LABEL_RULES,
    *before_number.RULES,
    *SEARCH_RULES,
    *by_list.LIST_RULES,
    *PREPOSITION_RULES,
    *VERB_RULES,
    *by_toll.RULES,
    *LIVES_RULES,
)
RULES: tuple[Rule, ...] = OUTCOME_RULES  # those that make rows
NO_ROWS: tuple[Rule, ...] = NOT_COUNTS  # those by which a number counts nobody
TOLLS = frozenset(rule.id for rule in OUTCOME_RULES if rule.toll)
LIVES = frozenset(rule.id for rule in OUTCOME_RULES if rule.lives)
