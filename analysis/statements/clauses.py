"""Clauses as content: where the words that a verb reports start and end."""

from __future__ import annotations

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Doc, Token
from analysis.records import Span
from analysis.statements import content_ends, writers_own
from analysis.statements.as_clauses import utters
from analysis.statements.joined_verbs import is_aside
from analysis.statements.openings import is_condition, is_what_they_did, is_when, opening, relative
from analysis.statements.passage import COMMAS, WH, WH_ALL, Passage
from analysis.statements.sources import own_subjects
from analysis.statements.speakers_apart import is_listed_apart, is_two, with_first
from analysis.statements.writers_own import DASHES

OWN = (*grammar.SUBJECTS, "mark", "aux", "auxpass")


class Clauses:
    """Finds the clauses that a passage's cues report."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage

    def split(self, verb: Token, noun: Token) -> list[Span]:
        """The sentence around "X, Y said, Z" where the parser took X for the speaker and Y for its apposition."""
        doc = self.passage.doc
        first, last = self.passage.sentence(verb)
        start = noun.left_edge.i
        end = next((t.i for t in doc[verb.i + 1 : last] if t.text == ","), None)
        if end is None or doc[start - 1].text != "," or any(t.pos_ in {"VERB", "AUX"} for t in doc[verb.i + 1 : end]):
            return []
        spans = [extents.trim(doc, first, start), extents.trim(doc, end, last)]
        return [s for s in spans if s is not None]

    def around(self, verb: Token, noun: Token | None) -> list[Span]:
        """The sentence around an attribution set off by commas: "X, he said", "X, he said, Y"."""
        if noun is None or self._has_own(verb) or is_two(self.passage, noun):
            return []
        start, end = self.passage.attribution(verb, noun)
        if noun.head.i != verb.i:
            if not is_listed_apart(noun, verb):
                return []
            start = noun.left_edge.i
        start = with_first(noun, start)
        first, last = self.passage.sentence(verb)
        if start <= first or self.passage.doc[start - 1].text not in COMMAS:
            return []
        place = relative(self.passage, first, start, end, last)
        if place is not None:
            spans = [extents.trim(self.passage.doc, place[0], start), extents.trim(self.passage.doc, end, place[1])]
            return [s for s in spans if s is not None]
        outer = verb.dep_ in {"parataxis", "ccomp"} and verb.head.i != verb.i
        clause = next((c for c in verb.children if c.dep_ == "ccomp"), None) or self._interrupted(verb, end)
        if verb.dep_ in {"relcl", "advcl", "acl", "xcomp"} or not (outer or clause is not None):
            return []
        begin = opening(self.passage, first, start, end)
        spans = [extents.trim(self.passage.doc, begin, start)]
        if end < last and self.passage.doc[end].text in COMMAS and not writers_own.is_beside(self.passage, end, verb):
            inner = verb.head if outer else clause
            bare = self.passage.doc[start - 2].lemma_ == "be"  # "It was, said one monk, like the end of the world"
            if not self._is_joined(end, verb) and (
                bare
                or is_condition(self.passage, end, verb)
                or (inner is not None and (outer or inner.right_edge.i > end))
            ):
                spans.append(extents.trim(self.passage.doc, end, self.before_answer(end, last)))
        if is_when(self.passage, begin, end, verb, len(spans) == 1) or is_what_they_did(self.passage, begin, end, verb):
            return []
        return [s for s in spans if s is not None]

    def _is_joined(self, comma: int, verb: Token) -> bool:
        """Whether what follows an attribution is what the speaker did next: "It is over, he said, and left"."""
        joint = self.passage.doc[comma + 1] if comma + 1 < verb.sent.end else verb
        done = next((t for t in joint.doc.tokens[joint.i + 1 : verb.sent.end] if t.dep_ == "conj"), None)
        if joint.dep_ != "cc" or done is None or joint.head != done.head or grammar.child(done, *OWN) is not None:
            return False
        inner = next(iter(grammar.children(done.head, *grammar.AUXILIARIES)), done.head)
        past = done.tag_ == verb.tag_ == "VBD" and inner.tag_ in {"VBZ", "VBP"}
        return done.head == verb or past

    def before_answer(self, start: int, end: int) -> int:
        """Where tokens start to end stop, less what another says to them: ", which the army denied"."""
        doc = self.passage.doc
        which = (t.i - 1 for t in doc[start + 2 : end] if t.lower_ == "which" and doc[t.i - 1].text == ",")
        return next((i for i in which if writers_own.is_contested(self.passage, doc[i + 1])), end)

    def quoted_as(self, verb: Token) -> list[Span]:
        """The sentence that closes with who is quoted: "The road is shut, the radio quoted the mayor as saying"."""
        above = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else verb
        own = own_subjects(above)
        if above == verb or not own or grammar.child(verb, "ccomp", "dobj") is not None:
            return []
        first, start = self.passage.sentence(verb)[0], own[-1].left_edge.i
        before = self.passage.doc.tokens[first : start - 1]
        if self.passage.doc[start - 1].text != "," or not any(t.tag_ in grammar.FINITE for t in before):
            return []
        span = extents.trim(self.passage.doc, first, start)
        when = before[0].dep_ == "mark" or before[0].tag_ in WH_ALL
        return [span] if span is not None and not when else []

    def answer(self, verb: Token) -> list[Span]:
        """A bare answer behind its verb: "said yes in principle", "said no to a truce"; not "said no one came"."""
        word = verb.nbor() if verb.i + 1 < verb.sent.end else verb
        if (
            grammar.negation(verb) is not None
            or word.head != verb
            or word.lower_ not in self.passage.lexicon["answer"]
            or word.dep_ not in {"intj", "dobj"}
        ):
            return []
        end = word.right_edge.i + 1
        for child in verb.children:
            if child.dep_ == "prep" and child.left_edge.i == end and child.lower_ in {"in", "to"}:
                end = child.right_edge.i + 1
        return self.passage.spans(word.i, end, verb)

    def _interrupted(self, verb: Token, end: int) -> Token | None:
        """The verb of the clause that an attribution interrupts where the parser joined it: "These men, he said, were paid"."""
        joint = grammar.child(verb, "cc")
        if end >= verb.sent.end or self.passage.doc[end].text != "," or (joint is not None and joint.i <= end + 1):
            return None
        return next(
            (c for c in verb.children if c.dep_ == "conj" and c.i == end + 1 and c.tag_ in grammar.FINITE), None
        )

    def _has_own(self, verb: Token) -> bool:
        """Whether what the verb tells stands behind it: "the wells are dry, farmers complain of thieves"."""
        lemma, words = verb.lemma_.lower(), self.passage.lexicon
        for child in verb.children:
            if child.i < verb.i:
                continue
            if child.dep_ == "prep" and f"{lemma} {child.lower_}" in words["phrase"]:
                return True
            if child.dep_ == "xcomp" and grammar.is_infinitive(child) and "infinitive" in self.passage.kinds(lemma):
                return True  # "JUBA - A guard threatened to shoot"
            if child.dep_ == "dobj" and child.pos_ == "NOUN" and "object" in self.passage.kinds(lemma):
                return lemma not in words["addressed"]
        return False

    def that(self, verb: Token) -> int | None:
        """The token of a "that" which opens a clause close behind the verb ("complained last week that"), or None."""
        doc, nouns = self.passage.doc, self.passage.lexicon["noun"] | self.passage.lexicon["feeling"]
        if self.pointed(verb) is not None:
            return verb.i + 1
        for token in doc[verb.i + 1 : min(verb.i + 9, verb.sent.end)]:
            if token.lower_ == "that" and (token.tag_ == "IN" or token.dep_ == "mark" or self._is_told(token, verb)):
                if token.head.dep_ == "conj" and token.head.head == verb and grammar.child(verb, "mark") is not None:
                    return None  # "reported that it had admitted 30 and that one had died"
                follows = any(t.pos_ in {"VERB", "AUX"} for t in doc[token.i + 1 : verb.sent.end])
                return token.i if follows else None
            of = token.dep_ == "prep" and token.head == verb
            if of and f"{verb.lemma_.lower()} {token.lower_}" in self.passage.lexicon["phrase"]:
                return None  # "complained about the noise that the guns made"
            if token.dep_ == "pobj" and token.head.lower_ == "to" and not self.passage.can_speak(token):
                return None  # "replied to the news that the bank had closed"
            told_in = token.dep_ == "pobj" and token.head.lower_ in {"in", "of", "with"} and token.head.head == verb
            if token.pos_ in {"VERB", "AUX"} or token.is_punct or token.is_space:
                return None
            if token.lemma_ in nouns and not told_in:
                return None  # "repeated the claim that"; but "said in a statement that"
        return None

    def _is_told(self, that: Token, verb: Token) -> bool:
        """Whether a "that" taken for a relative opens what someone is told: its clause lacks nothing ("told the kin of the men that he would go")."""
        clause = that.head
        if verb.lemma_.lower() not in self.passage.lexicon["clause"] or clause.dep_ != "relcl" or that.dep_ != "dobj":
            return False
        others = any(
            c.dep_ in {"dobj", "ccomp", "xcomp", "acomp", "attr", "oprd"} and c != that for c in clause.children
        )
        return others and grammar.child(clause, "nsubj", "nsubjpass") is not None

    def pointed(self, verb: Token) -> Token | None:
        """The finite verb of a clause right behind "that" which the parser took for "that one": "warning that time was short"."""
        that = self.passage.doc[verb.i + 1] if verb.i + 1 < verb.sent.end else verb
        at = that.head.i + 1
        if that.lower_ != "that" or that.dep_ != "det" or at >= verb.sent.end or verb.sent.start == verb.i:
            return None
        return self.passage.doc[at] if self.passage.doc[at].tag_ in grammar.FINITE else None

    def rest(self, verb: Token, lemma: str, noun: Token | None) -> list[Span]:
        """All after "said", where the parser saw no clause in it though there are the words of one."""
        doc = self.passage.doc
        end = self.passage.sentence(verb)[1]
        start = verb.i + 1
        own = own_subjects(verb)
        if len(own) > 1 and own[0].tag_ in WH:
            if lemma == "say" and verb.right_edge.i > start:
                return self.passage.spans(start, verb.right_edge.i + 1, verb)  # "which it said held arms"
            if (
                start < end and doc[start].tag_ in grammar.FINITE
            ):  # "(which Kyiv insists was no target)", the clause hung elsewhere
                stop = next(
                    (t.i for t in doc[start:end] if t.text in {",", ")"} and not self.passage.is_quoted(t.idx)), None
                )
                return self.passage.spans(start, stop, verb) if stop is not None and stop > start + 1 else []
        if lemma != "say" or noun is None or noun.i > verb.i or verb.dep_ in {"relcl", "advcl"} or start >= end:
            return []
        if any(c.tag_ in WH or (c.dep_ == "aux" and c.i < noun.i) or c.dep_ == "npadvmod" for c in verb.children):
            return []
        if doc[start].text in COMMAS and noun.left_edge.i and doc[noun.left_edge.i - 1].text in COMMAS:
            start += 1  # "In both cases, he said, ..."
        words = [t for t in doc[start:end] if not t.is_punct and not t.is_space]
        if len(words) < 5 or doc[start].is_punct or doc[start].pos_ in {"ADP", "ADV", "INTJ", "SCONJ", "PART"}:
            return []
        if self.passage.is_quoted(words[0].idx) or not any(t.pos_ in grammar.VERBAL for t in words):
            return []
        if utters(self.passage, verb):
            return []
        return self.passage.spans(start, end, verb)

    def after(self, verb: Token, clause: Token) -> list[Span]:
        """A clause after its verb, with what the parser hung on the verb behind it."""
        opens = clause if "addressed" in self.passage.kinds(verb.lemma_.lower()) else _of_small(verb, clause)
        first = without_day(self.passage.doc, opens.left_edge.i)
        mark = grammar.child(clause, "mark")
        if mark is not None and mark.lower_ == "that" and self.passage.doc[first].tag_ in WH and first > verb.i:
            first = mark.i  # "told anyone who would listen that"
        start, end = max(first, verb.i + 1), clause.right_edge.i + 1
        whole = self.end(verb, start, end)
        if whole < end:
            return self.passage.spans(start, whole, verb)
        for c in verb.children:
            if content_ends.is_reason(self.passage, c, end):
                end = c.right_edge.i + 1
            elif c.i >= end and c.dep_ in {"prep", "advcl", "npadvmod", "advmod"} and c.left_edge.i == end:
                if c.dep_ == "advcl" and c.tag_ == "VBG":
                    break
                end = c.right_edge.i + 1
            elif (
                content_ends.is_present(self.passage, verb, c, end)
                or content_ends.goes_on(self.passage, verb, c, end)
                or (
                    c.dep_ == "ccomp" and c.left_edge.i == end and not self.passage.is_quoted(self.passage.doc[end].idx)
                )
            ):
                end = c.right_edge.i + 1
            elif c.dep_ == "conj" and c.left_edge.i == end + 1 and self.passage.doc[end].dep_ == "cc":
                cue = c.lemma_.lower() in self.passage.lexicon["clause"] and grammar.modal(c) is None
                if grammar.subject(c, shared=False) is None or cue:
                    break  # but "that it would be brief and it would continue the raids": no cue
                end = c.right_edge.i + 1  # "that he was held and he was beaten"
            elif c.dep_ == "conj" and content_ends.is_that(self.passage, c, end):
                end = c.right_edge.i + 1
        end = self.end(verb, start, end)
        while end > start and (self.passage.doc[end - 1].dep_ == "cc" or self.passage.doc[end - 1].text == ","):
            end -= 1
        return self.passage.spans(start, end, verb)

    def end(self, verb: Token, start: int, end: int) -> int:
        """Where the words reported by a verb end, between two tokens: before what the writer or another speaker says."""
        doc = self.passage.doc.tokens
        own = own_subjects(verb)
        dash = (own[-1].left_edge.i if own else verb.left_edge.i) - 1
        dash = dash if dash >= 0 and doc[dash].idx >= verb.sent.start_char else verb.i
        for place in range(start + 1, end):
            token = doc[place]
            if doc[place - 1].text == "," and writers_own.opens(self.passage, token, verb):
                return place - 1
            if token.lower_ == "that" and token.tag_ == "IN" and place > start + 3:
                other = content_ends.before_gapped(self.passage, token)
                if other > start:
                    return other
            if token.lower_ == "without" and content_ends.is_without_more(self.passage, token):
                return place
            acts = token.pos_ == "VERB" or (token.tag_ == "NNS" and grammar.child(token, "dobj") is not None)
            if acts and (is_aside(self.passage, token, verb) or content_ends.is_parted(self.passage, token, verb)):
                return content_ends.before(
                    self.passage, token
                )  # "said it was over, adding that", "and accused": the speaker's own
            if token.text in DASHES and doc[dash].text == token.text:
                return place  # "they - so they say, they had walked - slept"
            if token.text in DASHES and verb.tag_ == "VBD" and writers_own.is_gloss(self.passage, place + 1, end):
                return place
        return end

    def is_speaker_side(self, clause: Token, verb: Token) -> bool:
        """Whether the clause after the verb is rather the one that the attribution interrupts ("X, he said, Y").

        In "a strike that the army said was precise" it is not.
        """
        first = clause.left_edge
        return first.i < verb.i < clause.i and not (first.tag_ in WH and verb.dep_ != "parataxis")


def _of_small(verb: Token, clause: Token) -> Token:
    """The object that a clause without a verb tells something of, where the parser hung it on the verb: "declared it a new day"; else the clause."""
    direct = grammar.child(verb, "dobj") or _counted(verb, clause)
    if direct is not None and direct.right_edge.i + 1 == clause.left_edge.i and _lacks_subject(clause):
        return direct  # "hinted more missiles were on the way"
    bare = clause.pos_ in {"NOUN", "ADJ", "PROPN"} and not any(
        c.dep_ in {*grammar.SUBJECTS, *grammar.AUXILIARIES, "mark", "cop"} for c in clause.children
    )
    return direct if bare and direct is not None and verb.i < direct.i < clause.left_edge.i else clause


def _counted(verb: Token, clause: Token) -> Token | None:
    """A count with its hedge, taken for a phrase of the verb's, that is the clause's subject: "said about half of the wells had dried up"."""
    prep = verb.nbor() if verb.i + 1 < verb.sent.end else verb
    of = grammar.child(prep, "pobj") if prep.dep_ == "prep" and prep.head == verb else None
    counts = of is not None and (of.tag_ == "CD" or of.lower_ in {"half", "most"} or grammar.child(of, "nummod"))
    return prep if counts and prep.right_edge.i + 1 == clause.left_edge.i else None


def _lacks_subject(clause: Token) -> bool:
    """Whether a finite clause that no word opens has no subject: its subject was taken for the object of the verb above."""
    if any(c.dep_ in {*grammar.SUBJECTS, "mark", "expl"} for c in clause.children):
        return False
    return (clause.children[0] if clause.children else clause).tag_ in grammar.FINITE or clause.tag_ in grammar.FINITE


def without_day(doc: Doc, start: int) -> int:
    """Where a clause starts, less the day before it that was taken for a part of its subject: "said on Monday Chad had closed it"."""
    day = doc[start]
    dated = day.ent_type_ == "DATE" and day.tag_ == "NNP" and start > 0 and doc[start - 1].lower_ == "on"
    return start + 1 if dated and doc[start + 1].pos_ in {"PROPN", "DET", "PRON", "NOUN"} else start
