import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collocations } from '../../../src/core/corpus/collocations';
import { concordance } from '../../../src/core/corpus/concordance';
import type { CollocationQuery, ConcordanceQuery, FrequencyQuery, KeyWordQuery } from '../../../src/core/corpus/corpus';
import { wordFrequencies } from '../../../src/core/corpus/frequencies';
import { corpusReference, keyWords } from '../../../src/core/corpus/keyWords';
import { neighbours } from '../../../src/core/corpus/neighbours';
import { WordCorpus } from '../../../src/core/corpus/wordCorpus';
import { wordUnits } from '../../../src/core/corpus/wordUnits';
import { finish } from '../../../src/core/steps';
import { corpusOf, sentencesOf, textOf } from './support';

const ROWS = { offset: 0, limit: 100 };
const WORDS: FrequencyQuery = { ...ROWS, unit: 'form', filter: {}, order: 'count' };
const LINES: ConcordanceQuery = { ...ROWS, query: '', unit: 'form', before: 3, after: 3, order: 'text' };
const KEYS: KeyWordQuery = {
	...ROWS,
	unit: 'form',
	filter: {},
	direction: 'more',
	minCount: 1,
	order: 'logLikelihood',
};
const PAIRS: CollocationQuery = {
	...ROWS,
	unit: 'form',
	node: '',
	before: 2,
	after: 2,
	filter: {},
	minCount: 1,
	by: 'logLikelihood',
};

const TAGGED = 'They/they/PRON ran/run/VERB home/home/ADV\na/a/DET run/run/NOUN runs/run/VERB';

function lines(corpus: WordCorpus, query: Partial<ConcordanceQuery>) {
	return finish(concordance(corpus, { ...LINES, ...query }));
}

describe('WordCorpus', () => {
	it('counts words by texts, without marks and capitals', () => {
		const corpus = corpusOf('The cat, the dog.', 'a cat');
		const { texts, words, types, isFull, languages } = corpus.info;
		assert.deepEqual([texts, words, types, isFull, languages.en], [2, 6, 4, false, 6]);
		const [the, cat] = finish(wordFrequencies(corpus, WORDS)).rows;
		assert.deepEqual([cat.word, cat.count, cat.texts], ['the', 2, 1]);
		assert.deepEqual([the.word, the.count, the.texts, the.perMillion], ['cat', 2, 2, 1e6 / 3]);
	});

	it('holds so many words and says that it is full', () => {
		const corpus = new WordCorpus(false, 3);
		const { text, sentences } = sentencesOf('a b c d');
		corpus.beginText('one');
		corpus.add(text, sentences);
		assert.deepEqual([corpus.info.words, corpus.info.isFull], [3, true]);
	});

	it('knows where words of later portions stand', () => {
		const corpus = new WordCorpus();
		corpus.beginText('one');
		corpus.add('A b. ', sentencesOf('A b. ').sentences);
		corpus.add('C d.', sentencesOf('C d.').sentences, 5);
		const [{ start, end, left, match, right }] = lines(corpus, { query: 'c' }).rows;
		assert.deepEqual([start, end, left, match, right], [5, 6, 'A b ', 'C', ' d']);
	});
});

describe('wordFrequencies', () => {
	it('tell an even word from one in clusters', () => {
		const corpus = corpusOf(`${'even other '.repeat(100)}${'cluster '.repeat(100)}`);
		const { rows } = finish(wordFrequencies(corpus, WORDS));
		const of = (word: string) => rows.find(row => row.word === word)?.dispersion ?? 0;
		assert.ok(of('even') > of('cluster'));
	});

	it('count forms or lemmas, by part of speech, looks and language', () => {
		const corpus = corpusOf(TAGGED, '学习|方法');
		const of = (query: Partial<FrequencyQuery>) =>
			finish(wordFrequencies(corpus, { ...WORDS, ...query })).rows.map(({ word, count }) => `${word} ${count}`);
		assert.deepEqual(of({ unit: 'lemma', filter: { pattern: 'run' } }), ['run 3']);
		assert.deepEqual(of({ unit: 'lemma', filter: { tags: ['VERB'] } }), ['run 2']);
		assert.deepEqual(of({ filter: { pattern: 'r?n|ho*', withoutStopWords: true } }), ['ran 1', 'home 1', 'run 1']);
		assert.deepEqual(of({ filter: { language: 'zh' }, order: 'word' }), ['方法 1', '学习 1']);
		assert.deepEqual(of({ offset: 1, limit: 1, order: 'word', filter: { language: 'en' } }), ['home 1']);
		assert.deepEqual(of({ filter: { pattern: '[' } }), []);
	});

	it('of nothing are none', () => {
		assert.deepEqual(finish(wordFrequencies(corpusOf(), WORDS)).rows, []);
	});
});

