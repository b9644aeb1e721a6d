import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EncodedRange } from '../../../src/protocol/subword';
import { PieceModel } from '../../../webview/subwords/pieceModel';
import { pieceAfterKey } from '../../../webview/subwords/pieceNavigation';
import { PIECE, PieceRows, rowHeight, type TextMeasure } from '../../../webview/subwords/pieceRows';
import { PieceUnits, type PieceSides } from '../../../webview/subwords/pieceUnits';

const measure: TextMeasure = { text: text => text.length * 8, small: text => text.length * 6 };
const plain = { ids: false, bytes: false };

/** A model of pieces in brackets: `[the][ cat]`; what stands outside of brackets belongs to no piece. */
function modelOf(marked: string): { model: PieceModel; text: string } {
	const text = marked.replace(/[[\]]/gu, '');
	const starts: number[] = [];
	const ends: number[] = [];
	let offset = 0;
	for (const sign of marked) {
		if (sign === '[') starts.push(offset);
		else if (sign === ']') ends.push(offset);
		else offset += sign.length;
	}
	const range: EncodedRange = {
		version: 1,
		vocabulary: 'v',
		start: 0,
		end: text.length,
		ids: Int32Array.from(starts.keys()),
		starts: Int32Array.from(starts),
		ends: Int32Array.from(ends),
		entries: starts.map((start, id) => ({ id, piece: text.slice(start, ends[id]), kind: 'normal' })),
		hasSpecialTokens: false,
	};
	return { model: new PieceModel(range, text), text };
}

function sidesOf(...marked: readonly string[]): PieceSides {
	return marked.map(text => modelOf(text).model) as unknown as PieceSides;
}

/** The units of two sides: the texts of each side's pieces, `!` where they differ. */
function unitsOf(one: string, two: string): string[] {
	const sides = sidesOf(one, two);
	const units = PieceUnits.of(sides);
	return Array.from({ length: units.count }, (_, unit) => {
		const texts = [0, 1].map(side => {
			const pieces = Array.from({ length: units.end(unit, side) - units.first(unit, side) }, (_, place) =>
				sides[side].covered(units.first(unit, side) + place),
			);
			return pieces.join('|');
		});
		return `${texts.join(' / ')}${units.differs(unit) ? ' !' : ''}`;
	});
}

describe('units of a comparison', () => {
	it('end where both sides cut', () => {
		assert.deepEqual(unitsOf('[the][ cat][s]', '[the][ c][ats]'), ['the / the', ' cat|s /  c|ats !']);
		assert.deepEqual(unitsOf('[a][b]', '[a][b]'), ['a / a', 'b / b']);
	});

	it('pass over white space that one side leaves out', () => {
		assert.deepEqual(unitsOf('[the][ ][cat]', '[the] [cat]'), ['the / the', '  / ', 'cat / cat']);
		assert.deepEqual(unitsOf('[the] [cat]', '[the][ cat]'), ['the / the', 'cat /  cat']);
		assert.deepEqual(unitsOf('[a][\n]', '[a]\n'), ['a / a', '\n / ']);
	});

	it('break off where the sides never meet', () => {
		const units = unitsOf(`[${'x'.repeat(40)}]`, '[x]'.repeat(40));
		assert.ok(units.length > 3 && units.every(unit => unit.endsWith('!')), String(units.length));
	});

	it('have every piece of both sides once, in order', () => {
		const cuts = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
		const marked = (text: string, cut: readonly boolean[]): string =>
			`[${Array.from(text, (sign, index) => (index > 0 && cut[index] ? `][${sign}` : sign)).join('')}]`;
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), minLength: 1, maxLength: 30 }),
				cuts,
				cuts,
				(text, one, two) => {
					const sides = sidesOf(marked(text, one), marked(text, two));
					const units = PieceUnits.of(sides);
					for (const side of [0, 1] as const) {
						let next = 0;
						for (let unit = 0; unit < units.count; unit++) {
							assert.equal(units.first(unit, side), next);
							next = units.end(unit, side);
							for (let piece = units.first(unit, side); piece < next; piece++)
								assert.equal(units.unitOf({ side, piece }), unit);
						}
						assert.equal(next, sides[side]?.count);
					}
				},
			),
			{ seed: 3 },
		);
	});
});

