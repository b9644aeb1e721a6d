"""Shapes of the language models, a row a language."""

from dataclasses import dataclass
from typing import Dict, Tuple


@dataclass(frozen=True)
class Configuration:
    """What a model is made of. Words are characters between a mark of begin and a mark of end; longer ones lose their middle."""

    language: str
    characters: int  # the most characters of a word, both marks included
    character_dimensions: int
    filters: Tuple[Tuple[int, int], ...]  # width of the convolution, number of filters
    dimensions: int = 256  # of the token layer and of each LSTM
    vocabulary: int = 30000  # words that the softmax tells apart, unknown word and sentence mark included
    character_count: int = 5  # a character that occurs less often is the unknown one

    @property
    def width(self) -> int:
        """The width of the widest convolution."""
        return max(width for width, _ in self.filters)

    @property
    def features(self) -> int:
        """How many filters there are."""
        return sum(count for _, count in self.filters)


CONFIGURATIONS: Dict[str, Configuration] = {
    "en": Configuration("en", 24, 16, ((1, 32), (2, 32), (3, 64), (4, 64), (5, 96), (6, 96)), character_count=50),
    "zh": Configuration("zh", 16, 32, ((1, 96), (2, 128), (3, 96), (4, 64)), character_count=20),
}
