import type { Evaluation } from '../../core/annotation/goldAnnotation';

/** An evaluation as a table in Markdown, with the first errors below. @param name what was measured */
export function evaluationTable(name: string, evaluation: Evaluation, errors: number): string {
	const { sentences, unchecked, lost, measures } = evaluation;
	const percent = (part: number): string => (100 * part).toFixed(2);
	const rows = measures.map(({ layer, label, gold, predicted, correct, precision, recall, f1 }) => {
		const title = label === undefined ? layer : `- ${cell(label)}`;
		return row([title, gold, predicted, correct, percent(precision), percent(recall), percent(f1)]);
	});
	const notes = [
		...(unchecked > 0 ? [`${unchecked} sentences that nobody looked through are left out.`] : []),
		...(lost > 0 ? [`${lost} sentences are no longer in the text.`] : []),
	];
	const listed = evaluation.errors.slice(0, errors).map(({ layer, start, text, gold, predicted }) => {
		return row([start, layer, cell(text), cell(gold), cell(predicted)]);
	});
	const list = [
		row(['offset', 'layer', 'text', 'gold', 'analysis']),
		row(['---:', '---', '---', '---', '---']),
		...listed,
		'',
	];
	return [
		`## ${name}: ${sentences} sentences`,
		'',
		...notes.flatMap(note => [note, '']),
		row(['', 'gold', 'predicted', 'correct', 'P', 'R', 'F1']),
		row(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
		...rows,
		'',
		...(listed.length === 0 ? [] : list),
		'',
	].join('\n');
}

function row(cells: readonly (string | number)[]): string {
	return `| ${cells.join(' | ')} |`;
}

function cell(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').replaceAll('|', '\\|');
}
