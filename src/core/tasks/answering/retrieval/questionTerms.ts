import type { TermReader } from './termReader';
import { foldedTermUnit } from './termUnits';

/** What asks in a Chinese question, in simplified characters: no passage has to have it. */
const ASKING =
	/请问|[什甚]么(?:样|时候|地方|时间|名字)?|为(?:什么|何|啥)|何(?:时|地|处|年|月|日|人|种|者|谓|以|在)?|谁|哪(?:[一几两]?[个些位种类年月日天里儿国家座条项次部所队场本名])?|多少|几(?=[个种次年月日岁人座条项部所位届名天])|如何|怎(?:么样|样|么)?|是否|有没有|是不是|能否|吗|呢|[？?]/gu;

/** Words of grammar, which say nothing of what is asked for. */
const STOP_WORDS =
	'的 了 是 在 有 为 被 由 于 和 与 及 其 之 以 ' +
	'a an the of in on at to for from by with and or as is are was were be been being do does did has have had it its this that ' +
	'these those what who whom whose which when where why how can could would should will may might there';

/** A term of a question and how often it is there. */
export interface QuestionTerm {
	readonly key: number;
	readonly count: number;
}

/** Reads of questions what passages are to have. */
export class QuestionTerms {
	readonly #reader: TermReader;
	readonly #stopKeys = new Set<number>();

	constructor(reader: TermReader) {
		this.#reader = reader;
		reader.read(STOP_WORDS, 0, STOP_WORDS.length, key => this.#stopKeys.add(key));
	}

	/** The terms without words of grammar and of asking; of a question that has nothing else, all. */
	read(question: string): QuestionTerm[] {
		const told = this.#count(withoutAsking(question), key => !this.#stopKeys.has(key));
		return told.length > 0 ? told : this.#count(question, () => true);
	}

	#count(text: string, isKept: (key: number) => boolean): QuestionTerm[] {
		const counts = new Map<number, number>();
		this.#reader.read(text, 0, text.length, key => {
			if (isKept(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
		});
		return Array.from(counts, ([key, count]) => ({ key, count }));
	}
}

/** The question with spaces in place of what asks in it. */
function withoutAsking(question: string): string {
	let folded = '';
	for (let at = 0; at < question.length; at++) folded += String.fromCharCode(foldedTermUnit(question.charCodeAt(at)));
	let told = '';
	let from = 0;
	for (const { index, 0: asking } of folded.matchAll(ASKING)) {
		told += question.slice(from, index) + ' '.repeat(asking.length);
		from = index + asking.length;
	}
	return told + question.slice(from);
}
