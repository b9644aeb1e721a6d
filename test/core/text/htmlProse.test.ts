import assert from 'node:assert/strict';
import fc from 'fast-check';
import { htmlProse } from '../../../src/core/text/htmlProse';

describe('The prose of HTML', () => {
	it('is what stands between tags, at its places', () => {
		const page = '<!doctype html><p class="a > b">The <b>cat</b>\r\nsat.</p><script>let x = "<p>no</p>";</script> 猫';
		const prose = htmlProse(page);
		assert.equal(prose.length, page.length);
		assert.match(prose.replace(/\s+/gu, ' '), /The cat sat\. 猫$/u);
		assert.equal(prose.indexOf('cat'), page.indexOf('cat'));
		assert.doesNotMatch(prose, /no|let/u);
	});

	it('has no attribute, though a sign in it looks like the end of the tag', () => {
		assert.equal(htmlProse(`<a title="x > y" on='a=>b("c")'>cat</a>`).trim(), 'cat');
		assert.equal(htmlProse(`<a title=don't>cat</a> it's <b x=">dog</b>`).replace(/\s+/gu, ' '), " cat it's dog ");
	});

	it('has no comment, and nothing of one that does not end', () => {
		assert.equal(htmlProse('a<!-- b\n<p> -->c').replace(/ +/gu, ' '), 'a \n c');
		assert.equal(htmlProse('a<!-- b').trim(), 'a');
		assert.equal(htmlProse('a<style>p { b').trim(), 'a');
	});

	it('keeps what only looks like a tag', () => {
		assert.equal(htmlProse('1 < 2, 3 > 2 and a <'), '1 < 2, 3 > 2 and a <');
	});

	it('is as long as the page, with its line ends, whatever that is', () => {
		const part = fc.constantFrom('<', '>', '<!--', '-->', '<p>', '</p>', '<script', '\r\n', '😀', '\ud800', ' a', '猫');
		fc.assert(
			fc.property(fc.array(part), parts => {
				const page = parts.join('');
				const prose = htmlProse(page);
				assert.equal(prose.length, page.length);
				assert.equal(prose.replace(/[^\r\n]/gu, '').length, page.replace(/[^\r\n]/gu, '').length);
			}),
		);
	});

	it('takes time in proportion to the page where tags do not end', () => {
		assert.equal(htmlProse('<a '.repeat(100_000)).length, 300_000);
		assert.equal(htmlProse('<a "'.repeat(100_000)).length, 400_000);
		assert.equal(htmlProse(`<a ${`"'`.repeat(100_000)}`).length, 200_003);
		assert.equal(htmlProse(`<a ${'"x" '.repeat(3_000_000)}`).length, 12_000_003);
		assert.equal(htmlProse('<!--'.repeat(100_000)).length, 400_000);
		assert.equal(htmlProse('<script'.repeat(50_000)).length, 350_000);
	});
});
