/**
 * The script of 404.html, which no other page loads: it looks the words of the failed address up among the atlas's names,
 * and then those that the reader types. The page is plain HTML without Svelte, since it may stand at any depth. What was
 * asked for is hostile until shown otherwise: it is compared, and set as text, never as markup.
 */
import { NameSearch, wordsOf, wordsOfPath, type Named } from '#lib/domain/search.ts';

const MOST = 5;

function element<T extends HTMLElement>(id: string): T {
	const found = document.getElementById(id);
	if (!found) throw new Error(`404.html has no #${id}`);
	return found as T;
}

const section = element('lookup');
const input = element<HTMLInputElement>('lookup-words');
const said = element('lookup-said');
const list = element('lookup-found');

/** The names' address says where the site's first page is: links start from there. */
const namesAddress = new URL(section.dataset['names'] ?? '', location.href);
const folder = namesAddress.pathname.replace(/\/data\/names\.json$/, '');

function entry({ kind, path, name }: Named): HTMLLIElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	const what = document.createElement('span');
	link.href = folder + path;
	link.textContent = name;
	what.textContent = list.dataset[kind] ?? '';
	item.append(link, ' ', what);
	return item;
}

function show(found: readonly Named[], words: string | undefined): void {
	said.textContent = words ?? '';
	list.replaceChildren(...found.map(entry));
}

try {
	const response = await fetch(namesAddress);
	if (!response.ok) throw new Error(response.statusText);
	const search = new NameSearch((await response.json()) as Named[]);
	const path = location.pathname.startsWith(`${folder}/`) ? location.pathname.slice(folder.length) : location.pathname;
	const meant = search.find(wordsOfPath(path), MOST);
	show(meant, meant.length ? said.dataset['meant'] : '');
	input.addEventListener('input', () => {
		const words = wordsOf(input.value);
		const found = search.find(words, MOST);
		show(found, words.length ? (found.length ? said.dataset['found'] : said.dataset['none']) : '');
	});
	input.form?.addEventListener('submit', (event) => {
		event.preventDefault();
		list.querySelector('a')?.click();
	});
	section.hidden = false;
} catch {
	// Without the names there is nothing to look up: the page's links remain.
}
