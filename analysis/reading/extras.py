"""How to get the libraries of an extra, said to the user who lacks one."""

from __future__ import annotations

# As pyproject.toml has them; a test holds the two together.
EXTRAS = {
    "web": ("lxml-html-clean>=0.4", "quotequail>=0.5.4,<0.6", "trafilatura>=2,<3"),
    "documents": ("mammoth>=1.11,<2", "pypdfium2>=5,<6"),
    "cluster": ("dask>=2025.1", "distributed>=2025.1"),
    "excel": ("openpyxl>=3.1,<4",),
}


def how_to_get(extra: str) -> str:
    """The command that installs an extra's libraries, each by its own name: this package's own may be another's on an index."""
    return "python -m pip install " + " ".join(f'"{library}"' for library in EXTRAS[extra])
