/** Tests that run inside the server, beside the archive's own beans: what only a container can show. */
package jp.musubi.container;
