/** One line of the comparison: what the command line scores, what the card says, and the best of the JavaScript libraries. */
export interface Comparison {
	readonly task: string;
	/** The task's name in Chinese, for the Chinese README. */
	readonly chineseTask: string;
	readonly test: string;
	readonly measure: string;
	/** How the command line was called. */
	readonly command: string;
	readonly score: number;
	/** The score of the training code. */
	readonly card: number | undefined;
	/** The best score of another JavaScript library on the same test, and its name. */
	readonly peer: { readonly score: number; readonly name: string } | undefined;
}

/** What separates scores that are the same when rounded as cards round. */
const ROUNDING = 0.0051;

/** Whether the command line scores what the card says. */
export function agrees({ score, card }: Comparison): boolean {
	return card === undefined || Math.abs(score - card) < ROUNDING;
}

/** The whole comparison as a Markdown table. */
export function fullTable(rows: readonly Comparison[]): string {
	return table(
		['task', 'test', 'measure', 'command line', 'card', 'best peer', '`nlp-lens …`'],
		rows.map(row => [
			row.task,
			row.test,
			row.measure,
			row.score.toFixed(2),
			row.card === undefined ? '–' : `${row.card.toFixed(2)}${agrees(row) ? '' : ' (differs)'}`,
			row.peer === undefined ? '–' : `${row.peer.score.toFixed(2)} (${row.peer.name})`,
			`\`${row.command}\``,
		]),
	);
}

/** The comparison for readers, in English or Chinese. */
export function shortTable(rows: readonly Comparison[], language: 'en' | 'zh'): string {
	const header =
		language === 'en' ? ['task', 'test set', 'NLP Lens', 'best peer'] : ['任务', '测试集', 'NLP Lens', '最好的同类'];
	return table(
		header,
		rows.map(row => [
			language === 'en' ? row.task : row.chineseTask,
			row.test,
			`${row.score.toFixed(1)} ${row.measure}`,
			row.peer === undefined ? '–' : row.peer.score.toFixed(1),
		]),
	);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
	return [header, header.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}
