"""The bidirectional language model of Peters et al. (2018), Deep contextualized word representations, small."""

from typing import List, Tuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from configuration import Configuration
from vocabulary import PAD

State = Tuple[Tensor, Tensor]


class CharacterEncoder(nn.Module):
    """
    Characters of a word -> its vector: convolutions of several widths, the maximum over the word, a highway layer, a projection
    (Kim et al. 2016, Character-aware neural language models).

    All convolutions are one product of matrices: a narrow filter is one of the widest width whose last columns are held at 0.
    """

    def __init__(self, configuration: Configuration, characters: int) -> None:
        super().__init__()
        self.width = configuration.width
        features = configuration.features
        self.embedding = nn.Parameter(torch.randn(characters, configuration.character_dimensions) * 0.5)
        self.filters = nn.Parameter(torch.empty(features, self.width * configuration.character_dimensions))
        self.bias = nn.Parameter(torch.zeros(features))
        self.highway = nn.Linear(features, 2 * features)
        self.projection = nn.Linear(features, configuration.dimensions)
        mask = torch.zeros(features, self.width, configuration.character_dimensions)
        row = 0
        for width, count in configuration.filters:
            mask[row : row + count, :width] = 1
            bound = (3 / (width * configuration.character_dimensions)) ** 0.5
            nn.init.uniform_(self.filters[row : row + count], -bound, bound)
            row += count
        self.register_buffer("mask", mask.reshape(features, -1), persistent=False)
        with torch.no_grad():
            self.embedding[PAD] = 0
            self.filters *= self.mask
            self.highway.bias[:features] = 1  # carries its input at first

    def forward(self, words: Tensor) -> Tensor:
        """[words, characters], sorted by length, to [words, dimensions]."""
        lengths = (words != PAD).sum(1)
        windows = functional.pad(words, (0, self.width - 1)).unfold(1, self.width, 1)
        inside = torch.arange(words.shape[1])[None, :] < lengths[:, None]
        characters = functional.embedding(windows[inside], self.embedding, padding_idx=PAD)
        convolved = characters.flatten(1) @ (self.filters * self.mask).t()
        sizes = [column.tolist() for column in lengths.unique_consecutive(return_counts=True)]
        groups = convolved.split([length * count for length, count in zip(*sizes)])
        maxima = [group.view(count, length, -1).max(1).values for group, length, count in zip(groups, *sizes)]
        return self.project(torch.relu(torch.cat(maxima) + self.bias))

    def project(self, features: Tensor) -> Tensor:
        """What follows the convolutions."""
        gate, change = self.highway(features).chunk(2, 1)
        carry = torch.sigmoid(gate)
        return self.projection(carry * features + (1 - carry) * torch.relu(change))


class Direction(nn.Module):
    """Two LSTM layers that read in one direction; the second's output has its input added."""

    def __init__(self, dimensions: int) -> None:
        super().__init__()
        self.first = nn.LSTM(dimensions, dimensions)
        self.second = nn.LSTM(dimensions, dimensions)
        for layer in (self.first, self.second):
            with torch.no_grad():
                layer.bias_ih_l0[dimensions : 2 * dimensions] = 1  # forgets little at first
                layer.bias_hh_l0.zero_()
            layer.bias_hh_l0.requires_grad_(False)  # one bias is enough

    def forward(self, tokens: Tensor, states: List[State]) -> Tuple[Tensor, Tensor, List[State]]:
        """[length, texts, dimensions] to the outputs of both layers and the states after the last word."""
        first, first_state = self.first(tokens, states[0])
        second, second_state = self.second(first, states[1])
        return first, first + second, [first_state, second_state]


class BidirectionalLanguageModel(nn.Module):
    """Encoder of words and the two directions; the softmax over words stands apart, as it is only trained with."""

    def __init__(self, configuration: Configuration, characters: int) -> None:
        super().__init__()
        self.encoder = CharacterEncoder(configuration, characters)
        self.forwards = Direction(configuration.dimensions)
        self.backwards = Direction(configuration.dimensions)

    def layers(self, types: Tensor, words: Tensor) -> Tensor:
        """
        The three layers of texts, [3, length, texts, 2 * dimensions]: the token layer twice, then forward and backward of each
        LSTM.
        @param types characters of their distinct words, sorted by length
        @param words numbers of their words among them, [length, texts]; the texts are of one length
        """
        tokens = self.encoder(types)[words]
        zero = torch.zeros(1, *tokens.shape[1:])
        states = [(zero, zero), (zero, zero)]
        first, second, _ = self.forwards(tokens, states)
        first_back, second_back, _ = self.backwards(tokens.flip(0), states)
        pairs = [(tokens, tokens), (first, first_back.flip(0)), (second, second_back.flip(0))]
        return torch.stack([torch.cat(pair, 2) for pair in pairs])
