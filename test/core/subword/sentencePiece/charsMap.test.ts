import assert from 'node:assert/strict';
import { NlpError } from '../../../../src/core/errors';
import { CharsMap } from '../../../../src/core/subword/sentencePiece/charsMap';
import { readSentencePieceModel } from '../../../../src/core/subword/sentencePiece/modelProtoReader';
import { smallModelBytes } from './smallModels';

const bytes = readSentencePieceModel(smallModelBytes('unigram')).normalizer.charsMap;

describe('compiled normalization rules', () => {
	const map = new CharsMap(bytes);

	it('finds the rules that were compiled', () => {
		assert.deepEqual(map.longestAt('Ａ', 0), { end: 1, replacement: 'A' });
		assert.deepEqual(map.longestAt('ﬁx', 0), { end: 1, replacement: 'fi' });
		assert.deepEqual(map.longestAt('xe\u0301', 1), { end: 3, replacement: 'é' });
		assert.deepEqual(map.longestAt('😀', 0), { end: 2, replacement: ':)' });
		assert.deepEqual(map.longestAt('\u00ad', 0), { end: 1, replacement: '' });
		assert.deepEqual(map.shortestAt('①①', 0), { end: 1, replacement: '(1)' });
	});

	it('takes an unpaired surrogate as U+FFFD', () => {
		assert.deepEqual(map.longestAt('\ud83dx', 0), { end: 1, replacement: ' ' });
	});

	it('finds nothing where no rule is', () => {
		for (const text of ['e', 'ex', 'A', '你', '😁', '\u0000', '']) {
			assert.equal(map.longestAt(text, 0), undefined, text);
		}
	});

	it('refuses lengths that do not fit', () => {
		for (const broken of [
			bytes.subarray(0, 3),
			bytes.subarray(0, 40),
			new Uint8Array(8),
			new Uint8Array(16).fill(255),
		]) {
			assert.throws(
				() => new CharsMap(broken),
				(error: unknown) => error instanceof NlpError && error.code === 'model-malformed',
			);
		}
	});

	it('never throws for broken rules of the right length', () => {
		for (let seed = 0; seed < 256; seed++) {
			const broken = bytes.slice();
			for (let i = 4 + seed; i < broken.length; i += 7 + (seed % 13)) {
				broken[i] ^= seed;
			}
			const spoiled = new CharsMap(broken);
			for (const text of ['Ａ', 'e\u0301', '😀', '你a', '\u0000']) {
				const match = spoiled.longestAt(text, 0);
				assert.ok(match === undefined || match.end <= text.length);
			}
		}
	});
});
