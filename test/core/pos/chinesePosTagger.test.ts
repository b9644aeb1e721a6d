import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TokenRange } from '../../../src/core/doc/tokenRange';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { ModelFile } from '../../../src/core/model/modelFile';
import { hashWord } from '../../../src/core/tasks/pos/chinesePosFeatures';
import { ChinesePosTagger } from '../../../src/core/tasks/pos/chinesePosTagger';
import { learnChinesePos } from '../../../training/pos/learnChinese';
import { tagSentence } from '../../../training/pos/scoreChinese';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SENTENCES = [
	'我们/PRON/PRP 去/VERB/VV 北京/PROPN/NNP ，/PUNCT/,',
	'他们/PRON/PRP 在/ADP/IN 家/NOUN/NN 。/PUNCT/.',
].map(line =>
	line.split(' ').map(token => {
		const [form, upos, xpos] = token.split('/');
		return { form, upos, xpos };
	}),
);

function learned() {
	return learnChinesePos('tiny', SENTENCES, new Map([[hashWord('北京'), 1]]), { learner: 'perceptron', epochs: 10 });
}

function show(tagger: ChinesePosTagger, words: readonly string[]): string {
	return tagSentence(tagger, words)
		.map(({ form, upos }) => `${form}/${upos}`)
		.join(' ');
}

describe('ChinesePosTagger', () => {
	const tagger = ChinesePosTagger.from(decodeModel(encodeModel(learned()), 'tiny.bin'));

	it('learns what it is shown, both tags', () => {
		for (const sentence of SENTENCES) {
			assert.deepEqual(
				tagSentence(
					tagger,
					sentence.map(({ form }) => form),
				),
				sentence,
			);
		}
	});

	it('takes half-width marks for full-width ones', () => {
		assert.equal(show(tagger, ['我们', '去', '北京', ',']), '我们/PRON 去/VERB 北京/PROPN ,/PUNCT');
	});

	it('takes no words, and refuses arrays that are too short', () => {
		tagger.tag(TokenRange.of([]), new Uint8Array(0), new Uint8Array(0));
		assert.throws(() => tagger.tag(TokenRange.of(['我']), new Uint8Array(0), new Uint8Array(1)), RangeError);
	});

	it('takes sentences of any length', () => {
		const words = Array.from({ length: 10_000 }, (_, i) => (i % 2 ? '去' : '北京'));
		assert.equal(tagSentence(tagger, words).length, words.length);
	});

	it('refuses a model of another kind, and labels that are no pairs', () => {
		const content = learned();
		assert.throws(() => ChinesePosTagger.from(new ModelFile({ ...content, kind: 'other/1' })), {
			code: 'model-version',
		});
		const metadata = { ...content.metadata, 'chain.labels': content.metadata['chain.labels'] as string[] };
		metadata['chain.labels'] = metadata['chain.labels'].map(() => 'NOUN');
		assert.throws(() => ChinesePosTagger.from(new ModelFile({ ...content, metadata })), { code: 'model-malformed' });
	});
});

describe('zh-pos', () => {
	const file = join(ROOT, 'models', 'zh-pos.bin');
	assert.ok(existsSync(file), 'models/zh-pos.bin is not there');
	const tagger = ChinesePosTagger.from(decodeModel(readFileSync(file), file));

	it('tags own sentences well', () => {
		let right = 0;
		let total = 0;
		for (const line of readFileSync(join(ROOT, 'test', 'fixtures', 'tagging', 'chinese.txt'), 'utf8')
			.trim()
			.split('\n')) {
			const gold = line.split(' ');
			const tags = show(
				tagger,
				gold.map(token => token.slice(0, token.lastIndexOf('/'))),
			).split(' ');
			right += gold.filter((token, i) => token === tags[i]).length;
			total += gold.length;
		}
		assert.ok(right / total >= 0.9, `${right} of ${total}`);
	});

	it('knows punctuation and numbers by themselves, in both widths', () => {
		for (const mark of ['，', ',', '。', '.', '！', '!', '（', ')']) {
			assert.equal(show(tagger, [mark]), `${mark}/PUNCT`);
		}
		for (const number of ['5', '２０', '3.14', '一百', '80%']) {
			assert.equal(show(tagger, ['有', number, '个']).split(' ')[1], `${number}/NUM`);
		}
	});

	it('tags any words whatever', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }), { maxLength: 20 }), words => {
				const first = show(tagger, words);
				assert.equal(show(tagger, words), first);
			}),
			{ seed: 16 },
		);
	});
});
