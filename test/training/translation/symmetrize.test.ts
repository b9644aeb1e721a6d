import assert from 'node:assert/strict';
import { growDiagonalFinalAnd } from '../../../training/translation/align/symmetrize';
import type { AlignmentGrid } from '../../../training/translation/align/symmetrize';

function grid(rows: readonly string[]): AlignmentGrid {
	const links = Uint8Array.from(rows.join(''), mark => (mark === '#' ? 1 : 0));
	return { links, height: rows.length, width: rows[0].length };
}

function rowsOf({ links, height, width }: AlignmentGrid): string[] {
	return Array.from({ length: height }, (_, row) =>
		Array.from(links.subarray(row * width, (row + 1) * width), link => (link === 1 ? '#' : '.')).join(''),
	);
}

describe('growDiagonalFinalAnd', () => {
	it('keeps what both directions say', () => {
		const both = grid(['#..', '.#.', '..#']);
		assert.deepEqual(rowsOf(growDiagonalFinalAnd(both, both)), ['#..', '.#.', '..#']);
	});

	it('grows to neighbours that give a word its first link', () => {
		const forward = grid(['##.', '...', '..#']);
		const backward = grid(['#..', '#..', '..#']);
		assert.deepEqual(rowsOf(growDiagonalFinalAnd(forward, backward)), ['##.', '#..', '..#']);
	});

	it('takes far links only where neither word has one', () => {
		const forward = grid(['#....', '....#', '.....']);
		const backward = grid(['#...#', '.....', '.....']);
		assert.deepEqual(rowsOf(growDiagonalFinalAnd(forward, backward)), ['#....', '....#', '.....']);
	});
});
