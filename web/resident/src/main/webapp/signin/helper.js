// Between a page, its portal and the program of the card's holder (docs/adr/0036). The PIN never comes here.
const FORM = 'application/x-www-form-urlencoded';
const OURS = {'Musubi-Card-Helper': '1'};
const AGAIN_AFTER = 1500;

/** What is refused, with its code and text. */
export class Refused extends Error {
    constructor(answer) {
        super(answer.get('code') || '');
        this.answer = answer;
    }
}

/** @param box the part of the page that shows how far it is: one of its data-part elements at a time */
export function cardHelper(box) {
    const pause = time => new Promise(done => setTimeout(done, time));
    const ask = (path, options) => fetch(box.dataset.helper + path, {cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', ...options});

    const show = name => box.querySelectorAll('[data-part]').forEach(part => {
        part.hidden = part.dataset.part !== name;
    });

    async function isReady() {
        try {
            return (await ask('/card/v1/ready', {headers: OURS})).ok;
        } catch (notRunning) {
            return false;
        }
    }

    async function read(response) {
        const answer = new URLSearchParams(await response.text());
        if (!response.ok) {
            throw new Refused(answer);
        }
        return answer;
    }

    return {
        show,
        read,
        async ready() {
            while (!await isReady()) {
                show('waiting');
                await pause(AGAIN_AFTER);
            }
        },
        async sign(demand) {
            document.getElementById('pairing').textContent = demand.get('pairing');
            show('pairing');
            return read(await ask('/card/v1/sign', {method: 'POST', headers: {...OURS, 'Content-Type': FORM}, body: demand}));
        },
        refuse(thrown) {
            const answer = thrown instanceof Refused ? thrown.answer : new URLSearchParams();
            document.getElementById('refused-text').textContent = answer.get('text') || box.dataset.lost;
            document.getElementById('refused-code').textContent = answer.get('code') || '';
            show('refused');
        }
    };
}
