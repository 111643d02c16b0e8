"""Is the subject of a reported clause the source itself, or the state or body that it speaks for?"""

from __future__ import annotations

from analysis.lexicons.acts import Acts
from analysis.parsing import grammar
from analysis.parsing.tokens import Token
from analysis.records import Statement, found

OWN = frozenset({"our", "my", "his", "her", "its", "their"})


def for_its_state(subject: Token, statement: Statement, acts: Acts) -> bool:
    """Whether the subject is the source's own state or government: by its name, or "the country", "the government", "the president"."""
    records = found(subject.doc)
    if statement.source_actor is None:
        return False
    speaker = records.actors[statement.source_actor]
    if speaker.country is None or not any(part in (speaker.plover or "") for part in ("GOV", "MIL")):
        return False
    mention = records.mention_headed(subject.i)
    actor = records.actors[mention.actor] if mention is not None and mention.actor is not None else None
    if actor is not None and (actor.named or actor.kind != "person"):
        return actor.kind in {"state", "place"} and actor.country == speaker.country
    plain = all(c.dep_ == "det" and c.lower_ == "the" for c in subject.children)
    return plain and "ownstate" in acts.noun(subject.lemma_.lower()) and bool(list(subject.children))


def is_staff(noun: Token, subject: Token | None, acts: Acts) -> bool:
    """Whether a noun names the subject's own people ("met his generals"), with whom nobody negotiates."""
    owner = grammar.child(noun, "poss")
    if owner is None or owner.lower_ not in OWN or subject is None or "staff" not in acts.noun(noun.lemma_.lower()):
        return False
    several = subject.tag_ in {"NNS", "NNPS"} or len(grammar.conjuncts(subject)) > 1
    return (owner.lower_ in {"our", "their"}) == (several or subject.lower_ in {"we", "they"})


def same_as_source(subject: Token, statement: Statement, acts: Acts) -> bool:
    """Whether a subject is the source: "we", or a name or pronoun of the same actor."""
    if subject.lower_ in {"we", "i"} and subject.pos_ == "PRON":
        return True
    owner = grammar.child(subject, "poss")
    if owner is not None and owner.lower_ in OWN and subject.pos_ == "NOUN":
        return "beyond" not in acts.noun(subject.lemma_.lower())  # "his fighters will not leave", not "his allies"
    records = found(subject.doc)
    mention = records.mention_headed(subject.i)
    if mention is not None and mention.actor is not None and statement.source is not None:
        speaker = records.actors[statement.source_actor] if statement.source_actor is not None else None
        if speaker is not None and speaker.affiliation == mention.actor:
            return True
        # "Iran's minister", "its negotiator", "a Hamas official" speak for those named in the phrase.
        start, end = statement.source
        if any(start <= m.start and m.end <= end for m in records.mentions_of(mention.actor)):
            return True
    if subject.pos_ == "NOUN" and statement.source is not None:
        words = subject.doc.char_span(*statement.source, alignment_mode="expand")
        if words is not None and words[0].lower_ in {"its", "their"}:
            return True  # "The faction will free them, its leaders said"
    if mention is not None and mention.actor is not None and statement.source_actor is not None:
        return mention.actor == statement.source_actor
    return subject.lower_ in {"it", "they", "he", "she"} and (mention is None or not mention.candidates)
