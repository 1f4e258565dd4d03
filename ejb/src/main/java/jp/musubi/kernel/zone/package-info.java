/** Which networks this node serves, and whose work it therefore does. */
package jp.musubi.kernel.zone;
