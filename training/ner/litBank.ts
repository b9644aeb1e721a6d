import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitSpan } from '../../src/core/tasks/ner/nameLabels';
import { dataFolder } from '../support/dataFolder';
import type { NamedSentence } from './namedSentence';

const KINDS: ReadonlyMap<string, UnitSpan['kind']> = new Map([
	['PER', 'PER'],
	['GPE', 'LOC'],
	['LOC', 'LOC'],
	['FAC', 'LOC'],
	['ORG', 'ORG'],
]);
const LONGEST_NAME = 5;

/** Words before a person's name that UNER does not count in. */
const TITLES = new Set(
	(
		'mr mrs ms miss dr sir lady lord captain capt colonel col major general sergeant lieutenant lieut madame madam ' +
		'monsieur m mme mademoiselle aunt uncle cousin king queen prince princess duke duchess count countess baron father ' +
		'sister brother professor prof judge the old little poor young dear reverend rev doctor mister master mistress squire ' +
		'emperor saint bishop nurse president senator governor herr frau signor signora señor don inspector constable ' +
		'admirable good great honest'
	).split(' '),
);
const BEFORE_OTHERS = new Set(['the', 'old', 'dear', 'this', 'that']);

interface Mention extends UnitSpan {
	readonly sentence: number;
}

/** Sentences of novels with their proper names, brought to the manner of UNER: no titles, no names in names. */
export function readLitBank(isAsked: (book: number) => boolean): NamedSentence[] {
	const folder = join(dataFolder(), 'en/litbank/coref/tsv');
	const books = readdirSync(folder)
		.filter(file => file.endsWith('.txt'))
		.sort();
	return books
		.filter((_, book) => isAsked(book))
		.flatMap(file => readBook(join(folder, file), join(folder, file.replace('.txt', '.ann'))));
}

function readBook(textFile: string, mentionFile: string): NamedSentence[] {
	const sentences = lines(textFile).map(line => ({
		words: line.split(' ').filter(word => word !== ''),
		names: [] as UnitSpan[],
	}));
	const mentions = lines(mentionFile)
		.flatMap(line => mentionOf(line.split('\t'), sentences))
		.sort((a, b) => b.end - b.first - (a.end - a.first));
	for (const { sentence, first, end, kind } of mentions) {
		const { names } = sentences[sentence];
		if (!names.some(other => first < other.end && other.first < end)) {
			names.push({ first, end, kind });
		}
	}
	for (const { names } of sentences) {
		names.sort((a, b) => a.first - b.first);
	}
	return sentences;
}

/** Fields: MENTION, id, sentence and word of the first and of the last word, text, kind, PROP for proper names. */
function mentionOf(fields: readonly string[], sentences: readonly NamedSentence[]): Mention[] {
	const [record, , firstSentence, firstWord, lastSentence, lastWord, , label, form] = fields;
	const kind = KINDS.get(label);
	if (record !== 'MENTION' || form !== 'PROP' || kind === undefined || firstSentence !== lastSentence) {
		return [];
	}
	const { words } = sentences[Number(firstSentence)];
	const end = Number(lastWord) + 1;
	let first = Number(firstWord);
	const skipped = kind === 'PER' ? TITLES : BEFORE_OTHERS;
	while (first < end && skipped.has(words[first].toLowerCase().replace(/\.$/, ''))) {
		first++;
	}
	const isName = first < end && end - first <= LONGEST_NAME && /^\p{Lu}/u.test(words[first]);
	return isName ? [{ sentence: Number(firstSentence), first, end, kind }] : [];
}

function lines(file: string): string[] {
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter(line => line.trim() !== '');
}
