'use strict';

// Between this page, its portal and the program of the card's holder (docs/adr/0036). The PIN never comes here.
(() => {
    const FORM = 'application/x-www-form-urlencoded';
    const OURS = {'Musubi-Card-Helper': '1'};
    const AGAIN_AFTER = 1500;

    const box = document.getElementById('card');
    const form = document.getElementById('answer');
    const start = document.getElementById('start');
    let busy = false;

    const show = name => box.querySelectorAll('[data-part]').forEach(part => {
        part.hidden = part.dataset.part !== name;
    });
    const pause = time => new Promise(done => setTimeout(done, time));
    const helper = (path, options) => fetch(box.dataset.helper + path,
        {cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', ...options});

    async function isReady() {
        try {
            return (await helper('/card/v1/ready', {headers: OURS})).ok;
        } catch (notRunning) {
            return false;
        }
    }

    async function awaitHelper() {
        while (!await isReady()) {
            show('waiting');
            await pause(AGAIN_AFTER);
        }
    }

    function refuse(answer) {
        document.getElementById('refused-text').textContent = answer.get('text') || box.dataset.lost;
        document.getElementById('refused-code').textContent = answer.get('code') || '';
        show('refused');
        busy = false;
        form.hidden = false;
        start.focus();
    }

    async function ask() {
        await awaitHelper();
        const started = await fetch('/signin/card/challenge', {method: 'POST', cache: 'no-store'});
        const demand = new URLSearchParams(await started.text());
        if (!started.ok) {
            refuse(demand);
            return;
        }
        document.getElementById('pairing').textContent = demand.get('pairing');
        show('pairing');
        const given = await helper('/card/v1/sign', {method: 'POST', headers: {...OURS, 'Content-Type': FORM}, body: demand});
        const answer = new URLSearchParams(await given.text());
        if (!given.ok) {
            refuse(answer);
            return;
        }
        show('checking');
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
        ask().catch(() => refuse(new URLSearchParams()));
    });
})();
