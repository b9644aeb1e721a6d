import type { RelationLabel, RelationMention } from '../../../src/core/doc/relationMention';
import type { RelationRecognizer } from '../../../src/core/tasks/relations/relationSentence';
import { analyzeText } from './analyzePairs';
import type { GoldSentence } from './productPairs';

/** Precision and recall of triples, in percent, with how many there are. */
export interface TripleScore {
	readonly precision: number;
	readonly recall: number;
	readonly given: number;
	readonly gold: number;
}

const SYMMETRIC: ReadonlySet<RelationLabel> = new Set(['spouse', 'sibling', 'relative']);

/**
 * Compares the relations that a recognizer finds in sentences with those of their source, by their strings and for the
 * source's labels alone. A place counts when one name ends with the other; 'child' counts as 'parent' the other way round.
 */
export async function measureTriples(
	sentences: readonly GoldSentence[],
	recognizer: RelationRecognizer,
	labels: ReadonlySet<RelationLabel>,
): Promise<TripleScore> {
	let right = 0;
	let found = 0;
	let given = 0;
	let gold = 0;
	for (const { text, relations } of sentences) {
		const known = relations
			.filter(({ label }) => label !== undefined && labels.has(label))
			.map(({ label, subject, object }) => `${String(label)}\t${subject.name}\t${object.name}`);
		const wanted = [...new Set(known.map(canonical))];
		const sentence = await analyzeText(text);
		const blank = sentence.upos.map(() => '');
		const all = recognizer.recognize({ ...sentence, xpos: blank, lemmas: blank });
		const kept = [
			...new Set(
				all
					.map(relation => tripleOf(text, relation))
					.filter(([label]) => labels.has(label))
					.map(parts => canonical(parts.join('\t'))),
			),
		];
		given += kept.length;
		gold += wanted.length;
		right += kept.filter(triple => wanted.some(other => agree(triple, other))).length;
		found += wanted.filter(triple => kept.some(other => agree(other, triple))).length;
	}
	return { precision: (100 * right) / Math.max(1, given), recall: (100 * found) / Math.max(1, gold), given, gold };
}

function tripleOf(text: string, { label, subject, object }: RelationMention): [RelationLabel, string, string] {
	const [a, b] = [subject, object].map(({ start, end }) => text.slice(start, end));
	return label === 'child' ? ['parent', b, a] : [label, a, b];
}

/** A relation without direction with its names in order. */
function canonical(triple: string): string {
	const [label, a, b] = triple.split('\t');
	return SYMMETRIC.has(label as RelationLabel) && b < a ? [label, b, a].join('\t') : triple;
}

function agree(triple: string, other: string): boolean {
	const [label, a, b] = triple.split('\t');
	const [wanted, c, d] = other.split('\t');
	return label === wanted && a === c && (b === d || b.endsWith(d) || d.endsWith(b));
}
