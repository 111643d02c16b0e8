"""What does a verb tell that speaks only with its complement: "put the toll at 30", "holds the army responsible", "attributed the raid to bandits"?

Each such verb has a frame: an object and "at" with a number (cues: putting), an
object and an adjective of judgement (cues: judging, judged), an object and the
preposition of the verb (cues: ascription), or blame that is laid on someone
(cues: laying, blame). Without its frame the verb tells nothing ("put mines at
the gate", "found the door locked"). In the passive the frame needs its agent.
"""

from __future__ import annotations

from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.statements.asked import NOTHING, Asked, Content

KINDS = frozenset({"putting", "judging", "ascribing", "laying"})


def framed(asked: Asked) -> Content | None:
    """The object of a verb with what is told of it, or None where the verb is in no frame of its own."""
    parts = _parts(asked)
    if grammar.child(asked.verb, "prt") is not None and asked.lemma == "put":
        parts = None  # "put up roadblocks at 12 crossings"
    if (
        parts is None
        or not (asked.can_speak or _is_reckoner(asked))
        or asked.is_unsaid
        or (asked.passive and asked.noun is None)
    ):
        return None
    whom, last = parts
    start, end = last.left_edge.i, last.right_edge.i + 1
    if asked.passive or whom.i < asked.verb.i:
        agent = asked.noun.head.i if asked.noun is not None else end
        end = agent if start < agent < end else end
        later = [c for c in _prepositions(asked, whom) if c.i > agent and last.dep_ != "prep" and c.lower_ == "for"]
        rest = [span for prep in later[:1] for span in asked.spans(prep.i, prep.right_edge.i + 1)]
        return "framed", [asked.subject_span(whom), *asked.spans(start, end), *rest]
    if not asked.is_voiced:
        return None
    if last.i < whom.i:
        return "framed", asked.spans(start, whom.right_edge.i + 1)  # "put at 15 the number of dead"
    return "framed", asked.spans(whom.left_edge.i, _without_other(asked, last, end))


def _is_reckoner(asked: Asked) -> bool:
    """Whether figures or records put a number: "official figures put the toll at 90"."""
    noun = asked.noun
    return "putting" in asked.kinds and noun is not None and noun.lemma_.lower() in asked.passage.lexicon["reckoner"]


def judged(asked: Asked) -> Content | None:
    """NOTHING for what is found to be so and is no judgement: "found the door locked"."""
    small = asked.clause
    if small is None or "judging" not in asked.kinds or _is_clause(small):
        return None
    return None if small.lemma_.lower() in asked.passage.lexicon["judged"] else NOTHING


def _parts(asked: Asked) -> tuple[Token, Token] | None:
    """The object (or the passive's subject), and the phrase that tells something of it."""
    lexicon, verb = asked.passage.lexicon, asked.verb
    if "judging" in asked.kinds:
        found = _judged(asked)
        if found is not None:
            return found
    whom = (verb.head if verb.dep_ == "acl" else grammar.subject(verb)) if asked.passive else asked.after("dobj")
    if whom is None or (whom.pos_ == "PRON" and whom.lower_ in {"it", "this", "that"} and asked.passive):
        return None
    for prep in _prepositions(asked, whom):
        of = grammar.child(prep, "pobj", "pcomp", "prep")
        if of is None:
            continue
        if "putting" in asked.kinds and prep.lower_ == "at" and _is_number(asked, of, whom):
            return whom, prep
        if "ascribing" in asked.kinds and f"{asked.lemma} {prep.lower_}" in lexicon["ascription"]:
            return whom, prep
        if "laying" in asked.kinds and prep.lower_ in {"on", "upon", "at", "with"} and whom.lemma_ in lexicon["blame"]:
            return whom, prep
    return None


def _prepositions(asked: Asked, whom: Token) -> list[Token]:
    """The prepositions behind the object, or behind a passive, the verb's own first; the parser may hang them on its agent."""
    heads = [asked.verb, whom] if asked.noun is None or not asked.passive else [asked.verb, asked.noun]
    least = asked.verb.i if asked.passive or "putting" in asked.kinds else whom.i
    found = [c for head in heads for c in head.children if c.dep_ in {"prep", "dative"} and c.i > least]
    inner = [c for prep in found for of in grammar.children(prep, "pobj") for c in of.children if c.dep_ == "prep"]
    return [*found, *inner]  # "attributed the rise in deaths to drones", the "to" hung on the deaths


def _judged(asked: Asked) -> tuple[Token, Token] | None:
    """The two parts of "holds the army responsible": the parser makes them a clause, or an object with a predicate."""
    words, verb = asked.passage.lexicon["judged"], asked.verb
    state, thing = asked.after("ccomp", "oprd", "acomp", "xcomp"), asked.after("dobj")
    if state is None and thing is not None and verb.dep_ != "ccomp":
        state = next((c for c in thing.children if c.dep_ == "amod" and c.i > thing.i), None)  # taken for a part of it
    if state is None or state.lemma_.lower() not in words or _is_clause(state):
        return None
    whom = grammar.subject(verb) if asked.passive else grammar.subject(state, shared=False) or asked.after("dobj")
    return (whom, state) if whom is not None and whom.i < state.i and whom != asked.noun else None


def _is_clause(state: Token) -> bool:
    """Whether the words are a whole clause ("found that it was lawful"), no bare predicate."""
    return state.tag_ in grammar.FINITE or grammar.child(state, "mark", "aux", "auxpass", "cop") is not None


def _is_number(asked: Asked, word: Token, whom: Token) -> bool:
    """Whether the word is a number at which a count is put: "the toll at 30", "its losses at four dead", "at between 40 and 60".

    A noun with a number ("at 12 crossings") is none, but of what is counted (cues: tallied).
    """
    if word.tag_ != "CD" and whom.lemma_.lower() not in asked.passage.lexicon["tallied"]:
        return False
    if word.dep_ == "prep":
        return any(t.tag_ == "CD" for t in word.subtree)
    counted = any(c.dep_ == "nummod" or c.tag_ == "CD" for c in word.children)
    return word.tag_ == "CD" or counted or word.lemma_.lower() in asked.passage.lexicon["amount"]


def _without_other(asked: Asked, last: Token, end: int) -> int:
    """Where the frame ends: with what the parser hung on the verb, less what a second speaker puts elsewhere ("at 17, and the mayor at 25"), with a number cut off behind "and"."""
    doc = asked.passage.doc
    if doc[end - 1].dep_ == "cc":
        end -= 1
    joined = doc[end + 1] if end + 1 < asked.verb.sent.end and doc[end].dep_ == "cc" else None
    for prep in asked.verb.children:
        if prep.dep_ == "prep" and prep.left_edge.i == end and prep.lower_ in {"on", "of", "for"}:
            end = prep.right_edge.i + 1  # "found him guilty on nine counts"
    among = next((c for c in asked.verb.children if c.left_edge.i == end + 1), None)
    if among is not None and among.left_edge.lower_ in {"among", "including"}:
        return among.right_edge.i + 1
    if joined is not None and joined.tag_ == "CD":
        return (joined.head if joined.head.i > joined.i else joined).right_edge.i + 1
    for token in doc[last.i + 1 : end]:
        if token.dep_ == "cc" and any(t.lower_ == last.lower_ for t in doc[token.i : end]):
            before = token.nbor(-1)
            return before.i if before.text == "," else token.i
    return end
