import * as vscode from 'vscode';

/** Hears what a participant answers, in order. */
export class HeardStream implements vscode.ChatResponseStream {
	readonly anchors: vscode.Location[] = [];
	/** The Markdown, with `⟨title⟩` for places. */
	text = '';
	/** Called after each part. */
	onPart: () => void = () => undefined;

	markdown(value: string | vscode.MarkdownString): void {
		this.text += typeof value === 'string' ? value : value.value;
		this.onPart();
	}

	anchor(value: vscode.Uri | vscode.Location, title?: string): void {
		if (value instanceof vscode.Location) this.anchors.push(value);
		this.text += `⟨${title ?? ''}⟩`;
		this.onPart();
	}

	button(): void {
		throw new Error('No button is expected.');
	}

	filetree(): void {
		throw new Error('No tree of files is expected.');
	}

	progress(): void {
		// Said while something is waited for; not part of the answer.
	}

	reference(): void {
		// Shown beside the answer.
	}

	push(): void {
		throw new Error('No other part is expected.');
	}
}
