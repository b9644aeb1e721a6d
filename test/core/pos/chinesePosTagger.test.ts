import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TokenRange } from '../../../src/core/doc/tokenRange';
import { decodeModel, encodeModel } from '../../../src/core/model/binaryFormat';
import { ModelFile } from '../../../src/core/model/modelFile';
import { ChinesePosTagger } from '../../../src/core/tasks/pos/chinesePosTagger';
import { hashWord } from '../../../src/core/tasks/pos/chineseUnits';
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

const LEXICON = {
	entries: new Map([[hashWord('北京'), { lexical: 1, cluster: 7, isFrequent: false }]]),
	anchors: new Set<number>(),
};

function learned() {
	return learnChinesePos('tiny', SENTENCES, LEXICON, { learner: 'perceptron', epochs: 10 });
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

	it('takes half-width marks for full-width ones, and traditional characters for simplified ones', () => {
		assert.equal(show(tagger, ['我们', '去', '北京', ',']), '我们/PRON 去/VERB 北京/PROPN ,/PUNCT');
		assert.equal(show(tagger, ['我們', '去', '北京', '，']), '我們/PRON 去/VERB 北京/PROPN ，/PUNCT');
	});

	it('tags a stretch of a longer text as it tags the words alone', () => {
		const text = '（我们去北京，）';
		const starts = Int32Array.of(0, 1, 3, 4, 6, 7);
		const ends = Int32Array.of(1, 3, 4, 6, 7, 8);
		const upos = new Uint8Array(4);
		const xpos = new Uint8Array(4);
		tagger.tag(new TokenRange(text, { starts, ends }, 1, 5), upos, xpos);
		const tags = Array.from(upos, (tag, i) => `${tagger.uposLabels[tag]}/${tagger.xposLabels[xpos[i]]}`);
		assert.deepEqual(
			tags,
			SENTENCES[0].map(word => `${word.upos}/${word.xpos}`),
		);
	});

	it('tags the same after it forgot its words', () => {
		const before = show(tagger, ['我们', '去', '北京', '，']);
		for (let batch = 0; batch < 10; batch++) {
			tagSentence(
				tagger,
				Array.from(
					{ length: 4000 },
					(_, i) => `${String.fromCharCode(0x4e00 + i)}${String.fromCharCode(0x4e00 + batch)}`,
				),
			);
		}
		assert.equal(show(tagger, ['我们', '去', '北京', '，']), before);
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

	it('tags traditional characters as their simplified ones', () => {
		const simplified = ['他们', '在', '图书馆', '里', '听', '音乐', '。'];
		const traditional = ['他們', '在', '圖書館', '裡', '聽', '音樂', '。'];
		assert.equal(show(tagger, traditional).replace(/[^ ]+\//g, ''), show(tagger, simplified).replace(/[^ ]+\//g, ''));
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
