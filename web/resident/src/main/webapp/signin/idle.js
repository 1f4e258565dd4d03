'use strict';

// At a public terminal: signs out when nobody touches anything, and says so before (docs/adr/0040).
(() => {
    const box = document.getElementById('idle');
    const form = document.querySelector('form.sign-out');
    const whole = Number(box.dataset.seconds) * 1000;
    const warned = Number(box.dataset.warning) * 1000;
    let touched = Date.now();

    const touch = () => {
        touched = Date.now();
        box.hidden = true;
    };
    ['pointerdown', 'keydown', 'wheel', 'touchstart'].forEach(kind => addEventListener(kind, touch, {passive: true, capture: true}));
    // By the clock, not by a count: a terminal that slept is as untouched as one that waited.
    setInterval(() => {
        const left = touched + whole - Date.now();
        if (left <= 0) {
            form.submit();
        } else if (left <= warned && box.hidden) {
            box.hidden = false;
        }
    }, 500);
    // Who goes back in the browser's history asks the portal anew.
    addEventListener('pageshow', shown => {
        if (shown.persisted) {
            location.reload();
        }
    });
})();
