"""Does what stands above a clause deny it, doubt it or leave it open, so that it tells nothing?

"It is unlikely that the rebels will accept", "vital that they accept", "nobody
believes that", "too early to say that", "no sign that", "reports that ... were
false". Not under what takes the clause for true even where it is denied ("did not
know that", "there is no doubt that"): the factives of Kiparsky and Kiparsky (1970),
as classes of stances.csv.
"""

from __future__ import annotations

from analysis.lexicons.stances import Stances
from analysis.parsing import columns, grammar
from analysis.parsing.tokens import Token

_SAID = ("acomp", "attr", "oprd")
_NO = frozenset({"no", "any", "little", "scant", "few"})


def is_left_open(clause: Token, stances: Stances) -> bool:
    """Whether a clause stands below words that do not let it be taken for told."""
    above = clause.head
    if clause.dep_ == "relcl" and above.lower_ in stances.classes["whoever"]:
        return True  # "anyone who killed 12"
    if clause.dep_ in {"acl", "relcl"} or (clause.dep_ == "ccomp" and above.pos_ == "NOUN"):
        if clause.tag_ == "VBG" and above.dep_ == "pobj" and above.head.lower_ == "of":
            # "no chance of the rebels accepting it", "no sign of their accepting it"
            of = above.head.head
            return of.lemma_.lower() in stances.classes["unsure"] or any(c.lower_ in _NO for c in of.children)
        if above.pos_ != "NOUN" or (_tells_which(clause) and above.lemma_.lower() not in stances.classes["told"]):
            return False
        if above.dep_ == "attr" and _is_open(above, grammar.negation(above.head) is not None, stances):
            return True  # "it is a lie that they accepted it"
        return _is_noun_open(above, stances)
    if clause.dep_ not in {"ccomp", "csubj"}:
        return False
    if above.pos_ == "ADJ":
        return _is_open(above, grammar.negation(above) is not None, stances)
    if _is_untrue(above, stances):
        return True
    if above.pos_ not in grammar.VERBAL or (clause.i < above.i and clause.dep_ == "ccomp"):
        return False  # "..., he did not say": what is told first is told
    if _is_supposed(above, stances) or _is_taken_back(above, stances) or _is_made_up(above, stances):
        return True  # before what is denied of the saying, or of what is said
    denied = grammar.negation(above) is not None or _is_neither(above)
    said = grammar.children(above, *_SAID)
    if said:
        return any(_is_open(word, denied, stances) for word in said)
    lemma = above.lemma_.lower()
    if denied:
        return not _holds_when_denied(lemma, stances)
    return lemma in stances.classes["doubting"] or _is_said_vainly(above, stances)


def _is_neither(verb: Token) -> bool:
    """ "Would neither confirm nor deny that", "did not say or hint that": denied with the verb that it is joined to."""
    if verb.dep_ != "conj" or grammar.negation(verb.head) is None:
        return False
    return any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in verb.head.children)


def _tells_which(clause: Token) -> bool:
    """ "The plan which the rebels rejected", "the rebels fighting there": no clause with "that" of what the noun says."""
    if clause.dep_ == "acl" and grammar.child(clause, "mark", *grammar.SUBJECTS) is None:
        return True
    whole = len(grammar.children(clause, "dobj")) > 1  # "the rumour that they accepted it": taken for two objects
    pronouns = (t for t in clause.subtree if t.i < clause.i and t.tag_ in grammar.RELATIVE and t.dep_ != "mark")
    return any(not (whole and t.dep_ == "dobj" and t.lower_ == "that") for t in pronouns)


def _is_open(said: Token, denied: bool, stances: Stances) -> bool:
    """Whether a predicate denies its clause or leaves it open: "unlikely", "not certain", "no secret" does not."""
    classes, lemma = stances.classes, said.lemma_.lower()
    if denied or any(c.lower_ == "no" for c in said.children):
        return lemma in classes["sure"]
    return any(lemma in classes[kind] or said.lower_ in classes[kind] for kind in ("desired", "unlikely", "untrue"))


def _is_noun_open(noun: Token, stances: Stances) -> bool:
    """ "No sign that", "little hope that", "reports that ... were false"."""
    if any(c.dep_ in {"det", "amod"} and c.lower_ in _NO for c in noun.children):
        return not _holds_when_denied(noun.lemma_.lower(), stances)
    lemma = noun.lemma_.lower()
    if lemma in stances.classes["untrue"] or lemma in stances.classes["unlikely"]:
        return True  # "the lie that", "the possibility that"
    if any(c.dep_ == "amod" and c.lower_ in stances.classes["untrue"] for c in noun.children):
        return True  # "false claims that"
    verb = noun.head
    if noun.dep_ == "dobj":
        did = verb.lemma_.lower()
        vain = ("refuting", "retracting", "feigned")  # "dismissed the claim that", "invented the story that"
        return grammar.negation(verb) is None and any(did in stances.classes[kind] for kind in vain)
    if noun.dep_ not in grammar.SUBJECTS or verb.pos_ not in grammar.VERBAL:
        return False
    return any(_is_refuted(v, stances) for v in grammar.conjuncts(verb) if v == verb or _has_no_subject(v))


