import { Uri, window } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Outdated } from '../../protocol/analysis';
import type { PanelRequests, PanelWebviewNotifications } from '../../protocol/panel';
import type { PanelSpace } from '../../protocol/panelVectors';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { MissingParts } from '../missingParts';
import type { OpenDocumentSpace, OpenFolderSpace, VectorSpaces } from '../representations/vectorSpaces';
import { rangeOfSpan } from '../text/ranges';
import type { Target } from '../target';
import type { PanelScopes } from './panelScope';
import { answerAbout, inProgress } from './scopedAnswer';

/** So much of a sentence's text is sent, in UTF-16 code units. */
const BEGINNING = 160;

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** What {@link serveSpaces} needs of the host. */
export interface PanelSpacesSources {
	readonly scopes: PanelScopes;
	readonly vectorSpaces: VectorSpaces;
	/** Is told of the failures of every answer. */
	readonly missing: MissingParts;
	readonly log: Log;
}

/** A space as it was told to the page, and how its texts begin. */
interface ToldSpace {
	readonly space: PanelSpace;
	readonly beginning: (row: number) => string;
	readonly folder?: Uri;
}

/** Answers the panel's requests about vector spaces. */
export function serveSpaces(connection: MessageConnection, sources: PanelSpacesSources): void {
	const spaces = new PanelSpaces(sources);
	const { vectorSpaces } = sources;
	connection.onRequest('panel/space', (params: Params<'panel/space'>, token: CancellationToken) =>
		params.source === 'folder' ? spaces.ofFolder(params, token) : spaces.ofScope(params, token),
	);
	connection.onRequest(
		'panel/spaceVector',
		({ space, target }: Params<'panel/spaceVector'>, token: CancellationToken) =>
			vectorSpaces.ask('space/vector', space, { target }, token),
	);
	connection.onRequest(
		'panel/spaceSimilar',
		async ({ space, target, count }: Params<'panel/spaceSimilar'>, token: CancellationToken) => {
			const similar = await vectorSpaces.ask('space/similar', space, { target, count }, token);
			return { ...similar, beginnings: similar.texts.map(({ row }) => spaces.beginning(space, row)) };
		},
	);
	connection.onRequest(
		'panel/spaceHeat',
		async ({ space, ...rows }: Params<'panel/spaceHeat'>, token: CancellationToken) => {
			const heat = await vectorSpaces.ask('space/heatMap', space, rows, token);
			return { ...heat, beginnings: Array.from(heat.rows, row => spaces.beginning(space, row)) };
		},
	);
	connection.onRequest('panel/spaceMap', ({ space }: Params<'panel/spaceMap'>, token: CancellationToken) =>
		inProgress(token, async own => {
			const map = await vectorSpaces.ask('space/map', space, {}, own);
			return { ...map, beginnings: Array.from(map.rows, row => spaces.beginning(space, row)) };
		}),
	);
	connection.onNotification(
		'panel/revealText',
		({ space, row }: PanelWebviewNotifications['panel/revealText']) => void spaces.reveal(space, row),
	);
}

/** The spaces that the page was told of: the last of a document and the last of a folder. */
class PanelSpaces {
	readonly #sources: PanelSpacesSources;
	readonly #told = new Map<PanelSpace['source'], ToldSpace>();

	constructor(sources: PanelSpacesSources) {
		this.#sources = sources;
	}

	async ofScope(
		{ scopeId, settings }: Params<'panel/space'>,
		token: CancellationToken,
	): Promise<PanelSpace | Outdated | null> {
		const { scopes, vectorSpaces, missing } = this.#sources;
		return answerAbout<PanelSpace>(scopes, scopeId, token, async (target, own) => {
			const made = await vectorSpaces.ofDocument(target.document, target.span, settings, own);
			if (!made) return undefined;
			missing.report(made.failures);
			return this.#tell('document', toldDocument(target, made));
		});
	}

	/** Null where no folder was read yet. */
	ofFolder({ settings }: Params<'panel/space'>, token: CancellationToken): Promise<PanelSpace | null> {
		const { vectorSpaces } = this.#sources;
		return inProgress(token, async own => {
			const made = await vectorSpaces.withSettings(settings, own, () => undefined);
			return made ? this.#tell('folder', toldFolder(made)) : null;
		});
	}

	/** How a text of a space begins; empty where the space is no longer known. */
	beginning(id: string, row: number): string {
		return this.#at(id)?.beginning(row) ?? '';
	}

	/** Opens the file of a text of a folder's space. */
	async reveal(id: string, row: number): Promise<void> {
		const told = this.#at(id);
		const name = told?.space.names.at(row);
		if (!told?.folder || name === undefined) return;
		try {
			await window.showTextDocument(Uri.joinPath(told.folder, name), { preview: true });
		} catch (error) {
			this.#sources.log.warn(messageOf(error));
		}
	}

	#tell(source: PanelSpace['source'], told: ToldSpace): PanelSpace {
		this.#told.set(source, told);
		return told.space;
	}

	#at(id: string): ToldSpace | undefined {
		return [...this.#told.values()].find(({ space }) => space.id === id);
	}
}

function toldDocument({ document }: Target, made: OpenDocumentSpace): ToldSpace {
	const { id, summary, starts, ends, failures } = made;
	return {
		space: {
			id,
			source: 'document',
			summary,
			starts,
			ends,
			title: '',
			names: [],
			labels: [],
			notes: failures.map(({ message }) => message),
		},
		beginning: row => {
			const start = starts[row];
			return document.getText(rangeOfSpan(document, { start, end: Math.min(ends[row], start + BEGINNING) }));
		},
	};
}

function toldFolder({ id, summary, title, names, labels, leftOut, folder }: OpenFolderSpace): ToldSpace {
	const none = new Int32Array();
	return {
		space: { id, source: 'folder', summary, starts: none, ends: none, title, names, labels, notes: leftOut },
		beginning: row => names.at(row) ?? '',
		folder,
	};
}
