import { ChineseAtoms } from './chineseAtoms';
import type { DictionaryEntry } from './dictionaryEntry';
import { readDictionaryLine, writeDictionaryEntry } from './dictionaryEntry';
import { linesOf, textOf } from './userDictionary';
import type { DictionaryProblem, UserDictionaryReading } from './userDictionaryReading';

/** So many problems are told; a file with more of them is no dictionary. */
const MOST_PROBLEMS = 200;

/**
 * Reads a dictionary file, see `readDictionaryLine`, and says of each line that says nothing why.
 * @param text as `parseUserWords` takes it
 */
export function readUserDictionary(text: string): UserDictionaryReading {
	const entries: string[] = [];
	const problems: DictionaryProblem[] = [];
	const atoms = new ChineseAtoms();
	for (const [index, line] of linesOf(text).entries()) {
		const { entry, problem } = readDictionaryLine(line);
		const found = problem ?? (entry && withoutEffect(entry, atoms));
		if (found && problems.length < MOST_PROBLEMS) problems.push({ line: index + 1, ...found });
		else if (!found && entry) entries.push(writeDictionaryEntry(entry));
	}
	return { entries, problems };
}

/** Why an entry never has an effect: it cuts where nothing is ever cut. */
function withoutEffect(entry: DictionaryEntry, atoms: ChineseAtoms): Omit<DictionaryProblem, 'line'> | undefined {
	if (entry.kind !== 'split') return undefined;
	const text = textOf(entry);
	atoms.scan(text, 0, text.length);
	const ends = new Set(atoms.ends.subarray(0, atoms.length));
	let at = 0;
	const isPossible = entry.parts.slice(0, -1).every(part => ends.has((at += part.length)));
	return isPossible ? undefined : { kind: 'insideUnit', what: writeDictionaryEntry(entry) };
}
