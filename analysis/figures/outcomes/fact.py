"""Whether an outcome is reported as fact, or only threatened, asked, planned, feared, denied or possible.

Climbs from the word for the outcome towards the root. What stands above a
finite relative or adverbial clause does not reach into it; what stands above
an infinitive, a participle or the name of an act does.
"""

from __future__ import annotations

from analysis.figures.outcomes.awaited import is_awaited, is_only_possible, is_pending, is_prevented, is_what_may_be
from analysis.figures.outcomes.outcome import Outcome
from analysis.figures.outcomes.releases import is_wanted, made_a_condition, welcomed
from analysis.lexicons.words import Words
from analysis.parsing import grammar
from analysis.parsing.left_open import is_left_open, is_passed_over
from analysis.parsing.tokens import Token

REPORTED_AS = frozenset({"xcomp", "ccomp", "oprd"})
POSSIBLE = grammar.HYPOTHETICAL | {"will", "'ll", "wo", "wo n't"}
EACH = frozenset({"every", "each"})
LONGEST_CLIMB = 16


def is_unreal(outcome: Outcome, words: Words, zero: bool = False) -> bool:
    """True where the report does not say that the outcome has come about.

    `zero`: the count is none, so that its own "no" denies nothing.
    """
    if is_asked(outcome.anchor):
        return True
    climb = _Climb(outcome, words, zero)
    for _ in range(LONGEST_CLIMB):
        answer = climb.answer()
        if answer is not None:
            return answer
    return False


class _Climb:
    """The way from the word for an outcome towards the root, one word at a time."""

    def __init__(self, outcome: Outcome, words: Words, zero: bool) -> None:
        self.anchor = self.current = outcome.anchor
        self.words = words
        self.zero = zero or outcome.rule.denies  # its "not" is part of the outcome
        # The name of an act ("the deaths of six") is no clause of its own; the dead themselves stand in one.
        noun = self.anchor.pos_ in {"NOUN", "PROPN"}
        self.named = noun and self.anchor.lemma_.lower() in words.outcomes.noun
        self.verbal = _is_verb(self.anchor) or not self.named
        self.wished = outcome.name in {"released", "displaced"}
        self.toll = outcome.rule.toll
        self.resulting = False  # "fired to disperse a crowd, wounding 30": the purpose is no fact, what came of it is
        self.open_above = True  # whether modality further up still reaches down

    def answer(self) -> bool | None:
        """Whether the current word settles that the outcome is no fact (True) or is one (False); if not, goes up by one."""
        current, head = self.current, self.current.head
        if (
            self.named
            and not self.wished
            and current.dep_ == "prep"
            and (
                current.lower_ in self.words.of("contexts", "come-about")
                or (current.lower_ != "of" and head.lemma_.lower() in self.words.of("contexts", "looked-into"))
            )
        ):
            return False  # "called for calm after the deaths of nine": what came before is a fact
        if self.wished and welcomed(current, head, self.words):
            return False
        if current == self.anchor and _commanded(current):
            return True
        if _is_verb(current):
            if self._clause_unreal():
                return True
            self.resulting = _result(current)
        if current.dep_ == "relcl" and grammar.child(current, "mark") is not None and _has_no(head):
            return True  # "there is no truth in the rumour that 30 nurses were abducted", the clause hung on "truth"
        if current.dep_ == "relcl":
            return is_left_open(current, self.words.stances) or _characterises(current)
        if head == current or _run_on(current, head):
            return False
        if self._governed_unreal(head):
            return True
        step = _reaches(current, self.words)
        if step is None:
            return _of_nothing(head)
        self.open_above = self.open_above and step
        if current.dep_ in grammar.NOUN_SUBJECTS:
            act = self.named and current == self.anchor
            if not act and not _stands_in(current, self.anchor) and not _names_report(current, self.anchor, self.words):
                return False
            if act and not self.wished:
                return is_pending(current, head, self.words, False) or _falsified(head, self.words)
        self.verbal = self.verbal or current.pos_ in grammar.VERBAL
        self.current = head
        return None

    def _clause_unreal(self) -> bool:
        """Whether the clause of the current verb is possible only, denied, said to be false, or an infinitive of no fact."""
        current, words = self.current, self.words
        if current != self.anchor and _only_unverified(current, self.anchor, words):
            return False
        if (self.verbal or self.wished) and self.open_above and _possible(current, words):
            return True
        if current == self.anchor and current.i and current.nbor(-1).lower_ in {"almost", "nearly"}:
            return True  # "were nearly killed"
        if is_passed_over(current):
            return True
        denies = self.verbal or current.lemma_ in words.of("contexts", "light")
        if denies and not self.zero and grammar.negation(current) is not None:
            return True
        if _falsified(current, words):
            return True
        purpose = self.resulting and _purpose(current, words)
        return self.open_above and not purpose and _unfulfilled(current, words)

    def _governed_unreal(self, head: Token) -> bool:
        """Whether the word above is one whose complement has not come about, is denied, or is prevented."""
        current, words = self.current, self.words
        if is_left_open(current, words.stances):
            return True  # "it is unlikely that 12 died", "too early to say that"
        if self.toll and current == self.anchor and current.dep_ == "prep":
            return False  # the verb only moves the count: "pushed the toll to 23"
        if is_awaited(current, head, words):
            return True
        if current == self.anchor and is_wanted(current, words) and (self.wished or _alone(current)):
            return True
        if current.lemma_.lower() in words.of("contexts", "account") and _of_nothing(current):
            return True  # "there is no truth in the claim that 40 were killed"
        if self.wished and head.lemma_ == "let" and _commanded(head):
            return True
        act = self.named and current == self.anchor
        if act and self.wished and made_a_condition(current):
            return True
        if current.dep_ in {"attr", "acomp"} and is_what_may_be(head, words):
            return True
        if self.verbal and current.dep_ in REPORTED_AS and _wrongly(head, words):
            return True  # "were wrongly reported killed"
        return act and (
            is_prevented(current, head, words)
            or is_only_possible(current, words)
            or (self.wished and is_pending(current, head, words, True))
        )


