/** The towns' own agency systems (業務システム): they fill the node over the real wire, as they would in a real town. */
package jp.musubi.standin.agencies;
