import type { EntityLabel, EntityMention } from '../../../src/core/doc/entityMention';
import type { RelationArgument, RelationLabel } from '../../../src/core/doc/relationMention';
import { ChineseMarkedText } from '../../../src/core/tasks/relations/chinese/chineseMarkedText';
import { ChineseClusters, ChinesePair } from '../../../src/core/tasks/relations/chinese/chinesePair';
import { chinesePairFeatures } from '../../../src/core/tasks/relations/chinese/chinesePairFeatures';
import { candidatePairs, NO_RELATION } from '../../../src/core/tasks/relations/chinese/chinesePairModel';
import type { WordTable } from '../../../src/core/linear/wordTable';
import { analyzeText } from './analyzePairs';
import { readPacked } from './readNre';

/** Something a source names: its string, and what it is. */
interface NamedThing {
	readonly name: string;
	readonly label: EntityLabel;
}

/** A relation that a source gives for a sentence; without a label it is none of the core's. */
interface GoldRelation {
	readonly label?: RelationLabel;
	readonly subject: NamedThing;
	readonly object: NamedThing;
}

/** A sentence with what its source says of it. */
export interface GoldSentence {
	readonly text: string;
	readonly relations: readonly GoldRelation[];
	/** Whether pairs that are not named do not relate. */
	readonly isComplete: boolean;
}

/** A pair of arguments as the model learns it. */
export interface ProductExample {
	readonly keys: readonly number[];
	readonly label: string;
}

/** What DuIE calls the relations of the core; `turned` where its subject is the object here. */
const DUIE: Readonly<Record<string, readonly [label: RelationLabel, turned: boolean]>> = {
	作者: ['author', true],
	作词: ['author', true],
	作曲: ['author', true],
	编剧: ['author', true],
	父亲: ['parent', true],
	母亲: ['parent', true],
	妻子: ['spouse', false],
	丈夫: ['spouse', false],
	成立日期: ['founded-on', false],
	出生日期: ['born-on', false],
	出生地: ['born-in', false],
	国籍: ['nationality', false],
	毕业院校: ['alma-mater', false],
	董事长: ['leader', true],
	校长: ['leader', true],
	总部地点: ['headquarters', false],
	创始人: ['founder', true],
	所在城市: ['located-in', false],
};
/** The relations that DuIE has. */
export const DUIE_LABELS: ReadonlySet<RelationLabel> = new Set(Object.values(DUIE).map(([label]) => label));

const DUIE_KINDS: Readonly<Record<string, EntityLabel>> = {
	人物: 'PER',
	娱乐人物: 'PER',
	历史人物: 'PER',
	地点: 'LOC',
	国家: 'LOC',
	城市: 'LOC',
	景点: 'LOC',
	机构: 'ORG',
	企业: 'ORG',
	学校: 'ORG',
	Date: 'DATE',
};

interface DuieTriple {
	readonly predicate: string;
	readonly subject: string;
	readonly subject_type: string;
	readonly object: string | { readonly '@value': string };
	readonly object_type: string | { readonly '@value': string };
}

/** Sentences of DuIE (Baidu 2019), the part that is at hand. */
export function readDuie(part: 'train' | 'dev'): GoldSentence[] {
	const files =
		part === 'train' ? ['yuanxiaosc/train_data.json', 'lawsonabs/train_data_5000.json'] : ['yuanxiaosc/dev_data.json'];
	return files
		.flatMap(file => readPacked(`tasks/duie-part/${file}`).split('\n'))
		.filter(line => line.trim() !== '')
		.map(line => {
			const { text, spo_list: triples } = JSON.parse(line) as { text: string; spo_list: DuieTriple[] };
			return { text, relations: triples.map(duieRelation), isComplete: true };
		});
}

function duieRelation({ predicate, subject, subject_type, object, object_type }: DuieTriple): GoldRelation {
	const one = { name: subject, label: DUIE_KINDS[subject_type] ?? 'NUMBER' };
	const type = typeof object_type === 'string' ? object_type : object_type['@value'];
	const other = { name: typeof object === 'string' ? object : object['@value'], label: DUIE_KINDS[type] ?? 'NUMBER' };
	const known = DUIE[predicate] as readonly [RelationLabel, boolean] | undefined;
	const [from, to] = known?.[1] === true ? [other, one] : [one, other];
	return { ...(known === undefined ? {} : { label: known[0] }), subject: from, object: to };
}

