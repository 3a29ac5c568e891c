// Runs before the first paint: controls that need scripts show, and the reader's choice of day or night applies.
document.documentElement.classList.add('scripts');
try {
	const choice = localStorage.getItem('theme');
	if (choice === 'light' || choice === 'dark') {
		document.documentElement.dataset.theme = choice;
		// The browser's own frame takes the chosen paper too.
		for (const colour of document.querySelectorAll('meta[name="theme-color"]')) {
			colour.media = colour.dataset.themeOf === choice ? 'all' : 'not all';
		}
	}
} catch {
	// No storage: the device decides.
}
// On phones the text is a sheet over the map (src/lib/ui/Sheet.svelte): it opens at its middle stop, not at the page's top.
addEventListener('DOMContentLoaded', () => {
	const middle = document.querySelector('.stop.half');
	if (middle && middle.offsetTop > 0 && scrollY === 0 && !location.hash) scrollTo(0, middle.offsetTop);
});
