import assert from 'node:assert/strict';
import { AddedTokens } from '../../../../src/core/subword/addedTokens';
import type { AddedTokenDefinition } from '../../../../src/core/subword/definition/tokenizerDefinition';
import { toLowerCase } from '../../../../src/core/text/alignedNormalForm';
import { token } from './smallDefinitions';

/** Stretches of a text, tokens in braces. */
function cut(text: string, tokens: readonly AddedTokenDefinition[], normalizer?: typeof toLowerCase): string {
	return new AddedTokens(tokens, normalizer)
		.segments(text)
		.map(segment => (segment.kind === 'token' ? `{${text.slice(segment.start, segment.end)}}` : segment.aligned.text))
		.join('|');
}

describe('AddedTokens', () => {
	it('takes the longest token at each place', () => {
		assert.equal(cut('a<x><xy>b', [token('<x>', 0), token('<xy>', 1), token('<', 2)]), 'a|{<x>}|{<xy>}|b');
	});

	it('gives the white space beside a token to it where it says so, and once only', () => {
		const mask = token('<m>', 0, { lstrip: true, rstrip: true });
		assert.equal(cut('a \n<m>  <m> b', [mask]), 'a|{ \n<m>  }|{<m> }|b');
	});

	it('finds a token of single words only between what is no word', () => {
		const word = token('on', 0, { single_word: true });
		assert.equal(cut('on one 𝒜on on, on', [word]), '{on}| one 𝒜on |{on}|, |{on}');
	});

	it('compares normalized tokens after normalization, and others before', () => {
		const tokens = [token('YES', 0, { normalized: true }), token('NO', 1)];
		assert.equal(cut('Yes No NO', tokens, toLowerCase), '{Yes}| no |{NO}');
	});

	it('reads characters of patterns as themselves', () => {
		assert.equal(cut('a.b[c]', [token('.', 0), token('[c]', 1)]), 'a|{.}|b|{[c]}');
	});
});
