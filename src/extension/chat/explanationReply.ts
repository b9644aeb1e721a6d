import { l10n } from 'vscode';
import type { CancellationToken, ChatResponseStream } from 'vscode';
import { answerToQuestion } from './explainedByModel';
import type { AnnotatedRange, DoubtfulCuts, Glossary } from '../../protocol/analysis';
import { escaped, table } from '../markdown';
import { spanOfRange } from '../text/ranges';
import type { ChatPorts, SubjectReply } from './chatPorts';
import { streamPieces, modelWork } from './chatModel';
import type { ChatSubject } from './chatSubject';
import { tagName, writeEngine, writeNotes, writePlace } from './chatWords';

/** So much of a text is explained at once, in code units and in words. */
const LONGEST = 1000;
const MOST_WORDS = 150;

/** A cut is told to be in doubt up to this margin. */
const DOUBT = 3;

const LAYERS = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas', 'dependencies', 'entities'] as const;

/** What is known of the words of a sentence: of the selection, else of the sentence that has the words asked about, else of the one at the cursor. */
export const explanationReply: SubjectReply = async (ports, { prompt, subject, generator }, stream, token) => {
	const { analysis } = ports;
	const { document } = subject;
	const span = explainedSpan(ports, subject, prompt);
	const range = await analysis.analyze(document, span, LAYERS, token);
	if (!range) return undefined;
	const glossary = await analysis.glossary();
	const doubts = await doubtsOf(ports, subject, range, token);
	const text = document.getText();
	const rows = wordRows(range, text, glossary);
	stream.markdown(`> ${escaped(text.slice(range.start, Math.min(range.end, range.start + LONGEST)))} (`);
	writePlace(stream, document, { start: range.start, end: range.end });
	stream.markdown(')\n\n');
	if (generator) {
		const work = modelWork(ports.models, generator, token);
		const pieces = answerToQuestion(prompt, text.slice(range.start, range.end), rows, work);
		if (await streamPieces(ports, pieces, stream, work.signal)) {
			writeEngine(stream, generator.engine);
			return { canBeWritten: false };
		}
	}
	const head = [l10n.t('Word'), l10n.t('Lemma'), l10n.t('Part of speech'), l10n.t('Depends on')];
	stream.markdown(
		table(
			head,
			['left', 'left', 'left', 'left'],
			rows.map(row => row.map(escaped)),
		),
	);
	writeNames(stream, range, text, glossary);
	writeDoubts(stream, range, doubts, text);
	writeNotes(
		stream,
		range.failures.map(({ message }) => message),
	);
	writeEngine(stream, l10n.t('built-in models and rules'));
	return { canBeWritten: true };
};

/** The stretch whose sentences are explained, short. */
function explainedSpan({ targets }: ChatPorts, { document, span, kind }: ChatSubject, prompt: string) {
	const cut = (start: number) => ({ start, end: Math.min(span.end, start + LONGEST) });
	if (kind === 'selection') return cut(span.start);
	const words = prompt.trim().replace(/^[“"「『']+|[”"」』'?？。]+$/gu, '');
	const found = words === '' ? -1 : document.getText().indexOf(words, span.start);
	if (found >= 0) return { start: found, end: found + words.length };
	const cursor = targets.cursor(document);
	const range = cursor && document.lineAt(cursor).range;
	if (!range || range.isEmpty) return firstSentence(document.getText(), span);
	const at = document.offsetAt(cursor);
	return { start: at, end: Math.max(at, Math.min(at + 1, spanOfRange(document, range).end)) };
}

/** A place in the first sentence. */
function firstSentence(text: string, { start, end }: { readonly start: number; readonly end: number }) {
	const first = start + Math.max(0, text.slice(start, end).search(/\S/u));
	return { start: first, end: Math.min(end, first + 1) };
}

async function doubtsOf(
	{ requests, policy }: ChatPorts,
	{ document }: ChatSubject,
	{ start, end, tokens }: AnnotatedRange,
	token: CancellationToken,
): Promise<DoubtfulCuts | undefined> {
	if (!tokens || tokens.starts.length === 0) return undefined;
	const { standard, userWords } = policy.analysisSettings(document);
	const params = { start, end, standard, widest: DOUBT, ...(userWords && { userWords }) };
	return requests.ask('analysis/doubtfulCuts', document, params, token);
}

/** For each word: itself, its lemma, its part of speech, what it depends on and how. */
function wordRows(
	{ tokens, upos, xpos, lemmas, dependencies }: AnnotatedRange,
	text: string,
	names: Glossary,
): string[][] {
	if (!tokens) return [];
	const word = (token: number) => text.slice(tokens.starts[token], tokens.ends[token]);
	return Array.from({ length: Math.min(MOST_WORDS, tokens.starts.length) }, (_, token) => {
		const part = labelAt(upos, token);
		const head = dependencies?.heads[token] ?? -1;
		const relation = labelAt(dependencies, token);
		return [
			word(token),
			lemmas?.texts[lemmas.ids[token]] ?? '',
			`${tagName(names.upos[part], part)} (${labelAt(xpos, token)})`,
			head < 0 ? relation : `${word(head)} (${relation})`,
		];
	});
}

function labelAt(column: AnnotatedRange['upos'], token: number): string {
	return column?.labels.at(column.ids[token]) ?? '';
}

function writeNames(
	stream: ChatResponseStream,
	{ entities = [], start, end }: AnnotatedRange,
	text: string,
	names: Glossary,
): void {
	const own = entities.filter(entity => entity.start >= start && entity.end <= end);
	if (own.length === 0) return;
	const named = own.map(
		({ label, ...span }) =>
			`${escaped(text.slice(span.start, span.end))} (${escaped(tagName(names.entities[label], label))})`,
	);
	stream.markdown(`\n\n${l10n.t('Named entities: {0}', named.join(', '))}`);
}

function writeDoubts(
	stream: ChatResponseStream,
	{ tokens }: AnnotatedRange,
	doubts: DoubtfulCuts | undefined,
	text: string,
): void {
	if (!doubts || doubts.offsets.length === 0) return;
	const cuts = new Set(tokens?.starts);
	const told = Array.from(doubts.offsets, offset => {
		const [before, after] = [text.slice(0, offset).slice(-2), text.slice(offset, offset + 2)];
		return `${escaped(before)}${cuts.has(offset) ? '|' : '·'}${escaped(after)}`;
	});
	stream.markdown(`\n\n${l10n.t('Cuts in doubt (| cut, · not cut): {0}', told.join(', '))}`);
}
