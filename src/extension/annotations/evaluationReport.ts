import { l10n } from 'vscode';
import type { Evaluation, EvaluationError, GoldLayer, Measure } from '../../protocol/annotation';

/** An evaluation of one document. */
export interface DocumentEvaluation {
	readonly name: string;
	readonly evaluation: Evaluation;
	/** Tells the line of an offset, from 1. */
	readonly lineOf: (offset: number) => number;
}

/** So many errors are listed of each document. */
const LISTED_ERRORS = 50;

/** How good the analysis of documents is against what people said, as a document in Markdown. */
export function evaluationReport(total: Evaluation, parts: readonly DocumentEvaluation[]): string {
	const lines = [`# ${l10n.t('The analysis against corrections')}`, '', ...counts(total)];
	if (total.measures.length > 0) lines.push(...table(total.measures));
	if (parts.length > 1) lines.push(...tableOfParts(parts));
	for (const part of parts) lines.push(...errorsOf(part, parts.length > 1));
	lines.push(
		l10n.t(
			'A word is right when both of its borders are; a tag or a lemma when the word and it are; an entity when its borders and its kind are.',
		),
		'',
	);
	return lines.join('\n');
}

function counts({ sentences, unchecked, lost }: Evaluation): string[] {
	const lines = [l10n.t('Sentences that somebody checked: {0}', sentences), ''];
	if (unchecked > 0) {
		lines.push(
			l10n.t(
				'Sentences with corrections that nobody checked as a whole: {0}. They are left out; say “This sentence is right” to count them.',
				unchecked,
			),
			'',
		);
	}
	if (lost > 0) lines.push(l10n.t('Corrected sentences whose text is no longer there: {0}', lost), '');
	return lines;
}

function table(measures: readonly Measure[]): string[] {
	const head = [
		...['', l10n.t('checked'), l10n.t('found'), l10n.t('right')],
		...[l10n.t('precision'), l10n.t('recall'), 'F1'],
	];
	const rows = measures.map(({ layer, label, gold, predicted, correct, precision, recall, f1 }) => {
		const name = label === undefined ? layerName(layer) : `– ${cell(label)}`;
		return [name, gold, predicted, correct, percent(precision), percent(recall), percent(f1)];
	});
	return [row(head), row(['---', ...new Array<string>(6).fill('---:')]), ...rows.map(row), ''];
}

function tableOfParts(parts: readonly DocumentEvaluation[]): string[] {
	const head = [l10n.t('Document'), l10n.t('sentences'), ...(['words', 'upos', 'entities'] as const).map(layerName)];
	const rows = parts.map(({ name, evaluation }) => {
		const f1 = (layer: GoldLayer): string => {
			const measure = evaluation.measures.find(each => each.layer === layer && each.label === undefined);
			return measure === undefined ? '' : percent(measure.f1);
		};
		return [cell(name), evaluation.sentences, f1('words'), f1('upos'), f1('entities')];
	});
	return [
		`## ${l10n.t('By document (F1)')}`,
		'',
		row(head),
		row(['---', '---:', '---:', '---:', '---:']),
		...rows.map(row),
		'',
	];
}

function errorsOf({ name, evaluation, lineOf }: DocumentEvaluation, isNamed: boolean): string[] {
	const { errors, errorCount } = evaluation;
	if (errors.length === 0) return [];
	const title = isNamed ? l10n.t('Errors in {0}', cell(name)) : l10n.t('Errors');
	const head = [l10n.t('line'), '', l10n.t('text'), l10n.t('right'), l10n.t('analysis')];
	const rows = errors.slice(0, LISTED_ERRORS).map((error: EvaluationError) => {
		const { layer, text, gold, predicted, start } = error;
		return [lineOf(start), layerName(layer), cell(text), cell(gold), cell(predicted)];
	});
	const more = errorCount - rows.length;
	return [
		...[`## ${title}`, '', row(head), row(['---:', '---', '---', '---', '---']), ...rows.map(row), ''],
		...(more > 0 ? [l10n.t('… and {0} more', more), ''] : []),
	];
}

function layerName(layer: GoldLayer): string {
	const names: Readonly<Record<GoldLayer, string>> = {
		words: l10n.t('Words'),
		upos: l10n.t('Parts of speech'),
		xpos: l10n.t('Fine tags'),
		lemmas: l10n.t('Lemmas'),
		entities: l10n.t('Entities'),
	};
	return names[layer];
}

function row(cells: readonly (string | number)[]): string {
	return `| ${cells.join(' | ')} |`;
}

/** Text of a document in a table: nothing of it is Markdown. */
function cell(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\|`*_[\]<>#&~!]/gu, sign => `\\${sign}`);
}

function percent(part: number): string {
	return (100 * part).toFixed(1);
}
