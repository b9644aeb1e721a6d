import assert from 'node:assert/strict';
import { NlpError } from '../../../../src/core/errors';
import { ModelStore } from '../../../../src/core/model/modelStore';
import { buildTokenizer } from '../../../../src/core/subword/buildTokenizer';
import { createLearner } from '../../../../src/core/subword/learners/createLearner';
import type { LearnerOptions } from '../../../../src/core/subword/learners/createLearner';
import { SentencePieceTokenizer } from '../../../../src/core/subword/sentencePiece/sentencePieceTokenizer';
import type { SubwordAlgorithm, SubwordTokenizer } from '../../../../src/core/subword/subwordTokenizer';
import { shippedModels } from '../../../../training/support/shippedModels';

const models = new ModelStore(shippedModels);

/** Models of which there is none. */
const noModels = new ModelStore({
	read: file => Promise.reject(new NlpError('model-missing', `There is no ${file}.`)),
});

const TEXT = `The happy child was kind to the unhappy child, and the kindness made the unhappy child happy.
Happiness is kindness; unkindness is unhappiness. 幸福的孩子对不幸福的孩子很好，孩子很幸福。
`;

const ALGORITHMS: readonly SubwordAlgorithm[] = [
	'bpe',
	'byteLevelBpe',
	'wordPiece',
	'unigram',
	'sentencePieceBpe',
	'sentencePieceUnigram',
];

async function learned(text: string, options: LearnerOptions): Promise<SubwordTokenizer> {
	const learner = await createLearner(options, models);
	for (const line of text.split(/(?<=\n)/)) learner.add(line);
	const result = await learner.learn();
	return result.format === 'tokenizer'
		? buildTokenizer(result.definition)
		: new SentencePieceTokenizer(result.definition);
}

