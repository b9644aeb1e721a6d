import { NlpError } from '../errors';
import { ModelFile } from './modelFile';
import type { Json, ModelContent, Tensor, TensorType, TensorTypes } from './modelFile';
import { decodeUtf8, encodeUtf8 } from './utf8';
import { xxHash32 } from './xxHash32';

/*
 * A model file, all numbers little-endian:
 *
 *   0  'NLPL'            magic
 *   4  uint32            format version
 *   8  uint32            xxHash (XXH32) of all that follows
 *  12  uint32            bytes of the header
 *  16  header            UTF-8 JSON: name, kind, metadata, tensors [{ name, type, offset, length }]
 *   …  zeros to a multiple of 8, then the tensors, each at its offset from there, each at a multiple of 8
 */

const MAGIC = 0x4c504c4e;
/** The version of the layout; a reader refuses every other. */
export const FORMAT_VERSION = 2;
const FIXED_BYTES = 16;
const ALIGNMENT = 8;

/** A tensor's place as the header gives it: its bytes begin at `offset` of the payload; `length` counts elements. */
interface TensorEntry {
	readonly name: string;
	readonly type: TensorType;
	readonly offset: number;
	readonly length: number;
}

interface Header {
	readonly name: string;
	readonly kind: string;
	readonly metadata: Readonly<Record<string, Json>>;
	readonly tensors: readonly TensorEntry[];
}

const ELEMENT_BYTES: Readonly<Record<TensorType, number>> = {
	int8: 1,
	uint8: 1,
	int16: 2,
	uint16: 2,
	int32: 4,
	uint32: 4,
	float32: 4,
	text: 1,
};

const VIEWS: { readonly [T in TensorType]: (buffer: ArrayBuffer, offset: number, length: number) => TensorTypes[T] } = {
	int8: (buffer, offset, length) => new Int8Array(buffer, offset, length),
	uint8: (buffer, offset, length) => new Uint8Array(buffer, offset, length),
	int16: (buffer, offset, length) => new Int16Array(buffer, offset, length),
	uint16: (buffer, offset, length) => new Uint16Array(buffer, offset, length),
	int32: (buffer, offset, length) => new Int32Array(buffer, offset, length),
	uint32: (buffer, offset, length) => new Uint32Array(buffer, offset, length),
	float32: (buffer, offset, length) => new Float32Array(buffer, offset, length),
	text: (buffer, offset, length) => new Uint8Array(buffer, offset, length),
};

/** The bytes of a model file; the same content gives the same bytes. */
export function encodeModel(content: ModelContent): Uint8Array {
	const entries: TensorEntry[] = [];
	let payload = 0;
	for (const [name, { type, data }] of Object.entries(content.tensors)) {
		entries.push({ name, type, offset: payload, length: data.length });
		payload = align(payload + data.byteLength);
	}
	const header = encodeUtf8(
		JSON.stringify({ name: content.name, kind: content.kind, metadata: content.metadata, tensors: entries }),
	);
	const payloadStart = align(FIXED_BYTES + header.length);
	const bytes = new Uint8Array(payloadStart + payload);
	bytes.set(header, FIXED_BYTES);
	for (const { name, offset } of entries) {
		const { data } = content.tensors[name];
		bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), payloadStart + offset);
	}
	const view = new DataView(bytes.buffer);
	view.setUint32(0, MAGIC, true);
	view.setUint32(4, FORMAT_VERSION, true);
	view.setUint32(12, header.length, true);
	view.setUint32(8, xxHash32(bytes.subarray(12)), true);
	return bytes;
}

/** Whether bytes begin as a model file does. */
export function isModelFile(bytes: Uint8Array): boolean {
	return [0, 8, 16, 24].every((shift, i) => bytes[i] === ((MAGIC >>> shift) & 0xff));
}

/**
 * Reads a model file. The tensors are views of one buffer; do not write to them.
 * @param file what errors call the file
 * @throws NlpError `model-malformed` (not a model file, or cut short), `model-version` (a layout of another version) or
 * `model-checksum` (damaged).
 */
export function decodeModel(source: Uint8Array, file: string): ModelFile {
	const bytes = source.byteOffset % ALIGNMENT === 0 && source.buffer instanceof ArrayBuffer ? source : source.slice();
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < FIXED_BYTES || view.getUint32(0, true) !== MAGIC) {
		throw malformed(file, bytes.length === 0 ? 'it is empty' : 'it does not begin as a model file does');
	}
	const version = view.getUint32(4, true);
	if (version !== FORMAT_VERSION) {
		throw new NlpError(
			'model-version',
			`Model file ${file} has format version ${version}, but this program reads version ${FORMAT_VERSION}. Install the models and the program of the same release.`,
		);
	}
	if (xxHash32(bytes.subarray(12)) !== view.getUint32(8, true)) {
		throw new NlpError(
			'model-checksum',
			`Model file ${file} is damaged or cut short: its checksum does not match. Reinstall the program or train the model again.`,
		);
	}
	const headerBytes = view.getUint32(12, true);
	const header = readHeader(bytes.subarray(FIXED_BYTES, FIXED_BYTES + headerBytes), file);
	const payloadStart = align(FIXED_BYTES + headerBytes);
	const tensors: Record<string, Tensor> = {};
	for (const entry of header.tensors) {
		tensors[entry.name] = readTensor(bytes, payloadStart, entry, file);
	}
	return new ModelFile({ name: header.name, kind: header.kind, metadata: header.metadata, tensors }, file);
}

function readTensor(bytes: Uint8Array, payloadStart: number, entry: TensorEntry, file: string): Tensor {
	const { name, type, offset, length } = entry;
	const known = Object.hasOwn(ELEMENT_BYTES, type) && Number.isInteger(offset) && Number.isInteger(length);
	const start = payloadStart + offset;
	if (
		!known ||
		offset < 0 ||
		offset % ALIGNMENT > 0 ||
		length < 0 ||
		start + length * ELEMENT_BYTES[type] > bytes.length
	) {
		throw malformed(file, `tensor "${name.slice(0, 40)}" lies outside the file or is of an unknown type`);
	}
	return { type, data: VIEWS[type](bytes.buffer as ArrayBuffer, bytes.byteOffset + start, length) };
}

function readHeader(bytes: Uint8Array, file: string): Header {
	let header: unknown;
	try {
		header = JSON.parse(decodeUtf8(bytes));
	} catch (cause) {
		throw malformed(file, 'its header cannot be read', cause);
	}
	if (!isHeader(header)) {
		throw malformed(file, 'its header lacks the name, kind, metadata or tensors');
	}
	return header;
}

function isHeader(value: unknown): value is Header {
	if (typeof value !== 'object' || value === null) {
		return false;
	}
	const { name, kind, metadata, tensors } = value as Partial<Record<string, unknown>>;
	return (
		typeof name === 'string' &&
		typeof kind === 'string' &&
		typeof metadata === 'object' &&
		metadata !== null &&
		Array.isArray(tensors) &&
		tensors.every(isNamed)
	);
}

function isNamed(value: unknown): boolean {
	return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}

function malformed(file: string, what: string, cause?: unknown): NlpError {
	return new NlpError(
		'model-malformed',
		`Model file ${file} is malformed: ${what}. Reinstall the program or train the model again.`,
		{ cause },
	);
}

function align(offset: number): number {
	return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
