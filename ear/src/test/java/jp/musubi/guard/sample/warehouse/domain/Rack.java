package jp.musubi.guard.sample.warehouse.domain;

public class Rack {
}
