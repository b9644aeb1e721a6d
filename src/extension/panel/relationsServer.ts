import { l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Span } from '../../core/text/span';
import type { AnnotatedRange } from '../../protocol/analysis';
import type { PanelRequests } from '../../protocol/panel';
import type { PanelRelation, PanelRelations } from '../../protocol/panelRelations';
import type { Analysis } from '../analysis';
import type { Target } from '../target';
import { rangeOfSpan } from '../text/ranges';
import type { PanelScopes } from './panelScope';
import { answerAbout } from './scopedAnswer';

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];
type Mention = NonNullable<AnnotatedRange['relations']>[number];

/** What {@link serveRelations} needs of the host. */
export interface PanelRelationsSources {
	readonly scopes: PanelScopes;
	readonly analysis: Analysis;
	/** Writes the relations of a span of a document in a format to the clipboard or a new document. */
	readonly exportRelations: (target: Target, params: Params<'panel/exportRelations'>) => Promise<void>;
}

/** Answers the panel's requests about relations. */
export function serveRelations(connection: MessageConnection, sources: PanelRelationsSources): void {
	const { scopes, analysis } = sources;
	connection.onRequest('panel/relations', ({ scopeId }: Params<'panel/relations'>, token: CancellationToken) =>
		answerAbout(scopes, scopeId, token, (target, own) => relations(analysis, target, scopeId, own)),
	);
	connection.onRequest('panel/exportRelations', async (params: Params<'panel/exportRelations'>) => {
		const target = scopes.state.scope && scopes.targetOf(scopes.state.scope.id);
		if (!target) throw new Error(l10n.t('The text is just changing. Try again.'));
		await sources.exportRelations(target, params);
		return null;
	});
}

async function relations(
	analysis: Analysis,
	{ document, span }: Target,
	scopeId: number,
	token: CancellationToken,
): Promise<PanelRelations | undefined> {
	const range = await analysis.analyze(document, span, ['sentences', 'relations'], token);
	if (!range) return undefined;
	const text = document.getText(rangeOfSpan(document, range));
	const found = (range.relations ?? [])
		.map(relation => panelRelation(relation, range, text))
		.filter(({ sentence }) => sentence.start < span.end && sentence.end > span.start);
	const failure = range.failures.find(({ layer }) => layer === 'relations');
	return { scopeId, relations: found, ...(failure ? { failure: failure.message } : {}) };
}

function panelRelation(relation: Mention, range: AnnotatedRange, text: string): PanelRelation {
	const textOf = ({ start, end }: Span): string => text.slice(start - range.start, end - range.start);
	const { subject, object } = relation;
	return {
		...relation,
		subject: { ...subject, text: textOf(subject) },
		object: { ...object, text: textOf(object) },
		sentence: sentenceOf(relation, range),
	};
}

/** The sentence that both sides stand in; without one, the stretch that they cover. */
function sentenceOf({ subject, object }: Mention, { sentences }: AnnotatedRange): Span {
	const covered = { start: Math.min(subject.start, object.start), end: Math.max(subject.end, object.end) };
	if (!sentences) return covered;
	const { starts, ends } = sentences;
	let [low, high] = [0, starts.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (starts[middle] <= covered.start) low = middle + 1;
		else high = middle;
	}
	const start = starts[low - 1] as number | undefined;
	return start !== undefined && ends[low - 1] >= covered.end ? { start, end: ends[low - 1] } : covered;
}
