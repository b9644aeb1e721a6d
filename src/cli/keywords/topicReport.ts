import type { TopicModel } from '../../core/tasks/keywords/keyword';
import { csvRecord } from '../../core/text/csv';
import { alignedTable } from '../alignedTable';
import type { TopicFormat } from './topicCommandLine';

/** Words that stand for a topic in a table. */
const WORDS_SHOWN = 10;

/** A topic model in a format. @param names what its rows are called */
export function formatTopics(model: TopicModel, names: readonly string[], format: TopicFormat): string {
	switch (format) {
		case 'json':
			return `${JSON.stringify({ ...model, names }, undefined, 2)}\n`;
		case 'csv':
			return csvOf(model, names);
		case 'table':
			return tableOf(model, names);
	}
}

/** One row a text, one column a topic, named after its first words. */
function csvOf({ topics, shares }: TopicModel, names: readonly string[]): string {
	const head = ['text', ...topics.map(({ words }, topic) => `${topic + 1} ${wordsOf(words, 5)}`)];
	const rows = names.map((name, row) => [name, ...shares[row].map(share => share.toFixed(4))]);
	return [head, ...rows].map(row => `${csvRecord(row)}\n`).join('');
}

function tableOf({ topics, shares }: TopicModel, names: readonly string[]): string {
	const list = topics.map(
		({ share, words }, topic) => `${topic + 1}\t${percent(share)}\t${wordsOf(words, WORDS_SHOWN)}\n`,
	);
	const head = ['', ...topics.map((_, topic) => String(topic + 1))];
	const rows = names.map((name, row) => [name, ...shares[row].map(percent)]);
	return `${list.join('')}\n${alignedTable([head, ...rows])}`;
}

function wordsOf(words: readonly { readonly text: string }[], count: number): string {
	return words
		.slice(0, count)
		.map(({ text }) => text)
		.join(' ');
}

function percent(share: number): string {
	return `${Math.round(100 * share)} %`;
}
