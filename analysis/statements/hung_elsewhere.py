"""Which clause or infinitive does a verb tell that the parser hung on its object: "told the envoys the window was closing"?"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.records import Span
from analysis.statements.asked import Asked
from analysis.statements.passage import WH_ALL


def lost_clause(asked: Asked) -> tuple[Token | None, Token | None]:
    """The subject and the verb of a clause whose subject was taken for the object: "firms that warn it could harm trade"; or None."""
    noun = asked.after("dobj")
    first = noun.right_edge.nbor() if noun is not None and asked.clause is None else None
    if noun is None or first is None or not asked.can_speak or first.tag_ not in grammar.FINITE:
        return None, None
    done = first.head if first.dep_ in grammar.AUXILIARIES else first
    if sum(t.text == "," for t in asked.passage.doc[noun.left_edge.i : first.i]) % 2:
        return None, None  # "Though Oko keeps a lead over Bol, a loss would": a comma parts the two
    told = {*grammar.SUBJECTS, "mark"} & {c.dep_ for c in done.children} or done.dep_ in {"conj", "relcl"}
    if told or noun.left_edge.i != asked.verb.i + 1 or asked.verb.is_ancestor(done):
        return None, None
    return noun, done


def told_whom(asked: Asked) -> Token | None:
    """The clause behind whom one tells something, hung on the noun, which lacks nothing as a relative clause would."""
    whom = asked.after("dobj", "dative")
    clause = grammar.child(whom, "relcl") if whom is not None else None
    if whom is None or clause is None or asked.after("xcomp") is not None or not asked.passage.can_speak(whom):
        return None
    who = grammar.child(clause, "nsubj", "nsubjpass")
    opens = clause.left_edge
    if (
        who is None
        or opens.tag_ in WH_ALL
        or opens.lower_ == "that"
        or opens.nbor(-1).pos_ not in {"NOUN", "PROPN", "PRON"}
    ):
        return None
    whole = {"dobj", "acomp", "attr", "auxpass"} & {c.dep_ for c in clause.children} or clause.tag_ == "VBG"
    return clause if whole or grammar.modal(clause) is not None else None


def done_by(asked: Asked) -> Token | None:
    """The infinitive that the parser hung on whom one bids: "urged all states that can to help"."""
    whom = asked.after("dobj") if "bidding" in asked.kinds else None
    if whom is None or not asked.passage.can_speak(whom):
        return None
    papers = [
        of for of in grammar.preposition_objects(asked.verb, "in") if of.lemma_ in asked.passage.lexicon["occasion"]
    ]
    return next(
        (c for t in [whom, *papers] for c in t.children if c.dep_ in {"relcl", "acl"} and grammar.is_infinitive(c)),
        None,
    )


def on_agent(asked: Asked) -> list[Span]:
    """The infinitive that the parser hung on the "by" of a passive, as content: "is said by lawyers to have fired"; or []."""
    by = next((c for c in asked.verb.children if c.dep_ == "agent"), None)
    done = grammar.child(by, "pcomp") if by is not None else None
    if done is None or not grammar.is_infinitive(done):
        return []
    to = next((c.i for c in done.children if c.lower_ == "to" and c.dep_ == "aux"), done.i)
    return asked.spans(done.left_edge.i if done.left_edge.lower_ == "to" else to, done.right_edge.i + 1)
