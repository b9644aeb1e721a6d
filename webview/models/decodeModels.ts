import type { MarkdownBlock, MarkdownRun, ModelCard, ModelSummary } from '../../src/protocol/cards';
import type { PanelCardHostNotifications, PanelModel } from '../../src/protocol/panelCards';
import { DecodeError, fields, list, number, oneOf, optional, text } from '../rpc/decode';

/** The groups in their order. */
export const MODEL_GROUPS: readonly PanelModel['group'][] = [
	...(['words', 'names', 'texts', 'answers', 'translation', 'representations', 'subwords'] as const),
];

/** The list of models. @throws DecodeError */
export function decodeModels(value: unknown): readonly PanelModel[] {
	return list(value, 'models', (item, at) => {
		const { title, languages, group } = fields(item, at);
		return {
			...summary(item, at),
			title: text(title, `${at}.title`),
			languages: text(languages, `${at}.languages`),
			group: oneOf(group, MODEL_GROUPS, `${at}.group`),
		};
	});
}

/** A card. @throws DecodeError */
export function decodeModelCard(value: unknown): ModelCard {
	const { markdown, blocks } = fields(value, 'card');
	return {
		...summary(value, 'card'),
		markdown: text(markdown, 'card.markdown'),
		blocks: list(blocks, 'card.blocks', block),
	};
}

/** What a command wants to be shown. @throws DecodeError */
export function decodeShowModels(value: unknown): PanelCardHostNotifications['panel/showModels'] {
	return { names: list(fields(value, 'show').names, 'show.names', text) };
}

function summary(value: unknown, path: string): ModelSummary {
	const { name, bytes, sha256 } = fields(value, path);
	return {
		name: text(name, `${path}.name`),
		bytes: number(bytes, `${path}.bytes`),
		sha256: text(sha256, `${path}.sha256`),
	};
}

function block(value: unknown, path: string): MarkdownBlock {
	const source = fields(value, path);
	switch (source.kind) {
		case 'heading':
			return { kind: 'heading', level: number(source.level, `${path}.level`), runs: runs(source.runs, `${path}.runs`) };
		case 'paragraph':
			return { kind: 'paragraph', runs: runs(source.runs, `${path}.runs`) };
		case 'list':
			return {
				kind: 'list',
				isOrdered: source.isOrdered === true,
				items: list(source.items, `${path}.items`, (item, at) => list(item, at, block)),
			};
		case 'table':
			return {
				kind: 'table',
				head: list(source.head, `${path}.head`, runs),
				rows: list(source.rows, `${path}.rows`, (row, at) => list(row, at, runs)),
			};
		case 'quote':
			return { kind: 'quote', blocks: list(source.blocks, `${path}.blocks`, block) };
		case 'code':
			return { kind: 'code', text: text(source.text, `${path}.text`) };
		case 'rule':
			return { kind: 'rule' };
		default:
			throw new DecodeError(`${path}.kind`, 'a block');
	}
}

function runs(value: unknown, path: string): readonly MarkdownRun[] {
	return list(value, path, (item, at) => {
		const { text: words, isStrong, isEmphasized, isCode, href } = fields(item, at);
		const address = optional(href, `${at}.href`, text);
		return {
			text: text(words, `${at}.text`),
			...(isStrong === true ? { isStrong } : {}),
			...(isEmphasized === true ? { isEmphasized } : {}),
			...(isCode === true ? { isCode } : {}),
			...(address !== undefined && /^https?:\/\//iu.test(address) ? { href: address } : {}),
		};
	});
}
