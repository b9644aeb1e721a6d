/*
 * As much of the binary format of WebAssembly (Core Specification 2.0, W3C) as products of matrices need: functions over one
 * memory whose arguments are 32-bit integers, loops, and vectors of four 32-bit floats.
 */

/** As much of the interface as is used: TypeScript counts it among those of browsers. */
interface WebAssemblyApi {
	readonly Memory: new (options: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
	readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
	readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyApi };

/** Instructions, as bytes. */
export type Code = readonly number[];

/** A function of a module. */
export interface ModuleFunction {
	readonly name: string;
	/** How many arguments it has; then come its own integers and vectors, numbered on. */
	readonly parameters: number;
	readonly integers: number;
	readonly vectors: number;
	readonly body: Code;
}

const TYPES = { i32: 0x7f, v128: 0x7b, function: 0x60 } as const;
const SECTIONS = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const;
const END = 0x0b;
const NO_RESULT = 0x40;
const VECTOR = 0xfd;

/** Where a read or write of four bytes begins: aligned to four, no offset. */
const PLACE: Code = [2, 0];

/** One piece of code after the other. */
export function code(...parts: readonly Code[]): Code {
	return parts.flat();
}

/** A number in base 128 (LEB128); of those with a sign the sixth bit says which. */
function leb(value: number, isSigned = false): number[] {
	const bytes: number[] = [];
	let rest = value;
	for (;;) {
		const low = rest & 0x7f;
		rest >>>= 7;
		if (rest === 0 && (!isSigned || (low & 0x40) === 0)) {
			return [...bytes, low];
		}
		bytes.push(low | 0x80);
	}
}

/** Local variables. */
export const local = {
	get: (number: number): Code => [0x20, ...leb(number)],
	set: (number: number, ...value: readonly Code[]): Code => [...value.flat(), 0x21, ...leb(number)],
};

/** Integers of 32 bits. */
export const i32 = {
	/** Of numbers that are not negative. */
	constant: (value: number): Code => [0x41, ...leb(value, true)],
	add: [0x6a],
	subtract: [0x6b],
	multiply: [0x6c],
	shl: [0x74],
	isLess: [0x49],
} as const;

/** Floats of 32 bits. */
export const f32 = { load: [0x2a, ...PLACE], store: [0x38, ...PLACE], add: [0x92] } as const;

/** Vectors of four of them. */
export const v128 = {
	load: [VECTOR, ...leb(0x00), ...PLACE],
	loadSplat: [VECTOR, ...leb(0x09), ...PLACE],
	store: [VECTOR, ...leb(0x0b), ...PLACE],
	zero: [VECTOR, ...leb(0x0c), ...new Array<number>(16).fill(0)],
	lane: (lane: number): Code => [VECTOR, ...leb(0x1f), lane],
	add: [VECTOR, ...leb(0xe4)],
	multiply: [VECTOR, ...leb(0xe6)],
} as const;

/** Runs a body at least once, and again as long as a variable, `step` larger each time, is less than another one. */
export function repeatWhileLess(variable: number, limit: number, step: number, ...body: readonly Code[]): Code {
	return code(
		[0x03, NO_RESULT],
		...body,
		local.set(variable, local.get(variable), i32.constant(step), i32.add),
		local.get(variable),
		local.get(limit),
		i32.isLess,
		[0x0d, 0, END],
	);
}

/** Runs a module of functions over a new memory of so many pages of 64 KiB. */
export function run(
	pages: number,
	functions: readonly ModuleFunction[],
): { readonly buffer: ArrayBuffer; readonly exports: object } {
	const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
	const module = new WebAssembly.Module(assemble(pages, functions));
	const { exports } = new WebAssembly.Instance(module, { space: { memory } });
	return { buffer: memory.buffer, exports };
}

/** The bytes of a module of functions, over the memory `space.memory`. */
function assemble(pages: number, functions: readonly ModuleFunction[]): Uint8Array<ArrayBuffer> {
	const types = functions.map(({ parameters }) => [
		TYPES.function,
		...list(new Array<Code>(parameters).fill([TYPES.i32])),
		0,
	]);
	const memory = [...text('space'), ...text('memory'), 2, 1, ...leb(pages), ...leb(pages)];
	const exported = functions.map(({ name }, number) => [...text(name), 0, number]);
	const bodies = functions.map(({ integers, vectors, body }) => {
		const locals = list([
			[...leb(integers), TYPES.i32],
			[...leb(vectors), TYPES.v128],
		]);
		const all = [...locals, ...body, END];
		return [...leb(all.length), ...all];
	});
	return Uint8Array.from([
		...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(SECTIONS.type, list(types)),
		...section(SECTIONS.import, list([memory])),
		...section(SECTIONS.function, list(functions.map((_, number) => [number]))),
		...section(SECTIONS.export, list(exported)),
		...section(SECTIONS.code, list(bodies)),
	]);
}

function section(id: number, content: readonly number[]): number[] {
	return [id, ...leb(content.length), ...content];
}

function list(items: readonly Code[]): number[] {
	return [...leb(items.length), ...items.flat()];
}

function text(name: string): number[] {
	return list(Array.from({ length: name.length }, (_, i) => [name.charCodeAt(i)]));
}
