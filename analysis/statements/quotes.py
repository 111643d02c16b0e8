"""Quotations and the cue that they belong to: before it, after it, or carried on from a statement before."""

from __future__ import annotations

import re

from analysis.parsing import extents, grammar
from analysis.parsing.tokens import Token
from analysis.records import Quotation, Span, Statement, found
from analysis.statements.asked import Content
from analysis.statements.attributions import attributions
from analysis.statements.lead_ins import lead_ins
from analysis.statements.passage import Passage

_GAP = re.compile(r"[\s,\u2014\u2013-]*")
_LEAD = re.compile(r"(?:[^.!?\n\"\u201c\u201d]{0,80}?)(?:[,:]?\s*|:\s*\n+\s*)(?:that\s+)?")
_STOPPED = re.compile(r"[^.!?\n\"\u201c\u201d]{0,60}\. ")
_INNER_END = re.compile(r"[,?!\u2014-][\s\"'\u201d\u00bb]*$")
_FOLLOWED = re.compile(r"(?:[^\n.!?\"\u201c]{0,40})?[,.:;] *(?:and|but)? *")
# The rest of an attribution's sentence, and the end of a sentence within it (three letters before it: no abbreviation).
_REST = re.compile(r"[^\n\"\u201c\u201d]*")
_STOP = re.compile(r"[a-z]{3}[.!?][)\]]*\s+\S")
_PARAGRAPH = re.compile(r"[^\n\"\u201c\u201d]*\n\s*")
_ENDED = re.compile(r"[.!?:\u2026\"\u201d\u2019'\u00bb)\]]\s*")
_AND = re.compile(r" and,? ")
_OPENS = re.compile(r"(?:^|[\n.!?:\u2026\"\u201d\u00bb)\]])\s*$")