def _alone(participle: Token) -> bool:
    """Whether nothing but its people stands with it: "ordered 12 men killed", not "wants 12 men taken in May back"."""
    return not participle.children


def _wrongly(verb: Token, words: Words) -> bool:
    if "say" not in words.acts.cues.get(verb.lemma_.lower(), ()):
        return False
    return any(c.lower_ in words.stances.classes["untruly"] for c in verb.children)


def _characterises(clause: Token) -> bool:
    """ "A machine that kills 12 at a blow": what such a one does, if there is one."""
    if clause.tag_ not in {"VBZ", "VBP"}:
        return False
    return any(
        c.dep_ == "det" and (c.lower_ in grammar.ARTICLES - {"the"} or c.lower_ in {"any", "every"})
        for c in clause.head.children
    )


def _commanded(verb: Token) -> bool:
    """Whether somebody is told to do it: "Free the 12 hostages, the envoy told them", "let them first give back the five boys"."""
    plain = verb.lower_ == verb.lemma_.lower() and verb.tag_ != "VBN" and verb.dep_ != "conj"
    acts = verb.pos_ == "VERB" or grammar.child(verb, "dobj") is not None  # "free" is taken for an adjective
    if not plain or not acts or grammar.child(verb, "nsubj", "nsubjpass", "aux") is not None:
        return False
    before = verb.nbor(-1)
    return (
        verb.is_sent_start or before.is_quote or before.text in {":", ";", ","} or before.lower_ in {"please", "then"}
    )


def _only_unverified(verb: Token, anchor: Token, words: Words) -> bool:
    """Whether the verb says of a claim that holds the outcome only that none could check it: "could not be verified"."""
    subject = grammar.child(verb, "nsubjpass")
    if subject is None or verb.lemma_.lower() not in words.of("contexts", "verifying"):
        return False
    return subject.lemma_.lower() in words.of("contexts", "account") and subject.is_ancestor(anchor)


def _is_verb(token: Token) -> bool:
    return token.pos_ in grammar.VERBAL or token.tag_.startswith("VB")


