/** How the records of three parties become one story, and how the portal comes by its 符号. */
package jp.musubi.selfinfo.domain;
