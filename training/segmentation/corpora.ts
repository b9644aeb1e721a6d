import type { ConlluSentence } from '../corpora/conllu';
import { readConllu } from '../corpora/conllu';
import { readPeopleDaily } from '../corpora/peopleDaily';
import { readSighan } from '../corpora/sighan';
import { readDataLines } from '../support/dataFolder';
import { readWild } from '../wild/wildSet';
import { alignWords, joinWords } from './goldLabels';

/** A line of text with the words that people cut it into. */
export interface GoldLine {
	readonly text: string;
	readonly words: readonly string[];
}

/** The PFR corpus of January 1998 from this day on is held out for choices: other news than what was learned. */
const FIRST_HELD_OUT = '19980128';

/** The PFR corpus of January 1998, in the PKU standard: the part for learning or for choices. */
export function pfrLines(part: 'train' | 'dev'): GoldLine[] {
	return readPeopleDaily()
		.filter(({ id }) => id >= FIRST_HELD_OUT === (part === 'dev'))
		.map(({ words }) => goldLine(words.map(({ form }) => form)));
}

/** Every so manieth paragraph of the Chinese Wikipedia is taken: about a million characters. */
const PARAGRAPH_STEP = 32;
/** Shorter paragraphs are headings and the like. */
const SHORTEST_PARAGRAPH = 21;

/** Plain text to be cut by machine: paragraphs of the Chinese Wikipedia and the Chinese sentences of Tatoeba. */
export function plainLines(): string[] {
	const paragraphs = readDataLines('lm/mono-zhwiki/zhwiki-simplified.txt');
	const sentences = readDataLines('lm/mt-tatoeba/tatoeba.train-clean.zh-en.tsv');
	return [
		...paragraphs.filter(({ length }) => length >= SHORTEST_PARAGRAPH).filter((_, i) => i % PARAGRAPH_STEP === 3),
		...sentences.map(line => line.split('\t')[0]).filter(line => line !== ''),
	];
}

/** The test set of SIGHAN 2005 in the PKU standard; it is for evaluation alone. */
export function pkuTestLines(): GoldLine[] {
	return readSighan('zh/sighan2005/pku_test_gold.utf8').map(words => goldLine(words));
}

/** A UD treebank's sentences with the text of their comments, where it fits the words. */
export function conlluLines(path: string): GoldLine[] {
	return readConllu(path).map(conlluLine);
}

function conlluLine({ words, comments }: ConlluSentence): GoldLine {
	const forms = words.map(({ form }) => form);
	return { text: alignWords(forms, comments.get('text')).text, words: forms };
}

function goldLine(words: readonly string[]): GoldLine {
	return { text: joinWords(words).text, words };
}

/** Of the Chinese Wikipedia, every so manieth paragraph shows which words of dictionaries are in use. */
const SAMPLE_STEP = 2;

/** A sample of plain text, 24 million characters: an encyclopedia, novels, technical documents, simple sentences. */
export function plainTexts(): string[] {
	return [
		...readDataLines('lm/mono-zhwiki/zhwiki-simplified.txt').filter((_, i) => i % SAMPLE_STEP === 0),
		...readDataLines('lm/mono-zh-novels/four-novels.txt'),
		...readDataLines('lm/mono-zh-tech/pingcap-docs-cn.txt'),
		...readDataLines('lm/mono-zh-tech/oiwiki.txt'),
		...readDataLines('lm/mt-tatoeba/tatoeba.train-clean.zh-en.tsv'),
	];
}

/** Sentences of many genres, cut by hand for this project. */
export function wildLines(standard: 'pku' | 'ud'): GoldLine[] {
	return readWild('zh').map(({ text, words, pkuWords }) => ({
		text,
		words: standard === 'pku' ? pkuWords : words.map(({ form }) => form),
	}));
}
