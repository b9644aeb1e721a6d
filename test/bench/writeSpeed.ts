import { READMES } from '../support/docs/manifestTables';
import type { ReadmeLanguage } from '../support/docs/cardTables';
import { table } from '../support/docs/markedTables';
import type { Task } from './engines/engine';
import { digits } from './table';
import type { Measured } from './throughput';
import { renewTables, writeMeasures } from './writeMeasures';

const HEADS: Readonly<Record<ReadmeLanguage, readonly string[]>> = {
	en: ['text', 'task', 'NLP Lens, 1000 characters a second', 'others'],
	zh: ['文本', '任务', 'NLP Lens,每秒千字符', '其他'],
};

const LANGUAGES: Readonly<Record<ReadmeLanguage, Readonly<Record<'zh' | 'en', string>>>> = {
	en: { zh: 'Chinese', en: 'English' },
	zh: { zh: '中文', en: '英文' },
};

const TASKS: Readonly<Record<ReadmeLanguage, Readonly<Record<Task, string>>>> = {
	en: { words: 'words', tags: 'sentences, words, tags', all: 'the same with names' },
	zh: { words: '分词', tags: '分句、分词、词性', all: '再加实体' },
};

/** Writes what the bench measured into docs/performance.md, as it was printed, and a short table of it into the READMEs. */
export function writeSpeed(measured: readonly (readonly Measured[])[], printed: readonly string[]): void {
	writeMeasures('THROUGHPUT', printed);
	for (const [file, { language }] of Object.entries(READMES)) {
		renewTables(file, {
			SPEED: table(
				HEADS[language],
				measured.map(engines => speedRow(engines, language)),
			),
		});
	}
}

function speedRow(engines: readonly Measured[], language: ReadmeLanguage): string[] {
	const [own] = engines;
	const speed = ({ characters, seconds }: Measured): string => digits(characters / seconds / 1000);
	const others = engines.filter(({ engine }) => engine.name !== own.engine.name);
	return [
		LANGUAGES[language][own.engine.language],
		TASKS[language][own.engine.task],
		speed(own),
		others.map(other => `${speed(other)} ${other.engine.name}`).join(', '),
	];
}
