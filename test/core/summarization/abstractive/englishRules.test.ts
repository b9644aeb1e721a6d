import assert from 'node:assert/strict';
import { abstractiveRules } from '../../../../src/core/tasks/summarization/abstractive/abstractiveRules';
import { dropAsides } from '../../../../src/core/tasks/summarization/abstractive/asides';
import {
	dropEnglishAfterthought,
	dropEnglishApposition,
	dropEnglishEmphasis,
	dropEnglishRelative,
	dropEnglishTrailingSource,
} from '../../../../src/core/tasks/summarization/abstractive/english/englishModifiers';
import {
	dropEnglishConnective,
	dropEnglishEmptyOpening,
	dropEnglishSource,
	dropEnglishVagueTime,
} from '../../../../src/core/tasks/summarization/abstractive/english/englishOpenings';
import { articleBefore } from '../../../../src/core/tasks/summarization/abstractive/english/englishWords';
import { joinEnglish } from '../../../../src/core/tasks/summarization/abstractive/english/joinEnglish';
import type { Reduction } from '../../../../src/core/tasks/summarization/abstractive/reduction';
import { renderWords } from '../../../../src/core/tasks/summarization/abstractive/renderWords';
import type { SummarySubstitution } from '../../../../src/core/tasks/summarization/summary';
import { tagged } from './taggedWords';

const THE = 'The/DET/DT company/NOUN/NN';
const RUNS = 'make:makes/VERB/VBZ car:cars/NOUN/NNS ./PUNCT/.';

const CHANGED: readonly (readonly [Reduction, string, string])[] = [
	[dropEnglishConnective, `However/ADV/RB ,/PUNCT/, the/DET/DT company/NOUN/NN ${RUNS}`, 'The company makes cars.'],
	[dropEnglishConnective, `But/CCONJ/CC the/DET/DT company/NOUN/NN ${RUNS}`, 'The company makes cars.'],
	[dropEnglishEmptyOpening, `Note/VERB/VB that/SCONJ/IN the/DET/DT company/NOUN/NN ${RUNS}`, 'The company makes cars.'],
	[
		dropEnglishVagueTime,
		`Last/ADJ/JJ year/NOUN/NN ,/PUNCT/, prices/NOUN/NNS fall:fell/VERB/VBD ./PUNCT/.`,
		'Prices fell.',
	],
	[
		dropEnglishSource,
		`Officials/NOUN/NNS say:said/VERB/VBD on/ADP/IN Monday/PROPN/NNP/DATE that/SCONJ/IN the/DET/DT company/NOUN/NN ${RUNS}`,
		'The company makes cars.',
	],
	[
		dropEnglishSource,
		`According/VERB/VBG to/ADP/IN the/DET/DT ministry/NOUN/NN ,/PUNCT/, the/DET/DT company/NOUN/NN ${RUNS}`,
		'The company makes cars.',
	],
	[
		dropEnglishTrailingSource,
		`${THE} make:makes/VERB/VBZ car:cars/NOUN/NNS ,/PUNCT/, officials/NOUN/NNS say:said/VERB/VBD ./PUNCT/.`,
		'The company makes cars.',
	],
	[
		dropEnglishRelative,
		`${THE} ,/PUNCT/, which/PRON/WDT be:was/AUX/VBD founded/VERB/VBN here/ADV/RB ,/PUNCT/, ${RUNS}`,
		'The company makes cars.',
	],
	[
		dropEnglishApposition,
		`John/PROPN/NNP/PER ,/PUNCT/, the/DET/DT head/NOUN/NN of/ADP/IN Ford/PROPN/NNP ,/PUNCT/, ${RUNS}`,
		'John makes cars.',
	],
	[
		dropEnglishEmphasis,
		`It/PRON/PRP be:is/AUX/VBZ an/DET/DT extremely/ADV/RB good/ADJ/JJ car/NOUN/NN ./PUNCT/.`,
		'It is a good car.',
	],
	[
		dropEnglishAfterthought,
		`${THE} make:makes/VERB/VBZ many/ADJ/JJ small/ADJ/JJ car:cars/NOUN/NNS ,/PUNCT/, which/PRON/WDT sell/VERB/VBP well/ADV/RB ./PUNCT/.`,
		'The company makes many small cars.',
	],
	[dropAsides, `${THE} (/PUNCT/( Ford/PROPN/NNP )/PUNCT/) ${RUNS}`, 'The company makes cars.'],
];

