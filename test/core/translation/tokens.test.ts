import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { chineseTokens } from '../../../src/core/tasks/translation/tokens/chineseTokens';
import { englishTokens } from '../../../src/core/tasks/translation/tokens/englishTokens';
import type { ChineseCutter, MtToken } from '../../../src/core/tasks/translation/tokens/mtToken';
import { TokenStreams } from '../../../src/core/tasks/translation/tokens/tokenStreams';
import { Truecaser } from '../../../src/core/tasks/translation/tokens/truecaser';

const TRUECASER = new Truecaser(['Tom', 'English', 'NASA']);

/** Cuts every character off. */
const cutCharacters: ChineseCutter = (text, start, end, add) => {
	for (let at = start; at < end;) {
		const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
		add(at, Math.min(next, end));
		at = next;
	}
};

const english = (text: string): string => formsOf(englishTokens(text, TRUECASER));
const chinese = (text: string): string => formsOf(chineseTokens(text, cutCharacters));

function formsOf(tokens: readonly MtToken[]): string {
	return tokens.map(({ form }) => form).join(' ');
}

describe('Tokens of translation', () => {
	it('part clitics as the Penn Treebank does, whatever the apostrophe', () => {
		assert.equal(
			english("I can't believe it’s Tom's; they'd've gone."),
			"I ca n't believe it 's Tom 's ; they 'd 've gone .",
		);
		assert.equal(english("the students' books"), "the students ' books");
	});

	it('keep the capitals of a dictionary, whose entries begin no sentence', () => {
		const streams = new TokenStreams('zh-en', cutCharacters, TRUECASER);
		assert.deepEqual(streams.dictionaryWords('Shaoxing'), ['Shaoxing']);
		assert.deepEqual(streams.targetWords('Shaoxing'), ['shaoxing']);
	});

	it('keep code, addresses, paths, numbers and abbreviations whole', () => {
		assert.equal(
			english(
				'See https://a.b/c?x=1. Use --save-dev, foo_bar(), std::vector, /usr/bin or C:\\dir at 12:30, e.g. v1.2.3.',
			),
			'see https://a.b/c?x=1 . use --save-dev , foo_bar () , std::vector , /usr/bin or C:\\dir at 12:30 , e.g. v1.2.3 .'.replace(
				'foo_bar ()',
				english('foo_bar()'),
			),
		);
		assert.equal(english('$1,000.50 (50%)'), '$ 1,000.50 ( 50 % )');
		assert.equal(english('a `b c` d'), 'a `b␣c` d');
	});

	it('take the capital from what stands first, unless it usually has one', () => {
		assert.equal(english('The dog. Tom and I. "Are you?" IBM.'), 'the dog . Tom and I . " are you ? " IBM .');
		assert.equal(english('Common Features Of The English Library'), 'common features of the English library');
		assert.equal(english('DO NOT CALL NASA NOW'), 'do not call NASA now');
	});

	it('tell a hyphen from a dash', () => {
		assert.equal(english('well-known — 10–20 - yes -- no'), 'well - known — 10 - 20 — yes — no');
	});

	it('write Chinese in simplified characters with the marks of English', () => {
		assert.equal(chinese('「蘋果」，３個。'), '" 苹 果 " , 3 个 .');
		assert.equal(
			chinese('使用npm安装Node.js（v1.2）：见https://a.b/c。'),
			'使 用 npm 安 装 Node.js ( v1.2 ) : 见 https://a.b/c .',
		);
		assert.equal(chinese('3月5日……好吗？！'), '3 月 5 日 ... 好 吗 ? !');
	});

	it('cover a text in order without white space, whatever it is', () => {
		const text = fc.array(
			fc.oneof(
				fc.string({ unit: 'binary' }),
				fc.constantFrom(
					"don't",
					'我们',
					'「',
					'\ud800',
					'👩‍💻',
					'\r\n',
					'`',
					'https://',
					'3.5',
					'--',
					'__',
					'...',
					'<div>',
				),
			),
		);
		fc.assert(
			fc.property(text, parts => {
				const whole = parts.join('');
				for (const tokens of [englishTokens(whole, TRUECASER), chineseTokens(whole, cutCharacters)]) {
					let at = 0;
					for (const { form, start, end } of tokens) {
						assert.ok(start >= at && end > start && end <= whole.length);
						assert.match(whole.slice(at, start), /^\s*$/u);
						assert.doesNotMatch(form, /\s/u);
						at = end;
					}
					assert.match(whole.slice(at), /^\s*$/u);
				}
			}),
		);
	});

	it('go through a megabyte without white space', () => {
		for (const unit of ['a', 'a.', '_', '1,', '`', '中', '-', "a'", '@', 'https://', '<']) {
			const text = unit.repeat(Math.floor(200_000 / unit.length));
			assert.ok(englishTokens(text, TRUECASER).length > 0);
		}
	});
});
