import assert from 'node:assert/strict';
import { fixedStretches } from '../../../src/core/tasks/translation/texts/fixedStretches';
import { Glossary } from '../../../src/core/tasks/translation/glossary/glossary';
import type { GlossaryTerm, TranslationDirection } from '../../../src/core/tasks/translation/translation';
import type { TextFormat } from '../../../src/core/text/documentText';
import { ToyEngine } from './toyEngine';

function fixed(
	text: string,
	direction: TranslationDirection = 'zh-en',
	format: TextFormat = 'plain',
	terms: readonly GlossaryTerm[] = [],
): string[] {
	const finder = { engine: new ToyEngine(direction), direction, glossary: new Glossary(terms, direction) };
	return fixedStretches(text, format, [], finder).map(stretch => {
		const source = text.slice(stretch.start, stretch.end);
		return source === stretch.text ? source : `${source}>${stretch.text}`;
	});
}

describe('fixedStretches', () => {
	it('copies code, names of files, addresses, options and what stands right behind a Chinese character', () => {
		assert.deepEqual(fixed('见docs/word-vectors.md和src/core/，打开/usr/bin/env或--help，a.b()'), [
			...['docs/word-vectors.md', 'src/core/', '/usr/bin/env', '--help', 'a.b()'],
		]);
		assert.deepEqual(fixed('Read word-vectors.md, not TCP/IP and/or he/she. It ends.Next one', 'en-zh'), [
			'word-vectors.md',
			'ends.Next',
		]);
		assert.deepEqual(fixed('a@b.org &nbsp;&#39; https://x.y/z?q=1.'), [
			'a@b.org',
			'&nbsp;',
			'&#39;',
			'https://x.y/z?q=1',
		]);
	});

	it('copies hashtags, emoji and flags, not numbers of things', () => {
		assert.deepEqual(fixed('#猫咪 和#话题#，#1号，C#语言，👩‍👩‍👧，🇨🇳，👍🏽'), ['#猫咪', '#话题#', '👩‍👩‍👧', '🇨🇳', '👍🏽']);
	});

	it('copies formulas of Markdown, not amounts of dollars', () => {
		assert.deepEqual(fixed('若 $x^2 = y$ 则 $$a$$', 'zh-en', 'markdown'), ['$x^2 = y$', '$$a$$']);
		assert.deepEqual(fixed('It costs $5 or $10', 'en-zh', 'markdown'), []);
	});

	it('writes Chinese dates and amounts in English', () => {
		assert.deepEqual(fixed('2024年3月5日、2024 年 3 月、3月5号、1990年代、2024年、20年、13月5日'), [
			'2024年3月5日>March 5, 2024',
			'2024 年 3 月>March 2024',
			'3月5号>March 5',
			'1990年代>1990s',
			'2024年>2024',
		]);
		assert.deepEqual(fixed('3万、12.5万、300万、1.2亿、35亿、2万亿、5元、1.2亿元、3,000美元'), [
			...['3万>30,000', '12.5万>125,000', '300万>3 million', '1.2亿>120 million', '35亿>3.5 billion'],
			...['2万亿>2 trillion', '5元>5 yuan', '1.2亿元>120 million yuan', '3,000美元>3,000 US dollars'],
		]);
	});

	it('writes English dates, amounts and abbreviations in Chinese', () => {
		assert.deepEqual(fixed('March 5, 2024; 5 March 2024; Mar. 2024; the May 5th; Maybe 5', 'en-zh'), [
			...['March 5, 2024>2024年3月5日', '5 March 2024>2024年3月5日', 'Mar. 2024>2024年3月', 'May 5th>5月5日'],
		]);
		assert.deepEqual(fixed('3 million, 1.2 billion, 5 thousand, 2 trillion, et al. (e.g. x, etc.)', 'en-zh'), [
			...['3 million>300万', '1.2 billion>12亿', '5 thousand>5000', '2 trillion>20000亿'],
			...['et al.>等人', 'e.g.>例如', ', etc.>等'],
		]);
	});

	it('lets the glossary go first, but for parts of code', () => {
		const terms = [
			{ source: 'Node.js', target: 'Node.js 平台' },
			{ source: 'config', target: '配置' },
		];
		assert.deepEqual(fixed('Node.js config.json config', 'en-zh', 'plain', terms), [
			...['Node.js>Node.js 平台', 'config.json', 'config>配置'],
		]);
	});
});
