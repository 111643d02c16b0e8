"""Which templates are the pages made from?"""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


def environment() -> Environment:
    """The package's templates: what they are given is escaped, and a name that they are not given is an error."""
    return Environment(loader=PackageLoader("analysis"), autoescape=True, undefined=StrictUndefined)
