import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { foldText, lowerText } from '../../../src/core/tasks/ner/patterns/foldText';
import { matchEnd } from '../../../src/core/tasks/ner/patterns/patternRule';
import { PATTERN_RULES } from '../../../src/core/tasks/ner/patterns/patternRules';
import { OPEN } from '../../../src/core/tasks/ner/patterns/patternSymbols';
import { RuleIndex, START_OF_TEXT } from '../../../src/core/tasks/ner/patterns/ruleIndex';
import { RULE_CONTEXTS, RULE_STARTS } from '../../../src/core/tasks/ner/patterns/ruleStarts';
import { patternContext } from '../../../training/patterns/patternContexts';
import { patternPrefixes } from '../../../training/patterns/patternPrefixes';
import { ruleContexts, ruleStarts } from '../../../training/patterns/ruleStarts';

/** The prefixes of a pattern, `…` for whatever follows. */
function prefixes(source: string): string[] {
	return [...patternPrefixes(source)].map(prefix => prefix.replace(OPEN, '…')).sort();
}

const WORDS = (
	'the The a an 1 2 12 2024 1998 3.5 3,000 一 二 三 十 百 千 万 亿 几 半 两 第 上 下 本 今 明 昨 年 月 日 号 点 分 秒 个 元 块 钱 % ％ $ ￥ - ~ 至 : ／ . , ' +
	'May March next last Friday of in at to and half past five six million dollars percent ago days hours o’clock am p.m. T Z # No. QQ 微信 美元 世纪 年代 初 末 ２０ ３ 點 億'
).split(' ');

describe('patternPrefixes', () => {
	it('lists what matches can begin with', () => {
		assert.deepEqual(prefixes('ab?c'), ['abc…', 'ac…']);
		assert.deepEqual(prefixes('(?:o|a) \\d{1,2}(?:st)?'), ['a 0s', 'a 0…', 'o 0s', 'o 0…']);
		assert.deepEqual(prefixes('[年月]初|[^a]b'), ['…']);
		assert.deepEqual(prefixes('[年月]初|ab'), ['ab…', '年初…', '月初…']);
	});

	it('counts a run of digits or Chinese numerals once, and capitals as small letters', () => {
		assert.deepEqual(prefixes('二[十百]三?年'), ['一年…']);
		assert.deepEqual(prefixes('20\\d{2}-0\\d|AD'), ['0-0…', 'ad…']);
	});

	it('takes a look-ahead for what must follow, and other look-arounds for nothing', () => {
		assert.deepEqual(prefixes('(?<=x)a(?!b)c(?=d|e)f'), ['acd…', 'ace…']);
	});
});

describe('patternContext', () => {
	it('lists what must stand before a match', () => {
		assert.equal(patternContext('(?<=\\b(?:at|by) )\\d'), ' ');
		assert.equal(patternContext('(?:(?<=[于在])|(?<=^|（))\\d年'), '\u0001于在（');
		assert.equal(patternContext('(?<!\\d)(?<=ab?)c'), 'ab');
		assert.equal(patternContext('(?<=a)b|c'), undefined);
		assert.equal(patternContext('(?<!a)b'), undefined);
	});
});

describe('RuleIndex', () => {
	it('knows the starts of the rules as they are now', () => {
		assert.deepEqual(RULE_STARTS, ruleStarts(PATTERN_RULES.zh), 'run `npm run pattern-starts`');
		assert.deepEqual(RULE_CONTEXTS, ruleContexts(PATTERN_RULES.zh), 'run `npm run pattern-starts`');
	});

	it('never leaves out a rule that matches', () => {
		const index = new RuleIndex(PATTERN_RULES, RULE_STARTS, RULE_CONTEXTS);
		const text = fc.array(fc.constantFrom(...WORDS, ' ', ' '), { minLength: 2, maxLength: 12 });
		fc.assert(
			fc.property(text, words => {
				const raw = words.join('');
				const folded = foldText(raw);
				const lower = lowerText(folded);
				for (let at = 0; at < folded.length; at++) {
					const matching = PATTERN_RULES.en.filter(rule => {
						const end = matchEnd(rule, rule.isCaseless ? lower : folded, at);
						return rule.leads.includes(folded[at]) && end > at;
					});
					const before = at === 0 ? START_OF_TEXT : folded[at - 1];
					const found = (index.mayMatch(raw, at, raw.length) ? index.at(raw, at, raw.length, 'en') : [])
						.filter(({ context }) => context?.includes(before) !== false)
						.map(({ rule }) => rule);
					const missed = matching.filter(rule => !found.includes(rule));
					assert.deepEqual(missed, [], `${raw} at ${at}`);
				}
			}),
			{ seed: 11, numRuns: 1500 },
		);
	});
});