describe('createLearner', () => {
	for (const algorithm of ALGORITHMS) {
		const options: LearnerOptions = { algorithm, vocabularySize: 400, allowSmaller: true, characterCoverage: 1 };

		it(`${algorithm}: learns what cuts text into fewer pieces than characters, none unknown`, async () => {
			const tokenizer = await learned(TEXT.repeat(3), options);
			const line = TEXT.split('\n')[0];
			const { ids, starts, ends } = tokenizer.encode(line);
			assert.equal(tokenizer.algorithm, algorithm);
			assert.ok(ids.length < line.length / 2, `${ids.length} pieces`);
			assert.ok(!ids.includes(tokenizer.unknownId));
			assert.equal(line.slice(starts[0], ends[0]).length > 0 || ends[0] === 0, true);
			assert.equal(tokenizer.decode(ids).replace(/\s/g, ''), line.replace(/\s/g, ''));
		});

		it(`${algorithm}: gives the same each time`, async () => {
			const one = await createLearner(options, models);
			const other = await createLearner(options, models);
			one.add(TEXT);
			other.add(TEXT);
			assert.deepEqual(await one.learn(), await other.learn());
		});

		it(`${algorithm}: keeps user symbols whole`, async () => {
			const tokenizer = await learned(TEXT, { ...options, userSymbols: ['<sep>'] });
			const { ids } = tokenizer.encode('happy<sep>kind');
			assert.equal(Array.from(ids).filter(id => tokenizer.pieceOf(id) === '<sep>').length, 1);
		});

		it(`${algorithm}: refuses an empty corpus`, () =>
			assert.rejects(learned('', options), { code: 'input-malformed', message: /no words/ }));

		it(`${algorithm}: refuses a vocabulary smaller than the alphabet`, () =>
			assert.rejects(
				learned(TEXT, { ...options, vocabularySize: 5, alphabetLimit: 1000 }),
				/Choose a size of \d+ or more/,
			));

		it(`${algorithm}: refuses a vocabulary that the corpus cannot fill, and says what it can`, async () => {
			const most = async (vocabularySize: number, allowSmaller: boolean): Promise<number> =>
				(await learned(TEXT, { ...options, alphabetLimit: 1000, vocabularySize, allowSmaller })).vocabularySize;
			const largest = await most(100_000, true);
			await assert.rejects(most(100_000, false), new RegExp(`gives ${largest} at most`));
			assert.equal(await most(largest, false), largest);
		});

		it(`${algorithm}: takes lone surrogates, line ends of all kinds and emoji`, async () => {
			const tokenizer = await learned('a\ud800b \udc00\r\n👩‍👩‍👧 a\rb\u2028', options);
			assert.ok(tokenizer.encode('a\ud800b👩‍👩‍👧').ids.length > 0);
		});

		it(`${algorithm}: takes a line of a megabyte without white space`, async () => {
			const tokenizer = await learned('ab'.repeat(500_000), { ...options, vocabularySize: 300 });
			assert.ok(tokenizer.vocabularySize >= 3);
		});

		it(`${algorithm}: stops when it is cancelled`, async () => {
			const learner = await createLearner(options, models);
			learner.add(TEXT);
			await assert.rejects(learner.learn({ signal: { aborted: true } }), { code: 'cancelled' });
		});
	}

	it('loads no rules where none are wanted', async () => {
		for (const algorithm of ALGORITHMS) {
			await createLearner({ algorithm, vocabularySize: 400, normalization: 'identity' }, noModels);
		}
	});

	for (const algorithm of ['sentencePieceBpe', 'sentencePieceUnigram'] as const) {
		const options: LearnerOptions = { algorithm, vocabularySize: 400, allowSmaller: true, characterCoverage: 1 };

		/** Whether texts are the same pieces, none of them unknown. */
		async function areAlike(normalization: LearnerOptions['normalization'], ...texts: string[]): Promise<boolean> {
			const tokenizer = await learned(TEXT, { ...options, ...(normalization === undefined ? {} : { normalization }) });
			const encoded = texts.map(text => Array.from(tokenizer.encode(text).ids));
			return encoded.every(ids => ids.join() === encoded[0].join() && !ids.includes(tokenizer.unknownId));
		}

		it(`${algorithm}: normalizes as spm_train does unless told otherwise`, async () => {
			assert.equal(await areAlike(undefined, '幸福,ｈａｐｐｙ', '幸福，happy'), true);
			assert.equal(await areAlike('nmt_nfkc', '幸福,ｈａｐｐｙ', '幸福，happy'), true);
			assert.equal(await areAlike('identity', '幸福，ｈａｐｐｙ', '幸福，happy'), false);
			assert.equal(await areAlike(undefined, 'HAPPY', 'happy'), false);
			assert.equal(await areAlike('nmt_nfkc_cf', 'HAPPY', 'happy'), true);
		});

		it(`${algorithm}: names the rules in what it learns`, async () => {
			for (const normalization of ['nmt_nfkc', 'nmt_nfkc_cf', 'identity'] as const) {
				const learner = await createLearner({ ...options, normalization }, models);
				learner.add(TEXT);
				const result = await learner.learn();
				assert.ok(result.format === 'sentencePiece');
				assert.equal(result.definition.normalizer.name, normalization);
				assert.equal(result.definition.normalizer.charsMap.length > 0, normalization !== 'identity');
			}
		});

		it(`${algorithm}: makes no piece of U+0000, which ends a string for the library`, async () => {
			for (const normalization of ['nmt_nfkc', 'identity'] as const) {
				const learner = await createLearner({ ...options, normalization }, models);
				learner.add('the\0\0cat\0 sat\n'.repeat(20));
				const result = await learner.learn();
				assert.ok(result.format === 'sentencePiece');
				const pieces = result.definition.pieces.map(({ piece }) => piece);
				assert.ok(pieces.includes('▁the') && !pieces.some(piece => piece.includes('\0')), pieces.join(' '));
				assert.ok(new SentencePieceTokenizer(result.definition).encode('\0\0 the\0').ids.length > 0);
			}
		});

		it(`${algorithm}: fails where the rules are not shipped`, () =>
			assert.rejects(createLearner(options, noModels), { code: 'model-missing' }));
	}

	it('says which algorithms can be learned', () =>
		assert.rejects(
			createLearner({ algorithm: 'sentencePieceWord', vocabularySize: 10 }, models),
			/There is no learner/,
		));
});
