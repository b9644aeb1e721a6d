import type { NgramReport, OrderDiscounts, TextMeasures } from '../../core/ngram/ngram';
import { alignedTable } from '../alignedTable';

const percent = (share: number): string => `${(100 * share).toPrecision(3)} %`;
const grouped = (count: number): string => count.toLocaleString('en');

/** What is told of a model that was learned. */
export function learningReport(report: NgramReport): string {
	const { info, sentences, tokens, types, typesCut, dropped, heldOut } = report;
	const lines = [
		`${info.engine}: ${grouped(tokens)} words in ${grouped(sentences)} sentences, ${grouped(types)} different ones` +
			(typesCut > 0 ? `, of which ${grouped(typesCut)} are too rare and became <unk>` : ''),
	];
	for (const each of report.discounts) if (each.isFallback) lines.push(fallbackNote(each));
	for (const { order, ngrams } of dropped) {
		lines.push(`${grouped(ngrams)} ${order}-grams were dropped for want of room; what is said of them is approximate`);
	}
	if (heldOut !== undefined) lines.push(`held out: ${measuresLine(heldOut)}`);
	const rows = report.sparsity.map(each => [
		`${each.order}-grams`,
		grouped(each.tokens),
		grouped(each.types),
		percent(each.types === 0 ? 0 : each.seenOnce / each.types),
		percent(each.shareOfPossible),
		each.heldOutUnseen === undefined ? '' : percent(each.heldOutUnseen),
	]);
	const head = [
		'',
		'in the text',
		'different',
		'seen once',
		'of all possible',
		heldOut === undefined ? '' : 'held out, unseen',
	];
	return `${lines.join('\n')}\n\n${alignedTable([head, ...rows])}`;
}

function fallbackNote({ order, discounts }: OrderDiscounts): string {
	return `the corpus is too small or too even to estimate the discounts of ${order}-grams; ${discounts.join(', ')} stand in`;
}

/** Scores of a text in a line. */
export function measuresLine({ sentences, tokens, unknown, perplexity, perplexityKnown }: TextMeasures): string {
	return (
		`perplexity ${perplexity.toFixed(2)}, without unknown words ${perplexityKnown.toFixed(2)} ` +
		`(${grouped(tokens)} words, ${grouped(unknown)} unknown, ${grouped(sentences)} sentences)`
	);
}
