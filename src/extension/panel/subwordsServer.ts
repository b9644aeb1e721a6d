import { Position } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Span } from '../../core/text/span';
import type { PanelRequests, PanelWebviewNotifications } from '../../protocol/panel';
import type {
	PanelExplanation,
	PanelSubwords,
	PanelSubwordStatistics,
	SubwordCommand,
	VocabularyChoice,
} from '../../protocol/panelSubwords';
import type { Subwords } from '../subwords';
import type { Target } from '../target';
import { rangeOfSpan } from '../text/ranges';
import type { ChosenVocabularies } from '../vocabularies/chosenVocabularies';
import { clipAround, cursorIn } from './clippedSpan';
import type { PanelScopes } from './panelScope';
import { answerAbout } from './scopedAnswer';

/** The longest stretch whose pieces are sent at once, in UTF-16 code units. */
const MAX_PIECES_LENGTH = 120_000;

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** What {@link serveSubwords} needs of the host. */
export interface PanelSubwordsSources {
	readonly scopes: PanelScopes;
	readonly subwords: Subwords;
	readonly chosen: ChosenVocabularies;
	readonly vocabularyChosen: (choice: VocabularyChoice) => void;
	readonly runSubwordCommand: (command: SubwordCommand) => void;
}

/** Answers the panel's requests about subwords. */
export function serveSubwords(connection: MessageConnection, sources: PanelSubwordsSources): void {
	const { scopes, subwords } = sources;
	connection.onRequest('panel/vocabularies', async () => ({
		vocabularies: await subwords.vocabularies(),
		preferred: sources.chosen.preferred,
		choice: sources.chosen.choice,
	}));
	connection.onRequest('panel/subwords', (params: Params<'panel/subwords'>, token: CancellationToken) =>
		answerAbout(scopes, params.scopeId, token, (target, own) => pieces(subwords, target, params, own)),
	);
	connection.onRequest(
		'panel/subwordStatistics',
		({ scopeId, vocabulary }: Params<'panel/subwordStatistics'>, token: CancellationToken) =>
			answerAbout<PanelSubwordStatistics>(scopes, scopeId, token, async ({ document, span }, own) => {
				const statistics = await subwords.statistics(document, span, vocabulary, own);
				return statistics && { scopeId, vocabulary, statistics };
			}),
	);
	connection.onRequest(
		'panel/explanation',
		({ scopeId, vocabulary, offset }: Params<'panel/explanation'>, token: CancellationToken) =>
			answerAbout<PanelExplanation>(scopes, scopeId, token, async ({ document, span }, own) => {
				const explanation = await subwords.explain(document, span, vocabulary, offset, own);
				return explanation && { scopeId, explanation };
			}),
	);
	connection.onNotification('panel/vocabularyChosen', sources.vocabularyChosen);
	connection.onNotification('panel/subwordCommand', ({ command }: PanelWebviewNotifications['panel/subwordCommand']) =>
		sources.runSubwordCommand(command),
	);
}

async function pieces(
	subwords: Subwords,
	{ document, span }: Target,
	{ scopeId, vocabulary, other, specialTokens }: Params<'panel/subwords'>,
	token: CancellationToken,
): Promise<PanelSubwords | undefined> {
	const clipped = span.end - span.start > MAX_PIECES_LENGTH;
	const asked = clipped ? linesAround(document, span, cursorIn(document) ?? span.start) : span;
	const isAround = specialTokens && !clipped;
	const [first, second] = await Promise.all([
		subwords.encode(document, asked, { vocabulary, specialTokens: isAround }, token),
		other === '' ? undefined : subwords.encode(document, asked, { vocabulary: other, specialTokens: isAround }, token),
	]);
	if (!first || (other !== '' && !second)) return undefined;
	const text = document.getText(rangeOfSpan(document, first));
	return { scopeId, choice: { vocabulary, other }, text, clipped, specialTokens, first, second };
}

/**
 * The stretch of a long span that surrounds an offset, begun and ended at line ends where there are some: a stretch is
 * encoded by itself.
 */
function linesAround(document: TextDocument, span: Span, offset: number): Span {
	const clip = clipAround(span, offset, MAX_PIECES_LENGTH);
	const lineEnd = (at: number) => document.offsetAt(new Position(document.positionAt(at).line + 1, 0));
	const start = clip.start === span.start ? clip.start : lineEnd(clip.start);
	const end = clip.end === span.end ? clip.end : document.offsetAt(new Position(document.positionAt(clip.end).line, 0));
	return start <= offset && end > offset && end > start ? { start, end } : atCharacters(document, clip);
}

/** A span that cuts no character in two. */
function atCharacters(document: TextDocument, span: Span): Span {
	return { start: characterStart(document, span.start), end: characterStart(document, span.end) };
}

function characterStart(document: TextDocument, offset: number): number {
	const pair = document.getText(rangeOfSpan(document, { start: Math.max(0, offset - 1), end: offset + 1 }));
	return (pair.codePointAt(0) ?? 0) > 0xffff ? offset - 1 : offset;
}