def _is_refuted(verb: Token, stances: Stances) -> bool:
    """ "Was false", "turned out to be untrue", "were denied by the army", "has been disproved", said of a report."""
    denied = grammar.negation(verb) is not None
    inner = grammar.child(verb, "xcomp")
    for v in (verb, inner) if inner is not None else (verb,):
        if any(_is_open(word, denied, stances) for word in grammar.children(v, *_SAID)):
            return True
    lemma = verb.lemma_.lower()
    if denied or not grammar.is_passive(verb):
        return False
    return any(lemma in stances.classes[kind] for kind in ("refuting", "retracting", "untrue"))


def _is_untrue(saying: Token, stances: Stances) -> bool:
    """ "Falsely claimed that", "..., it was wrongly reported"."""
    return any(c.lower_ in stances.classes["untruly"] for c in saying.children)


def _is_made_up(saying: Token, stances: Stances) -> bool:
    """ "Imagine that", "pretended that", "say 12 are killed", "far from certain that"."""
    if saying.lemma_.lower() in stances.classes["feigned"]:
        return True
    for c in saying.children:
        if c.lower_ == "far" and grammar.child(c, "prep") is not None:
            return True
    return saying.lower_ == "say" and saying.is_sent_start and saying.head == saying


def _has_no_subject(verb: Token) -> bool:
    return grammar.subject(verb, shared=False) is None


def is_not_stood_by(saying: Token, stances: Stances) -> bool:
    """Whether what a verb says is only supposed to be said, made up, wrong to say, or taken back."""
    unsaid = _is_supposed(saying, stances) or _is_made_up(saying, stances) or _is_untrue(saying, stances)
    return unsaid or _is_said_vainly(saying, stances) or _is_taken_back(saying, stances)


def _is_supposed(saying: Token, stances: Stances) -> bool:
    """ "If somebody tells you that 100 were killed", "asked whether the raid meant that": what is said there need not be so."""
    while saying.pos_ in grammar.VERBAL:
        who = saying.head if saying.dep_ == "relcl" else grammar.subject(saying, shared=False)
        if who is not None and who.lower_ in stances.classes["whoever"]:
            return True  # "whoever says that we fled is lying"
        if any(c.dep_ == "mark" and c.lower_ in grammar.CONDITIONAL for c in saying.children):
            return True
        if saying.dep_ != "ccomp":
            return False
        saying = saying.head
    return False


def _is_taken_back(saying: Token, stances: Stances) -> bool:
    """ "Said 30 had died, but later withdrew the report", "... . It has since retracted the claim"."""
    doc, sentence = saying.doc, saying.sent
    end = doc[sentence.end].sent.end if sentence.end < len(doc) else sentence.end
    retracting = stances.classes["retracting"]
    if not columns.of(doc).has("lemmas", retracting, saying.i, end):
        return False
    for verb in doc[saying.i + 1 : end]:
        if verb.pos_ == "VERB" and verb.lemma_.lower() in retracting and grammar.negation(verb) is None:
            what = verb.head if verb.dep_ == "relcl" else grammar.child(verb, "dobj", "nsubjpass")
            if what is not None and what.lemma_.lower() in stances.classes["told"]:
                return True
    return False


def _is_said_vainly(saying: Token, stances: Stances) -> bool:
    """ "Too early to say that", "wrong to claim that": the saying is what is judged."""
    above = saying.head
    if saying.dep_ == "pcomp":
        judged = [above.head]  # "mistaken in saying that"
    elif saying.dep_ in {"xcomp", "advcl", "ccomp"} and grammar.is_infinitive(saying):
        judged = [above] if above.pos_ == "ADJ" else grammar.children(above, *_SAID)
    else:
        return False
    vain = ("rash", "unlikely", "untrue")
    return any({word.lemma_.lower(), word.lower_} & stances.classes[kind] for word in judged for kind in vain)


def _holds_when_denied(lemma: str, stances: Stances) -> bool:
    return lemma in stances.classes["factive"] or lemma in stances.classes["doubting"]


def is_passed_over(verb: Token) -> bool:
    """ "Rather than accept the plan, they fled": what is not done, for something else."""
    first = verb.left_edge
    if first.lower_ != "rather":
        before = first.nbor(-1) if first.i > 1 else first
        return before.lower_ == "than" and before.nbor(-1).lower_ == "rather"
    return first.i + 1 < len(verb.doc) and first.nbor(1).lower_ == "than"
