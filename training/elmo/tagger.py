"""A tagger of names: features of words, with or without layers of a language model, a bidirectional LSTM, and a CRF."""

from typing import List, Optional

import torch
from torch import Tensor, nn

from crf import ConditionalRandomField


class ScalarMix(nn.Module):
    """Equation 1 of Peters et al. 2018: layers are summed with weights that are learned, and the sum is scaled."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.scores = nn.Parameter(torch.zeros(layers))
        self.scale = nn.Parameter(torch.ones(1))

    def weights(self) -> Tensor:
        """They sum up to 1."""
        return torch.softmax(self.scores, 0)

    def forward(self, layers: Tensor) -> Tensor:
        """[layers, …] to […]."""
        return self.scale * torch.tensordot(self.weights(), layers, 1)


class Tagger(nn.Module):
    """Of words as their form, their begin, their end and their shape; `layers` of a language model, or none, come with them."""

    SIZES = (64, 24, 24, 16)
    UNITS, PROJECTED = 100, 128

    def __init__(self, counts: List[int], tags: int, layers: int, dimensions: int) -> None:
        super().__init__()
        self.embeddings = nn.ModuleList(nn.Embedding(count, size) for count, size in zip(counts, self.SIZES))
        self.mix: Optional[ScalarMix] = ScalarMix(layers) if layers else None
        self.projection = nn.Linear(dimensions, self.PROJECTED)
        width = sum(self.SIZES) + (self.PROJECTED if layers else 0)
        self.lstm = nn.LSTM(width, self.UNITS, bidirectional=True)
        self.scores = nn.Linear(2 * self.UNITS, tags)
        self.crf = ConditionalRandomField(tags)
        self.dropout = nn.Dropout(0.4)

    def forward(self, features: Tensor, layers: Tensor, lengths: Tensor) -> Tensor:
        """
        Scores of tags, [length, sentences, tags].
        @param features [4, length, sentences] @param layers [layers, length, sentences, dimensions]
        """
        parts = [embedding(column) for embedding, column in zip(self.embeddings, features)]
        if self.mix is not None:
            parts.append(self.projection(self.dropout(self.mix(layers))))
        packed = nn.utils.rnn.pack_padded_sequence(self.dropout(torch.cat(parts, 2)), lengths)
        read, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0])
        return self.scores(self.dropout(read))
