import {cardHelper} from './helper.js';

// The page that asks for a card to sign in.
const box = document.getElementById('card');
const form = document.getElementById('answer');
const start = document.getElementById('start');
const helper = cardHelper(box);
let busy = false;

async function ask() {
    await helper.ready();
    const demand = await helper.read(await fetch('/signin/card/challenge', {method: 'POST', cache: 'no-store'}));
    const answer = await helper.sign(demand);
    helper.show('checking');
    form.elements.challenge.value = demand.get('challenge');
    form.elements.certificate.value = answer.get('certificate');
    form.elements.signature.value = answer.get('signature');
    form.submit();
}

start.addEventListener('click', () => {
    if (busy) {
        return;
    }
    busy = true;
    form.hidden = true;
    const failure = document.getElementById('failure');
    if (failure) {
        failure.hidden = true;
    }
    ask().catch(thrown => {
        helper.refuse(thrown);
        busy = false;
        form.hidden = false;
        start.focus();
    });
});
