/** A message of the host that is not what the protocol says. */
export class DecodeError extends Error {
	override readonly name = 'DecodeError';

	/** `path` says which value did not fit, as in `range.tokens.starts`. */
	constructor(path: string, expected: string) {
		super(`The host's message does not fit: ${path} is not ${expected}.`);
	}
}

/** Offsets in UTF-16 code units. */
interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** An object with named values. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object. @throws DecodeError */
export function fields(value: unknown, path: string): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DecodeError(path, 'an object');
	return value as Fields;
}

/** A string. @throws DecodeError */
export function text(value: unknown, path: string): string {
	if (typeof value !== 'string') throw new DecodeError(path, 'a string');
	return value;
}

/** A finite number. @throws DecodeError */
export function number(value: unknown, path: string): number {
	if (typeof value !== 'number' || !Number.isFinite(value)) throw new DecodeError(path, 'a number');
	return value;
}

/** One of some strings. @throws DecodeError */
export function oneOf<T extends string>(value: unknown, choices: readonly T[], path: string): T {
	const found = choices.find(choice => choice === value);
	if (found === undefined) throw new DecodeError(path, choices.join(' or '));
	return found;
}

/** A stretch of text. @throws DecodeError */
export function span(value: unknown, path: string): Stretch {
	const { start, end } = fields(value, path);
	return { start: number(start, `${path}.start`), end: number(end, `${path}.end`) };
}

/** That an answer is out of date, if it says so. @throws DecodeError */
export function outdated(value: unknown): { readonly outdated: true } | undefined {
	return fields(value, 'answer').outdated === true ? { outdated: true } : undefined;
}

/** A list, each item decoded. @throws DecodeError */
export function list<T>(value: unknown, path: string, decodeItem: (item: unknown, path: string) => T): readonly T[] {
	if (!Array.isArray(value)) throw new DecodeError(path, 'a list');
	return value.map((item, index) => decodeItem(item, `${path}[${index}]`));
}

/** A record of named values, each decoded. @throws DecodeError */
export function record<T>(
	value: unknown,
	path: string,
	decodeItem: (item: unknown, path: string) => T,
): Readonly<Record<string, T>> {
	return Object.fromEntries(
		Object.entries(fields(value, path)).map(([key, item]) => [key, decodeItem(item, `${path}.${key}`)]),
	);
}

/** A value that may be missing; JSON has null for it. */
export function optional<T>(
	value: unknown,
	path: string,
	decodeValue: (value: unknown, path: string) => T,
): T | undefined {
	return value === undefined || value === null ? undefined : decodeValue(value, path);
}

/**
 * The numbers of a column, whatever the way here made of a typed array: itself, its bytes, a list, or an object with
 * the indices as keys. @throws DecodeError
 */
function numbers(value: unknown, path: string): ArrayLike<number> | ArrayBuffer {
	if (value instanceof ArrayBuffer || Array.isArray(value)) return value as number[] | ArrayBuffer;
	if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return value as unknown as ArrayLike<number>;
	const entries = Object.values(fields(value, path));
	if (!entries.every(entry => typeof entry === 'number')) throw new DecodeError(path, 'a column of numbers');
	return entries;
}

/** A column of integers. @throws DecodeError */
export function int32Column(value: unknown, path: string): Int32Array {
	if (value instanceof Int32Array) return value;
	const source = numbers(value, path);
	if (source instanceof ArrayBuffer) {
		if (source.byteLength % 4 !== 0) throw new DecodeError(path, 'a column of 32-bit integers');
		return new Int32Array(source);
	}
	return Int32Array.from(source);
}

/** A column of bytes. @throws DecodeError */
export function byteColumn(value: unknown, path: string): Uint8Array {
	if (value instanceof Uint8Array) return value;
	const source = numbers(value, path);
	return source instanceof ArrayBuffer ? new Uint8Array(source) : Uint8Array.from(source);
}

/** A column of single-precision numbers, which may be infinite or NaN. @throws DecodeError */
export function float32Column(value: unknown, path: string): Float32Array {
	if (value instanceof Float32Array) return value;
	const source = numbers(value, path);
	if (source instanceof ArrayBuffer) {
		if (source.byteLength % 4 !== 0) throw new DecodeError(path, 'a column of 32-bit numbers');
		return new Float32Array(source);
	}
	return Float32Array.from(source);
}

/** A column of double-precision numbers. @throws DecodeError */
export function float64Column(value: unknown, path: string): Float64Array {
	if (value instanceof Float64Array) return value;
	const source = numbers(value, path);
	if (source instanceof ArrayBuffer) {
		if (source.byteLength % 8 !== 0) throw new DecodeError(path, 'a column of 64-bit numbers');
		return new Float64Array(source);
	}
	return Float64Array.from(source);
}

/** A column, checked to have as many items as the table has rows. @throws DecodeError */
export function sized<T extends Int32Array | Uint8Array | Float32Array | Float64Array>(
	column: T,
	length: number,
	path: string,
): T {
	if (column.length !== length) throw new DecodeError(path, `a column of ${length} items`);
	return column;
}
