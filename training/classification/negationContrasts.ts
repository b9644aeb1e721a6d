import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/text/language';
import type { LabeledText } from './labeledText';

const FOLDER = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'sentiment');

/** Opinions in pairs that differ in a negation, for measuring alone. */
export function negationContrasts(language: Language): LabeledText[] {
	return readFileSync(join(FOLDER, `negation-${language}.txt`), 'utf8')
		.split(/\r?\n/u)
		.filter(line => /^[+-] /u.test(line))
		.map(line => ({ text: line.slice(2), label: line.startsWith('+') ? 'positive' : 'negative' }));
}
