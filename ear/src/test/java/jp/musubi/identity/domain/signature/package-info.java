/** What the portal alone knows of its documents, for tests that compare both ends. */
package jp.musubi.identity.domain.signature;
