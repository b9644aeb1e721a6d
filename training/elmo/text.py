"""Reads what writeWords.ts wrote."""

import os
from collections import Counter
from pathlib import Path
from typing import Dict, List, Tuple

import numpy

from vocabulary import SENTENCE_MARK


def data_folder() -> Path:
    """Where the corpora lie: the environment variable NLP_LENS_DATA, or `~/.cache/nlp-lens/data`."""
    return Path(os.environ.get("NLP_LENS_DATA", Path.home() / ".cache" / "nlp-lens" / "data"))


def read_types(file: Path) -> Tuple[List[str], numpy.ndarray]:
    """
    The distinct words of a file and the text as their numbers [words], a mark before each sentence and one at the end.
    Empty lines, which end documents, say nothing here: texts run on.
    """
    ids: Dict[str, int] = {SENTENCE_MARK: 0}
    text: List[int] = [0]
    with open(file, encoding="utf8", newline="\n") as lines:
        for line in lines:
            if line == "\n":
                continue
            text.extend(ids.setdefault(word, len(ids)) for word in line[:-1].split("\t"))
            text.append(0)
    return list(ids), numpy.array(text, dtype=numpy.int32)


def count_words(types: List[str], text: numpy.ndarray) -> Counter:
    """How often each word occurs."""
    return Counter(dict(zip(types, numpy.bincount(text, minlength=len(types)).tolist())))
