import { Hover, MarkdownString, l10n } from 'vscode';
import type { CancellationToken, HoverProvider, Position, TextDocument } from 'vscode';
import type { Analysis } from '../analysis';
import type { AnnotatedRange, Glossary, TagName } from '../../protocol/analysis';
import { documentLength, rangeOfSpan } from '../text/ranges';
import { messageOf } from '../log';
import type { Log } from '../log';

/** Shows what the token under the pointer is. */
export class TokenHover implements HoverProvider {
	readonly #analysis: Analysis;
	readonly #isWanted: (document: TextDocument) => boolean;
	readonly #log: Log;

	/** @param isWanted whether hovers are on for a document now. */
	constructor(analysis: Analysis, isWanted: (document: TextDocument) => boolean, log: Log) {
		this.#analysis = analysis;
		this.#isWanted = isWanted;
		this.#log = log;
	}

	async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | undefined> {
		if (!this.#isWanted(document)) return undefined;
		const offset = document.offsetAt(position);
		const span = { start: offset, end: Math.min(offset + 1, documentLength(document)) };
		try {
			const layers = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas', 'entities'] as const;
			const range = await this.#analysis.analyze(document, span, layers, token);
			const index = range ? tokenAt(range, offset) : -1;
			if (!range?.tokens || index < 0) return undefined;
			const found = { start: range.tokens.starts[index], end: range.tokens.ends[index] };
			const where = rangeOfSpan(document, found);
			const glossary = await this.#analysis.glossary();
			return new Hover(describeToken(range, index, document.getText(where), glossary), where);
		} catch (error) {
			this.#log.warn(`Hover: ${messageOf(error)}`);
			return undefined;
		}
	}
}

/** Index of the token that holds an offset, or -1. */
function tokenAt({ tokens }: AnnotatedRange, offset: number): number {
	if (!tokens) return -1;
	return tokens.starts.findIndex((start, index) => start <= offset && offset < tokens.ends[index]);
}

function describeToken(range: AnnotatedRange, index: number, surface: string, glossary: Glossary): MarkdownString {
	const text = new MarkdownString();
	text.appendMarkdown('**').appendText(surface).appendMarkdown('**');
	const language = labelAt(range.tokenLanguages, index) === 'en' ? 'en' : 'zh';
	addTags(text, range, index, surface, { upos: glossary.upos, xpos: glossary.xpos[language] });
	addEntity(text, range, index, glossary);
	const sentence = sentenceNumber(range, index);
	if (sentence !== undefined) addFact(text, l10n.t('Sentence'), String(sentence));
	addFact(text, l10n.t('Analyzed as'), language === 'zh' ? l10n.t('Chinese') : l10n.t('English'));
	for (const { message } of range.failures) addFact(text, l10n.t('Missing'), message);
	return text;
}

/** Names of the tags of one language. */
type TagNames = Readonly<Record<'upos' | 'xpos', Readonly<Record<string, TagName>>>>;

function addTags(text: MarkdownString, range: AnnotatedRange, index: number, surface: string, names: TagNames): void {
	const lemma = range.lemmas?.texts[range.lemmas.ids[index]];
	if (lemma !== undefined && lemma !== surface) addFact(text, l10n.t('Lemma'), lemma);
	const upos = labelAt(range.upos, index);
	if (upos !== undefined) addFact(text, l10n.t('Part of speech'), tagWithNames(upos, names.upos[upos]));
	const xpos = labelAt(range.xpos, index);
	if (xpos !== undefined) addFact(text, l10n.t('Fine tag'), tagWithNames(xpos, names.xpos[xpos]));
}

function labelAt(column: AnnotatedRange['upos'], index: number): string | undefined {
	return column?.labels.at(column.ids[index]);
}

function addEntity(
	text: MarkdownString,
	{ tokens, entities }: AnnotatedRange,
	index: number,
	glossary: Glossary,
): void {
	if (!tokens) return;
	const { [index]: start } = tokens.starts;
	const entity = entities?.find(candidate => candidate.start <= start && start < candidate.end);
	if (!entity) return;
	const engines = { rule: l10n.t('by rule'), model: l10n.t('by model'), person: l10n.t('corrected') };
	const engine = engines[entity.engine];
	const score = entity.score === undefined ? '' : `, ${confidence(entity.score)} %`;
	const label = tagWithNames(entity.label, glossary.entities[entity.label]);
	addFact(text, l10n.t('Entity'), `${label} (${engine}${score})`);
}

/** A probability as whole percents, at most 99: a model is never certain. */
function confidence(probability: number): number {
	return Math.min(99, Math.round(probability * 100));
}

/** Number of the token's sentence in the document, from 1. */
function sentenceNumber({ tokens, sentences, firstSentence }: AnnotatedRange, index: number): number | undefined {
	if (!tokens || !sentences) return undefined;
	const { [index]: start } = tokens.starts;
	const found = sentences.starts.findIndex((first, sentence) => first <= start && start < sentences.ends[sentence]);
	return found < 0 ? undefined : firstSentence + found + 1;
}

function tagWithNames(tag: string, name: Partial<TagName> | undefined): string {
	return [tag, name?.en, name?.zh].filter(part => part !== undefined).join(' · ');
}

/** Text of the document is added as text, never as Markdown. */
function addFact(text: MarkdownString, label: string, value: string): void {
	text.appendMarkdown('  \n').appendText(`${label}: ${value}`);
}
