import type { SubwordTrace } from '../../src/protocol/subword';

type UnigramTrace = Extract<SubwordTrace, { algorithm: 'unigram' }>;
type Edge = UnigramTrace['edges'][number];

/** Sizes of the drawing, in SVG units, which are CSS pixels. */
export const LATTICE = { column: 50, head: 24, lane: 34, margin: 8 } as const;

/** An edge with its place: `x` and `width` in SVG units, the best path in lane 0. */
export interface PlacedEdge extends Edge {
	readonly x: number;
	readonly width: number;
	readonly lane: number;
}

/** A lattice with a place for everything. */
export interface LatticeLayout {
	readonly width: number;
	readonly height: number;
	/** Offsets between characters with their places, the two ends of the word included. */
	readonly nodes: readonly { readonly offset: number; readonly x: number }[];
	/** The characters, each in the middle of its column. */
	readonly characters: readonly { readonly text: string; readonly x: number }[];
	readonly edges: readonly PlacedEdge[];
	readonly lanes: number;
}

/**
 * Lays a lattice out: a column a character, and under it the pieces that fit as bars over the characters that they stand
 * for, none over another; the best path on top, then short pieces before long ones.
 */
export function latticeLayout({ word, edges }: UnigramTrace): LatticeLayout {
	const characters = Array.from(word);
	const placeOf = new Map<number, number>();
	let offset = 0;
	for (const [index, character] of characters.entries()) {
		placeOf.set(offset, LATTICE.margin + index * LATTICE.column);
		offset += character.length;
	}
	placeOf.set(offset, LATTICE.margin + characters.length * LATTICE.column);
	const place = (at: number): number => placeOf.get(at) ?? placeOf.get(at - 1) ?? LATTICE.margin;
	const placed = intoLanes(edges).map(([edge, lane]) => {
		const x = place(edge.start);
		return { ...edge, x, width: place(edge.end) - x, lane };
	});
	const lanes = placed.reduce((most, { lane }) => Math.max(most, lane + 1), 1);
	return {
		width: 2 * LATTICE.margin + characters.length * LATTICE.column,
		height: LATTICE.head + lanes * LATTICE.lane + LATTICE.margin,
		nodes: [...placeOf].map(([at, x]) => ({ offset: at, x })),
		characters: characters.map((text, index) => ({ text, x: LATTICE.margin + (index + 0.5) * LATTICE.column })),
		edges: placed,
		lanes,
	};
}

/** Each edge with the first lane that is free over its whole length. */
function intoLanes(edges: readonly Edge[]): readonly (readonly [edge: Edge, lane: number])[] {
	const inOrder = [...edges].sort(
		(one, two) =>
			Number(two.best) - Number(one.best) || one.end - one.start - (two.end - two.start) || one.start - two.start,
	);
	const lanes: Edge[][] = [[]];
	return inOrder.map(edge => {
		const isFree = (lane: readonly Edge[]): boolean =>
			lane.every(other => other.end <= edge.start || other.start >= edge.end);
		let index = edge.best ? 0 : lanes.findIndex((lane, at) => at > 0 && isFree(lane));
		if (index < 0) index = lanes.push([]) - 1;
		lanes[index].push(edge);
		return [edge, index];
	});
}
