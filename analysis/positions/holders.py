"""Who holds a stance.

A pronoun, and a description in the report's own voice, are given by the last
words that name their actor, so that the table can be read alone; a description
within someone's statement stays in that source's words.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from analysis.lexicons.stances import Stances
from analysis.parsing import grammar
from analysis.positions.complements import RELATIVE, doubled, led_by
from analysis.positions.noun_holders import of_noun
from analysis.positions.voices import issuing_body, speaker_beside
from analysis.records import Span, Statement, found, text_of

FIRST = frozenset({"i", "we", "my", "our", "us", "me", "ours"})
PREDICATES = frozenset({"be", "remain", "stand", "come", "speak", "vote", "campaign"})
SPEECH_ACTS = frozenset({"accuse", "promise", "deny", "threaten", "request", "propose", "disapprove", "support"})
PRONOUNS = frozenset({"he", "she", "they", "it", "his", "her", "their", "its", "him", "them"})
# A place that does something ("Washington demanded") is its government.
_DOERS = frozenset({"nsubj", "nsubjpass", "conj", "pobj", "poss", "ROOT"})
OWNERS = frozenset({"poss", "amod", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Holder:
    """The words that name an actor, and its place among the Doc's actors (None where unsure)."""

    span: Span
    actor: int | None


def holder(token: Token, stances: Stances) -> Holder | None:
    """The noun or pronoun as a holder of stances, or None where it is no actor."""
    doc = token.doc
    records = found(doc)
    if token.lower_ in FIRST and token.text != "US":
        place = records.statement_carrying(token.idx, token.idx + len(token))
        statement = records.statements[place] if place is not None else None
        if statement is None or statement.source is None or token.idx in range(*statement.source):
            body = issuing_body(doc, token, stances.classes["body"]) or speaker_beside(doc, token)
            return holder(body, stances) if body is not None and body.lower_ not in FIRST else None
        return source_holder(doc, statement, stances)
    named = next((c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN"), None)
    if named is not None and token.pos_ == "NOUN":
        token = named  # "Sudan's military chief, Gen. Burhan"
    mention = records.mention_headed(token.i)
    open_ = mention is None or (mention.actor is None and not mention.candidates)
    before = _previous_subject(token, stances) if token.lower_ in {"he", "she"} and open_ else None
    if before is not None:
        return holder(before, stances)
    if mention is not None:
        actor = records.actors[mention.actor] if mention.actor is not None else None
        if actor is not None and actor.kind == "place" and token.dep_ not in _DOERS:
            return None
        span = (mention.start, mention.end)
        person = actor is not None and actor.kind == "person"
        if mention.form == "pronoun" or (person and mention.form == "description" and _in_own_voice(doc, span)):
            return named_before(doc, span, mention.actor)
        return Holder(_words(token) if token.dep_ not in OWNERS else span, mention.actor)
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
    if lemma in stances.classes["document"] and _speaks(token):
        return Holder(_words(token), None)
    if lemma in stances.classes["quantity"]:
        # "hundreds of fighters"
        counted = next(iter(grammar.preposition_objects(token, "of")), None)
        return holder(counted, stances) if counted is not None else None
    if (
        lemma in stances.classes["holder"]
        or lemma in stances.classes["civil"]
        or token.lower_ in {"both", "neither", "many"}
    ):
        return Holder(_words(token), None)
    return None


def _speaks(document: Token) -> bool:
    """ "The communique called for": a text as the subject of an active verb, or of "which calls for"."""
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
    office = subject.tag_ == "NN" and subject.lemma_.lower() in stances.classes["holder"] - stances.classes["body"]
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
    return statement if pronoun.head.head.idx in range(*statement.cue) and pronoun.head.dep_ == "ccomp" else None


def source_holder(doc: Doc, statement: Statement, stances: Stances) -> Holder:
    """The source of a statement as a holder: by its name where it is a pronoun or has one in apposition."""
    assert statement.source is not None
    words = doc.char_span(*statement.source, alignment_mode="expand")
    head = words.root if words is not None else None
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
    start, end = grammar.phrase(token)
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
    first = grammar.token_at(token.doc, start)
    pair = any(c.dep_ == "conj" for c in token.children)
    if first is not None and first.i < token.i and pair and first.lower_ in {"both", "neither", "either"}:
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
                described = (mention.start, mention.end)
        best = best or (described if text_of(doc)[span[0] : span[1]].lower() in PRONOUNS else None)
        if best is not None:
            return Holder(best, actor)
    return Holder(span, actor)


def holders(word: Token, kind: str, stances: Stances) -> list[Holder]:
    """Those whose stance the word states, in text order; empty where the report does not say."""
    of = {"verb": _of_verb, "idiom": _of_verb, "noun": of_noun, "adjective": _of_adjective}
    token = of[kind](word, stances)
    if token is None:
        return []
    if token.tag_ in RELATIVE and grammar.clause_head(token).dep_ == "relcl":
        token = grammar.clause_head(token).head
    return [h for h in _pair(token, stances) if h is not None]


def joint(verb: Token, stances: Stances) -> list[Holder]:
    """The subjects of a verb as holders, in text order."""
    own = grammar.subject(verb, shared=False) or grammar.child(verb, "dobj")
    return [h for h in _pair(own, stances) if h is not None] if own is not None else []


def _pair(token: Token, stances: Stances) -> list[Holder | None]:
    """The holders in a coordination, also where "they" stands for one, or the parser takes the first for a modifier."""
    if token.lower_ == "they":
        mention = found(token.doc).mention_headed(token.i)
        own = holder(token, stances)
        nameless = own is not None and own.span[0] == token.idx  # known by no name or description
        open_ = mention is None or mention.actor is None or nameless
        earlier = _joint_subject(token, stances) if open_ else None
        if earlier is not None:
            return [holder(t, stances) for t in grammar.conjuncts(earlier)]
    first = next((c for c in token.children if c.dep_ == "nmod" and grammar.child(c, "cc") is not None), None)
    if first is not None and first.pos_ in {"NOUN", "PROPN"}:
        # "the government and communist rebels", "communist" joined to "government"
        rest = next((c for c in first.children if c.dep_ == "conj"), token)
        second = holder(token, stances)
        words = (rest.left_edge.idx, token.idx + len(token))
        return [holder(first, stances), Holder(words, second.actor) if second is not None else None]
    return [holder(t, stances) for t in grammar.conjuncts(token)]


def _joint_subject(pronoun: Token, stances: Stances) -> Token | None:
    """The nearest subject before the pronoun that joins two or more, in its sentence or the one before."""
    sentence = pronoun.sent
    start = pronoun.doc[sentence.start - 1].sent.start if sentence.start else 0
    for token in reversed(pronoun.doc[start : pronoun.i]):
        if token.dep_ in grammar.SUBJECTS and token.pos_ in {"NOUN", "PROPN"}:
            if len(grammar.conjuncts(token)) > 1:
                return token
            if token.tag_ in {"NNS", "NNPS"}:
                return token if token.lemma_.lower() in stances.classes["holder"] else None
    return None


def _of_verb(verb: Token, stances: Stances) -> Token | None:
    if grammar.is_passive(verb) or led_by(verb):
        return grammar.agent(verb)
    if verb.dep_ in {"attr", "acomp"} and verb.head.lemma_ == "be" and verb.lower_.endswith("ing"):
        return grammar.subject(verb.head)  # "is mediating", taken for a noun or adjective
    if verb.dep_ == "xcomp" and verb.head.pos_ == "ADJ" and verb.head.dep_ == "acomp" and grammar.is_infinitive(verb):
        return grammar.subject(verb, shared=False) or grammar.subject(verb.head.head)  # "was quick to turn it down"
    if verb.dep_ == "conj" and verb.head.pos_ == "ADJ" and verb.head.dep_ == "ccomp" and verb.tag_ == "VBD":
        return grammar.subject(verb.head.head)  # "said Moscow was prepared to talk but insisted"
    if doubled(verb) is not None:
        return [c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i][-1]
    if verb.tag_ == "VBG" and verb.dep_ == "csubj" and grammar.child(verb.head, "nsubj") is not None:
        return grammar.child(verb.head, "nsubj")  # "Calling the plan unacceptable, Burhan's deputy flew back"
    if verb.dep_ == "conj" and verb.tag_ == "VBD" and verb.head.tag_ == "VB" and verb.head.head.pos_ == "ADJ":
        return grammar.subject(verb.head.head.head)  # "was ready to sign and accused"
    if verb.dep_ == "acl" and verb.tag_ == "VBD":
        cut = _main_of(verb)
        if cut is not None:
            return cut
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and grammar.is_bare(verb) and grammar.child(verb, "dobj") is None:
        return grammar.agent(verb)  # "Asked for a comment, ..."
    subject = grammar.subject(_misjoined(verb, stances) or verb)
    if (
        subject is not None
        and verb.dep_ == "acl"
        and subject.dep_ == "dobj"
        and subject.lemma_ in stances.classes["document"]
    ):
        return grammar.subject(subject.head)  # "released a statement denouncing"
    first = grammar.first_conjunct(verb)
    finite = verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBZ", "VBP"} and grammar.subject(verb, shared=False) is None
    if (
        finite
        and first.dep_ == "ccomp"
        and first.head.pos_ == "VERB"
        and subject is not None
        and not _acts(subject, stances)
    ):
        return grammar.subject(first.head)  # "said the shelling was cruel and appealed": no shelling appeals
    above = verb.head
    while verb.tag_ == "VBG" and verb.dep_ == "advcl" and subject is not None and not _acts(subject, stances):
        # "would not agree to a truce that let Kyiv rearm, calling it ...": the parser hangs it on the last verb.
        if above.head == above:
            break
        above = above.head
        if above.pos_ in {"VERB", "AUX"}:
            subject = grammar.subject(above) or subject
    if subject is None and verb.dep_ == "ROOT" and verb.tag_ in {"VBD", "VBZ", "VBP"}:
        # "Malaysia, as this year's chair, volunteered": taken for an adverbial
        first = grammar.child(verb, "npadvmod")
        comma = first is not None and first.i + 1 < verb.i and first.nbor(1).text == ","
        if first is not None and comma and first.pos_ == "PROPN" and first.ent_type_ not in {"DATE", "TIME"}:
            return first
    if subject is None and verb.dep_ == "acl" and grammar.is_infinitive(verb):
        return grammar.child(verb.head, "poss")  # "Oman's efforts to mediate"
    return subject


def _main_of(verb: Token) -> Token | None:
    """The noun at the top of a sentence without a main verb, where a verb behind its relative clause is hung within
    that clause ("Kenya, which mediates between the sides, called for calm")."""
    before = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i else None
    if before is None or before.text != ",":
        return None
    for above in grammar.ancestors_and_self(verb.head):
        root = above.sent.root
        if above.dep_ == "relcl" and root.pos_ in {"NOUN", "PROPN"} and root.i < above.i:
            return root
    return None


def _acts(subject: Token, stances: Stances) -> bool:
    if subject.tag_ in RELATIVE:
        subject = grammar.clause_head(subject).head
    return holder(subject, stances) is not None


def _misjoined(verb: Token, stances: Stances) -> Token | None:
    """The reporting verb that a speech act belongs beside, where the parser has joined it to the clause reported.

    "Denied it had targeted the hospital and accused the army": a finite past
    cannot be joined to "had targeted" or to a subjunctive.
    """
    head = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or head.dep_ != "ccomp" or head.tag_ not in {"VBN", "VB"}:
        return None
    frames = stances.frames.get(("verb", verb.lemma_.lower()), ())
    return head.head if any(frame.stance in SPEECH_ACTS for frame in frames) else None


def _of_adjective(word: Token, stances: Stances) -> Token | None:
    """The subject of the copula, or the noun that the adjective stands after."""
    if word.dep_ in {
        "acomp",
        "oprd",
        "attr",
        "prep",
        "conj",
        "advmod",
        "ROOT",
        "xcomp",
        "ccomp",
        "advcl",
        "acl",
        "relcl",
    }:
        own = grammar.child(word, *sorted(grammar.SUBJECTS))
        if own is not None:
            return own
        verb = word if word.pos_ in {"VERB", "AUX"} and word.dep_ not in {"acomp", "oprd"} else word.head
        if word.pos_ == "ADP" and verb.lemma_ not in PREDICATES:
            return None  # "self-defence against the army" is no stance
        if verb.pos_ in {"VERB", "AUX"}:
            return grammar.subject(verb)
    if word.dep_ == "amod" and word.i > word.head.i:
        return word.head
    return None
