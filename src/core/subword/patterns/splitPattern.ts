import type { MatchFinder } from '../../text/alignedReplacement';
import type { CharacterClass } from '../../text/characterClass';
import { malformed, type PartReader } from '../definition/partReader';
import { translatePattern } from './oniguruma';

/** Finds every occurrence of a text, from left to right, without overlap. */
export function findText(wanted: string): MatchFinder {
	return (text, onMatch) => {
		for (let at = text.indexOf(wanted); at >= 0 && wanted !== ''; at = text.indexOf(wanted, at + wanted.length)) {
			onMatch(at, at + wanted.length);
		}
	};
}

/** Finds every match of a regular expression, which must not have state that others use. */
export function findPattern(pattern: RegExp): MatchFinder {
	const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
	return (text, onMatch) => {
		const search = new RegExp(pattern, flags);
		for (let match = search.exec(text); match !== null; match = search.exec(text)) {
			const end = match.index + match[0].length;
			onMatch(match.index, end);
			if (end === match.index) {
				search.lastIndex = end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
			}
		}
	};
}

/** Finds every character of a class. */
export function findCharacters(characters: CharacterClass): MatchFinder {
	return (text, onMatch) => {
		for (let i = 0; i < text.length;) {
			const codePoint = text.codePointAt(i) ?? 0;
			const end = i + (codePoint > 0xffff ? 2 : 1);
			if (characters.has(codePoint)) {
				onMatch(i, end);
			}
			i = end;
		}
	};
}

/**
 * The pattern of a part, given as `{"String": …}` or `{"Regex": …}`.
 * @throws NlpError `input-malformed` where it is neither, or a regular expression that cannot be translated.
 */
export function readPattern(reader: PartReader, name = 'pattern'): MatchFinder {
	const pattern = reader.part(name);
	if (pattern.has('String')) {
		return findText(pattern.string('String'));
	}
	if (!pattern.has('Regex')) {
		throw malformed(pattern.place, 'must have "String" or "Regex"');
	}
	return findPattern(translatePattern(pattern.string('Regex'), pattern.at('Regex')));
}
