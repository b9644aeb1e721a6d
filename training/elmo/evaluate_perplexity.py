"""
Perplexity of a trained model: python3 training/elmo/evaluate_perplexity.py en.checkpoint

Texts: what was held out, whole articles (for English also a whole novel, *Middlemarch*), and for English the test set of WikiText-2.
Each word and each mark between sentences is predicted by the whole softmax from what stands before it, and from what stands
after it; a word out of the vocabulary counts as the one unknown word.
"""

import argparse
import re
from pathlib import Path
from typing import List

import numpy
import torch

from embed import Embedder
from perplexity import Perplexity, measure
from prepare import elmo_folder, number_text
from report import Score, add_scores
from sampled_softmax import SampledSoftmax
from text import data_folder, read_types
from vocabulary import SENTENCE_MARK, Vocabulary

HELD_OUT = "held-out articles"

UNKNOWN = "\ufffd"
"""What stands for WikiText's <unk>: a word of one character that no vocabulary has."""


def wikitext_words(line: str) -> List[str]:
    """
    A line of WikiText as our words: its signs for marks inside a word are undone (1 @,@ 000 is one word to us, self @-@ made are
    three), double quotes and the like are words already.
    """
    line = re.sub(r"(?<=\d) @([,.])@ (?=\d)", r"\1", line).replace("@-@", "-").replace("@,@", ",").replace("@.@", ".")
    return [UNKNOWN if word == "<unk>" else word for word in line.split()]


def read_wikitext(file: Path):
    """WikiText as a text of types, see `read_types`; a sentence ends after a mark of its end and with the line."""
    ids = {SENTENCE_MARK: 0}
    text: List[int] = [0]
    for line in file.read_text(encoding="utf8").split("\n"):
        for word in wikitext_words(line):
            text.append(ids.setdefault(word, len(ids)))
            if word in (".", "!", "?"):
                text.append(0)
        if text[-1] != 0:
            text.append(0)
    return list(ids), numpy.array(text, dtype=numpy.int32)


def scores_of(place: str, found: Perplexity) -> List[Score]:
    """What goes to the card."""
    return [
        (place, "perplexity, mean of both directions", found.both),
        (place, "perplexity, forward", found.forward),
        (place, "perplexity, backward", found.backward),
        (place, f"unknown words of {found.words}, %", found.unknown),
    ]


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--words", type=int, default=100_000, help="of the held-out articles at most")
    parser.add_argument("--float", action="store_true", help="with the weights before they are rounded; nothing is noted")
    options = parser.parse_args()
    torch.set_num_threads(1)
    embedder = Embedder(options.checkpoint, packed=not options.float)
    content, language = embedder.content, embedder.configuration.language
    vocabulary = Vocabulary(content["words"], content["counts"])
    softmax = SampledSoftmax(vocabulary, embedder.configuration.dimensions, 1)
    softmax.load_state_dict(content["softmax"])
    texts = {HELD_OUT: read_types(elmo_folder() / f"{language}.heldout.txt")}
    if language == "en":
        texts["WikiText-2 test"] = read_wikitext(data_folder() / "lm" / "wikitext2" / "wiki.test.tokens")
    for place, (types, text) in texts.items():
        numbered = number_text(types, text, embedder.characters, vocabulary, embedder.configuration.characters)
        words = options.words if place == HELD_OUT else len(text)
        found = measure(embedder.model, softmax, numbered, words=words)
        if options.float:
            print(place, found, found.both)
        else:
            add_scores(language, scores_of(place, found))


if __name__ == "__main__":
    main()
