"""Content: what a verb of speech governs, and where it starts and ends.

Each verb is asked in turn for a quotation next to it, a clause that it
governs, the sentence around it, an infinitive, a noun. The first that is there
gives the rule_id.
"""

from __future__ import annotations

from spacy.tokens import Token

from analysis.parsing import grammar
from analysis.statements.clauses import Clauses
from analysis.statements.passage import Passage
from analysis.statements.quotes import Content, Quoting
from analysis.statements.sources import WH, own_subjects

VERB_KINDS = ("clause", "belief", "quote", "infinitive", "object", "accuse", "naming", "passive")
KINDS = (
    *VERB_KINDS,
    "denial",
    "noun",
    "feeling",
    "utter",
    "as",
    "addressed",
    "empty",
    "quantity",
    "voice",
    "document",
    "manner",
    "wish",
    "anonymous",
)
CHARGES = frozenset({"of", "for", "on"})  # "accused of", "blamed for", "blamed it on"


class Contents:
    """Finds the content of a passage's cues."""

    def __init__(self, passage: Passage, quoting: Quoting) -> None:
        self.passage, self.quoting, self.clauses = passage, quoting, Clauses(passage)

    def content(self, verb: Token, lemma: str, passive: bool, noun: Token | None) -> Content | None:
        """The rule that fits the verb and the spans it finds, or None."""
        kinds = {kind for kind in KINDS if lemma in self.passage.lexicon[kind]}
        clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
        if passive and "accuse" in kinds:
            return self.accused(verb)
        if passive and noun is None:
            done = grammar.child(verb, "xcomp") or (clause if kinds & {"clause", "passive"} else None)
            if done is not None and done.dep_ == "xcomp" and "passive" not in kinds:
                return None
            if kinds & {"passive", "clause"} and done is not None and done.i > verb.i:
                return "passive", self.clauses.after(verb, done)
            return None
        if lemma == "call" and verb.i + 1 < len(self.passage.doc) and verb.nbor().lower_ in {"on", "upon"}:
            return self.noun_content(verb, lemma, kinds)
        if any(c.lower_ == "as" and grammar.child(c, "pcomp") is not None for c in verb.children) and lemma == "quote":
            return None  # "quoted him as saying": the cue is the second
        if "quote" in kinds:
            quoted = self.quoting.quote_before(verb, noun, clause) or self.quoting.quote_after(verb, clause)
            if quoted is not None:
                return quoted
        if "clause" in kinds:
            two = len(own_subjects(verb)) > 1 and own_subjects(verb)[0].tag_ not in WH
            if noun is not None and (two or noun.dep_ == "appos") and noun.i < verb.i and clause is not None:
                spans = self.clauses.split(verb, noun)
                if spans:
                    return "around", spans
            if clause is not None and not self.clauses.is_speaker_side(clause, verb):
                return "clause", self.clauses.after(verb, clause)
            that = self.clauses.that(verb)
            if that is not None:
                return "that clause", self.passage.spans(
                    that, self.clauses.end(verb, that, max(verb.right_edge.i, that + 1) + 1), verb
                )
            gerund = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBG" and c.i > verb.i), None)
            if gerund is not None and any(c.dep_ == "ccomp" for c in gerund.children):
                return "clause", self.clauses.after(verb, gerund)  # "said holding a vote would help"
            spans = self.clauses.around(verb, noun)
            if spans:
                return "around", spans
            spans = self.clauses.as_clause(verb, noun)
            if spans:
                return "as clause", spans
            spans = self.clauses.rest(verb, lemma, noun)
            if spans:
                return "rest", spans
        done = grammar.child(verb, "xcomp")
        if done is not None and done.i > verb.i and grammar.is_infinitive(done) and "infinitive" in kinds:
            direct = grammar.child(verb, "dobj")
            start = direct if direct is not None and verb.i < direct.i < done.i and lemma not in {"tell"} else done
            if grammar.negation(done) is not None and grammar.is_passive(done):
                return None  # "asked not to be named"
            return "infinitive", self.passage.spans(
                min(start.left_edge.i, done.left_edge.i), done.right_edge.i + 1, verb
            )
        if clause is not None and kinds & {"infinitive", "naming", "accuse", "object"}:
            return "clause", self.clauses.after(verb, clause)
        if "belief" in kinds and clause is not None and grammar.child(clause, *grammar.SUBJECTS) is not None:
            return "belief", self.clauses.after(verb, clause)
        return self.noun_content(verb, lemma, kinds)

    def accused(self, verb: Token) -> Content | None:
        """Content of "X is accused of Y": X, and of Y."""
        whom = grammar.subject(verb)
        of = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in CHARGES and c.i > verb.i), None)
        if whom is None or of is None:
            return None
        return "accused", [grammar.phrase(whom, joined=True), *self.passage.spans(of.i, of.right_edge.i + 1, verb)]

    def noun_content(self, verb: Token, lemma: str, kinds: set[str]) -> Content | None:
        """Content that is a noun: "confirmed his death", "called it a lie", "called on them to stop"."""
        direct = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
        if lemma == "call" and (direct is None or verb.nbor().lower_ in {"on", "upon"}):
            prep = next((c for c in verb.children if c.lower_ in {"on", "for", "upon"} and c.i == verb.i + 1), None)
            if prep is None:
                return None
            last = max(c.right_edge.i for c in verb.children if c.i >= prep.i and c.dep_ in {"prep", "xcomp", "prt"})
            return "call on", self.passage.spans(prep.i + 1, max(last, prep.right_edge.i) + 1, verb)
        named = next((c for c in verb.children if c.dep_ in {"oprd", "attr"} and c.i > verb.i), None)
        if "naming" in kinds and (direct is not None or named is not None):
            parts = [c for c in (direct, named) if c is not None]
            if lemma != "call" and direct is not None:
                parts += [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"]
            elif named is None:
                return None
            return "naming", self.passage.spans(
                min(c.left_edge.i for c in parts), max(c.right_edge.i for c in parts) + 1, verb
            )
        if "naming" in kinds and lemma != "call":
            named = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i), None)
            what = next((c for c in verb.children if c.dep_ == "dobj" and c.tag_ in WH), None)
            if named is not None and what is not None:  # "what he described as a trap"
                return "naming", [
                    (what.idx, what.idx + len(what)),
                    *self.passage.spans(named.i, named.right_edge.i + 1, verb),
                ]
        if direct is None or direct.tag_ in WH or direct.lower_ in grammar.NEGATIVES:
            return None
        if "accuse" in kinds:
            of = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in CHARGES and c.i > direct.i]
            last = max([direct.right_edge.i, *(c.right_edge.i for c in of)])
            return "accuse", self.passage.spans(direct.left_edge.i, last + 1, verb)
        nouns = self.passage.lexicon["noun"] | self.passage.lexicon["feeling"]
        that = any(c.dep_ in {"acl", "ccomp"} and grammar.child(c, "mark") is not None for c in direct.children)
        if that and direct.lemma_.lower() in nouns and lemma in self.passage.lexicon["utter"]:
            return None  # "repeated its claim that": the noun is the cue
        empty = direct.lemma_.lower() in self.passage.lexicon["empty"] and not that
        if "object" in kinds and self.is_told(verb) and not empty:
            last = direct.right_edge.i
            aside = next(
                (c for c in direct.subtree if c.tag_ in WH and c.nbor(-1).text == "," and c.i > direct.i), None
            )
            if aside is not None:  # "the blast, which"
                return "object", self.passage.spans(direct.left_edge.i, aside.i, verb)
            prep = next((c for c in verb.children if c.dep_ == "prep" and c.i == last + 1), None)
            if prep is not None and any(c.ent_type_ in {"DATE", "TIME"} for c in prep.children):
                prep = None
            return "object", self.passage.spans(
                direct.left_edge.i, (prep.right_edge.i if prep is not None else last) + 1, verb
            )
        return None

    def is_told(self, verb: Token) -> bool:
        """Whether the verb is told as done: finite, or a participle of what else is said ("praised it, noting its cost")."""
        if any(c.dep_ == "aux" and c.lower_ in {"to", "will", "'ll"} for c in verb.children):
            return False
        return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_ == "aux" for c in verb.children)
