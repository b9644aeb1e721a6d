"""
Word in Context (Pilehvar and Camacho-Collados 2019): does a word mean the same in two sentences?
python3 training/elmo/evaluate_wic.py en.checkpoint

The answer is yes where the cosine of the word's two vectors is over a threshold: the median of the dev set, since the set is made so
that either answer is as common. Which layers are mixed, and whether the mean of all vectors is taken off, is what ranks the dev set best.
Nothing else is learned, and the set serves for evaluation only.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Tuple

import numpy
import torch

from embed import Embedder
from report import add_scores
from text import data_folder

MIXES: Dict[str, Tuple[float, float, float]] = {
    "token layer": (1, 0, 0),
    "first layer": (0, 1, 0),
    "second layer": (0, 0, 1),
    "mean of LSTM layers": (0, 0.5, 0.5),
    "mean of all layers": (1 / 3, 1 / 3, 1 / 3),
}


@dataclass
class Pairs:
    """A part of the set: vectors [3, pairs, 2, 2 * dimensions], and whether they mean the same."""

    layers: numpy.ndarray
    same: numpy.ndarray


def read_pairs(embedder: Embedder, part: str) -> Pairs:
    """Embeds a part; each sentence is a text by itself."""
    folder = data_folder() / "lm" / "eval-sense" / "wic"
    rows = [line.split("\t") for line in (folder / f"{part}.data.txt").read_text(encoding="utf8").splitlines()]
    gold = (folder / f"{part}.gold.txt").read_text(encoding="utf8").split()
    embedded = embedder.embed([text.split() for _, _, _, *sentences in rows for text in sentences])
    places = [int(place) for _, _, both, *_ in rows for place in both.split("-")]
    vectors = torch.stack([layers[:, place] for layers, place in zip(embedded, places)], 1)
    pairs = vectors.float().unflatten(1, (len(rows), 2)).numpy()
    return Pairs(pairs, numpy.array([answer == "T" for answer in gold]))


def cosines(pairs: Pairs, mix: Tuple[float, float, float], mean: numpy.ndarray) -> numpy.ndarray:
    """Of each pair. Layers are brought to unit length before they are mixed, so that a mix is what it says."""
    layers = pairs.layers - mean
    layers = layers / (numpy.linalg.norm(layers, axis=3, keepdims=True) + 1e-9)
    mixed = numpy.tensordot(numpy.array(mix), layers, 1)
    mixed /= numpy.linalg.norm(mixed, axis=2, keepdims=True) + 1e-9
    return (mixed[:, 0] * mixed[:, 1]).sum(1)


def ranking(values: numpy.ndarray, same: numpy.ndarray) -> float:
    """How often a pair of one meaning has the higher cosine than one of two (area under the ROC curve)."""
    order = values.argsort().argsort() + 1
    positives = int(same.sum())
    return float((order[same].sum() - positives * (positives + 1) / 2) / (positives * (len(same) - positives)))


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    embedder = Embedder(options.checkpoint)
    dev, test = read_pairs(embedder, "dev"), read_pairs(embedder, "test")
    chosen = (0.0, "", 0.0)
    for centred in (False, True):
        mean = dev.layers.mean((1, 2), keepdims=True) * centred
        for name, mix in MIXES.items():
            label = f"{name}{', mean taken off' if centred else ''}"
            values = cosines(dev, mix, mean), cosines(test, mix, mean)
            ranks = [100 * ranking(values[0], dev.same), 100 * ranking(values[1], test.same)]
            score = 100 * float(((values[1] >= numpy.median(values[0])) == test.same).mean())
            print(f"{label}: ROC area on dev {ranks[0]:.2f}, on test {ranks[1]:.2f}; accuracy on test {score:.2f}")
            chosen = max(chosen, (ranks[0], label, score))
            if centred:
                add_scores("en", [("WiC test", f"ROC area of the cosine, {name}", ranks[1])])
    print(f"chosen on dev: {chosen[1]}")
    add_scores("en", [("WiC test", "accuracy, layer chosen on dev", chosen[2])])


if __name__ == "__main__":
    main()
