import type { RelationLabel, RelationMention } from '../../doc/relationMention';
import type { ExplanationStep, MarkedPicture, TablePicture, Words } from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import type { Span } from '../../text/span';
import { RELATION_NAMES } from './relationNames';
import type { TracedLabel, TracedPair } from './relationTrace';

/** So many pairs and labels are listed. */
const PAIRS = 14;
const LABELS = 8;

/** What was found in a sentence, and why. */
export interface RelationsTrace {
	/** What the offsets are of. */
	readonly text: string;
	readonly sentence: Span;
	readonly pairs: readonly TracedPair[];
	readonly found: readonly RelationMention[];
}

/** The steps to the relations of a sentence. @param focus the number of the pair that is asked about; -1 for none */
export function explainRelations(trace: RelationsTrace, focus: number): ExplanationStep[] {
	const steps = [pairStep(trace, focus), ruleStep(trace)];
	const pair = trace.pairs.at(focus);
	return focus < 0 || pair === undefined ? steps : [...steps, modelStep(trace, pair)];
}

function pairStep({ text, sentence, pairs, found }: RelationsTrace, focus: number): ExplanationStep {
	const args = [...pairs.flatMap(({ first, second }) => [first, second]), ...found.flatMap(argumentsOf)];
	const chosen = pairs.at(focus);
	const marks = inOrder(args).map(({ start, end, label }) => ({
		start: start - sentence.start,
		end: end - sentence.start,
		...(label === undefined ? {} : { label }),
		...(focus >= 0 && [chosen?.first.start, chosen?.second.start].includes(start) ? { isChosen: true } : {}),
	}));
	const marked: MarkedPicture = {
		kind: 'marked',
		caption: say('relations.arguments'),
		text: text.slice(sentence.start, sentence.end),
		marks,
	};
	const table: TablePicture = {
		kind: 'table',
		caption: say('relations.pairs'),
		note: say('relations.pairs.note'),
		columns: [
			{ title: say('relations.first'), type: 'text' },
			{ title: say('relations.second'), type: 'text' },
			{ title: say('relations.best'), type: 'text' },
			{ title: say('probability'), type: 'share' },
			{ title: say('relations.least'), type: 'share' },
		],
		rows: pairs.slice(0, PAIRS).map((pair, number) => {
			const best = pair.labels.find(({ isPossible }) => isPossible);
			return {
				cells: [
					textOf(text, pair.first),
					textOf(text, pair.second),
					best === undefined ? say('relations.impossible') : nameOf(best),
					best?.probability ?? 0,
					pair.least,
				],
				place: { start: pair.first.start, end: pair.first.end },
				...(number === focus ? { isMarked: true } : {}),
			};
		}),
	};
	return {
		title: say('relations.pairs.title'),
		words: [say('relations.pairs.words', pairs.length)],
		pictures: pairs.length === 0 ? [marked] : [marked, table],
		papers: [PAPERS.kambhatla],
	};
}

function ruleStep({ text, found }: RelationsTrace): ExplanationStep {
	const table: TablePicture = {
		kind: 'table',
		caption: say('relations.found'),
		columns: [
			{ title: say('relations.subject'), type: 'text' },
			{ title: say('relations.relation'), type: 'text' },
			{ title: say('relations.object'), type: 'text' },
			{ title: say('relations.trigger'), type: 'text' },
			{ title: say('relations.by'), type: 'text' },
			{ title: say('relations.sureness'), type: 'share' },
		],
		rows: found.map(({ subject, object, label, trigger, engine, score }) => ({
			cells: [
				textOf(text, subject),
				bothNames(label),
				textOf(text, object),
				trigger === undefined ? '' : textOf(text, trigger),
				say(`relations.by.${engine}`),
				score,
			],
			place: { start: subject.start, end: subject.end },
		})),
	};
	return {
		title: say('relations.rules.title'),
		words: [say('relations.rules'), ...(found.length === 0 ? [say('relations.none')] : [])],
		pictures: found.length === 0 ? [] : [table],
		papers: [PAPERS.hearst],
	};
}

function modelStep({ text }: RelationsTrace, { first, second, labels, least }: TracedPair): ExplanationStep {
	const table: TablePicture = {
		kind: 'table',
		caption: say('relations.labels', textOf(text, first), textOf(text, second)),
		note: say('relations.labels.note', least),
		columns: [
			{ title: say('relations.relation'), type: 'text' },
			{ title: say('relations.fits'), type: 'text' },
			{ title: say('probability'), type: 'share' },
		],
		rows: labels.slice(0, LABELS).map(label => ({
			cells: [
				nameOf(label),
				label.relation === undefined ? '' : say(label.isPossible ? 'relations.yes' : 'relations.no'),
				label.probability,
			],
			...(label.isPossible && label.probability >= least ? { isMarked: true } : {}),
		})),
	};
	return {
		title: say('relations.model.title'),
		words: [say('relations.model')],
		pictures: [table],
		papers: [PAPERS.logistic, PAPERS.kambhatla],
	};
}

function argumentsOf({ subject, object }: RelationMention): readonly (Span & { readonly label?: string })[] {
	return [subject, object];
}

/** Each stretch once, in order, without those that overlap one before. */
function inOrder<S extends Span>(spans: readonly S[]): S[] {
	const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
	const kept: S[] = [];
	for (const span of sorted) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
	return kept;
}

function nameOf({ relation, isForward }: TracedLabel): Words {
	if (relation === undefined) return say('relations.noRelation');
	return say(isForward ? 'relations.forward' : 'relations.backward', bothNames(relation));
}

/** The name of a relation in both languages of the interface. */
function bothNames(relation: RelationLabel): string {
	const { en, zh } = RELATION_NAMES[relation];
	return `${en} · ${zh}`;
}

function textOf(text: string, { start, end }: Span): string {
	return text.slice(start, end);
}
