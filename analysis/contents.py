"""Content: what a verb of speech governs, and where it starts and ends.

Each verb is asked in turn for a quotation next to it, a clause that it
governs, the sentence around it, an infinitive, a noun. The first that is there
gives the rule_id.
"""

from __future__ import annotations

from spacy.tokens import Token

from analysis import grammar
from analysis.passages import COMMAS, Passage
from analysis.quoting import Content, Quoting
from analysis.records import Span
from analysis.sources import WH, own_subjects

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
    "document",
    "manner",
    "wish",
    "anonymous",
)
DASHES = COMMAS - {","}
CHARGES = frozenset({"of", "for", "on"})  # "accused of", "blamed for", "blamed it on"


class Contents:
    """Finds the content of a passage's cues."""

    def __init__(self, passage: Passage, quoting: Quoting) -> None:
        self.passage, self.quoting = passage, quoting

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
                return "passive", self.after(verb, done)
            return None
        if lemma == "call" and verb.i + 1 < len(self.passage.doc) and verb.nbor().lower_ in {"on", "upon"}:
            return self.noun_content(verb, lemma, kinds)
        if "quote" in kinds:
            quoted = self.quoting.quote_before(verb, noun, clause) or self.quoting.quote_after(verb, clause)
            if quoted is not None:
                return quoted
        if "clause" in kinds:
            two = len(own_subjects(verb)) > 1 and own_subjects(verb)[0].tag_ not in WH
            if noun is not None and (two or noun.dep_ == "appos") and noun.i < verb.i and clause is not None:
                spans = self.split(verb, noun)
                if spans:
                    return "around", spans
            if clause is not None and not self.is_speaker_side(clause, verb):
                return "clause", self.after(verb, clause)
            that = self.that(verb)
            if that is not None:
                return "that clause", self.passage.spans(that, max(verb.right_edge.i, that + 1) + 1, verb)
            gerund = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VBG" and c.i > verb.i), None)
            if gerund is not None and any(c.dep_ == "ccomp" for c in gerund.children):
                return "clause", self.after(verb, gerund)  # "said holding a vote would help"
            spans = self.around(verb, noun)
            if spans:
                return "around", spans
            spans = self.as_clause(verb, noun)
            if spans:
                return "as clause", spans
            spans = self.rest(verb, lemma, noun)
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
            return "clause", self.after(verb, clause)
        if "belief" in kinds and clause is not None and grammar.child(clause, *grammar.SUBJECTS) is not None:
            return "belief", self.after(verb, clause)
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
        if direct.lemma_.lower() in nouns and any(
            c.dep_ in {"acl", "ccomp"} and grammar.child(c, "mark") is not None for c in direct.children
        ):
            return None  # "repeated its claim that": the noun is the cue
        if "object" in kinds and self.is_told(verb) and direct.lemma_.lower() not in self.passage.lexicon["empty"]:
            last = direct.right_edge.i
            prep = next((c for c in verb.children if c.dep_ == "prep" and c.i == last + 1), None)
            return "object", self.passage.spans(
                direct.left_edge.i, (prep.right_edge.i if prep is not None else last) + 1, verb
            )
        return None

    def that(self, verb: Token) -> int | None:
        """The token of a "that" which opens a clause close behind the verb ("complained last week that"), or None."""
        doc, nouns = self.passage.doc, self.passage.lexicon["noun"]
        for token in doc[verb.i + 1 : min(verb.i + 9, verb.sent.end)]:
            if token.lower_ == "that" and (token.tag_ == "IN" or token.dep_ == "mark"):
                follows = any(t.pos_ in {"VERB", "AUX"} for t in doc[token.i + 1 : verb.sent.end])
                return token.i if follows else None
            told_in = token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.head == verb
            if token.pos_ in {"VERB", "AUX"} or token.is_punct or token.is_space:
                return None
            if token.lemma_ in nouns and not told_in:
                return None  # "repeated the claim that"; but "said in a statement that"
        return None

    def as_clause(self, verb: Token, noun: Token | None) -> list[Span]:
        """The sentence that "as X reported" stands in, before it or after it."""
        if verb.lemma_.lower() not in self.passage.lexicon["as"] or grammar.child(verb, "ccomp", "xcomp", "attr"):
            return []
        marked = any(c.dep_ in {"mark", "advmod", "prep"} and c.lower_ == "as" and c.i < verb.i for c in verb.children)
        if not marked or verb.dep_ != "advcl" or noun is None or noun.head.i != verb.i:
            return []
        doc = self.passage.doc
        first, last = self.passage.sentence(verb)
        start, end = verb.left_edge.i, verb.right_edge.i + 1
        if all(t.is_punct or t.is_space or t.pos_ in {"CCONJ", "ADV"} for t in doc[first:start]):
            span = grammar.trim(doc, end, last) if "," in (doc[end - 1].text, doc[min(end, last - 1)].text) else None
        else:
            head = verb.head
            first = max(first, head.left_edge.i) if head.dep_ == "conj" and head.left_edge.i < start else first
            span = grammar.trim(doc, first, start) if doc[start - 1].text in COMMAS else None
        return [span] if span is not None else []

    def rest(self, verb: Token, lemma: str, noun: Token | None) -> list[Span]:
        """All after "said", where the parser saw no clause in it though there are the words of one."""
        doc = self.passage.doc
        end = self.passage.sentence(verb)[1]
        start = verb.i + 1
        own = own_subjects(verb)
        if lemma == "say" and len(own) > 1 and own[0].tag_ in WH and verb.right_edge.i > start:
            return self.passage.spans(start, verb.right_edge.i + 1, verb)  # "which it said held arms"
        if lemma != "say" or noun is None or noun.i > verb.i or verb.dep_ in {"relcl", "advcl"} or start >= end:
            return []
        if any(c.tag_ in WH or (c.dep_ == "aux" and c.i < noun.i) or c.dep_ == "npadvmod" for c in verb.children):
            return []
        if doc[start].text in COMMAS and noun.left_edge.i and doc[noun.left_edge.i - 1].text in COMMAS:
            start += 1  # "In both cases, he said, ..."
        words = [t for t in doc[start:end] if not t.is_punct and not t.is_space]
        if len(words) < 5 or doc[start].is_punct or doc[start].pos_ in {"ADP", "ADV", "INTJ", "SCONJ", "PART"}:
            return []
        if not any(t.pos_ in {"VERB", "AUX"} for t in words) or self.passage.is_quoted(words[0].idx):
            return []
        return self.passage.spans(start, end, verb)

    def is_told(self, verb: Token) -> bool:
        """Whether the verb is told as done: finite, or a participle of what else is said ("praised it, noting its cost")."""
        if any(c.dep_ == "aux" and c.lower_ in {"to", "will", "'ll"} for c in verb.children):
            return False
        return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(c.dep_ == "aux" for c in verb.children)

    def after(self, verb: Token, clause: Token) -> list[Span]:
        """A clause after its verb, with what the parser hung on the verb behind it."""
        doc = self.passage.doc
        start, end = max(clause.left_edge.i, verb.i + 1), clause.right_edge.i + 1
        own = own_subjects(verb)
        dash = (own[-1].left_edge.i if own else verb.left_edge.i) - 1
        for place in range(start + 1, end):
            token = doc[place]
            if token.pos_ == "VERB" and self.passage.is_aside(token, verb):
                end = self.before(token)  # "said it was over, adding that", "and accused": the speaker's own
                break
            if (
                token.text in DASHES
                and dash >= 0
                and doc[dash].text == token.text
                and doc[dash].idx >= verb.sent.start_char
            ):
                end = place  # "they - so they say, they had walked - slept"
                break
        for c in verb.children:
            if c.i >= end and c.dep_ in {"prep", "advcl", "npadvmod", "advmod"} and c.left_edge.i == end:
                if c.dep_ == "advcl" and c.tag_ == "VBG":
                    break
                end = c.right_edge.i + 1
            elif c.dep_ == "ccomp" and c.left_edge.i == end and not self.passage.is_quoted(doc[end].idx):
                end = c.right_edge.i + 1
            elif c.dep_ == "conj" and c.left_edge.i == end + 1 and self.passage.doc[end].dep_ == "cc":
                if grammar.subject(c, shared=False) is None or c.lemma_.lower() in self.passage.lexicon["clause"]:
                    break
                end = c.right_edge.i + 1  # "that he was held and he was beaten"
        return self.passage.spans(start, end, verb)

    def before(self, verb: Token) -> int:
        """Where what stands before a joined or added verb ends: before its "and" and its comma."""
        place = verb.left_edge.i
        while self.passage.doc[place - 1].is_punct or self.passage.doc[place - 1].dep_ == "cc":
            place -= 1
        return place

    def is_speaker_side(self, clause: Token, verb: Token) -> bool:
        """Whether the clause after the verb is rather the one that the attribution interrupts ("X, he said, Y").

        In "a strike that the army said was precise" it is not.
        """
        first = clause.left_edge
        return first.i < verb.i < clause.i and not (first.tag_ in WH and verb.dep_ != "parataxis")

    def split(self, verb: Token, noun: Token) -> list[Span]:
        """The sentence around "X, Y said, Z" where the parser took X for the speaker and Y for its apposition."""
        doc = self.passage.doc
        first, last = self.passage.sentence(verb)
        start = noun.left_edge.i
        end = next((t.i for t in doc[verb.i + 1 : last] if t.text == ","), None)
        if end is None or doc[start - 1].text != "," or any(t.pos_ in {"VERB", "AUX"} for t in doc[verb.i + 1 : end]):
            return []
        spans = [grammar.trim(doc, first, start), grammar.trim(doc, end, last)]
        return [s for s in spans if s is not None]

    def around(self, verb: Token, noun: Token | None) -> list[Span]:
        """The sentence around an attribution set off by commas: "X, he said", "X, he said, Y"."""
        if noun is None or noun.head.i != verb.i:
            return []
        start, end = self.passage.attribution(verb, noun)
        first, last = self.passage.sentence(verb)
        if start <= first or self.passage.doc[start - 1].text not in COMMAS:
            return []
        outer = verb.dep_ in {"parataxis", "ccomp"} and verb.head.i != verb.i
        clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
        if verb.dep_ in {"relcl", "advcl", "acl", "xcomp"} or not (outer or clause is not None):
            return []
        spans = [grammar.trim(self.passage.doc, first, start)]
        if end < last and self.passage.doc[end].text in COMMAS:
            inner = verb.head if outer else clause
            if inner is not None and (outer or inner.right_edge.i > end):
                spans.append(grammar.trim(self.passage.doc, end, last))
        return [s for s in spans if s is not None]
