/** Makes what the demo needs before its first start: keys, certificates, registrations, sign-ins, and the page that explains them. */
package jp.musubi.standin.installation;
