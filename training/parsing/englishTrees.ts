import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConllu } from '../corpora/conllu';
import { dataFolder } from '../support/dataFolder';
import { treeOf } from './treebank';
import type { Tree } from './treebank';

type Split = 'train' | 'dev' | 'test';

/** The trees of UD English-EWT. */
export function readEwtTrees(split: Split): Tree[] {
	return readConllu(`en/ud_ewt/r2.16/en_ewt-ud-${split}.conllu`).map(treeOf);
}

/** The trees of GUM's openly licensed documents. */
export function readGumTrees(split: Split): Tree[] {
	const folder = `en/gum_open/${split}`;
	const files = readdirSync(join(dataFolder(), folder)).filter(name => name.endsWith('.conllu'));
	return files.sort().flatMap(name => readConllu(`${folder}/${name}`).map(treeOf));
}
