import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, readDataLines } from '../support/dataFolder';
import type { LabeledText, Part } from './labeledText';

const SST_FILES: Readonly<Record<Part, string>> = { train: 'train.tsv', dev: 'dev.tsv', test: 'test.tsv' };

/** SST-2: sentences of film reviews, without the neutral ones; labels `negative` and `positive`. */
export function sst2(part: Part): LabeledText[] {
	return readDataLines(`tasks/sst2/${SST_FILES[part]}`).map(line => {
		const tab = line.lastIndexOf('\t');
		return { text: line.slice(0, tab), label: line.slice(tab + 1) === '1' ? 'positive' : 'negative' };
	});
}

/** Sentences of film reviews in small letters (Pang and Lee 2005). */
export function rtPolarity(): LabeledText[] {
	const read = (file: string, label: string): LabeledText[] =>
		readFileSync(join(dataFolder(), 'tasks/rt-polarity', file), 'latin1')
			.split('\n')
			.filter(line => line.trim() !== '')
			.map(text => ({ text: text.trim(), label }));
	return [...read('rt-polarity.neg', 'negative'), ...read('rt-polarity.pos', 'positive')];
}

/** 20 Newsgroups, parted by date; messages with their heads. */
export function newsgroups(part: 'train' | 'test'): LabeledText[] {
	const folder = join(dataFolder(), `tasks/20newsgroups/20news-bydate/20news-bydate-${part}`);
	return readdirSync(folder)
		.sort()
		.flatMap(label =>
			readdirSync(join(folder, label))
				.sort()
				.map(file => ({ text: readFileSync(join(folder, label, file), 'latin1'), label })),
		);
}
