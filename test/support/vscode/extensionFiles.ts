/** The files and folders of the checkout that VS Code needs of the extension, as they are packaged. */
export const extensionFiles: readonly string[] = [
	'package.json',
	'package.nls.json',
	'package.nls.zh-cn.json',
	'dist',
	'l10n',
	'media',
	'models',
];
