import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataFolder, readData } from '../../support/dataFolder';
import type { CardSource } from '../../support/card';

/** What a text is about, as far as it decides how much its pairs count. */
export type TextDomain = 'everyday' | 'documentation';

/** A collection of Chinese texts with their English translations. */
export interface ParallelSource extends CardSource {
	/** Files in the data folder; a line is a pair. */
	readonly files: readonly string[];
	readonly domain: TextDomain;
}

const documentation = (name: string, license: string, files: readonly string[]): ParallelSource => ({
	name,
	license,
	use: 'sentence pairs, documentation',
	files,
	domain: 'documentation',
});

/** All texts that translation learns from; texts under the GPL, and what machines translated, are not among them. */
export const PARALLEL_SOURCES: readonly ParallelSource[] = [
	{
		name: 'Tatoeba, less every pair with a sentence of its test set',
		license: 'CC BY 2.0 FR',
		use: 'sentence pairs, everyday language',
		files: ['lm/mt-tatoeba/tatoeba.train-clean.zh-en.tsv'],
		domain: 'everyday',
	},
	{
		name: 'Example sentences of Wiktionary',
		license: 'CC BY-SA 4.0',
		use: 'sentence pairs, everyday language',
		files: ['lm/mt-kaikki/kaikki.zh-en.tsv'],
		domain: 'everyday',
	},
	documentation('Documentation of Python', 'CC0 1.0 (translation), PSF-2.0 (text)', [
		'lm/mt-pydocs/pydocs-3.13.zh-en.tsv',
	]),
	documentation('Documentation of TensorFlow', 'Apache-2.0', ['lm/mt-mddocs/tensorflow.zh-en.tsv']),
	documentation('Dive into Deep Learning', 'Apache-2.0', ['lm/mt-mddocs/d2l.zh-en.tsv']),
	documentation('Course of Hugging Face', 'Apache-2.0', ['lm/mt-mddocs/hfcourse.zh-en.tsv']),
	documentation('Glossary of the CNCF', 'Apache-2.0', ['lm/mt-mddocs/cncf.zh-en.tsv']),
	documentation('Documentation of React', 'CC BY 4.0', ['lm/mt-mddocs/react.zh-en.tsv']),
	documentation('Documentation of Vue', 'CC BY 4.0', ['lm/mt-mddocs/vue.zh-en.tsv']),
	documentation('Documentation of Electron', 'BSD-style', ['lm/mt-mddocs/electron.zh-en.tsv']),
	documentation('The Rust Programming Language', 'MIT, Apache-2.0', ['lm/mt-mddocs/rustbook.zh-en.tsv']),
	documentation('Documentation of Microsoft, translated by people', 'CC BY 4.0, MIT', [
		'lm/mt-msdocs/cpp-docs.human.zh-en.tsv',
		'lm/mt-msdocs/ef-docs.human.zh-en.tsv',
		'lm/mt-msdocs/powershell-docs.human.zh-en.tsv',
	]),
	documentation('Documentation of the FIRST Robotics Competition', 'CC BY 4.0', ['lm/mt-frcdocs/frc.zh-en.tsv']),
	documentation('Pages of tldr', 'CC BY 4.0', ['lm/mt-tldr/tldr.zh-en.tsv']),
];

/** A text of one language and its translation, as the files have them. */
export interface TextPair {
	readonly zh: string;
	readonly en: string;
	readonly domain: TextDomain;
	/** Where it comes from: the file's name without its folder and endings, as `tatoeba`. */
	readonly kind: string;
}

/** All pairs in the order of the files. */
export function* parallelTexts(): Generator<TextPair> {
	for (const { files, domain } of PARALLEL_SOURCES) {
		for (const file of files) {
			const kind = /([^/.-]+)[^/]*$/u.exec(file)?.[1] ?? file;
			for (const line of readLines(file)) {
				// Files of Microsoft's have who translated it and the kind of paragraph before the two texts.
				const columns = line.split('\t');
				if (columns.length >= 2) yield { zh: columns.at(-2) ?? '', en: columns.at(-1) ?? '', domain, kind };
			}
		}
	}
}

/** The lines of a file of the data folder, which may be packed by gzip. */
function readLines(file: string): readonly string[] {
	const packed = join(dataFolder(), `${file}.gz`);
	const text = existsSync(packed) ? gunzipSync(readFileSync(packed)).toString('utf8') : readData(file);
	return text.split(/\r?\n/u);
}
