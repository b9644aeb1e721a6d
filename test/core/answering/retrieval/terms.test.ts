import assert from 'node:assert/strict';
import { englishStem } from '../../../../src/core/tasks/answering/retrieval/englishStem';
import { isPair, TermReader } from '../../../../src/core/tasks/answering/retrieval/termReader';
import { cutTwos } from './support';

/** The keys of a text, sorted. */
function keysOf(text: string): number[] {
	const keys: number[] = [];
	new TermReader(cutTwos).read(text, 0, text.length, key => keys.push(key));
	return keys.sort((a, b) => a - b);
}

describe('englishStem', () => {
	for (const [forms, stem] of [
		['city cities', 'citi'],
		['make makes making', 'mak'],
		['stop stops stopped stopping', 'stop'],
		['fall falling falls', 'fall'],
		['box boxes', 'box'],
		['church churches', 'church'],
		['official officially', 'official'],
		['glass', 'glass'],
		['bus', 'bus'],
		['need', 'need'],
		['sing', 'sing'],
	] as const) {
		it(`takes ${forms} for ${stem}`, () => {
			assert.deepEqual(new Set(forms.split(' ').map(englishStem)), new Set([stem]));
		});
	}
});

describe('TermReader', () => {
	for (const [one, other] of [
		['Café', 'cafe'],
		['ＡＢＣ１２', 'abc12'],
		['1,000', '1000'],
		["Queen's", 'queen'],
		['don’t', "don't"],
		['故宮博物院', '故宫博物院'],
	] as const) {
		it(`reads ${one} as ${other}`, () => assert.deepEqual(keysOf(one), keysOf(other)));
	}

	it('reads words and pairs of Chinese', () => {
		const keys = keysOf('中国人民');
		assert.equal(keys.filter(isPair).length, 3);
		assert.equal(keys.length, 5);
	});

	it('parts words at other marks and between scripts', () => {
		assert.equal(keysOf('a-b c/d, e.').length, 5);
		assert.deepEqual(
			keysOf('2008年'),
			[...keysOf('2008'), ...keysOf('年')].sort((a, b) => a - b),
		);
	});

	it('has nothing to say of marks, emoji, lone surrogates and endless data', () => {
		assert.deepEqual(keysOf('… 😀 \ud800 —'), []);
		assert.deepEqual(keysOf('x'.repeat(1_000_000)), []);
	});
});
