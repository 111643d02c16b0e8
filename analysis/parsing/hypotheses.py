"""Does a clause speak of what might be?"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token


def is_hypothetical(token: Token) -> bool:
    """Whether the clause of the token, or one above it, speaks of what might be, is wished or is asked.

    Modals, if-clauses, bare infinitives of purpose, futures and questions; not
    the past or present as reported. A relative clause does not inherit it.
    """
    current = grammar.clause_head(token)
    while True:
        helper = grammar.modal(current)
        if helper is not None and (helper.lower_ in grammar.HYPOTHETICAL or helper.lower_ in {"will", "'ll", "wo"}):
            return True
        if any(c.dep_ == "mark" and c.lower_ in grammar.CONDITIONAL for c in current.children):
            return True
        if (
            current.dep_ in {"xcomp", "advcl", "acl"}
            and grammar.is_infinitive(current)
            and not any(c.lower_ == "have" and c.dep_ == "aux" for c in current.children)
        ):
            return current.head.lower_ not in {
                "believed", "reported", "said", "known", "thought", "estimated",
                "understood", "feared", "appears", "continues", "continue", "continued",
            }  # fmt: skip
        if current.head == current:
            end = current.right_edge
            return end.text == "?"
        if current.dep_ in {"relcl", "ccomp"}:
            return False
        current = grammar.clause_head(current.head)
