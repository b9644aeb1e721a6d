import { Hover, MarkdownString, l10n } from 'vscode';
import type { CancellationToken, HoverProvider, Position, TextDocument } from 'vscode';
import type { DictionaryAnswer, DictionaryEntry, DictionaryMatch } from '../../protocol/dictionary';
import type { Dictionary } from '../dictionary/dictionary';
import { DICTIONARY_PAGES, headOf, meaningsOf, measureWordsOf, readingOf } from '../dictionary/entryText';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Settings } from '../settings';
import { documentLength, rangeOfSpan } from '../text/ranges';

/** The commands that links of the hover run. */
const COPY = 'nlpLens.dictionary.copyEntry';
const LOOK_UP = 'nlpLens.dictionary.lookUp';

/** Entries of the word itself, and of others together. */
const MOST_ENTRIES = 4;
const MOST_OTHERS = 4;
/** Meanings of a sense: of the word, and of others. */
const MOST_MEANINGS = 8;
const MOST_OF_OTHERS = 3;

/** What the hover needs of the extension. */
export interface DictionaryHoverPorts {
	readonly dictionary: Dictionary;
	readonly settings: Settings;
	readonly policy: DocumentPolicy;
	readonly log: Log;
}

/** The hover as the settings want it. @param isWordHoverOn whether the hover of words is on for a document now. */
export function dictionaryHover(
	{ dictionary, settings, policy, log }: DictionaryHoverPorts,
	isWordHoverOn: (document: TextDocument) => boolean,
): DictionaryHover {
	const isWanted = (document: TextDocument): boolean => {
		const { dictionaryHover: wish } = settings.of(document);
		if (wish === 'withWordHover') return isWordHoverOn(document);
		return wish === 'always' && policy.isWatched(document) && policy.isWithinLimit(document);
	};
	return new DictionaryHover(dictionary, isWanted, log);
}

/** Shows what dictionaries say of the word under the pointer. */
export class DictionaryHover implements HoverProvider {
	readonly #dictionary: Dictionary;
	readonly #isWanted: (document: TextDocument) => boolean;
	readonly #log: Log;

	/** @param isWanted whether such hovers are on for a document now. */
	constructor(dictionary: Dictionary, isWanted: (document: TextDocument) => boolean, log: Log) {
		this.#dictionary = dictionary;
		this.#isWanted = isWanted;
		this.#log = log;
	}

	async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | undefined> {
		if (!this.#isWanted(document)) return undefined;
		const offset = document.offsetAt(position);
		if (offset >= documentLength(document)) return undefined;
		try {
			const answer = await this.#dictionary.lookUpAt(document, { start: offset, end: offset }, token);
			const first = answer?.matches.find(({ start, end }) => start <= offset && offset < end);
			if (!answer || !first) return undefined;
			return new Hover(describeAnswer(answer), rangeOfSpan(document, first));
		} catch (error) {
			this.#log.warn(`Hover: ${messageOf(error)}`);
			return undefined;
		}
	}
}

/** Text of dictionaries is added as text, never as Markdown. */
function describeAnswer({ matches }: DictionaryAnswer): MarkdownString {
	const text = new MarkdownString('', true);
	text.isTrusted = { enabledCommands: [COPY, LOOK_UP] };
	const isMain = ({ kind }: DictionaryMatch): boolean => kind === 'word' || kind === 'part';
	const mains = matches.filter(isMain).flatMap(({ entries }) => entries);
	const others = matches.filter(match => !isMain(match)).flatMap(({ entries }) => entries.slice(0, 1));
	mains.slice(0, MOST_ENTRIES).forEach((entry, i) => addEntry(text, entry, i === 0));
	others.slice(0, MOST_OTHERS).forEach((entry, i) => addOther(text, entry, i === 0));
	addFooter(text, [...mains, ...others]);
	return text;
}

function addEntry(text: MarkdownString, entry: DictionaryEntry, isFirst: boolean): void {
	if (!isFirst) text.appendMarkdown('\n\n');
	text.appendMarkdown('**').appendText(headOf(entry)).appendMarkdown('**');
	let reading = '';
	for (const sense of entry.senses) {
		const own = readingOf(sense, entry);
		if (own !== reading) text.appendMarkdown(entry.senses[0] === sense ? ' ' : '  \n').appendText(own);
		reading = own;
		if (sense.meanings.length > 0) text.appendMarkdown('  \n').appendText(meaningsOf(sense, MOST_MEANINGS));
		const measureWords = measureWordsOf(sense);
		if (measureWords !== '') {
			text.appendMarkdown('  \n').appendText(`${l10n.t('Measure words')}: ${measureWords}`);
		}
	}
}

/** A longer or shorter word on one line. */
function addOther(text: MarkdownString, entry: DictionaryEntry, isFirst: boolean): void {
	text.appendMarkdown(isFirst ? '\n\n' : '  \n');
	const [sense] = entry.senses;
	text.appendMarkdown('**').appendText(headOf(entry)).appendMarkdown('** ');
	text.appendText([readingOf(sense, entry), meaningsOf(sense, MOST_OF_OTHERS)].filter(Boolean).join(' '));
}

function addFooter(text: MarkdownString, entries: readonly DictionaryEntry[]): void {
	const [{ word }] = entries;
	const link = (command: string): string => `command:${command}?${encodeURIComponent(JSON.stringify([word]))}`;
	const sources = [...new Set(entries.map(({ dictionary }) => dictionary))];
	text.appendMarkdown('\n\n');
	text.appendMarkdown(sources.map(source => `[${source}](${DICTIONARY_PAGES[source]})`).join(' · '));
	text.appendMarkdown(` · [${l10n.t('Copy')}](${link(COPY)}) · [${l10n.t('Look Up')}](${link(LOOK_UP)})`);
}
