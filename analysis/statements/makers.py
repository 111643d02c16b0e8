"""Who made the paper or the data that speaks: "data compiled by the UN", "a statement issued by the army"?"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.passage import Passage


def maker(passage: Passage, thing: Token) -> Token | None:
    """The noun that a participle right behind the thing names as its maker; None for persons ("an aide quoted by the radio")."""
    lemma, lexicon = thing.lemma_.lower(), passage.lexicon
    person = lemma in lexicon["person"] and lemma not in lexicon["document"]
    if person or passage.actor_kind(thing) is not None or thing.tag_ not in {"NN", "NNS"}:
        return None
    made = next((c for c in grammar.children(thing, "acl") if c.tag_ == "VBN" and c.left_edge.i == thing.i + 1), None)
    return grammar.agent(made) if made is not None else None
