"""Contents that are nouns: "confirmed his death", "called it a lie", "called on them to stop", "accused them of lying"."""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.statements.asked import NOTHING, Asked, Content
from analysis.statements.sources import WH


def accused(asked: Asked) -> Content | None:
    """Content of "X is accused of Y": X, and of Y."""
    whom = grammar.subject(asked.verb)
    of = next(iter(asked.prepositions("charge", asked.verb.i)), None)
    if whom is None or of is None:
        return None
    return "accused", [grammar.phrase(whom, joined=True), *asked.spans(of.i, of.right_edge.i + 1)]


def called_for(asked: Asked) -> Content | None:
    """Content of "called on them to stop", "called for a truce"; a bare "call" tells nothing."""
    if asked.lemma != "call" or not (asked.calls_on or asked.after("dobj") is None):
        return None
    verb = asked.verb
    words = asked.passage.lexicon["calling"]
    prep = next((c for c in verb.children if c.lower_ in words and c.i == verb.i + 1), None)
    if prep is None:
        return NOTHING
    last = max(c.right_edge.i for c in verb.children if c.i >= prep.i and c.dep_ in {"prep", "xcomp", "prt"})
    return "call on", asked.spans(prep.i + 1, max(last, prep.right_edge.i) + 1)


def named(asked: Asked) -> Content | None:
    """Content of "called it a lie", "described it as a trap"."""
    verb, direct = asked.verb, asked.after("dobj")
    name = asked.after("oprd", "attr")
    parts = [c for c in (direct, name) if c is not None]
    if not parts:
        return None
    if asked.lemma != "call" and direct is not None:
        parts += [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"]
    elif name is None:
        return NOTHING
    return "naming", asked.spans(min(c.left_edge.i for c in parts), max(c.right_edge.i for c in parts) + 1)


def named_what(asked: Asked) -> Content | None:
    """Content of "what he described as a trap"."""
    if asked.lemma == "call":
        return None
    name = next((c for c in asked.verb.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > asked.verb.i), None)
    what = next((c for c in asked.verb.children if c.dep_ == "dobj" and c.tag_ in WH), None)
    if name is None or what is None:
        return None
    return "naming what", [(what.idx, what.idx + len(what)), *asked.spans(name.i, name.right_edge.i + 1)]


def no_words(asked: Asked) -> Content | None:
    """NOTHING where the verb has no object that could be words: none, "which", "nothing"."""
    direct = asked.after("dobj")
    if direct is None or direct.tag_ in WH or direct.lower_ in grammar.NEGATIVES:
        return NOTHING
    return None


def accusation(asked: Asked) -> Content | None:
    """Content of "accused them of lying": whom, and of what."""
    direct = asked.after("dobj")
    if direct is None:
        return None
    last = max([direct.right_edge.i, *(c.right_edge.i for c in asked.prepositions("charge", direct.i))])
    return "accuse", asked.spans(direct.left_edge.i, last + 1)


def thing(asked: Asked) -> Content | None:
    """Content of "confirmed his death": the object, with the preposition behind it that is no date."""
    verb, direct, lexicon = asked.verb, asked.after("dobj"), asked.passage.lexicon
    if direct is None:
        return None
    that = any(c.dep_ in {"acl", "ccomp"} and grammar.child(c, "mark") is not None for c in direct.children)
    if that and direct.lemma_.lower() in lexicon["noun"] | lexicon["feeling"] and "utter" in asked.kinds:
        return None  # "repeated its claim that": the noun is the cue
    if not asked.is_told or (direct.lemma_.lower() in lexicon["empty"] and not that):
        return None
    last = direct.right_edge.i
    aside = next((c for c in direct.subtree if c.tag_ in WH and c.nbor(-1).text == "," and c.i > direct.i), None)
    if aside is not None:  # "the blast, which"
        return "object", asked.spans(direct.left_edge.i, aside.i)
    prep = next((c for c in verb.children if c.dep_ == "prep" and c.i == last + 1), None)
    if prep is not None and any(c.ent_type_ in {"DATE", "TIME"} for c in prep.children):
        prep = None
    return "object", asked.spans(direct.left_edge.i, (prep.right_edge.i if prep is not None else last) + 1)
