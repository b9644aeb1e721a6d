import assert from 'node:assert/strict';
import { fuseAlike } from '../../../../src/core/tasks/summarization/abstractive/fuseAlike';
import { renderWords } from '../../../../src/core/tasks/summarization/abstractive/renderWords';
import { WordGraph } from '../../../../src/core/tasks/summarization/abstractive/wordGraph';
import { tagged } from './taggedWords';

const STAFF = 'The/DET/DT staff/NOUN/NN';
const END = './PUNCT/.';
const FRIENDLY = `${STAFF} were/AUX/VBD friendly/ADJ/JJ and/CCONJ/CC helpful/ADJ/JJ`;

const fused = (...sentences: string[]): string | undefined => {
	const words = fuseAlike(sentences.map(tagged), 'en');
	return words && renderWords(words, 'en');
};

describe('WordGraph', () => {
	it('has each sentence as a way', () => {
		const sentences = [`${FRIENDLY} ${END}`, `${STAFF} were/AUX/VBD kind/ADJ/JJ ${END}`].map(tagged);
		const paths = new WordGraph(sentences).paths().map(({ words }) => renderWords(words, 'en'));
		for (const sentence of sentences) assert.ok(paths.includes(renderWords(sentence, 'en')));
	});

	it('never has three words in a row that no sentence has', () => {
		const sentences = [
			`${FRIENDLY} at/ADP/IN the/DET/DT desk/NOUN/NN ${END}`,
			`${FRIENDLY} ${END}`,
			`The/DET/DT desk/NOUN/NN were/AUX/VBD friendly/ADJ/JJ people/NOUN/NNS ${END}`,
		].map(tagged);
		const triples = (words: readonly { readonly text: string }[]) =>
			words.slice(2).map((_, index) =>
				words
					.slice(index, index + 3)
					.map(({ text }) => text)
					.join(' '),
			);
		const known = new Set(sentences.flatMap(triples));
		for (const { words } of new WordGraph(sentences).paths()) {
			for (const triple of triples(words)) assert.ok(known.has(triple), triple);
		}
	});

	it('does not say of one what is said of another', () => {
		const sentences = [
			'Mary/PROPN/NNP bought/VERB/VBD a/DET/DT red/ADJ/JJ car/NOUN/NN in/ADP/IN 1990/NUM/CD ./PUNCT/.',
			'John/PROPN/NNP bought/VERB/VBD a/DET/DT red/ADJ/JJ car/NOUN/NN in/ADP/IN 2000/NUM/CD ./PUNCT/.',
		].map(tagged);
		const paths = new WordGraph(sentences).paths().map(({ words }) => renderWords(words, 'en'));
		assert.ok(!paths.includes('Mary bought a red car in 2000.'));
		assert.equal(paths.length, 2);
	});
});

describe('fuseAlike', () => {
	it('says what sentences have in common', () => {
		const long = `${FRIENDLY} ,/PUNCT/, but/CCONJ/CC the/DET/DT lift/NOUN/NN was/AUX/VBD slow/ADJ/JJ ${END}`;
		assert.equal(
			fused(long, `Overall/ADV/RB the/DET/DT staff/NOUN/NN were/AUX/VBD friendly/ADJ/JJ ${END}`, `${FRIENDLY} ${END}`),
			'The staff were friendly and helpful.',
		);
	});
	it('wants three sentences', () => {
		assert.equal(fused(`${FRIENDLY} ${END}`, `${FRIENDLY} ${END}`), undefined);
	});
	it('does not count those that deny it', () => {
		const denial = `${STAFF} were/AUX/VBD not/PART/RB friendly/ADJ/JJ and/CCONJ/CC helpful/ADJ/JJ ${END}`;
		assert.equal(fused(`${FRIENDLY} and/CCONJ/CC kind/ADJ/JJ ${END}`, `${FRIENDLY} ${END}`, denial), undefined);
	});
});
