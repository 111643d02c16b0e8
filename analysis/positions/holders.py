"""Who holds a stance.

A pronoun, and a description in the report's own voice, are given by the last
words that name their actor, so that the table can be read alone; a description
within someone's statement stays in that source's words.
"""

from __future__ import annotations

from dataclasses import dataclass

from analysis.lexicons.stances import Stances
from analysis.parsing import extents, grammar
from analysis.parsing.relative_clauses import antecedent
from analysis.parsing.tokens import Doc, Token
from analysis.positions.voices import issuing_body, quoted_within, speaker_beside
from analysis.records import Mention, Span, Statement, found, text_of

FIRST = frozenset({"i", "we", "my", "our", "us", "me", "ours"})
PRONOUNS = frozenset({"he", "she", "they", "it", "his", "her", "their", "its", "him", "them"})
# A place that does something ("Washington demanded") is its government.
_DOERS = frozenset({"nsubj", "nsubjpass", "conj", "pobj", "poss", "ROOT"})
OWNERS = frozenset({"poss", "amod", "compound", "nmod"})


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which would take thrice the time
class Holder:
    """The words that name an actor, and its place among the Doc's actors (None where unsure)."""

    span: Span
    actor: int | None


def holder(token: Token, stances: Stances) -> Holder | None:
    """The noun or pronoun as a holder of stances, or None where it is no actor; found once for the Doc."""
    known: dict[int, Holder | None] = token.doc.kept.setdefault("holder", {})
    if token.i not in known:
        known[token.i] = _holder(token, stances)
    return known[token.i]