class Quoting:
    """Finds the quotations of a passage's cues."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.attributed = attributions(passage)
        self.owners = {one.quote: verb for verb, one in self.attributed.items()}
        self.led = {verb: one for verb, one in lead_ins(passage).items() if one.quote not in self.owners}
        self.owners |= {one.quote: verb for verb, one in self.led.items()}
        self.owned = frozenset(self.owners.values())  # verbs that are cues by their place

    def quote_before(self, verb: Token, noun: Token | None, clause: Token | None) -> Content | None:
        """The quotation that ends where the attribution starts: '"...," X said', '"...," said X'."""
        passage = self.passage
        if verb.tag_ == "VBG" and verb.i not in self.attributed and grammar.subject(verb, shared=False) is None:
            return None  # 'called it a "lie," adding "..."': what a participle adds comes after it
        if noun is not None and noun.tag_ == "WDT" and noun.head == verb:
            return None  # 'called it a "farce", which calls him a "fool"'
        start, end = passage.attribution(verb, noun)
        place = self._quotation_before(verb, start, clause)
        own = self.attributed.get(verb.i)
        if place is None and own is not None and not self._goes_on(verb, clause):
            place, end = own.quote, own.end  # the parser lost its subject
        if place is None or self.owners.get(place, verb.i) != verb.i:
            return None
        quote = passage.quotes[place]
        lead = passage.lead(quote)
        spans = self.run(place)
        spans = spans[: spans.index(quote.span) + 1]
        if lead is not None and lead < quote.span[0]:
            spans[-1] = (lead, quote.span[1])
        condition = self._condition(end, verb) if lead is not None else None
        if condition is not None:
            spans.append(condition)
        elif place + 1 < len(passage.quotes) and place + 1 not in self.owners:
            last = passage.doc[end - 1]
            tail = passage.text[last.idx + len(last) : passage.quotes[place + 1].span[0]]
            if _FOLLOWED.fullmatch(tail) and not self._leads(end, passage.quotes[place + 1]):
                spans.append(passage.quotes[place + 1].span)
                passage.taken.add(place + 1)
        return "quote before", spans

    def _condition(self, end: int, verb: Token) -> Span | None:
        """The rest of a sentence that an attribution interrupts: 'It would end "today", he said, if the army left'."""
        doc, last = self.passage.doc, self.passage.sentence(verb)[1]
        if end + 2 >= last or doc[end].text != "," or self.passage.is_quoted(doc[end + 1].idx):
            return None
        opens = doc[end + 1]
        infinitive = opens.tag_ == "TO" and opens.dep_ == "aux"
        return extents.trim(doc, end, last) if opens.lower_ in self.passage.lexicon["reason"] or infinitive else None

    def _leads(self, start: int, quote: Quotation) -> bool:
        """Whether a verb of speech stands between a token and a quotation: it is that verb's ("he said, adding: ")."""
        for token in self.passage.tokens_from(self.passage.doc[start].idx if start < len(self.passage.doc) else 0):
            if token.idx >= quote.span[0]:
                return False
            if token.pos_ == "VERB" and token.lemma_.lower() in self.passage.lexicon["quote"]:
                return True
        return False

    def _quotation_before(self, verb: Token, start: int, clause: Token | None) -> int | None:
        """The place of the quotation right before the token at which an attribution starts, or None."""
        passage = self.passage
        place = passage.last_quote(passage.doc[start].idx)
        if place is None:
            return None
        quote = passage.quotes[place]
        gap = passage.text[quote.span[1] : passage.doc[start].idx]
        if self._goes_on(verb, clause) and passage.text[quote.span[1] : verb.idx].strip(" ,"):
            return None
        if not _GAP.fullmatch(gap) or "\n" in gap or not ("," in gap or _INNER_END.search(passage.inner(quote))):
            return None
        begun = self.passage.doc[self.passage.sentence(verb)[0]].idx < quote.span[0]
        if (passage.lead(quote) is not None and passage.is_title(quote)) or (begun and self._is_work(quote)):
            return None
        return None if begun and self._is_of_opening(verb) else place

    def _is_of_opening(self, verb: Token) -> bool:
        """Whether a quotation closes what opens the sentence of a verb that tells something else: 'Asked if it was "safe," two said yes'."""
        behind = verb.nbor() if verb.i + 1 < verb.sent.end else verb
        told = behind.lower_ in self.passage.lexicon["answer"] or behind.text == ":"
        if behind.text == "," and behind.i + 2 < verb.sent.end and behind.nbor().is_quote:
            told = behind.nbor(2).is_title  # 'Citing "a duty," he said, "We must go."'
        near = behind.i
        for child in verb.children:
            if child.left_edge.i != near or child.i < verb.i:
                continue
            told = told or child.dep_ in {"xcomp", "ccomp"}
            if child.dep_ in {"dobj", "dative"}:
                told = told or verb.lemma_.lower() not in self.passage.lexicon["addressed"]
                near = child.right_edge.i + 1  # whom one urges, before what
        if not told or self.passage.is_quoted(behind.idx):
            return False
        first = self.passage.doc[self.passage.sentence(verb)[0]]
        opens = next((c for c in verb.children if c.left_edge == first and c.i < verb.i), first)
        return opens.dep_ == "advcl" or (opens.dep_ == "prep" and opens.head == verb)

    def _names(self, verb: Token) -> bool:
        """Whether a participle is no cue of what is quoted behind it: 'a show called "Dawn"', 'Asked why, "We had to," he said'."""
        if verb.dep_ == "acl" and verb.tag_ != "VBG" and verb.lemma_.lower() in self.passage.lexicon["naming"]:
            return True
        if verb.tag_ not in {"VBN", "VBD", "VBG"} or (verb.i > verb.sent.start and verb.nbor(-1).is_alpha):
            return False
        return verb.i == self.passage.sentence(verb)[0] and not self._has_subject(verb)

    def _leads_to_work(self, verb: Token, lead: str) -> bool:
        """Whether the words before a title tell that it is one: 'wrote "The Long Retreat"', 'said in his book, "The Long Retreat"'."""
        if lead.endswith(":"):
            return False
        named = lead.rstrip(" ,").rpartition(" ")[2].lower() in self.passage.lexicon["work"]
        return named or (verb.lemma_.lower() in self.passage.lexicon["titled"] and not lead.endswith(","))

    def _has_subject(self, verb: Token) -> bool:
        """Whether the parser gave the verb a subject of its own, before or behind it."""
        return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)

    def _goes_on(self, verb: Token, clause: Token | None) -> bool:
        """Whether the verb has a clause after it, so that a quotation before is another's ('a "lie," saying it hurt')."""
        if clause is None or clause.left_edge.i <= verb.i or grammar.subject(clause, shared=False) is None:
            return False
        if clause.left_edge.lower_ == "as" and clause.left_edge.dep_ == "mark":
            return False  # 'he said as the crowd booed'
        near = clause.left_edge.i - verb.i <= 2 and verb.nbor().text not in {":", ","}
        return near and not self.passage.is_quoted(clause.left_edge.idx)

    def run(self, place: int) -> list[Span]:
        """The spans of all quotations of the run that this one is part of, which are now taken."""
        quotes = self.passage.quotes
        first = last = place
        while first and quotes[first - 1].run == quotes[place].run:
            first -= 1
        while last + 1 < len(quotes) and quotes[last + 1].run == quotes[place].run:
            last += 1
        self.passage.taken.update(range(first, last + 1))
        return [q.span for q in quotes[first : last + 1]]

    def quote_after(self, verb: Token, clause: Token | None) -> Content | None:
        """The quotation that the verb leads up to: 'X said: "..."', 'X said in a statement, "..."'."""
        passage = self.passage
        if verb.i in self.led:
            return "lead-in", self.run(self.led[verb.i].quote)
        if self._names(verb):
            return None
        end = verb.idx + len(verb)
        place = passage.next_quote(end)
        if place is None:
            return None
        quote = passage.quotes[place]
        lead = passage.text[end : quote.span[0]]
        if not (_LEAD.fullmatch(lead) or _STOPPED.fullmatch(lead)) or self.owners.get(place, verb.i) != verb.i:
            return None
        if "\n" in lead and not lead.rstrip().endswith(":"):
            return None  # a heading, "..., the army says", over a paragraph that begins with another's words
        marked = lead.rstrip().endswith((",", ":"))
        if lead.rstrip().endswith(".") and self._is_bare(verb, clause):
            marked = True
        if self._is_work(quote) and self._leads_to_work(verb, lead.rstrip()):
            return None
        if marked and lead.strip(" ,:") and grammar.negation(verb) is not None:
            return None  # 'did not explain himself: "Ask the generals."'
        at = verb.i + 1
        while at < len(passage.doc) and passage.doc[at].idx < quote.span[0]:
            word = passage.doc[at]
            if word.pos_ in {"VERB", "AUX"} and not (marked and word.tag_ in {"VBN", "VBG"}):
                return None
            if word.tag_ == "VBG" and word.dep_ != "amod" and word.lemma_.lower() in passage.lexicon["quote"]:
                return None  # 'The guns are silent, he said, adding, "For now."': what is added is its own
            at += 1
        if lead.strip() and not marked and not lead.rstrip().endswith("that"):
            return None
        if clause is not None and clause.left_edge.idx + 4 < quote.span[0] and not marked:
            return None
        inner = passage.inner(quote).rstrip()
        rest = passage.text[quote.span[1] : quote.span[1] + 2]
        ends = (inner[-1:] and inner[-1:] in ".,?!") or rest[:1] in {"", ".", ",", "\n", ";"} or not quote.closed
        if not ends and not _STOP.search(inner):
            return None  # The quotation is part of a clause or a noun phrase.
        spans = self.run(place)
        that = next((t for t in passage.doc[verb.i + 1 : at] if t.lower_ == "that" and t.tag_ == "IN"), None)
        spans += self._and_next(place)
        if that is not None:  # 'said that "..."', 'said that officials, "..."'
            spans[0] = (that.idx, spans[0][1])
        return "quote after", spans

    def _is_bare(self, verb: Token, clause: Token | None) -> bool:
        """Whether a sentence is all attribution, so that what follows its full stop is what was said: 'Oko agreed. "It is late."'."""
        noun = grammar.child(verb, "nsubj")
        first = self.passage.sentence(verb)[0]
        told = clause is not None or grammar.child(verb, "dobj", "xcomp", "neg", "conj", "acomp") is not None
        tells = "clause" in self.passage.kinds(verb.lemma_.lower())  # "He sighed."
        return noun is not None and verb.dep_ == "ROOT" and noun.left_edge.i == first and tells and not told

    def _and_next(self, place: int) -> list[Span]:
        """The span of the quotation that "and" joins to one, which is now taken: 'told them, "Go home," and, "We are done."'."""
        after = place + 1
        if after >= len(self.passage.quotes) or after in self.passage.taken or after in self.owners:
            return []
        start, end = self.passage.quotes[place].span[1], self.passage.quotes[after].span[0]
        if not _AND.fullmatch(self.passage.text, start, end) or not self.passage.inner(
            self.passage.quotes[place]
        ).endswith(","):
            return []
        self.passage.taken.add(after)
        return [self.passage.quotes[after].span]

    def is_of_another(self, verb: Token, clause: Token) -> bool:
        """Whether a clause is a quotation that another verb attributes: 'has ruled out paying: "I won't," he told the radio'."""
        opens = clause.left_edge
        if not self.passage.is_quoted(opens.idx) or self.passage.is_quoted(verb.idx):
            return False
        place = self.passage.next_quote(opens.idx - 1)
        return place is not None and self.owners.get(place, verb.i) != verb.i

    def closes(self, verb: Token, noun: Token | None) -> bool:
        """Whether the quotation behind an attribution between commas closes the clause begun before it."""
        start, end = self.passage.attribution(verb, noun)
        place = self.passage.next_quote(verb.idx)
        if place is None or start <= verb.sent.start or self.passage.doc[start - 1].text != ",":
            return False
        quote, last = self.passage.quotes[place], self.passage.doc[end - 1]
        near = self.passage.text[last.idx + len(last) : quote.span[0]].strip() == ","
        return near and self.passage.inner(quote)[:1].islower() and not self.passage.is_quoted(verb.sent.start_char)

    def take_next(self, verb: Token) -> Span:
        """The span of the quotation behind a verb that `closes`, which is now taken."""
        place = self.passage.next_quote(verb.idx)
        assert place is not None
        self.passage.taken.add(place)
        return self.passage.quotes[place].span

    def _is_work(self, quote: Quotation) -> bool:
        """Whether the quoted words are the title of a work: more than one, and all with capitals."""
        return " " in self.passage.inner(quote).strip() and self.passage.is_title(quote)

    def _is_apart(self, statement: Statement) -> bool:
        """Whether a quotation is a row of its own: the statement before it quotes no words."""
        return not any(self.passage.marked(a, b) for a, b in statement.content)

    def _own_row(self, statement: Statement, quote: Quotation) -> Statement:
        """The row of a quotation that goes on with what the same speaker is said to say; its cue is empty."""
        row = Statement((quote.span[0], quote.span[0]), [quote.span], "", "carried on", statement.source)
        row.source_actor, row.source_candidates = statement.source_actor, statement.source_candidates
        row.anonymous = statement.anonymous
        return row

    def carry_on(self, statements: list[Statement]) -> list[Statement]:
        """Gives each quotation without a cue of its own to the attributed one that it follows at once.

        Either in the same paragraph, after the sentence with the attribution, or
        as a paragraph that is nothing but quotation.
        """
        ordered = sorted(statements, key=lambda s: s.cue)
        result: list[Statement] = []
        done = 0
        for place, quote in enumerate(self.passage.quotes):
            while done < len(ordered) and ordered[done].cue[0] < quote.span[0]:
                done += 1
            if place in self.passage.taken or place in self.owners or not self.is_sentence(quote):
                continue
            near = [s for s in ordered[max(0, done - 4) : done] if s.source is not None and self._follows(quote, s)]
            # Of "he said the army denied it" it goes on with what he said, not with the denial.
            near = [s for s in near if not any(o.carries(*s.cue) for o in near if o is not s)]
            if not near:
                continue
            self.passage.taken.add(place)
            if self._is_apart(near[-1]):
                result.append(self._own_row(near[-1], quote))
            else:
                near[-1].content.append(quote.span)
        return result

    def is_sentence(self, quotation: Quotation) -> bool:
        """Whether the quotation stands as a sentence, not as a word or two within one."""
        words = self.passage.inner(quotation).split()
        before = self.passage.text[max(0, quotation.span[0] - 3) : quotation.span[0]]
        return len(words) >= 2 and bool(_OPENS.search(before)) and words[0][:1].upper() == words[0][:1]

    def _follows(self, quotation: Quotation, statement: Statement) -> bool:
        """Whether nothing but the rest of the attribution's sentence stands between the two."""
        stop = max(max(b for _, b in statement.content), statement.cue[1], (statement.source or (0, 0))[1])
        if stop > quotation.span[0]:
            return False
        stop = self._past_words(stop, quotation)
        gap = self.passage.text[stop : quotation.span[0]]
        ended = _STOP.search(self.passage.text, max(0, stop - 3), len(self.passage.text[: quotation.span[0]].rstrip()))
        if ended and not self._is_of_speaker(statement, ended.end() - 1, quotation.span[0]):
            return False  # another sentence stands between
        if _REST.fullmatch(gap):
            return True
        closed = _ENDED.search(self.passage.text[stop - 1 : quotation.span[0]])  # a heading has no full stop
        return closed is not None and self.is_paragraph(quotation) and bool(_PARAGRAPH.fullmatch(gap))

    def _past_words(self, stop: int, quotation: Quotation) -> int:
        """Where an attribution is read on behind a word or two in quote marks within it: 'he said, using a word for "the free". "Go."'"""
        place = self.passage.last_quote(quotation.span[0])
        quote = self.passage.quotes[place] if place is not None else quotation
        short = len(self.passage.inner(quote).split()) <= 4 and not self.is_sentence(quote)
        within = short and stop <= quote.span[0] and quote.span[1] < quotation.span[0]
        return quote.span[1] if within and _REST.fullmatch(self.passage.text, stop, quote.span[0]) else stop

    def _is_of_speaker(self, statement: Statement, start: int, end: int) -> bool:
        """Whether all between is one sentence of what the speaker does: '"He was nine," says Habiba. She sighs. "He sang."'"""
        first = next(self.passage.tokens_from(start), None)
        if first is None or first.tag_ != "PRP" or _STOP.search(self.passage.text[start:end].rstrip()):
            return False
        mention = found(self.passage.doc).mention_headed(first.i)
        return mention is not None and mention.actor is not None and mention.actor == statement.source_actor

    def is_paragraph(self, quotation: Quotation) -> bool:
        """Whether the quotation is all that its paragraph holds."""
        text = self.passage.text
        start, end = text.rfind("\n", 0, quotation.span[0]) + 1, text.find("\n", quotation.span[1])
        return (
            not text[start : quotation.span[0]].strip()
            and not text[quotation.span[1] : end if end >= 0 else None].strip()
        )
