"""Reads sentences with marked names (IOB2), and scores names."""

from dataclasses import dataclass
from pathlib import Path
from typing import List, Set, Tuple


@dataclass
class NamedSentence:
    """Words and their tags."""

    words: List[str]
    tags: List[str]


def read_names(file: Path) -> List[NamedSentence]:
    """Lines of number, word and tag, an empty line after a sentence. Types that are not names of the task count as none."""
    sentences, words, tags = [], [], []  # type: List[NamedSentence], List[str], List[str]
    for line in [*file.read_text(encoding="utf8").split("\n"), ""]:
        if line.startswith("#"):
            continue
        if line.strip():
            _, word, tag, *_ = line.split("\t")
            words.append(word)
            tags.append(tag if tag[2:] in ("PER", "ORG", "LOC") else "O")
        elif words:
            sentences.append(NamedSentence(words, tags))
            words, tags = [], []
    return sentences


def spans(tags: List[str]) -> Set[Tuple[int, int, str]]:
    """Begin, end and type of each name; a tag I that continues nothing begins a name."""
    found: Set[Tuple[int, int, str]] = set()
    begin = 0
    for place in range(1, len(tags) + 1):
        goes_on = place < len(tags) and tags[place][0] == "I" and tags[place][2:] == tags[place - 1][2:]
        if not goes_on:
            if tags[place - 1] != "O":
                found.add((begin, place, tags[place - 1][2:]))
            begin = place
    return found


def f1(gold: List[List[str]], guessed: List[List[str]]) -> float:
    """F1 of names that agree in begin, end and type, in percent."""
    pairs = [(spans(a), spans(b)) for a, b in zip(gold, guessed)]
    right = sum(len(a & b) for a, b in pairs)
    return 200 * right / max(1, sum(len(a) + len(b) for a, b in pairs))
