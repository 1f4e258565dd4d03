/** Stand-in of J-LIS: knows people by 住民票コード and by sign-in, and tells the hub which 取得番号 means whom. */
package jp.musubi.standin.jlis;
