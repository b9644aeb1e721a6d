import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { EntityMention } from '../../../src/core/doc/entityMention';
import { TokenRange } from '../../../src/core/doc/tokenRange';
import { decodeModel } from '../../../src/core/model/binaryFormat';
import type { ModelFile } from '../../../src/core/model/modelFile';
import { ChineseNameRecognizer } from '../../../src/core/tasks/ner/chineseNameRecognizer';
import { EnglishNameRecognizer } from '../../../src/core/tasks/ner/englishNameRecognizer';
import { parseMarked, writeMarked } from './patternGold';
import { spanF1 } from './spanF1';

function model(name: string): ModelFile {
	const file = `${name}.bin`;
	return decodeModel(readFileSync(join(import.meta.dirname, '..', '..', '..', 'models', file)), file);
}

/** Names in an English text whose words are runs of letters, digits or single other characters. */
function english(recognizer: EnglishNameRecognizer, text: string): EntityMention[] {
	const found = [...text.matchAll(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu)];
	const columns = {
		starts: Int32Array.from(found, ({ index }) => index),
		ends: Int32Array.from(found, ({ 0: word, index }) => index + word.length),
	};
	return recognizer.recognize(new TokenRange(text, columns, 0, found.length));
}

function chinese(recognizer: ChineseNameRecognizer, text: string, start = 0, end = text.length): EntityMention[] {
	const none = new Int32Array(0);
	return recognizer.recognize(new TokenRange(text, { starts: none, ends: none }, 0, 0, { start, end }));
}

const CHINESE_LINES = [
	'[李雷|PER]和[韩梅梅|PER]是[北京市海淀区|LOC]的居民,他们计划在2024年4月7日去[上海|LOC]旅行。',
	'[比尔·盖茨|PER]是[微软公司|ORG]的创始人。',
	'[苹果公司|ORG]发布了新款手机。',
	'[王小明|PER]在[清华大学|ORG]读书,老师叫[张伟|PER]。',
	'[欧阳修|PER]是[北宋|LOC]的文学家。',
	'他从[广州|LOC]坐车到[深圳|LOC]出差。',
	'[美国|LOC]总统[林肯|PER]在剧院遇刺。',
	'今天天气真好,适合出去游玩。',
	'[陳志明|PER]住在[香港|LOC]。',
];
const ENGLISH_LINES = [
	'[Barack Obama|PER] was born in [Hawaii|LOC].',
	'[John Smith|PER] works for [Microsoft|ORG] in [Seattle|LOC].',
	'She moved from [London|LOC] to [Paris|LOC] last year.',
	'The cat sits on the mat.',
	'[Maria|PER] met [David Jones|PER] in [New York|LOC].',
	'Prices rose again in [Germany|LOC] and [Japan|LOC].',
];

function meetsGold(lines: readonly string[], recognize: (text: string) => EntityMention[]): void {
	const pairs = lines.map(parseMarked).map(({ text, mentions }) => ({ gold: mentions, predicted: recognize(text) }));
	const shown = lines.map(parseMarked).map(({ text }, i) => writeMarked({ text, mentions: pairs[i].predicted }));
	for (const label of ['PER', 'LOC', 'ORG']) {
		assert.ok(spanF1(pairs, label) >= 75, `${label}: ${shown.join('\n')}`);
	}
}

/** Whether an offset lies inside a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
	return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

/** The laws of every list of mentions. */
function checkMentions(text: string, mentions: readonly EntityMention[]): void {
	let before = 0;
	for (const { start, end, engine, score } of mentions) {
		const name = text.slice(start, end);
		assert.ok(before <= start && start < end && end <= text.length);
		assert.equal(name, name.trim());
		assert.ok(!splitsPair(text, start) && !splitsPair(text, end));
		assert.equal(engine, 'model');
		assert.ok(score !== undefined && score > 0 && score <= 1 + 1e-9);
		before = end;
	}
}

const PIECES = [
	...[
		'李雷',
		'北京市',
		'😀',
		'\ud83d',
		'微软公司',
		'·',
		' ',
		'\r\n',
		'\u3000',
		'\u0085',
		'Obama',
		'IBM',
		'John Smith',
		',',
		'。',
		'2024',
		'上海',
		'在',
		'說',
		'①',
	],
];

describe('ChineseNameRecognizer', () => {
	let recognizer: ChineseNameRecognizer;

	before(() => {
		recognizer = ChineseNameRecognizer.from(model('zh-ner'));
	});

	it('finds plain names', () => {
		meetsGold(CHINESE_LINES, text => chinese(recognizer, text));
	});
	it('finds persons, a chain of places and a city in one sentence', () => {
		const { text } = parseMarked(CHINESE_LINES[0]);
		assert.equal(writeMarked({ text, mentions: chinese(recognizer, text) }), CHINESE_LINES[0]);
	});
	it('gives offsets of the whole text for a part of it', () => {
		const text = '张三说。他住在上海市。';
		const names = chinese(recognizer, text, 4, text.length);
		assert.deepEqual(
			names.map(({ start, end }) => text.slice(start, end)),
			['上海市'],
		);
	});
	it('keeps the laws of mentions on any text', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), parts => {
				const text = parts.join('');
				checkMentions(text, chinese(recognizer, text));
			}),
			{ seed: 5, numRuns: 500 },
		);
	});
	it('refuses a model of another kind', () => {
		assert.throws(() => ChineseNameRecognizer.from(model('en-ner')), { code: 'model-version' });
	});
});

describe('EnglishNameRecognizer', () => {
	let recognizer: EnglishNameRecognizer;

	before(() => {
		recognizer = EnglishNameRecognizer.from(model('en-ner'));
	});

	it('finds plain names', () => {
		meetsGold(ENGLISH_LINES, text => english(recognizer, text));
	});
	it('finds nothing in no words', () => {
		assert.deepEqual(english(recognizer, ''), []);
	});
	it('keeps the laws of mentions on any words', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), parts => {
				const text = parts.join(' ');
				checkMentions(text, english(recognizer, text));
			}),
			{ seed: 6, numRuns: 500 },
		);
	});
	it('refuses a model of another kind', () => {
		assert.throws(() => EnglishNameRecognizer.from(model('zh-ner')), { code: 'model-version' });
	});
});
