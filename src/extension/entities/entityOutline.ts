import { DocumentSymbol, SymbolKind, languages } from 'vscode';
import type { CancellationToken, DocumentSymbolProvider, TextDocument, Disposable } from 'vscode';
import { findHeadings } from '../../core/text/headings';
import type { Heading } from '../../core/text/headings';
import type { Span } from '../../core/text/span';
import type { EntityCluster, EntityLabel } from '../../protocol/entities';
import type { Analysis } from '../analysis';
import type { DocumentPolicy } from '../documentPolicy';
import type { Log } from '../log';
import { messageOf } from '../log';
import type { Settings } from '../settings';
import { rangeOfSpan } from '../text/ranges';
import type { Entities } from './entities';
import { kindNames } from './kindNames';

/** A view of more symbols shows nothing to anybody. */
const MOST_ENTITIES = 2000;

/** An edit follows another soon: a person who writes has the outline made once. */
const PAUSE_MS = 300;

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
		const { policy, settings } = this.#ports;
		if (!policy.isWatched(document) || !policy.isWithinLimit(document)) return [];
		const headings =
			settings.values.outlineHeadings && document.languageId === 'plaintext' ? findHeadings(document.getText()) : [];
		const found = this.#wantsEntities(document) ? await this.#entitiesOf(document, token) : [];
		return token.isCancellationRequested ? [] : await this.#symbols(document, headings, found);
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#registration?.dispose();
	}

	#wantsEntities(document: TextDocument): boolean {
		const { outlineEntities } = this.#ports.settings.of(document);
		return outlineEntities === 'always' || (outlineEntities === 'whenHighlighted' && this.#ports.isMarking(document));
	}

	async #entitiesOf(document: TextDocument, token: CancellationToken): Promise<readonly EntityCluster[]> {
		const { entities, settings, log } = this.#ports;
		await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
		if (token.isCancellationRequested) return [];
		try {
			const whole = { start: 0, end: document.getText().length };
			const clusters = (await entities.clusters(document, whole, token)) ?? [];
			return clusters.filter(({ label }) => settings.of(document).entities.includes(label)).slice(0, MOST_ENTITIES);
		} catch (error) {
			log.warn(`Outline: ${messageOf(error)}`);
			return [];
		}
	}

	async #symbols(
		document: TextDocument,
		headings: readonly Heading[],
		clusters: readonly EntityCluster[],
	): Promise<DocumentSymbol[]> {
		const nameOf = await kindNames(this.#ports.analysis, clusters.length > 0);
		const roots: DocumentSymbol[] = [];
		const sections = placed(document, headings, roots);
		for (const { label, name, mentions } of clusters) {
			const [first] = mentions;
			// What a title says is there already.
			if (headings.some(title => title.start <= first.start && first.end <= title.end)) continue;
			const range = rangeOfSpan(document, first);
			const kindName = nameOf(label);
			const detail = mentions.length === 1 ? kindName : `${kindName} · ${mentions.length.toLocaleString()}`;
			const symbol = new DocumentSymbol(oneLine(name), detail, KIND_OF[label], range, range);
			const section = sections
				.filter(({ heading }) => heading.end <= first.start && first.start < heading.sectionEnd)
				.at(-1);
			(section?.symbol.children ?? roots).push(symbol);
		}
		return roots;
	}
}

interface Section {
	readonly heading: Heading;
	readonly symbol: DocumentSymbol;
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
