/** Which fact of its page an element tells, by the keys of domain/report-facts.ts: it can be reported from there (Report.svelte). */
export const fact = (key: string) => (element: HTMLElement) => {
	element.dataset['fact'] = key;
};
