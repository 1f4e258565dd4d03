/** Door of the identity room: certificates and sign-ins become callers here, or are refused with a code. */
package jp.musubi.identity.boundary;