/** Labels of the set of relations of persons; parents are left out, whose direction it does not say. */
const PEOPLE: Readonly<Record<string, RelationLabel>> = { 1: 'spouse', 3: 'sibling', 11: 'relative', 13: 'relative' };
const PEOPLE_PARENT = '2';

/** Sentences of people-relation-zh, whose masked names are put back. */
export function readPeople(): GoldSentence[] {
	const lines = readPacked('tasks/people-relation-zh/train.txt').split(/\r?\n/);
	return lines
		.map(line => /^(\d+) ([^$]+)\$([^$]+)\$(.*)$/u.exec(line))
		.filter(match => match !== null && match[1] !== PEOPLE_PARENT)
		.map(match => {
			const [, kind, a, b, masked] = match as RegExpExecArray;
			const names = [a, b];
			const text = masked.replace(
				/#+/g,
				mask =>
					names.splice(
						Math.max(
							0,
							names.findIndex(name => name.length === mask.length),
						),
						1,
					)[0] ?? a,
			);
			const label = PEOPLE[kind] as RelationLabel | undefined;
			const [subject, object] = [a, b].map((name): NamedThing => ({ name, label: 'PER' }));
			return { text, relations: [{ ...(label === undefined ? {} : { label }), subject, object }], isComplete: false };
		});
}

/** The candidate pairs of sentences, as examples; names that the recognizer missed are marked as the source has them. */
export async function productExamples(
	sentences: readonly GoldSentence[],
	clusters: WordTable,
): Promise<ProductExample[]> {
	const examples: ProductExample[] = [];
	for (const { text, relations, isComplete } of sentences) {
		const analyzed = await analyzeText(text);
		const things = relations.flatMap(({ subject, object }) => [subject, object]);
		const entities = withNames(text, analyzed.entities, things);
		const sentence = { ...analyzed, entities };
		const marked = ChineseMarkedText.of(text, { start: 0, end: text.length }, entities);
		const known = new ChineseClusters(sentence.tokens, clusters);
		for (const [first, second] of candidatePairs(marked.argumentsIn(0, marked.text.length))) {
			const label = labelOf(text, first, second, relations);
			if (label === undefined && !isComplete) continue;
			const keys = chinesePairFeatures(new ChinesePair(sentence, known, first, second), false);
			examples.push({ keys, label: label ?? NO_RELATION });
		}
	}
	return examples;
}

function withNames(text: string, entities: readonly EntityMention[], things: readonly NamedThing[]): EntityMention[] {
	const all = [...entities];
	for (const { name, label } of things) {
		const start = label === 'NUMBER' ? -1 : text.indexOf(name);
		const end = start + name.length;
		if (start >= 0 && all.every(other => other.end <= start || other.start >= end)) {
			all.push({ start, end, label, engine: 'model' });
		}
	}
	return all.sort((a, b) => a.start - b.start);
}

/** The label of a pair in the order of the text; undefined when its source does not name it. */
function labelOf(
	text: string,
	first: RelationArgument,
	second: RelationArgument,
	relations: readonly GoldRelation[],
): string | undefined {
	const [a, b] = [first, second].map(({ start, end }) => text.slice(start, end));
	const named = relations.flatMap(({ label, subject, object }) => {
		const isForward = isNamed(a, subject) && isNamed(b, object);
		const isBackward = isNamed(b, subject) && isNamed(a, object);
		if (!isForward && !isBackward) return [];
		if (label === undefined) return [NO_RELATION];
		return [isForward || SYMMETRIC.has(label) ? `${label}>` : `${label}<`];
	});
	return named.find(label => label !== NO_RELATION) ?? named[0];
}

const SYMMETRIC: ReadonlySet<string> = new Set(['spouse', 'sibling', 'relative']);

/** Places are often marked with what they lie in. */
function isNamed(text: string, { name, label }: NamedThing): boolean {
	return text === name || (label === 'LOC' && (text.endsWith(name) || name.endsWith(text)));
}