describe('concordance', () => {
	const corpus = corpusOf('One cat sat here.\nThe cat ran', 'a black cat sat down');

	it('shows each occurrence as it is written, and where it stands', () => {
		const { total, texts, rows } = lines(corpus, { query: 'CAT' });
		assert.deepEqual([total, texts], [3, 2]);
		const [, { text, start, end, left, match, right }] = rows;
		assert.deepEqual([text, start, end], [0, 22, 25]);
		assert.deepEqual([left, match, right], ['sat here. The ', 'cat', ' ran']);
		assert.equal(rows[2].left, 'a black ');
	});

	it('finds words in a row, any word, beginnings and alternatives, within sentences', () => {
		const count = (query: string) => lines(corpus, { query }).total;
		assert.deepEqual(
			['cat sat', 'cat *', 's*', 'here the', '', '* *', 'ran|down', '?at', '|'].map(count),
			[2, 3, 2, 0, 0, 9, 2, 5, 0],
		);
	});

	it('finds parts of speech and lemmas', () => {
		const tagged = corpusOf(TAGGED);
		const found = (query: Partial<ConcordanceQuery>) => lines(tagged, query).rows.map(({ match }) => match);
		assert.deepEqual(found({ query: 'run', unit: 'lemma' }), ['ran', 'run', 'runs']);
		assert.deepEqual(found({ query: 'run_VERB', unit: 'lemma' }), ['ran', 'runs']);
		assert.deepEqual(found({ query: '_DET _NOUN' }), ['a run']);
		assert.deepEqual(found({ query: '_DET_X' }), []);
	});

	it('finds Chinese however it is cut, and only where it is written in one', () => {
		const chinese = corpusOf('我|学习|方法，学习方法|好。学习，方法');
		const { rows } = lines(chinese, { query: '学习方法' });
		assert.deepEqual(
			rows.map(({ match, left }) => [match, left]),
			[
				['学习方法', '我'],
				['学习方法', '我学习方法，'],
			],
		);
		assert.equal(lines(chinese, { query: '学习 方法' }).total, 2);
	});

	it('finds the lines of a collocation', () => {
		const near = (word: string, after: number) =>
			lines(corpus, { query: 'cat', near: { word, before: 1, after } }).rows.map(({ text }) => text);
		assert.deepEqual([near('sat', 1), near('down', 1), near('down', 2), near('black', 0)], [[0, 1], [], [1], [1]]);
	});

	it('orders by what stands beside, and gives pages', () => {
		const page = lines(corpus, { query: 'cat', order: 'left1', limit: 1, offset: 1 });
		assert.deepEqual([page.total, page.rows.map(({ left }) => left)], [3, ['One ']]);
		const right = lines(corpus, { query: 'cat', order: 'right1' }).rows.map(row => row.right.split(' ').slice(1, 3));
		assert.deepEqual(right, [['ran'], ['sat', 'down'], ['sat', 'here.']]);
	});

	it('finds every word of any text where it stands', () => {
		const word = fc.constantFrom('ab', 'Ab', '我们', 'x', "n't", 'é');
		const texts = fc.array(fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }));
		fc.assert(
			fc.property(texts, sentences => {
				const sources = sentences.map(text => text.map(sentence => sentence.join(' ')).join('\n'));
				const any = corpusOf(...sources);
				for (const { text, start, end, match } of lines(any, { query: '*' }).rows)
					assert.equal(textOf(sources[text]).slice(start, end), match);
				assert.equal(lines(any, { query: '*' }).total, sentences.flat(2).length);
			}),
		);
	});
});

