// At an address that leads on: goes there with the query and the hash, and leaves no entry to come back to.
const target = document.querySelector('#target');
target.search = location.search;
target.hash = location.hash;
location.replace(target.href);
