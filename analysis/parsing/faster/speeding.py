"""Which of the model's parts are ours in this pipeline, and which spaCy's own?"""

from __future__ import annotations

import spacy
from spacy.language import Language

from analysis.parsing.faster import attribute_rules, embeddings, entities, lemmas, matrices, maxouts, norms

TESTED = ((3, 8, 2), (3, 9, 0))  # spaCy from the first to below the second: the tests were run at both ends
# In the order in which they are put in: products before what keeps their results.
PARTS = {
    "attribute rules": attribute_rules.remember,
    "matrices": matrices.use_numpys,
    "norms": norms.use_blocks,
    "maxouts": maxouts.use_blocks,
    "embeddings": embeddings.remember,
    "entities": entities.decode_batches,
    "lemmas": lemmas.remember,
}


def is_tested(version: str = spacy.__version__) -> bool:
    """Whether the parts were tested with this version of spaCy."""
    try:
        number = tuple(int(part) for part in version.split(".")[:3])
    except ValueError:
        return False  # a version before its release
    return TESTED[0] <= number < TESTED[1]


def speed_up(nlp: Language) -> dict[str, str]:
    """Puts our parts into a pipeline of spaCy's; for each part "faster", or "spaCy's own" where ours does not fit it.

    A part does not fit a model of another make (each part says what it asks
    of it); none is put in with a version of spaCy that was not tested.
    """
    tested = is_tested()
    return {name: "faster" if tested and put_in(nlp) else "spaCy's own" for name, put_in in PARTS.items()}
