import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NlpError } from '../../../../src/core/errors';
import type { BpeDefinition, TokenizerDefinition } from '../../../../src/core/subword/definition/tokenizerDefinition';
import { BpeLearner } from '../../../../src/core/subword/learners/bpeLearner';
import type { BpeLearnerOptions } from '../../../../src/core/subword/learners/bpeLearner';
import { BYTE_LEVEL_WORDS, WORDS_AND_MARKS } from '../../../../src/core/subword/learners/wordCutter';

/** The corpus of Sennrich, Haddow and Birch (2016), 3.2. */
const CLASSIC = [
	...Array<string>(5).fill('low'),
	...Array<string>(2).fill('lower'),
	...Array<string>(6).fill('newest'),
	...Array<string>(3).fill('widest'),
].join(' ');

async function learn(text: string, options: Partial<BpeLearnerOptions>): Promise<TokenizerDefinition> {
	const all = { vocabularySize: 1e6, allowSmaller: true, ...options };
	const learner = new BpeLearner(all, options.byteLevel === true ? BYTE_LEVEL_WORDS : WORDS_AND_MARKS);
	learner.add(text);
	return learner.learn();
}

function bpeOf({ model }: TokenizerDefinition): BpeDefinition {
	assert.equal(model.type, 'BPE');
	return model;
}

async function mergesOf(text: string, options: Partial<BpeLearnerOptions> = {}): Promise<string[]> {
	return bpeOf(await learn(text, options)).merges.map(merge => (typeof merge === 'string' ? merge : merge.join(' ')));
}

/** The merges by counting all pairs anew after each, as the definition of the algorithm says. */
function recountedMerges(text: string, count: number): string[] {
	const words = text.split(/\s+/).filter(word => word !== '');
	let sequences = words.map(word => Array.from(word));
	const numbers = new Map([...new Set(words.join(''))].sort().map((character, i) => [character, i]));
	const merges: string[] = [];
	while (merges.length < count) {
		const counts = new Map<string, number>();
		for (const sequence of sequences) {
			for (let i = 0; i + 1 < sequence.length; i++) {
				const pair = `${sequence[i]} ${sequence[i + 1]}`;
				counts.set(pair, (counts.get(pair) ?? 0) + 1);
			}
		}
		const order = (pair: string): number[] => pair.split(' ').map(piece => numbers.get(piece)!);
		const best = [...counts, ['', 0] as const].sort(
			([a, m], [b, n]) => n - m || order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1],
		)[0];
		if (best[1] < 2) break;
		merges.push(best[0]);
		const [left, right] = best[0].split(' ');
		if (!numbers.has(left + right)) numbers.set(left + right, numbers.size);
		sequences = sequences.map(sequence => joined(sequence, left, right));
	}
	return merges;
}

function joined(sequence: readonly string[], left: string, right: string): string[] {
	const result: string[] = [];
	for (let i = 0; i < sequence.length; i++) {
		const isPair = sequence[i] === left && sequence[i + 1] === right;
		result.push(isPair ? left + right : sequence[i]);
		i += isPair ? 1 : 0;
	}
	return result;
}

describe('BpeLearner', () => {
	it('finds the merges of the classic corpus', async () => {
		const merges = await mergesOf(CLASSIC, { endOfWordSuffix: '</w>' });
		assert.deepEqual(merges.slice(0, 4), ['e s', 'es t</w>', 'l o', 'e w']);
		assert.ok(bpeOf(await learn(CLASSIC, { endOfWordSuffix: '</w>' })).vocab['newest</w>'] > 0);
	});

	it('numbers special tokens, user symbols, characters and merges in this order', async () => {
		const definition = await learn('ab ab b', { unknownToken: '<unk>', specialTokens: ['<s>'], userSymbols: ['qq'] });
		assert.deepEqual(bpeOf(definition).vocab, { '<unk>': 0, '<s>': 1, qq: 2, a: 3, b: 4, ab: 5 });
		assert.deepEqual(
			definition.added_tokens.map(({ content, special }) => [content, special]),
			[
				['<unk>', true],
				['<s>', true],
				['qq', false],
			],
		);
	});

	it('marks pieces that continue a word', async () => {
		const model = bpeOf(await learn('aab aab', { continuingPrefix: '##' }));
		assert.deepEqual(Object.keys(model.vocab), ['a', 'b', '##a', '##b', 'a##a'.replace('##', ''), 'aab']);
		assert.deepEqual(model.merges, [
			['a', '##a'],
			['aa', '##b'],
		]);
	});

	it('merges repeated characters from the left', async () => {
		assert.deepEqual(await mergesOf('aaaaa aaaaa'), ['a a', 'aa a', 'aa aaa']);
	});

	it('writes bytes where it is told to, also those of half a character', async () => {
		const { vocab } = bpeOf(await learn('é é\ud800 é', { byteLevel: true }));
		assert.equal(Object.keys(vocab).length, 256 + 2);
		assert.ok('ĠÃ©' in vocab || 'Ã©' in vocab);
	});

	it('leaves out the rarest characters where the alphabet is limited, and does not join across them', async () => {
		const model = bpeOf(await learn('axb axb ab b', { alphabetLimit: 2, minimumFrequency: 1 }));
		assert.deepEqual(Object.keys(model.vocab), ['a', 'b', 'ab']);
		assert.deepEqual(await mergesOf('axb axb ab', { alphabetLimit: 2 }), []);
	});

	it('keeps pieces to a longest length', async () => {
		const merges = await mergesOf('abcd abcd abcd', { longestPiece: 2 });
		assert.deepEqual(merges, ['a b', 'c d']);
	});

	it('learns a piece that an object would take for its prototype', async () => {
		const { vocab } = bpeOf(await learn('__proto__ __proto__', {}));
		assert.ok(Object.hasOwn(vocab, '__proto__'));
	});

	it('does as counting anew after each merge does', () =>
		fc.assert(
			fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 120 }), async characters => {
				const text = `x ${characters.join('')}`;
				assert.deepEqual(await mergesOf(text), recountedMerges(text, 1000));
			}),
			{ seed: 3, numRuns: 200 },
		));

	it('does not depend on how text comes in portions or in which order', () =>
		fc.assert(
			fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { minLength: 1 }), async lines => {
				const one = new BpeLearner({ vocabularySize: 1e6, allowSmaller: true }, WORDS_AND_MARKS);
				const other = new BpeLearner({ vocabularySize: 1e6, allowSmaller: true }, WORDS_AND_MARKS);
				one.add(['x', ...lines].join('\n'));
				for (const line of [...lines, 'x'].reverse()) other.add(line);
				assert.deepEqual(await one.learn(), await other.learn());
			}),
			{ seed: 4, numRuns: 20 },
		));

	it('says what to do about an empty corpus', () =>
		assert.rejects(
			learn(' \n', {}),
			(error: NlpError) => error.code === 'input-malformed' && /no words/.test(error.message),
		));

	it('says which size is the smallest', () =>
		assert.rejects(learn('abc', { vocabularySize: 2 }), /Choose a size of 3 or more/));

	it('says which size is the largest', () =>
		assert.rejects(learn('ab ab', { vocabularySize: 9, allowSmaller: false }), /gives 3 at most/));

	it('can be cancelled', async () => {
		const learner = new BpeLearner({ vocabularySize: 100, allowSmaller: true }, WORDS_AND_MARKS);
		learner.add(CLASSIC);
		await assert.rejects(learner.learn({ signal: { aborted: true } }), { code: 'cancelled' });
	});
});
