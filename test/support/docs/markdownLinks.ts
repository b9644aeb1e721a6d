import { GFM, parser } from '@lezer/markdown';

/** A link or a picture of a Markdown text. */
export interface MarkdownLink {
	/** What it leads to, as it stands there. */
	readonly target: string;
	readonly isImage: boolean;
}

const markdown = parser.configure(GFM);

/** Attributes of HTML that lead somewhere. */
const htmlTargets = /<(img|a|source)\b[^>]*?\s(?:src|href)="([^"]*)"/giu;

/** The links and pictures of a Markdown text, also those of HTML in it, in their order within each kind. */
export function linksOf(text: string): readonly MarkdownLink[] {
	const links: MarkdownLink[] = [];
	markdown.parse(text).iterate({
		enter({ name, from, to, node }) {
			if (name === 'URL') {
				const target = text.slice(from, to).replace(/^<|>$/gu, '');
				links.push({ target, isImage: node.parent?.name === 'Image' });
			} else if (name === 'HTMLBlock' || name === 'HTMLTag') {
				for (const [, tag, target] of text.slice(from, to).matchAll(htmlTargets))
					links.push({ target, isImage: tag.toLowerCase() === 'img' });
			}
		},
	});
	return links;
}

/** The anchors of a Markdown text's headings, as GitHub names them. */
export function anchorsOf(text: string): ReadonlySet<string> {
	const anchors = new Set<string>();
	markdown.parse(text).iterate({
		enter({ name, from, to }) {
			if (!/^(?:ATX|Setext)Heading\d$/u.test(name)) return;
			const heading = text.slice(from, to).replace(/^#+\s*|\n[=-]+\s*$/gu, '');
			anchors.add(unusedName(slugOf(heading), anchors));
		},
	});
	return anchors;
}

/** A heading in lower case without its punctuation and marks, with hyphens for spaces. */
function slugOf(heading: string): string {
	const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1').replace(/<[^>]+>/gu, '');
	return words
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
		.replaceAll(' ', '-');
}

function unusedName(name: string, used: ReadonlySet<string>): string {
	for (let number = 0; ; number++) {
		const candidate = number === 0 ? name : `${name}-${number}`;
		if (!used.has(candidate)) return candidate;
	}
}