const UNCHANGED: readonly (readonly [why: string, Reduction, string])[] = [
	[
		'a belief',
		dropEnglishSource,
		`Officials/NOUN/NNS believe/VERB/VBP that/SCONJ/IN the/DET/DT company/NOUN/NN ${RUNS}`,
	],
	[
		'a plan',
		dropEnglishSource,
		`Officials/NOUN/NNS say:said/VERB/VBD that/SCONJ/IN it/PRON/PRP would/AUX/MD rain/VERB/VB ./PUNCT/.`,
	],
	['a pronoun', dropEnglishSource, `John/PROPN/NNP say:said/VERB/VBD that/SCONJ/IN he/PRON/PRP ${RUNS}`],
	[
		'a denial',
		dropEnglishSource,
		`No/DET/DT study/NOUN/NN show:shows/VERB/VBZ that/SCONJ/IN the/DET/DT company/NOUN/NN ${RUNS}`,
	],
	[
		'a clause that tells which',
		dropEnglishRelative,
		`${THE} that/PRON/WDT be:was/AUX/VBD founded/VERB/VBN here/ADV/RB ${RUNS}`,
	],
	['a denial', dropEnglishEmphasis, `It/PRON/PRP be:is/AUX/VBZ not/PART/RB very/ADV/RB good/ADJ/JJ ./PUNCT/.`],
	[
		'a condition',
		dropEnglishEmphasis,
		`If/SCONJ/IN you/PRON/PRP be:are/AUX/VBP very/ADV/RB sick/ADJ/JJ ,/PUNCT/, stay/VERB/VB home/ADV/RB ./PUNCT/.`,
	],
	[
		'a pause that an aside hides',
		dropAsides,
		`John/PROPN/NNP (/PUNCT/( born/VERB/VBN 1943/NUM/CD )/PUNCT/) ,/PUNCT/, ${RUNS}`,
	],
	[
		'a limit',
		dropAsides,
		`${THE} make:makes/VERB/VBZ car:cars/NOUN/NNS (/PUNCT/( only/ADV/RB small/ADJ/JJ ones/NOUN/NNS )/PUNCT/) ./PUNCT/.`,
	],
	['a function', dropAsides, `${THE} make:makes/VERB/VBZ f/NOUN/NN (x)/PUNCT/( ./PUNCT/.`],
	['the number of an item', dropAsides, `${THE} (/PUNCT/( 1/NUM/CD )/PUNCT/) ${RUNS}`],
];

