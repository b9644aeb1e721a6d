"""A text as streams that are read side by side, for backpropagation through a window at a time."""

import numpy
import torch
from torch import Tensor


class Streams:
    """
    Cuts a text into `streams` parts of equal length. Each part is read by the forward model from its begin and by the backward
    model from its end, so that both go on from the state in which they ended.
    """

    def __init__(self, text: numpy.ndarray, streams: int, window: int) -> None:
        self.length = (len(text) - 1) // streams // window * window
        self.window = window
        rows = numpy.arange(streams)[:, None] * self.length + numpy.arange(self.length + 1)[None, :]
        self._forwards = text[rows]
        self._backwards = self._forwards[:, ::-1]

    @property
    def windows(self) -> int:
        """How many windows there are until the streams begin again."""
        return self.length // self.window

    def read(self, number: int) -> Tensor:
        """Window `number` of all streams of both directions, [2, streams, window + 1]: words and, one on, those to predict."""
        begin = number % self.windows * self.window
        pair = [side[:, begin : begin + self.window + 1] for side in (self._forwards, self._backwards)]
        return torch.from_numpy(numpy.stack(pair).astype(numpy.int64))
