"""
Writes vectors of some sentences by PyTorch, which the test of the runtime compares with:
python3 training/elmo/write_reference.py en.checkpoint test/fixtures/elmo/en.json

Of each layer and word the first numbers of the forward and of the backward half.
"""

import argparse
import json
from pathlib import Path

import torch

from embed import Embedder

SENTENCES = {
    "en": [["The", "bank", "of", "the", "river", "was", "steep", "."], ["Unbelievable-incomprehensibilities-of-naïve", "𝔘nicode", "3,000"]],
    "zh": [["今天", "天气", "真", "好", "，", "适合", "出去", "游玩", "。"], ["NBA", "龘", "𠮷野家", "2024年"]],
}
NUMBERS = 4


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    torch.set_num_threads(1)
    embedder = Embedder(options.checkpoint)
    sentences = SENTENCES[embedder.configuration.language]
    half = embedder.configuration.dimensions
    content = []
    for words in sentences:
        layers = embedder.embed([words])[0].float()
        numbers = torch.cat([layers[:, :, :NUMBERS], layers[:, :, half : half + NUMBERS]], 2)
        content.append({"words": words, "layers": [[[round(x, 3) for x in row] for row in layer] for layer in numbers.tolist()]})
    options.file.parent.mkdir(parents=True, exist_ok=True)
    options.file.write_text(json.dumps(content, ensure_ascii=False, indent="\t") + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
