import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenizeEnglish } from '../../../src/core/tasks/segmentation/englishTokenizer';
import { isSpace } from '../../../src/core/text/characterKind';
import { roughText } from './roughText';

interface Word {
	readonly start: number;
	readonly end: number;
	readonly joined: boolean;
}

function tokenize(text: string, start = 0, end = text.length): Word[] {
	const words: Word[] = [];
	tokenizeEnglish(text, start, end, (from, to, joined) => words.push({ start: from, end: to, joined }));
	return words;
}

/** Words joined by spaces, or by `+` within a surface token. */
function show(text: string): string {
	return tokenize(text)
		.map(({ start, end, joined }, i) => (i === 0 ? '' : joined ? '+' : ' ') + text.slice(start, end))
		.join('');
}

/** What the tokenizer is expected to make of a text. */
const EXAMPLES: readonly (readonly [string, string])[] = [
	['The cat sits on the mat.', 'The cat sits on the mat .'],
	["I don't, can't, won't.", "I do+n't , ca+n't , wo+n't ."],
	['She cannot come; dunno.', 'She can+not come ; du+n+no .'],
	["I'd've gone; they'll see it's ours.", "I+'d+'ve gone ; they+'ll see it+'s ours ."],
	['It’s gonna rain', 'It+’s gon+na rain'],
	["Smith's and the dogs' owner", "Smith+'s and the dogs+' owner"],
	["'the dogs' he said", "' the dogs ' he said"],
	["rock 'n roll, get 'em, in '72", "rock 'n roll , get 'em , in '72"],
	["the 1990s and the 60's", "the 1990s and the 60's"],
	['Dr. Smith, e.g. in the U.S. today', 'Dr. Smith , e.g. in the U.S. today'],
	['He lives in the U.S.', 'He lives in the U.S .'],
	['J. K. Rowling, Ph.D., v1.2.3', 'J. K. Rowling , Ph.D. , v1.2.3'],
	['No. 5, but no.', 'No. 5 , but no .'],
	['$3.5m, 1,000,000 and 50%', '$ 3.5 m , 1,000,000 and 50 %'],
	['at 10:30am on 9/11/2001', 'at 10:30 am on 9/11/2001'],
	['3rd, 5km, 1/2', '3rd , 5 km , 1 / 2'],
	['call 555-1234 or 713-853-3989', 'call 555-1234 or 713-853-3989'],
	['1999-2001', '1999 - 2001'],
	['state-of-the-art e-mail, non-stop', 'state - of - the - art e-mail , non-stop'],
	['and/or w/o A/C', 'and / or w/o A/C'],
	['AT&T and snake_case', 'AT&T and snake_case'],
	['See https://a.com/x?y=1, ok', 'See https://a.com/x?y=1 , ok'],
	['(www.example.org/a_(b)).', '( www.example.org/a_(b) ) .'],
	['mail me@site.co.uk!', 'mail me@site.co.uk !'],
	['open README.md or index.html.', 'open README.md or index.html .'],
	['@user likes #nlp', '@user likes #nlp'],
	['great :-) <3 thanks:)', 'great :-) <3 thanks :)'],
	['so...ok!!! no?!', 'so ... ok !!! no ?!'],
	['“Yes”—he said', '“ Yes ” — he said'],
	['wait -- what --- no', 'wait -- what --- no'],
	['👍🏽👨‍👩‍👧🇨🇳', '👍🏽 👨‍👩‍👧 🇨🇳'],
	['C++, C# and US$5', 'C++ , C# and US$ 5'],
	['naïve café Škoda', 'naïve café Škoda'],
	['', ''],
	[' \r\n\t\u00a0\u3000', ''],
];

describe('tokenizeEnglish', () => {
	for (const [text, expected] of EXAMPLES) {
		it(`cuts ${JSON.stringify(text)}`, () => assert.equal(show(text), expected));
	}

	it('keeps offsets of the whole text', () => {
		assert.deepEqual(tokenize("xx it's yy", 3, 7), [
			{ start: 3, end: 5, joined: false },
			{ start: 5, end: 7, joined: true },
		]);
	});

	it('covers every visible character once, in order, without parting surrogate pairs', () => {
		fc.assert(
			fc.property(roughText(), text => {
				let last = 0;
				for (const { start, end, joined } of tokenize(text)) {
					assert.ok(start >= last && end > start && end <= text.length);
					assert.ok(isBlank(text, last, start));
					assert.ok(!joined || start === last);
					assert.ok(!isBlank(text, start, end));
					assert.ok(!partsPair(text, start) && !partsPair(text, end));
					last = end;
				}
				assert.ok(isBlank(text, last, text.length));
			}),
			{ seed: 1, numRuns: 500 },
		);
	});

	it('cuts lines one by one as it cuts them together, where no line ends in a period', () => {
		fc.assert(
			fc.property(roughText(), roughText(), (a, b) => {
				const left = a.replace(/[.'"’”)\]\s`‘]/gu, ' ');
				const shifted = tokenize(b.replace(/['’`‘]/gu, ' ')).map(({ start, end, joined }) => ({
					start: start + left.length + 1,
					end: end + left.length + 1,
					joined,
				}));
				assert.deepEqual(tokenize(`${left}\n${b.replace(/['’`‘]/gu, ' ')}`), [...tokenize(left), ...shifted]);
			}),
			{ seed: 2, numRuns: 300 },
		);
	});

	for (const unit of ['a', '.', 'a.', '1-', '@a', 'http://', "'s", '(', 'x@', '😀', '\ud800', 'a-b/c.d@']) {
		it(`reads a long run of ${JSON.stringify(unit)}`, () => {
			const words = tokenize(unit.repeat(100_000 / unit.length));
			assert.ok(words.length > 0);
		});
	}
});

function isBlank(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		if (!isSpace(text.charCodeAt(at))) {
			return false;
		}
	}
	return true;
}

function partsPair(text: string, offset: number): boolean {
	const isHigh = /[\ud800-\udbff]/.test(text.charAt(offset - 1));
	return isHigh && /[\udc00-\udfff]/.test(text.charAt(offset));
}
