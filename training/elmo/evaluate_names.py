"""
What the layers are worth as features: recognition of names in UNER (EWT or GSDSIMP) by the same tagger without them, with the token
layer alone, and with the scalar mix of all three: python3 training/elmo/evaluate_names.py en.checkpoint

The language model stays as it is. Of each tagger the epoch that is best on the dev set is scored on the test set.
"""

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import Dict, List, Tuple

import torch
from torch import Tensor

from embed import Embedder
from names import NamedSentence, f1, read_names
from report import add_scores
from tagger import Tagger
from text import data_folder

SETS = {"en": "en/uner_ewt/en_ewt-ud-{}.iob2", "zh": "zh/uner_gsdsimp/zh_gsdsimp-ud-{}.iob2"}
NAMES = {"en": "UNER English-EWT test", "zh": "UNER Chinese-GSDSIMP test"}
AFFIX = {"en": 3, "zh": 1}
KINDS = {0: "no layers", 1: "token layer", 3: "scalar mix of all layers"}
EPOCHS, BATCH, RATE, RARE = 5, 64, 4e-3, 2


def traits(word: str, affix: int) -> Tuple[str, str, str, str]:
    """Form in lower case, begin, end, and shape: kinds of characters, each run once."""
    shape = re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", re.sub(r"\d+", "0", word)))
    return word.lower(), word[:affix], word[-affix:], re.sub(r"[^\W\dA-Za-z]+", "c", shape)


class Examples:
    """Sentences as numbers, in batches of like length."""

    def __init__(self, sentences: List[NamedSentence], embedder: Embedder, indexes: List[Dict[str, int]], tags: List[str]) -> None:
        affix = AFFIX[embedder.configuration.language]
        self.sentences = sentences
        self.layers = embedder.embed([sentence.words for sentence in sentences])
        self.features = [
            torch.tensor([[index.get(trait, 0) for index, trait in zip(indexes, traits(word, affix))] for word in sentence.words]).t()
            for sentence in sentences
        ]
        self.tags = [torch.tensor([tags.index(tag) for tag in sentence.tags]) for sentence in sentences]

    def batches(self) -> List[List[int]]:
        """Longest first in each, as packed sequences want them."""
        order = sorted(range(len(self.sentences)), key=lambda index: -len(self.tags[index]))
        return [order[begin : begin + BATCH] for begin in range(0, len(order), BATCH)]

    def padded(self, batch: List[int], layers: int) -> Tuple[Tensor, Tensor, Tensor, Tensor]:
        """Features, the first layers, tags and lengths."""
        lengths = torch.tensor([len(self.tags[index]) for index in batch])
        features = torch.zeros(4, int(lengths[0]), len(batch), dtype=torch.long)
        tags = torch.zeros(int(lengths[0]), len(batch), dtype=torch.long)
        vectors = torch.zeros(layers, int(lengths[0]), len(batch), self.layers[0].shape[2])
        for place, index in enumerate(batch):
            length = len(self.tags[index])
            features[:, :length, place] = self.features[index]
            tags[:length, place] = self.tags[index]
            vectors[:, :length, place] = self.layers[index][:layers]
        return features, vectors, tags, lengths


def score(tagger: Tagger, examples: Examples, layers: int, tags: List[str]) -> float:
    """F1 of names."""
    tagger.eval()
    gold, guessed = [], []
    with torch.no_grad():
        for batch in examples.batches():
            features, vectors, _, lengths = examples.padded(batch, layers)
            scores = tagger(features, vectors, lengths)
            for place, index in enumerate(batch):
                path = tagger.crf.decode(scores[: int(lengths[place]), place])
                guessed.append([tags[tag] for tag in path])
                gold.append(examples.sentences[index].tags)
    tagger.train()
    return f1(gold, guessed)


def learn(tagger: Tagger, train: Examples, dev: Examples, layers: int, tags: List[str]) -> float:
    """Leaves the weights of the best epoch in the tagger; returns its score on the dev set."""
    optimizer = torch.optim.Adam(tagger.parameters(), lr=RATE)
    batches, best, kept = train.batches(), -1.0, tagger.state_dict()
    for epoch in range(EPOCHS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        for number in torch.randperm(len(batches)).tolist():
            features, vectors, gold, lengths = train.padded(batches[number], layers)
            mask = (torch.arange(len(gold))[:, None] < lengths[None, :]).float()
            optimizer.zero_grad(set_to_none=True)
            tagger.crf.loss(tagger(features, vectors, lengths), gold, mask).backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 5.0)
            optimizer.step()
        found = score(tagger, dev, layers, tags)
        if found > best:
            best, kept = found, {name: value.clone() for name, value in tagger.state_dict().items()}
    tagger.load_state_dict(kept)
    return best


def indexes_of(sentences: List[NamedSentence], affix: int) -> List[Dict[str, int]]:
    """Numbers of the traits that are not rare; 0 is a rare one."""
    counts: List[Counter] = [Counter() for _ in range(4)]
    for sentence in sentences:
        for word in sentence.words:
            for counter, trait in zip(counts, traits(word, affix)):
                counter[trait] += 1
    return [
        {trait: id + 1 for id, trait in enumerate(sorted(trait for trait, count in counter.items() if count >= RARE))}
        for counter in counts
    ]


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layers", type=int, nargs="*", default=[0, 1, 3], help="only taggers with so many layers")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    embedder = Embedder(options.checkpoint)
    language = embedder.configuration.language
    parts = {part: read_names(data_folder() / SETS[language].format(part)) for part in ("train", "dev", "test")}
    indexes = indexes_of(parts["train"], AFFIX[language])
    tags = sorted({tag for sentence in parts["train"] for tag in sentence.tags})
    train, dev, test = (Examples(parts[part], embedder, indexes, tags) for part in ("train", "dev", "test"))
    for layers in options.layers:
        name = KINDS[layers]
        torch.manual_seed(options.seed)
        tagger = Tagger([len(index) + 1 for index in indexes], len(tags), layers, 2 * embedder.configuration.dimensions)
        best = learn(tagger, train, dev, layers, tags)
        print(f"{name}: dev {best:.2f}", flush=True)
        add_scores(language, [(NAMES[language], f"F1 of a BiLSTM-CRF, {name}", score(tagger, test, layers, tags))])
        if layers == 3 and tagger.mix is not None:
            weights = [round(weight, 4) for weight in tagger.mix.weights().tolist()]
            scale = round(tagger.mix.scale.item(), 4)
            print(f"mix {weights}, scale {scale}", flush=True)
            add_scores(language, [], mix={"weights": weights, "scale": scale})


if __name__ == "__main__":
    main()