def _holder(token: Token, stances: Stances) -> Holder | None:
    doc = token.doc
    records = found(doc)
    if token.lower_ in FIRST and token.text != "US":
        inner = quoted_within(token)
        if inner is not None and inner.lower_ not in FIRST and inner != token:
            return holder(inner, stances)
        place = records.statement_carrying(token.idx, token.idx + len(token))
        statement = records.statements[place] if place is not None else None
        if statement is None or statement.source is None or token.idx in range(*statement.source):
            body = issuing_body(doc, token, stances) or speaker_beside(doc, token)
            return holder(body, stances) if body is not None and body.lower_ not in FIRST else None
        return source_holder(doc, statement, stances)
    if token.tag_ == "WP$" or any(c.tag_ == "WP$" for c in token.children):
        owner = antecedent(token)  # "Washington, whose envoy chaired the session"
        if token.tag_ == "WP$" or not _is_person(owner):  # a president's government is another than the president
            return holder(owner, stances) if owner.tag_ != "WP$" and owner != token else None
    if _is_done(token):
        return None
    one = _of_place(token)
    if one is not None:
        return holder(one, stances)
    named = next((c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    dashed = _named_before_dash(token)
    if dashed is not None:
        return dashed
    if named is not None and (token.pos_ == "NOUN" or token.lower_ in stances.classes["part"]):
        token = named  # "Sudan's military chief, Gen. Burhan", "one of the factions, the Azawad Front"
    mention = records.mention_headed(token.i)
    open_ = mention is None or (mention.actor is None and not mention.candidates)
    before = _previous_subject(token, stances) if token.lower_ in {"he", "she"} and open_ else None
    if before is not None:
        return holder(before, stances)
    return _mentioned(token, mention, stances) if mention is not None else _unmentioned(token, stances)


def _of_place(place: Token) -> Token | None:
    """ "Mr Berger, of Nairobi, who rejected it": who comes from the place, of which no clause with "who" is told."""
    if place.dep_ not in {"pobj", "appos"} or not any(
        d.lower_ == "who" for c in place.children if c.dep_ == "relcl" for d in grammar.children(c, *grammar.SUBJECTS)
    ):
        return None
    records = found(place.doc)
    mention = records.mention_headed(place.i)
    actor = records.actors[mention.actor] if mention is not None and mention.actor is not None else None
    if actor is None or actor.kind not in {"place", "state"}:
        return None
    above = place
    while above.dep_ in {"pobj", "appos"} and above.head != above:
        above = above.head.head if above.dep_ == "pobj" else above.head
    return above if above != place and above.pos_ in {"NOUN", "PROPN"} else None


def _is_done(token: Token) -> bool:
    """ "Trading prisoners encourages them": the deed, not the prisoners, by the number of the verb."""
    if token.tag_ != "NNS" or token.dep_ != "nsubj" or token.head.tag_ != "VBZ":
        return False
    first = token.left_edge
    return first.lower_.endswith("ing") and first.dep_ in {"compound", "amod"} and first.head == token


def _is_person(token: Token) -> bool:
    records = found(token.doc)
    mention = records.mention_headed(token.i)
    return mention is not None and mention.actor is not None and records.actors[mention.actor].kind == "person"


def _named_before_dash(token: Token) -> Holder | None:
    """ "Another envoy, Yusuf Bello - chief delegate of the Front, said": the name, which the parser takes for a part of the title."""
    title = next((c for c in token.children if c.dep_ == "appos" and c.i > token.i), None)
    if title is None or token.pos_ != "NOUN" or title.pos_ not in {"NOUN", "PROPN"}:
        return None
    doc, first = token.doc, title.left_edge
    dash = next(
        (t for t in doc[first.i : title.i] if t.text in {"-", "--", "–", "—"} and t.nbor(1).idx > t.idx + 1), None
    )
    if dash is None or dash.i == first.i or first.nbor(-1).text != ",":
        return None
    name = doc[first.i : dash.i]
    if not all(t.tag_ in {"NNP", "NNPS"} for t in name):
        return None
    mention = found(doc).mention_headed(dash.i - 1)
    return Holder((name.start_char, name.end_char), mention.actor if mention is not None else None)


def _mentioned(token: Token, mention: Mention, stances: Stances) -> Holder | None:
    """The holder that a mention of an actor names."""
    doc = token.doc
    actor = found(doc).actors[mention.actor] if mention.actor is not None else None
    if actor is not None and actor.kind == "place" and token.dep_ not in _DOERS:
        return None
    span = _as_called(doc, mention)
    person = actor is not None and actor.kind == "person"
    if mention.form == "pronoun" and actor is None:
        own = _speaker_of(token)
        if own is not None and own.source_actor is not None:
            return source_holder(doc, own, stances)
    if person and token.lower_ in PRONOUNS and token.lower_.startswith("the"):
        return Holder((token.idx, token.idx + len(token)), None)  # one person is not "they"
    if mention.form == "pronoun" or (person and mention.form == "description" and _in_own_voice(doc, span)):
        return named_before(doc, span, mention.actor)
    return Holder(_words(token) if token.dep_ not in OWNERS else span, mention.actor)


def _unmentioned(token: Token, stances: Stances) -> Holder | None:
    """The holder that a word names without being a mention: a people, a pronoun, a name, a text, an office."""
    doc = token.doc
    if token.dep_ == "amod" and token.text in stances.peoples:
        return Holder((token.idx, token.idx + len(token)), None)  # "American threats"
    lemma = token.lemma_.lower()
    if token.lower_ in PRONOUNS:
        own = _speaker_of(token)
        if own is not None:
            return source_holder(doc, own, stances)
        return Holder((token.idx, token.idx + len(token)), None) if token.lower_ != "it" else None
    if (token.pos_ == "PROPN" or _name_like(token)) and token.ent_type_ not in {"DATE", "TIME", "MONEY"}:
        return Holder(_words(token), None)
    if _speaks(token) and any(lemma in stances.classes[kind] for kind in ("document", "convened")):
        return Holder(_words(token), None)
    if lemma in stances.classes["quantity"] or lemma in stances.classes["part"]:
        # "hundreds of fighters", "one of the factions"
        counted = next(iter(grammar.preposition_objects(token, "of")), None)
        if counted is not None and _is_crowd(token, counted):
            return None
        if counted is not None or lemma not in stances.classes["part"]:
            return holder(counted, stances) if counted is not None else None
    if (
        lemma in stances.classes["holder"]
        or lemma in stances.classes["civil"]
        or token.lower_ in {"both", "each", "neither", "many"}
    ):
        return Holder(_words(token), None)
    return None


def _is_crowd(many: Token, counted: Token) -> bool:
    """ "Hundreds of Tuaregs": people of a nation, not the nation."""
    if many.tag_ != "NNS" or counted.tag_ not in {"NNP", "NNPS"}:
        return False
    mention = found(counted.doc).mention_headed(counted.i)
    actor = found(counted.doc).actors[mention.actor] if mention is not None and mention.actor is not None else None
    return actor is None or actor.kind in {"state", "place"}


def _speaks(document: Token) -> bool:
    """ "The communique called for", "the summit condemned": a text or meeting as the subject of an active verb, or of "which calls for"."""
    verb = document.head
    if document.dep_ == "nsubj" and verb.pos_ == "VERB":
        return True
    return any(
        c.dep_ == "relcl" and grammar.subject(c) == document and not grammar.is_passive(c) for c in document.children
    )


_ABSTRACT = ("ment", "tion", "sion", "ity", "ness", "ship", "ence", "ance", "ing")


def _name_like(token: Token) -> bool:
    """A capitalised subject that stands alone and that the tagger takes for a common word ("Zelenskyy ruled out")."""
    if token.dep_ not in grammar.SUBJECTS or token.tag_ not in {"NN", "JJ"} or not token.text.istitle():
        return False
    bare = not any(c.dep_ in {"det", "amod", "compound", "prep", "poss"} for c in token.children)
    return bare and not token.lower_.endswith(_ABSTRACT)


def _previous_subject(pronoun: Token, stances: Stances) -> Token | None:
    """The subject of the sentence before, where "he" or "she" opens the next and it is one person, by name or office."""
    sentence = pronoun.sent
    root = sentence.root
    if pronoun.i - sentence.start > 1 and grammar.clause_head(pronoun).dep_ == "relcl":
        subject = grammar.subject(root)  # "Petro has suspended talks with the guerrillas, whom he blames"
        subject = None if subject is not None and subject.i > pronoun.i else subject
    elif pronoun.i - sentence.start > 1 or not sentence.start:
        return None
    else:
        # A closing quote mark may be parsed as a sentence of its own.
        last = pronoun.doc[sentence.start - 1]
        subject = (
            grammar.subject(last.sent.root if not last.is_punct or len(last.sent) > 1 else last.nbor(-1).sent.root)
            if last.i
            else None
        )
    if subject is None or subject.tag_ not in {"NNP", "NN"} or len(grammar.conjuncts(subject)) > 1:
        return None
    lemma, classes = subject.lemma_.lower(), stances.classes
    office = subject.tag_ == "NN" and lemma in classes["holder"] and lemma not in classes["body"]
    # "Aleksandar Vucic", taken for a body of which nothing is known: "he" shows a person.
    mention = found(pronoun.doc).mention_headed(subject.i)
    actor = found(pronoun.doc).actors[mention.actor] if mention is not None and mention.actor is not None else None
    full = any(c.dep_ == "compound" and c.text.istitle() for c in subject.children) and subject.tag_ == "NNP"
    unknown = actor is not None and actor.kind == "organization" and actor.country is None and full
    return subject if subject.ent_type_ == "PERSON" or office or unknown else None


def _speaker_of(pronoun: Token) -> Statement | None:
    """The statement whose source an unresolved pronoun is: the subject right below its cue ("the rebels said they would ...")."""
    records = found(pronoun.doc)
    place = records.statement_carrying(pronoun.idx, pronoun.idx + len(pronoun))
    statement = records.statements[place] if place is not None else None
    if statement is None or statement.source is None or pronoun.dep_ not in grammar.SUBJECTS:
        return None
    source = records.actors[statement.source_actor] if statement.source_actor is not None else None
    if pronoun.lower_ == "they" and source is not None and source.kind == "person":
        return None  # "the minister told his audience they would not back him"
    if any(q.span[0] <= pronoun.idx < q.span[1] for q in records.quotations):
        return None  # "They do not want peace," he said: a third person between quote marks is another
    return statement if pronoun.head.head.idx in range(*statement.cue) and pronoun.head.dep_ == "ccomp" else None


def source_holder(doc: Doc, statement: Statement, stances: Stances) -> Holder:
    """The source of a statement as a holder: by its name where it is a pronoun or has one in apposition."""
    assert statement.source is not None
    words = doc.char_span(*statement.source, alignment_mode="expand")
    head = words.root if words is not None else None
    if statement.rule_id == "turn" and statement.source_actor is not None:
        return named_before(doc, statement.source, statement.source_actor)  # "A: We proposed a visit."
    own = _speaker_of(head) if head is not None else None
    # A statement that holds its own source, as broken text may give, would lead back here for ever.
    around = own is None or (own is not statement and not statement.carries(*own.cue))
    if head is not None and head.lower_ not in FIRST and around:
        found_holder = holder(head, stances)
        if found_holder is not None and found_holder.actor == statement.source_actor:
            return found_holder
    return Holder(statement.source, statement.source_actor)


def _in_own_voice(doc: Doc, span: Span) -> bool:
    return found(doc).statement_carrying(*span) is None


def _words(token: Token) -> Span:
    """The noun phrase without "both" before a pair, or the mark of the possessive."""
    start, end = extents.phrase(token)
    aside = next((c for c in token.children if c.dep_ == "prep" and c.i > token.i and c.nbor(-1).text == ","), None)
    if aside is not None and token.i < aside.i:
        end = min(end, aside.nbor(-1).idx)  # "a relief official, in Yangon, said"
    if token.pos_ == "PROPN":
        if "," in text_of(token.doc)[token.idx : end]:
            end = token.idx + len(token)  # "Mr Nkurikiye, before the audit"
        dash = max(
            (
                t.i
                for t in token.doc[token.left_edge.i : token.i]
                if t.text in {"-", "--", "–", "—"} and t.nbor(1).idx > t.idx + len(t)
            ),
            default=None,
        )
        if dash is not None:
            start = token.doc[dash + 1].idx  # "GAO - Relief agency ..."
    first = extents.token_at(token.doc, start)
    pair = any(c.dep_ == "conj" for c in token.children)
    pointed = first is not None and first.dep_ == "advmod" and first.head == token  # "notably Kenya"
    if (
        first is not None
        and first.i < token.i
        and (pointed or (pair and first.lower_ in {"both", "neither", "either"}))
    ):
        start = token.doc[first.i + 1].idx
    return start, token.idx + len(token) if token.dep_ == "poss" else end


def named_before(doc: Doc, span: Span, actor: int | None) -> Holder:
    """The nearest name of the same actor before a pronoun or description, or in apposition to it; else a description
    before a pronoun; else the words themselves."""
    if actor is not None:
        best, described = None, None
        for mention in found(doc).mentions_of(actor):
            if mention.start >= span[1] + 3 or (mention.start >= span[0] and best is not None):
                break
            if mention.form == "name":
                best = (mention.start, mention.end)
            elif mention.form == "description" and mention.start < span[0]:
                described = _as_called(doc, mention)
        best = best or (described if text_of(doc)[span[0] : span[1]].lower() in PRONOUNS else None)
        if best is not None:
            return Holder(best, actor)
    return Holder(span, actor)


def _as_called(doc: Doc, mention: Mention) -> Span:
    """A description, that of an actor without a proper name with its article: "The rebels"."""
    records = found(doc)
    before = doc[mention.head].left_edge
    named = mention.form != "description" or mention.actor is None or records.actors[mention.actor].named
    if named or before.tag_ != "DT" or not mention.start - len(before) - 2 <= before.idx < mention.start:
        return mention.start, mention.end
    return before.idx, mention.end
