import assert from 'node:assert/strict';
import { translatePattern } from '../../../../src/core/subword/patterns/oniguruma';

function matches(pattern: string, text: string): string {
	return Array.from(text.matchAll(translatePattern(pattern, 'pattern')), ([match]) => match).join('|');
}

describe('translatePattern', () => {
	const cases: [string, string, string][] = [
		["(?i:'s|'ll)|\\p{L}+", "I'LL itſ's", "I|'LL|itſ|'s"],
		['(?i)k+', 'kK\u212a', 'kK\u212a'],
		['(?i:[a-c]s)', 'Bſ', 'Bſ'],
		['a(?i)b|c(?-i)d', 'aB aC ACD aCd', 'aB|aCd'],
		['a++b|a', 'aab', 'aab'],
		['a?+a', 'a aa', 'aa'],
		['(?>a+)ab', 'aaab', ''],
		['[[:alpha:]&&[^b-c]]+', 'abcd', 'a|d'],
		['[[:^digit:]]', 'a1', 'a'],
		['\\p{Han}\\p{^L}', '世1世界', '世1'],
		['\\pL', '1a', 'a'],
		['\\h{2}', 'fg09', '09'],
		['^.', 'ab\ncd', 'a|c'],
		['.$', 'ab\ncd', 'b|d'],
		['\\Aa|b\\z', 'aab\nb', 'a|b'],
		['\\bx', 'x éx', 'x'],
		['a{,2}b', 'aaab', 'aab'],
		['[]a]+', 'a]b', 'a]'],
		['\\x41\\u0042\\x{43}', 'ABC', 'ABC'],
		['\\s', 'a\u0085b\ufeff', '\u0085'],
		['\\w+', '²é_', '²é_'],
		['a#(?#comment)b', 'a#b', 'a#b'],
		["\\'\\-\\/", "'-/", "'-/"],
		['(?<name>a)(b)', 'ab', 'ab'],
	];
	for (const [pattern, text, expected] of cases) {
		it(`finds ${JSON.stringify(expected)} by ${pattern}`, () => {
			assert.equal(matches(pattern, text), expected);
		});
	}

	for (const pattern of ['(', 'a)', '*', '\\1', '\\G', '\\p{Foo}', '[[:foo:]]', '(?~a)', '[a', '\\X', '[b-a]']) {
		it(`names what is wrong with ${pattern}`, () => {
			assert.throws(() => translatePattern(pattern, 'pre_tokenizer.pattern.Regex'), {
				name: 'NlpError',
				code: 'input-malformed',
				message: /The regular expression at pre_tokenizer\.pattern\.Regex cannot be run/,
			});
		});
	}

	it('refuses patterns that the engine would break at: very long ones, and groups nested very deep', () => {
		assert.throws(() => translatePattern('&'.repeat(200_000), 'pattern'), /it has more than 2000 characters.{0,300}$/u);
		const nested = '(?:a'.repeat(300) + ')*'.repeat(300);
		assert.throws(() => translatePattern(nested, 'pattern'), /more than 100 groups within one another/u);
		assert.ok(translatePattern('(?:a'.repeat(90) + ')*'.repeat(90), 'pattern').test('a'));
	});

	it('refuses repetitions within repetitions that nobody could wait for', () => {
		for (const pattern of ['a{61}*+{61}*+{61}', '((a{300}){300}){2}', '(?:(?:[ab]{0,999}){999})*']) {
			assert.throws(() => translatePattern(pattern, 'pattern'), /too many repetitions within repetitions/);
		}
		assert.equal(matches('(?:a{2}){2}', 'aaaaa'), 'aaaa');
		assert.equal(matches('(?:a{300})?a{300}(?:b{300}|c)', `${'a'.repeat(300)}c`), `${'a'.repeat(300)}c`);
	});
});
