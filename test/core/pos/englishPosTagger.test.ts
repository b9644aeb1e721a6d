import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TokenRange } from '../../../src/core/doc/tokenRange';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import { ModelFile } from '../../../src/core/model/modelFile';
import { EnglishPosTagger } from '../../../src/core/tasks/pos/englishPosTagger';
import { TAG_GLOSSARY } from '../../../src/core/tasks/pos/tagGlossary';

const FILE = 'en-pos.bin';
const ROOT = join(import.meta.dirname, '..', '..', '..');
const GOLDEN = join(ROOT, 'test', 'fixtures', 'tagging', 'english.txt');

/** The share of golden tags that must be right: the model is trained, not written. */
const GOLDEN_SHARE = 0.95;

describe('EnglishPosTagger', () => {
	let tagger: EnglishPosTagger;

	before(() => {
		tagger = EnglishPosTagger.from(decodeModel(readFileSync(join(ROOT, 'models', FILE)), FILE));
	});

	function tag(words: readonly string[]): { upos: string[]; xpos: string[] } {
		const upos = new Uint8Array(words.length);
		const xpos = new Uint8Array(words.length);
		tagger.tag(TokenRange.of(words), upos, xpos);
		return {
			upos: Array.from(upos, id => tagger.uposLabels[id]),
			xpos: Array.from(xpos, id => tagger.xposLabels[id]),
		};
	}

	it('tags a plain sentence', () => {
		const { upos, xpos } = tag('She is playing the guitar in the park .'.split(' '));
		assert.equal(xpos.join(' '), 'PRP VBZ VBG DT NN IN DT NN .');
		assert.equal(upos.join(' '), 'PRON AUX VERB DET NOUN ADP DET NOUN PUNCT');
	});

	it('tags the golden sentences', () => {
		let [right, total] = [0, 0];
		for (const line of readFileSync(GOLDEN, 'utf8')
			.split('\n')
			.filter(text => text !== '' && !text.startsWith('#'))) {
			const pairs = line.split(' ').map(pair => pair.split(/\/(?=[^/]*$)/));
			const { xpos } = tag(pairs.map(([word]) => word));
			total += pairs.length;
			right += pairs.filter(([, gold], i) => gold === xpos[i]).length;
		}
		assert.ok(right >= GOLDEN_SHARE * total, `${right} of ${total} tags are right`);
	});

	it('tags a sentence in capitals as in small letters', () => {
		const words = 'the cats were sleeping under an old table .'.split(' ');
		assert.deepEqual(tag(words.map(word => word.toUpperCase())).upos, tag(words).upos);
	});

	it('knows handles, hashtags and emoji', () => {
		assert.deepEqual(tag('I saw @ada at #euro24 yesterday 🎉'.split(' ')).upos.slice(2), [
			'PROPN',
			'ADP',
			'PROPN',
			'NOUN',
			'SYM',
		]);
	});

	it('has names for all of its tags', () => {
		assert.deepEqual(
			tagger.uposLabels.filter(label => !(label in TAG_GLOSSARY.upos)),
			[],
		);
		assert.deepEqual(
			tagger.xposLabels.filter(label => !(label in TAG_GLOSSARY.xpos.en)),
			[],
		);
	});

	it('tags any words, and the same words always alike', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 12 }), words => {
				assert.deepEqual(tag(words), tag(words));
			}),
			{ seed: 7, numRuns: 200 },
		);
	});

	it('tags no words, one long word and many words', () => {
		assert.deepEqual(tag([]), { upos: [], xpos: [] });
		assert.equal(tag(['x'.repeat(100_000)]).upos.length, 1);
		assert.equal(tag(Array.from({ length: 5000 }, (_, i) => `word${i}`)).upos.length, 5000);
	});

	it('refuses short columns and models of another kind', () => {
		assert.throws(() => {
			tagger.tag(TokenRange.of(['a', 'b']), new Uint8Array(1), new Uint8Array(2));
		}, RangeError);
		const other = new ModelFile({ name: 'x', kind: 'other', metadata: {}, tensors: {} });
		assert.throws(() => EnglishPosTagger.from(other), { code: 'model-version' });
	});
});
