package jp.musubi.network.domain;

import java.util.UUID;

/** 32 hexadecimal digits from 122 random bits: says nothing about a person, a time or an order. */
final class RandomTokens {

    private RandomTokens() {
    }

    static String next() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
