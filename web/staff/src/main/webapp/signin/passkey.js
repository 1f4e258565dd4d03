'use strict';

// Between a page, its server and the browser's authenticator (docs/adr/0045): for the form of the sign-in, and for the one that registers.
(() => {
    const TIME = 115000;

    const box = document.getElementById('passkey');
    const answer = document.getElementById('answer');
    const register = document.getElementById('register');
    let busy = false;

    const show = name => box.querySelectorAll('[data-part]').forEach(part => {
        part.hidden = part.dataset.part !== name;
    });
    const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0));
    const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer || []))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

    function refuse(words, code) {
        document.getElementById('refused-text').textContent = words;
        document.getElementById('refused-code').textContent = code || '';
        show('refused');
    }

    async function asked(address) {
        const given = await fetch(address, {method: 'POST', cache: 'no-store', redirect: 'error'});
        const demand = new URLSearchParams(await given.text());
        if (given.ok && demand.get('challenge')) {
            return demand;
        }
        refuse(demand.get('text') || box.dataset.lost, demand.get('code'));
        return null;
    }

    function explain(error) {
        const words = {NotAllowedError: box.dataset.cancelled, InvalidStateError: box.dataset.known};
        refuse(words[error.name] || box.dataset.lost);
    }

    async function signIn() {
        const demand = await asked(box.dataset.challenge);
        if (!demand) {
            return;
        }
        const given = await navigator.credentials.get({publicKey: {challenge: bytes(demand.get('challenge')), rpId: demand.get('rp'),
            userVerification: 'required', timeout: TIME}});
        const fields = answer.elements;
        fields.challenge.value = demand.get('challenge');
        fields.credential.value = text(given.rawId);
        fields.clientData.value = text(given.response.clientDataJSON);
        fields.authenticatorData.value = text(given.response.authenticatorData);
        fields.signature.value = text(given.response.signature);
        fields.userHandle.value = text(given.response.userHandle);
        answer.submit();
    }

    async function make(field) {
        const demand = await asked(box.dataset.challenge);
        if (!demand) {
            return;
        }
        const made = await navigator.credentials.create({publicKey: {challenge: bytes(demand.get('challenge')),
            rp: {id: demand.get('rp'), name: box.dataset.site},
            user: {id: bytes(demand.get('user')), name: demand.get('name'), displayName: demand.get('name')},
            pubKeyCredParams: demand.get('algorithms').split(',').map(number => ({type: 'public-key', alg: Number(number)})),
            excludeCredentials: demand.get('known').split(',').filter(Boolean).map(id => ({type: 'public-key', id: bytes(id)})),
            authenticatorSelection: {residentKey: 'required', requireResidentKey: true, userVerification: 'required'},
            attestation: 'none', timeout: TIME}});
        field('challenge').value = demand.get('challenge');
        field('clientData').value = text(made.response.clientDataJSON);
        field('attestation').value = text(made.response.attestationObject);
        register.requestSubmit(field('make'));
    }

    async function once(work) {
        if (busy) {
            return;
        }
        busy = true;
        show('waiting');
        try {
            await work();
        } catch (error) {
            explain(error);
        }
        busy = false;
    }

    if (!window.PublicKeyCredential) {
        show('unsupported');
        (answer || register).hidden = true;
        return;
    }
    if (answer) {
        answer.hidden = false;
        document.getElementById('start').addEventListener('click', () => once(signIn));
    }
    if (register) {
        const field = name => document.getElementById('register:' + name);
        ['challenge', 'clientData', 'attestation'].forEach(name => {
            field(name).value = ''; // what a refused form brought back
        });
        register.addEventListener('submit', event => {
            if (field('attestation').value === '' && field('deviceName:input').value.trim() !== '') {
                event.preventDefault();
                once(() => make(field));
            }
        });
    }
})();
