import assert from 'node:assert/strict';
import { wordColumns } from '../../../training/translation/align/bitext';
import { bestLinks, growDiagonalFinalAnd } from '../../../training/translation/align/symmetrize';
import type { AlignmentOptions } from '../../../training/translation/align/wordAligner';
import { WordAligner } from '../../../training/translation/align/wordAligner';

const OPTIONS: AlignmentOptions = {
	model1Rounds: 5,
	hmmRounds: 5,
	nothing: 0.1,
	log: () => undefined,
};

/** A small language: its words are those of English with other names, and what is said of a noun stands behind it. */
const SENTENCES = [
	['ma hei', 'black horse'],
	['ma bai', 'white horse'],
	['niu hei', 'black cow'],
	['niu bai', 'white cow'],
	['wo kan ma hei', 'I see black horse'],
	['wo kan niu', 'I see cow'],
	['ni kan ma', 'you see horse'],
	['ni kan niu bai', 'you see white cow'],
	['wo chi', 'I eat'],
	['ni chi', 'you eat'],
	['ma chi cao', 'horse eat the grass'],
	['niu chi cao', 'cow eat the grass'],
	['niu kan cao', 'cow see the grass'],
	['wo kan cao', 'I see grass'],
	['cao', 'grass'],
	['wo chi ma', 'I eat the horse'],
].map(([zh, en]) => ({ zh: zh.split(' '), en: en.split(' ') }));

function alignAll(options: AlignmentOptions): string[][] {
	const zh = wordColumns(SENTENCES.map(sentence => sentence.zh));
	const en = wordColumns(SENTENCES.map(sentence => sentence.en));
	const aligner = new WordAligner({ zh, en, size: SENTENCES.length }, options);
	aligner.learn();
	return SENTENCES.map((sentence, i) => {
		const [height, width] = [sentence.zh.length, sentence.en.length];
		const { forward, backward } = bestLinks(aligner.posteriors(i), height, width);
		const { links } = growDiagonalFinalAnd(forward, backward);
		return [...links.keys()]
			.filter(cell => links[cell] === 1)
			.map(cell => `${sentence.zh[Math.floor(cell / width)]}=${sentence.en[cell % width]}`);
	});
}

describe('WordAligner', () => {
	it('finds the words that translate each other', () => {
		const aligned = alignAll(OPTIONS);
		assert.deepEqual(aligned[0], ['ma=horse', 'hei=black']);
		assert.deepEqual(aligned[4], ['wo=I', 'kan=see', 'ma=horse', 'hei=black']);
		assert.deepEqual(aligned[7], ['ni=you', 'kan=see', 'niu=cow', 'bai=white']);
		assert.ok(aligned[10].includes('cao=grass'), aligned[10].join(' '));
	});

	it('says the same each time', () => {
		assert.deepEqual(alignAll(OPTIONS), alignAll(OPTIONS));
	});

	it('gives posteriors that are probabilities', () => {
		const zh = wordColumns(SENTENCES.map(sentence => sentence.zh));
		const en = wordColumns(SENTENCES.map(sentence => sentence.en));
		const aligner = new WordAligner({ zh, en, size: SENTENCES.length }, OPTIONS);
		aligner.learn();
		const { enGivenZh, zhGivenEn } = aligner.posteriors(10);
		for (let e = 0; e < 4; e++) {
			const sum = [0, 1, 2].reduce((total, z) => total + enGivenZh[z * 4 + e], 0);
			assert.ok(sum >= 0 && sum <= 1 + 1e-9, `${sum}`);
		}
		for (let z = 0; z < 3; z++) {
			const sum = [0, 1, 2, 3].reduce((total, e) => total + zhGivenEn[z * 4 + e], 0);
			assert.ok(sum >= 0 && sum <= 1 + 1e-9, `${sum}`);
		}
	});

	it('takes texts without a word', () => {
		const empty = wordColumns([[], ['a']]);
		const aligner = new WordAligner({ zh: empty, en: wordColumns([['b'], []]), size: 2 }, OPTIONS);
		assert.doesNotThrow(() => aligner.learn());
	});
});
