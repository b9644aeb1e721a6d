import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import { ModelFile } from '../../../src/core/model/modelFile';
import { EnglishLemmatizer } from '../../../src/core/tasks/lemmatization/englishLemmatizer';
import { applyScript, findScript, formatScript, parseScript } from '../../../src/core/tasks/lemmatization/lemmaScript';

const FILE = 'en-lemma.bin';
const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');

/** Form, coarse tag, fine tag, lemma. */
const EXAMPLES: readonly (readonly [string, string, string, string])[] = [
	['is', 'AUX', 'VBZ', 'be'],
	["n't", 'PART', 'RB', 'not'],
	['playing', 'VERB', 'VBG', 'play'],
	['Studies', 'NOUN', 'NNS', 'study'],
	['studies', 'VERB', 'VBZ', 'study'],
	['went', 'VERB', 'VBD', 'go'],
	['children', 'NOUN', 'NNS', 'child'],
	['running', 'VERB', 'VBG', 'run'],
	['provoked', 'VERB', 'VBN', 'provoke'],
	['better', 'ADJ', 'JJR', 'good'],
	['biggest', 'ADJ', 'JJS', 'big'],
	['me', 'PRON', 'PRP', 'I'],
	['these', 'DET', 'DT', 'this'],
	['London', 'PROPN', 'NNP', 'London'],
	['london', 'PROPN', 'NNP', 'London'],
	['Americans', 'PROPN', 'NNPS', 'American'],
	['THE', 'DET', 'DT', 'the'],
	['1,000', 'NUM', 'CD', '1000'],
	['Me@Site.org', 'PROPN', 'ADD', 'Me@Site.org'],
	['blorking', 'VERB', 'VBG', 'blork'],
	['soooo', 'ADV', 'RB', 'so'],
	['VERYYY', 'ADV', 'RB', 'very'],
	['prettty', 'ADV', 'RB', 'pretty'],
	['WASHINGTON', 'PROPN', 'NNP', 'Washington'],
	['NATO', 'PROPN', 'NNP', 'NATO'],
	['shoul', 'AUX', 'MD', 'shoul'],
];

describe('EnglishLemmatizer', () => {
	let lemmatizer: EnglishLemmatizer;

	before(() => {
		lemmatizer = EnglishLemmatizer.from(decodeModel(readFileSync(join(MODELS, FILE)), FILE));
	});

	for (const [form, upos, xpos, lemma] of EXAMPLES) {
		it(`finds ${lemma} for ${form}/${xpos}`, () => assert.equal(lemmatizer.lemma(form, upos, xpos), lemma));
	}

	it('has a lemma for every string and tag', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', minLength: 1 }),
				fc.constantFrom('NN', 'VBD', 'NNP', 'CD', 'XYZ'),
				(form, xpos) => {
					assert.notEqual(lemmatizer.lemma(form, xpos === 'NNP' ? 'PROPN' : 'NOUN', xpos), '');
				},
			),
			{ seed: 5, numRuns: 300 },
		);
	});

	it('refuses a model of another kind', () => {
		const other = new ModelFile({ name: 'x', kind: 'other', metadata: {}, tensors: {} });
		assert.throws(() => EnglishLemmatizer.from(other), { code: 'model-version' });
	});
});

describe('lemma scripts', () => {
	it('lead from any form to any lemma, also when written out', () => {
		const word = fc.string({ unit: 'binary' }).filter(text => !/[\n\r\u2028\u2029]/.test(text));
		fc.assert(
			fc.property(word, word, (form, lemma) => {
				const script = parseScript(formatScript(findScript(form, lemma, 'lower')));
				assert.ok(script !== undefined);
				assert.equal(applyScript(form, script), lemma);
			}),
			{ seed: 6, numRuns: 300 },
		);
	});

	it('are as short as can be', () => {
		assert.equal(formatScript(findScript('Studies', 'study', 'lower')), 'l3:y');
		assert.equal(formatScript(findScript('Paris', 'Paris', 'keep')), 'k0:');
		assert.equal(formatScript(findScript('i', 'I', 'lower')), 'c0:');
	});
});
