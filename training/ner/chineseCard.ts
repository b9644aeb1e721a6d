import type { Card, CardScore, CardSource } from '../support/card';
import type { ChineseNameConfig } from './chineseConfig';

const SOURCES: readonly CardSource[] = [
	{ name: 'UNER Chinese-GSDSimp train, dev', license: 'CC BY-SA 4.0', use: 'learned from, target domain' },
	{ name: 'Weibo NER, second edition, train', license: 'CC BY-SA 3.0 (annotations)', use: 'learned from, names only' },
	{ name: 'AISHELL-NER dev', license: 'Apache-2.0', use: 'learned from' },
	{
		name: "PFR People's Daily corpus, January 1998, every second paragraph",
		license: "released free of charge by People's Daily, Peking University and Fujitsu; asks to be named",
		use: 'learned from; left out with `--without pfr`',
	},
	{
		name: 'Chinese Wikipedia, part',
		license: 'CC BY-SA',
		use: 'word clusters and frequencies; forms that first models find to be names; sentences that one marks',
	},
	{ name: 'Four classical novels', license: 'public domain', use: 'word clusters and frequencies' },
	{ name: 'jieba dictionary', license: 'MIT', use: 'gazetteer; words of the plain text' },
	{ name: 'THUOCL places and historical persons', license: 'MIT', use: 'gazetteer' },
	{ name: 'HanLP dictionaries of names', license: 'Apache-2.0', use: 'gazetteer, characters of names' },
];

/** The card of the Chinese model. */
export function chineseCard(config: ChineseNameConfig, scores: readonly CardScore[]): Card {
	const withPfr = config.others.includes('pfr');
	return {
		title: 'names in Chinese',
		summary:
			'Finds names of persons, places and organizations in Chinese text: a linear-chain CRF over BILOU tags of characters. ' +
			'Every feature is of one thing near a character: a character or a pair of them in a window of five, how usual they are ' +
			'in names, the word of a unigram lattice and those beside it with their clusters of three levels, a gazetteer, and ' +
			'what a form mostly is in plain text. So their weights are summed up once for each thing and kept. A gate, a far smaller ' +
			'model of the same things, first tells the parts of a sentence that may hold names; only those are scored.',
		command: `npm run train:ner -- zh${withPfr ? '' : ' --without pfr'}`,
		seed: config.training.seed,
		sources: SOURCES.filter(({ name }) => withPfr || !name.startsWith('PFR')),
		method: methodOf(config),
		scores,
		weaknesses: [
			'Organizations are the weakest kind, and messages of social media the weakest genre.',
			'Names in foreign letters inside Chinese text are often missed.',
			'Long names that hold other names are sometimes cut, above all at 的 and at places within organizations.',
			'docs/errors/zh-ner.md has the largest confusions with examples.',
		],
	};
}

function methodOf({ training, finalRuns, favor, words, readerTexts, marker, others }: ChineseNameConfig): string {
	const { rate, epochs, dropout, averageFrom, minCount, keep, runs, choosingEpochs, targetShare } = training;
	return (
		`CRF, AdaGrad (step ${rate}), feature dropout ${dropout}; features seen ${minCount} times and more; features of the target ` +
		`domain doubled (Daumé, 2007), the weights for it alone count ${targetShare}; ${choosingEpochs} epochs to choose the ${keep} ` +
		`strongest features, then ${finalRuns} runs of ${epochs} epochs on those with other seeds, weights averaged from epoch ` +
		`${averageFrom + 1} and over the runs; moves to O dearer by ${favor}; weights of four bits. Two models, each learned from ` +
		`half of the texts (without PFR: UNER, ${readerTexts.join(', ')}), first read every second paragraph of the plain text; each ` +
		'half of the texts then hears of the forms that the model of the other half found, the final model of both. A model that ' +
		`learned so from the same texts (${marker.keep} features, ${marker.runs} runs) marks up to three sentences of every sixteenth article of ` +
		'the plain text, which the final model learns from, too' +
		(others.filter(name => name === 'weibo').length > 1 ? '; messages of Weibo count twice' : '') +
		'. The gate is a logistic regression, learned from where the final model finds names in the texts and in every twentieth ' +
		`paragraph of the plain text. Word clusters of the ${words} most frequent words: \`npm run train:ner-clusters -- zh\`. Choices were made on dev. The dev ` +
		`scores are of ${runs} runs on train parts alone, those without PFR of ${runs} runs, too; the model that ships learned from the ` +
		'dev part of the target, too. Scores are those of the packed model with everything around it (`entities --lang zh --lines`).'
	);
}