const FIRST = `${THE} ${RUNS}`;
const JOINED: readonly (readonly [first: string, second: string, expected: string | undefined])[] = [
	[FIRST, 'It/PRON/PRP sell:sells/VERB/VBZ them/PRON/PRP ./PUNCT/.', 'The company makes cars and sells them.'],
	[FIRST, `${THE} sell:sells/VERB/VBZ them/PRON/PRP ./PUNCT/.`, 'The company makes cars and sells them.'],
	[
		FIRST,
		'This/PRON/DT mark:marks/VERB/VBZ a/DET/DT change/NOUN/NN ./PUNCT/.',
		'The company makes cars, which marks a change.',
	],
	[
		`${THE} ,/PUNCT/, Ford/PROPN/NNP ,/PUNCT/, make:makes/VERB/VBZ car:cars/NOUN/NNS and/CCONJ/CC toy:toys/NOUN/NNS ./PUNCT/.`,
		`${THE} ,/PUNCT/, Ford/PROPN/NNP ,/PUNCT/, sell:sells/VERB/VBZ them/PRON/PRP ./PUNCT/.`,
		undefined,
	],
	[
		`${THE} make:makes/VERB/VBZ car:cars/NOUN/NNS and/CCONJ/CC toy:toys/NOUN/NNS ./PUNCT/.`,
		`${THE} sell:sells/VERB/VBZ them/PRON/PRP ./PUNCT/.`,
		'The company makes cars and toys, and sells them.',
	],
	[
		`${THE} have:has/AUX/VBZ read/VERB/VBN it/PRON/PRP ./PUNCT/.`,
		`${THE} have:had/VERB/VBD a/DET/DT plan/NOUN/NN ./PUNCT/.`,
		undefined,
	],
	[FIRST, 'They/PRON/PRP be:are/AUX/VBP red/ADJ/JJ ./PUNCT/.', undefined],
	[
		`${THE} bought/VERB/VBD a/DET/DT house/NOUN/NN ./PUNCT/.`,
		'It/PRON/PRP be:is/AUX/VBZ red/ADJ/JJ ./PUNCT/.',
		undefined,
	],
	[FIRST, 'He/PRON/PRP sell:sells/VERB/VBZ them/PRON/PRP ./PUNCT/.', undefined],
];

const REWRITTEN: readonly (readonly [string, string, readonly SummarySubstitution[]])[] = [
	[
		`They/PRON/PRP utilize:utilized/VERB/VBD tools/NOUN/NNS in/ADP/IN order/NOUN/NN to/PART/TO win/VERB/VB ./PUNCT/.`,
		'They used tools to win.',
		[
			{ from: 'in order to', to: 'to' },
			{ from: 'utilized', to: 'used' },
		],
	],
	[
		`They/PRON/PRP be:are/AUX/VBP able/ADJ/JJ to/PART/TO win/VERB/VB it/PRON/PRP ./PUNCT/.`,
		'They can win it.',
		[{ from: 'are able to', to: 'can' }],
	],
	// Were able to says that they did; could does not.
	[
		`They/PRON/PRP be:were/AUX/VBD able/ADJ/JJ to/PART/TO win/VERB/VB it/PRON/PRP ./PUNCT/.`,
		'They were able to win it.',
		[],
	],
	[
		`They/PRON/PRP demonstrate:demonstrated/VERB/VBD on/ADP/IN the/DET/DT street/NOUN/NN ./PUNCT/.`,
		'They demonstrated on the street.',
		[],
	],
];

describe('the rules of English abstractive summaries', () => {
	for (const [reduction, text, expected] of CHANGED) {
		it(`${reduction.name} makes ${expected}`, () => {
			assert.equal(renderWords(reduction(tagged(text)), 'en'), expected);
		});
	}
	for (const [why, reduction, text] of UNCHANGED) {
		it(`${reduction.name} leaves a sentence with ${why}`, () => {
			const words = tagged(text);
			assert.equal(reduction(words), words);
		});
	}
	for (const [first, second, expected] of JOINED) {
		it(expected === undefined ? `does not join ${renderWords(tagged(second), 'en')}` : `joins ${expected}`, () => {
			const joined = joinEnglish(tagged(first), tagged(second));
			assert.equal(joined && renderWords(joined, 'en'), expected);
		});
	}
	for (const [text, expected, substitutions] of REWRITTEN) {
		it(`rewrites ${expected}`, () => {
			const made: SummarySubstitution[] = [];
			assert.equal(renderWords(abstractiveRules().en.rewrite(tagged(text), made), 'en'), expected);
			assert.deepEqual(made, substitutions);
		});
	}
	it('knows the article before most words', () => {
		const before = (form: string) => articleBefore(tagged(`${form}/NOUN`)[0]);
		assert.deepEqual(['apple', 'car', 'university', 'uncle', 'hour', 'MRI'].map(before), [
			'an',
			'a',
			'a',
			'an',
			undefined,
			undefined,
		]);
	});
});
