import type { Json, ModelContent, Tensor } from '../../../src/core/model/modelFile';
import { encodeUtf8 } from '../../../src/core/model/utf8';
import { lenientJson } from './lenientJson';

/** Numbers of a tensor at most. */
const MOST_NUMBERS = 10_000;

const ARRAYS = {
	int8: Int8Array,
	uint8: Uint8Array,
	int16: Int16Array,
	uint16: Uint16Array,
	int32: Int32Array,
	uint32: Uint32Array,
	float32: Float32Array,
} as const;

type Fields = Readonly<Record<string, unknown>>;

/** The content of a model file as JSON, which can be changed at any place and still be one: tensors as lists, texts as strings. */
export function contentText(content: ModelContent): string {
	const tensors = Object.entries(content.tensors).map(([name, { type, data }]) => [
		name,
		{ type, data: type === 'text' ? Buffer.from(data as Uint8Array).toString() : Array.from(data) },
	]);
	return JSON.stringify({ ...content, tensors: Object.fromEntries(tensors) as Fields });
}

/** The content that a changed text of {@link contentText} stands for, whatever does not fit. */
export function contentOf(text: string): ModelContent {
	const { name, kind, metadata, tensors } = fieldsOf(lenientJson(text));
	return {
		name: String(name),
		kind: typeof kind === 'string' ? kind : '',
		metadata: fieldsOf(metadata) as Readonly<Record<string, Json>>,
		tensors: Object.fromEntries(
			Object.entries(fieldsOf(tensors)).map(([key, value]) => [key, tensorOf(fieldsOf(value))]),
		),
	};
}

function tensorOf({ type, data }: Fields): Tensor {
	if (type === 'text' || typeof data === 'string')
		return { type: 'text', data: encodeUtf8(typeof data === 'string' ? data : '') };
	const known = typeof type === 'string' && Object.hasOwn(ARRAYS, type) ? (type as keyof typeof ARRAYS) : 'uint8';
	const numbers = (Array.isArray(data) ? data : []).slice(0, MOST_NUMBERS).map(Number);
	return { type: known, data: ARRAYS[known].from(numbers) };
}

function fieldsOf(value: unknown): Fields {
	return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
