/** The synthetic residents of the two fictitious towns: the same plan always gives the same people. */
package jp.musubi.standin.population;
