import { DocumentSymbol, SymbolKind, languages } from 'vscode';
import type { CancellationToken, DocumentSymbolProvider, TextDocument, Disposable } from 'vscode';
import { headingSteps } from '../../core/text/headings';
import type { Heading } from '../../core/text/headings';
import type { Span } from '../../core/text/span';
import type { EntityLabel, OutlineEntity } from '../../protocol/entities';
import type { Analysis } from '../analysis';
import type { DocumentPolicy } from '../documentPolicy';
import type { Log } from '../log';
import { messageOf } from '../log';
import type { Settings } from '../settings';
import { isReadAtOnce, readInSlices } from '../text/documentText';
import { rangeOfSpan } from '../text/ranges';
import type { Entities } from './entities';
import { kindNames } from './kindNames';

/** A view of more headings or entities shows nothing to anybody. */
const MOST_SYMBOLS = 1000;

/** An edit follows another soon: a person who writes has the outline made once. */
const PAUSE_MS = 300;

/** Headings are looked for so long at a time. */
const SLICE_MS = 4;

const KIND_OF: Readonly<Record<EntityLabel, SymbolKind>> = {
	PER: SymbolKind.Class,
	LOC: SymbolKind.Namespace,
	ORG: SymbolKind.Package,
	DATE: SymbolKind.Event,
	TIME: SymbolKind.Event,
	MONEY: SymbolKind.Number,
	PERCENT: SymbolKind.Number,
	NUMBER: SymbolKind.Number,
	EMAIL: SymbolKind.Key,
	URL: SymbolKind.Key,
};

export interface OutlinePorts {
	readonly entities: Entities;
	readonly analysis: Pick<Analysis, 'glossary'>;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
	/** Whether the entities of a document are marked now. */
	readonly isMarking: (document: TextDocument) => boolean;
}

/**
 * Headings and entities for the Outline and breadcrumbs. Markdown and other markup have outlines of their own, so that only a
 * plain text's headings are found here.
 */
export class EntityOutline implements DocumentSymbolProvider, Disposable {
	readonly #ports: OutlinePorts;
	readonly #subscription: Disposable;
	#registration: Disposable | undefined;

	constructor(ports: OutlinePorts) {
		this.#ports = ports;
		this.#subscription = ports.settings.onDidChange(() => this.refresh());
		this.refresh();
	}

	/** Has VS Code ask anew: it listens to no provider, but to their coming and going. */
	refresh(): void {
		this.#registration?.dispose();
		const { outlineHeadings, outlineEntities } = this.#ports.settings.values;
		const isOn = outlineHeadings || outlineEntities !== 'never';
		this.#registration = isOn ? languages.registerDocumentSymbolProvider('*', this, { label: 'NLP Lens' }) : undefined;
	}

	async provideDocumentSymbols(document: TextDocument, token: CancellationToken): Promise<DocumentSymbol[]> {
		const { policy, settings, entities, log } = this.#ports;
		if (!policy.isWatched(document) || !policy.isWithinLimit(document)) return [];
		const hasHeadings = settings.values.outlineHeadings && document.languageId === 'plaintext';
		const labels = this.#wantsEntities(document) ? settings.of(document).entities : [];
		if (labels.length > 0 || !isReadAtOnce(document)) await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
		try {
			const headings = hasHeadings ? await headingsOf(document, token) : [];
			const found = labels.length > 0 ? await entities.outline(document, labels, MOST_SYMBOLS, token) : [];
			return headings && found ? await this.#symbols(document, headings, found, token) : [];
		} catch (error) {
			log.warn(`Outline: ${messageOf(error)}`);
			return [];
		}
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#registration?.dispose();
	}

	#wantsEntities(document: TextDocument): boolean {
		const { outlineEntities } = this.#ports.settings.of(document);
		return outlineEntities === 'always' || (outlineEntities === 'whenHighlighted' && this.#ports.isMarking(document));
	}

	async #symbols(
		document: TextDocument,
		headings: readonly Heading[],
		entities: readonly OutlineEntity[],
		token: CancellationToken,
	): Promise<DocumentSymbol[]> {
		const nameOf = await kindNames(this.#ports.analysis, entities.length > 0);
		if (token.isCancellationRequested) return [];
		const roots: DocumentSymbol[] = [];
		const sections = placed(document, headings.slice(0, MOST_SYMBOLS), roots);
		let last = -1;
		for (const { label, name, start, end, mentions } of entities) {
			while (last + 1 < sections.length && sections[last + 1].heading.start <= start) last++;
			// What a title says is there already.
			if (last >= 0 && end <= sections[last].heading.end) continue;
			const range = rangeOfSpan(document, { start, end });
			const kindName = nameOf(label);
			const detail = mentions === 1 ? kindName : `${kindName} · ${mentions.toLocaleString()}`;
			const symbol = new DocumentSymbol(oneLine(name), detail, KIND_OF[label], range, range);
			let section = last;
			while (section >= 0 && sections[section].heading.sectionEnd <= start) section--;
			(section < 0 ? roots : sections[section].symbol.children).push(symbol);
		}
		return roots;
	}
}

interface Section {
	readonly heading: Heading;
	readonly symbol: DocumentSymbol;
}

/** The headings of a document, found in slices; nothing where it changed or `token` was cancelled meanwhile. */
async function headingsOf(document: TextDocument, token: CancellationToken): Promise<readonly Heading[] | undefined> {
	const { version } = document;
	const isUnwanted = (): boolean => token.isCancellationRequested || document.version !== version;
	const text = isReadAtOnce(document) ? document.getText() : await readInSlices(document);
	const steps = headingSteps(text);
	for (let begin = performance.now(); !isUnwanted();) {
		const { done, value } = steps.next();
		if (done === true) return value;
		if (performance.now() - begin < SLICE_MS) continue;
		await new Promise(resolve => setTimeout(resolve));
		begin = performance.now();
	}
	return undefined;
}

/** The symbols of headings, each within that which it belongs to. */
function placed(document: TextDocument, headings: readonly Heading[], roots: DocumentSymbol[]): Section[] {
	const sections: Section[] = [];
	const open: Section[] = [];
	for (const heading of headings) {
		const { start, end, level, sectionEnd } = heading;
		const title: Span = { start, end };
		const symbol = new DocumentSymbol(
			oneLine(document.getText(rangeOfSpan(document, title))),
			'',
			SymbolKind.String,
			rangeOfSpan(document, { start, end: sectionEnd }),
			rangeOfSpan(document, title),
		);
		while (open.length > 0 && open[open.length - 1].heading.level >= level) open.pop();
		(open.at(-1)?.symbol.children ?? roots).push(symbol);
		const section = { heading, symbol };
		open.push(section);
		sections.push(section);
	}
	return sections;
}

/** A name on one line; VS Code takes no empty one. */
function oneLine(name: string): string {
	return name.replace(/\s+/gu, ' ').trim() || '…';
}
