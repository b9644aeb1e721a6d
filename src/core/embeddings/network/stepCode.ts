import type { NetworkLayout } from './networkMemory';
import { SIGMOID_LIMIT, SIGMOID_STEPS } from './networkMemory';
import type { Code, WasmFunction } from './wasmCode';
import { F32, I32, op, V128 } from './wasmCode';

/** Bytes of a vector of four numbers. */
const VECTOR = 16;

/** How many vectors are summed at once; registers hold them. */
const SUMMED = 8;

/** As of `scriptNetwork.ts`. */
const LARGEST = SIGMOID_LIMIT - 1 / 1024;

/* The parameters: ends of the two lists in bytes from their starts, the rate, the inputs' share, one over the inputs' number. */
const [INPUTS, TARGETS, RATE, SHARE, PART] = [0, 1, 2, 3, 4];
/* The locals: place in a list, address of a row and of an entry of a table, product, label, gradient, loss, vectors. */
const [AT, ROW, ENTRY, PRODUCT, LABEL, GRADIENT, LOSS, STEP, BACK, OUTPUT] = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
const FIRST_SUM = 15;

/**
 * The step of a network (see `Network.step`) for one layout. All loops over a row are written out, since its length is known.
 */
export function stepFunction(layout: NetworkLayout): WasmFunction {
	return {
		name: 'step',
		parameters: [I32, I32, F32, F32, F32],
		result: F32,
		locals: [I32, I32, I32, F32, F32, F32, F32, V128, V128, V128, ...new Array<number>(SUMMED).fill(V128)],
		code: [...hiddenLayer(layout), ...outputs(layout), ...inputs(layout), ...op.get(LOSS)],
	};
}

/** The offsets in bytes of a row's vectors. */
function vectorsOf({ stride }: NetworkLayout): number[] {
	return Array.from({ length: stride / 4 }, (_, i) => i * VECTOR);
}

/** Does something for each entry of a list, whose row's address is in ROW. */
function forEachRow(list: number, end: number, body: Code): Code {
	return [
		...op.i32(0),
		...op.set(AT),
		...op.repeat([
			...op.get(AT),
			...op.i32Load(list * 4),
			...op.i32(2),
			...op.i32Shl,
			...op.set(ROW),
			...body,
			...op.get(AT),
			...op.i32(4),
			...op.i32Add,
			...op.tee(AT),
			...op.get(end),
			...op.i32LtU,
		]),
	];
}

/** The mean of the inputs, and no error yet. */
function hiddenLayer(layout: NetworkLayout): Code {
	const offsets = vectorsOf(layout);
	const code: number[] = [];
	for (let first = 0; first < offsets.length; first += SUMMED) {
		const block = offsets.slice(first, first + SUMMED);
		code.push(...block.flatMap((_, i) => [...op.vZero, ...op.set(FIRST_SUM + i)]));
		const add = block.flatMap((offset, i) => [
			...op.get(FIRST_SUM + i),
			...op.get(ROW),
			...op.vLoad(offset),
			...op.vAdd,
			...op.set(FIRST_SUM + i),
		]);
		code.push(...forEachRow(layout.inputs, INPUTS, add));
		for (const [i, offset] of block.entries()) {
			code.push(...op.i32(0), ...op.get(FIRST_SUM + i), ...op.get(PART), ...op.vSplat, ...op.vMul);
			code.push(...op.vStore(layout.hidden * 4 + offset));
			code.push(...op.i32(0), ...op.vZero, ...op.vStore(layout.error * 4 + offset));
		}
	}
	return code;
}

/** Asks and teaches each output. */
function outputs(layout: NetworkLayout): Code {
	return forEachRow(layout.targets, TARGETS, [
		...product(layout),
		...op.get(AT),
		...op.f32Load(layout.labels * 4),
		...op.set(LABEL),
		...gradient(layout),
		...vectorsOf(layout).flatMap(offset => learnOutput(layout, offset)),
	]);
}

/** The scalar product of the hidden layer and the row, between the limits. */
function product(layout: NetworkLayout): Code {
	const sums = [0, 1, 2, 3].map(i => FIRST_SUM + i);
	const code: number[] = sums.flatMap(sum => [...op.vZero, ...op.set(sum)]);
	for (const [i, offset] of vectorsOf(layout).entries()) {
		const sum = sums[i % 4];
		code.push(...op.get(sum), ...op.i32(0), ...op.vLoad(layout.hidden * 4 + offset));
		code.push(...op.get(ROW), ...op.vLoad(offset), ...op.vMul, ...op.vAdd, ...op.set(sum));
	}
	code.push(...op.get(sums[0]), ...op.get(sums[1]), ...op.vAdd);
	code.push(...op.get(sums[2]), ...op.get(sums[3]), ...op.vAdd, ...op.vAdd, ...op.set(sums[0]));
	const lane = (index: number): Code => [...op.get(sums[0]), ...op.vLane(index)];
	code.push(...lane(0), ...lane(1), ...op.f32Add, ...lane(2), ...lane(3), ...op.f32Add, ...op.f32Add);
	code.push(...op.f32(-SIGMOID_LIMIT), ...op.f32Max, ...op.f32(LARGEST), ...op.f32Min, ...op.set(PRODUCT));
	return code;
}

/** Looks the sigmoid up; what the loss is and how far the rows have to move. */
function gradient(layout: NetworkLayout): Code {
	return [
		...[...op.get(PRODUCT), ...op.f32(SIGMOID_LIMIT), ...op.f32Add, ...op.f32(SIGMOID_STEPS), ...op.f32Mul],
		...[...op.i32FromF32, ...op.i32(2), ...op.i32Shl, ...op.set(ENTRY)],
		...[...op.get(LABEL), ...op.get(ENTRY), ...op.f32Load(layout.sigmoid * 4), ...op.f32Sub],
		...[...op.get(RATE), ...op.f32Mul, ...op.tee(GRADIENT), ...op.vSplat, ...op.set(STEP)],
		...[...op.get(GRADIENT), ...op.get(SHARE), ...op.f32Mul, ...op.vSplat, ...op.set(BACK)],
		...[...op.get(LOSS), ...op.get(ENTRY), ...op.f32Load(layout.loss * 4)],
		...[...op.f32(1), ...op.get(LABEL), ...op.f32Sub, ...op.get(PRODUCT), ...op.f32Mul],
		...[...op.f32Add, ...op.f32Add, ...op.set(LOSS)],
	];
}

/** Four numbers of an output's row: their error goes to the hidden layer, then they learn. */
function learnOutput(layout: NetworkLayout, offset: number): Code {
	const error = layout.error * 4 + offset;
	return [
		...[...op.get(ROW), ...op.vLoad(offset), ...op.set(OUTPUT)],
		...[...op.i32(0), ...op.i32(0), ...op.vLoad(error)],
		...[...op.get(BACK), ...op.get(OUTPUT), ...op.vMul, ...op.vAdd, ...op.vStore(error)],
		...[...op.get(ROW), ...op.get(OUTPUT), ...op.get(STEP)],
		...[...op.i32(0), ...op.vLoad(layout.hidden * 4 + offset), ...op.vMul, ...op.vAdd, ...op.vStore(offset)],
	];
}

/** The inputs take over the error. */
function inputs(layout: NetworkLayout): Code {
	const body = vectorsOf(layout).flatMap(offset => [
		...[...op.get(ROW), ...op.get(ROW), ...op.vLoad(offset)],
		...[...op.i32(0), ...op.vLoad(layout.error * 4 + offset), ...op.vAdd, ...op.vStore(offset)],
	]);
	return forEachRow(layout.inputs, INPUTS, body);
}
