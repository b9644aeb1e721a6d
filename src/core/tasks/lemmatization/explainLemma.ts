import type { ExplanationStep, FramesPicture, TablePicture, Words } from '../../explanation/explanation';
import { PAPERS } from '../../explanation/papers';
import { say } from '../../explanation/say';
import { applyScript, formatScript } from './lemmaScript';
import type { LemmaScript } from './lemmaScript';
import type { LemmaEnding, LemmaTrace } from './lemmaTrace';

/** The steps from an English word to its lemma. @param form the word as it stands in the text */
export function explainLemma(form: string, trace: LemmaTrace): ExplanationStep[] {
	if (trace.way === 'address' || trace.way === 'number') return [exceptionStep(form, trace)];
	return [lookUpStep(form, trace), ...scriptSteps(trace)];
}

/** Why a Chinese word is its own lemma. */
export function explainChineseLemma(form: string): ExplanationStep[] {
	return [{ title: say('lemmas.chinese.title'), words: [say('lemmas.chinese', form)], pictures: [], papers: [] }];
}

function exceptionStep(form: string, { lemma, way }: LemmaTrace): ExplanationStep {
	return { title: say(`lemmas.${way}.title`), words: [say(`lemmas.${way}`, form, lemma)], pictures: [], papers: [] };
}

function lookUpStep(form: string, { prepared, tag, endings }: LemmaTrace): ExplanationStep {
	const chosen = chosenEnding(endings);
	const picture: TablePicture = {
		kind: 'table',
		caption: say('lemmas.endings', tag),
		note: say(chosen === undefined ? 'lemmas.endings.none' : 'lemmas.endings.note'),
		columns: [
			{ title: say('lemmas.ending'), type: 'text' },
			{ title: say('lemmas.script'), type: 'text' },
			{ title: say('lemmas.makes'), type: 'text' },
		],
		rows: [...endings].reverse().map(ending => ({
			cells: [endingText(ending), scriptText(ending.script), ending.script ? applyScript(prepared, ending.script) : ''],
			...(ending === chosen ? { isMarked: true } : {}),
		})),
	};
	const words: Words[] = [say('lemmas.table', tag)];
	if (prepared !== form) words.unshift(say('lemmas.prepared', form, prepared));
	return { title: say('lemmas.table.title'), words, pictures: [picture], papers: [PAPERS.lemmaRules] };
}

/** The script applied, part by part. */
function scriptSteps({ prepared, endings, lemma }: LemmaTrace): ExplanationStep[] {
	const script = chosenEnding(endings)?.script;
	if (script === undefined) return [];
	const { caseRule, cut, add } = script;
	const cased = applyScript(prepared, { caseRule, cut: 0, add: '' });
	const kept = cased.slice(0, Math.max(0, cased.length - cut));
	const frame = (title: Words, ...items: readonly { text: string; isMarked?: boolean }[]) => ({
		title,
		parts: [{ title: say('lemmas.word'), items: items.filter(({ text }) => text !== '') }],
	});
	const picture: FramesPicture = {
		kind: 'frames',
		caption: say('lemmas.applied', formatScript(script)),
		frames: [
			frame(say('lemmas.form'), { text: prepared }),
			frame(say(`lemmas.case.${caseRule}`), { text: cased }),
			frame(say('lemmas.cut', cut), { text: kept }, { text: cased.slice(kept.length), isMarked: true }),
			frame(say('lemmas.add', add === '' ? '∅' : add), { text: kept }, { text: add, isMarked: true }),
			frame(say('lemmas.done'), { text: lemma }),
		],
	};
	return [
		{ title: say('lemmas.apply.title'), words: [say('lemmas.apply')], pictures: [picture], papers: [PAPERS.editTrees] },
	];
}

/** The longest ending that the table knows. */
function chosenEnding(endings: readonly LemmaEnding[]): LemmaEnding | undefined {
	return [...endings].reverse().find(({ script }) => script !== undefined);
}

function endingText({ ending, isWhole }: LemmaEnding): Words {
	return isWhole ? say('lemmas.whole', ending) : `-${ending}`;
}

function scriptText(script: LemmaScript | undefined): Words {
	if (script === undefined) return '';
	const { cut, add } = script;
	if (cut === 0 && add === '') return say('lemmas.keep');
	return say('lemmas.cutAdd', cut, add === '' ? '∅' : add);
}
