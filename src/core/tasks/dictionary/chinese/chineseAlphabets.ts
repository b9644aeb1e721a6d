import type { ChineseLine } from './chineseLine';
import { ChineseScript } from './chineseScript';
import { termsOf } from './glossCode';
import type { WrittenWord } from './wordCode';
import { isAligned, maskOf, syllablesOf } from './wordCode';

/** What the symbols of a Chinese dictionary's codes stand for. */
export interface ChineseAlphabets {
	readonly script: ChineseScript;
	readonly masks: readonly number[];
	readonly syllables: readonly string[];
	readonly terms: readonly string[];
	readonly letters: readonly string[];
}

/** Terms that occur less often are spelled. */
const LEAST_COUNT = 2;

/** The alphabets that some lines need. */
export function alphabetsOf(
	lines: readonly ChineseLine[],
	weightOf: (character: string, reading: string) => number,
): ChineseAlphabets {
	const collector = new AlphabetCollector();
	for (const line of lines) {
		collector.addWord(line);
		for (const gloss of line.glosses) {
			for (const term of termsOf(gloss)) {
				if (typeof term === 'string') collector.addTerm(term);
				else if ('word' in term) collector.addWord(term);
				else collector.addSpelled(term.reading);
			}
		}
	}
	return collector.alphabets(weightOf);
}

type Counts = Map<string, number>;

class AlphabetCollector {
	readonly #forms = new Map<string, Counts>();
	readonly #readings = new Map<string, Counts>();
	readonly #masks = new Set<number>();
	readonly #syllables = new Set<string>();
	readonly #terms: Counts = new Map();

	addWord({ word, traditional, reading }: WrittenWord): void {
		const [characters, forms] = [Array.from(word), Array.from(traditional)];
		characters.forEach((character, i) => {
			if (i < forms.length) count(countsOf(this.#forms, character), forms[i]);
		});
		if (reading === undefined) return;
		if (!isAligned(reading, characters.length)) {
			this.addSpelled(reading);
			return;
		}
		this.#masks.add(maskOf(reading));
		syllablesOf(reading).forEach((syllable, i) => count(countsOf(this.#readings, characters[i]), syllable));
	}

	addSpelled(reading: string): void {
		for (const syllable of reading.split(' ')) this.#syllables.add(syllable);
	}

	addTerm(term: string): void {
		count(this.#terms, term);
	}

	alphabets(weightOf: (character: string, reading: string) => number): ChineseAlphabets {
		const characters = [...this.#forms.keys()].sort(byText).map(character => ({
			character,
			forms: ordered(countsOf(this.#forms, character)),
			readings: ordered(countsOf(this.#readings, character), reading => weightOf(character, reading)),
		}));
		const rare = [...this.#terms].filter(([, times]) => times < LEAST_COUNT).map(([term]) => term);
		return {
			script: new ChineseScript(characters),
			masks: [...this.#masks].sort((a, b) => a - b),
			syllables: [...this.#syllables].sort(byText),
			terms: [...this.#terms.keys()].filter(term => (this.#terms.get(term) ?? 0) >= LEAST_COUNT).sort(byText),
			letters: [...new Set(rare.flatMap(term => Array.from(term)))].sort(byText),
		};
	}
}

function countsOf(all: Map<string, Counts>, key: string): Counts {
	const counts = all.get(key) ?? new Map<string, number>();
	all.set(key, counts);
	return counts;
}

function count(counts: Counts, key: string): void {
	counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Keys by weight, then by how often they occur, then by themselves. */
function ordered(counts: Counts, weightOf: (key: string) => number = () => 0): string[] {
	return [...counts]
		.sort(([a, times], [b, others]) => weightOf(b) - weightOf(a) || others - times || byText(a, b))
		.map(([key]) => key);
}

function byText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
