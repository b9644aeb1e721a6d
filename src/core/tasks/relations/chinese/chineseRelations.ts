import type { RelationMention } from '../../../doc/relationMention';
import { simplify } from '../../../text/simplified';
import { ChineseMarkedText } from './chineseMarkedText';
import type { ChinesePairModel } from './chinesePairModel';
import { findChineseCauses } from './chineseCauses';
import { CHINESE_KINSHIP_RULES } from './chineseKinshipRules';
import { CHINESE_ORGANIZATION_RULES } from './chineseOrganizationRules';
import { CHINESE_PERSON_RULES, isChineseCountry } from './chinesePersonRules';
import { matchChineseRules } from './chineseRuleMatcher';
import { CHINESE_WORK_RULES } from './chineseWorkRules';
import type { TracedPair } from '../relationTrace';
import type { TracedRecognizer, RelationSentence } from '../relationSentence';

const RULES = [...CHINESE_KINSHIP_RULES, ...CHINESE_PERSON_RULES, ...CHINESE_ORGANIZATION_RULES, ...CHINESE_WORK_RULES];

/** Finds the relations of Chinese sentences: by rules over marked text first, then by a classifier of pairs. */
export class ChineseRelations implements TracedRecognizer {
	readonly #model: ChinesePairModel | undefined;

	/** @param model judges the pairs that no rule speaks of; without it rules are alone */
	constructor(model?: ChinesePairModel) {
		this.#model = model;
	}

	trace(sentence: RelationSentence): readonly TracedPair[] {
		const { tokens, entities } = sentence;
		const marked = ChineseMarkedText.of(tokens.text, tokens, entities);
		return this.#model?.trace(sentence, marked.argumentsIn(0, marked.text.length)) ?? [];
	}

	recognize(sentence: RelationSentence): RelationMention[] {
		const { tokens, entities } = sentence;
		const marked = ChineseMarkedText.of(tokens.text, tokens, entities);
		const ruled = [...matchChineseRules(marked, RULES), ...findChineseCauses(sentence)];
		const judged = this.#model?.recognize(sentence, marked.argumentsIn(0, marked.text.length)) ?? [];
		const spoken = new Set(ruled.map(pairOf));
		const added = judged.filter(each => !spoken.has(pairOf(each)) && !areKinOfAnother(tokens.text, each));
		const found = [...ruled, ...added];
		return distinct(found.filter(relation => isPossible(tokens.text, relation)));
	}
}

const PARENT = /(?:父亲?|母亲?|爸爸|妈妈|爹|娘)$/u;
const CHILD = /(?:[长次三四幼独养]?[子女]|儿子|女儿)$/u;
const KIN = /(?:妻子?|丈夫|夫人|太太|[兄弟姐妹]|哥哥|弟弟|姐姐|妹妹|兄长|祖父|祖母|[叔伯舅姑姨]\p{Script=Han}?)$/u;
const KIN_REACH = 3;

/**
 * Whether both arguments are introduced as kin of somebody else, 其父甲…，妻子乙…, who is not each other's: only two parents of one
 * may be a couple, only two children siblings.
 */
function areKinOfAnother(text: string, { label, subject, object }: RelationMention): boolean {
	const before = [subject, object].map(({ start }) => simplify(text.slice(Math.max(0, start - KIN_REACH), start)));
	if (!before.every(words => PARENT.test(words) || CHILD.test(words) || KIN.test(words))) return false;
	if (label === 'spouse') return !before.every(words => PARENT.test(words));
	if (label === 'sibling') return !before.every(words => CHILD.test(words));
	return label === 'parent' || label === 'child' || label === 'relative';
}

/** Whether the arguments can stand in the relation at all. */
function isPossible(text: string, { label, subject, object }: RelationMention): boolean {
	const [a, b] = [subject, object].map(({ start, end }) => text.slice(start, end));
	return a !== b && (label !== 'nationality' || isChineseCountry(b));
}

/** The two arguments of a relation, whichever is the subject. */
function pairOf({ subject, object }: RelationMention): string {
	return subject.start < object.start ? `${subject.start} ${object.start}` : `${object.start} ${subject.start}`;
}

const SYMMETRIC: ReadonlySet<string> = new Set(['spouse', 'sibling', 'relative']);

/** Each relation once, in the order of the text; of those alike the surest. */
function distinct(found: readonly RelationMention[]): RelationMention[] {
	const kept = new Map<string, RelationMention>();
	for (const relation of [...found].sort((a, b) => b.score - a.score)) {
		const { label, subject, object } = relation;
		const key = `${label} ${subject.start} ${object.start}`;
		const mirrored = `${label} ${object.start} ${subject.start}`;
		if (!kept.has(key) && !(SYMMETRIC.has(label) && kept.has(mirrored))) {
			kept.set(key, relation);
		}
	}
	return [...kept.values()].sort(
		(a, b) => first(a) - first(b) || a.subject.start - b.subject.start || a.object.start - b.object.start,
	);
}

function first({ subject, object }: RelationMention): number {
	return Math.min(subject.start, object.start);
}
