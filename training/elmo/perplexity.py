"""Perplexity of both directions by the whole softmax."""

from dataclasses import dataclass

import numpy
import torch

from bilm import BidirectionalLanguageModel
from prepare import NumberedText
from sampled_softmax import SampledSoftmax
from streams import Streams
from vocabulary import Vocabulary


@dataclass
class Perplexity:
    """What a text cost, the two directions apart; words out of the vocabulary count as the one unknown word."""

    forward: float
    backward: float
    words: int
    unknown: float  # share of the words, in percent

    @property
    def both(self) -> float:
        """Exponential of the mean loss of both directions, as the paper averages them."""
        return float(numpy.sqrt(self.forward * self.backward))


def measure(
    model: BidirectionalLanguageModel, softmax: SampledSoftmax, text: NumberedText, streams: int = 8, words: int = 10**9
) -> Perplexity:
    """Of a text, or of its first so many words, read in several streams that begin without a past."""
    reader = Streams(text.words[: words + 1], streams, 32)
    targets = torch.from_numpy(text.targets)
    types = torch.from_numpy(text.characters)
    zero = torch.zeros(1, streams, model.encoder.projection.out_features)
    states = [[(zero, zero), (zero, zero)] for _ in range(2)]
    loss, unknown, count = [0.0, 0.0], 0, 0
    with torch.no_grad():
        for number in range(reader.windows):
            window = reader.read(number)
            distinct, places = window[:, :, :-1].unique(return_inverse=True)
            tokens = model.encoder(types[distinct])[places].transpose(1, 2)
            expected = targets[window[:, :, 1:].transpose(1, 2)].flatten(1)
            for side, direction in enumerate((model.forwards, model.backwards)):
                _, top, states[side] = direction(tokens[side], states[side])
                loss[side] += softmax.losses(top.flatten(0, 1), expected[side]).sum().item()
            unknown += int((expected[0] == Vocabulary.UNKNOWN).sum())
            count += expected.shape[1]
    forward, backward = (float(numpy.exp(total / count)) for total in loss)
    return Perplexity(forward, backward, count, 100 * unknown / count)
