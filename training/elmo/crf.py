"""A linear-chain conditional random field (Lafferty et al. 2001) over batches of sentences."""

from typing import List

import torch
from torch import Tensor, nn


class ConditionalRandomField(nn.Module):
    """Scores of neighbouring tags; scores of a tag in its place are given. Of each sentence the first `mask` places count."""

    def __init__(self, tags: int) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(tags, tags))
        self.first = nn.Parameter(torch.zeros(tags))

    def loss(self, scores: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """Mean over sentences of -log p(tags). @param scores [length, sentences, tags] @param tags, mask [length, sentences]"""
        gold = scores.gather(2, tags[:, :, None]).squeeze(2) * mask
        steps = self.transitions[tags[:-1], tags[1:]] * mask[1:]
        return (self._partition(scores, mask) - gold.sum(0) - steps.sum(0) - self.first[tags[0]]).mean()

    def _partition(self, scores: Tensor, mask: Tensor) -> Tensor:
        total = scores[0] + self.first
        for place in range(1, len(scores)):
            following = torch.logsumexp(total[:, :, None] + self.transitions, 1) + scores[place]
            total = torch.where(mask[place, :, None] > 0, following, total)
        return torch.logsumexp(total, 1)

    def decode(self, scores: Tensor) -> List[int]:
        """The best tags of one sentence, [length, tags]."""
        best, back = scores[0] + self.first, []
        for row in scores[1:]:
            values, before = (best[:, None] + self.transitions).max(0)
            back.append(before.tolist())
            best = values + row
        path = [int(best.argmax())]
        for before in reversed(back):
            path.append(before[path[-1]])
        return path[::-1]
