import { NlpError } from '../errors';
import { decodeUtf8, encodeUtf8 } from './utf8';

/** The typed arrays that a model file may hold, by the name of their type in the header. */
export interface TensorTypes {
	readonly int8: Int8Array;
	readonly uint8: Uint8Array;
	readonly int16: Int16Array;
	readonly uint16: Uint16Array;
	readonly int32: Int32Array;
	readonly uint32: Uint32Array;
	readonly float32: Float32Array;
	/** UTF-8 bytes; `ModelFile.strings` gives the list, `stringsTensor` makes one. */
	readonly text: Uint8Array;
}

/** The name of a tensor's element type. */
export type TensorType = keyof TensorTypes;

/** One named array of a model file; the meaning of its axes is its reader's. */
export interface Tensor<T extends TensorType = TensorType> {
	readonly type: T;
	readonly data: TensorTypes[T];
}

/** A value that JSON can hold: what a model's metadata is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a model file holds, before it is encoded. */
export interface ModelContent {
	/** The model's name, for example `zh-pos`. */
	readonly name: string;
	/** Which reader understands the tensors, for example `linear-tagger/1`. */
	readonly kind: string;
	readonly metadata: Readonly<Record<string, Json>>;
	readonly tensors: Readonly<Record<string, Tensor>>;
}

/** A decoded model file: named tensors and metadata, with errors that name the file. */
export class ModelFile implements ModelContent {
	readonly name: string;
	readonly kind: string;
	readonly metadata: Readonly<Record<string, Json>>;
	readonly tensors: Readonly<Record<string, Tensor>>;

	/** @param file what errors call the file, usually its path */
	constructor(
		content: ModelContent,
		readonly file: string = `${content.name}.bin`,
	) {
		this.name = content.name;
		this.kind = content.kind;
		this.metadata = content.metadata;
		this.tensors = content.tensors;
	}

	/** Whether there is a tensor of this name. */
	has(name: string): boolean {
		return Object.hasOwn(this.tensors, name);
	}

	/**
	 * The array of the named tensor.
	 * @throws NlpError `model-malformed` when there is none of that name and type.
	 */
	tensor<T extends TensorType>(name: string, type: T): TensorTypes[T] {
		const tensor = this.has(name) ? this.tensors[name] : undefined;
		if (tensor?.type !== type) {
			throw this.malformed(`tensor "${name}" of type ${type} is missing`);
		}
		return tensor.data as TensorTypes[T];
	}

	/**
	 * The strings of a tensor made by `stringsTensor`.
	 * @throws NlpError `model-malformed` when there is none of that name.
	 */
	strings(name: string): string[] {
		const text = decodeUtf8(this.tensor(name, 'text'));
		return text === '' ? [] : text.slice(0, -1).split('\n');
	}

	/**
	 * A number of the metadata.
	 * @throws NlpError `model-malformed` when there is none of that name.
	 */
	number(name: string): number {
		const value = this.metadata[name];
		if (typeof value !== 'number') {
			throw this.malformed(`metadata "${name}" is not a number`);
		}
		return value;
	}

	/**
	 * A list of strings of the metadata.
	 * @throws NlpError `model-malformed` when there is none of that name.
	 */
	stringList(name: string): readonly string[] {
		const value = this.metadata[name];
		if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) {
			throw this.malformed(`metadata "${name}" is not a list of strings`);
		}
		return value;
	}

	/**
	 * Makes sure that the file is of the kind that its reader knows.
	 * @throws NlpError `model-version` when it is another.
	 */
	expectKind(kind: string): void {
		if (this.kind !== kind) {
			throw new NlpError(
				'model-version',
				`Model file ${this.file} holds a model of kind "${this.kind.slice(0, 40)}", but "${kind}" is needed. Reinstall the program or train the model again.`,
			);
		}
	}

	/** The error for contents that do not fit together, to be thrown by readers. */
	malformed(what: string): NlpError {
		return new NlpError(
			'model-malformed',
			`Model file ${this.file} is malformed: ${what}. Reinstall the program or train the model again.`,
		);
	}
}

/**
 * A tensor that holds a list of strings.
 * @throws RangeError when a string has a line feed in it, the separator.
 */
export function stringsTensor(strings: readonly string[]): Tensor<'text'> {
	const bad = strings.find(text => text.includes('\n'));
	if (bad !== undefined) {
		throw new RangeError(`A string of a tensor must not have a line feed: ${JSON.stringify(bad)}.`);
	}
	return { type: 'text', data: encodeUtf8(strings.map(text => `${text}\n`).join('')) };
}