describe('collocations', () => {
	it('of neighbours are what stands side by side, within sentences', () => {
		const corpus = corpusOf('new york is big\nnew york is old\nbig is new');
		const [pair] = finish(collocations(corpus, { ...PAIRS, minCount: 2 })).rows;
		assert.deepEqual([pair.first, pair.second, pair.count], ['new', 'york', 2]);
		assert.equal(pair.logDice, 14 + Math.log2(4 / 5));
	});

	it('count what a search by hand counts', () => {
		const letters = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 }), {
			maxLength: 5,
		});
		const width = fc.integer({ min: 0, max: 3 });
		fc.assert(
			fc.property(letters, width, width, (sentences, before, after) => {
				const corpus = corpusOf(sentences.map(sentence => sentence.join(' ')).join('\n'));
				const { rows } = finish(collocations(corpus, { ...PAIRS, node: 'a', before, after, by: 'tScore' }));
				for (const other of ['a', 'b', 'c']) {
					let count = 0;
					for (const sentence of sentences)
						for (const [i, x] of sentence.entries())
							for (const [j, y] of sentence.entries())
								if (i !== j && j >= i - before && j <= i + after && x === 'a' && y === other) count++;
					assert.equal(rows.find(({ second }) => second === other)?.count ?? 0, count);
				}
			}),
		);
	});

	it('do not think more of a word in a wide window', () => {
		const corpus = corpusOf('a b c d e f g h\n'.repeat(20));
		const of = (width: number) =>
			finish(collocations(corpus, { ...PAIRS, node: 'd', before: width, after: width })).rows.find(
				({ second }) => second === 'e',
			);
		assert.ok((of(1)?.mutualInformation ?? 0) > (of(3)?.mutualInformation ?? 9));
		assert.ok(Number.isFinite(of(3)?.logLikelihood));
	});

	it('are of the words that a filter lets through', () => {
		const corpus = corpusOf('red/red/ADJ car/car/NOUN stops/stop/VERB');
		const { rows } = finish(collocations(corpus, { ...PAIRS, node: 'car', filter: { tags: ['ADJ'] } }));
		assert.deepEqual(
			rows.map(({ first, second }) => [first, second]),
			[['car', 'red']],
		);
	});

	it('has none of a word that is not there', () => {
		const { rows, nodes } = finish(collocations(corpusOf('a b'), { ...PAIRS, node: 'x' }));
		assert.deepEqual([rows, nodes], [[], 0]);
	});

	it('of a large corpus are counted in groups first, and are as many', () => {
		const corpus = new WordCorpus(false, 3_000_000);
		const sentence = sentencesOf('x y x y z');
		const rare = sentencesOf('q r');
		corpus.beginText('one');
		for (let i = 0; i < 420_000; i++) corpus.add(sentence.text, sentence.sentences);
		corpus.add(rare.text, rare.sentences);
		const units = wordUnits(corpus, 'form', {});
		const { pairs, minCount } = finish(neighbours(corpus, units, 1));
		assert.equal(minCount, 3);
		assert.deepEqual(
			[...pairs.values()].sort((a, b) => a - b),
			[420_000, 420_000, 840_000],
		);
	});
});

describe('keyWords', () => {
	const corpus = corpusOf('whale whale whale sea ship the the');
	const reference = corpusOf('the the the a town of a street the sea');

	it('are those that a corpus has more often than the other', () => {
		const found = keyWords(corpus, corpusReference(reference, KEYS), KEYS).rows;
		assert.equal(found[0].word, 'whale');
		assert.ok(found.every(({ logRatio }) => logRatio > 0));
		assert.ok(!found.some(({ word }) => word === 'the'));
	});

	it('are on demand those that it lacks', () => {
		const query: KeyWordQuery = { ...KEYS, direction: 'less', minCount: 2 };
		const found = keyWords(corpus, corpusReference(reference, query), query).rows;
		assert.deepEqual(
			found.map(({ word, count }) => [word, count]),
			[
				['a', 0],
				['the', 2],
			],
		);
	});

	it('are none where the other has no words of the language', () => {
		assert.equal(keyWords(corpus, corpusReference(corpusOf('学习'), KEYS), KEYS).total, 0);
	});
});
