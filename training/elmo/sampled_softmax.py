"""Softmax over a vocabulary, learned with a sample of the words that are not the next one."""

from typing import List, Tuple

import torch
from torch import Tensor, nn

from vocabulary import Vocabulary


class _SampledLoss(torch.autograd.Function):
    """
    Sum over words of log(exp(s_target) + sum over the sample of exp(s_i) / p_i) - s_target, where s = W h + b and p_i is how
    likely word i came into the sample. Its gradients are worked out with the loss, in place: there is no second pass.
    """

    @staticmethod
    def forward(context, hidden, target_rows, target_bias, sample_rows, sample_bias, hits):  # type: ignore[no-untyped-def]
        target = (hidden * target_rows).sum(1) + target_bias
        scores = torch.addmm(sample_bias, hidden, sample_rows.t())
        scores[hits] = -1e30
        highest = torch.maximum(scores.max(1).values, target)
        scores.sub_(highest[:, None]).exp_()
        exponential = (target - highest).exp_()
        total = scores.sum(1).add_(exponential)
        loss = (total.log() + highest - target).sum()
        scores.div_(total[:, None])
        change = exponential.div_(total).sub_(1)
        context.save_for_backward(
            torch.addmm(target_rows * change[:, None], scores, sample_rows),
            hidden * change[:, None],
            change,
            scores.t() @ hidden,
            scores.sum(0),
        )
        return loss

    @staticmethod
    def backward(context, gradient):  # type: ignore[no-untyped-def]
        return (*(saved * gradient for saved in context.saved_tensors), None)


class SampledSoftmax(nn.Module):
    """
    Rows of words, shared by both directions. A word is drawn by itself, as often as follows from its frequency to the power of
    3/4, so that about `sample` are drawn at a time and common ones always are; dividing by that keeps the sum unbiased.
    """

    def __init__(self, vocabulary: Vocabulary, dimensions: int, sample: int) -> None:
        super().__init__()
        counts = torch.tensor(vocabulary.counts, dtype=torch.float64)
        frequencies = counts / counts.sum()
        self.rows = nn.Embedding(len(counts), dimensions, sparse=True)
        self.biases = nn.Embedding(len(counts), 1, sparse=True)
        nn.init.normal_(self.rows.weight, std=0.5 * dimensions**-0.5)
        with torch.no_grad():
            self.biases.weight.copy_(frequencies.log()[:, None])
        self._likely = SampledSoftmax._inclusion(frequencies**0.75, sample).float()

    @staticmethod
    def _inclusion(weights: Tensor, sample: int) -> Tensor:
        """min(1, c w), with c such that it sums up to `sample`."""
        low, high = 0.0, 1e12
        for _ in range(100):
            middle = (low + high) / 2
            low, high = (middle, high) if (weights * middle).clamp(max=1).sum() < sample else (low, middle)
        return (weights * high).clamp(max=1)

    def forward(self, hidden: Tensor, targets: Tensor, generator: torch.Generator) -> Tensor:
        """Mean loss in nats. @param hidden [words, dimensions] @param targets [words]"""
        sample = (torch.rand(len(self._likely), generator=generator) < self._likely).nonzero().squeeze(1)
        place = torch.full((len(self._likely),), -1)
        place[sample] = torch.arange(len(sample))
        drawn = place[targets]
        hit = (drawn >= 0).nonzero().squeeze(1)
        both = torch.cat([targets, sample])
        rows, biases = self.rows(both), self.biases(both).squeeze(1)
        count = len(targets)
        corrected = biases[count:] - self._likely[sample].log()
        loss = _SampledLoss.apply(hidden, rows[:count], biases[:count], rows[count:], corrected, (hit, drawn[hit]))
        return loss / count

    def losses(self, hidden: Tensor, targets: Tensor) -> Tensor:
        """The loss of each word by the whole softmax."""
        scores = torch.addmm(self.biases.weight.squeeze(1), hidden, self.rows.weight.t())
        return torch.logsumexp(scores, 1) - scores.gather(1, targets[:, None]).squeeze(1)
