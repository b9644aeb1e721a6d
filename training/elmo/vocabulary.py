"""Words and characters as numbers."""

from collections import Counter
from typing import Dict, Iterable, List

import numpy

PAD, UNKNOWN, BEGIN, END, SENTENCE = range(5)
"""Characters that are none: padding, one too rare, begin and end of a word, and the mark between sentences."""

SENTENCE_MARK = "\n"
"""The word between sentences, the only one with a line end."""


class Characters:
    """The characters of a language by number; a character is a Unicode code point."""

    def __init__(self, characters: str) -> None:
        self.characters = characters
        self._ids: Dict[str, int] = {character: SENTENCE + 1 + id for id, character in enumerate(characters)}

    def __len__(self) -> int:
        return SENTENCE + 1 + len(self.characters)

    @staticmethod
    def of(words: Counter, least: int) -> "Characters":
        """Those that occur at least so often, the commonest first."""
        counts: Counter = Counter()
        for word, count in words.items():
            for character in word:
                counts[character] += count
        kept = [character for character, count in counts.items() if count >= least and character != SENTENCE_MARK]
        return Characters("".join(sorted(kept, key=lambda character: (-counts[character], character))))

    def encode(self, word: str, longest: int) -> List[int]:
        """A word between its marks, padded to `longest`; of one too long the first and the last characters."""
        ids = [SENTENCE] if word == SENTENCE_MARK else [self._ids.get(character, UNKNOWN) for character in word]
        room = longest - 2
        if len(ids) > room:
            ids = ids[: (room + 1) // 2] + ids[len(ids) - room // 2 :]
        return [BEGIN, *ids, END] + [PAD] * (room - len(ids))

    def table(self, words: Iterable[str], longest: int) -> numpy.ndarray:
        """A row a word."""
        return numpy.array([self.encode(word, longest) for word in words], dtype=numpy.int32).reshape(-1, longest)


class Vocabulary:
    """The words that the softmax tells apart, the commonest first after the unknown word."""

    UNKNOWN = 0

    def __init__(self, words: List[str], counts: List[int]) -> None:
        self.words = words
        self.counts = counts  # of the unknown word: of all words that are left out
        self._ids = {word: id for id, word in enumerate(words)}

    @staticmethod
    def of(words: Counter, size: int) -> "Vocabulary":
        """The commonest words of a text."""
        kept = sorted(words.items(), key=lambda item: (-item[1], item[0]))[: size - 1]
        left = sum(words.values()) - sum(count for _, count in kept)
        return Vocabulary(["", *(word for word, _ in kept)], [max(left, 1), *(count for _, count in kept)])

    def __len__(self) -> int:
        return len(self.words)

    def id(self, word: str) -> int:
        """The number of a word, 0 where it is unknown."""
        return self._ids.get(word, Vocabulary.UNKNOWN)
