"""
Writes ONNX files, which are protocol buffers of the schema onnx.proto3, without the package onnx.

Numbers of fields and of types are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3.
"""

from typing import Dict, List, Sequence, Union

import numpy

Attribute = Union[int, str, Sequence[int]]

FLOAT, INT8, INT32, INT64 = 1, 3, 6, 7
_TYPES = {"float32": FLOAT, "int8": INT8, "int32": INT32, "int64": INT64}
IR_VERSION, OPSET = 8, 17


def _varint(value: int) -> bytes:
    value &= (1 << 64) - 1
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _bytes(field: int, value: Union[bytes, str]) -> bytes:
    content = value.encode() if isinstance(value, str) else value
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _attribute(name: str, value: Attribute) -> bytes:
    if isinstance(value, int):
        return _bytes(1, name) + _number(3, value) + _number(20, 2)
    if isinstance(value, str):
        return _bytes(1, name) + _bytes(4, value) + _number(20, 3)
    return _bytes(1, name) + b"".join(_number(8, item) for item in value) + _number(20, 7)


def _value(name: str, kind: int, shape: Sequence[Union[int, str]]) -> bytes:
    dimensions = [_number(1, size) if isinstance(size, int) else _bytes(2, size) for size in shape]
    tensor = _number(1, kind) + _bytes(2, b"".join(_bytes(1, dimension) for dimension in dimensions))
    return _bytes(1, name) + _bytes(2, _bytes(1, tensor))


class Graph:
    """A graph that is built node by node; values are known by name."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._nodes: List[bytes] = []
        self._tensors: List[bytes] = []
        self._inputs: List[bytes] = []
        self._outputs: List[bytes] = []

    def input(self, name: str, kind: int, shape: Sequence[Union[int, str]]) -> str:
        """What is given when it is run; a named size may be any."""
        self._inputs.append(_value(name, kind, shape))
        return name

    def output(self, name: str, kind: int, shape: Sequence[Union[int, str]]) -> None:
        """What comes out."""
        self._outputs.append(_value(name, kind, shape))

    def tensor(self, name: str, data: numpy.ndarray) -> str:
        """A constant."""
        sizes = b"".join(_number(1, size) for size in data.shape)
        kind = _number(2, _TYPES[str(data.dtype)])
        self._tensors.append(sizes + kind + _bytes(8, name) + _bytes(9, numpy.ascontiguousarray(data).tobytes()))
        return name

    def node(self, operator: str, inputs: Sequence[str], outputs: Union[str, Sequence[str]], **attributes: Attribute) -> str:
        """An operation; returns the name of its first output."""
        names = [outputs] if isinstance(outputs, str) else list(outputs)
        content = b"".join(_bytes(1, name) for name in inputs) + b"".join(_bytes(2, name) for name in names)
        content += _bytes(3, names[0] or names[-1]) + _bytes(4, operator)
        content += b"".join(_bytes(5, _attribute(name, value)) for name, value in attributes.items())
        self._nodes.append(content)
        return names[0]

    def serialize(self, properties: Dict[str, str]) -> bytes:
        """The bytes of the file."""
        graph = b"".join(_bytes(1, node) for node in self._nodes) + _bytes(2, self._name)
        graph += b"".join(_bytes(5, tensor) for tensor in self._tensors)
        graph += b"".join(_bytes(11, value) for value in self._inputs)
        graph += b"".join(_bytes(12, value) for value in self._outputs)
        model = _number(1, IR_VERSION) + _bytes(2, "nlp-lens") + _bytes(7, graph)
        model += _bytes(8, _bytes(1, "") + _number(2, OPSET))
        return model + b"".join(_bytes(14, _bytes(1, key) + _bytes(2, value)) for key, value in properties.items())
