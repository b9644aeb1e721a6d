import { l10n } from 'vscode';
import { csvRecord } from '../../../core/text/csv';
import type { CorpusTopics, Topic } from '../../../protocol/keywords';
import { escaped, table } from '../../markdown';

/** Words that name a topic, and words that are listed of it. */
const NAME_WORDS = 3;
const LISTED_WORDS = 12;

/** More texts than these are in the CSV file only: a longer document is slow to look at. */
const MAX_ROWS = 2000;

/** Signs of a bar that is full. */
const BAR = 20;

/** The topics of a folder's texts as comma-separated values with a head: one text a row, one topic a column. */
export function topicsAsCsv({ model, names }: CorpusTopics): string {
	const head = ['file', ...model.topics.map((topic, number) => `${number + 1} ${nameOf(topic)}`)];
	const rows = names.map((name, row) => [name, ...model.shares[row].map(share => share.toFixed(4))]);
	return [head, ...rows].map(row => `${csvRecord(row)}\r\n`).join('');
}

/**
 * The topics of a folder's texts as a Markdown document: each topic with its share as a bar and its words, then for each text how much
 * of which topics it has.
 * @param notes what stands below the tables.
 */
export function topicsAsMarkdown(title: string, { model, names }: CorpusTopics, notes: readonly string[]): string {
	const head = [l10n.t('Topic'), l10n.t('Share of all texts'), l10n.t('Words')];
	const topics = model.topics.map((topic, number) => [
		String(number + 1),
		`${barOf(topic.share)} ${percent(topic.share)}`,
		escaped(wordsOf(topic, LISTED_WORDS)),
	]);
	const texts = names
		.slice(0, MAX_ROWS)
		.map((name, row) => [escaped(name), mainTopics(model.topics, model.shares[row])]);
	const more = names.length - MAX_ROWS;
	const rest = more > 0 ? [l10n.t('{0} more files are in the CSV export.', more.toLocaleString())] : [];
	return (
		[
			`# ${escaped(title)}`,
			l10n.t('Found by {0}: words that occur in the same texts make a topic.', model.engine),
			table(head, ['right', 'left', 'left'], topics),
			table([l10n.t('File'), l10n.t('Topics')], ['left', 'left'], texts),
			...rest,
			...notes.map(escaped),
		].join('\n\n') + '\n'
	);
}

/** Topics of at least so much of a text stand beside it. */
const NOTABLE = 0.2;

/** The topics of a text that matter in it, the largest first; the largest in any case. */
function mainTopics(topics: readonly Topic[], shares: readonly number[]): string {
	const order = [...shares.keys()].sort((a, b) => shares[b] - shares[a]);
	return order
		.filter((topic, rank) => rank === 0 || shares[topic] >= NOTABLE)
		.map(topic => `${topic + 1} ${escaped(nameOf(topics[topic]))} ${percent(shares[topic])}`)
		.join(' · ');
}

function nameOf(topic: Topic): string {
	return wordsOf(topic, NAME_WORDS);
}

function wordsOf({ words }: Topic, count: number): string {
	return words
		.slice(0, count)
		.map(({ text }) => text)
		.join(', ');
}

function barOf(share: number): string {
	const full = Math.round(share * BAR);
	return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function percent(share: number): string {
	return `${Math.round(100 * share)} %`;
}
