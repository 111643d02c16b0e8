"""Statements: who says what, by the grammar of attribution.

Each cue (a verb that attributes, or "according to") is asked in turn for its
content: a quotation next to it, a clause it governs, the clause it stands in
or after, an infinitive, a noun. The first that is there gives the rule_id.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

from analysis import grammar
from analysis.datelines import story_start
from analysis.lexicons import words
from analysis.records import Quotation, Span, Statement, found

KINDS = ("clause", "quote", "infinitive", "object", "accuse", "naming", "passive", "denial", "anonymous")
COMMAS = frozenset({",", "\u2014", "\u2013", "--", "-"})
WH = frozenset({"WDT", "WP", "WP$"})
_BREAK = re.compile(r"[.!?\u2026][\"\u201d\u00bb')\]]*\s|\n")
_GAP = re.compile(r"[\s,\u2014\u2013-]*")
_LEAD = re.compile(r"(?:[^.!?\n\"\u201c\u201d]{0,60}?)[,:]?\s*(?:that\s+)?")
_CARRIED = re.compile(r"[^\n.!?\"\u201c\u201d]{0,60}[.:]? *")
_INNER_END = re.compile(r"[,?!\u2014-]\s*$")

Content = tuple[str, list[Span]]


class Reader:
    """The statements of one Doc. `lexicon` has the words of each kind of cue."""

    def __init__(self, doc: Doc, lexicon: dict[str, frozenset[str]]) -> None:
        self.doc, self.text, self.lexicon = doc, doc.text, lexicon
        self.quotes = [q for q in found(doc).quotations if not q.depth]
        self.taken: set[int] = set()
        self.story = story_start(self.text) or 0

    def read(self) -> list[Statement]:
        """All statements, in text order."""
        result: list[Statement] = []
        for token in self.doc:
            statement = self.according(token) if token.lower_ == "according" else self.verb(token)
            if statement is not None:
                result.append(statement)
        self.carry_on(result)
        for statement in result:
            statement.content.sort()
            statement.kind = self.kind(statement.content)
        return sorted(result, key=lambda s: (s.cue, s.content))

    # Sources

    def source(self, statement: Statement, noun: Token | None) -> None:
        """Fills in the source, its actor, and whether it is unnamed."""
        if noun is None or (noun.lower_ in {"it", "there"} and statement.rule_id.startswith("passive")):
            statement.anonymous = True
            return
        statement.source = grammar.phrase(noun, joined=True)
        mention = found(self.doc).mention_headed(noun.i)
        if mention is not None:
            statement.source_actor, statement.source_candidates = mention.actor, mention.candidates
        named = any(t.pos_ == "PROPN" and t.dep_ in {"compound", "appos", "nmod"} for t in noun.children)
        statement.anonymous = noun.pos_ != "PROPN" and noun.lemma_.lower() in self.lexicon["anonymous"] and not named

    def according(self, token: Token) -> Statement | None:
        """The statement of "according to X": the clause it stands in, without the phrase."""
        to = token.nbor() if token.i + 1 < len(self.doc) else None
        if to is None or to.lower_ != "to":
            return None
        noun = grammar.child(to, "pobj") or grammar.child(token, "pobj")
        if noun is None:
            return None
        end = max(noun.right_edge.i, token.right_edge.i if token.dep_ in {"prep", "advcl"} else 0) + 1
        start = token.i
        if start and self.doc[start - 1].lower_ in {"all", "both"}:
            start -= 1
        verb = token
        while verb.head.i != verb.i and (verb.i == token.i or verb.pos_ not in {"VERB", "AUX"}):
            verb = verb.head
        first, last = self.sentence(token)
        if verb.dep_ == "conj" and verb.left_edge.i < start and self.text[self.doc[first].idx] not in '"\u201c':
            first = max(first, verb.left_edge.i)
        opening = all(t.is_punct or t.is_space or t.pos_ in {"ADV", "CCONJ"} for t in self.doc[first:start])
        after = self.doc[end] if end < last else None
        spans: list[Span | None] = []
        if not opening:
            spans.append(grammar.trim(self.doc, first, start))
        if opening or (after is not None and after.text in COMMAS and verb.i > end):
            spans.append(grammar.trim(self.doc, end, last))
        content = [s for s in spans if s is not None]
        if not content:
            return None
        statement = Statement((token.idx, to.idx + 2), self.whole_quotes(content), "", "according to")
        self.source(statement, noun)
        return statement

    # Verbs

    def verb(self, verb: Token) -> Statement | None:
        """The statement whose cue is this verb, or None."""
        lemma = verb.lemma_.lower()
        if verb.pos_ not in {"VERB", "AUX"} and (verb.tag_ != "NNS" or grammar.subject(verb, shared=False) is None):
            return None
        if not any(lemma in self.lexicon[k] for k in KINDS[:7]):
            return None
        if verb.dep_ in {"amod", "compound"} or (verb.i > 0 and self.doc[verb.i - 1].text == "-"):
            return None
        passive = grammar.is_passive(verb)
        noun = grammar.agent(verb) if passive else self.speaker(verb)
        content = self.content(verb, lemma, passive, noun)
        if content is None:
            return None
        rule, spans = content
        if noun is None and not passive and rule not in {"quote after", "quote before"}:
            return None
        start, end = self.cue(verb, rule)
        statement = Statement((start, end), self.whole_quotes(spans), "", rule)
        self.source(statement, noun)
        statement.negated = grammar.negation(verb) is not None or lemma in self.lexicon["denial"]
        told = grammar.child(verb, "dative")
        if told is not None and told.pos_ == "ADP":
            told = grammar.child(told, "pobj")
        if told is None and lemma in {"tell", "inform", "assure", "remind", "notify", "persuade", "ask", "urge"}:
            told = grammar.child(verb, "dobj")
        if told is None and not (noun is not None and passive):
            told = next(iter(grammar.preposition_objects(verb, "to")), None) if lemma in {"say", "tell"} else None
        if told is not None and not any(a <= told.idx < b for a, b in statement.content):
            statement.addressee = grammar.phrase(told, joined=True)
            mention = found(self.doc).mention_headed(told.i)
            statement.addressee_actor = mention.actor if mention is not None else None
        return statement

    def speaker(self, verb: Token) -> Token | None:
        """The subject of the verb; a quotation's word that the parser took for it does not count."""
        noun = grammar.subject(verb)
        if noun is not None and noun.dep_ in {"csubj", "csubjpass"}:
            return None
        if noun is not None and noun.tag_ in WH and verb.dep_ in {"relcl", "conj"}:
            return verb.head if verb.dep_ == "relcl" else noun
        return noun

    def cue(self, verb: Token, rule: str) -> Span:
        """Characters of the cue: the verb, with the adverb before it and the preposition of "called on"."""
        start = verb.i
        while start and self.doc[start - 1].dep_ in {"advmod", "neg"} and self.doc[start - 1].head.i == verb.i:
            start -= 1
        end = verb.i
        if rule.startswith("call on"):
            end += 1
        return self.doc[start].idx, self.doc[end].idx + len(self.doc[end])

    def content(self, verb: Token, lemma: str, passive: bool, noun: Token | None) -> Content | None:
        """The rule that fits the verb and the spans it finds, or None."""
        kinds = {kind for kind in KINDS if lemma in self.lexicon[kind]}
        clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
        if passive and noun is None:
            done = grammar.child(verb, "xcomp") or (clause if "clause" in kinds else None)
            if done is not None and done.dep_ == "xcomp" and "passive" not in kinds:
                return None
            if kinds & {"passive", "clause"} and done is not None and done.i > verb.i:
                return "passive", self.after(verb, done)
            return None
        if lemma == "call" and verb.i + 1 < len(self.doc) and verb.nbor().lower_ in {"on", "upon"}:
            return self.noun_content(verb, lemma, kinds)
        if kinds & {"clause", "quote"}:
            quoted = self.quote_before(verb, noun) or self.quote_after(verb, clause)
            if quoted is not None and ("quote" in kinds):
                return quoted
        if "clause" in kinds:
            if clause is not None and not self.is_speaker_side(clause, verb):
                return "clause", self.after(verb, clause)
            if (
                verb.i + 2 < len(self.doc)
                and self.doc[verb.i + 1].lower_ == "that"
                and self.doc[verb.i + 1].tag_ == "IN"
            ):
                return "that clause", self.spans(verb.i + 1, max(verb.right_edge.i, verb.i + 2) + 1, verb)
            spans = self.around(verb, noun)
            if spans:
                return "around", spans
        done = grammar.child(verb, "xcomp")
        if done is not None and done.i > verb.i and grammar.is_infinitive(done) and "infinitive" in kinds:
            direct = grammar.child(verb, "dobj")
            start = direct if direct is not None and verb.i < direct.i < done.i and lemma not in {"tell"} else done
            return "infinitive", self.spans(min(start.left_edge.i, done.left_edge.i), done.right_edge.i + 1, verb)
        if clause is not None and kinds & {"infinitive", "naming", "accuse", "object"}:
            return "clause", self.after(verb, clause)
        return self.noun_content(verb, lemma, kinds)

    def noun_content(self, verb: Token, lemma: str, kinds: set[str]) -> Content | None:
        """Content that is a noun: "confirmed his death", "called it a lie", "called on them to stop"."""
        direct = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
        if lemma == "call" and (direct is None or verb.nbor().lower_ in {"on", "upon"}):
            prep = next((c for c in verb.children if c.lower_ in {"on", "for", "upon"} and c.i == verb.i + 1), None)
            if prep is None:
                return None
            last = max(c.right_edge.i for c in verb.children if c.i >= prep.i and c.dep_ in {"prep", "xcomp", "prt"})
            return "call on", self.spans(prep.i + 1, max(last, prep.right_edge.i) + 1, verb)
        named = next((c for c in verb.children if c.dep_ in {"oprd", "attr"} and c.i > verb.i), None)
        if "naming" in kinds and (direct is not None or named is not None):
            parts = [c for c in (direct, named) if c is not None]
            if lemma in {"describe", "label", "brand", "dub"} and direct is not None:
                parts += [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"]
            elif lemma == "call" and named is None:
                return None
            return "naming", self.spans(min(c.left_edge.i for c in parts), max(c.right_edge.i for c in parts) + 1, verb)
        if direct is None or direct.tag_ in WH:
            return None
        if "accuse" in kinds:
            of = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "of" and c.i > direct.i]
            last = max([direct.right_edge.i, *(c.right_edge.i for c in of)])
            return "accuse", self.spans(direct.left_edge.i, last + 1, verb)
        if "object" in kinds and direct.lemma_ not in {"statement", "comment", "interview", "report", "question"}:
            last = direct.right_edge.i
            prep = next((c for c in verb.children if c.dep_ == "prep" and c.i == last + 1), None)
            return "object", self.spans(direct.left_edge.i, (prep.right_edge.i if prep is not None else last) + 1, verb)
        return None

    # Where content starts and ends

    def sentence(self, token: Token) -> tuple[int, int]:
        """First token and end of the sentence by its marks as well as the parse: never over a paragraph's end."""
        at = token.idx
        first, last = token.sent.start, token.sent.end
        for match in _BREAK.finditer(self.text, self.doc[first].idx, at):
            if "\n" in match.group():
                while first < token.i and self.doc[first].idx < match.end():
                    first += 1
        for place in range(token.i + 1, last):
            if "\n" in self.doc[place].text:
                last = place
                break
        return first, last

    def spans(self, start: int, end: int, verb: Token) -> list[Span]:
        """The tokens start to end as content, within the verb's sentence."""
        span = grammar.trim(self.doc, start, min(end, self.sentence(verb)[1]))
        return [span] if span is not None else []

    def after(self, verb: Token, clause: Token) -> list[Span]:
        """A clause after its verb, with what the parser hung on the verb behind it."""
        start, end = max(clause.left_edge.i, verb.i + 1), clause.right_edge.i + 1
        for c in verb.children:
            if c.i >= end and c.dep_ in {"prep", "advcl", "npadvmod", "advmod"} and c.left_edge.i == end:
                if c.dep_ == "advcl" and c.tag_ == "VBG":
                    break
                end = c.right_edge.i + 1
            elif c.dep_ == "conj" and c.left_edge.i == end + 1 and self.doc[end].dep_ == "cc":
                if grammar.subject(c, shared=False) is None or c.lemma_.lower() in self.lexicon["clause"]:
                    break
                end = c.right_edge.i + 1  # "that he was held and he was beaten"
        return self.spans(start, end, verb)

    def is_speaker_side(self, clause: Token, verb: Token) -> bool:
        """Whether the clause after the verb is rather the one that the attribution interrupts ("X, he said, Y")."""
        first = clause.left_edge.i
        return first < verb.i and clause.i > verb.i

    def attribution(self, verb: Token, noun: Token | None) -> tuple[int, int]:
        """Tokens from the speaker to the verb, or from the verb to the speaker: what sets the content off."""
        start, end = verb.i, verb.i + 1
        for c in verb.children:
            if c.dep_ in {"aux", "neg", "auxpass"} or (c.dep_ == "advmod" and c.i == verb.i - 1):
                start = min(start, c.i)
        if noun is not None and noun.head.i == verb.i:
            start, end = min(start, noun.left_edge.i), max(end, noun.right_edge.i + 1)
        for c in verb.children:
            if c.dep_ in {"npadvmod", "dative", "prep", "dobj", "advmod", "prt"} and c.left_edge.i == end:
                end = c.right_edge.i + 1
        return start, end

    def around(self, verb: Token, noun: Token | None) -> list[Span]:
        """The sentence around an attribution set off by commas: "X, he said", "X, he said, Y"."""
        if noun is None or noun.head.i != verb.i:
            return []
        start, end = self.attribution(verb, noun)
        first, last = self.sentence(verb)
        if start <= first or self.doc[start - 1].text not in COMMAS:
            return []
        outer = verb.dep_ in {"parataxis", "ccomp"} and verb.head.i != verb.i
        clause = next((c for c in verb.children if c.dep_ == "ccomp"), None)
        if verb.dep_ in {"relcl", "advcl", "acl", "xcomp"} or not (outer or clause is not None):
            return []
        spans = [grammar.trim(self.doc, first, start)]
        if end < last and self.doc[end].text in COMMAS:
            inner = verb.head if outer else clause
            if inner is not None and (outer or inner.right_edge.i > end):
                spans.append(grammar.trim(self.doc, end, last))
        return [s for s in spans if s is not None]

    # Quotations

    def quote_before(self, verb: Token, noun: Token | None) -> Content | None:
        """The quotation that ends where the attribution starts: '"...," X said', '"...," said X'."""
        start, end = self.attribution(verb, noun)
        at = self.doc[start].idx
        place = max((n for n, q in enumerate(self.quotes) if q.span[1] <= at), default=None)
        if place is None:
            return None
        quote = self.quotes[place]
        gap = self.text[quote.span[1] : at]
        inner = self.text[quote.inner[0] : quote.inner[1]]
        if not _GAP.fullmatch(gap) or "\n" in gap or not ("," in gap or _INNER_END.search(inner)):
            return None
        spans = [q.span for n, q in enumerate(self.quotes) if q.run == quote.run and n <= place]
        self.taken.update(n for n, q in enumerate(self.quotes) if q.run == quote.run)
        lead = self.lead(quote)
        if lead is not None and lead < quote.span[0]:
            spans[-1] = (lead, quote.span[1])
        follow = place + 1
        if follow < len(self.quotes):
            tail = self.text[self.doc[end - 1].idx + len(self.doc[end - 1]) : self.quotes[follow].span[0]]
            if re.fullmatch(r"(?:[^\n.!?\"\u201c]{0,40})?[,.:] *(?:and|but)? *", tail):
                spans.append(self.quotes[follow].span)
                self.taken.add(follow)
        return "quote before", spans

    def lead(self, quote: Quotation) -> int | None:
        """Where the sentence begins that the quotation ends ('The plan is "dead," he said'), or None if it opens it."""
        at = quote.span[0]
        begin = self.text.rfind("\n", 0, at) + 1
        if begin < self.story <= at:
            begin = self.story
        for match in _BREAK.finditer(self.text, begin, at):
            begin = match.end()
        before = self.text[begin:at]
        if not before.strip() or before.rstrip()[-1:] in {":", ","} or len(before) > 200:
            return None
        return begin + len(before) - len(before.lstrip())

    def quote_after(self, verb: Token, clause: Token | None) -> Content | None:
        """The quotation that the verb leads up to: 'X said: "..."', 'X said in a statement, "..."'."""
        end = verb.idx + len(verb)
        place = next((n for n, q in enumerate(self.quotes) if q.span[0] >= end), None)
        if place is None:
            return None
        quote = self.quotes[place]
        lead = self.text[end : quote.span[0]]
        if not _LEAD.fullmatch(lead):
            return None
        between = self.doc[verb.i + 1 :]
        if any(t.pos_ in {"VERB", "AUX"} for t in between if t.idx < quote.span[0]):
            return None
        if lead.strip() and not lead.rstrip().endswith((",", ":", "that")):
            return None
        if clause is not None and clause.left_edge.idx + 4 < quote.span[0] and not lead.rstrip().endswith((",", ":")):
            return None
        last = self.text[quote.inner[0] : quote.inner[1]].rstrip()[-1:]
        rest = self.text[quote.span[1] : quote.span[1] + 2]
        if not ((last and last in ".,?!") or rest[:1] in {"", ".", ",", "\n", ";"} or not quote.closed):
            return None  # The quotation is part of a clause or a noun phrase.
        spans = [q.span for n, q in enumerate(self.quotes) if q.run == quote.run]
        self.taken.update(n for n, q in enumerate(self.quotes) if q.run == quote.run)
        if lead.rstrip().endswith("that"):
            spans[0] = (end + lead.rindex("that"), spans[0][1])
        return "quote after", spans

    def whole_quotes(self, spans: list[Span]) -> list[Span]:
        """The spans, each stretched over the quotation in which it ends or starts; joined where they meet."""
        result: list[Span] = []
        for start, end in sorted(spans):
            for place, quote in enumerate(self.quotes):
                a, b = quote.span
                if a < end < b and start <= a:
                    end = b
                    self.taken.add(place)
                elif start == a + 1:
                    start = a
                elif a >= start and b <= end:
                    self.taken.add(place)
            if result and start <= result[-1][1] + 1:
                result[-1] = (result[-1][0], max(end, result[-1][1]))
            else:
                result.append((start, end))
        return result

    def carry_on(self, statements: list[Statement]) -> None:
        """Gives each quotation without a cue of its own to the attributed one that it follows at once."""
        if not statements:
            return
        for place, quote in enumerate(self.quotes):
            if place in self.taken or len(self.text[quote.inner[0] : quote.inner[1]].split()) < 4:
                continue
            for statement in statements:
                stop = max(statement.content[-1][1], statement.cue[1], (statement.source or (0, 0))[1])
                gap = self.text[stop : quote.span[0]] if stop <= quote.span[0] else "x"
                if statement.rule_id.startswith("quote") and _CARRIED.fullmatch(gap):
                    statement.content.append(quote.span)
                    self.taken.add(place)
                    break

    def kind(self, content: list[Span]) -> str:
        """direct, mixed or indirect: all, some or none of the content's words within quote marks."""
        inside = outside = False
        for start, end in content:
            marked = self.marked(start, end)
            for at in range(start, end):
                if self.text[at].isalnum():
                    if any(q.span[0] <= at < q.span[1] for q in marked):
                        inside = True
                    else:
                        outside = True
        return "mixed" if inside and outside else "direct" if inside else "indirect"

    def marked(self, start: int, end: int) -> list[Quotation]:
        """The quotations that share characters with start to end."""
        return [q for q in found(self.doc).quotations if q.span[0] < end and start < q.span[1]]


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
