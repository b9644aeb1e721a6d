import { l10n } from 'vscode';
import { summarizeText } from '../../generation/summarizeText';
import { escaped } from '../markdown';
import type { SubjectReply } from './chatPorts';
import { modelWork, streamPieces } from './chatModel';
import { subjectName, writeEngine, writeNotes, writePlace } from './chatWords';

/** Sentences of a summary where nobody says how many, and at most. */
const SENTENCES = 5;
const MOST = 50;

/** A summary: of the text's own sentences with their places, or in the words of the chat's model. A number says how long, words what about. */
export const summaryReply: SubjectReply = async (ports, { prompt, subject, generator }, stream, token) => {
	const { document, span } = subject;
	const count = Math.min(MOST, Math.max(1, Number(/^\d+/u.exec(prompt)?.[0] ?? SENTENCES)));
	const query = prompt.replace(/^\d+\s*/u, '').trim();
	if (generator) {
		const text = document.getText().slice(span.start, span.end);
		const work = modelWork(ports.models, generator, token);
		const pieces = summarizeText(text, { length: count === 1 ? '1 sentence' : `${count} sentences`, query }, work);
		if (await streamPieces(ports, pieces, stream, work.signal)) {
			writeEngine(stream, generator.engine);
			return { canBeWritten: false };
		}
	}
	const length = { unit: 'sentences', value: count } as const;
	const options = { kind: 'extractive', length, ...(query !== '' && { query }) } as const;
	const summary = await ports.analysis.summarize(document, span, options, token);
	if (!summary) return undefined;
	if (summary.sentences.length === 0) {
		stream.markdown(l10n.t('There is nothing about this in {0}.', subjectName(subject)));
		return { canBeWritten: false };
	}
	stream.markdown(`${l10n.t('The most important sentences of {0}:', subjectName(subject))}\n\n`);
	for (const sentence of summary.sentences) {
		stream.markdown(`- ${escaped(sentence.text)} (`);
		writePlace(stream, document, sentence);
		stream.markdown(')\n');
	}
	const other = l10n.t(
		'The text is mostly in another language than Chinese or English, so that the choice means little.',
	);
	writeNotes(stream, [...summary.failures.map(({ message }) => message), ...(summary.isOtherLanguage ? [other] : [])]);
	writeEngine(stream, summary.engine);
	return { canBeWritten: true };
};
