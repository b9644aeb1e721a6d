import type { Card, CardScore } from '../support/card';
import { CHINESE_POS_SOURCES, CHINESE_POS_TRAINING, REPEATS } from './chineseConfig';

/** The card of the Chinese tagger. */
export function chinesePosCard(withoutPfr: boolean, scores: readonly CardScore[]): Card {
	const { epochs, runs = 1, dropout = 0, keep, seed = 1 } = CHINESE_POS_TRAINING;
	return {
		title: 'parts of speech of Chinese words',
		summary:
			'Tags the words of a Chinese sentence with universal tags (UPOS) and fine tags in the style of the Chinese Penn Treebank ' +
			'(those of UD_Chinese-GSDSimp). A linear chain over universal tags, some of them split; fine tags follow from word and ' +
			'label. Each word has a list of labels that it can have, by itself if it is frequent, else by its class or its end. Features are words, characters, shapes, the classes of a lexicon and clusters of words in like company. It takes ' +
			'words of either segmentation standard, in simplified or traditional characters, half or full width.',
		command: `npm run train:pos-zh${withoutPfr ? ' -- --without pfr' : ''}`,
		seed,
		sources: withoutPfr ? CHINESE_POS_SOURCES.slice(1) : CHINESE_POS_SOURCES,
		method:
			`Averaged structured perceptron, ${epochs} epochs, feature dropout ${dropout}, pruned to the ${keep} strongest features; the mean of ${runs} runs on those, which differ by their seeds; ` +
			`weights in 4 bits with a scale a row. An epoch has the treebank ${REPEATS.treebank} times, ${REPEATS.recut} times a copy whose words are cut by ` +
			`zh-segmentation-pku, with the tags of the treebank carried over, and ${REPEATS.others} times the two other treebanks` +
			(withoutPfr
				? '. '
				: '; and once sentences of the PFR corpus, tagged in the style of the treebank by a tagger that also sees ' +
					"the corpus's own tags (annotation adaptation, Jiang, Huang and Liu 2009), and some 44,000 sentences of Wikipedia, tagged " +
					'by a teacher: three networks of long short-term memory over whole sentences, which start from vectors of words in plain ' +
					'text and learned from the train part, the other treebanks and the sentences of the PFR corpus (distillation, Hinton, ' +
					'Vinyals and Dean 2015). ') +
			'The dev scores are of a run on train alone; the model that ships learned from train and dev with the same options, ' +
			'and the test scores are its.',
		scores,
		weaknesses: [
			'VERB and NOUN; PROPN and NOUN among names that the lexicon does not know.',
			'的 after a clause is SCONJ, after a noun PART, as in the treebank: it is often not to be told from the words around it.',
			'As in the treebank many adverbs that join clauses (也, 就, 都) are SCONJ in written text; in talk they are rather ADV.',
			'Poetry, classical Chinese and chat with invented spellings.',
		],
	};
}
