import { l10n } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { Keyword } from '../../../protocol/keywords';
import type { AnswerMark } from '../../answerMark';
import type { AnswerMarksPort } from '../ports';
import type { DocumentRequests } from '../../documentRequests';
import type { MissingParts } from '../../missingParts';
import { wholeDocument } from '../../target';
import type { Command } from '../command';
import { markableDocument, markAnswer } from './markAnswer';
import type { MarkedAnswer, MarkPorts } from './markAnswer';

export interface KeywordMarkPorts extends MarkPorts {
	readonly requests: DocumentRequests;
	readonly missing: MissingParts;
}

/** So many keywords are marked: the best ones. */
const COUNT = 20;

/** Marks every occurrence of the best keywords of the document at hand; takes the marks away where they are. */
export function highlightKeywords(ports: KeywordMarkPorts, marks: AnswerMarksPort): Command {
	return {
		id: 'nlpLens.highlightKeywords',
		run: async () => {
			const document = await markableDocument(ports);
			if (!document) return;
			if (marks.isFollowing(document)) {
				marks.clear();
				return;
			}
			await markAnswer(ports, marks, document, {
				title: l10n.t('Finding keywords'),
				show: 'nlpLens.showKeywords',
				ask: (of, token) => bestKeywords(ports, of, token),
			});
		},
	};
}

async function bestKeywords(
	{ requests, missing, settings }: KeywordMarkPorts,
	document: TextDocument,
	token: CancellationToken,
): Promise<MarkedAnswer | undefined> {
	const params = {
		...wholeDocument(document).span,
		method: 'textrank',
		count: COUNT,
		places: settings.values.maxMarks,
	} as const;
	const answer = await requests.ask('keywords/keywords', document, params, token);
	if (!answer) return undefined;
	missing.report(answer.failures);
	const marks = answer.keywords.flatMap(marksOf);
	if (marks.length === 0) return { marks, message: l10n.t('No keywords were found in this text.') };
	const [count, places] = [answer.keywords.length.toLocaleString(), answer.found.toLocaleString()];
	return { marks, message: l10n.t('Marked {0} keywords at {1} places.', count, places) };
}

function marksOf({ text, score, occurrences }: Keyword, rank: number): AnswerMark[] {
	const hover = l10n.t('Keyword {0}: {1} (score {2} %)', rank + 1, text, Math.round(score * 100));
	return occurrences.map(({ start, end }) => ({ start, end, hover }));
}
