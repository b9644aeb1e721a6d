"""
Writes a trained model as ONNX with weights of 8 bits: python3 training/elmo/export.py en.checkpoint en

Makes <data>/derived/elmo/en.onnx and en.json, which pack.ts puts into a model file. What goes in and out is in README.md.
"""

import argparse
import json
from pathlib import Path
from typing import Dict

import numpy
import torch

from configuration import CONFIGURATIONS, Configuration
from onnx_file import FLOAT, INT32, Graph
from prepare import elmo_folder
from quantize import quantize

ONNX_GATES = [0, 3, 1, 2]
"""PyTorch's order of the gates is input, forget, cell, output; that of ONNX input, output, forget, cell."""


class Exporter:
    """Builds the graph of one model."""

    def __init__(self, configuration: Configuration, weights: Dict[str, numpy.ndarray]) -> None:
        self.configuration = configuration
        self.weights = weights
        self.graph = Graph(f"elmo-{configuration.language}")

    def packed(self, name: str, rows: numpy.ndarray, shape: tuple) -> str:
        """A constant of 8-bit rows, unpacked by nodes that a runtime folds when it loads the model."""
        integers, scales = quantize(rows)
        scale_shape = [size if index == self._row_axis(shape, len(rows)) else 1 for index, size in enumerate(shape)]
        self.graph.tensor(f"{name}.integers", integers.reshape(shape))
        self.graph.tensor(f"{name}.scales", scales.reshape(scale_shape))
        self.graph.node("Cast", [f"{name}.integers"], f"{name}.floats", to=FLOAT)
        return self.graph.node("Mul", [f"{name}.floats", f"{name}.scales"], name)

    @staticmethod
    def _row_axis(shape: tuple, rows: int) -> int:
        return shape.index(rows)

    def linear(self, name: str, value: str, output: str) -> str:
        """A linear layer."""
        matrix = self.weights[f"encoder.{name}.weight"]
        bias = self.graph.tensor(f"{name}.bias", self.weights[f"encoder.{name}.bias"])
        return self.graph.node("Gemm", [value, self.packed(name, matrix, matrix.shape), bias], output, transB=1)

    def convolution(self, characters: str) -> str:
        """Characters to the maxima of the filters, [types, filters]."""
        graph, configuration = self.graph, self.configuration
        size = configuration.character_dimensions
        embedding = self.weights["encoder.embedding"]
        filters = self.weights["encoder.filters"].reshape(-1, configuration.width, size).transpose(0, 2, 1)
        graph.node("Gather", [self.packed("embedding", embedding, embedding.shape), characters], "embedded")
        graph.node("Transpose", ["embedded"], "rows", perm=[0, 2, 1])
        packed = self.packed("filters", filters.reshape(len(filters), -1), filters.shape)
        bias = graph.tensor("filters.bias", self.weights["encoder.bias"])
        graph.node("Conv", ["rows", packed, bias], "convolved", pads=[0, configuration.width - 1])
        graph.node("Greater", [characters, graph.tensor("pad", numpy.array(0, dtype=numpy.int32))], "inside")
        graph.node("Unsqueeze", ["inside", graph.tensor("one", numpy.array([1], dtype=numpy.int64))], "inside.rows")
        lowest = graph.tensor("lowest", numpy.array(-1e30, dtype=numpy.float32))
        graph.node("Where", ["inside.rows", "convolved", lowest], "masked")
        graph.node("ReduceMax", ["masked"], "maxima", axes=[2], keepdims=0)
        return graph.node("Relu", ["maxima"], "features")

    def encode(self, characters: str) -> str:
        """Characters to vectors, [types, dimensions]."""
        graph = self.graph
        features = self.convolution(characters)
        self.linear("highway", features, "highway.both")
        graph.node("Split", ["highway.both"], ["gate", "change"], axis=1)
        graph.node("Sigmoid", ["gate"], "carry")
        graph.node("Relu", ["change"], "changed")
        graph.node("Sub", [features, "changed"], "difference")
        graph.node("Mul", ["carry", "difference"], "carried")
        graph.node("Add", ["carried", "changed"], "highway.out")
        return self.linear("projection", "highway.out", "types")

    def lstm(self, name: str, value: str, backwards: bool) -> str:
        """An LSTM layer, [length, texts, dimensions]."""
        size = self.configuration.dimensions

        def gates(rows: numpy.ndarray) -> numpy.ndarray:
            return rows.reshape(4, size, -1)[ONNX_GATES].reshape(4 * size, -1)

        inputs = [value]
        for part in ("ih", "hh"):
            rows = gates(self.weights[f"{name}.weight_{part}_l0"])
            inputs.append(self.packed(f"{name}.{part}", rows, (1, *rows.shape)))
        bias = numpy.concatenate([gates(self.weights[f"{name}.bias_{part}_l0"])[:, 0] for part in ("ih", "hh")])
        inputs += [self.graph.tensor(f"{name}.bias", bias[None, :]), "lengths"]
        direction = "reverse" if backwards else "forward"
        self.graph.node("LSTM", inputs, f"{name}.all", hidden_size=size, direction=direction)
        return self.graph.node("Squeeze", [f"{name}.all", "one"], name)

    def model(self) -> Graph:
        """The whole graph."""
        graph, size = self.graph, self.configuration.dimensions
        characters = graph.input("characters", INT32, ["types", self.configuration.characters])
        words = graph.input("words", INT32, ["length", "texts"])
        graph.input("lengths", INT32, ["texts"])
        tokens = graph.node("Gather", [self.encode(characters), words], "tokens")
        layers = {"token": [tokens, tokens], "first": [], "second": []}
        for side, backwards in (("forwards", False), ("backwards", True)):
            first = self.lstm(f"{side}.first", tokens, backwards)
            second = self.lstm(f"{side}.second", first, backwards)
            layers["first"].append(first)
            layers["second"].append(graph.node("Add", [first, second], f"{side}.top"))
        for name, pair in layers.items():
            graph.node("Concat", pair, name, axis=2)
            graph.output(name, FLOAT, ["length", "texts", 2 * size])
        return graph


def main() -> None:
    """See above."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("language", choices=sorted(CONFIGURATIONS))
    options = parser.parse_args()
    checkpoint = torch.load(options.checkpoint, map_location="cpu")
    configuration = CONFIGURATIONS[options.language]
    weights = {name: tensor.numpy() for name, tensor in checkpoint["model"].items()}
    content = Exporter(configuration, weights).model().serialize({"language": options.language})
    folder = elmo_folder()
    (folder / f"{options.language}.onnx").write_bytes(content)
    about = {
        "characters": checkpoint["characters"],
        "longest": configuration.characters,
        "dimensions": configuration.dimensions,
        "tokens": checkpoint["tokens"],
    }
    (folder / f"{options.language}.json").write_text(json.dumps(about, ensure_ascii=False, sort_keys=True), encoding="utf8")
    print(f"{options.language}.onnx: {len(content)} bytes, {checkpoint['tokens']} tokens seen")


if __name__ == "__main__":
    main()
