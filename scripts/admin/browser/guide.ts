/** The program of the page before the form: tells whether this browser, at this address, can open a folder. */
import '../../../src/styles/fonts.css';
import '../../../src/styles/tokens.css';
import '../../../src/styles/base.css';
import './guide.css';

const local = location.hostname === '127.0.0.1' || /^(?:.+\.)?localhost$/.test(location.hostname);
const able = 'showDirectoryPicker' in globalThis;
const answer = !able ? 'no-folder' : local ? 'ready' : 'remote';

for (const each of document.querySelectorAll<HTMLElement>('[data-when]'))
  each.hidden = each.dataset['when'] !== answer;
