import { CodeAction, CodeActionKind, l10n } from 'vscode';
import type { CancellationToken, CodeActionContext, CodeActionProvider, Range, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { AnnotatedRange } from '../../protocol/analysis';
import type { Analysis } from '../analysis';
import { messageOf } from '../log';
import type { Log } from '../log';
import { spanOfRange } from '../text/ranges';
import type { Annotations } from './annotations';

/** The kind of the actions; a person can bind keys to it, or turn it off. */
export const CORRECTION_KIND = CodeActionKind.RefactorRewrite.append('nlpLens');

/** Longer words of a title are cut, and longer selections get no actions, in UTF-16 code units. */
const LONGEST_TITLE = 24;
const LONGEST_SELECTION = 2000;

export interface CorrectionSources {
	readonly analysis: Analysis;
	readonly annotations: Annotations;
	readonly log: Log;
	/** Whether the light bulb is wanted in a document now. */
	readonly isWanted: (document: TextDocument) => boolean;
	/** Whether it may be in a document at all: it then is wherever something was corrected. */
	readonly isOffered: (document: TextDocument) => boolean;
}

/** Offers to correct what is at the cursor or selected: tags, words, entities, whole sentences. */
export class CorrectionActions implements CodeActionProvider {
	readonly #sources: CorrectionSources;

	constructor(sources: CorrectionSources) {
		this.#sources = sources;
	}

	async provideCodeActions(
		document: TextDocument,
		range: Range,
		{ only }: CodeActionContext,
		token: CancellationToken,
	): Promise<CodeAction[] | undefined> {
		const { analysis, annotations, log, isWanted, isOffered } = this.#sources;
		if (!isOffered(document) || (only && !only.intersects(CORRECTION_KIND))) return undefined;
		const span = spanOfRange(document, range);
		if (span.end - span.start > LONGEST_SELECTION) return undefined;
		try {
			if (!isWanted(document) && !(await annotations.isCorrected(document))) return undefined;
			const layers = ['sentences', 'tokens', 'upos', 'entities'] as const;
			const annotation = await analysis.analyze(document, span, layers, token);
			return annotation && !token.isCancellationRequested ? actionsOf(document, annotation, span) : undefined;
		} catch (error) {
			log.warn(`Corrections: ${messageOf(error)}`);
			return undefined;
		}
	}
}

/** What there is to correct in a stretch. */
function actionsOf(document: TextDocument, annotation: AnnotatedRange, span: Span): CodeAction[] {
	const text = document.getText();
	const named = ({ start, end }: Span): string => {
		const words = text.slice(start, end).replaceAll(/\s+/gu, ' ');
		return words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE)}…` : words;
	};
	const words = wordsIn(annotation, span);
	const word = words.at(0);
	const actions: CodeAction[] = [];
	if (word && words.length === 1) {
		actions.push(action(l10n.t('Correct “{0}” ({1})…', named(word), word.tag), 'nlpLens.annotation.correctTag'));
	} else if (words.length > 1) {
		actions.push(action(l10n.t('Correct the tags of {0} words…', words.length), 'nlpLens.annotation.correctTag'));
	}
	actions.push(...entityActions(annotation, span, word, named));
	if (
		span.start < span.end &&
		words.length > 0 &&
		!words.some(each => each.start === span.start && each.end === span.end)
	) {
		actions.push(action(l10n.t('“{0}” is one word here', named(span)), 'nlpLens.annotation.joinWords'));
	}
	if (words.length > 0) actions.push(action(l10n.t('This sentence is right'), 'nlpLens.annotation.checkSentences'));
	return actions;
}

/** What there is to say of the entity there, or of that there is none. */
function entityActions(
	{ entities = [] }: AnnotatedRange,
	span: Span,
	word: Span | undefined,
	named: (span: Span) => string,
): CodeAction[] {
	const entity = entities.find(each => touches(each, span));
	const selected = span.start < span.end ? span : (entity ?? word);
	if (entity && selected) {
		const title = l10n.t('Correct the entity “{0}” ({1})…', named(selected), entity.label);
		return [
			action(title, 'nlpLens.annotation.markEntity'),
			action(l10n.t('“{0}” is no entity', named(entity)), 'nlpLens.annotation.removeEntity'),
		];
	}
	if (!word || !selected) return [];
	return [action(l10n.t('“{0}” is an entity…', named(selected)), 'nlpLens.annotation.markEntity')];
}

function action(title: string, command: string): CodeAction {
	const made = new CodeAction(title, CORRECTION_KIND);
	made.command = { command, title };
	return made;
}

/** The words that a selection touches, or the one at the cursor, with their tags. */
function wordsIn({ tokens, upos }: AnnotatedRange, span: Span): (Span & { readonly tag: string })[] {
	const words = Array.from(tokens?.starts ?? [], (start, token) => {
		return { start, end: tokens?.ends[token] ?? start, tag: upos?.labels.at(upos.ids[token]) ?? '' };
	});
	if (span.start < span.end) return words.filter(word => touches(word, span));
	const inside = words.find(({ start, end }) => start <= span.start && span.start < end);
	const before = words.find(({ end }) => end === span.start);
	return [inside ?? before].filter(word => word !== undefined);
}

function touches({ start, end }: Span, span: Span): boolean {
	return span.start === span.end ? start <= span.start && span.start <= end : start < span.end && end > span.start;
}
