import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** Element types of ONNX tensors by their numbers in `TensorProto.DataType`. */
const ELEMENT_TYPES = { float32: 1, int8: 3, int32: 6, int64: 7 } as const;
type ElementType = keyof typeof ELEMENT_TYPES;

/** A constant of a graph. */
export interface OnnxConstant {
	readonly name: string;
	readonly dims: readonly number[];
	readonly data: Float32Array | Int8Array | Int32Array | BigInt64Array;
}

/** An input or output of a graph; an axis of a name is of any length. */
export interface OnnxValue {
	readonly name: string;
	readonly type: ElementType;
	readonly dims: readonly (number | string)[];
}

export interface OnnxNode {
	readonly operator: string;
	readonly inputs: readonly string[];
	readonly outputs: readonly string[];
	readonly attributes?: Readonly<Record<string, number | string | readonly number[]>>;
}

export interface OnnxGraph {
	readonly nodes: readonly OnnxNode[];
	readonly constants: readonly OnnxConstant[];
	readonly inputs: readonly OnnxValue[];
	readonly outputs: readonly OnnxValue[];
}

/** The bytes of an ONNX model of operator set 17: as much of `onnx.proto` as tests need. */
export function writeOnnx(graph: OnnxGraph): Uint8Array {
	return message(model => {
		model.tag(1, WireType.Varint).int64(8);
		nested(model, 7, writer => writeGraph(writer, graph));
		nested(model, 8, writer => {
			writer.tag(1, WireType.LengthDelimited).string('');
			writer.tag(2, WireType.Varint).int64(17);
		});
	});
}

function writeGraph(writer: BinaryWriter, { nodes, constants, inputs, outputs }: OnnxGraph): void {
	for (const node of nodes) nested(writer, 1, each => writeNode(each, node));
	writer.tag(2, WireType.LengthDelimited).string('test');
	for (const constant of constants) nested(writer, 5, each => writeConstant(each, constant));
	for (const value of inputs) nested(writer, 11, each => writeValue(each, value));
	for (const value of outputs) nested(writer, 12, each => writeValue(each, value));
}

function writeNode(writer: BinaryWriter, { operator, inputs, outputs, attributes = {} }: OnnxNode): void {
	for (const name of inputs) writer.tag(1, WireType.LengthDelimited).string(name);
	for (const name of outputs) writer.tag(2, WireType.LengthDelimited).string(name);
	writer.tag(4, WireType.LengthDelimited).string(operator);
	for (const [name, value] of Object.entries(attributes)) {
		nested(writer, 5, attribute => {
			attribute.tag(1, WireType.LengthDelimited).string(name);
			writeAttribute(attribute, value);
		});
	}
}

function writeAttribute(writer: BinaryWriter, value: number | string | readonly number[]): void {
	if (typeof value === 'number') {
		writer.tag(3, WireType.Varint).int64(value);
		writer.tag(20, WireType.Varint).int32(2);
	} else if (typeof value === 'string') {
		writer.tag(4, WireType.LengthDelimited).string(value);
		writer.tag(20, WireType.Varint).int32(3);
	} else {
		for (const each of value) writer.tag(8, WireType.Varint).int64(each);
		writer.tag(20, WireType.Varint).int32(7);
	}
}

function writeConstant(writer: BinaryWriter, { name, dims, data }: OnnxConstant): void {
	for (const dim of dims) writer.tag(1, WireType.Varint).int64(dim);
	writer.tag(2, WireType.Varint).int32(ELEMENT_TYPES[typeOf(data)]);
	writer.tag(8, WireType.LengthDelimited).string(name);
	const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
	writer.tag(9, WireType.LengthDelimited).bytes(bytes);
}

function typeOf(data: OnnxConstant['data']): ElementType {
	if (data instanceof Float32Array) return 'float32';
	if (data instanceof Int8Array) return 'int8';
	return data instanceof Int32Array ? 'int32' : 'int64';
}

function writeValue(writer: BinaryWriter, { name, type, dims }: OnnxValue): void {
	writer.tag(1, WireType.LengthDelimited).string(name);
	nested(writer, 2, typeProto =>
		nested(typeProto, 1, tensor => {
			tensor.tag(1, WireType.Varint).int32(ELEMENT_TYPES[type]);
			nested(tensor, 2, shape => {
				for (const dim of dims) nested(shape, 1, axis => writeAxis(axis, dim));
			});
		}),
	);
}

function writeAxis(writer: BinaryWriter, dim: number | string): void {
	if (typeof dim === 'number') writer.tag(1, WireType.Varint).int64(dim);
	else writer.tag(2, WireType.LengthDelimited).string(dim);
}

function nested(writer: BinaryWriter, field: number, write: (writer: BinaryWriter) => void): void {
	writer.tag(field, WireType.LengthDelimited).bytes(message(write));
}

function message(write: (writer: BinaryWriter) => void): Uint8Array {
	const writer = new BinaryWriter();
	write(writer);
	return writer.finish();
}
