/** Where the brief stands, by itself: the first page leads to its paragraphs, and to no other of paths.ts. */
export const BRIEF_PATH = '/brief/';
