import { env, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Span } from '../../../core/text/span';
import type { AnnotatedRange, Glossary, TagName } from '../../../protocol/analysis';
import type { Correction } from '../../../protocol/annotation';
import { PARTS_OF_SPEECH } from '../../labels';
import { showInformation, unlinked } from '../../notices';
import type { Command } from '../command';
import { correctHere, placeHere } from './correctHere';
import type { CorrectionPlace, CorrectionPorts } from './correctHere';

type Tags = Extract<Correction, { kind: 'tags' }>;

interface TagItem extends QuickPickItem {
	/** The correction; a function asks further. */
	readonly choose: () => Promise<Tags | undefined> | Tags;
}

/** What the analysis says of the first word there. */
interface WordHere {
	readonly word: string;
	readonly upos: string;
	readonly xpos: string;
	readonly lemma: string;
	readonly language: 'zh' | 'en';
}

/**
 * Corrects the part of speech, the fine tag or the lemma of the words that are selected, or of the one at the cursor.
 * A caller may give the tags.
 */
export function correctTag(ports: CorrectionPorts): Command {
	return {
		id: 'nlpLens.annotation.correctTag',
		run: async given => {
			const place = placeHere(ports.policy);
			if (!place) return undefined;
			const correction = givenTags(given) ?? (await pickTags(ports, place));
			return correction && correctHere(ports, place, correction);
		},
	};
}

function givenTags(given: unknown): Tags | undefined {
	if (typeof given !== 'object' || given === null) return undefined;
	const { upos, xpos, lemma } = given as Partial<Record<'upos' | 'xpos' | 'lemma', unknown>>;
	const values = Object.entries({ upos, xpos, lemma }).filter(([, value]) => typeof value === 'string');
	return values.length === 0 ? undefined : { kind: 'tags', ...Object.fromEntries(values) };
}

async function pickTags(ports: CorrectionPorts, place: CorrectionPlace): Promise<Tags | undefined> {
	const layers = ['tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas'] as const;
	const range = await ports.analysis.analyze(place.document, place.span, layers);
	const here = range && wordHere(place, range);
	if (!here) {
		void showInformation(l10n.t('There is no word here. Put the cursor on a word.'));
		return undefined;
	}
	const glossary = await ports.analysis.glossary();
	const items: TagItem[] = [
		...PARTS_OF_SPEECH.map((tag): TagItem => {
			return { ...tagItem(tag, glossary.upos[tag], here.upos), choose: () => ({ kind: 'tags', upos: tag }) };
		}),
		{
			label: `$(symbol-key) ${l10n.t('Fine tag…')}`,
			description: here.xpos,
			choose: () => pickFineTag(here, glossary),
		},
		{ label: `$(edit) ${l10n.t('Lemma…')}`, description: here.lemma, choose: () => askForLemma(here) },
	];
	const placeHolder = l10n.t('Part of speech of “{0}”', here.word);
	const item = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
	return item?.choose();
}

async function pickFineTag({ word, xpos, language }: WordHere, glossary: Glossary): Promise<Tags | undefined> {
	const items = Object.entries(glossary.xpos[language]).map(([tag, name]) => tagItem(tag, name, xpos));
	const placeHolder = l10n.t('Fine tag of “{0}”', word);
	const item = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
	return item && { kind: 'tags', xpos: item.tag };
}

async function askForLemma({ word, lemma }: WordHere): Promise<Tags | undefined> {
	const value = await window.showInputBox({ prompt: unlinked(l10n.t('Lemma of “{0}”', word)), value: lemma });
	return value === undefined || value.trim() === '' ? undefined : { kind: 'tags', lemma: value.trim() };
}

function tagItem(tag: string, name: TagName | undefined, current: string): QuickPickItem & { readonly tag: string } {
	const [own, other] = env.language.startsWith('zh') ? [name?.zh, name?.en] : [name?.en, name?.zh];
	const description = [own, other].filter(part => part !== undefined).join(' · ');
	return { label: tag === current ? `$(check) ${tag}` : tag, description, tag };
}

function wordHere({ document, span }: CorrectionPlace, range: AnnotatedRange): WordHere | undefined {
	const { tokens, tokenLanguages, upos, xpos, lemmas } = range;
	const token = tokens === undefined ? -1 : tokenAt(tokens, span);
	if (tokens === undefined || token < 0) return undefined;
	const labelOf = (column: AnnotatedRange['upos']): string => column?.labels.at(column.ids[token]) ?? '';
	return {
		word: document.getText().slice(tokens.starts[token], tokens.ends[token]),
		upos: labelOf(upos),
		xpos: labelOf(xpos),
		lemma: lemmas?.texts[lemmas.ids[token]] ?? '',
		language: labelOf(tokenLanguages) === 'en' ? 'en' : 'zh',
	};
}

/** The first token of a selection; the one that a cursor is in, else the one before it. */
function tokenAt({ starts, ends }: NonNullable<AnnotatedRange['tokens']>, { start, end }: Span): number {
	const inside = starts.findIndex((from, token) => from < Math.max(end, start + 1) && ends[token] > start);
	return inside >= 0 || start < end ? inside : ends.findIndex(to => to === start);
}
