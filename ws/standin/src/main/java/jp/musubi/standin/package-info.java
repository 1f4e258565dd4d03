/**
 * Stand-ins of the parties we are not, for the demo and the tests: the towns' own agency systems, J-LIS and the sign-in
 * services. A separate archive that shares no class with the product; production layouts do not contain it.
 */
package jp.musubi.standin;
