import assert from 'node:assert/strict';
import {
	CharacterKind,
	characterKind,
	codePointKind,
	codePointLength,
	isSpace,
} from '../../../src/core/text/characterKind';
import { isAbbreviation, isTitle } from '../../../src/core/text/englishAbbreviations';

const KINDS: readonly (readonly [string, CharacterKind])[] = [
	['a', CharacterKind.Letter],
	['é', CharacterKind.Letter],
	['中', CharacterKind.Letter],
	['𠮷', CharacterKind.Letter],
	['𝒜', CharacterKind.Letter],
	['7', CharacterKind.Digit],
	['-', CharacterKind.Symbol],
	['“', CharacterKind.Symbol],
	['。', CharacterKind.Symbol],
	['€', CharacterKind.Symbol],
	['😀', CharacterKind.Symbol],
	['\ud83d', CharacterKind.Symbol],
	[' ', CharacterKind.Space],
	['\u3000', CharacterKind.Space],
	['\u00a0', CharacterKind.Space],
	['\ufeff', CharacterKind.Space],
];

describe('codePointKind', () => {
	for (const [text, kind] of KINDS) {
		it(`knows ${JSON.stringify(text)}`, () => assert.equal(codePointKind(text, 0), kind));
	}

	it('agrees with isSpace for every code unit', () => {
		for (let code = 0; code < 0x10000; code++) {
			assert.equal(characterKind(code) === CharacterKind.Space, isSpace(code), code.toString(16));
		}
	});

	it('measures code points', () => {
		assert.equal(codePointLength('😀', 0), 2);
		assert.equal(codePointLength('\ud83d', 0), 1);
		assert.equal(codePointLength('a', 0), 1);
	});
});

describe('isAbbreviation', () => {
	it('knows words that keep their period', () => {
		assert.ok(isAbbreviation('Mr', 'other') && isAbbreviation('etc', 'other') && isAbbreviation('Dec', 'other'));
		assert.ok(!isAbbreviation('park', 'other') && !isAbbreviation('sat', 'other') && !isAbbreviation('mass', 'other'));
	});

	it('asks for a number after some', () => {
		assert.ok(isAbbreviation('No', 'digit') && !isAbbreviation('No', 'other'));
	});

	it('knows titles', () => {
		assert.ok(isTitle('Dr') && !isTitle('dr') && !isTitle('etc'));
	});
});
