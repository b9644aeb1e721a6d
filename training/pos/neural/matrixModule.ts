import { code, f32, i32, local, repeatWhileLess, v128 } from './webAssembly';
import type { Code, ModuleFunction } from './webAssembly';

/** Four rows at once. */
const FOUR = [0, 1, 2, 3] as const;

/** Bytes of four numbers. */
const BLOCK = 16;

/** Products of matrices. */
export function matrixFunctions(): ModuleFunction[] {
	return [
		{ name: 'dots', parameters: 6, integers: 12, vectors: 5, body: dots() },
		{ name: 'sums', parameters: 8, integers: 11, vectors: 4, body: sums() },
	];
}

/** c[i][j] += a[i] · b[j], four rows of a at once. */
function dots(): Code {
	const [c, a, b, rows, inner, columns] = [0, 1, 2, 3, 4, 5];
	const [j, i, to, end, fromB, width, stride] = [6, 7, 8, 9, 10, 11, 12];
	const from = [13, 14, 15, 16];
	const [sums4, read] = [[18, 19, 20, 21], 22];
	const nextRow = 17;
	const sumUp = FOUR.map(row => addLanes(to, sums4[row], stride));
	return code(
		local.set(width, local.get(inner), i32.constant(2), i32.shl),
		local.set(stride, local.get(columns), i32.constant(2), i32.shl),
		local.set(end, local.get(b)),
		local.set(j, i32.constant(0)),
		repeatWhileLess(
			j,
			columns,
			1,
			local.set(nextRow, local.get(a)),
			local.set(to, local.get(c), local.get(j), i32.constant(2), i32.shl, i32.add),
			local.set(fromB, local.get(end)),
			local.set(end, local.get(end), local.get(width), i32.add),
			local.set(i, i32.constant(0)),
			repeatWhileLess(
				i,
				rows,
				4,
				...FOUR.flatMap(row => [
					local.set(sums4[row], v128.zero),
					local.set(from[row], local.get(nextRow)),
					local.set(nextRow, local.get(nextRow), local.get(width), i32.add),
				]),
				local.set(fromB, local.get(end), local.get(width), i32.subtract),
				repeatWhileLess(
					fromB,
					end,
					BLOCK,
					local.set(read, local.get(fromB), v128.load),
					...FOUR.flatMap(row => [
						local.set(
							sums4[row],
							local.get(sums4[row]),
							local.get(read),
							local.get(from[row]),
							v128.load,
							v128.multiply,
							v128.add,
						),
						local.set(from[row], local.get(from[row]), i32.constant(BLOCK), i32.add),
					]),
				),
				...sumUp,
			),
		),
	);
}

/** Adds the four numbers of a vector to the one at a place, and goes `stride` bytes on. */
function addLanes(to: number, vector: number, stride: number): Code {
	return code(
		local.get(to),
		local.get(to),
		f32.load,
		...FOUR.flatMap(lane => [local.get(vector), v128.lane(lane)]),
		f32.add,
		f32.add,
		f32.add,
		f32.add,
		f32.store,
		local.set(to, local.get(to), local.get(stride), i32.add),
	);
}

/** c[i] += the rows of b, each times a number of a: those of a row i lie `row` bytes after each other's, and `step` bytes apart. */
function sums(): Code {
	const [c, a, b, rows, inner, columns, row, step] = [0, 1, 2, 3, 4, 5, 6, 7];
	const [i, k, to, end, factorAt, width, nextRow] = [8, 9, 10, 11, 12, 13, 14];
	const from = [15, 16, 17, 18];
	const factors = [19, 20, 21, 22];
	return code(
		local.set(width, local.get(columns), i32.constant(2), i32.shl),
		local.set(end, local.get(c)),
		local.set(i, i32.constant(0)),
		repeatWhileLess(
			i,
			rows,
			1,
			local.set(factorAt, local.get(a), local.get(i), local.get(row), i32.multiply, i32.add),
			local.set(nextRow, local.get(b)),
			local.set(end, local.get(end), local.get(width), i32.add),
			local.set(k, i32.constant(0)),
			repeatWhileLess(
				k,
				inner,
				4,
				...FOUR.flatMap(place => [
					local.set(factors[place], local.get(factorAt), v128.loadSplat),
					local.set(factorAt, local.get(factorAt), local.get(step), i32.add),
					local.set(from[place], local.get(nextRow)),
					local.set(nextRow, local.get(nextRow), local.get(width), i32.add),
				]),
				local.set(to, local.get(end), local.get(width), i32.subtract),
				repeatWhileLess(
					to,
					end,
					BLOCK,
					local.get(to),
					local.get(to),
					v128.load,
					...FOUR.flatMap(place => [
						local.get(from[place]),
						v128.load,
						local.get(factors[place]),
						v128.multiply,
						v128.add,
						local.set(from[place], local.get(from[place]), i32.constant(BLOCK), i32.add),
					]),
					v128.store,
				),
			),
		),
	);
}
