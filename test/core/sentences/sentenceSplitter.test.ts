import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import { ModelFile } from '../../../src/core/model/modelFile';
import { tokenizeEnglish } from '../../../src/core/tasks/segmentation/englishTokenizer';
import { SentenceSplitter } from '../../../src/core/tasks/sentences/sentenceSplitter';
import type { Language } from '../../../src/core/text/language';
import { isSpace } from '../../../src/core/text/characterKind';
import { roughText } from '../segmentation/roughText';

const FILE = 'en-sentences.bin';
const MODELS = join(import.meta.dirname, '..', '..', '..', 'models');

/** Sentences are written apart by `|`; in the text it stands for one space in English, for nothing in Chinese. */
const ENGLISH: readonly string[] = [
	"She is playing the guitar in the park.|Mr. Smith isn't.",
	'It costs 3.14 dollars.|Really?|Yes!',
	'He said, "Go away."|Then he left.',
	'"Why?" she asked.|Nobody knew.',
	'Visit www.example.com today.|Thanks!',
	'We met Dr. J. Smith at 5 p.m. yesterday.|He was late.',
	'Wait... what?|No!',
	'THE CAT SAT DOWN.|THE DOG RAN AWAY.',
	'Apples, pears, etc. are fruit.|So are plums (I think).|Right?',
	'See Fig. 3 for details.|It shows that p. 5 is wrong (cf. Smith et al. 2001).',
	'lol that was so funny.|i cant believe he did that... omg.|u going tonight?',
	'President Meets Minister At Summit In Bali',
	'Prof. J. R. Tolkien wrote it.|“Why?” asked Tom.|“Stop!” cried the man.',
];

const CHINESE: readonly string[] = [
	'今天天气真好,适合出去游玩.',
	'“你去吗？”他问。|我说：“去。”',
	'圆周率是3.14。|版本v1.2已发布!|快看www.a.com?b=1吧',
	'水深达到１２．５米，占２４．２％。|Ｗ．Ｇ．先生到了。|他走了．|好',
	'真的？！|太好了！！！',
	'他喊道：“快跑！”|然后就不见了。',
	'“天问一号”成功。|此次任务的成功，标志着进步；|大家都很高兴。',
	'他说（真的吗？不知道。）就走了。|后来呢？',
	'我们在U.S.工作.|他是Dr. 王.',
	'😀你好。|世界！',
];

describe('SentenceSplitter', () => {
	let splitter: SentenceSplitter;

	before(() => {
		splitter = SentenceSplitter.from(decodeModel(readFileSync(join(MODELS, FILE)), FILE));
	});

	function split(text: string, language: Language): string[] {
		const sentences: string[] = [];
		splitter.split(text, 0, text.length, language, (start, end) => sentences.push(text.slice(start, end)));
		return sentences;
	}

	for (const example of ENGLISH) {
		it(`splits ${JSON.stringify(example)}`, () => {
			assert.deepEqual(split(example.replaceAll('|', ' '), 'en'), example.split('|'));
		});
	}

	for (const example of CHINESE) {
		it(`splits ${JSON.stringify(example)}`, () => {
			assert.deepEqual(split(example.replaceAll('|', ''), 'zh'), example.split('|'));
		});
	}

	it('ends an English sentence at a blank line, a heading and a list item, not where prose is wrapped', () => {
		const prose =
			'This is a long line of prose that was wrapped at some column by the\nauthor of the text, who went on.';
		assert.deepEqual(split(prose, 'en'), [prose]);
		assert.deepEqual(split('no mark here\r\n\r\nor here', 'en'), ['no mark here', 'or here']);
		assert.deepEqual(split('- first item\n- second item', 'en'), ['- first item', '- second item']);
	});

	it('ends a Chinese sentence after a short title line, not where prose is wrapped', () => {
		const wrapped = '这是一段被硬换行的文字，它的每一行都差不多\n一样长，所以不应当在行尾断开，直到句号才。';
		assert.deepEqual(split(wrapped, 'zh'), [wrapped]);
		assert.deepEqual(split('第一章 开始\n天亮了。', 'zh'), ['第一章 开始', '天亮了。']);
	});

	for (const language of ['en', 'zh'] as const) {
		it(`covers all but white space, in order (${language})`, () => {
			fc.assert(
				fc.property(roughText(), text => {
					let last = 0;
					splitter.split(text, 0, text.length, language, (start, end) => {
						assert.ok(start >= last && end > start);
						assert.ok(isBlank(text, last, start));
						assert.ok(!isSpace(text.charCodeAt(start)) && !isSpace(text.charCodeAt(end - 1)));
						last = end;
					});
					assert.ok(isBlank(text, last, text.length));
				}),
				{ seed: 3, numRuns: 300 },
			);
		});
	}

	it('never parts an English word', () => {
		fc.assert(
			fc.property(roughText(), text => {
				const inside = new Set<number>();
				tokenizeEnglish(text, 0, text.length, (start, end) => {
					for (let at = start + 1; at < end; at++) {
						inside.add(at);
					}
				});
				splitter.split(text, 0, text.length, 'en', (start, end) => {
					assert.ok(!inside.has(start) && !inside.has(end));
				});
			}),
			{ seed: 4, numRuns: 300 },
		);
	});

	it('refuses a model of another kind', () => {
		const other = new ModelFile({ name: 'x', kind: 'other', metadata: {}, tensors: {} });
		assert.throws(() => SentenceSplitter.from(other), { code: 'model-version' });
	});
});

function isBlank(text: string, start: number, end: number): boolean {
	return Array.from({ length: end - start }, (_, i) => text.charCodeAt(start + i)).every(isSpace);
}