def _result(verb: Token) -> bool:
    """Whether the verb is a participle after a comma, which tells what came of the clause before it."""
    start = verb.left_edge.i
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and start > 0 and verb.doc[start - 1].text == ","


def _purpose(verb: Token, words: Words) -> bool:
    """Whether an infinitive tells what something done was for: "used gas to disperse", not "threatened to storm"."""
    return verb.dep_ == "advcl" or (verb.dep_ == "xcomp" and verb.head.lemma_.lower() not in words.outcomes.irrealis)


def _run_on(current: Token, head: Token) -> bool:
    """Whether a semicolon parts the two: the parser has made one sentence of several."""
    if current.dep_ not in {"ccomp", "advcl", "conj", "parataxis"}:
        return False
    first, last = min(current.i, head.i), max(current.i, head.i)
    return any(t.text == ";" for t in current.doc[first:last])


def _of_nothing(noun: Token) -> bool:
    """Whether the people belong to something that there is not: "no record of 12 men reported missing"."""
    for _ in range(3):
        if noun.dep_ != "pobj" or noun.head.dep_ != "prep":
            return False
        noun = noun.head.head
        said = grammar.children(noun, "attr", "nsubj") if noun.lemma_ == "be" else []
        if any(_has_no(word) for word in (noun, *said)):
            return True
    return False


def _has_no(noun: Token) -> bool:
    return any(c.dep_ == "det" and c.lower_ == "no" for c in noun.children)


def _stands_in(current: Token, anchor: Token) -> bool:
    """Whether the subject is the people themselves ("100 bodies lie in the quarry"), so that its verb tells of them."""
    return current == anchor or (anchor.head == current and anchor.dep_ in {"amod", "nummod", "acl"})


def is_asked(token: Token) -> bool:
    """Whether the sentence of a word is a question."""
    sentence = token.sent
    return any(sentence.doc[i].text == "?" for i in range(max(sentence.start, sentence.end - 3), sentence.end))


def _possible(verb: Token, words: Words) -> bool:
    for c in verb.children:
        had = c.lower_ == "'d" and verb.tag_ in {"VBN", "VBD"}  # "he'd killed"
        if c.lower_ == "could" and grammar.negation(verb) is not None and grammar.child(verb, "aux") == c:
            continue  # "could not be saved" is a fact, "could not have survived" is none
        if c.dep_ == "aux" and c.tag_ == "MD" and c.lower_ in POSSIBLE and not had:
            return True
        if c.dep_ == "mark" and (c.lower_ in grammar.CONDITIONAL or c.lower_ == "until" or _as_though(c)):
            return True
        if c.lower_ in {"when", "after"} and c.dep_ in {"mark", "advmod"} and c.i < verb.i and _awaited_time(verb):
            return True
        if c.dep_ == "prep" and c.lower_ == "for" and any(n.lower_ in EACH for p in c.children for n in p.children):
            return True  # a rate: "three were killed for every house that burned"
        if (
            c.lower_ in {"before", "once"}
            and c.dep_ in {"mark", "advmod"}
            and c.i < verb.i
            and _still_to_come(verb, words)
        ):
            return True
    before = verb.dep_ == "pcomp" and verb.head.lower_ in {"before", "until"}
    if before and _still_to_come(verb, words):
        return True
    return any(c.dep_ == "aux" and c.lower_ == "had" and c.text == "Had" for c in verb.children)


def _as_though(mark: Token) -> bool:
    return mark.lower_ == "though" and mark.i > 0 and mark.nbor(-1).lower_ == "as"


def _awaited_time(verb: Token) -> bool:
    """ "Will resign when 12 hostages are freed": the present tense below a "will"."""
    helper = grammar.modal(verb.head) if verb.dep_ == "advcl" else None
    if helper is None or helper.lower_ not in {"will", "'ll"}:
        return False
    tenses = {t.tag_ for t in (verb, *verb.children) if t == verb or t.dep_ in {"aux", "auxpass"}}
    return "VBD" not in tenses and bool(tenses & {"VBZ", "VBP"})


