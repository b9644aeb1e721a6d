import assert from 'node:assert/strict';
import fc from 'fast-check';
import { scriptRuns } from '../../../src/core/text/scriptRuns';

/** Runs as `zh[…] en[…]`. */
function show(text: string): string {
	return scriptRuns(text, 'auto')
		.map(({ start, end, language }) => `${language}[${text.slice(start, end)}]`)
		.join(' ');
}

const CASES: readonly (readonly [string, string])[] = [
	['今天天气真好。', 'zh[今天天气真好。]'],
	['The cat sat.', 'en[The cat sat.]'],
	['配备了最新的m3芯片', 'zh[配备了最新的m3芯片]'],
	['T恤和5G手机', 'zh[T恤和5G手机]'],
	['我用 VS Code 写代码', 'zh[我用 VS Code 写代码]'],
	['他说“The quick brown fox jumps.”，然后走了。', 'zh[他说“] en[The quick brown fox jumps.] zh[”，然后走了。]'],
	['The word 今天 means today.', 'en[The word ] zh[今天] en[ means today.]'],
	['I like 北京 and 上海.', 'en[I like ] zh[北京] en[ and ] zh[上海] en[.]'],
	['Mr. Smith (史密斯) went home.', 'en[Mr. Smith (] zh[史密斯] en[) went home.]'],
	['Please visit https://example.org/a?b=1。谢谢', 'en[Please visit https://example.org/a?b=1] zh[。谢谢]'],
	['2024 - 12', 'en[2024 - 12]'],
	['，。', 'zh[，。]'],
	['東京は大きい', 'zh[東京は大きい]'],
	['𠮷野家', 'zh[𠮷野家]'],
];

describe('scriptRuns', () => {
	for (const [text, expected] of CASES) it(text, () => assert.equal(show(text), expected));

	it('takes the whole text for the language that is set', () => {
		assert.deepEqual(scriptRuns('今天 today', 'en'), [{ start: 0, end: 8, language: 'en' }]);
		assert.deepEqual(scriptRuns('', 'zh'), []);
	});

	it('covers the text in order, with different languages side by side', () => {
		const pieces = fc.constantFrom(
			'今天',
			'the cat ',
			'm3',
			'，',
			' ',
			'. ',
			'😀',
			'\ud83d',
			'\udc00',
			'𠮷',
			'12',
			'\r\n',
			"don't ",
			'”',
		);
		const texts = fc.array(pieces, { maxLength: 30 }).map(parts => parts.join(''));
		fc.assert(
			fc.property(texts, text => {
				const runs = scriptRuns(text, 'auto');
				assert.equal(runs.map(({ start, end }) => text.slice(start, end)).join(''), text);
				for (const [index, run] of runs.entries()) {
					assert.ok(run.start < run.end);
					if (index > 0) assert.notEqual(run.language, runs[index - 1].language);
				}
			}),
			{ seed: 11, numRuns: 500 },
		);
	});
});
