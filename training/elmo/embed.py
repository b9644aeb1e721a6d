"""Runs a trained model over texts, with its weights as they ship."""

from pathlib import Path
from typing import Dict, List, Sequence

import torch
from torch import Tensor

from bilm import BidirectionalLanguageModel
from configuration import CONFIGURATIONS
from quantize import quantized_state
from vocabulary import PAD, SENTENCE_MARK, Characters


MOST = 64
"""Sentences that are embedded at a time."""


class Embedder:
    """The layers of words in their context."""

    def __init__(self, checkpoint: Path, packed: bool = True) -> None:
        content = torch.load(checkpoint, map_location="cpu")
        self.content = content
        self.configuration = CONFIGURATIONS[content["language"]]
        self.characters = Characters(content["characters"])
        self.model = BidirectionalLanguageModel(self.configuration, len(self.characters))
        self.model.load_state_dict(quantized_state(content["model"]) if packed else content["model"])
        self.model.eval()

    def embed(self, sentences: Sequence[Sequence[str]]) -> List[Tensor]:
        """The layers of each sentence as a text by itself, [3, words, 2 * dimensions], of 16-bit numbers."""
        by_length: Dict[int, List[int]] = {}
        for index, sentence in enumerate(sentences):
            by_length.setdefault(len(sentence), []).append(index)
        found: List[Tensor] = [torch.empty(0)] * len(sentences)
        for indexes in by_length.values():
            for begin in range(0, len(indexes), MOST):
                some = indexes[begin : begin + MOST]
                layers = self._embed([sentences[index] for index in some])
                for place, index in enumerate(some):
                    found[index] = layers[:, 1:-1, place].half()
        return found

    def _embed(self, sentences: Sequence[Sequence[str]]) -> Tensor:
        texts = [[SENTENCE_MARK, *sentence, SENTENCE_MARK] for sentence in sentences]
        types = list(dict.fromkeys(word for text in texts for word in text))
        table = torch.from_numpy(self.characters.table(types, self.configuration.characters)).long()
        order = torch.argsort((table != PAD).sum(1), stable=True)
        place = {types[index]: rank for rank, index in enumerate(order.tolist())}
        words = torch.tensor([[place[word] for word in text] for text in texts]).t()
        with torch.no_grad():
            return self.model.layers(table[order], words)