def _still_to_come(verb: Token, words: Words) -> bool:
    """Whether a clause with "before" tells what is still to come, by its tense or by "must" above: "before one man walks free"."""
    tenses = {t.tag_ for t in (verb, *verb.children) if t == verb or t.dep_ in {"aux", "auxpass"}}
    if "VBD" not in tenses and tenses & {"VBZ", "VBP"}:
        return True
    return any(
        c.dep_ == "aux" and c.tag_ == "MD" and c.lower_ in words.of("contexts", "duty") for c in verb.head.children
    )


def _unfulfilled(verb: Token, words: Words) -> bool:
    """An infinitive that tells no fact: of purpose, wish, plan or duty, but not "is believed to hold"."""
    if not grammar.is_infinitive(verb):
        return False
    if any(c.lower_ == "have" and c.dep_ == "aux" for c in verb.children):
        return verb.dep_ == "xcomp" and verb.head.lemma_ == "be"  # "were to have been freed", not "is said to have"
    if verb.dep_ in {"xcomp", "ccomp"}:
        if verb.head.lemma_ == "have" and verb.head.tag_ in {"VBD", "VBN"}:
            return False  # who "had to flee" fled; who has to, or did not have to, may not have
        return verb.head.lemma_ not in words.outcomes.factive
    return not any(c.dep_ == "advmod" and c.lower_ == "only" for c in verb.children)


def _falsified(verb: Token, words: Words) -> bool:
    """Whether the predicate says that a report is not so: "is false", "dismissed as fiction"."""
    if grammar.is_passive(verb) and verb.lower_ in words.outcomes.false:
        return True  # "was invented"
    for c in verb.children:
        if c.dep_ in {"acomp", "attr", "oprd"} and c.lemma_.lower() in words.outcomes.false:
            return True
        if c.dep_ == "ccomp" and c.lemma_ == "be" and any(n.lemma_.lower() in words.outcomes.false for n in c.children):
            return True  # the parse of "claims that 70 died are false" turned about
        called = (t for n in c.children for t in (n, *n.children)) if c.dep_ == "prep" and c.lower_ == "as" else ()
        if any(t.lemma_.lower() in words.outcomes.false for t in called):
            return True  # "dismissed as lies rebel claims"
    return False


def _names_report(noun: Token, anchor: Token, words: Words) -> bool:
    """Whether the outcome stands in a clause that says what the noun reports ("claims that 300 died")."""
    if any(c.dep_ in {"acl", "ccomp"} and (c == anchor or c.is_ancestor(anchor)) for c in noun.children):
        return True
    return noun.lemma_.lower() in words.of("contexts", "account") and any(
        c.dep_ == "prep" and c.lower_ in {"of", "about"} and c.is_ancestor(anchor) for c in noun.children
    )


def _reaches(current: Token, words: Words) -> bool | None:
    """Whether modality above the token still holds of it; None where nothing above matters any more."""
    label = current.dep_
    finite = current.tag_ in {"VBD", "VBZ", "VBP"} or any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBD", "VBZ", "VBP"} for c in current.children
    )
    if label == "advcl":
        return None if finite or any(c.dep_ == "mark" for c in current.children) else True
    if label == "parataxis":
        return None
    if label == "conj" and current.pos_ in grammar.VERBAL:
        return None if finite else True
    if label == "ccomp":
        return not finite
    if label == "acl":
        if any(c.dep_ == "mark" for c in current.children):
            return False  # what a report, a claim, says: only its denial reaches down
        known = any(c.lower_ == "the" for c in current.head.children)
        if current.head.pos_ == "NUM" and not known and all(c.dep_ == "advcl" for c in current.children):
            return True  # "bracing for 3,000 wounded", not "warned of reprisals for the 40 killed"
        being = any(c.dep_ == "auxpass" and c.tag_ == "VBG" for c in current.children)  # "fear of people being killed"
        if current.tag_ == "VBN" and not being and current.head.head.lemma_ not in words.of("contexts", "staging"):
            return None
        return not finite
    return True
