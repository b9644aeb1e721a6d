/**
 * The part of WebAssembly's binary format that one function over a memory needs (WebAssembly Core Specification 2.0, chapter 5
 * "Binary Format"), as instructions that are lists of bytes.
 */
export type Code = readonly number[];

/** The types of values. */
export const I32 = 0x7f;
export const F32 = 0x7d;
export const V128 = 0x7b;

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
	const bytes: number[] = [];
	let rest = value;
	for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
	bytes.push(rest);
	return bytes;
}

/** Signed LEB128 of a 32-bit integer. */
function signed(value: number): number[] {
	const bytes: number[] = [];
	let rest = value | 0;
	for (; rest < -64 || rest > 63; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
	bytes.push(rest & 0x7f);
	return bytes;
}

function float(value: number): number[] {
	return [...new Uint8Array(Float32Array.of(value).buffer)];
}

/** An instruction of the group of vectors. */
const vector = (opcode: number, ...rest: Code): Code => [0xfd, ...unsigned(opcode), ...rest];

/** The instructions, by their names in the specification; offsets are bytes. */
export const op = {
	get: (local: number): Code => [0x20, ...unsigned(local)],
	set: (local: number): Code => [0x21, ...unsigned(local)],
	tee: (local: number): Code => [0x22, ...unsigned(local)],
	i32: (value: number): Code => [0x41, ...signed(value)],
	f32: (value: number): Code => [0x43, ...float(value)],
	i32Load: (offset: number): Code => [0x28, 2, ...unsigned(offset)],
	f32Load: (offset: number): Code => [0x2a, 2, ...unsigned(offset)],
	i32Shl: [0x74] as Code,
	i32Add: [0x6a] as Code,
	i32LtU: [0x49] as Code,
	f32Min: [0x96] as Code,
	f32Max: [0x97] as Code,
	f32Add: [0x92] as Code,
	f32Sub: [0x93] as Code,
	f32Mul: [0x94] as Code,
	/** Saturating, so that a number that is none does not trap. */
	i32FromF32: [0xfc, 0] as Code,
	vLoad: (offset: number): Code => vector(0, 4, ...unsigned(offset)),
	vStore: (offset: number): Code => vector(11, 4, ...unsigned(offset)),
	vZero: vector(12, ...new Array<number>(16).fill(0)),
	vSplat: vector(19),
	vLane: (lane: number): Code => vector(31, lane),
	vAdd: vector(228),
	vMul: vector(230),
	/** Does the body again for as long as it leaves a 1. */
	repeat: (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0, 0x0b],
} as const;

/** A function of a module. */
export interface WasmFunction {
	readonly name: string;
	readonly parameters: readonly number[];
	readonly result: number;
	/** Types of the locals after the parameters. */
	readonly locals: readonly number[];
	readonly code: Code;
}

/** The bytes of a module that imports the memory `m.m` and exports one function. */
export function wasmModule({ name, parameters, result, locals, code }: WasmFunction): Uint8Array {
	const body = [...list(locals.map(type => [1, type])), ...code, 0x0b];
	return Uint8Array.from([
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(1, [[0x60, ...list(parameters.map(type => [type])), 1, result]]),
		...section(2, [[...text('m'), ...text('m'), 2, 0, 0]]),
		...section(3, [[0]]),
		...section(7, [[...text(name), 0, 0]]),
		...section(10, [[...unsigned(body.length), ...body]]),
	]);
}

function section(id: number, entries: readonly Code[]): number[] {
	const content = list(entries);
	return [id, ...unsigned(content.length), ...content];
}

function list(entries: readonly Code[]): number[] {
	return [...unsigned(entries.length), ...entries.flat()];
}

/** A name of ASCII characters. */
function text(name: string): number[] {
	return [name.length, ...Array.from(name, character => character.charCodeAt(0))];
}
