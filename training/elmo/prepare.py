"""Vocabularies and numbered texts of a language."""

from dataclasses import dataclass
from pathlib import Path

import numpy

from configuration import Configuration
from text import count_words, data_folder, read_types
from vocabulary import PAD, Characters, Vocabulary


def elmo_folder() -> Path:
    """Where texts of words lie, and what is made of them."""
    return data_folder() / "derived" / "elmo"


@dataclass
class NumberedText:
    """A text as numbers of its distinct words, which are in order of their length as the encoder wants them."""

    words: numpy.ndarray  # [length], numbers of types
    characters: numpy.ndarray  # [types, characters]
    targets: numpy.ndarray  # [types], number in the vocabulary of the softmax


@dataclass
class Prepared:
    """What a model is trained with."""

    characters: Characters
    vocabulary: Vocabulary
    train: NumberedText
    held_out: NumberedText


def number_text(types, text, characters: Characters, vocabulary: Vocabulary, longest: int) -> NumberedText:
    """Numbers a text; see `read_types`."""
    table = characters.table(types, longest)
    order = numpy.argsort((table != PAD).sum(1), kind="stable")
    renumbered = numpy.empty(len(types), dtype=numpy.int32)
    renumbered[order] = numpy.arange(len(types), dtype=numpy.int32)
    targets = numpy.array([vocabulary.id(types[index]) for index in order], dtype=numpy.int64)
    return NumberedText(renumbered[text], table[order], targets)


def prepare(configuration: Configuration) -> Prepared:
    """Reads the texts of a language; the vocabularies are those of what is trained on."""
    folder = elmo_folder()
    types, text = read_types(folder / f"{configuration.language}.train.txt")
    counts = count_words(types, text)
    characters = Characters.of(counts, configuration.character_count)
    vocabulary = Vocabulary.of(counts, configuration.vocabulary)
    train = number_text(types, text, characters, vocabulary, configuration.characters)
    held_out = number_text(
        *read_types(folder / f"{configuration.language}.heldout.txt"), characters, vocabulary, configuration.characters
    )
    return Prepared(characters, vocabulary, train, held_out)
