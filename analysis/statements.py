"""Statements: who says what, by the grammar of attribution.

Each cue (a verb that attributes, or "according to") is asked for its content
(`contents`, `quoting`) and its source (`sources`).
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from analysis import grammar
from analysis.contents import COMMAS, KINDS, Contents
from analysis.lexicons import words
from analysis.passages import Passage
from analysis.quoting import Quoting
from analysis.records import Span, Statement, found
from analysis.sources import fill_addressee, fill_source, speaker


class Reader:
    """The statements of one Doc. `lexicon` has the words of each kind of cue."""

    def __init__(self, doc: Doc, lexicon: dict[str, frozenset[str]]) -> None:
        self.passage = Passage(doc, lexicon)
        self.quoting = Quoting(self.passage)
        self.contents = Contents(self.passage, self.quoting)

    def read(self) -> list[Statement]:
        """All statements, in text order."""
        result: list[Statement] = []
        for token in self.passage.doc:
            statement = self.according(token) if token.lower_ == "according" else self.verb(token)
            if statement is not None:
                result.append(statement)
        self.quoting.carry_on(result)
        for statement in result:
            statement.content.sort()
            statement.kind = self.passage.kind(statement.content)
        return sorted(result, key=lambda s: (s.cue, s.content))

    def according(self, token: Token) -> Statement | None:
        """The statement of "according to X": the clause it stands in, without the phrase."""
        to = token.nbor() if token.i + 1 < len(self.passage.doc) else None
        if to is None or to.lower_ != "to":
            return None
        noun = grammar.child(to, "pobj") or grammar.child(token, "pobj")
        if noun is None:
            return None
        end = max(noun.right_edge.i, token.right_edge.i if token.dep_ in {"prep", "advcl"} else 0) + 1
        start = token.i
        if start and self.passage.doc[start - 1].lower_ in {"all", "both"}:
            start -= 1
        verb = token
        while verb.head.i != verb.i and (verb.i == token.i or verb.pos_ not in {"VERB", "AUX"}):
            verb = verb.head
        first, last = self.passage.sentence(token)
        if (
            verb.dep_ == "conj"
            and verb.left_edge.i < start
            and self.passage.text[self.passage.doc[first].idx] not in '"\u201c'
        ):
            first = max(first, verb.left_edge.i)
        opening = all(t.is_punct or t.is_space or t.pos_ in {"ADV", "CCONJ"} for t in self.passage.doc[first:start])
        after = self.passage.doc[end] if end < last else None
        spans: list[Span | None] = []
        if not opening:
            spans.append(grammar.trim(self.passage.doc, first, start))
        if opening or (after is not None and after.text in COMMAS and verb.i > end):
            spans.append(grammar.trim(self.passage.doc, end, last))
        content = [s for s in spans if s is not None]
        if not content:
            return None
        statement = Statement((token.idx, to.idx + 2), self.passage.whole_quotes(content), "", "according to")
        fill_source(self.passage, statement, noun)
        return statement

    def verb(self, verb: Token) -> Statement | None:
        """The statement whose cue is this verb, or None."""
        lemma = verb.lemma_.lower()
        if verb.pos_ not in {"VERB", "AUX"} and (verb.tag_ != "NNS" or grammar.subject(verb, shared=False) is None):
            return None
        if not any(lemma in self.passage.lexicon[k] for k in KINDS[:7]):
            return None
        if verb.dep_ in {"amod", "compound"} or (verb.i > 0 and self.passage.doc[verb.i - 1].text == "-"):
            return None
        passive = grammar.is_passive(verb)
        noun = grammar.agent(verb) if passive else speaker(verb)
        if self.passage.is_quoted(verb.idx) and not self.is_told(verb, noun):
            return None
        content = self.contents.content(verb, lemma, passive, noun)
        if content is None:
            return None
        rule, spans = content
        if noun is None and not passive and rule not in {"quote after", "quote before"}:
            return None
        start, end = self.cue(verb, rule)
        statement = Statement((start, end), self.passage.whole_quotes(spans), "", rule)
        fill_source(self.passage, statement, noun)
        statement.negated = grammar.negation(verb) is not None or lemma in self.passage.lexicon["denial"]
        fill_addressee(statement, verb, noun)
        return statement

    def is_told(self, verb: Token, noun: Token | None) -> bool:
        """Whether someone quoted reports what a named other has said; else words of speech are part of what they say."""
        finite = verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"}
        return noun is not None and noun.pos_ == "PROPN" and finite and not grammar.is_hypothetical(verb)

    def cue(self, verb: Token, rule: str) -> Span:
        """Characters of the cue: the verb, with the adverb before it and the preposition of "called on"."""
        start = verb.i
        while (
            start
            and self.passage.doc[start - 1].dep_ in {"advmod", "neg"}
            and self.passage.doc[start - 1].head.i == verb.i
        ):
            start -= 1
        end = verb.i
        if rule.startswith("call on"):
            end += 1
        return self.passage.doc[start].idx, self.passage.doc[end].idx + len(self.passage.doc[end])


class StatementsComponent:
    """Adds `statements` to the Doc's records."""

    def __init__(self, lexicons: str | None) -> None:
        self.lexicon = {kind: words("cues", kind, lexicons) for kind in KINDS}

    def __call__(self, doc: Doc) -> Doc:
        found(doc).statements = Reader(doc, self.lexicon).read()
        return doc


@Language.factory("statements", default_config={"lexicons": None})
def make_statements(nlp: Language, name: str, lexicons: str | None) -> StatementsComponent:
    """The factory that `nlp.add_pipe("statements")` calls."""
    return StatementsComponent(lexicons)
