import {cardHelper} from '../signin/helper.js';

// The page where a resident signs a document: the file goes to the portal twice, and is kept by nobody.
const HASH_SHOWN = 16;
const LONGEST_NAME = 100;

const box = document.getElementById('card');
const form = document.getElementById('choice');
const start = document.getElementById('start');
const save = document.getElementById('save');
const helper = cardHelper(box);
let busy = false;

async function post(address, fields) {
    const body = new FormData();
    Object.entries(fields).forEach(([name, value]) => body.append(name, value));
    return fetch(address, {method: 'POST', cache: 'no-store', body});
}

function offer(signed, name) {
    const dot = name.lastIndexOf('.');
    URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(signed);
    save.download = name.slice(0, dot > 0 ? Math.min(dot, LONGEST_NAME) : LONGEST_NAME) + box.dataset.suffix + (dot > 0 ? name.slice(dot) : '');
    helper.show('done');
    save.focus();
}

async function sign() {
    await helper.ready();
    const file = form.elements.file.files[0] || new Blob([]);
    const demand = await helper.read(await post('/identity/sign-document/prepare', {file}));
    document.getElementById('hash').textContent = demand.get('documentHash').slice(0, HASH_SHOWN);
    const answer = await helper.sign(demand);
    helper.show('checking');
    const signed = await post('/identity/sign-document/sign', {file, id: demand.get('id'), at: demand.get('at'), challenge: demand.get('challenge'),
        certificate: answer.get('certificate'), signature: answer.get('signature')});
    if (!signed.ok) {
        await helper.read(signed);
    }
    offer(await signed.blob(), file.name);
}

form.addEventListener('submit', event => {
    event.preventDefault();
    if (busy) {
        return;
    }
    busy = true;
    form.hidden = true;
    sign().catch(thrown => {
        helper.refuse(thrown);
        start.focus();
    }).finally(() => {
        busy = false;
        form.hidden = false;
    });
});
