import assert from 'node:assert/strict';
import { ORIENTATION, PhraseCorners } from '../../../training/translation/phrases/orientation';
import { PhraseSpans } from '../../../training/translation/phrases/phraseSpans';

function gridOf(height: number, width: number, links: readonly (readonly [number, number])[]) {
	const cells = new Uint8Array(height * width);
	for (const [z, e] of links) cells[z * width + e] = 1;
	return { links: cells, height, width };
}

function pairsOf(spans: PhraseSpans): string[] {
	return Array.from({ length: spans.size }, (_, i) => {
		const [zhStart, zhEnd, enStart, enEnd] = spans.spans.subarray(4 * i, 4 * i + 4);
		return `${zhStart}-${zhEnd} ${enStart}-${enEnd}`;
	}).sort();
}

describe('PhraseSpans', () => {
	it('finds the pairs that no link leaves', () => {
		const spans = new PhraseSpans({ zh: 7, en: 7 });
		spans.read(
			gridOf(3, 3, [
				[0, 0],
				[1, 2],
				[2, 1],
			]),
		);
		assert.deepEqual(pairsOf(spans), ['0-1 0-1', '0-3 0-3', '1-2 2-3', '1-3 1-3', '2-3 1-2'].sort());
	});

	it('takes in words without a link, on either side', () => {
		const spans = new PhraseSpans({ zh: 7, en: 7 });
		spans.read(gridOf(2, 2, [[0, 1]]));
		assert.deepEqual(pairsOf(spans), ['0-1 0-2', '0-1 1-2', '0-2 0-2', '0-2 1-2']);
	});

	it('keeps to its limits', () => {
		const spans = new PhraseSpans({ zh: 1, en: 2 });
		spans.read(
			gridOf(3, 3, [
				[0, 0],
				[1, 1],
				[2, 2],
			]),
		);
		assert.deepEqual(pairsOf(spans), ['0-1 0-1', '1-2 1-2', '2-3 2-3']);
	});
});

describe('PhraseCorners', () => {
	const spans = new PhraseSpans({ zh: 7, en: 7 });
	spans.read(
		gridOf(4, 4, [
			[0, 0],
			[1, 2],
			[2, 1],
			[3, 3],
		]),
	);
	const corners = new PhraseCorners();
	corners.read(spans, 4, 4);

	it('sees order kept and swapped', () => {
		assert.equal(corners.previous(0, 1, 0), ORIENTATION.monotone, 'the first word');
		assert.equal(corners.previous(1, 2, 2), ORIENTATION.swap);
		assert.equal(corners.next(2, 3, 2), ORIENTATION.swap);
		assert.equal(corners.previous(1, 3, 1), ORIENTATION.monotone, 'the swapped words together');
		assert.equal(corners.next(3, 4, 4), ORIENTATION.monotone, 'the last word');
		assert.equal(corners.next(0, 1, 1), ORIENTATION.monotone, 'before the swapped words together');
		assert.equal(corners.previous(2, 3, 1), ORIENTATION.discontinuous);
	});
});
