import assert from 'node:assert/strict';
import { renameForm } from '../../../src/core/coreference/renameForm';

describe('renameForm', () => {
	const cases = [
		['PER', 'John Smith', 'Anna Miller', 'Smith', 'Miller'],
		['PER', 'John Smith', 'Anna Miller', 'J. Smith', 'A. Miller'],
		['PER', 'John Smith', 'Anna Miller', 'Mr. Smith', 'Mr. Miller'],
		['PER', 'John Smith', 'Anna Miller', 'JOHN SMITH', 'ANNA MILLER'],
		['PER', 'John Smith', 'Anna Miller', "Smith's", "Miller's"],
		['PER', 'John Smith', 'Anna Maria Miller', 'Smith', 'Miller'],
		['PER', 'John Smith', 'Cher', 'Smith', 'Cher'],
		['PER', 'John Smith', 'Anna Miller', 'Johnny', undefined],
		['PER', '王小明', '李建国', '小明', '建国'],
		['PER', '王小明', '李建国', '王先生', '李先生'],
		['PER', '王小明', '李建国', '小王', '小李'],
		['PER', '让·雷诺', '约翰·史密斯', '雷诺', '史密斯'],
		['ORG', 'World Health Organization', 'World Trade Organization', 'WHO', 'WTO'],
		['ORG', 'Apple Inc.', 'Pear Inc.', 'Apple', 'Pear'],
		['ORG', '华为技术有限公司', '小米科技有限公司', '华为技术', '小米科技'],
		['LOC', '北京市', '上海市', '北京', '上海'],
		['EMAIL', 'a@b.org', 'c@d.org', 'a@b.org', 'c@d.org'],
		['DATE', 'May 1', 'May 2', 'Monday', undefined],
	] as const;
	for (const [label, from, to, form, renamed] of cases) {
		it(`makes ${renamed ?? 'nothing'} of ${form}, of ${from}`, () => {
			assert.equal(renameForm(label, from, to, form), renamed);
		});
	}
});
