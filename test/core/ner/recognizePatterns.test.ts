import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recognizePatterns } from '../../../src/core/tasks/ner/patterns/recognizePatterns';
import type { Language } from '../../../src/core/text/language';
import { spanF1 } from './spanF1';
import { readGold, writeMarked } from './patternGold';

const FLOOR = 97;

function marked(text: string, language: Language): string {
	return writeMarked({ text, mentions: recognizePatterns(text, 0, text.length, language) });
}

describe('recognizePatterns', () => {
	for (const language of ['zh', 'en'] as const) {
		describe(`gold sentences, ${language}`, () => {
			const pairs = ['', 'forms-', 'fresh-', 'everyday-']
				.flatMap(set => readGold(`${set}${language}.txt`))
				.map(({ text, mentions }) => ({
					gold: mentions,
					predicted: recognizePatterns(text, 0, text.length, language),
				}));

			it('are at least 500', () => {
				assert.ok(pairs.length >= 500);
			});
			for (const label of ['DATE', 'TIME', 'MONEY', 'PERCENT', 'NUMBER', 'EMAIL', 'URL']) {
				it(`are marked with ${label} at an F1 of at least ${FLOOR}`, () => {
					const score = spanF1(pairs, label);
					assert.ok(score >= FLOOR, `F1 of ${label} is ${score.toFixed(2)}`);
				});
			}
		});
	}

	const examples: readonly [Language, string][] = [
		['zh', '他们计划在[2024年4月7日|DATE]去上海旅行。'],
		['zh', '写信到[li@example.com|EMAIL]或看[https://example.com/a|URL]，谢谢'],
		['zh', '😀[下午3点半|TIME]见😀'],
		['zh', '[星期五|DATE]\r\n[兩點|TIME]'],
		['en', 'No [3 p.m.|TIME] tea on [Monday|DATE], v1.2.3 costs [$5|MONEY].'],
		['en', 'seconds, marching, maybe, twofold, tents, 5G, x86, A4'],
		['en', 'It was [2024-04-07|DATE] in 上海, [下午3点|TIME].'],
	];
	for (const [language, line] of examples) {
		it(`marks ${line.replace(/\r\n/g, '\\r\\n')}`, () => {
			const bare = line.replace(/\[([^[\]|]+)\|[A-Z]+\]/g, '$1');
			assert.equal(marked(bare, language), line);
		});
	}

	it('gives offsets of the whole text for a part of it', () => {
		const text = '2024年见。4月7日去上海';
		const start = text.indexOf('4月');
		assert.deepEqual(
			recognizePatterns(text, start, text.length, 'zh').map(({ start, end }) => text.slice(start, end)),
			['4月7日'],
		);
	});

	const pieces = fc.constantFrom(
		...Array.from('0123456789年月日点时分秒号周一二三四五六七八九十百千万亿元块%$€.,:/-@ \n\r\t'),
		'http://',
		'www.',
		'a.com',
		'May ',
		'hundred ',
		'😀',
		'\ud83d',
		'\ude00',
		'个',
		'percent',
		'o\u0301',
	);
	it('marks in order, without overlap, no white space at an end and no split pair', () => {
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom<Language>('zh', 'en'), (parts, language) => {
				const text = parts.join('');
				let before = 0;
				for (const { start, end } of recognizePatterns(text, 0, text.length, language)) {
					assert.ok(before <= start && start < end && end <= text.length);
					assert.equal(text.slice(start, end), text.slice(start, end).trim());
					assert.ok(!/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(start, end)));
					before = end;
				}
			}),
			{ seed: 7, numRuns: 2000 },
		);
	});

	for (const unit of [
		'1',
		'一',
		'a',
		'十',
		'1,',
		'1-',
		'1.',
		'a.',
		'a@',
		'@',
		'1:',
		'点',
		'年',
		'(',
		'http://',
		'two ',
		'上',
		'$',
		'/',
		'2024年',
		'-',
		'a@b.cc,',
		'一十',
		"'",
		'百分之',
		'第',
	]) {
		it(`comes to an end on 200,000 times ${JSON.stringify(unit)}`, () => {
			const text = unit.repeat(200_000);
			const mentions = recognizePatterns(text, 0, text.length, 'zh');
			assert.ok(mentions.every(({ end }) => end <= text.length));
		});
	}
});
