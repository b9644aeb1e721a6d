"""
Trains the bidirectional language model of a language on its words: python3 training/elmo/train.py en --tokens 13000000

Everything follows from the seed, so that a training that goes on from its checkpoint ends as one in a single run does.
"""

import argparse
import time
from pathlib import Path
from typing import List

import torch
from torch import Tensor

from bilm import BidirectionalLanguageModel
from configuration import CONFIGURATIONS
from perplexity import measure
from prepare import Prepared, prepare
from sampled_softmax import SampledSoftmax
from streams import Streams

STREAMS, WINDOW = 64, 32
SAMPLE = 1024
RATE = 2e-3
WARM_UP = 200  # steps in which the rate rises
DECAY = 0.4  # the last share of the steps, in which the rate falls to 0
CLIP = 1.0
FORGET = 0.1  # how often a stream begins a window without its past, since texts do when the model is used
SAVED = 250  # steps between checkpoints
MEASURED = 12_000  # words of the held-out text that are measured with each


class Training:
    """A model on its way."""

    def __init__(self, language: str, steps: int, seed: int) -> None:
        torch.manual_seed(seed)
        self.generator = torch.Generator().manual_seed(seed)
        self.configuration = CONFIGURATIONS[language]
        self.steps = steps
        self.step = 0
        self.data: Prepared = prepare(self.configuration)
        self.streams = Streams(self.data.train.words, STREAMS, WINDOW)
        self.types = torch.from_numpy(self.data.train.characters)
        self.targets = torch.from_numpy(self.data.train.targets)
        self.model = BidirectionalLanguageModel(self.configuration, len(self.data.characters))
        self.softmax = SampledSoftmax(self.data.vocabulary, self.configuration.dimensions, SAMPLE)
        self.learned = [parameter for parameter in self.model.parameters() if parameter.requires_grad]
        self.optimizers = [
            torch.optim.Adam(self.learned, lr=RATE, betas=(0.9, 0.99), foreach=True),
            torch.optim.SparseAdam(list(self.softmax.parameters()), lr=RATE, betas=(0.9, 0.99)),
        ]
        zero = torch.zeros(1, STREAMS, self.configuration.dimensions)
        self.states = [[(zero, zero), (zero, zero)] for _ in range(2)]

    def rate(self) -> float:
        """Of this step."""
        warm = min(1.0, (self.step + 1) / WARM_UP)
        return RATE * warm * min(1.0, (self.steps - self.step) / (DECAY * self.steps))

    def advance(self) -> float:
        """One step; returns the mean loss of a word."""
        for optimizer in self.optimizers:
            optimizer.zero_grad(set_to_none=True)
            optimizer.param_groups[0]["lr"] = self.rate()
        window = self.streams.read(self.step)
        distinct, places = window[:, :, :-1].unique(return_inverse=True)
        tokens = self.model.encoder(self.types[distinct])[places].transpose(1, 2)
        expected = self.targets[window[:, :, 1:].transpose(1, 2)].flatten()
        tops: List[Tensor] = []
        for side, direction in enumerate((self.model.forwards, self.model.backwards)):
            kept = (torch.rand(STREAMS, 1, generator=self.generator) >= FORGET).float()
            before = [(hidden.detach() * kept, cell.detach() * kept) for hidden, cell in self.states[side]]
            _, top, self.states[side] = direction(tokens[side], before)
            tops.append(top.flatten(0, 1))
        loss = self.softmax(torch.cat(tops), expected, self.generator)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.learned, CLIP)
        for optimizer in self.optimizers:
            optimizer.step()
        self.step += 1
        return loss.item()

    def save(self, file: Path) -> None:
        """Writes a checkpoint."""
        content = {
            "language": self.configuration.language,
            "step": self.step,
            "tokens": self.step * STREAMS * WINDOW,
            "characters": self.data.characters.characters,
            "words": self.data.vocabulary.words,
            "counts": self.data.vocabulary.counts,
            "model": self.model.state_dict(),
            "softmax": self.softmax.state_dict(),
            "optimizers": [optimizer.state_dict() for optimizer in self.optimizers],
            "states": [[(hidden.detach(), cell.detach()) for hidden, cell in side] for side in self.states],
            "generator": self.generator.get_state(),
        }
        torch.save(content, file.with_suffix(".new"))
        file.with_suffix(".new").replace(file)

    def resume(self, file: Path) -> None:
        """Goes on from a checkpoint."""
        content = torch.load(file)
        self.step = content["step"]
        self.model.load_state_dict(content["model"])
        self.softmax.load_state_dict(content["softmax"])
        for optimizer, state in zip(self.optimizers, content["optimizers"]):
            optimizer.load_state_dict(state)
        self.states = content["states"]
        self.generator.set_state(content["generator"])


def run(training: Training, file: Path) -> None:
    """Trains to the end with checkpoints, and says how it goes."""
    begun, total = time.time(), 0.0
    while training.step < training.steps:
        total += training.advance()
        if training.step % SAVED == 0 or training.step == training.steps:
            steps = (training.step - 1) % SAVED + 1
            speed = steps * STREAMS * WINDOW / (time.time() - begun)
            training.save(file)
            found = measure(training.model, training.softmax, training.data.held_out, words=MEASURED)
            print(
                f"step {training.step} of {training.steps}: loss {total / steps:.3f}, held out {found.both:.1f} "
                f"({found.forward:.1f} and {found.backward:.1f}), {speed:.0f} tokens/s",
                flush=True,
            )
            begun, total = time.time(), 0.0


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=sorted(CONFIGURATIONS))
    parser.add_argument("--tokens", type=int, required=True, help="words that each direction reads")
    parser.add_argument("--checkpoint", type=Path, required=True, help="file to write, and to go on from if it is there")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    training = Training(options.language, options.tokens // (STREAMS * WINDOW), options.seed)
    if options.checkpoint.exists():
        training.resume(options.checkpoint)
    options.checkpoint.parent.mkdir(parents=True, exist_ok=True)
    print(
        f"{len(training.data.characters)} characters, {len(training.data.train.targets)} distinct words, "
        f"{len(training.data.train.words)} words, {training.steps} steps from {training.step} on",
        flush=True,
    )
    run(training, options.checkpoint)


if __name__ == "__main__":
    main()
