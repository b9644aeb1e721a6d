import { Uri, env, l10n } from 'vscode';
import type { Webview } from 'vscode';

/**
 * The page of the panel: one script, one style sheet, and a policy that lets in nothing else. Markup is made by the templates of
 * lit-html and FAST alone: the browser refuses any other that is put in as text (Trusted Types).
 */
export function panelHtml(webview: Webview, folder: Uri): string {
	const nonce = createNonce();
	const script = webview.asWebviewUri(Uri.joinPath(folder, 'panel.js')).toString();
	const styles = webview.asWebviewUri(Uri.joinPath(folder, 'panel.css')).toString();
	const policy = [
		`default-src 'none'`,
		`script-src 'nonce-${nonce}'`,
		`style-src 'nonce-${nonce}'`,
		`base-uri 'none'`,
		`form-action 'none'`,
		`require-trusted-types-for 'script'`,
		'trusted-types lit-html fast-html',
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="csp-nonce" content="${nonce}">
<title>${escapeHtml(l10n.t('NLP Lens'))}</title>
<link rel="stylesheet" nonce="${nonce}" href="${escapeHtml(styles)}">
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}

/** 128 random bits, as hexadecimal digits. */
function createNonce(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
