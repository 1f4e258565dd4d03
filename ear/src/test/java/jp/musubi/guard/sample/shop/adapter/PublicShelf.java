package jp.musubi.guard.sample.shop.adapter;

public class PublicShelf {
}