describe('rows of pieces', () => {
	const rowsOf = (marked: string, width: number): string[] => {
		const sides = sidesOf(marked);
		const units = PieceUnits.of(sides);
		const rows = PieceRows.of(sides, units, plain, measure, width);
		return Array.from({ length: rows.count }, (_, row) =>
			Array.from({ length: rows.end(row) - rows.first(row) }, (_, place) =>
				sides[0].writing(rows.first(row) + place),
			).join(' '),
		);
	};

	it('are as full as the width allows', () => {
		assert.deepEqual(rowsOf('[the][ cat][ sat]', 32 + 40 + 40), ['the ·cat ·sat']);
		assert.deepEqual(rowsOf('[the][ cat][ sat]', 32 + 40 + 39), ['the ·cat', '·sat']);
		assert.deepEqual(rowsOf('[the][ cat]', 5), ['the', '·cat']);
	});

	it('end where lines of the text end, in a piece or beside them', () => {
		assert.deepEqual(rowsOf('[a][\n][b]\n[c]', 500), ['a ⏎', 'b', 'c']);
		assert.deepEqual(rowsOf('', 500), []);
	});

	it('leave room for ids and bytes', () => {
		const sides = sidesOf('[a][b]');
		const rows = PieceRows.of(
			sides,
			PieceUnits.of(sides),
			{ ids: true, bytes: true },
			measure,
			2 * (12 + PIECE.padding) - 1,
		);
		assert.equal(rows.count, 2);
		assert.ok(rowHeight(1, { ids: true, bytes: true }) > rowHeight(1, plain));
	});

	it('take a megabyte without a space in little time', () => {
		const count = 300_000;
		const range: EncodedRange = {
			version: 1,
			vocabulary: 'v',
			start: 0,
			end: count,
			ids: new Int32Array(count),
			starts: Int32Array.from({ length: count }, (_, index) => index),
			ends: Int32Array.from({ length: count }, (_, index) => index + 1),
			entries: [{ id: 0, piece: 'x', kind: 'normal' }],
			hasSpecialTokens: false,
		};
		const sides: PieceSides = [new PieceModel(range, 'x'.repeat(count))];
		const rows = PieceRows.of(sides, PieceUnits.of(sides), plain, measure, 300);
		assert.equal(rows.count, Math.ceil(count / Math.floor(300 / 16)));
	});
});

describe('the piece at an offset', () => {
	it('is the one that begins or goes on there, at the end the last', () => {
		const { model } = modelOf('[the][ cat]');
		assert.deepEqual(
			[0, 2, 3, 6, 7].map(offset => model.pieceAt(offset)),
			[0, 0, 1, 1, 1],
		);
		assert.deepEqual(
			[4, 5].map(offset => modelOf('[ab]  [c]').model.pieceAt(offset)),
			[2 - 1, 1],
		);
		assert.equal(modelOf('[ab]   [c]').model.pieceAt(3), -1);
		assert.equal(modelOf('').model.pieceAt(0), -1);
	});
});

describe('keys', () => {
	const sides = sidesOf('[a][b][c][d]', '[ab][cd]');
	const units = PieceUnits.of(sides);
	const rows = PieceRows.of(sides, units, plain, measure, 40);
	const after = (key: string, side: 0 | 1, piece: number, ctrlKey = false) =>
		pieceAfterKey({ key, ctrlKey }, { sides, units, rows }, { side, piece }, 5);

	it('move along a side and stop at its ends', () => {
		assert.deepEqual(after('ArrowRight', 0, 0), { side: 0, piece: 1 });
		assert.deepEqual(after('ArrowRight', 0, 3), { side: 0, piece: 3 });
		assert.deepEqual(after('ArrowLeft', 0, 0), { side: 0, piece: 0 });
		assert.deepEqual(after('End', 0, 0), { side: 0, piece: 1 });
		assert.deepEqual(after('End', 0, 0, true), { side: 0, piece: 3 });
		assert.deepEqual(after('Home', 0, 3), { side: 0, piece: 2 });
		assert.equal(after('x', 0, 3), undefined);
	});

	it('move between the sides of a row and between rows', () => {
		assert.deepEqual(after('ArrowDown', 0, 1), { side: 1, piece: 0 });
		assert.deepEqual(after('ArrowDown', 1, 0), { side: 0, piece: 2 });
		assert.deepEqual(after('ArrowUp', 0, 2), { side: 1, piece: 0 });
		assert.equal(after('ArrowUp', 0, 0), undefined);
		assert.deepEqual(after('PageDown', 0, 0), { side: 0, piece: 2 });
	});
});
